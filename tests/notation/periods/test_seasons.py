from datetime import date

import pytest

from vnbulletin.lexicon.time_tables import periods
from vnbulletin.notation.periods.periods import parse_period
from vnbulletin.notation.periods.seasons import days_told, season_of, usual_days


class TestUsualDays:
    """The days of stretches that run over two years."""

    @pytest.mark.parametrize("name", ("năm học", "Năm học", "niên học"))
    def test_a_school_year_is_from_september(self, name: str) -> None:
        """A school year is reckoned from September to August."""
        year = parse_period(f"{name} 2022-2023")

        assert usual_days(year) == days_told(year) == (date(2022, 9, 1), date(2023, 8, 31))

    @pytest.mark.parametrize("name", ("niên độ", "mùa giải", "vụ đông xuân", "niên vụ"))
    def test_others_have_none(self, name: str) -> None:
        """What begins elsewhere in each trade and region has no usual days."""
        year = parse_period(f"{name} 2022-2023")

        assert (usual_days(year), days_told(year)) == (None, None)

    def test_printed_days_are_told(self) -> None:
        """A period of the calendar has its own days, and no usual ones."""
        quarter = parse_period("quý I/2022")

        assert usual_days(quarter) is None
        assert days_told(quarter) == (date(2022, 1, 1), date(2022, 3, 31))

    @pytest.mark.parametrize("name", periods().seasons_by_name)
    def test_each_runs_over_two_years(self, name: str) -> None:
        """Each name of the vocabulary is one of stretches over two years that follow each other."""
        assert season_of(name.upper()) is not None
        assert parse_period(f"{name} 2022-2023").isoformat() == "2022/2023"

    @pytest.mark.parametrize("name", ("", "nhiệm kỳ"))
    def test_a_term_is_none(self, name: str) -> None:
        """A term, and what has no name, are none of them."""
        assert season_of(name) is None
