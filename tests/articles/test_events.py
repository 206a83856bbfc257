"""The day of the event: printed, inferred with a reason, or not known with one."""

from datetime import date

import pytest

from vnbulletin.articles.article import Article, MarkKind
from vnbulletin.articles.reading import read_article
from vnbulletin.notation.dates.partial_dates import PartialDate


def story(opening: str, page: str = "") -> Article:
    """Return a report with this opening on a page of this date."""
    return read_article(f"{page}\nHuyện họp bàn thi đua\n\n{opening}\n\nCả huyện có 5 xã đạt chuẩn.")


class TestPrinted:
    """Days that are printed whole, or beside the page's."""

    @pytest.mark.parametrize(
        ("opening", "told"),
        (
            ("Ngày 28/12/2021, huyện họp.", "Ngày 28/12/2021"),
            ("Sáng ngày 28/12/2021 tại xã, huyện họp.", "Sáng ngày 28/12/2021"),
            ("Chiều ngày 28 tháng 12 năm 2021, huyện họp.", "Chiều ngày 28 tháng 12 năm 2021"),
            ("VDO - Chiều 28.12.2021, huyện họp.", "Chiều 28.12.2021"),
            ("Sáng 28/12, huyện họp.", "Sáng 28/12"),
            ("Chiều 28-12, huyện họp.", "Chiều 28-12"),
            ("(VDO) - Tối 28.12, huyện họp.", "Tối 28.12"),
            ("Tại hội trường huyện, sáng 28/12, các xã họp.", "sáng 28/12"),
            ("Đúng 7 giờ 30 phút sáng 28/12, huyện họp.", "sáng 28/12"),
            ("Hôm qua (28/12), huyện họp.", "Hôm qua (28/12)"),
            ("Hôm qua, huyện họp.", "Hôm qua"),
        ),
    )
    def test_day(self, opening: str, told: str) -> None:
        """The day of the opening is the event's, and the mark names its words."""
        article = story(opening, "29/12/2021")
        span = article.span_of(MarkKind.EVENT_DATE)

        assert article.event_date == date(2021, 12, 28)
        assert span is not None
        assert span.of(article.text) == told

    def test_the_page_s_day(self) -> None:
        """Words such as "this morning" name the day of the page."""
        article = story("Sáng nay, huyện họp.", "29/12/2021")

        assert (article.event_date, article.event_reason) == (
            date(2021, 12, 29),
            "'Sáng nay' is the page's day, 29/12/2021",
        )

    def test_lead_before_the_report(self) -> None:
        """A lead without a day lets the next paragraph tell it."""
        article = story("Các xã giữ nền nếp thi đua.\n\nSáng 28/12, huyện họp.", "29/12/2021")

        assert article.event_date == date(2021, 12, 28)


class TestInferred:
    """Years that are not printed."""

    @pytest.mark.parametrize(
        ("opening", "page", "day"),
        (
            ("Chiều 28/12, huyện họp.", "17/01/2022", date(2021, 12, 28)),
            ("Ngày 5/6, huyện sẽ họp.", "01/06/2021", date(2021, 6, 5)),
            ("Ngày 14/2, huyện tổng kết công tác năm 2021.", "", date(2022, 2, 14)),
            ("Ngày 14/11, huyện tổng kết công tác năm 2021.", "", date(2021, 11, 14)),
            ("Ngày 15/12, huyện triển khai nhiệm vụ năm 2022.", "", date(2021, 12, 15)),
            ("Ngày 15/1, huyện triển khai nhiệm vụ năm 2022.", "", date(2022, 1, 15)),
            ("Ngày 5/7, huyện sơ kết công tác 6 tháng đầu năm 2022.", "", date(2022, 7, 5)),
        ),
    )
    def test_year(self, opening: str, page: str, day: date) -> None:
        """The page's date tells the year, and else the year that the story reviews or plans."""
        article = story(opening, page)

        assert article.event_date == day
        assert "has no year: " in article.event_reason

    @pytest.mark.parametrize(
        ("opening", "page", "reason"),
        (
            ("Ngày 15/6, huyện họp.", "", "'Ngày 15/6' has no year, and nothing tells it"),
            ("Ngày 15/6, huyện tổng kết công tác năm 2021.", "", "'Ngày 15/6' has no year, and nothing tells it"),
            ("Ngày 15/6, huyện họp.", "10/12/2021", "'Ngày 15/6' has no year, and the page's date is far from it"),
        ),
    )
    def test_not_told(self, opening: str, page: str, reason: str) -> None:
        """Where nothing tells the year, the day and the month stay without one."""
        article = story(opening, page)

        assert (article.event_date, article.event_reason) == (PartialDate(month=6, day=15), reason)


class TestNone:
    """Openings that tell no day of an event."""

    @pytest.mark.parametrize(
        ("opening", "page", "reason"),
        (
            ("Ngày 1/6/2020, Đảng bộ được thành lập.", "", "the story opens with a day of the past: 'Ngày 1/6/2020'"),
            ("Ngày 1/6/2020, các xã họp.", "25/10/2021", "the story opens with a day of the past: 'Ngày 1/6/2020'"),
            ("Từ ngày 8 đến 11/9, huyện họp.", "12/09/2021", "the story tells of several days: 'Từ ngày 8 đến 11/9'"),
            ("Ngày 30-31/7, huyện họp.", "12/08/2021", "the story tells of several days: 'Ngày 30-31/7'"),
            ("Ngày 31/2, huyện họp.", "12/03/2021", "there is no such day: 'Ngày 31/2'"),
            ("Ngày 31/2/2021, huyện họp.", "12/03/2021", "there is no such day: 'Ngày 31/2/2021'"),
            ("Sáng nay, huyện họp.", "", "'Sáng nay' names a day beside the page's, and the page prints none"),
            ("Vừa qua, huyện họp.", "12/03/2021", "the story does not open with a day"),
            ("Tính đến ngày 5/3, huyện có 5 xã.", "12/03/2021", "the story does not open with a day"),
            ("Thực hiện Kế hoạch số 12 ngày 5/3/2021, các xã họp.", "12/03/2021", "the story does not open with a day"),
            ("Năm 2021, huyện có 5/6 xã đạt.", "12/03/2021", "the story does not open with a day"),
        ),
    )
    def test_reason(self, opening: str, page: str, reason: str) -> None:
        """A day of history, several days, a day that does not exist or none: no day, and the reason says why."""
        article = story(opening, page)

        assert (article.event_date, article.event_reason) == (None, reason)
        assert article.span_of(MarkKind.EVENT_DATE) is None
