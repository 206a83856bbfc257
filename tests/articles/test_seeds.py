"""The five sample bulletins give every row of the golden table, and every part has its place."""

from collections.abc import Callable
from datetime import date, datetime

import pytest

from vnbulletin.articles.article import Article, MarkKind, ParagraphKind
from vnbulletin.articles.reading import read_article

Read = Callable[[str], str]

NUMBERS = ("000", "001", "002", "003", "004")
FIELDS: dict[str, dict[str, object]] = {
    "000": {
        "kicker": None,
        "date_line": "21/06/2022",
        "page_date": date(2022, 6, 21),
        "event_date": None,
        "event_reason": "the story does not open with a day",
        "published": date(2022, 6, 21),
        "published_reason": "",
        "agency": None,
        "byline": "Hương Dịu",
        "outlet": None,
        "source_line": None,
        "end_mark": "./.",
        "province": "Bắc Kạn",
        "province_reason": "the body says 'tỉnh Bắc Kạn'",
    },
    "001": {
        "kicker": None,
        "date_line": "08:24, 06/01/2023",
        "page_date": datetime(2023, 1, 6, 8, 24),  # noqa: DTZ001 -- pages print no zone
        "event_date": None,
        "event_reason": "the story does not open with a day",
        "published": datetime(2023, 1, 6, 8, 24),  # noqa: DTZ001 -- pages print no zone
        "published_reason": "",
        "agency": None,
        "byline": "Xuân Thu",
        "outlet": "BÁO NAM ĐỊNH ĐIỆN TỬ",
        "source_line": None,
        "end_mark": "./.",
        "province": "Nam Định",
        "province_reason": "the outlet says 'NAM ĐỊNH'",
    },
    "002": {
        "date_line": "Thứ 2, Ngày 25 / 10 / 2021",
        "page_date": date(2021, 10, 25),
        "event_date": None,
        "event_reason": "the story opens with a day of the past: 'Ngày 1-6-2020'",
        "published": date(2021, 10, 25),
        "published_reason": "",
        "summary": None,
        "agency": None,
        "byline": None,
        "outlet": None,
        "source_line": "Theo:http://baonamdinh.vn/",
        "end_mark": "./.",
        "province": "Nam Định",
        "province_reason": "the source line says 'baonamdinh'",
    },
    "003": {
        "kicker": None,
        "date_line": "Chủ nhật, 17/01/2021",
        "page_date": date(2021, 1, 17),
        "event_date": date(2020, 12, 28),
        "event_reason": ("'Chiều nay (28/12)' has no year: the nearest such day before the page's date, 17/01/2021"),
        "published": None,
        "published_reason": "the text says 'Chiều nay (28/12)', but the page is dated 17/01/2021",
        "summary": None,
        "agency": "LSO",
        "byline": "PHƯƠNG VY",
        "outlet": None,
        "source_line": None,
        "end_mark": None,
        "province": None,
        "province_reason": "no province is named",
    },
    "004": {
        "kicker": None,
        "date_line": None,
        "page_date": None,
        "event_date": date(2023, 2, 14),
        "event_reason": "'Chiều ngày 14/02' has no year: the story reviews 2022, so it is 2023",
        "published": None,
        "published_reason": "the page prints no date",
        "summary": None,
        "agency": None,
        "byline": None,
        "outlet": None,
        "source_line": "Theo: https://www.baotravinh.vn",
        "end_mark": None,
        "province": "Trà Vinh",
        "province_reason": "the source line says 'baotravinh'",
    },
}
OPENINGS = {
    ("000", "title"): "Xứng đáng với Cờ thi đua của Chính phủ",
    ("001", "title"): "Sôi nổi phong trào thi đua",
    ("002", "title"): "Tập trung đổi mới, nâng cao năng lực",
    ("003", "title"): "Đảng uỷ Khối các cơ quan tỉnh triển khai",
    ("004", "title"): "Năm 2022: 92,94% tổ chức cơ sở Đảng",
    ("000", "summary"): "Với những nỗ lực hoàn thành xuất sắc",
    ("001", "summary"): "Trong những năm qua, Khối Thi đua",
    ("002", "kicker"): "KỶ NIỆM 1 NĂM THÀNH LẬP",
}
CAPTIONS = {
    "000": (("Chủ tịch UBND tỉnh Nguyễn Đăng Bình", "cho đại diện Đảng ủy CCQ tỉnh"),),
    "001": (("Lãnh đạo Đảng ủy Khối", "đợt 7-11."), ("Lãnh đạo Đảng ủy Khối", "đợt 7-11.")),
    "002": (("Đồng chí Vũ Hữu Thi", "đủ tiêu chuẩn."), ("Đồng chí Vũ Hữu Thi", "đủ tiêu chuẩn.")),
    "003": (("Các đại biểu tham dự hội nghị", "hội nghị"),),
    "004": (
        ("Đại biểu tham dự hội nghị.", "hội nghị."),
        ("Đồng chí Trần Thị Kim Phượng", "năm 2022."),
        ("Đồng chí Nguyễn Văn Tám, Bí thư", "kết luận hội nghị."),
    ),
}
CREDITS = {"000": [None], "001": [None] * 2, "002": ["Ảnh: Lam Hồng"] * 2, "003": [None], "004": [None] * 3}
FURNITURE = {
    "000": [("template", "PublishingPortal"), ("toolbar", "Tăng cỡ chữ"), ("template", "PublishingPortal")],
    "001": [
        ("contact", "Tổng biên tập"),
        ("contact", "Phó Tổng biên tập"),
        ("contact", "Tòa soạn"),
        ("contact", "Điện thoại"),
    ],
    "002": [("related", "Video hoạt động"), ("related", "Website liên kết")],
    "003": [],
    "004": [
        ("related", "VĂN BẢN MỚI"),
        ("counter", "Thống kê truy cập"),
        ("counter", "• Đang online"),
        ("counter", "• Hôm nay"),
        ("counter", "• Trong tuần"),
        ("counter", "• Tất cả"),
    ],
}
MARKS = {
    "000": {"page-date": "21/06/2022", "end-mark": "./.", "province": "tỉnh Bắc Kạn"},
    "001": {"page-date": "06/01/2023", "end-mark": "./.", "province": "NAM ĐỊNH"},
    "002": {"page-date": "25 / 10 / 2021", "end-mark": "./.", "province": "baonamdinh"},
    "003": {"page-date": "17/01/2021", "agency": "LSO", "event-date": "Chiều nay (28/12)"},
    "004": {"event-date": "Chiều ngày 14/02", "province": "baotravinh"},
}


@pytest.fixture
def article(request: pytest.FixtureRequest, seed: Read) -> Article:
    """Return the sample of the test's number, read."""
    return read_article(seed(request.getfixturevalue("number")))


@pytest.mark.parametrize("number", NUMBERS)
class TestSeeds:
    """What reading each sample gives."""

    def test_fields(self, article: Article, number: str) -> None:
        """Dates with their reasons, names, outlet, source, end mark and province are those of the golden table."""
        assert FIELDS[number] == {name: getattr(article, name) for name in FIELDS[number]}

    def test_openings(self, article: Article, number: str) -> None:
        """Long fields begin as the golden table says."""
        for field in (field for seed, field in OPENINGS if seed == number):
            assert getattr(article, field).startswith(OPENINGS[number, field])

    def test_captions(self, article: Article, number: str) -> None:
        """Captions begin and end as printed, over one or two lines, and name their credit."""
        assert len(CAPTIONS[number]) == len(article.captions)
        for (first, last), caption in zip(CAPTIONS[number], article.captions, strict=True):
            assert caption.text.startswith(first)
            assert caption.text.endswith(last)
        credited = [each.credit and " ".join(each.credit.of(article.text).split()) for each in article.captions]
        assert CREDITS[number] == credited

    def test_furniture(self, article: Article, number: str) -> None:
        """The site's own lines are set apart by kind, and nothing else is."""
        furniture = [(each.furniture and each.furniture.value, each.text) for each in article.furniture]

        assert len(FURNITURE[number]) == len(furniture)
        for (kind, start), (told, text) in zip(FURNITURE[number], furniture, strict=True):
            assert (kind, text[: len(start)]) == (told, start)

    def test_marks(self, article: Article, number: str) -> None:
        """The parts inside of paragraphs have their places."""
        assert MARKS[number] == {each.kind.value: each.text for each in article.marks}

    def test_every_part_has_a_place(self, article: Article, number: str) -> None:
        """The place of a part holds its text."""
        places = {kind: article.span_of(kind) for kind in ParagraphKind}
        for kind, field in (
            (ParagraphKind.KICKER, article.kicker),
            (ParagraphKind.TITLE, article.title),
            (ParagraphKind.SUMMARY, article.summary),
            (ParagraphKind.DATE_LINE, article.date_line),
            (ParagraphKind.OUTLET, article.outlet),
            (ParagraphKind.SOURCE_LINE, article.source_line),
        ):
            span = places[kind]
            assert field == (span and " ".join(span.of(article.text).split()))
        agency = article.span_of(MarkKind.AGENCY)
        assert FIELDS[number]["agency"] == (agency and agency.of(article.text))

    def test_all_is_read_into_sentences(self, article: Article, number: str) -> None:
        """Sentences cover the story, and clauses cover sentences."""
        assert number in FIELDS
        for each in article.sentences:
            assert each.span.of(article.text) == each.text
            assert article.paragraphs[each.paragraph].span.contains(each.span)
            assert (each.clauses[0].start, each.clauses[-1].end) == (each.span.start, each.span.end)


class TestRepeats:
    """Captions printed twice."""

    @pytest.mark.parametrize("number", ("001", "002"))
    def test_repeated_caption(self, seed: Read, number: str) -> None:
        """A caption printed twice names its first copy."""
        first, again = read_article(seed(number)).captions

        assert first.repeats is None
        assert again.repeats == first.span
