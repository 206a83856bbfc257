"""Captions of pictures."""

import pytest

from vnbulletin.articles.article import ParagraphKind
from vnbulletin.articles.reading import read_article

STORY = "Cả huyện có 5 xã đạt chuẩn nông thôn mới."


def captions(middle: str) -> list[str]:
    """Return the captions of a story with *middle* between two paragraphs."""
    article = read_article(f"Huyện họp bàn thi đua\n\n{STORY}\n\n{middle}\n\nCả huyện có 6 phường.")
    return [" ".join(each.text.split()) for each in article.captions]


class TestCaptions:
    """What shows a caption."""

    @pytest.mark.parametrize(
        "line",
        ("Quang cảnh hội nghị", "Một góc thôn Bãi nhìn từ đồi.", "Các đại biểu tham dự hội nghị",
         "Chủ tịch huyện trao giấy khen cho các xã", "Đồng chí Lê Mẫu, Bí thư Huyện ủy phát biểu tại hội nghị.",
         "Bà con thôn Bãi dọn đường. Ảnh: Lê Mẫu", "Bà con thôn Bãi dọn đường (Ảnh: Lê Mẫu)"),
    )  # fmt: skip
    def test_is_caption(self, line: str) -> None:
        """A scene, people who act, or a credit show a caption."""
        assert captions(line) == [line.partition("Ảnh")[0].rstrip(" (")]

    @pytest.mark.parametrize(
        "line",
        ("Đồng chí Lê Mẫu nhấn mạnh việc trao giấy khen đúng người.",
         "Đồng chí Lê Mẫu trao giấy khen; Bà Trần tặng hoa.",
         "Chủ tịch huyện trao giấy khen cho 5 tập thể và 6 cá nhân.", "Quang cảnh như sau:", "Giữ việc làm trước",
         "Quang cảnh thôn Bãi hôm nay khác xưa nhiều lắm. Đường đã rộng."),
    )  # fmt: skip
    def test_is_no_caption(self, line: str) -> None:
        """A line that reports, counts or goes on is none."""
        assert captions(line) == []

    def test_two_lines_across_a_blank_one(self) -> None:
        """A caption that stops in the middle ends on the next short line."""
        first, second = "Đồng chí Lê Mẫu trao giấy khen cho ban có thành tích", "“Hoàn thành xuất sắc” năm 2022."

        assert captions(f"{first}\n\n{second}") == [f"{first} {second}"]

    @pytest.mark.parametrize("second", ("Có 5 xã. Có 6 phường", "“5 xã”", "x" * 140 + " y"))
    def test_finished_by_nothing_else(self, second: str) -> None:
        """A sentence, a figure in quotes or a long line ends no caption."""
        first = "Đồng chí Lê Mẫu trao giấy khen cho ban có thành tích"

        assert captions(f"{first}\n\n{second}") == [first]

    def test_credit_below_a_blank_line(self) -> None:
        """A credit apart from the line above still shows a caption, unless that line counts."""
        assert captions("Bà con thôn Bãi dọn đường.\n\nẢnh: Lê Mẫu") == ["Bà con thôn Bãi dọn đường."]
        assert captions("Bà con thôn Bãi góp 12 ngày công.\n\nẢnh: Lê Mẫu") == []

    def test_credit_below_a_paragraph(self) -> None:
        """A paragraph of several sentences above a credit stays body."""
        assert captions("Bà con dọn đường. Xã khen. Huyện cũng khen.\nẢnh: Lê Mẫu") == []

    def test_printed_twice(self) -> None:
        """A line printed twice in a row is a caption; three words may repeat by chance."""
        line = "Ca đêm ở nhà máy cơ khí"

        assert captions(f"{line}\n{line}") == [line, line]
        assert captions("Ca đêm khuya\nCa đêm khuya") == []

    @pytest.mark.parametrize("picture", ("hinh anh 1", "le-trao-co.jpg", "[Ảnh minh họa]"))
    def test_below_a_picture(self, picture: str) -> None:
        """A short line below the name of a picture is its caption, and a sentence goes on with the story."""
        assert captions(f"{picture}\nThanh niên làm đường bê tông ở thôn Bãi") == [
            "Thanh niên làm đường bê tông ở thôn Bãi"
        ]
        assert captions(f"{picture}\nThanh niên làm 5 km đường bê tông.") == []

    def test_credit(self) -> None:
        """A caption names the place of its credit, and one without names none."""
        article = read_article(
            f"Huyện họp bàn thi đua\n\n{STORY}\n\nQuang cảnh hội nghị\nẢnh: Lê Mẫu\n\nQuang cảnh thôn Bãi\n\n{STORY}"
        )

        assert [each.credit and each.credit.of(article.text) for each in article.captions] == ["Ảnh: Lê Mẫu", None]

    def test_headline_printed_twice(self) -> None:
        """A headline printed twice is no caption."""
        article = read_article(f"Huyện họp bàn việc thi đua\nHuyện họp bàn việc thi đua\n\n{STORY}")

        assert article.captions == ()
        assert [each.text for each in article.having(ParagraphKind.TITLE)] == ["Huyện họp bàn việc thi đua"] * 2
