"""Sentences with their clauses."""

import pytest

from vnbulletin.articles.article import Sentence
from vnbulletin.articles.clauses import clauses
from vnbulletin.articles.reading import read_article
from vnbulletin.folding import fold

WHOLE = [
    "Có 5 xã, 6 phường, 7 thị trấn.",
    "Lúc 8:30, huyện khen 5 xã: Bãi, Đồi và Sông.",
    "Ông nói: “Có 5 xã đạt.”",
    "- Tốt: 5 xã;",
    "Tổng của 5 + 6 là 11.",
    ";",
]
PARTS = [
    ["Có 5 xã tốt;", "6 xã khá;", "7 xã yếu."],
    ["Kết quả:", "5 xã tốt;", "6 xã khá."],
    ["Tốt: 5 xã;", "khá: 6 xã;", "yếu: 7 xã."],
    ["Kết quả:", "tốt: 5 xã;", "khá: 6 xã."],
    ["Cụ thể:", "- 5 xã tốt;", "- 6 xã khá;", "+ 7 xã yếu."],
    ["Kết quả:", "+ Tốt 5 xã,", "+ Khá 6 xã"],
    ["Có 5 xã (năm trước có 6;", "có 7 phường."],
    ["Ông nói “xấu;", "bà nói tốt."],
    ["Họp tại TP. Ví Dụ với ThS. Mẫu;", "tính đến 30.6 có 5 xã…"],
]


def split(text: str) -> list[str]:
    """Return the clauses of a sentence."""
    folded = fold(text)
    return [folded.text[start:end] for start, end in clauses(folded, 0, len(folded.text))]


class TestClauses:
    """Where a clause ends."""

    @pytest.mark.parametrize("text", WHOLE)
    def test_goes_on(self, text: str) -> None:
        """A comma, the colon of speech or of a label, and a plus between figures end no clause."""
        assert split(text) == [text]

    @pytest.mark.parametrize("parts", PARTS)
    def test_ends(self, parts: list[str]) -> None:
        """A semicolon, a bullet and the colon of a list end one, whatever quote or bracket is open."""
        assert split(" ".join(parts)) == parts

    def test_lines(self) -> None:
        """A bullet on a new line begins a clause, and a wrapped line does not."""
        assert split("Kết quả\n- tốt 5 xã\n- khá 6 xã") == ["Kết quả", "- tốt 5 xã", "- khá 6 xã"]
        assert split("Có 5 xã\ntốt và 6 xã khá.") == ["Có 5 xã\ntốt và 6 xã khá."]

    def test_marks_alone(self) -> None:
        """Marks without a word belong to the clause before them."""
        assert split("Có 5 xã;; 6 xã; .") == ["Có 5 xã;;", "6 xã; ."]


class TestSentences:
    """The sentences of an article."""

    def test_places(self) -> None:
        """A sentence knows its text, its paragraph and its clauses, in the text as it was given."""
        text = "Huye\u0323\u0302n họp bàn\n\nCó 5 xã; 6 phường. Có\u00a07 thôn.\n\nLượt xem: 5"
        article = read_article(text)

        assert [each.text for each in article.sentences] == [
            "Huye\u0323\u0302n họp bàn",
            "Có 5 xã; 6 phường.",
            "Có\u00a07 thôn.",
        ]
        assert [each.paragraph for each in article.sentences] == [0, 1, 1]
        assert [each.of(text) for each in article.sentences[1].clauses] == ["Có 5 xã;", "6 phường."]

    def test_lines_of_a_list(self) -> None:
        """Each line of a list is a sentence."""
        article = read_article("Kết quả như sau:\n- Tốt: 5 xã;\n- Khá: 6 xã")

        assert [each.text for each in article.sentences] == ["Kết quả như sau:", "- Tốt: 5 xã;", "- Khá: 6 xã"]

    def test_furniture_tells_nothing(self) -> None:
        """Furniture and date lines have no sentences."""
        article = read_article("12/05/2022\nHuyện họp bàn thi đua\nLượt xem: 5\n\nCó 5 xã.")

        assert [each.text for each in article.sentences] == ["Huyện họp bàn thi đua", "Có 5 xã."]

    def test_are_found_once(self) -> None:
        """The sentences are kept."""
        article = read_article("Có 5 xã. Có 6 phường.")

        assert article.sentences is article.sentences
        assert isinstance(article.sentences[0], Sentence)
