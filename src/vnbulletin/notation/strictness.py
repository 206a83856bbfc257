"""This file refuses what no notation can be: no text, empty or endless text, and text with blanks around it."""

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
    if len(text) > LONGEST_TEXT:
        reason = f"it is longer than {LONGEST_TEXT} characters"
        raise ParseError(text, Span(LONGEST_TEXT, len(text)), ParseReason.TOO_LONG, reason, expected=expected)
    folded = fold(text)
    bare = folded.text.strip()
    if not bare:
        raise ParseError(text, Span(0, len(text)), ParseReason.EMPTY, "it is empty", expected=expected)
    if bare != folded.text:
        leading = len(folded.text) - len(folded.text.lstrip())
        span = folded.span(0, leading) if leading else folded.span(len(bare), len(folded.text))
        raise ParseError(text, span, ParseReason.STRAY_SPACE, "a space stands around it", expected=expected)
    return folded
