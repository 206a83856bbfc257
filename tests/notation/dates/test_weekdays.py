import tomllib
from pathlib import Path

import pytest

from vnbulletin.notation.dates.weekdays import numeric_weekday_name, printed_weekday, weekday_name

CORPUS = tomllib.loads(Path(__file__).with_name("corpus").joinpath("weekdays.toml").read_text(encoding="utf-8"))
ROWS = [(each["group"], *row) for each in CORPUS["rows"] for row in each["rows"]]


class TestPrintedWeekday:
    """The weekday beside a date."""

    @pytest.mark.parametrize(
        ("text", "weekday"), [row[1:] for row in ROWS], ids=[f"{row[0]}: {row[1]}" for row in ROWS]
    )
    def test_is_numbered_from_monday(self, text: str, weekday: int) -> None:
        """“Thứ hai” is the first day, “chủ nhật” the seventh; an ordinal and a hall of an airport are none."""
        assert (weekday or None) == printed_weekday(text)

    def test_is_searched_at_the_head_of_a_text(self) -> None:
        """A weekday heads its line, so that an endless text costs no more than a long line."""
        assert printed_weekday("x " * 400 + "thứ hai") == 1
        assert printed_weekday("x " * 1_000_000 + "thứ hai") is None


class TestWeekdayName:
    """Names that are written."""

    def test_are_those_of_cldr(self) -> None:
        """Vietnamese counts from Monday, the second day of its week."""
        names = ["Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật"]

        assert names == [weekday_name(number) for number in range(1, 8)]
        assert weekday_name(1, locale="en") == "Monday"

    def test_may_hold_the_number(self) -> None:
        """In digits too, Sunday has a name without a number."""
        names = ["Thứ 2", "Thứ 3", "Thứ 4", "Thứ 5", "Thứ 6", "Thứ 7", "Chủ Nhật"]

        assert names == [numeric_weekday_name(number) for number in range(1, 8)]

    @pytest.mark.parametrize("number", range(1, 8))
    def test_is_read_back(self, number: int) -> None:
        """Each name that is written is read as the same weekday."""
        assert number == printed_weekday(weekday_name(number)) == printed_weekday(numeric_weekday_name(number))


class TestOrdinals:
    """An ordinal that sounds like a weekday."""

    @pytest.mark.parametrize("text", ("lần thứ 2", "Đại hội lần thứ hai, ngày 5/3/2022", "đối với thứ hai là"))
    def test_is_no_weekday(self, text: str) -> None:
        """What counts or goes on with a list names no day."""
        assert printed_weekday(text) is None
