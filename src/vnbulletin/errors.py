"""This file defines the errors of the library; each carries its facts as fields and renders its own sentence."""

import unicodedata
from enum import StrEnum
from functools import partial
from typing import Any

from vnbulletin.spans import Span

__all__ = [
    "CellError",
    "MissingExtraError",
    "ParseError",
    "ParseReason",
    "ReadError",
    "RecordError",
    "VnBulletinError",
    "WriteError",
]


class VnBulletinError(Exception):
    """The base of every error that the library raises on purpose."""


class ParseReason(StrEnum):
    """Why a notation was refused; a closed set, so that callers can branch on it."""

    EMPTY = "empty"
    NOT_TEXT = "not-text"
    UNEXPECTED_CHARACTER = "unexpected-character"
    BAD_GROUPING = "bad-grouping"
    DOT_AS_DECIMAL_MARK = "dot-as-decimal-mark"
    STRAY_SPACE = "stray-space"
    MISSING_SIGN = "missing-sign"
    UNKNOWN_WORD = "unknown-word"
    UNKNOWN_UNIT = "unknown-unit"
    WRONG_ORDER = "wrong-order"
    AMBIGUOUS = "ambiguous"
    OUT_OF_RANGE = "out-of-range"
    NO_SUCH_DATE = "no-such-date"
    LUNAR_DATE = "lunar-date"
    NOT_COMPLETE = "not-complete"
    NO_WHOLE = "no-whole"
    TOO_LONG = "too-long"


class ParseError(VnBulletinError, ValueError):
    """A notation could not be read strictly.

    The message names what was read, why it is not accepted, and what was
    probably meant; a second and third line show the place.

    >>> from vnbulletin import parse_number
    >>> parse_number("1.23")
    Traceback (most recent call last):
        ...
    vnbulletin.errors.ParseError: '1.23' is not a Vietnamese number: a dot groups three digits. \
Did you mean '1,23'?
        1.23
         ^^^
    """

    def __init__(  # noqa: PLR0913 -- an error carries all its facts
        self,
        text: str,
        span: Span,
        reason: ParseReason,
        explanation: str,
        *,
        expected: str,
        suggestions: tuple[str, ...] = (),
    ) -> None:
        """Keep the facts of the refusal; *expected* names the notation that was asked for."""
        self.text = text
        self.span = span
        self.reason = reason
        self.explanation = explanation
        self.expected = expected
        self.suggestions = suggestions
        super().__init__(text, span, reason, explanation)

    def __str__(self) -> str:
        sentence = f"{_shortened(self.text)!r} is not {self.expected}: {self.explanation}."
        if self.suggestions:
            sentence += f" Did you mean {' or '.join(repr(each) for each in self.suggestions)}?"
        # A line end, a bell or a text that turns its direction would spoil the lines below.
        if not self.text or len(self.text) > _LONGEST_SHOWN or not self.text.replace("\u00a0", " ").isprintable():
            return sentence
        caret = " " * _columns(self.text[: self.span.start]) + "^" * max(1, _columns(self.span.of(self.text)))
        return f"{sentence}\n    {self.text}\n    {caret}"

    def __reduce__(self) -> tuple[Any, ...]:
        facts = partial(type(self), expected=self.expected, suggestions=self.suggestions)
        return facts, (self.text, self.span, self.reason, self.explanation)


class ReadError(VnBulletinError):
    """A file could not be read as a bulletin; *reason* says why and what would help, in one line."""

    def __init__(self, source: str, reason: str) -> None:
        """Keep the name of the source and the reason."""
        self.source = source
        self.reason = reason
        super().__init__(source, reason)

    def __str__(self) -> str:
        return f"{self.source}: {self.reason}"


class WriteError(VnBulletinError):
    """A file could not be written; *reason* says why, in one line. What stood in its place before is untouched.

    .. versionadded:: 0.1.0
    """

    def __init__(self, target: str, reason: str) -> None:
        """Keep the name of the target and the reason."""
        self.target = target
        self.reason = reason
        super().__init__(target, reason)

    def __str__(self) -> str:
        return f"{self.target}: {self.reason}"


class CellError(VnBulletinError, ValueError):
    """A value does not fit the column of a table; nothing is rounded or cut so that it would.

    >>> print(CellError("vnbulletin.statistics/1", 4, "value", "x", "it is not a number"))
    row 4, column 'value' of vnbulletin.statistics/1 cannot hold 'x': it is not a number

    .. versionadded:: 0.1.0
    """

    def __init__(self, schema: str, row: int, column: str, value: object, reason: str) -> None:
        """Keep the id of the schema, the number of the row (from 0), the column, the value and the reason."""
        self.schema = schema
        self.row = row
        self.column = column
        self.value = value
        self.reason = reason
        super().__init__(schema, row, column, value, reason)

    def __str__(self) -> str:
        value = _shortened(str(self.value))
        return f"row {self.row}, column {self.column!r} of {self.schema} cannot hold {value!r}: {self.reason}"


class RecordError(VnBulletinError, ValueError):
    """A record is none of a report, or contradicts itself; *path* names the place in it (JSONPath), *reason* says why.

    >>> print(RecordError("$.mentions[3].end", "it lies outside of the text"))
    $.mentions[3].end: it lies outside of the text

    .. versionadded:: 0.1.0
    """

    def __init__(self, path: str, reason: str) -> None:
        """Keep the place in the record and the reason."""
        self.path = path
        self.reason = reason
        super().__init__(path, reason)

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}"


class MissingExtraError(VnBulletinError, ImportError):
    """A feature needs an optional dependency that is not installed; *extra* names the extra that brings it."""

    def __init__(self, feature: str, extra: str) -> None:
        """Keep the name of the feature and of the extra."""
        self.feature = feature
        self.extra = extra
        super().__init__(feature, extra)

    def __str__(self) -> str:
        return f"{self.feature} needs the extra [{self.extra}]: pip install 'vnbulletin[{self.extra}]'"


_LONGEST_SHOWN = 80


def _columns(text: str) -> int:
    return sum(not unicodedata.combining(sign) for sign in text)


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}…"
