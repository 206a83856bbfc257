"""This file reads the amounts inside a larger notation, in digits or in words, and maps their errors onto the whole."""

import re
from collections.abc import Callable, Iterable
from contextvars import ContextVar
from decimal import Decimal
from functools import cache
from typing import TypeVar

from vnbulletin.errors import ParseError, ParseReason
from vnbulletin.folding import FoldedText
from vnbulletin.lexicon.number_tables import number_words
from vnbulletin.notation.numbers.digits import EXACT, NUMERAL, parse_number, scale_pattern
from vnbulletin.notation.numbers.words import parse_number_words
from vnbulletin.notation.strictness import refusal
from vnbulletin.spans import Span

__all__ = ["Whole", "finite", "read_amount", "read_pair", "read_piece", "read_unscaled", "readable"]

Value = TypeVar("Value")
# What reads the whole notation: its name in an error, and the parser that every suggestion has to pass.
Whole = tuple[str, Callable[[str], object]]

_DIGIT = re.compile("[0-9]")
_NUMERAL = re.compile(rf"[-+]?{NUMERAL}")
_SPACED = re.compile(r"[-+]?[0-9]{1,3}(?P<space>\s{1,3})[0-9]{3}(?:\s{1,3}[0-9]{3}){0,12}(?:,[0-9]{1,40})?")
_THOUSAND = 1000


def finite(_instance: object, attribute: object, value: Decimal) -> None:
    """Refuse a value of a model that is no finite `Decimal`."""
    given: object = value
    if not (isinstance(given, Decimal) and given.is_finite()):
        msg = f"the {getattr(attribute, 'name', 'value')} must be a finite Decimal, got {value!r}"
        raise ValueError(msg)


# A text that is tried as a suggestion is read or not; mending it in turn would never end.
_TRYING: ContextVar[str] = ContextVar("_TRYING", default="")


def readable(parse: Callable[[str], object], texts: Iterable[str]) -> tuple[str, ...]:
    """Return those of *texts* that *parse* reads."""
    if _TRYING.get():
        return ()
    found = []
    for text in dict.fromkeys(texts):
        token = _TRYING.set(text)
        try:
            parse(text)
        except ParseError:
            continue
        finally:
            _TRYING.reset(token)
        found.append(text)
    return tuple(found)


def read_piece(folded: FoldedText, place: Span, read: Callable[[str], Value], *, whole: Whole) -> Value:
    """Return what *read* makes of the folded *place*; an error points into the whole text and mends the whole."""
    expected, parse = whole
    try:
        return read(place.of(folded.text))
    except ParseError as error:
        fault = Span(place.start + error.span.start, place.start + error.span.end)
        meant = (folded.text[: place.start] + each + folded.text[place.end :] for each in error.suggestions)
        suggestions = readable(parse, meant)
        raise refusal(
            folded, fault, error.reason, error.explanation, expected=expected, suggestions=suggestions
        ) from None


def read_amount(folded: FoldedText, place: Span, *, whole: Whole) -> Decimal:
    """Return the amount at *place*, in digits with their scale words or in words alone."""
    in_digits = _DIGIT.search(place.of(folded.lower))
    return read_piece(folded, place, parse_number if in_digits else parse_number_words, whole=whole)


def read_unscaled(folded: FoldedText, place: Span, *, whole: Whole) -> Decimal:
    """Return the amount at *place*, in which digits are one numeral: no scale word, no space between groups."""
    value = read_amount(folded, place, whole=whole)
    text = place.of(folded.lower)
    if _DIGIT.search(text) is None or _NUMERAL.fullmatch(text):
        return value
    expected, parse = whole
    if hit := _SPACED.fullmatch(text):
        tight = folded.text[: place.start] + re.sub(r"\s+", ".", text) + folded.text[place.end :]
        fault = Span(place.start + hit.start("space"), place.start + hit.end("space"))
        reason = "a space parts its digits"
        meant = readable(parse, (tight,))
        raise refusal(folded, fault, ParseReason.STRAY_SPACE, reason, expected=expected, suggestions=meant)
    words = re.search(r"[^\W\d_]+(?:\s+[^\W\d_]+)*", text)
    fault = Span(place.start + words.start(), place.start + words.end()) if words else place
    reason = f"{fault.of(folded.lower)!r} does not stand with it"
    raise refusal(folded, fault, ParseReason.UNEXPECTED_CHARACTER, reason, expected=expected)


@cache
def _scale() -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W\d_])(?P<scale>{scale_pattern()})")


def _lone_scale(text: str) -> str:
    """Return the scale words that end *text*, where it holds no others ("5,5 triệu", not "2 tỷ 300 triệu")."""
    hits = list(_scale().finditer(text))
    return " ".join(hits[0]["scale"].split()) if len(hits) == 1 and hits[0].end() == len(text) else ""


def read_pair(folded: FoldedText, first: Span, second: Span, *, whole: Whole) -> tuple[Decimal, Decimal]:
    """Return two amounts printed together, where the scale word of the second counts for both ("4-5 triệu")."""
    low, high = read_amount(folded, first, whole=whole), read_amount(folded, second, whole=whole)
    own = _scale().search(first.of(folded.lower)) is not None
    given = _scale().search(second.of(folded.lower)) is not None
    shared = _lone_scale(second.of(folded.lower))
    if own == given or (own and low <= high) or (given and not shared and low >= _THOUSAND):
        return low, high
    if not own and shared:
        powers = number_words().scale_powers
        both = low.scaleb(sum(powers[word] for word in shared.split()), context=EXACT)
        # "từ 500.000 đến 1 triệu": thousands that are written out need no other scale.
        return (low if both > high and _THOUSAND <= low <= high else both), high
    expected, parse = whole
    place = second if own else first
    scale = _lone_scale(first.of(folded.lower)) if own else ""
    meant = (f"{folded.text[: second.end]} {scale}{folded.text[second.end :]}",) if scale else ()
    reason = "its scale word may count for one number or for both"
    raise refusal(folded, place, ParseReason.AMBIGUOUS, reason, expected=expected, suggestions=readable(parse, meant))
