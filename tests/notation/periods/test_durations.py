import operator
import tomllib
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vnbulletin.errors import ParseError
from vnbulletin.notation.periods.durations import Duration, format_duration, parse_duration

if TYPE_CHECKING:
    from tests.notation.conftest import Refusal

CORPUS = tomllib.loads(Path(__file__).with_name("corpus").joinpath("durations.toml").read_text(encoding="utf-8"))
ACCEPTED = [(each["group"], *row) for each in CORPUS["accepted"] for row in each["rows"]]
WORDS = "năm tháng tuần ngày giờ phút giây quý rưỡi nửa và , 2 2,5 1.200 một hai mười mươi lăm trăm linh tuổi"

amounts = st.one_of(
    st.just(Decimal(0)),
    st.integers(0, 99).map(Decimal),
    st.integers(0, 10**40 - 1).map(Decimal),
    st.decimals(0, 10**6, places=3),
    st.builds(lambda digits: Decimal((0, (digits,), -40)), st.integers(0, 9)),
)
durations = st.builds(
    Duration,
    years=amounts,
    months=amounts,
    weeks=amounts,
    days=amounts,
    hours=amounts,
    minutes=amounts,
    seconds=amounts,
)


def refusal(text: str) -> ParseError | None:
    """Return the error with which a text is refused, or None where it is read."""
    try:
        parse_duration(text)
    except ParseError as error:
        return error
    return None


class TestDuration:
    """Lengths of time."""

    @pytest.mark.parametrize(
        ("duration", "text"),
        (
            (Duration(years=Decimal(4)), "P4Y"),
            (Duration(months=Decimal(6)), "P6M"),
            (Duration(weeks=Decimal(2)), "P2W"),
            (Duration(days=Decimal("2.50")), "P2.5D"),
            (Duration(hours=Decimal(10)), "PT10H"),
            (Duration(minutes=Decimal(45)), "PT45M"),
            (Duration(seconds=Decimal(30)), "PT30S"),
            (Duration(days=Decimal(1), hours=Decimal(12)), "P1DT12H"),
            (Duration(), "P0D"),
        ),
        ids=lambda value: value if isinstance(value, str) else "",
    )
    def test_is_written_in_iso_8601(self, duration: Duration, text: str) -> None:
        """The string of a record names each amount by its letter, with months and minutes kept apart."""
        assert text == duration.isoformat()

    def test_cannot_be_negative(self) -> None:
        """An amount below nothing is refused."""
        with pytest.raises(ValueError, match="'days' must be >= 0: -1"):
            Duration(days=Decimal(-1))

    @pytest.mark.parametrize("amount", ("NaN", "Infinity", "sNaN"))
    def test_is_finite(self, amount: str) -> None:
        """What is no number is no amount."""
        with pytest.raises(ValueError, match="'years' must be a finite number"):
            Duration(years=Decimal(amount))

    @pytest.mark.parametrize("amount", ("1E+40", "1E-41"))
    def test_can_be_written(self, amount: str) -> None:
        """An amount with more digits than a numeral has is refused."""
        with pytest.raises(ValueError, match="'years' must have at most 40 digits on each side of the comma"):
            Duration(years=Decimal(amount))

    def test_counts_on_the_calendar(self) -> None:
        """Six months and a day after the last of August is the first of March."""
        length = Duration(months=Decimal(6), days=Decimal(1))

        assert date(2020, 8, 31) + length.to_relativedelta() == date(2021, 3, 1)
        assert date(2020, 8, 31) + length == date(2021, 3, 1)
        assert date(2021, 3, 1) - Duration(years=Decimal(4)) == date(2017, 3, 1)

    def test_makes_a_clock_time(self) -> None:
        """A date and hours make a datetime, and a datetime stays one."""
        length = Duration(hours=Decimal(10), seconds=Decimal(5))

        assert date(2020, 8, 31) + length == datetime(2020, 8, 31, 10, 0, 5)  # noqa: DTZ001 -- no zone is printed
        assert datetime(2020, 8, 31, 20) + length == datetime(2020, 9, 1, 6, 0, 5)  # noqa: DTZ001 -- the same

    def test_has_no_half_months_on_the_calendar(self) -> None:
        """A length that is not whole has no calendar length."""
        length = Duration(months=Decimal("2.5"))
        for shift in (length.to_relativedelta, lambda: date(2020, 1, 1) + length):
            with pytest.raises(ValueError, match=r"only whole amounts have a calendar length, got P2\.5M"):
                shift()

    @pytest.mark.parametrize("length", (Duration(years=Decimal(10**30)), Duration(days=Decimal(10**30))))
    def test_stays_within_the_calendar(self, length: Duration) -> None:
        """A day beyond year 9999 is a ValueError, however far."""
        with pytest.raises(ValueError, match=r"beyond the calendar|out of range"):
            date(2020, 1, 1) + length

    def test_is_added_to_days_only(self) -> None:
        """A number has no day after it."""
        with pytest.raises(TypeError, match="unsupported operand"):
            operator.add(5, Duration(days=Decimal(1)))


class TestParseDuration:
    """Reading lengths of time."""

    @pytest.mark.parametrize(
        ("text", "value"), [row[1:] for row in ACCEPTED], ids=[f"{row[0]}: {row[1]}" for row in ACCEPTED]
    )
    def test_reads_what_bulletins_print(self, text: str, value: str) -> None:
        """Each way of printing a length is read, in digits and in words."""
        assert value == parse_duration(text).isoformat()

    @pytest.mark.refused("durations")
    def test_refuses_the_rest(self, refused: "Refusal") -> None:
        """Whatever else is refused with a reason and a place, and each suggestion can be read."""
        refused.check(parse_duration)

        assert all(parse_duration(each).isoformat() for each in refused.suggestions)

    def test_says_what_was_meant(self) -> None:
        """The error is a sentence and a caret under the place."""
        with pytest.raises(ParseError) as caught:
            parse_duration("6 tháng 2 năm")

        assert str(caught.value) == (
            "'6 tháng 2 năm' is not a duration: a larger unit stands before a smaller one."
            " Did you mean '2 năm 6 tháng'?\n    6 tháng 2 năm\n            ^^^^^"
        )

    def test_bounds_what_it_reads(self) -> None:
        """A row of words without end is refused."""
        with pytest.raises(ParseError, match="at most 60 words are read") as caught:
            parse_duration("năm " * 200 + "năm")

        assert caught.value.reason == "too-long"

    @settings(max_examples=500, deadline=None)
    @given(st.lists(st.sampled_from(WORDS.split()), max_size=10).map(" ".join))
    def test_refuses_with_readable_suggestions(self, text: str) -> None:
        """Words of lengths in any order are read, or refused with suggestions that are."""
        error = refusal(text)

        if error is None:
            assert parse_duration(text) == parse_duration(format_duration(parse_duration(text)))
        else:
            assert 0 <= error.span.start <= error.span.end <= len(text)
            assert [each for each in error.suggestions if refusal(each)] == []


class TestFormatDuration:
    """Writing lengths of time."""

    @pytest.mark.parametrize(
        ("text", "written"),
        (
            ("một năm rưỡi", "1,5 năm"),
            ("2 năm, 6 tháng", "2 năm 6 tháng"),
            ("8 tiếng đồng hồ", "8 giờ"),
            ("1200 ngày", "1.200 ngày"),
            ("0 giờ", "0 ngày"),
        ),
    )
    def test_is_canonical(self, text: str, written: str) -> None:
        """Every writing of a length is written again in one way."""
        assert written == format_duration(parse_duration(text))

    @settings(max_examples=500, deadline=None)
    @given(durations)
    def test_is_read_again(self, length: Duration) -> None:
        """Whatever a length holds, it is written so that it is read as an equal one."""
        assert length == parse_duration(format_duration(length))


class TestExactness:
    """What a duration is made of."""

    def test_refuses_a_float(self) -> None:
        """A float is not what was printed, even where it looks like it."""
        with pytest.raises(TypeError, match=r"expected Decimal or int, got float 1\.5"):
            Duration(years=1.5)  # type: ignore[arg-type]

    def test_refuses_a_truth_value(self) -> None:
        """True counts no years."""
        with pytest.raises(TypeError, match="expected Decimal or int, got bool True"):
            Duration(years=True)  # type: ignore[arg-type]  # the wrong type on purpose
