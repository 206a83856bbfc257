"""Date lines."""

import pytest

from vnbulletin.articles.article import FurnitureKind, ParagraphKind
from vnbulletin.articles.reading import read_article

STORY = "Cả huyện có 5 xã đạt chuẩn nông thôn mới."
DATES = {
    "21/06/2022": "2022-06-21",
    "08:24, 06/01/2023": "2023-01-06 08:24:00",
    "Thứ 2, Ngày 25 / 10 / 2021": "2021-10-25",
    "Thứ ba - 27/04/2021 05:48": "2021-04-27 05:48:00",
    "Đăng ngày 30/12/2021 lúc 08:02": "2021-12-30 08:02:00",
    "Ngày đăng: 03-05-2010": "2010-05-03",
    "Cập nhật, 06:00, Thứ Sáu, 06/01/2023": "2023-01-06 06:00:00",
    "Cập nhật lúc08:00 06/01/2023": "2023-01-06 08:00:00",
    "09:14, 17/01/2022 [GMT+7]": "2022-01-17 09:14:00",
    "Thứ Năm, 14/07/2022, 10:05 (GMT+7)": "2022-07-14 10:05:00",
    "Thứ Tư, 15 Tháng Mười Một, 2023": "2023-11-15",
    "Ví Dụ, ngày 21 tháng 6 năm 2022": "2022-06-21",
    "06/01/2023 02:48:00 PM": "2023-01-06 14:48:00",
    "06/01/2023 12:10 SA": "2023-01-06 00:10:00",
    "(Thứ Tư, 16/12/2020)": "2020-12-16",
    "[16/12/2020]": "2020-12-16",
    "Thứ tư, 20.10.2010 - Cập nhật lúc 8 giờ 15": "2010-10-20 08:15:00",
    "16:55, 14/12/2022 (Thứ Tư)": "2022-12-14 16:55:00",
    "14/12/2022 (thứ tư), 16:55": "2022-12-14 16:55:00",
    "27-11-2024, 15:20 (Thứ Tư)": "2024-11-27 15:20:00",
    "T4, 14/12/2022": "2022-12-14",
    "Bản tin ngày 14/12/2022": "2022-12-14",
    "16:21 | 27/11": "None",
    "08:00, 31/02/2022": "None",
}


class TestDateLines:
    """What a page prints as its date."""

    @pytest.mark.parametrize("line", DATES)
    def test_read(self, line: str) -> None:
        """The line is kept as printed, and its date read where it is whole and exists."""
        article = read_article(f"Huyện họp bàn thi đua\n{line}\n\n{STORY}")

        assert article.date_line == " ".join(line.split())
        assert str(article.page_date) == DATES[line]

    def test_name_beside(self) -> None:
        """A name before the date is the byline, and a counter after it furniture."""
        article = read_article(f"Huyện họp bàn thi đua\nLÊ MẪU | 12/05/2022 — 45 lượt xem\n{STORY}")

        assert (article.byline, article.date_line) == ("LÊ MẪU", "12/05/2022")
        assert [each.text for each in article.furniture] == ["|", "—", "45 lượt xem"]

    @pytest.mark.parametrize(
        ("line", "date_line", "beside"),
        (
            ("Thứ sáu, 12/01/2024 | 15:42 | Lượt xem: 318 | Cỡ chữ A- A A+", "Thứ sáu, 12/01/2024 | 15:42",
             ["counter", "toolbar"]),
            ("15/10/2021 8:00' SA In bài viết", "15/10/2021 8:00' SA", ["toolbar"]),
            ("A- A A+ | Cập nhật lúc08:00, 12/07/2018 | Đã xem: 1.402", "Cập nhật lúc08:00, 12/07/2018",
             ["toolbar", "counter"]),
            ("Thời sự | 12/07/2018 08:00", "12/07/2018 08:00", ["section"]),
            ("Bản tin nội bộ | Số 48 | Phát hành: Thứ 6, ngày 17/01/2025", "Phát hành: Thứ 6, ngày 17/01/2025",
             ["site", "site"]),
            ("Thứ tư - 14/12/2022 16:55 - Đã xem: 234 - In trang", "Thứ tư - 14/12/2022 16:55", ["site"]),
            ("Ngày đăng: 12/07/2018 | Người đăng: admin2", "Ngày đăng: 12/07/2018", ["contact"]),
        ),
    )  # fmt: skip
    def test_buttons_beside(self, line: str, date_line: str, beside: list[str]) -> None:
        """Counters, buttons and sections beside the date are set apart, each by its kind."""
        article = read_article(f"Huyện họp bàn thi đua\n{line}\n\n{STORY}")
        kinds = [each.furniture and each.furniture.value for each in article.furniture]

        assert article.date_line == date_line
        assert [kind for kind in kinds if kind != "rule"] == beside

    def test_byline_and_counter_beside(self) -> None:
        """A label of the author between bars is the byline."""
        article = read_article(f"Huyện họp\nNgày đăng: 19-08-2022 | Tác giả: Lê Mẫu | Lượt xem 2.031\n\n{STORY}")

        assert (article.byline, article.date_line) == ("Lê Mẫu", "Ngày đăng: 19-08-2022")

    @pytest.mark.parametrize(
        "line",
        ("Đại hội ngày 12/05/2022 của huyện", "ĐẠI HỘI 12/05/2022", "Ngày 12/5", "Tính đến ngày 12/05/2022: 5 xã",
         "Huyện họp ngày 12/05/2022 " + "và bàn việc thi đua " * 8),
    )  # fmt: skip
    def test_other_lines(self, line: str) -> None:
        """A line that says more than its date is no date line."""
        assert read_article(f"Huyện họp bàn thi đua\n{line}\n{STORY}").date_line is None

    def test_visitor_s_day(self) -> None:
        """A day at the head of the site is the visitor's where a label tells the page's."""
        head = "Thứ Bảy, 24/12/2022\nTrang chủ\nChính trị\nKinh tế"
        article = read_article(f"{head}\nHuyện họp bàn thi đua\nCập nhật: 08:15, 23/12/2022\n\n{STORY}")

        assert (article.date_line, str(article.page_date)) == ("Cập nhật: 08:15, 23/12/2022", "2022-12-23 08:15:00")
        assert article.furniture[0].furniture is FurnitureKind.TODAY

    def test_label_beside_the_headline(self) -> None:
        """Two dates beside the headline stay date lines, and the labelled one is the page's."""
        article = read_article(f"12/05/2022\nHuyện họp bàn thi đua\nCập nhật: 13/05/2022\n\n{STORY}")

        assert [each.text for each in article.having(ParagraphKind.DATE_LINE)] == ["12/05/2022", "Cập nhật: 13/05/2022"]
        assert str(article.page_date) == "2022-05-13"

    def test_nearest_to_the_headline(self) -> None:
        """Without a label the date that is nearer to the headline is the page's."""
        head = "Thứ Bảy, 24/12/2022\nTrang chủ\nChính trị\nKinh tế"
        article = read_article(f"{head}\nHuyện họp bàn thi đua\n08:15, 23/12/2022\n\n{STORY}")

        assert str(article.page_date) == "2022-12-23 08:15:00"

    def test_bare_date_below_the_opening(self) -> None:
        """In the body a bare date is text, and one with a label is the page's."""
        article = read_article(f"{STORY}\n12/05/2022\n{STORY}\nCập nhật: 13/05/2022")

        assert article.date_line == "Cập nhật: 13/05/2022"
        assert [each.text for each in article.having(ParagraphKind.BODY)] == [STORY, "12/05/2022", STORY]

    def test_name_of_one_letter_behind_a_comma(self) -> None:
        """A name is a byline beside the date also where a single letter stands behind its comma."""
        article = read_article(f"Huyện họp bàn thi đua\nLê Mẫu, A - 12/05/2022 09:30\n\n{STORY}")

        assert (article.byline, article.date_line) == ("Lê Mẫu, A", "12/05/2022 09:30")
