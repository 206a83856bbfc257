"""This file reads two amounts printed together, where a scale word behind the second may count for both."""

import re
from decimal import Decimal
from functools import cache

from vnbulletin.errors import ParseError, ParseReason
from vnbulletin.folding import FoldedText
from vnbulletin.lexicon.number_tables import number_words
from vnbulletin.notation.numbers.digits import EXACT, format_number
from vnbulletin.notation.numbers.scales import scale_pattern
from vnbulletin.notation.quantities.amounts import Whole, read_amount, readable
from vnbulletin.notation.strictness import refusal
from vnbulletin.spans import Span

__all__ = ["lower_scale", "read_pair", "refuse_shared_tens", "same_scale", "scale_of"]

_THOUSAND = 1000
_FAR_ABOVE = 100
_MOST_OF_ONE_WORD = 9


@cache
def _scale() -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W\d_])(?P<scale>{scale_pattern()})")


def _lone_scale(text: str) -> str:
    """Return the scale words that end *text*, where it holds no others ("5,5 triệu", not "2 tỷ 300 triệu")."""
    hits = list(_scale().finditer(text))
    return " ".join(hits[0]["scale"].split()) if len(hits) == 1 and hits[0].end() == len(text) else ""


def _power(scale: str) -> int:
    return sum(number_words().scale_powers[word] for word in scale.split())


def read_pair(folded: FoldedText, first: Span, second: Span, *, whole: Whole) -> tuple[Decimal, Decimal]:
    """Return two amounts printed together, where the scale word of the second counts for both ("4-5 triệu")."""
    low, high = read_amount(folded, first, whole=whole), read_amount(folded, second, whole=whole)
    own = _scale().search(first.of(folded.lower)) is not None
    given = _scale().search(second.of(folded.lower)) is not None
    shared = _lone_scale(second.of(folded.lower))
    if own and given:
        _refuse_shared_chain(folded, first, second, high, whole=whole)
    if own == given or (own and low <= high) or (given and not shared and low >= _THOUSAND):
        return low, high
    if not own and shared:
        both = low.scaleb(_power(shared), context=EXACT)
        # "từ 500.000 đến 1 triệu": thousands that are written out, far above the other numeral, need no other scale.
        apart = both > high and _THOUSAND <= low <= high and both >= EXACT.multiply(high, _FAR_ABOVE)
        return (low if apart else both), high
    place = second if own else first
    scale = _lone_scale(first.of(folded.lower)) if own else ""
    meant = (f"{folded.text[: second.end]} {scale}{folded.text[second.end :]}",) if scale else ()
    raise _two_scopes(folded, place, meant, whole=whole)


def lower_scale(folded: FoldedText, first: Span, second: Span) -> str:
    """Return *folded* with the scale next below that of the second amount behind the first, if any."""
    shared = _lone_scale(second.of(folded.lower))
    steps = [(row.power, row.words[0]) for row in number_words().grouping_scales]
    below = next((word for power, word in steps if shared and power == _power(shared) - 3), "")
    return f"{folded.text[: first.end]} {below}{folded.text[first.end :]}" if below else folded.text


def same_scale(folded: FoldedText, first: Span, second: Span) -> str:
    """Return *folded* with the scale of the second amount behind the first, which has none of its own; else nothing."""
    if _scale().search(first.of(folded.lower)) or not (shared := _lone_scale(second.of(folded.lower))):
        return ""
    return f"{folded.text[: first.end]} {shared}{folded.text[first.end :]}"


def refuse_shared_tens(folded: FoldedText, first: Span, second: Span, *, whole: Whole) -> None:
    """Refuse "hai đến ba trăm": its hundred, tens or dozen may count for one number or for both."""
    text = second.of(folded.lower)
    hits = list(_scale().finditer(text))
    bare = text[: hits[0].start()].rstrip() if hits else text
    small = number_words().small
    # "0–tỷ" prints no number there, which its own reading refuses.
    word = bare.rpartition(" ")[2]
    if re.search("[0-9]", text) or word not in (small.hundred, small.tens, small.dozen) or word == bare:
        return
    low = read_amount(folded, first, whole=whole)
    if not 1 <= low <= _MOST_OF_ONE_WORD or _scale().search(first.of(folded.lower)):
        return
    before, after = folded.text[: first.start], folded.text[first.end :]
    said = first.of(folded.text)
    high = format_number(read_amount(folded, second, whole=whole))
    apart = f"{said} {hits[0]['scale']}{after}" if hits else said + folded.text[first.end : second.start] + high
    digit = next(row.words[0] for row in number_words().digits if row.value == low)
    rest = "" if hits else folded.text[second.end :]
    meant = (f"{before}{digit} {word}{after}", before + apart + rest)
    raise _two_scopes(folded, first, meant, whole=whole, what=repr(word))


def scale_of(value: Decimal, scale: str) -> str:
    """Return the scale words that `format_number` writes *value* with where it is asked for *scale*."""
    return format_number(value, scale=scale).partition(" ")[2] if scale else ""


def _refuse_shared_chain(folded: FoldedText, first: Span, second: Span, high: Decimal, *, whole: Whole) -> None:
    """Refuse "10 nghìn - 15 nghìn tỷ": the last scale word may count for the first amount as well."""
    own, given = (_lone_scale(each.of(folded.lower)).split() for each in (first, second))
    if len(own) != 1 or len(given) != len(own) + 1 or _power(own[0]) != _power(given[0]):
        return
    before, after = folded.text[: first.end], folded.text[first.end :]
    apart = f"{folded.text[: second.start]}{format_number(high, scale=given[-1])}{folded.text[second.end :]}"
    raise _two_scopes(folded, first, (f"{before} {given[-1]}{after}", apart), whole=whole)


def _two_scopes(
    folded: FoldedText, place: Span, meant: tuple[str, ...], *, whole: Whole, what: str = "its scale word"
) -> ParseError:
    reason = f"{what} may count for one number or for both"
    expected, suggestions = whole[0], readable(whole[1], meant)
    return refusal(folded, place, ParseReason.AMBIGUOUS, reason, expected=expected, suggestions=suggestions)
