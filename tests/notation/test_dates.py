import tomllib
from datetime import date, datetime
from pathlib import Path

import pytest

from vnbulletin.errors import ParseError
from vnbulletin.notation.dates import format_date, parse_date
from vnbulletin.notation.partial_dates import PartialDate
from vnbulletin.notation.weekdays import printed_weekday

CORPUS = tomllib.loads(Path(__file__).with_name("corpus").joinpath("dates.toml").read_text(encoding="utf-8"))


class TestParseDate:
    """Reading whole dates."""

    @pytest.mark.parametrize(("text", "day"), CORPUS["accepted"], ids=[row[0] for row in CORPUS["accepted"]])
    def test_reads_what_bulletins_print(self, text: str, day: str) -> None:
        """Each way of printing a whole date is read, the day before the month."""
        assert date.fromisoformat(day) == parse_date(text)

    @pytest.mark.parametrize(
        ("text", "reason", "place"), CORPUS["refused"], ids=[repr(row[0]) for row in CORPUS["refused"]]
    )
    def test_refuses_the_rest(self, text: str, reason: str, place: str) -> None:
        """What is not whole, not in this order, or no day at all is refused, and no part is made up."""
        with pytest.raises(ParseError, match="is not a whole date: ") as caught:
            parse_date(text)

        assert (reason, place) == (caught.value.reason, caught.value.span.of(text))

    def test_finds_the_place_behind_decomposed_letters(self) -> None:
        """The place of a date that does not exist is one in the text as given."""
        text = "Chu\u0309 nha\u0323\u0302t, 31/04/2021"
        with pytest.raises(ParseError) as caught:
            parse_date(text)

        assert caught.value.span.of(text) == "31/04/2021"


class TestFormatDate:
    """Writing dates."""

    @pytest.mark.parametrize(
        ("day", "text"),
        (
            (date(2022, 6, 21), "21/06/2022"),
            (date(2022, 1, 5), "05/01/2022"),
            (date(987, 1, 5), "05/01/0987"),
            (datetime(2022, 1, 5, 8, 24), "05/01/2022"),  # noqa: DTZ001 -- pages print no zone
        ),
    )
    def test_pads_day_month_and_year(self, day: date, text: str) -> None:
        """Two digits, two digits, four digits; a time of day is left out."""
        assert text == format_date(day)


class TestPrintedWeekday:
    """The weekday beside a date."""

    @pytest.mark.parametrize(
        ("text", "weekday"), CORPUS["weekdays"], ids=[row[0] or "empty" for row in CORPUS["weekdays"]]
    )
    def test_is_numbered_from_monday(self, text: str, weekday: int) -> None:
        """“Thứ hai” is the first day, “chủ nhật” the seventh, and an ordinal is none."""
        assert (weekday or None) == printed_weekday(text)


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
        ),
    )
    def test_cannot_be_impossible(self, parts: dict[str, int], message: str) -> None:
        """A part out of its range, a day that no year has, and parts that exclude each other are refused."""
        with pytest.raises(ValueError, match=message):
            PartialDate(**parts)

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
