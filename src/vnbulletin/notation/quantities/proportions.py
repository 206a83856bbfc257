"""This file defines proportions, a part out of a whole, with their reading and writing."""

import re
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Literal

from attrs import field, frozen

from vnbulletin.errors import ParseReason
from vnbulletin.folding import FoldedText
from vnbulletin.lexicon.number_tables import number_words
from vnbulletin.notation.numbers.digits import NUMERAL, format_number, valued
from vnbulletin.notation.quantities.amounts import finite, read_amount, readable
from vnbulletin.notation.quantities.pairs import lower_scale, read_pair, same_scale, scale_of
from vnbulletin.notation.quantities.percents import Percent
from vnbulletin.notation.strictness import folded_notation, matched, refusal, require_type
from vnbulletin.spans import Span

__all__ = ["OUT_OF", "Proportion", "format_proportion", "parse_proportion"]


@frozen
class Proportion:
    """A part out of a whole that contains it: "71/75".

    Both numbers are kept, never only the quotient; the whole is above zero. A part
    above the whole can be printed (1.757/1.500 of a target), so it can be held.

    >>> Proportion(Decimal(71), Decimal(75)).percent(decimals=2)
    Percent(value=Decimal('94.67'))

    Source: counts of published bulletins.

    .. versionadded:: 0.1.0
    """

    part: Decimal = field(validator=finite)
    whole: Decimal = field(validator=finite)

    def __attrs_post_init__(self) -> None:
        if self.part < 0:
            msg = f"the part of a proportion must not be negative, got {self.part}"
            raise ValueError(msg)
        if self.whole <= 0:
            msg = f"the whole of a proportion must be above zero, got {self.whole}"
            raise ValueError(msg)

    def as_fraction(self) -> Fraction:
        """Return the exact quotient of the part and the whole."""
        return Fraction(self.part) / Fraction(self.whole)

    def percent(self, *, decimals: int = 2, rounding: str = ROUND_HALF_UP) -> Percent:
        """Return the proportion in per cent, rounded to *decimals* by a `decimal` rounding mode."""
        return Percent.of(self.as_fraction(), decimals=decimals, rounding=rounding)


# Words that set a part against its whole: "71 trên tổng số 75".
OUT_OF = r"\s{1,3}(?:(?:trên|trong)\s{1,3}tổng(?:\s{1,3}số)?|trong\s{1,3}số|trên)\s{1,3}"

_EXPECTED = "a proportion"
_FOUR = 4
_PLAIN = re.compile(rf"({NUMERAL})/({NUMERAL})")
_SPLIT = re.compile(rf"(?P<part>.+?)(?P<joint>\s{{0,3}}/\s{{0,3}}|{OUT_OF}(?=[^\s/]))(?P<whole>.+)")
_NEXT_SLASH = re.compile(r"\s{0,3}/")
# "phần trăm" is a percent, and its kin count in other parts.
_FRACTION = re.compile(r"(?P<part>\S.*?)\s{1,3}phần\s{1,3}(?!(?:trăm|nghìn|ngàn|vạn|triệu)(?!\w))(?P<whole>\S.*)")
_WORDS = {"slash": "/", "words": " trên tổng số "}


def parse_proportion(text: str) -> Proportion:
    """Read a part out of a whole: "71/75", "03/75", "4,224/5,28 tỉ", "71 trên tổng số 75", "hai phần ba".

    A scale word behind the whole counts for both numbers. Refuses a whole of zero,
    a date ("28/12/2021") and the symbol of a document ("21-NQ/TW").

    Args:
        text: The whole notation, with nothing around it.

    Returns:
        Both numbers, exact; leading zeros carry no value.

    Raises:
        ParseError: The text is not two numbers set against each other, or the whole is zero.

    >>> parse_proportion("6.027/6.110")
    Proportion(part=Decimal('6027'), whole=Decimal('6110'))

    Source: the ways of printing met in some 110 provincial and party pages.

    .. versionadded:: 0.1.0
    """
    hit = matched(_PLAIN, text)
    if hit is not None:
        part, whole = map(valued, hit.groups())
        if whole:
            return Proportion(part, whole)
    return _read_unusual(folded_notation(text, expected=_EXPECTED))


def format_proportion(proportion: Proportion, *, scale: str = "", style: Literal["slash", "words"] = "slash") -> str:
    """Write a proportion with a "slash" ("6.027/6.110") or in "words" ("6.027 trên tổng số 6.110").

    *scale* is that of `format_number`, and counts both numbers; "largest" is that of the whole.

    Args:
        proportion: A part and its whole.
        style: Whether a "slash" or "words" stand between them.
        scale: Scale words that both numbers are counted in ("triệu"); empty for none.

    Raises:
        TypeError: *proportion* is not a `Proportion`.
        ValueError: *style* or *scale* is unknown.

    >>> format_proportion(Proportion(Decimal(6027), Decimal(6110)))
    '6.027/6.110'

    Source: counts of published bulletins.

    .. versionadded:: 0.1.0
    """
    require_type(proportion, Proportion)
    if style not in _WORDS:
        msg = f"a proportion is written with {', '.join(map(repr, _WORDS))}, not with {style!r}"
        raise ValueError(msg)
    words = scale_of(proportion.whole, scale)
    part, whole = (format_number(each, scale=words) for each in (proportion.part, proportion.whole))
    if proportion.part <= proportion.whole:
        part = part.removesuffix(words).rstrip()
    return f"{part}{_WORDS[style]}{whole}"


def _read_unusual(folded: FoldedText) -> Proportion:
    lower = folded.lower
    if fraction := _FRACTION.fullmatch(lower):
        return _read_fraction(folded, fraction)
    hit = _SPLIT.fullmatch(lower)
    if hit is None:
        edge = _NEXT_SLASH.search(lower)
        place = Span(*edge.span()) if edge else Span(len(lower), len(lower))
        reason = "a part and its whole stand on the two sides of a slash"
        raise refusal(folded, place, ParseReason.NOT_COMPLETE, reason, expected=_EXPECTED)
    if again := _NEXT_SLASH.search(lower, hit.start("whole")):
        place = Span(again.start(), len(lower))
        reason = "one slash sets a part against its whole, and more make a date or a symbol"
        raise refusal(folded, place, ParseReason.UNEXPECTED_CHARACTER, reason, expected=_EXPECTED)
    part_place, whole_place = Span(*hit.span("part")), Span(*hit.span("whole"))
    part, whole = read_pair(folded, part_place, whole_place, whole=(_EXPECTED, parse_proportion))
    if part > whole and (scaled := same_scale(folded, part_place, whole_place)):
        reason = "its scale word may count for one number or for both"
        meant = readable(parse_proportion, (lower_scale(folded, part_place, whole_place), scaled))
        raise refusal(folded, part_place, ParseReason.AMBIGUOUS, reason, expected=_EXPECTED, suggestions=meant)
    return _proportion(folded, (part_place, part), (whole_place, whole))


def _proportion(folded: FoldedText, of_part: tuple[Span, Decimal], of_whole: tuple[Span, Decimal]) -> Proportion:
    (_, part), (whole_place, whole) = of_part, of_whole
    if not whole:
        raise refusal(folded, whole_place, ParseReason.NO_WHOLE, "its whole is zero", expected=_EXPECTED)
    for place, value in (of_part, of_whole):
        if value < 0:
            reason = "neither a part nor a whole is below zero"
            raise refusal(folded, place, ParseReason.OUT_OF_RANGE, reason, expected=_EXPECTED)
    return Proportion(part, whole)


def _read_fraction(folded: FoldedText, fraction: re.Match[str]) -> Proportion:
    """Return a fraction as it is said: "hai phần ba", and "một phần tư" with the four of tens."""
    fours = {word: row.value for row in number_words().digits for word in row.after_tens if row.value == _FOUR}
    part_place, whole_place = Span(*fraction.span("part")), Span(*fraction.span("whole"))
    reading = (_EXPECTED, parse_proportion)
    part = read_amount(folded, part_place, whole=reading)
    said = fraction["whole"]
    whole = Decimal(fours[said]) if said in fours else read_amount(folded, whole_place, whole=reading)
    return _proportion(folded, (part_place, part), (whole_place, whole))
