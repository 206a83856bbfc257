from collections.abc import Callable

import pytest

import vnbulletin
from vnbulletin.errors import ParseError
from vnbulletin.notation.strictness import LONGEST_TEXT, folded_notation

PARSERS: tuple[Callable[[str], object], ...] = tuple(
    getattr(vnbulletin, name) for name in vnbulletin.__all__ if name.startswith("parse_")
)


@pytest.mark.parametrize("parse", PARSERS, ids=lambda parse: parse.__name__)
class TestEveryParser:
    """What no parser reads."""

    @pytest.mark.parametrize("given", (None, b"5", 5, True, ["5"], object()), ids=lambda given: type(given).__name__)
    def test_refuses_what_is_no_text(self, parse: Callable[[object], object], given: object) -> None:
        """Anything but a str is refused, and named."""
        with pytest.raises(ParseError, match=f"only a str can be read, not {type(given).__name__}") as caught:
            parse(given)

        assert caught.value.reason == "not-text"

    @pytest.mark.parametrize("text", ("", " ", "\n\t", "\u00a0", "\u200b", "\ufeff \u200b"), ids=ascii)
    def test_refuses_what_is_empty(self, parse: Callable[[str], object], text: str) -> None:
        """Blanks and signs that show nothing are empty."""
        with pytest.raises(ParseError, match="it is empty") as caught:
            parse(text)

        assert (caught.value.reason, caught.value.span.of(text)) == ("empty", text)

    @pytest.mark.parametrize("text", ("9" * (LONGEST_TEXT + 1), " " * 10_000_000, "9" * 10_000_000), ids=len)
    def test_refuses_what_has_no_end(self, parse: Callable[[str], object], text: str) -> None:
        """Text beyond the limit is refused without being read, and the error stays short."""
        with pytest.raises(ParseError, match="longer than 1000 characters") as caught:
            parse(text)

        assert caught.value.reason == "too-long"
        assert len(str(caught.value)) < 300

    @pytest.mark.parametrize(
        "text",
        (
            "NaN",
            "1e5",
            "５",
            "٣",
            "९",
            "½",
            "x" * LONGEST_TEXT,
            "5\x00",
            "\x00",
            "\x1b[1m",
            "\ud800",
            "Σ",
            "𝟙",
            "5;6;7",
            "{0}",
            "%s",
        ),
        ids=ascii,
    )
    def test_refuses_what_is_no_notation(self, parse: Callable[[str], object], text: str) -> None:
        """Digits of other scripts, control characters and lone surrogates are refused, and the error can be shown."""
        with pytest.raises(ParseError) as caught:
            parse(text)

        assert str(caught.value)
        assert caught.value.span.end <= len(text)

    @pytest.mark.parametrize("text", (" 5", "5 ", "\n71/75", "21-NQ/TW\t"), ids=ascii)
    def test_refuses_blanks_around(self, parse: Callable[[str], object], text: str) -> None:
        """A notation is whole: a blank before or behind it is refused as such."""
        with pytest.raises(ParseError, match="a space stands around it") as caught:
            parse(text)

        assert not caught.value.span.of(text).strip()
        assert caught.value.reason == "stray-space"


class TestFoldedNotation:
    """The text that parsers read."""

    def test_is_folded(self) -> None:
        """Spelling variants are gone before a grammar sees the text."""
        assert folded_notation("Ủy\u00a0ban", expected="a name").lower == "uỷ ban"

    def test_may_be_as_long_as_the_limit(self) -> None:
        """The limit itself is allowed."""
        assert len(folded_notation("x" * LONGEST_TEXT, expected="a name").text) == LONGEST_TEXT


WRITERS: tuple[Callable[[object], str], ...] = tuple(
    getattr(vnbulletin, name) for name in vnbulletin.__all__ if name.startswith("format_")
)


@pytest.mark.parametrize("write", WRITERS, ids=lambda write: write.__name__)
class TestEveryWriter:
    """What no formatter writes."""

    @pytest.mark.parametrize(
        "given", (None, 95.8, "95,8%", "2022-06-21", object()), ids=lambda given: type(given).__name__
    )
    def test_refuses_what_is_no_value(self, write: Callable[[object], str], given: object) -> None:
        """A value of another type is a `TypeError`, never a text."""
        with pytest.raises(TypeError):
            write(given)
