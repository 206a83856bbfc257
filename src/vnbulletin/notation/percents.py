"""This file defines percents, percentage points and proportions, with their reading and writing."""

import re
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from functools import total_ordering

from attrs import field, frozen

from vnbulletin.errors import ParseError, ParseReason
from vnbulletin.notation.numbers import EXACT, NUMERAL, format_number, parse_number
from vnbulletin.notation.strictness import folded_notation
from vnbulletin.spans import Span

__all__ = [
    "Percent",
    "PercentagePoints",
    "Proportion",
    "format_percent",
    "format_proportion",
    "parse_percent",
    "parse_proportion",
]


@total_ordering
@frozen
class Percent:
    """A share in per cent, as printed (phần trăm): ``Percent(Decimal("95.8"))`` is "95,8%".

    The exponent of *value* keeps the printed precision.

    >>> Percent(Decimal("95.8")).as_fraction()
    Fraction(479, 500)
    """

    value: Decimal

    def as_fraction(self) -> Fraction:
        """Return the share as an exact fraction of one."""
        return Fraction(self.value) / 100

    def __lt__(self, other: object) -> bool:
        return self.value < other.value if isinstance(other, Percent) else NotImplemented


@frozen
class PercentagePoints:
    """A difference between two percents (điểm phần trăm); a type of its own, because it is no share."""

    value: Decimal


@frozen
class Proportion:
    """A part out of a whole that contains it: "71/75".

    Both numbers are kept, never only the quotient; the whole is above zero. A part
    above the whole can be printed (1.757/1.500 of a target), so it can be held.

    >>> Proportion(Decimal(71), Decimal(75)).percent(decimals=2)
    Percent(value=Decimal('94.67'))
    """

    part: Decimal = field()
    whole: Decimal = field()

    @part.validator
    def _counts(self, _attribute: object, value: Decimal) -> None:
        if value < 0:
            msg = f"the part of a proportion must not be negative, got {value}"
            raise ValueError(msg)

    @whole.validator
    def _divides(self, _attribute: object, value: Decimal) -> None:
        if value <= 0:
            msg = f"the whole of a proportion must be above zero, got {value}"
            raise ValueError(msg)

    def as_fraction(self) -> Fraction:
        """Return the exact quotient of the part and the whole."""
        return Fraction(self.part) / Fraction(self.whole)

    def percent(self, *, decimals: int = 2, rounding: str = ROUND_HALF_UP) -> Percent:
        """Return the proportion in per cent, rounded to *decimals* by a `decimal` rounding mode."""
        exact = self.as_fraction() * 100
        # The sign of the remainder is all that lies beyond this digit, so the quotient never rounds twice.
        scale = 10 ** (decimals + 2)
        whole, rest = divmod(exact.numerator * scale, exact.denominator)
        digits = Decimal(whole * 10 + (1 if rest else 0)).scaleb(-(decimals + 3), context=EXACT)
        return Percent(digits.quantize(Decimal((0, (1,), -decimals)), rounding=rounding, context=EXACT))


_PERCENT = re.compile(rf"(?P<number>[-+]?{NUMERAL})\s{{0,3}}(?:%|phần trăm)")
_STRAY = re.compile(r"[-+]?[0-9]+(\s+,|,\s+)[0-9]+\s{0,3}%")
_PROPORTION = re.compile(rf"(?P<part>{NUMERAL})\s{{0,2}}/\s{{0,2}}(?P<whole>{NUMERAL})")


def parse_percent(text: str) -> Percent:
    """Read a percent ("95,8%", "95,8 %", "95,8 phần trăm").

    Args:
        text: The whole notation, with nothing around it.

    Returns:
        The percent as printed: "95,8%" is 95.8, not 0.958.

    Raises:
        ParseError: The text is not a percent; its span points into *text*.

    >>> parse_percent("95,8%")
    Percent(value=Decimal('95.8'))

    Source: counts of published bulletins; "phần trăm" in words is rare.

    .. versionadded:: 0.1.0
    """
    folded = folded_notation(text, expected="a percent")
    if hit := _PERCENT.fullmatch(folded.lower):
        return Percent(parse_number(hit["number"]))
    if hit := _STRAY.fullmatch(folded.lower):
        tight = re.sub(r"\s", "", folded.lower)
        raise ParseError(
            text,
            folded.span(*hit.span(1)),
            ParseReason.STRAY_SPACE,
            "a space stands beside the decimal comma",
            expected="a percent",
            suggestions=(tight,),
        )
    number = folded.lower.removesuffix("%").removesuffix("phần trăm").rstrip()
    if number == folded.lower:
        end = Span(len(text), len(text))
        raise ParseError(text, end, ParseReason.MISSING_SIGN, "the percent sign is missing", expected="a percent")
    try:
        parse_number(number)
    except ParseError as error:
        meant = tuple(f"{each}%" for each in error.suggestions)
        span = folded.span(error.span.start, error.span.end)
        raise ParseError(text, span, error.reason, error.explanation, expected="a percent", suggestions=meant) from None
    raise ParseError(
        text, Span(0, len(text)), ParseReason.UNEXPECTED_CHARACTER, "it is not one numeral", expected="a percent"
    )


def format_percent(percent: Percent, *, decimals: int | None = None, rounding: str = ROUND_HALF_UP) -> str:
    """Write a percent with a decimal comma and its sign set close ("95,8%").

    >>> format_percent(Percent(Decimal("95.8")))
    '95,8%'

    .. versionadded:: 0.1.0
    """
    return f"{format_number(percent.value, decimals=decimals, rounding=rounding)}%"


def parse_proportion(text: str) -> Proportion:
    """Read a part out of a whole ("71/75", "6.027/6.110", "03/75").

    Args:
        text: The whole notation, with nothing around it.

    Returns:
        Both numbers, exact; leading zeros carry no value.

    Raises:
        ParseError: The text is not two numerals and a slash, or the whole is zero.

    >>> parse_proportion("6.027/6.110")
    Proportion(part=Decimal('6027'), whole=Decimal('6110'))

    .. versionadded:: 0.1.0
    """
    folded = folded_notation(text, expected="a proportion")
    hit = _PROPORTION.fullmatch(folded.lower)
    if hit is None:
        reason = "it must be two numerals with a slash between them"
        span = Span(0, len(text))
        raise ParseError(text, span, ParseReason.UNEXPECTED_CHARACTER, reason, expected="a proportion")
    part, whole = parse_number(hit["part"]), parse_number(hit["whole"])
    if whole == 0:
        span = folded.span(*hit.span("whole"))
        raise ParseError(text, span, ParseReason.NO_WHOLE, "its whole is zero", expected="a proportion")
    return Proportion(part, whole)


def format_proportion(proportion: Proportion) -> str:
    """Write a proportion as two numerals with a slash ("6.027/6.110").

    >>> format_proportion(Proportion(Decimal(6027), Decimal(6110)))
    '6.027/6.110'

    .. versionadded:: 0.1.0
    """
    return f"{format_number(proportion.part)}/{format_number(proportion.whole)}"
