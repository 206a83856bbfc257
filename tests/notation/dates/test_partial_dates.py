import tomllib
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vnbulletin.errors import ParseError
from vnbulletin.notation.dates.partial_dates import PartialDate, format_partial_date, parse_partial_date
from vnbulletin.notation.dates.styles import DateStyle

if TYPE_CHECKING:
    from tests.notation.conftest import Refusal

CORPUS = tomllib.loads(Path(__file__).with_name("corpus").joinpath("partial_dates.toml").read_text(encoding="utf-8"))
ACCEPTED = [(each["group"], *row) for each in CORPUS["accepted"] for row in each["rows"]]


@st.composite
def partial_dates(draw: st.DrawFn) -> PartialDate:
    """Draw a day, of which only some parts are kept."""
    day = draw(st.dates())
    year = draw(st.sampled_from([None, day.year]))
    hour = draw(st.sampled_from([None, 0, 8, 23]))
    minute = None if hour is None else draw(st.sampled_from([None, 0, 5, 59]))
    return draw(
        st.sampled_from(
            (
                PartialDate(year=day.year),
                PartialDate(year=year, quarter=(day.month + 2) // 3),
                PartialDate(year=year, month=day.month),
                PartialDate(year=year, month=day.month, day=day.day, hour=hour, minute=minute),
                PartialDate(day=day.day, hour=hour, minute=minute),
            )
        )
    )


class TestPartialDate:
    """Dates of which some parts are not printed."""

    @pytest.mark.parametrize(
        ("day", "text"),
        (
            (PartialDate(year=2021), "2021"),
            (PartialDate(year=2021, month=6), "2021-06"),
            (PartialDate(year=2022, quarter=1), "2022-Q1"),
            (PartialDate(quarter=4), "XXXX-Q4"),
            (PartialDate(month=12, day=28), "XXXX-12-28"),
            (PartialDate(month=9), "XXXX-09"),
            (PartialDate(day=5), "XXXX-XX-05"),
            (PartialDate(year=987, month=1, day=5), "0987-01-05"),
            (PartialDate(year=2023, month=1, day=6, hour=8, minute=24), "2023-01-06T08:24"),
            (PartialDate(month=5, day=23, hour=21), "XXXX-05-23T21:00"),
            (PartialDate(), "XXXX"),
        ),
        ids=lambda value: value if isinstance(value, str) else "",
    )
    def test_has_an_x_for_what_is_not_printed(self, day: PartialDate, text: str) -> None:
        """The string of a record shows each part that is known, and X for the others before it."""
        assert text == day.isoformat()

    @pytest.mark.parametrize(
        ("parts", "message"),
        (
            ({"month": 13}, "'month' must be <= 12: 13"),
            ({"day": 0}, "'day' must be >= 1: 0"),
            ({"quarter": 5}, "'quarter' must be <= 4: 5"),
            ({"hour": 24}, "'hour' must be <= 23: 24"),
            ({"month": 4, "day": 31}, "there is no such date: XXXX-04-31"),
            ({"month": 2, "day": 30}, "there is no such date: XXXX-02-30"),
            ({"year": 2021, "month": 2, "day": 29}, "there is no such date: 2021-02-29"),
            ({"quarter": 1, "month": 5}, "a quarter has no month or day beside it"),
            ({"minute": 30}, "a minute needs its hour"),
            ({"hour": 8}, "an hour needs its day"),
            ({"month": 6, "hour": 8}, "an hour needs its day"),
            ({"year": 2021, "day": 5}, "a day and a year need the month between them"),
        ),
    )
    def test_cannot_be_impossible(self, parts: dict[str, int], message: str) -> None:
        """A part out of its range, a day that no year has, and parts that exclude each other are refused."""
        with pytest.raises(ValueError, match=message):
            PartialDate(**parts)

    @pytest.mark.parametrize("year", (2022.0, True, "2022"), ids=repr)
    def test_has_whole_numbers(self, year: object) -> None:
        """A part is an int, and True is none."""
        with pytest.raises(TypeError, match="'year' must be an int, got "):
            PartialDate(year=year)  # type: ignore[arg-type]  # the wrong type on purpose

    def test_29_february_needs_no_year(self) -> None:
        """Without a year the day may exist."""
        assert PartialDate(month=2, day=29).isoformat() == "XXXX-02-29"

    def test_comes_from_a_date_and_goes_back(self) -> None:
        """A whole date has all its parts, and a time as well where one is given."""
        at = datetime(2023, 1, 6, 8, 24)  # noqa: DTZ001 -- pages print no zone

        assert PartialDate.of(at).isoformat() == "2023-01-06T08:24"
        assert PartialDate.of(date(2023, 1, 6)).as_date() == date(2023, 1, 6)
        assert PartialDate(month=12, day=28).as_date() is None

    @pytest.mark.parametrize(
        ("day", "near", "resolved"),
        (
            # a page of January tells of December before it
            (PartialDate(month=12, day=28), date(2021, 1, 17), date(2020, 12, 28)),
            (PartialDate(month=12, day=28), datetime(2021, 1, 17, 8, 24), date(2020, 12, 28)),  # noqa: DTZ001 -- no zone
            (PartialDate(month=2, day=14), date(2023, 2, 15), date(2023, 2, 14)),
            (PartialDate(month=1, day=3), date(2020, 12, 31), date(2021, 1, 3)),
            (PartialDate(month=2, day=29), date(2021, 6, 1), date(2020, 2, 29)),
            (PartialDate(month=2, day=29), date(1900, 6, 1), date(1904, 2, 29)),
            (PartialDate(month=1, day=3), date(9999, 12, 31), date(9999, 1, 3)),
            (PartialDate(month=12, day=28), date(1, 1, 17), date(1, 12, 28)),
            # a whole date stays as it is
            (PartialDate(year=2019, month=5, day=30), date(2021, 1, 17), date(2019, 5, 30)),
        ),
    )
    def test_resolves_to_the_nearest_year(self, day: PartialDate, near: date, resolved: date) -> None:
        """A day without a year is the one nearest to the date beside it."""
        assert resolved == day.resolve(near=near)

    @pytest.mark.parametrize("day", (PartialDate(year=2021), PartialDate(quarter=1), PartialDate(month=6)))
    def test_resolves_days_only(self, day: PartialDate) -> None:
        """A year, a quarter or a month has no single day."""
        with pytest.raises(ValueError, match="only a day and a month can be resolved"):
            day.resolve(near=date(2021, 1, 17))

    @pytest.mark.parametrize(
        ("day", "first", "last"),
        (
            (PartialDate(year=2022), date(2022, 1, 1), date(2022, 12, 31)),
            (PartialDate(year=2022, quarter=1), date(2022, 1, 1), date(2022, 3, 31)),
            (PartialDate(year=2021, quarter=3), date(2021, 7, 1), date(2021, 9, 30)),
            (PartialDate(year=9999, quarter=4), date(9999, 10, 1), date(9999, 12, 31)),
            (PartialDate(year=2020, month=2), date(2020, 2, 1), date(2020, 2, 29)),
            (PartialDate(year=1900, month=2), date(1900, 2, 1), date(1900, 2, 28)),
            (PartialDate(year=1, month=1), date(1, 1, 1), date(1, 1, 31)),
            (PartialDate(year=2022, month=6, day=21), date(2022, 6, 21), date(2022, 6, 21)),
            (PartialDate(year=2022, month=6, day=21, hour=8), date(2022, 6, 21), date(2022, 6, 21)),
        ),
        ids=lambda value: value.isoformat(),
    )
    def test_lies_between_two_days(self, day: PartialDate, first: date, last: date) -> None:
        """The printed parts allow the days from the first to the last, both included."""
        assert (first, last) == (day.first_day(), day.last_day())

    @pytest.mark.parametrize(
        "day",
        (
            PartialDate(),
            PartialDate(quarter=1),
            PartialDate(month=6),
            PartialDate(month=12, day=28),
            PartialDate(day=5),
        ),
    )
    def test_has_no_days_without_a_year(self, day: PartialDate) -> None:
        """No year is made up, so that the days of a month without one are not counted."""
        with pytest.raises(ValueError, match="days cannot be counted without a year, got XXXX"):
            day.first_day()
        with pytest.raises(ValueError, match="days cannot be counted without a year, got XXXX"):
            day.last_day()


class TestParsePartialDate:
    """Reading dates and parts of them."""

    @pytest.mark.parametrize(
        ("text", "day"), [row[1:] for row in ACCEPTED], ids=[f"{row[0]}: {row[1]}" for row in ACCEPTED]
    )
    def test_reads_what_is_printed(self, text: str, day: str) -> None:
        """Each part that is printed is read, and no other is made up."""
        assert day == parse_partial_date(text).isoformat()

    @pytest.mark.refused("partial_dates")
    def test_refuses_the_rest(self, refused: "Refusal") -> None:
        """Parts that do not exist and texts that are more or less than a date are refused with their place."""
        assert "is not a date or a part of one: " in str(refused.check(parse_partial_date))

    def test_keeps_a_minute_that_is_not_printed_apart_from_zero(self) -> None:
        """“21 giờ” prints no minute, and “21h00” prints one."""
        assert parse_partial_date("21 giờ ngày 23-5").minute is None
        assert parse_partial_date("21h00 ngày 23-5").minute == 0

    def test_says_what_is_wrong(self) -> None:
        """A number alone is two things, and both are suggested."""
        with pytest.raises(ParseError) as caught:
            parse_partial_date("5")

        assert str(caught.value) == (
            "'5' is not a date or a part of one: a number alone may be a day or a month. "
            "Did you mean 'ngày 5' or 'tháng 5'?\n    5\n    ^"
        )

    @pytest.mark.parametrize("given", (None, b"28/12", date(2022, 12, 28), 2021), ids=repr)
    def test_refuses_what_is_no_text(self, given: object) -> None:
        """Anything but a str is refused by a `ParseError`."""
        with pytest.raises(ParseError, match="only a str can be read"):
            parse_partial_date(given)  # type: ignore[arg-type]  # the wrong type on purpose


class TestFormatPartialDate:
    """Writing dates and parts of them."""

    @pytest.mark.parametrize(
        ("day", "style", "text"),
        (
            (PartialDate(month=12, day=28), "slash", "28/12"),
            (PartialDate(month=3, day=5), "dash", "05-03"),
            (PartialDate(month=4, day=30), "long", "ngày 30 tháng 4"),
            (PartialDate(month=2, day=5), "administrative", "ngày 05 tháng 02"),
            (PartialDate(year=2022, month=6), DateStyle.SLASH, "tháng 6/2022"),
            (PartialDate(year=2018, month=7), "dot", "tháng 7.2018"),
            (PartialDate(year=2022, month=1), "administrative", "tháng 01 năm 2022"),
            (PartialDate(month=6), "slash", "tháng 6"),
            (PartialDate(year=2021), "slash", "năm 2021"),
            (PartialDate(year=938), "slash", "năm 938"),
            (PartialDate(year=38), "slash", "năm 0038"),
            (PartialDate(year=2022, quarter=1), "slash", "quý I/2022"),
            (PartialDate(year=2022, quarter=3), "long", "quý III năm 2022"),
            (PartialDate(quarter=4), "slash", "quý IV"),
            (PartialDate(day=5), "slash", "ngày 5"),
            (PartialDate(day=5), "administrative", "ngày 05"),
            (PartialDate(month=11, day=27, hour=16, minute=21), "slash", "16:21, 27/11"),
            (PartialDate(month=11, day=27, hour=16, minute=21), "long", "16 giờ 21 phút, ngày 27 tháng 11"),
            (PartialDate(month=5, day=23, hour=21), "slash", "21 giờ, 23/05"),
            (PartialDate(year=2022, month=6, day=21), "slash", "21/06/2022"),
            (PartialDate(year=2022, month=6, day=21, hour=8, minute=0), "slash", "08:00, 21/06/2022"),
        ),
        ids=lambda value: value if isinstance(value, str) else "",
    )
    def test_has_styles(self, day: PartialDate, style: str, text: str) -> None:
        """A style is chosen by its member or by its name, and only what is known is written."""
        assert text == format_partial_date(day, style=style)

    def test_refuses_what_has_no_part(self) -> None:
        """There is nothing to write, and an unknown style is named."""
        with pytest.raises(ValueError, match="without any part"):
            format_partial_date(PartialDate())
        with pytest.raises(ValueError, match="choose one of slash, dash"):
            format_partial_date(PartialDate(day=5), style="iso")

    @settings(max_examples=300, deadline=None)
    @given(partial_dates(), st.sampled_from(DateStyle))
    def test_is_read_back(self, day: PartialDate, style: DateStyle) -> None:
        """The same parts are read back from every style."""
        assert day == parse_partial_date(format_partial_date(day, style=style))
