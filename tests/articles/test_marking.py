"""Marks: the parts that are no whole paragraphs."""

import pytest

from vnbulletin.articles.article import Mark, MarkKind
from vnbulletin.articles.reading import read_article
from vnbulletin.spans import Span

STORY = "Cả huyện có 5 xã đạt chuẩn nông thôn mới"


class TestMarks:
    """All marks of one page."""

    def test_in_text_order(self) -> None:
        """Marks stand in text order, each with the text of its place."""
        text = f"Thứ Năm, 12/05/2022 | 09:30\nHà Nam: 5 xã đạt chuẩn\n\n(VDO) - Sáng 11/5, {STORY.lower()}./."

        assert [(each.kind.value, each.text) for each in read_article(text).marks] == [
            ("page-date", "12/05/2022"),
            ("province", "Hà Nam"),
            ("agency", "VDO"),
            ("event-date", "Sáng 11/5"),
            ("end-mark", "./."),
        ]

    def test_span_of(self) -> None:
        """The place of a mark is asked by its kind."""
        article = read_article(f"VDO-{STORY}.")

        assert article.marks == (Mark(kind=MarkKind.AGENCY, span=Span(0, 3), text="VDO"),)
        assert article.span_of(MarkKind.AGENCY) == Span(0, 3)
        assert article.span_of(MarkKind.END_MARK) is None

    def test_of_decomposed_letters(self) -> None:
        """Places are those of the text as it was given."""
        text = "ĐTO-Huye\u0323\u0302n co\u0301 5 xa\u0303 đa\u0323t./."

        assert [each.text for each in read_article(text).marks] == ["ĐTO", "./."]


class TestEndMark:
    """The mark that ends a story."""

    @pytest.mark.parametrize("mark", ("./.", "/.", "./", ". /.", ".//."))
    def test_forms(self, mark: str) -> None:
        """The forms that papers use end the last paragraph."""
        assert read_article(f"{STORY}{mark}\n\nLÊ MẪU").end_mark == mark

    def test_behind_a_quotation(self) -> None:
        """A closing quotation mark may follow."""
        assert read_article(f"“{STORY}./.”").end_mark == "./."

    @pytest.mark.parametrize("text", (f"{STORY}.", f"{STORY} 5/6.", "a/. b", "Theo https://vidu.example.org/."))
    def test_none(self, text: str) -> None:
        """A full stop, a fraction or an address is no end mark."""
        assert read_article(f"{STORY}.\n\n{text} và phường.").end_mark is None


class TestPageDate:
    """The date inside of the date line."""

    @pytest.mark.parametrize(
        ("line", "day"),
        (
            ("Thứ 2, Ngày 25 / 10 / 2021", "25 / 10 / 2021"),
            ("08:24, 06/01/2023", "06/01/2023"),
            ("Ví Dụ, ngày 21 tháng 6 năm 2022", "21 tháng 6 năm 2022"),
        ),
    )
    def test_digits(self, line: str, day: str) -> None:
        """The mark is the date without weekday, clock and place."""
        article = read_article(f"Huyện họp bàn thi đua\n{line}\n\n{STORY}.")

        assert [each.text for each in article.marks if each.kind is MarkKind.PAGE_DATE] == [day]

    def test_not_whole(self) -> None:
        """A day that does not exist has no mark."""
        assert read_article(f"Huyện họp bàn thi đua\n08:00, 31/02/2022\n\n{STORY}.").marks == ()
