from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from vnbulletin.analysis import analyze
from vnbulletin.checks.finding import Verdict
from vnbulletin.lexicon.time_tables import calendar
from vnbulletin.relations.kinds.calendar import WeekdayDate

Claims = Callable[[dict[str, Any]], dict[str, Any]]


class TestFindWeekdays:
    """Weekdays printed with whole dates."""

    @pytest.mark.corpus("weekdays")
    def test_claims_of_each_case(self, case: dict[str, Any], claims: Claims, expected: Claims) -> None:
        """Each text states exactly its listed relations, and accuses only where the case says so."""
        assert expected(case) == claims(case)

    @pytest.mark.parametrize(("name", "number"), calendar().weekday_numbers.items())
    def test_every_name_has_its_number(self, name: str, number: int) -> None:
        """Each weekday's name is read with its ISO number, and one day of a week agrees with it."""
        days = [date(2021, 2, day) for day in range(1, 8)]
        reports = [analyze(f"{name.capitalize()}, {day:%d/%m/%Y}, xã họp bàn việc làm đường.") for day in days]
        relations = [each for report in reports for each in report.relations if isinstance(each, WeekdayDate)]

        assert [number] * 7 == [each.weekday for each in relations]
        assert [number] == [
            day.isoweekday()
            for day, report in zip(days, reports, strict=True)
            if report.findings[0].verdict is Verdict.CONSISTENT
        ]

    def test_the_page_is_read_too(self) -> None:
        """A weekday in the header of a page is related with its date."""
        page = "Thứ Ba, 15/12/2016 | 09:30\n\nXã Mẫu làm đường\n\nToàn xã ra quân làm đường từ sáng sớm."

        assert [each.kind for each in analyze(page).relations] == ["weekday"]
