"""Laws of reading: nothing is lost, nothing overlaps, and spelling variants change no field."""

import unicodedata
from datetime import date, datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnbulletin.articles.article import Article, ParagraphKind
from vnbulletin.articles.reading import read_article
from vnbulletin.articles.sentences import sentences

ZERO_WIDTH = "\u200b\u200c\u200d\u2060\ufeff\u00ad"
PIECES = [
    "Trang chủ » Tin tức", "Thứ Năm, 12/05/2022 | 09:30", "Lượt xem: 12", "NGUYỄN VĂN A", "Ảnh: A", "Theo: http://a.vn",
    "Quang cảnh hội nghị", "Huyện họp bàn việc thi đua", "Có 5 xã đạt chuẩn.", "Tin liên quan", "- một;", "./.",
    "(", "“",
    "Bài và ảnh: Xuân AnBÁO VÍ DỤ", "LSO-Chiều nay (28/12), có 6 xã.", "# ", "TP. Ví Dụ", "…",
    "nguyễn", "Uỷ ban; Ủy ban",
    "\n", "\n\n", "\r\n", "\r", "\u2028", " ", "\u00a0", "\u200b", "\u0301", "\ufeff", "e\u0302\u0301",
]  # fmt: skip
texts = st.one_of(
    st.text(), st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=8)), max_size=25).map("".join)
)


def fields(article: Article) -> tuple[str | date | datetime | None, ...]:
    """Return the fields of an article in one spelling."""
    printed = (article.kicker, article.title, article.summary, article.date_line, article.byline, article.outlet)
    written = (*printed, article.source_line, article.agency)
    return (*(each and unicodedata.normalize("NFC", each) for each in written), article.page_date, article.published)


class TestPartition:
    """Every visible character lies in exactly one paragraph."""

    @given(text=texts)
    def test_nothing_is_lost(self, text: str) -> None:
        """What lies outside of all paragraphs is blank or of zero width."""
        rest, position = "", 0
        for each in read_article(text).paragraphs:
            rest += text[position : each.span.start]
            position = each.span.end
        rest += text[position:]

        assert not rest.strip() or set("".join(rest.split())) <= set(ZERO_WIDTH)

    @given(text=texts)
    def test_in_order_and_trimmed(self, text: str) -> None:
        """Paragraphs follow each other, and none is empty or has a blank at its edge."""
        paragraphs = read_article(text).paragraphs

        assert all(first.span.end <= second.span.start for first, second in pairwise(paragraphs))
        assert all(each.text == each.span.of(text) == each.text.strip(ZERO_WIDTH).strip() for each in paragraphs)
        assert all(each.text for each in paragraphs)

    @given(text=texts)
    def test_a_repeat_says_no_more(self, text: str) -> None:
        """What is repeated is another paragraph with as many words, above, or with more."""
        paragraphs = read_article(text).paragraphs
        words = {each.span: len(each.text.split()) for each in paragraphs}

        for each in (each for each in paragraphs if each.repeats):
            assert each.repeats in words
            assert each.repeats < each.span or words[each.span] <= words[each.repeats]

    @given(text=texts)
    def test_furniture_and_nothing_else_says_what_it_is(self, text: str) -> None:
        """The kind of furniture is set exactly on furniture."""
        paragraphs = read_article(text).paragraphs

        assert all((each.furniture is not None) == (each.kind is ParagraphKind.FURNITURE) for each in paragraphs)

    @given(text=texts)
    def test_marks_lie_in_paragraphs(self, text: str) -> None:
        """A mark stands in one paragraph, with the text of its place."""
        article = read_article(text)

        assert all(each.text == each.span.of(text) != "" for each in article.marks)
        assert all(any(part.span.contains(each.span) for part in article.paragraphs) for each in article.marks)

    @given(text=texts)
    def test_what_is_not_known_has_a_reason(self, text: str) -> None:
        """The day of the event and the province are told or not told with a reason."""
        article = read_article(text)

        assert article.event_reason
        assert article.province_reason


class TestSentences:
    """Sentences cover their paragraph."""

    @given(text=texts)
    def test_cover_what_they_split(self, text: str) -> None:
        """Only blanks lie between sentences."""
        folded = read_article(text).folded
        position = 0
        for start, end in sentences(folded, 0, len(folded.text)):
            assert not folded.text[position:start].strip()
            position = end

        assert not folded.text[position:].strip()

    @given(text=texts)
    def test_clauses_cover_sentences(self, text: str) -> None:
        """Only blanks lie between the clauses of a sentence, and sentences lie in their paragraphs in order."""
        article = read_article(text)
        for each in article.sentences:
            rest, position = "", each.span.start
            for clause in each.clauses:
                assert position <= clause.start
                rest, position = rest + text[position : clause.start], clause.end
            assert not (rest + text[position : each.span.end]).strip().strip(ZERO_WIDTH)
            assert article.paragraphs[each.paragraph].span.contains(each.span)
        assert list(article.sentences) == sorted(article.sentences, key=lambda each: each.span)


class TestSpelling:
    """The way a text is stored changes no field."""

    @pytest.mark.parametrize("form", ("NFC", "NFD"))
    def test_unicode_form(self, page: str, form: str) -> None:
        """Composed and decomposed letters are read alike."""
        article = read_article(unicodedata.normalize("NFD" if form == "NFD" else "NFC", page))

        assert fields(read_article(page)) == fields(article)
        assert len(read_article(page).paragraphs) == len(article.paragraphs)

    @pytest.mark.parametrize(
        ("old", "new"),
        ((" ", "\u00a0"), ("\n", "\r\n"), ("\n", "\r"), ("ủy", "uỷ"), ("\n", "\u200b\n"), ("Đ", "Ð")),
        ids=["no-break-space", "crlf", "cr", "tone-place", "zero-width", "eth"],
    )
    def test_look_alikes(self, page: str, old: str, new: str) -> None:
        """Look-alike blanks, line ends and letters are read alike."""
        first, second = read_article(page), read_article(page.replace(old, new))

        assert [each.kind for each in first.paragraphs] == [each.kind for each in second.paragraphs]
        assert (first.page_date, first.published) == (second.page_date, second.published)

    @given(text=texts)
    def test_reading_is_a_function_of_the_text(self, text: str) -> None:
        """The same text gives the same article, whatever its source."""
        assert read_article(text).paragraphs == read_article(text, source="a").paragraphs
