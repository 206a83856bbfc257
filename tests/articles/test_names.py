"""Labels of names: bylines, credits, sources."""

import pytest

from vnbulletin.articles.article import ParagraphKind
from vnbulletin.articles.reading import read_article

STORY = "Cả huyện có 5 xã đạt chuẩn nông thôn mới."


def last(line: str) -> list[tuple[str, str]]:
    """Return the kind and text of what follows the story."""
    paragraphs = read_article(f"{STORY}\n\n{line}").paragraphs[1:]
    return [(each.kind.value, each.text) for each in paragraphs]


class TestBylines:
    """Who wrote it."""

    @pytest.mark.parametrize("line", ("Tin, ảnh: Lê Mẫu", "Bài và ảnh: LÊ MẪU", "Tác giả: Lê Mẫu", "Nhóm PV: Mẫu, Thử"))
    def test_label(self, line: str) -> None:
        """A label shows a byline, and the field leaves it out."""
        assert last(line) == [("byline", line)]
        assert read_article(f"{STORY}\n\n{line}").byline == line.partition(": ")[2]

    def test_glued_outlet(self) -> None:
        """The name of the paper that lost its line break is set apart."""
        assert last("Bài và ảnh: Xuân AnBÁO VÍ DỤ") == [("byline", "Bài và ảnh: Xuân An"), ("outlet", "BÁO VÍ DỤ")]

    def test_after_the_last_sentence(self) -> None:
        """A byline on the line of the last sentence is set apart."""
        article = read_article(f"{STORY}/. Tin, ảnh: Lê Mẫu")

        assert [each.kind for each in article.paragraphs] == [ParagraphKind.BODY, ParagraphKind.BYLINE]

    @pytest.mark.parametrize("name", ("Lê Mẫu", "LÊ MẪU - TRẦN THỬ", "P.V"))
    def test_behind_the_end_mark(self, name: str) -> None:
        """A name behind the mark that ends the story signs it, and a sentence there does not."""
        assert read_article(f"{STORY[:-1]}./. {name}").byline == name
        assert read_article(f"{STORY[:-1]}./. {name} kể lại.").byline is None

    @pytest.mark.parametrize("line", ("Thực hiện: 5/6 chỉ tiêu", "Bài viết: như sau;", "Tin: 5 bài"))
    def test_figures_sign_nothing(self, line: str) -> None:
        """A label before figures is no byline."""
        assert last(line) == [("body", line)]


class TestCredits:
    """Who took the picture."""

    def test_alone(self) -> None:
        """A credit alone is a credit."""
        assert last("Ảnh: Lê Mẫu") == [("credit", "Ảnh: Lê Mẫu")]

    def test_label_at_both_ends(self) -> None:
        """A caption that opens with the label and ends with its credit is cut before the last one."""
        paragraphs = read_article(f"{STORY}\n\nẢnh: Bà con dọn đường làng. (Ảnh: Lê Mẫu)").paragraphs

        assert [(each.kind.value, each.text) for each in paragraphs[1:]] == [
            ("caption", "Ảnh: Bà con dọn đường làng."),
            ("credit", "(Ảnh: Lê Mẫu)"),
        ]
        assert paragraphs[1].credit == paragraphs[2].span

    def test_glued_outlet(self) -> None:
        """A paper's name glued to a credit is set apart."""
        assert last("Ảnh: Xuân AnBÁO VÍ DỤ") == [("credit", "Ảnh: Xuân An"), ("outlet", "BÁO VÍ DỤ")]

    @pytest.mark.parametrize(
        "line", ("Có 135 mô hình: tốt nhiều", "Số hình ảnh: 15 tấm.", "Có 5 bài: tốt", "Lớp có đủ. Bài: tốt")
    )
    def test_words_that_only_look_like_labels(self, line: str) -> None:
        """Words inside a sentence are no labels."""
        assert last(line) == [("body", line)]


class TestSources:
    """Where it was taken from."""

    @pytest.mark.parametrize(
        "line",
        ("Theo: https://bao.example.vn", "Theo:http://bao.example.vn/", "Nguồn: bao.example.vn", "(Theo TTXVN)",
         "Theo Báo Ví Dụ điện tử", "Nguồn: Ban Tổ chức Huyện ủy", "Nguồn Lê Mẫu: https://bao.example.vn/tin"),
    )  # fmt: skip
    def test_label(self, line: str) -> None:
        """A label before an address or a name shows a source."""
        assert last(line) == [("source-line", line)]

    @pytest.mark.parametrize("line", ("Nguồn vốn: 12 tỷ đồng", "Theo kế hoạch: 15 lớp", "Theo báo cáo của ban",
                                      "Theo Ban Tổ chức, có 5 xã."))  # fmt: skip
    def test_story(self, line: str) -> None:
        """A sentence that opens with the same word is none."""
        assert last(line) == [("body", line)]
