"""This file is the gate of every parser and formatter: what no notation can be, the plain form, errors and types."""

import re

from vnbulletin.errors import ParseError, ParseReason
from vnbulletin.folding import FoldedText, fold
from vnbulletin.spans import Span

__all__ = ["LONGEST_TEXT", "folded_notation", "matched", "refusal", "require_type"]

LONGEST_TEXT = 1000

# Digits of other scripts are matched by \d and read by int(), so they are named here before any pattern sees them.
_FOREIGN_DIGIT = re.compile(r"[^\D0-9]")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


def folded_notation(text: object, *, expected: str, longest: int = LONGEST_TEXT) -> FoldedText:
    """Return *text* folded, or raise a `ParseError` where it cannot be *expected* at all."""
    if not isinstance(text, str):
        reason = f"only a str can be read, not {type(text).__name__}"
        raise ParseError(repr(text), Span(0, 0), ParseReason.NOT_TEXT, reason, expected=expected)
    if len(text) > longest:
        reason = f"it is longer than {longest} characters"
        raise ParseError(text, Span(longest, len(text)), ParseReason.TOO_LONG, reason, expected=expected)
    folded = fold(text)
    bare = folded.text.strip()
    if not bare:
        raise ParseError(text, Span(0, len(text)), ParseReason.EMPTY, "it is empty", expected=expected)
    if bare != folded.text:
        leading = len(folded.text) - len(folded.text.lstrip())
        span = folded.span(0, leading) if leading else folded.span(len(bare), len(folded.text))
        raise ParseError(text, span, ParseReason.STRAY_SPACE, "a space stands around it", expected=expected)
    if hit := _CONTROL.search(text):
        reason = f"a control character, U+{ord(hit[0]):04X}, stands in it"
        raise ParseError(text, Span(*hit.span()), ParseReason.UNEXPECTED_CHARACTER, reason, expected=expected)
    if hit := _FOREIGN_DIGIT.search(text):
        reason = f"only the digits 0 to 9 are read, not {hit[0]!r}"
        raise ParseError(text, Span(*hit.span()), ParseReason.UNEXPECTED_CHARACTER, reason, expected=expected)
    return folded


def matched(plainest: re.Pattern[str], text: object) -> re.Match[str] | None:
    """Return *text* as the *plainest* form of a notation, which needs no folding, or None.

    Where even this call tells, for numbers, percents and dates, the match is tried in place.
    """
    return plainest.fullmatch(text) if isinstance(text, str) else None


def refusal(  # noqa: PLR0913 -- an error carries all its facts
    folded: FoldedText,
    place: Span,
    reason: ParseReason,
    explanation: str,
    *,
    expected: str,
    suggestions: tuple[str, ...] = (),
) -> ParseError:
    """Return the error that refuses *folded* as *expected*; *place* is a span of the folded text."""
    span = folded.span(place.start, place.end)
    return ParseError(folded.original, span, reason, explanation, expected=expected, suggestions=suggestions)


def require_type(value: object, *kinds: type) -> None:
    """Raise a `TypeError` unless *value* is one of *kinds*; a float, for one, is not what was printed."""
    if not isinstance(value, kinds) or (isinstance(value, bool) and bool not in kinds):
        msg = f"expected {' or '.join(kind.__name__ for kind in kinds)}, got {type(value).__name__} {value!r}"
        raise TypeError(msg)
