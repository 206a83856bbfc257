import unicodedata

import pytest

from vnbulletin.reports.excerpts import LinedText, printable
from vnbulletin.spans import Span

SENTENCE = "Trong nửa năm, công an các cấp làm rõ 83/95 vụ (78%) xâm phạm trật tự xã hội."


def spans_of(text: str, *figures: str) -> list[Span]:
    """Return the spans of the first occurrences of *figures*."""
    return [Span(text.index(each), text.index(each) + len(each)) for each in figures]


class TestPlace:
    """The line and column of a character."""

    @pytest.mark.parametrize(
        ("text", "offset", "place"),
        (
            ("71/75", 0, (1, 1)),
            ("a\n71/75", 2, (2, 1)),
            ("a\r\n\r\n b", 6, (3, 2)),
            ("a\rb", 2, (2, 1)),
            ("a\n", 2, (2, 1)),
        ),
        ids=["start", "newline", "carriage return and newline", "carriage return", "after the last line"],
    )
    def test_counts_lines_and_columns_from_one(self, text: str, offset: int, place: tuple[int, int]) -> None:
        """Lines end with any of the three line ends, and columns count code points."""
        assert place == LinedText(text).place(offset)


class TestFindExcerpts:
    """What is shown around figures."""

    def test_shows_a_short_line_whole(self) -> None:
        """A line within the margins is shown as it is, without ellipses."""
        (excerpt,) = LinedText(f"Mở đầu.\n{SENTENCE}\nHết.").find_excerpts(
            spans_of(f"Mở đầu.\n{SENTENCE}", "83/95", "78%")
        )

        assert (excerpt.text, excerpt.line, excerpt.column) == (SENTENCE, 2, 39)
        assert [span.of(excerpt.text) for span in excerpt.figures] == ["83/95", "78%"]

    def test_cuts_a_long_line_between_words(self) -> None:
        """Only whole words stand next to an ellipsis."""
        text = f"{'dài ' * 100}{SENTENCE}{' thêm' * 100}"

        (excerpt,) = LinedText(text).find_excerpts(spans_of(text, "83/95"))

        assert excerpt.text.startswith("… dài dài")
        assert excerpt.text.endswith("trật tự xã hội. thêm thêm thêm thêm thêm …")
        assert [span.of(excerpt.text) for span in excerpt.figures] == ["83/95"]

    def test_cuts_a_line_without_blanks(self) -> None:
        """A megabyte without a blank gives an excerpt of a few dozen characters."""
        text = "a" * 500_000 + "83" + "b" * 500_000

        (excerpt,) = LinedText(text).find_excerpts(spans_of(text, "83"))

        assert len(excerpt.text) < 150
        assert [span.of(excerpt.text) for span in excerpt.figures] == ["83"]

    @pytest.mark.parametrize("filler", ("ế", "ế́̃"), ids=["one mark", "three marks"])
    def test_never_begins_or_ends_inside_a_letter(self, filler: str) -> None:
        """A combining mark stays with its letter at both cuts."""
        text = unicodedata.normalize("NFD", f"{filler * 100}83{filler * 100}")

        (excerpt,) = LinedText(text).find_excerpts(spans_of(text, "83"))
        shown = excerpt.text.removeprefix("… ").removesuffix(" …")

        assert not unicodedata.combining(shown[0])
        assert shown in text
        assert not unicodedata.combining(text[text.index(shown) + len(shown)])

    def test_gives_figures_far_apart_an_excerpt_each(self) -> None:
        """Figures in the title and deep in a paragraph are shown at both places, in text order."""
        text = f"Tiêu đề: 78%\n{'dài ' * 100}83/95 vụ"

        first, second = LinedText(text).find_excerpts(reversed(spans_of(text, "78%", "83/95")))

        assert (first.text, first.line, first.column) == ("Tiêu đề: 78%", 1, 10)
        assert (second.line, second.column) == (2, 401)

    def test_shows_a_figure_once_that_fills_two_roles(self) -> None:
        """One mention that is both part and whole is marked once."""
        (excerpt,) = LinedText(SENTENCE).find_excerpts(spans_of(SENTENCE, "83/95", "83/95"))

        assert len(excerpt.figures) == 1

    def test_shows_a_figure_that_crosses_a_line_end(self) -> None:
        """A figure broken over two lines is shown in one excerpt."""
        (excerpt,) = LinedText("đạt 2 tỷ\n300 triệu đồng").find_excerpts([Span(4, 18)])

        assert excerpt.text == "đạt 2 tỷ\n300 triệu đồng"

    def test_gives_none_without_figures(self) -> None:
        """No spans, no excerpts."""
        assert LinedText(SENTENCE).find_excerpts([]) == ()


class TestPrintable:
    """What is kept from a terminal."""

    @pytest.mark.parametrize(
        "unsafe",
        ("\x1b[31m", "\x00", "\r", "\u202e", "\x9b", "\u2028"),
        ids=["escape", "null", "carriage return", "right-to-left override", "C1 control", "line separator"],
    )
    def test_replaces_what_would_steer_a_terminal(self, unsafe: str) -> None:
        """Control characters become blanks, and the length stays, so that spans stay right."""
        shown = printable(f"a{unsafe}b")

        assert len(f"a{unsafe}b") == len(shown)
        assert shown.startswith("a ")

    def test_leaves_vietnamese_as_it_is(self) -> None:
        """Letters, composed and decomposed, are no control characters."""
        decomposed = unicodedata.normalize("NFD", SENTENCE)

        assert (SENTENCE, decomposed) == (printable(SENTENCE), printable(decomposed))
