import subprocess
import sys
import tomllib
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vnbulletin.errors import ParseError
from vnbulletin.notation.dates.dates import format_date, parse_date
from vnbulletin.notation.dates.styles import DateStyle, WeekdayStyle
from vnbulletin.notation.dates.weekdays import printed_weekday

if TYPE_CHECKING:
    from tests.notation.conftest import Refusal

CORPUS = tomllib.loads(Path(__file__).with_name("corpus").joinpath("dates.toml").read_text(encoding="utf-8"))
ACCEPTED = [(each["group"], *row) for each in CORPUS["accepted"] for row in each["rows"]]


class TestParseDate:
    """Reading whole dates."""

    @pytest.mark.parametrize(
        ("text", "day"), [row[1:] for row in ACCEPTED], ids=[f"{row[0]}: {row[1]}" for row in ACCEPTED]
    )
    def test_reads_what_bulletins_print(self, text: str, day: str) -> None:
        """Each way of printing a whole date is read, the day before the month, and a datetime is never returned."""
        read = parse_date(text)

        assert date.fromisoformat(day) == read
        assert type(read) is date

    @pytest.mark.refused("dates")
    def test_refuses_the_rest(self, refused: "Refusal") -> None:
        """What is not whole, not in this order, or no day at all is refused, and no part is made up."""
        assert "is not a whole date: " in str(refused.check(parse_date))

    def test_keeps_the_weekday_apart(self) -> None:
        """A weekday that does not fit its date is no error of reading; both can be read."""
        text = "Thứ Hai, 17/01/2021"

        assert (parse_date(text).isoweekday(), printed_weekday(text)) == (7, 1)

    def test_finds_the_place_behind_decomposed_letters(self) -> None:
        """The place of a date that does not exist is one in the text as given."""
        text = "Chu\u0309 nha\u0323\u0302t, 31/04/2021"
        with pytest.raises(ParseError) as caught:
            parse_date(text)

        assert caught.value.span.of(text) == "31/04"

    @pytest.mark.parametrize(
        ("text", "sentence"),
        (
            (
                "06/21/2022",
                (
                    "'06/21/2022' is not a whole date: there is no month 21. Did you mean '21/06/2022'?\n"
                    "    06/21/2022\n       ^^"
                ),
            ),
            (
                "28/12",
                (
                    "'28/12' is not a whole date: it prints no year (parse_partial_date reads what is printed).\n"
                    "    28/12\n    ^^^^^"
                ),
            ),
            (
                "21/6/22",
                (
                    "'21/6/22' is not a whole date: a year is printed with four digits, and no century is guessed.\n"
                    "    21/6/22\n         ^^"
                ),
            ),
            (
                "sáu tháng năm 2020",
                (
                    "'sáu tháng năm 2020' is not a whole date: it is day 6 of May 2020, or 6 months of that year."
                    " Did you mean 'ngày 6 tháng 5 năm 2020'?\n    sáu tháng năm 2020\n    ^^^^^^^^^^^^^^^^^^"
                ),
            ),
        ),
        ids=lambda value: value.partition("\n")[0],
    )
    def test_says_what_is_wrong(self, text: str, sentence: str) -> None:
        """The error is a sentence and a caret under the place."""
        with pytest.raises(ParseError) as caught:
            parse_date(text)

        assert sentence == str(caught.value)

    @pytest.mark.parametrize("given", (None, b"21/06/2022", bytearray(b"21/06/2022"), date(2022, 6, 21), 5), ids=repr)
    def test_refuses_what_is_no_text(self, given: object) -> None:
        """Anything but a str is refused by a `ParseError`, bytes and dates too."""
        with pytest.raises(ParseError, match="only a str can be read"):
            parse_date(given)  # type: ignore[arg-type]  # the wrong type on purpose

    @pytest.mark.parametrize("piece", ("hai ", "9 ", " - ", "tháng 6 ", "8:24 ", "/9", "ngày ", "\u0301", "(gmt"))
    def test_refuses_endless_repetition(self, piece: str) -> None:
        """A thousand characters of one piece are refused, and at once."""
        with pytest.raises(ParseError):
            parse_date("1" + (piece * 1000)[:998] + "x")


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
        assert text == format_date(day) == format_date(day, style="slash")

    @pytest.mark.parametrize(
        ("day", "style", "text"),
        (
            (date(2022, 6, 21), DateStyle.DASH, "21-06-2022"),
            (date(2022, 6, 21), DateStyle.DOT, "21.06.2022"),
            (date(2022, 6, 21), DateStyle.LONG, "ngày 21 tháng 6 năm 2022"),
            (date(2022, 1, 5), "long", "ngày 5 tháng 1 năm 2022"),
            # the decree pads days below 10 and the months 1 and 2
            (date(2023, 7, 5), DateStyle.ADMINISTRATIVE, "ngày 05 tháng 7 năm 2023"),
            (date(2023, 2, 1), DateStyle.ADMINISTRATIVE, "ngày 01 tháng 02 năm 2023"),
            (date(2023, 3, 10), "administrative", "ngày 10 tháng 3 năm 2023"),
            (date(2022, 12, 25), "administrative", "ngày 25 tháng 12 năm 2022"),
        ),
    )
    def test_has_styles(self, day: date, style: str, text: str) -> None:
        """A style is chosen by its member or by its name."""
        assert text == format_date(day, style=style)

    @pytest.mark.parametrize(
        ("day", "style", "weekday", "text"),
        (
            (date(2021, 10, 25), "long", WeekdayStyle.WIDE, "Thứ Hai, ngày 25 tháng 10 năm 2021"),
            (date(2021, 10, 25), "slash", WeekdayStyle.NUMERIC, "Thứ 2, 25/10/2021"),
            (date(2021, 1, 17), "administrative", "wide", "Chủ Nhật, ngày 17 tháng 01 năm 2021"),
            (date(2021, 1, 17), "dot", "numeric", "Chủ Nhật, 17.01.2021"),
        ),
    )
    def test_has_a_weekday_if_asked(self, day: date, style: str, weekday: str, text: str) -> None:
        """The weekday stands before the date, in words or with its number."""
        assert text == format_date(day, style=style, weekday=weekday)

    @pytest.mark.parametrize(
        ("locale", "style", "weekday", "text"),
        (
            ("en", "long", None, "25 October 2021"),
            ("en", "administrative", "wide", "Monday, 25 October 2021"),
            ("fr", "slash", "wide", "lundi, 25/10/2021"),
            ("en-GB", "dash", "numeric", "Mon, 25-10-2021"),
            ("fr_CA", "slash", None, "25/10/2021"),
        ),
    )
    def test_speaks_other_languages(self, locale: str, style: str, weekday: str | None, text: str) -> None:
        """Names are those of the language, and the order of the parts is ours."""
        assert text == format_date(date(2021, 10, 25), style=style, weekday=weekday, locale=locale)

    def test_names_the_styles(self) -> None:
        """An unknown style or locale is an error that says what there is."""
        day = date(2021, 10, 25)
        with pytest.raises(ValueError, match="'us': choose one of slash, dash, dot, long, administrative"):
            format_date(day, style="us")
        with pytest.raises(ValueError, match="unknown style 'short': choose one of wide, numeric"):
            format_date(day, weekday="short")
        with pytest.raises(ValueError, match="unknown locale 'xx': a name such as 'vi'"):
            format_date(day, locale="xx")

    @settings(max_examples=300, deadline=None)
    @given(st.dates(), st.sampled_from(DateStyle), st.sampled_from([None, *WeekdayStyle]))
    def test_is_read_back(self, day: date, style: DateStyle, weekday: WeekdayStyle | None) -> None:
        """A date of any year is read back from every style, and its weekday too."""
        text = format_date(day, style=style, weekday=weekday)

        assert day == parse_date(text)
        assert printed_weekday(text) == (day.isoweekday() if weekday else None)

    def test_loads_no_third_party_for_digits(self) -> None:
        """Vietnamese styles without a weekday in words are written without Babel."""
        code = (
            "import sys; from datetime import date; from vnbulletin.notation.dates.dates import format_date; "
            "[format_date(date(2021, 1, 5), style=style, weekday=weekday) "
            "for style in ('slash', 'long', 'administrative') for weekday in (None, 'numeric')]; "
            "print('babel' in sys.modules)"
        )
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

        assert done.stdout == "False\n"
