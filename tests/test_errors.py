import copy
import pickle
from collections.abc import Callable
from typing import TypeVar

import pytest

from vnbulletin.errors import (
    CellError,
    MissingExtraError,
    ParseError,
    ParseReason,
    ReadError,
    RecordError,
    VnBulletinError,
    WriteError,
)
from vnbulletin.notation.numbers.digits import parse_number
from vnbulletin.spans import Span

Error = TypeVar("Error", bound=VnBulletinError)


def refusal(text: str, span: Span, *suggestions: str) -> ParseError:
    """Return an error on *text* with a caret at *span*."""
    return ParseError(text, span, ParseReason.BAD_GROUPING, "it is so", expected="a number", suggestions=suggestions)


def pickled(error: Error) -> Error:
    """Return *error* as another process would get it."""
    again: Error = pickle.loads(pickle.dumps(error))  # noqa: S301 -- its own bytes
    return again


class TestParseError:
    """The refusal of a notation."""

    def test_is_a_value_error_and_one_of_the_library(self) -> None:
        """Callers can catch it under either name."""
        error = refusal("1.23", Span(1, 4))

        assert isinstance(error, ValueError)
        assert isinstance(error, VnBulletinError)

    def test_shows_the_place(self) -> None:
        """The message says what, why and what was meant, and underlines the place."""
        message = str(refusal("12.34.5", Span(2, 5), "12,34", "1.234"))

        assert message == (
            "'12.34.5' is not a number: it is so. Did you mean '12,34' or '1.234'?\n    12.34.5\n      ^^^"
        )

    def test_marks_a_place_between_characters(self) -> None:
        """An empty span gets one caret, where something is missing."""
        assert str(refusal("95,8", Span(4, 4))).endswith("\n    95,8\n        ^")

    def test_carets_stand_under_decomposed_letters(self) -> None:
        """Combining marks take no column."""
        assert str(refusal("tu\u031b\u0323 5", Span(5, 6))).endswith("\n       ^")

    @pytest.mark.parametrize(
        "text",
        ("", "5\n6", "5\r6", "5\x006", "5\x1b[31m6", "5\u202e6", "5\u20286", "9" * 81),
        ids=["empty", "line-end", "return", "nul", "escape", "right-to-left", "separator", "long"],
    )
    def test_shows_no_place_in_what_cannot_be_printed_on_a_line(self, text: str) -> None:
        """Text that would break the lines, and long text, is only quoted."""
        assert "\n" not in str(refusal(text, Span(0, 0)))

    def test_shortens_what_is_long(self) -> None:
        """At most 80 characters are quoted."""
        assert str(refusal("9" * 81, Span(0, 1))) == f"'{'9' * 80}…' is not a number: it is so."

    def test_keeps_its_facts(self) -> None:
        """The facts behind the sentence are fields."""
        with pytest.raises(ParseError) as caught:
            parse_number("12.50")
        error = caught.value

        assert (error.text, error.span, error.reason) == ("12.50", Span(2, 5), ParseReason.DOT_AS_DECIMAL_MARK)
        assert (error.expected, error.suggestions) == ("a Vietnamese number", ("12,50",))

    @pytest.mark.parametrize("again", (copy.copy, pickled), ids=["copy", "pickle"])
    def test_travels_between_processes(self, again: Callable[[ParseError], ParseError]) -> None:
        """A copy holds the same facts and says the same sentence."""
        error = refusal("1.23", Span(1, 4), "1,23")
        other = again(error)

        assert str(error) == str(other)
        assert (error.expected, error.suggestions, error.span) == (other.expected, other.suggestions, other.span)


class TestParseReason:
    """The closed set of reasons."""

    def test_is_closed(self) -> None:
        """Callers branch on these values, so none may go or change."""
        assert set(ParseReason) == {
            "empty",
            "not-text",
            "unexpected-character",
            "bad-grouping",
            "dot-as-decimal-mark",
            "stray-space",
            "missing-sign",
            "unknown-word",
            "unknown-unit",
            "ambiguous",
            "out-of-range",
            "lunar-date",
            "wrong-order",
            "no-such-date",
            "not-complete",
            "no-whole",
            "too-long",
        }


class TestOtherErrors:
    """Errors of files and of extras."""

    @pytest.mark.parametrize(
        ("error", "sentence"),
        (
            (ReadError("a.txt", "it is empty"), "a.txt: it is empty"),
            (WriteError("a.csv", "it is a folder"), "a.csv: it is a folder"),
            (
                CellError("vnbulletin.statistics/1", 4, "value", "\x1b[31m", "it is not a number"),
                r"row 4, column 'value' of vnbulletin.statistics/1 cannot hold '\x1b[31m': it is not a number",
            ),
            (RecordError("$.mentions[3].end", "it is missing"), "$.mentions[3].end: it is missing"),
            (
                MissingExtraError("the command line", "cli"),
                "the command line needs the extra [cli]: pip install 'vnbulletin[cli]'",
            ),
        ),
        ids=["read", "write", "cell", "record", "extra"],
    )
    def test_say_what_is_wrong_and_survive_pickling(self, error: VnBulletinError, sentence: str) -> None:
        """The message names the source or the feature, before and after pickling."""
        assert sentence == str(error)
        assert sentence == str(pickled(error))

    def test_a_missing_extra_is_an_import_error(self) -> None:
        """Code that guards an import catches it."""
        assert isinstance(MissingExtraError("charts", "plots"), ImportError)

    def test_a_cell_that_does_not_fit_is_a_value_error(self) -> None:
        """Code that guards a value catches it."""
        assert isinstance(CellError("vnbulletin.statistics/1", 0, "value", "x", "it is so"), ValueError)
