"""This file defines percents and percentage points, with their reading and writing."""

import re
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from functools import total_ordering

from attrs import frozen

from vnbulletin.errors import ParseError, ParseReason
from vnbulletin.notation.numbers import NUMERAL, format_number, parse_number
from vnbulletin.notation.strictness import folded_notation
from vnbulletin.spans import Span

__all__ = ["Percent", "PercentagePoints", "format_percent", "parse_percent"]


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


_PERCENT = re.compile(rf"(?P<number>[-+]?{NUMERAL})\s{{0,3}}(?:%|phần trăm)")
_STRAY = re.compile(r"[-+]?[0-9]+(\s+,|,\s+)[0-9]+\s{0,3}%")


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
