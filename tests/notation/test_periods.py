from datetime import date
from decimal import Decimal

import pytest

from vnbulletin.notation.durations import Duration
from vnbulletin.notation.partial_dates import PartialDate
from vnbulletin.notation.periods import TimePeriod


def years(first: int, last: int) -> TimePeriod:
    """Return the period from one year to another."""
    return TimePeriod(PartialDate(year=first), PartialDate(year=last))


class TestTimePeriod:
    """Stretches of time."""

    @pytest.mark.parametrize(
        ("period", "text"),
        (
            (years(2020, 2025), "2020/2025"),
            (years(2021, 2021), "2021/2021"),
            (TimePeriod(PartialDate(year=2022, month=1), PartialDate(year=2022, month=6)), "2022-01/2022-06"),
            (TimePeriod(PartialDate(month=1), PartialDate(month=9)), "XXXX-01/XXXX-09"),
            (TimePeriod(PartialDate(year=2022, quarter=1), PartialDate(year=2022, quarter=2)), "2022-Q1/2022-Q2"),
        ),
        ids=lambda value: value if isinstance(value, str) else "",
    )
    def test_is_written_as_both_ends(self, period: TimePeriod, text: str) -> None:
        """The string of a record holds the start and the end, both included."""
        assert text == period.isoformat()

    @pytest.mark.parametrize(
        ("start", "end"),
        (
            (PartialDate(year=2016), PartialDate(year=2012)),
            (PartialDate(year=2022, month=6), PartialDate(year=2022, month=1)),
            (PartialDate(year=2022, month=6, day=15), PartialDate(year=2022, month=6, day=1)),
            (PartialDate(year=2022, quarter=3), PartialDate(year=2022, quarter=2)),
        ),
    )
    def test_cannot_run_backwards(self, start: PartialDate, end: PartialDate) -> None:
        """An end before the start, in the first part in which they differ, is refused."""
        with pytest.raises(ValueError, match="a period must not end before it starts"):
            TimePeriod(start, end)

    @pytest.mark.parametrize(
        ("start", "end"),
        (
            # over a new year
            (PartialDate(month=12, day=28), PartialDate(month=1, day=3)),
            # one end says more than the other
            (PartialDate(year=2022, month=6), PartialDate(year=2022)),
            (PartialDate(month=4, day=27), PartialDate(year=2022, month=4, day=29)),
        ),
    )
    def test_may_leave_its_order_open(self, start: PartialDate, end: PartialDate) -> None:
        """Ends that cannot be compared are taken as printed."""
        assert f"{start.isoformat()}/{end.isoformat()}" == TimePeriod(start, end).isoformat()


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

    def test_counts_on_the_calendar(self) -> None:
        """Six months and a day after the last of August is the first of March."""
        length = Duration(months=Decimal(6), days=Decimal(1)).to_relativedelta()

        assert date(2020, 8, 31) + length == date(2021, 3, 1)

    def test_has_no_half_months_on_the_calendar(self) -> None:
        """A length that is not whole has no calendar length."""
        with pytest.raises(ValueError, match=r"only whole amounts have a calendar length, got P2\.5M"):
            Duration(months=Decimal("2.5")).to_relativedelta()
