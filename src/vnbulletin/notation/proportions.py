"""This file defines proportions, a part out of a whole, with their reading and writing."""

import re
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from attrs import field, frozen

from vnbulletin.errors import ParseError, ParseReason
from vnbulletin.notation.numbers import EXACT, NUMERAL, format_number, parse_number
from vnbulletin.notation.percents import Percent
from vnbulletin.notation.strictness import folded_notation
from vnbulletin.spans import Span

__all__ = ["Proportion", "format_proportion", "parse_proportion"]


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


_PROPORTION = re.compile(rf"(?P<part>{NUMERAL})\s{{0,2}}/\s{{0,2}}(?P<whole>{NUMERAL})")


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
