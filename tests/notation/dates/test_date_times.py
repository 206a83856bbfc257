import tomllib
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vnbulletin.errors import ParseError
from vnbulletin.notation.dates.date_times import format_datetime, parse_datetime
from vnbulletin.notation.dates.dates import parse_date
from vnbulletin.notation.dates.styles import DateTimeStyle

if TYPE_CHECKING:
    from tests.notation.conftest import Refusal

CORPUS = tomllib.loads(Path(__file__).with_name("corpus").joinpath("date_times.toml").read_text(encoding="utf-8"))
ACCEPTED = [(each["group"], *row) for each in CORPUS["accepted"] for row in each["rows"]]
VIETNAM = timezone(timedelta(hours=7))

zones = st.one_of(st.none(), st.integers(-720, 840).map(lambda minutes: timezone(timedelta(minutes=minutes))))
moments = st.datetimes(timezones=zones).map(lambda moment: moment.replace(microsecond=0))


class TestParseDatetime:
    """Reading dates with their clock times."""

    @pytest.mark.parametrize(
        ("text", "moment"), [row[1:] for row in ACCEPTED], ids=[f"{row[0]}: {row[1]}" for row in ACCEPTED]
    )
    def test_reads_the_headers_of_pages(self, text: str, moment: str) -> None:
        """Each header is read to its moment, which is aware exactly where a zone is printed."""
        read = parse_datetime(text)

        assert moment == read.isoformat()
        assert read.date() == parse_date(text)

    @pytest.mark.refused("date_times")
    def test_refuses_the_rest(self, refused: "Refusal") -> None:
        """A missing part, a word of the page and a moment that does not exist are refused with their place."""
        assert "is not a date and a clock time: " in str(refused.check(parse_datetime))

    def test_says_what_is_wrong(self) -> None:
        """The error is a sentence and a caret under the place."""
        with pytest.raises(ParseError) as caught:
            parse_datetime("08:24, 06/21/2022")

        assert str(caught.value) == (
            "'08:24, 06/21/2022' is not a date and a clock time: there is no month 21. "
            "Did you mean '08:24, 21/06/2022'?\n    08:24, 06/21/2022\n              ^^"
        )

    @pytest.mark.parametrize("given", (None, b"08:24, 06/01/2023", datetime(2023, 1, 6, tzinfo=UTC)), ids=repr)
    def test_refuses_what_is_no_text(self, given: object) -> None:
        """Anything but a str is refused by a `ParseError`."""
        with pytest.raises(ParseError, match="only a str can be read"):
            parse_datetime(given)  # type: ignore[arg-type]  # the wrong type on purpose


class TestFormatDatetime:
    """Writing dates with their clock times."""

    @pytest.mark.parametrize(
        ("style", "text"),
        (
            (DateTimeStyle.TIME_FIRST, "08:24, 06/01/2023"),
            ("time-first", "08:24, 06/01/2023"),
            ("date-first", "06/01/2023 08:24"),
            ("administrative", "8 giờ 24 phút, ngày 06 tháng 01 năm 2023"),
        ),
    )
    def test_has_styles(self, style: str, text: str) -> None:
        """A style is chosen by its member or by its name; a zone stands behind the rest."""
        moment = datetime(2023, 1, 6, 8, 24)  # noqa: DTZ001 -- pages print no zone

        assert text == format_datetime(moment, style=style)
        assert f"{text} (GMT+7)" == format_datetime(moment.replace(tzinfo=VIETNAM), style=style)

    def test_prints_seconds_only_where_there_are_some(self) -> None:
        """Seconds are not dropped in silence, nor printed as zeros."""
        moment = datetime(2023, 1, 6, 8, 0, 30)  # noqa: DTZ001 -- pages print no zone

        assert format_datetime(moment) == "08:00:30, 06/01/2023"
        assert format_datetime(moment, style="administrative") == "8 giờ 0 phút 30 giây, ngày 06 tháng 01 năm 2023"

    @pytest.mark.parametrize(
        ("moment", "message"),
        (
            (datetime(2023, 1, 6, 8, 24, 0, 5), "no fraction of a second"),  # noqa: DTZ001 -- pages print no zone
            (datetime(2023, 1, 6, 8, tzinfo=timezone(timedelta(hours=15))), "between GMT-12 and GMT\\+14"),
            (datetime(2023, 1, 6, 8, tzinfo=timezone(timedelta(seconds=30))), "whole minutes"),
        ),
    )
    def test_refuses_what_no_page_prints(self, moment: datetime, message: str) -> None:
        """A fraction of a second and a zone that does not exist cannot be written."""
        with pytest.raises(ValueError, match=message):
            format_datetime(moment)

    def test_names_the_styles(self) -> None:
        """An unknown style is an error that says what there is."""
        with pytest.raises(ValueError, match="choose one of time-first, date-first, administrative"):
            format_datetime(datetime(2023, 1, 6, tzinfo=UTC), style="iso")

    @settings(max_examples=300, deadline=None)
    @given(moments, st.sampled_from(DateTimeStyle))
    def test_is_read_back(self, moment: datetime, style: DateTimeStyle) -> None:
        """A moment is read back from every style, with its zone if it has one."""
        read = parse_datetime(format_datetime(moment, style=style))

        assert (moment.replace(tzinfo=None), moment.utcoffset()) == (read.replace(tzinfo=None), read.utcoffset())
