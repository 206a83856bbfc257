from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnbulletin.notation.periods.periods import parse_period
from vnbulletin.tables.figures import days_of
from vnbulletin.tables.sdmx_periods import time_period


class TestTimePeriod:
    """Days as SDMX writes a period."""

    @pytest.mark.parametrize(
        ("printed", "expected"),
        (
            ("năm 2022", "2022"),
            ("quý I/2022", "2022-Q1"),
            ("quý IV/2022", "2022-Q4"),
            ("tháng 1/2022", "2022-01"),
            ("tháng 2/2024", "2024-02"),
            ("ngày 21/06/2022", "2022-06-21"),
            ("6 tháng đầu năm 2022", "2022-S1"),
            ("6 tháng cuối năm 2022", "2022-S2"),
            ("9 tháng đầu năm 2022", "2022-01-01/P9M"),
            ("nhiệm kỳ 2020-2025", "2020-01-01/P6Y"),
            ("từ ngày 1 đến 15/6/2022", "2022-06-01/P15D"),
            ("từ tháng 4/2022 đến tháng 3/2023", "2022-04-01/P1Y"),
            ("từ tháng 11/2020 đến tháng 2/2021", "2020-11-01/P4M"),
        ),
    )
    def test_writes_what_bulletins_print(self, printed: str, expected: str) -> None:
        """Parts of the calendar have their own forms, and other stretches a first day and a length."""
        first, last = days_of(parse_period(printed))
        assert first is not None
        assert last is not None

        assert time_period(first, last) == expected

    def test_reaches_the_last_year(self) -> None:
        """The last day that there is ends a year too."""
        assert time_period(date(9999, 1, 1), date.max) == "9999"

    @given(first=st.dates(min_value=date(1, 1, 1), max_value=date(9990, 1, 1)), days=st.integers(1, 3000))
    def test_tells_stretches_apart(self, first: date, days: int) -> None:
        """A stretch that is longer by a day is written in another way."""
        last = first + timedelta(days=days - 1)

        assert time_period(first, last) != time_period(first, last + timedelta(days=1))
