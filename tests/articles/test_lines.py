"""Lines and their places."""

import pytest

from vnbulletin.articles.bullets import BULLETS
from vnbulletin.articles.lines import Line, is_running, join_wrapped, split_lines


class TestSplitLines:
    """Lines of a text."""

    def test_keeps_places(self) -> None:
        """A line begins and ends at its visible characters, counted in the text as it was given."""
        text = "\ufeff Một \r\n\r\n\u200b\n\u00a0Hai\u2028Ba"
        lines = split_lines(text)

        assert [line.span.of(text) for line in lines] == ["Một", "Hai", "Ba"]
        assert [line.gap for line in lines] == [False, True, False]

    def test_cut(self) -> None:
        """A line cut in folded text keeps its original places."""
        text = "  U\u0309y ban  A\u0309nh: Mẫu"
        line = split_lines(text)[0]

        assert [part.span.of(text) for part in line.cut(line.text.index("Ảnh"))] == ["U\u0309y ban", "A\u0309nh: Mẫu"]


class TestIsRunning:
    """Running text against headings."""

    @pytest.mark.parametrize("text", ("Có 5 xã.", "Gồm:", "một;", "“Có 5 xã.”", "x" * 241, "Có 5 xã " * 14 + "…"))
    def test_running(self, text: str) -> None:
        """What ends a sentence or a clause, or is long, is running text."""
        assert is_running(self.line(text))

    @pytest.mark.parametrize("text", ("Huyện họp", "Vì sao?", "Một số tập thể…", "Ngày ấy...", "Danh hiệu “Tốt”"))
    def test_heading(self, text: str) -> None:
        """What ends nothing may be a heading."""
        assert not is_running(self.line(text))

    @staticmethod
    def line(text: str) -> Line:
        """Return *text* as a line."""
        return split_lines(text)[0]


class TestJoinWrapped:
    """Lines that continue each other."""

    @pytest.mark.parametrize("text", ("Một\n\nhai", "Một\n- hai", "Một;\nhai", "Một\nHai", "Một\n1. hai"))
    def test_apart(self, text: str) -> None:
        """A blank line, a bullet, a closed clause or a capital letter keeps lines apart."""
        assert len(join_wrapped(split_lines(text), text)) == 2

    @pytest.mark.parametrize("bullet", BULLETS)
    def test_bullets(self, bullet: str) -> None:
        """Every bullet keeps the item behind it apart from the line above."""
        text = f"Một\n{bullet} hai"

        assert len(join_wrapped(split_lines(text), text)) == 2

    def test_together(self) -> None:
        """A line in lower case goes on with the one above."""
        text = "Một,\nhai\nba"

        assert [line.text for line in join_wrapped(split_lines(text), text)] == ["Một,\nhai\nba"]
