"""This file reads the number of a day, month, quarter or year, in digits or in words."""

import re

from attrs import frozen

from vnbulletin.errors import ParseError, ParseReason
from vnbulletin.folding import FoldedText
from vnbulletin.lexicon.time_tables import calendar
from vnbulletin.notation.numbers.words import parse_number_words
from vnbulletin.notation.strictness import refusal
from vnbulletin.spans import Span

__all__ = ["WORD", "PrintedNumber", "printed_number"]

# One word of letters, in folded lower case.
WORD = r"[^\W\d_]{1,8}"

_ROMAN = re.compile(r"[ivx]{1,5}")
_BEYOND = 99


@frozen
class PrintedNumber:
    """A number with the place in the folded text where it is printed."""

    value: int
    place: Span
    printed: str

    @property
    def digits(self) -> int:
        """How many digits print it; none where words do."""
        return len(self.printed) if self.printed.isdecimal() else 0


def printed_number(folded: FoldedText, hit: re.Match[str], group: str, *, expected: str) -> PrintedNumber | None:
    """Return the number that *group* of *hit* printed in digits or in words, or None where it printed none.

    A month may have a name of its own ("tháng Giêng"); a quarter may be a Roman numeral.
    """
    names = hit.re.groupindex
    found = group if group in names and hit[group] is not None else f"{group}_in_words"
    if found not in names or hit[found] is None:
        return None
    place = Span(*hit.span(found))
    printed = " ".join(hit[found].split())
    return PrintedNumber(_value(folded, place, printed, group, expected=expected), place, printed)


def _value(folded: FoldedText, place: Span, printed: str, group: str, *, expected: str) -> int:
    if printed.isdecimal():
        return int(printed)
    if group == "quarter" and _ROMAN.fullmatch(printed):
        return calendar().quarter_numbers.get(printed, _BEYOND)
    named = calendar().month_numbers.get(printed) if group in {"month", "quarter"} else None
    return named or _in_words(folded, place, expected=expected)


def _in_words(folded: FoldedText, place: Span, *, expected: str) -> int:
    try:
        value = parse_number_words(place.of(folded.lower))
    except ParseError as error:
        inner = error.span.shifted(place.start)
        reason = ParseReason.UNKNOWN_WORD if error.reason == ParseReason.UNKNOWN_WORD else ParseReason.WRONG_ORDER
        raise refusal(folded, inner, reason, error.explanation, expected=expected) from None
    if value != int(value):
        whole = "only a whole number counts days, months and years"
        raise refusal(folded, place, ParseReason.OUT_OF_RANGE, whole, expected=expected)
    return int(value)
