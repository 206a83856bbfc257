"""The mark that ends a story, in full and in its shorter forms."""

import pytest

from vnbulletin.articles.clauses import Sentence
from vnbulletin.articles.end_marks import find_end_mark, find_end_mark_before_name
from vnbulletin.articles.lines import is_running_text
from vnbulletin.articles.paragraphs import ParagraphKind
from vnbulletin.articles.reading import read_article

FORMS = ("./.", ".//.", ". /.", "./", "/.", "./ .")


class TestFindEndMark:
    """Marks at the end."""

    @pytest.mark.parametrize("mark", FORMS)
    @pytest.mark.parametrize("closing", ("", "”", " )", "»"))
    def test_forms(self, mark: str, closing: str) -> None:
        """Every form is found, also inside of a closing sign."""
        assert find_end_mark(f"Có 5 xã dự{mark}{closing}") == (10, 10 + len(mark))

    @pytest.mark.parametrize(
        "text", ("Có 5 xã.", "", "https://vidu.example.org/", "Có 5/.7", "và/hoặc", "./. Lê Mẫu và các bạn")
    )
    def test_none(self, text: str) -> None:
        """A full stop, an address and a slash are no end mark, nor is one further up."""
        assert find_end_mark(text) is None


class TestFindEndMarkBeforeName:
    """Marks with something behind."""

    @pytest.mark.parametrize("mark", FORMS)
    def test_forms(self, mark: str) -> None:
        """Every form is found before a name."""
        assert find_end_mark_before_name(f"Có 5 xã dự{mark} Lê Mẫu", 0) == (10, 10 + len(mark))

    @pytest.mark.parametrize("text", ("1/. Kết quả", "15 triệu đồng./ha", "Có 5 xã dự./.", "Có 5 xã."))
    def test_none(self, text: str) -> None:
        """A number of a heading, a rate and a mark at the very end are none."""
        assert find_end_mark_before_name(text, 0) is None


class TestUses:
    """What rests on the mark."""

    @pytest.mark.parametrize("mark", FORMS)
    def test_running_text(self, mark: str) -> None:
        """A line that ends in the mark is running text."""
        assert is_running_text(f"Có 5 xã dự{mark}")

    @pytest.mark.parametrize("mark", FORMS)
    def test_story_of_one_paragraph(self, mark: str) -> None:
        """A story whose only paragraph ends in the mark is body below its title, not the title."""
        article = read_article(f"Huyện Ví Dụ họp bàn thi đua\n\nSáng 5/6, huyện họp với 45 đại biểu dự{mark}\n")

        assert [each.kind for each in article.paragraphs] == [ParagraphKind.TITLE, ParagraphKind.BODY]
        assert article.end_mark == mark

    @pytest.mark.parametrize("mark", FORMS)
    def test_name_behind(self, mark: str) -> None:
        """The name behind the mark is the byline."""
        article = read_article(f"Huyện Ví Dụ họp bàn thi đua\n\nHuyện họp với 45 đại biểu dự{mark} Lê Mẫu")

        assert article.byline == "Lê Mẫu"

    def test_number_of_a_heading(self) -> None:
        """A numbered heading in capitals has no byline in it."""
        assert read_article("Họp bàn thi đua\n\nHuyện có 5 xã.\n\n1/. Lê Mẫu").byline is None

    @pytest.mark.parametrize("mark", ("./.", ".//.", ". /.", "./"))
    def test_sentence(self, mark: str) -> None:
        """A sentence ends at the mark."""
        found: tuple[Sentence, ...] = read_article(f"Có 5 xã dự{mark} Cùng ngày, 6 xã họp.").sentences

        assert [each.text for each in found] == [f"Có 5 xã dự{mark}", "Cùng ngày, 6 xã họp."]

    def test_rate(self) -> None:
        """A slash behind a full stop inside of a measure ends no sentence."""
        assert len(read_article("Năng suất đạt 15 tr.đ./ha trong năm.").sentences) == 1

    @pytest.mark.parametrize("mark", FORMS)
    def test_list_below(self, mark: str) -> None:
        """Below a story that the mark has closed, a list may have leads."""
        story = f"Họp bàn thi đua\n\nHuyện họp với 45 đại biểu dự{mark}"
        page = f"{story}\n\nTin khác\nXã Bãi làm đường\nXã Bãi làm 5 km đường.\n"

        assert read_article(page).paragraphs[-1].kind is ParagraphKind.FURNITURE
