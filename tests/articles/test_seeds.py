"""The five sample bulletins give the fields of the golden table."""

from collections.abc import Callable
from datetime import date, datetime

import pytest

from vnbulletin.articles.article import ParagraphKind
from vnbulletin.articles.reading import read_article

Read = Callable[[str], str]

FIELDS: dict[str, dict[str, object]] = {
    "000": {
        "kicker": None,
        "date_line": "21/06/2022",
        "page_date": date(2022, 6, 21),
        "published": date(2022, 6, 21),
        "agency": None,
        "byline": "Hương Dịu",
        "outlet": None,
        "source_line": None,
    },
    "001": {
        "kicker": None,
        "date_line": "08:24, 06/01/2023",
        "page_date": datetime(2023, 1, 6, 8, 24),  # noqa: DTZ001 -- pages print no zone
        "published": datetime(2023, 1, 6, 8, 24),  # noqa: DTZ001 -- pages print no zone
        "agency": None,
        "byline": "Xuân Thu",
        "outlet": "BÁO NAM ĐỊNH ĐIỆN TỬ",
        "source_line": None,
    },
    "002": {
        "date_line": "Thứ 2, Ngày 25 / 10 / 2021",
        "page_date": date(2021, 10, 25),
        "published": date(2021, 10, 25),
        "summary": None,
        "agency": None,
        "byline": None,
        "outlet": None,
        "source_line": "Theo:http://baonamdinh.vn/",
    },
    "003": {
        "kicker": None,
        "date_line": "Chủ nhật, 17/01/2021",
        "page_date": date(2021, 1, 17),
        "published": None,
        "summary": None,
        "agency": "LSO",
        "byline": "PHƯƠNG VY",
        "outlet": None,
        "source_line": None,
    },
    "004": {
        "kicker": None,
        "date_line": None,
        "page_date": None,
        "published": None,
        "summary": None,
        "agency": None,
        "byline": None,
        "outlet": None,
        "source_line": "Theo: https://www.baotravinh.vn",
    },
}
OPENINGS = {
    ("000", "title"): "Xứng đáng với Cờ thi đua",
    ("001", "title"): "Sôi nổi phong trào thi đua",
    ("003", "title"): "Đảng uỷ Khối các cơ quan",
    ("004", "title"): "Năm 2022: 92,94%",
    ("000", "summary"): "Với những nỗ lực hoàn thành xuất sắc",
    ("001", "summary"): "Trong những năm qua, Khối Thi đua",
    ("002", "kicker"): "KỶ NIỆM 1 NĂM THÀNH LẬP",
    ("002", "title"): "Tập trung đổi mới, nâng cao năng lực",
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
FURNITURE = {
    "000": ["PublishingPortal", "Tăng cỡ chữ", "PublishingPortal"],
    "001": ["Tổng biên tập", "Phó Tổng biên tập", "Tòa soạn", "Điện thoại"],
    "002": ["Video hoạt động", "Website liên kết"],
    "003": [],
    "004": ["VĂN BẢN MỚI", "Thống kê truy cập", "• Đang online", "• Hôm nay", "• Trong tuần", "• Tất cả"],
}


class TestSeeds:
    """What reading each sample gives."""

    @pytest.mark.parametrize("number", FIELDS)
    def test_fields(self, seed: Read, number: str) -> None:
        """Title, dates, agency, byline, outlet and source are those of the golden table."""
        article = read_article(seed(number))

        assert FIELDS[number] == {name: getattr(article, name) for name in FIELDS[number]}

    @pytest.mark.parametrize(("number", "field"), OPENINGS)
    def test_openings(self, seed: Read, number: str, field: str) -> None:
        """Long fields begin as the golden table says."""
        assert getattr(read_article(seed(number)), field).startswith(OPENINGS[number, field])

    @pytest.mark.parametrize("number", CAPTIONS)
    def test_captions(self, seed: Read, number: str) -> None:
        """Captions begin and end as printed, over one or two lines."""
        captions = read_article(seed(number)).captions

        assert len(CAPTIONS[number]) == len(captions)
        for (first, last), caption in zip(CAPTIONS[number], captions, strict=True):
            assert caption.text.startswith(first)
            assert caption.text.endswith(last)

    @pytest.mark.parametrize("number", ("001", "002"))
    def test_repeated_caption(self, seed: Read, number: str) -> None:
        """A caption printed twice names its first copy."""
        first, again = read_article(seed(number)).captions

        assert first.repeats is None
        assert again.repeats == first.span

    @pytest.mark.parametrize("number", FURNITURE)
    def test_furniture(self, seed: Read, number: str) -> None:
        """The site's own lines are set apart, and nothing else is."""
        furniture = read_article(seed(number)).furniture

        assert len(FURNITURE[number]) == len(furniture)
        assert all(each.text.startswith(start) for each, start in zip(furniture, FURNITURE[number], strict=True))

    def test_credit_is_its_own_paragraph(self, seed: Read) -> None:
        """The credit glued to the first copy of a caption is set apart."""
        credits_ = read_article(seed("002")).having(ParagraphKind.CREDIT)

        assert [" ".join(each.text.split()) for each in credits_] == ["Ảnh: Lam Hồng", "Ảnh: Lam Hồng"]

    def test_says_why_the_day_is_not_known(self, seed: Read) -> None:
        """A page dated 17 January under a story of "this afternoon (28/12)" is not dated by its page."""
        reason = read_article(seed("003")).published_reason

        assert reason == "the text says 'Chiều nay (28/12)', but the page is dated 17/01/2021"
