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
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.notation.numbers.digits import NUMERAL, parse_number
from vnbulletin.notation.numbers.words import parse_number_words
from vnbulletin.notation.strictness import refusal
from vnbulletin.spans import Span

__all__ = ["MOST_WORDS", "Whole", "finite", "read_amount", "read_piece", "read_unscaled", "readable"]

Value = TypeVar("Value")
# What reads the whole notation: its name in an error, and the parser that every suggestion has to pass.
Whole = tuple[str, Callable[[str], object]]

_DIGIT = re.compile("[0-9]")
_SPACED = re.compile(r"[-+]?[0-9]{1,3}(?P<space>\s{1,3})[0-9]{3}(?:\s{1,3}[0-9]{3}){0,12}(?:,[0-9]{1,40})?")
MOST_WORDS = 40


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
        fault = error.span.shifted(place.start)
        meant = (folded.text[: place.start] + each + folded.text[place.end :] for each in error.suggestions)
        suggestions = readable(parse, meant)
        raise refusal(
            folded, fault, error.reason, error.explanation, expected=expected, suggestions=suggestions
        ) from None


def read_amount(folded: FoldedText, place: Span, *, whole: Whole) -> Decimal:
    """Return the amount at *place*, in digits with their scale words or in words alone."""
    text = place.of(folded.lower)
    in_digits = _DIGIT.search(text)
    if not in_digits and len(text.split()) > MOST_WORDS:
        reason = f"no amount has more than {MOST_WORDS} words"
        raise refusal(folded, place, ParseReason.TOO_LONG, reason, expected=whole[0])
    return read_piece(folded, place, parse_number if in_digits else parse_number_words, whole=whole)


def read_unscaled(folded: FoldedText, place: Span, *, whole: Whole) -> Decimal:
    """Return the amount at *place*, in which digits are one numeral: no scale word, no space between groups."""
    value = read_amount(folded, place, whole=whole)
    text = place.of(folded.lower)
    if _DIGIT.search(text) is None or _signed_numeral().fullmatch(text):
        return value
    expected, parse = whole
    if hit := _SPACED.fullmatch(text):
        tight = folded.text[: place.start] + re.sub(r"\s+", ".", text) + folded.text[place.end :]
        fault = Span(*hit.span("space")).shifted(place.start)
        reason = "a space parts its digits"
        meant = readable(parse, (tight,))
        raise refusal(folded, fault, ParseReason.STRAY_SPACE, reason, expected=expected, suggestions=meant)
    words = re.search(r"[^\W\d_]+(?:\s+[^\W\d_]+)*", text)
    fault = Span(*words.span()).shifted(place.start) if words else place
    reason = f"{fault.of(folded.lower)!r} does not stand with it"
    raise refusal(folded, fault, ParseReason.UNEXPECTED_CHARACTER, reason, expected=expected)


@cache
def _signed_numeral() -> re.Pattern[str]:
    return re.compile(rf"(?:[-+]|(?:{any_of(number_words().signs.minus)})\s{{1,3}})?{NUMERAL}")
