"""What a page prints twice."""

import pytest

from vnbulletin.articles.article import Article
from vnbulletin.articles.reading import read_article

LEAD = "Các chi bộ vẫn giữ được nền nếp sinh hoạt trong cả năm"
STORY = "Cả huyện có 5 xã đạt chuẩn nông thôn mới."


def links(article: Article) -> list[tuple[str, str, str]]:
    """Return the kind and text of each repeat with the text that it repeats."""
    return [(each.kind.value, each.text, each.repeats.of(article.text)) for each in article.paragraphs if each.repeats]


class TestSameWords:
    """Two printings of the same words."""

    @pytest.mark.parametrize(
        ("first", "again"),
        (
            (f"{LEAD}.", f"{LEAD}."),
            (f"{LEAD}.", LEAD),
            (f"{LEAD}.", f"{LEAD.upper()}."),
            (f"{LEAD}: “tốt”.", f'{LEAD}: "tốt".'),
            (f"(VDO) - {LEAD}.", f"{LEAD}."),
            (f"{LEAD}.", f"VDO - {LEAD}."),
        ),
    )
    def test_are_linked(self, first: str, again: str) -> None:
        """Case, quotation marks, a full stop and the agency's sign make no difference."""
        article = read_article(f"Huyện họp bàn thi đua\n\n{STORY}\n\n{first}\n\nToàn huyện có 6 phường.\n\n{again}")

        assert [(text, repeated) for _, text, repeated in links(article)] == [(again, first)]

    def test_title_and_lead(self) -> None:
        """A headline and a lead printed again keep their role and name the first copy."""
        title = "Huyện Ví Dụ giữ nền nếp sinh hoạt"
        article = read_article(f"{title}\n\n{LEAD}.\n\n{LEAD}.\n\n{STORY}\n\n{title.upper()}\n")

        assert links(article) == [("summary", f"{LEAD}.", f"{LEAD}."), ("title", title.upper(), title)]

    @pytest.mark.parametrize(
        "again",
        (
            f"{LEAD} nay.",
            f"Cả {LEAD.lower()}.",
            LEAD.replace("cả năm", "năm qua") + ".",
            LEAD.replace("Các", "Năm") + ".",
        ),
    )
    def test_similar_words_are_not(self, again: str) -> None:
        """A sentence with another word is another sentence."""
        assert links(read_article(f"{STORY}\n\n{LEAD}.\n\nToàn huyện có 6 phường.\n\n{again}")) == []

    def test_short_lines_of_two_lists(self) -> None:
        """The same short line under two headings is two figures."""
        assert links(read_article("Khối xã:\n- Khiển trách: 1;\nKhối huyện:\n- Khiển trách: 1;")) == []


class TestCutShort:
    """Copies that are cut short."""

    def test_lead_above_its_paragraph(self) -> None:
        """A lead that ends in an ellipsis repeats the paragraph below it, which says more."""
        whole = f"{LEAD}, với 12 buổi sinh hoạt chuyên đề."
        article = read_article(f"Huyện họp bàn thi đua\n\n{LEAD}...\n\n{STORY}\n\n{whole}")

        assert [(text, repeated) for _, text, repeated in links(article)] == [(f"{LEAD}...", whole)]

    def test_caption_below_its_copy(self) -> None:
        """A caption whose second copy is cut repeats the first."""
        first = "Đồng chí Lê Mẫu trao giấy khen cho các xã trong huyện."
        article = read_article(
            f"Huyện họp bàn thi đua\n\n{STORY}\n\n{first}\n\nĐồng chí Lê Mẫu trao giấy khen cho…\n\nCó 6 phường."
        )

        assert [(text, repeated) for _, text, repeated in links(article)] == [
            ("Đồng chí Lê Mẫu trao giấy khen cho…", first)
        ]

    def test_whole_sentence(self) -> None:
        """A lead that is the first sentence of a paragraph repeats it."""
        whole = f"{LEAD}. {STORY}"
        article = read_article(f"Huyện họp bàn thi đua\n\n{LEAD}.\n\nCó 6 phường đạt.\n\n{whole}")

        assert [(text, repeated) for _, text, repeated in links(article)] == [(f"{LEAD}.", whole)]

    @pytest.mark.parametrize("short", (LEAD, "Các chi bộ vẫn…"))
    def test_other_beginnings(self, short: str) -> None:
        """A line without the mark of a cut, or with a few words only, repeats nothing."""
        assert links(read_article(f"{STORY}\n\n{short}\n\n{LEAD}, với 12 buổi sinh hoạt.")) == []
