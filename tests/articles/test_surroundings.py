"""Furniture that only its place shows, and story lines that stay the story's wherever they stand."""

from vnbulletin.articles.lines import split_lines
from vnbulletin.articles.paragraphs import ParagraphKind
from vnbulletin.articles.reading import read_article
from vnbulletin.articles.surroundings import label_furniture
from vnbulletin.spans import Span


def kinds(text: str) -> list[str | None]:
    """Tell of each line what it is of the site's furniture."""
    return [line.furniture and line.furniture.value for line in label_furniture(split_lines(text))]


class TestCounters:
    """Counts of visits beside each other."""

    def test_counters_beside_a_counter(self) -> None:
        """A count of today's visits is one beside another counter, on either side."""
        assert kinds("Hôm nay: 5\nĐang online: 6\nHôm qua: 7\nCó 5 xã.") == ["counter", "counter", "counter", None]

    def test_alone(self) -> None:
        """A count by day with no counter beside it is the story's."""
        assert kinds("Có 5 xã.\nHôm nay: 5\nHôm qua: 7") == [None, None, None]

    def test_between_counters(self) -> None:
        """A count with a label that is not known counts visits between two counters, and nowhere else."""
        assert kinds("Đang online: 5\nKhách lạ: 6\nLượt xem: 7\nCó 5 xã.") == ["counter", "counter", "counter", None]
        assert kinds("Đang online: 5\nKhách lạ: 6\nCó 5 xã.") == ["counter", None, None]

    def test_bare_counts(self) -> None:
        """Bare counts of votes and views count visits beside the site's furniture, and are a row elsewhere."""
        assert kinds("Lượt xem: 349\n27 1 0\nCó 5 xã.") == ["counter", "counter", None]
        assert kinds("Số xã đạt, chưa đạt, còn lại\n27 1 0\nCó 5 xã.") == [None, None, None]


class TestLists:
    """Lists of other stories."""

    def test_ends_where_the_story_goes_on(self) -> None:
        """Running text ends a list of titles, so that a list in the middle does not stop the story."""
        assert kinds("Có 5 xã.\nTin liên quan\nThôn Bãi làm đường\nThôn Đồi họp\nCó 6 xã.\nCó 7 xã.") == [
            None, "related", "related", "related", None, None,
        ]  # fmt: skip

    def test_ends_with_its_bullets(self) -> None:
        """A list that began with bullets ends at the first line without one."""
        assert kinds("Có 5 xã.\nXem thêm\n• Thôn Bãi làm đường\nChuyện người giữ rừng") == [
            None, "related", "related", None,
        ]  # fmt: skip

    def test_above_the_story(self) -> None:
        """Above the story a list without bullets has no sure end, and takes nothing."""
        assert kinds("Tin nổi bật\nHuyện họp bàn thi đua\nCó 5 xã.") == ["related", None, None]

    def test_below_the_end_mark(self) -> None:
        """Below a story that its end mark closed, the lead of another story is the list's; two paragraphs are not."""
        text = "Có 5 xã./.\nTin liên quan\nThôn Bãi làm đường\nSáng 5/6, thôn Bãi góp 12 ngày công."

        assert kinds(text) == [None, "related", "related", "related"]
        assert kinds(text.replace("./.", ".")) == [None, "related", "related", None]
        assert kinds(f"{text}\nCả thôn có 40 hộ.") == [None, "related", "related", None, None]

    def test_key_words(self) -> None:
        """Lines below the heading of the key words are key words."""
        assert kinds("Có 5 xã.\nTAGS\nthi đua huyện Ví Dụ") == [None, "tags", "tags"]


class TestKnown:
    """Lines whose role was given."""

    def test_story_is_never_furniture(self) -> None:
        """A line given as body stays it, and ends a list as running text does."""
        text = "Có 5 xã.\nTin liên quan\nLượt xem: 5\nThôn Bãi làm đường"
        start = text.index("Lượt")

        lines = label_furniture(split_lines(text, [(Span(start, start + 11), ParagraphKind.BODY)]))

        assert [line.kind for line in lines] == [None, ParagraphKind.FURNITURE, ParagraphKind.BODY, None]

    def test_furniture_says_what_it_is(self) -> None:
        """A line given as furniture is told by its words, and is the site's where they tell nothing."""
        lines = label_furniture(
            split_lines(
                "Lượt xem: 5\nHuyện họp",
                [(Span(0, 11), ParagraphKind.FURNITURE), (Span(12, 21), ParagraphKind.FURNITURE)],
            )
        )

        assert [line.furniture and line.furniture.value for line in lines] == ["counter", "site"]


class TestMiddle:
    """Furniture between paragraphs."""

    def test_story_goes_on(self) -> None:
        """A toolbar, a counter, a style sheet and an advertisement in the middle leave the story whole."""
        noise = "Chia sẻ: Facebook Zalo\nLượt xem: 5\n0cm;text-align:justify;line-height:130%\n[links()]\nAnh 1"
        article = read_article(f"Huyện họp bàn thi đua\n\nCó 5 xã đạt.\n{noise}\nCó 6 xã chưa đạt.\n\nCó 7 xã chờ.")

        assert [each.text for each in article.having(ParagraphKind.BODY)] == [
            "Có 5 xã đạt.", "Có 6 xã chưa đạt.", "Có 7 xã chờ.",
        ]  # fmt: skip
