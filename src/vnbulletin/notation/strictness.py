"""This file refuses what no notation can be: anything but text, empty text, and text without bound."""

from vnbulletin.errors import ParseError, ParseReason
from vnbulletin.folding import FoldedText, fold
from vnbulletin.spans import Span

__all__ = ["LONGEST_TEXT", "folded_notation"]

LONGEST_TEXT = 1000


def folded_notation(text: object, *, expected: str) -> FoldedText:
    """Return *text* folded, or raise a `ParseError` where it cannot be *expected* at all."""
    if not isinstance(text, str):
        reason = f"only a str can be read, not {type(text).__name__}"
        raise ParseError(repr(text), Span(0, 0), ParseReason.NOT_TEXT, reason, expected=expected)
    if not text.strip():
        raise ParseError(text, Span(0, len(text)), ParseReason.EMPTY, "it is empty", expected=expected)
    if len(text) > LONGEST_TEXT:
        reason = f"it is longer than {LONGEST_TEXT} characters"
        raise ParseError(text, Span(LONGEST_TEXT, len(text)), ParseReason.TOO_LONG, reason, expected=expected)
    return fold(text)
