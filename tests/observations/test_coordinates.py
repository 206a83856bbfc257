"""The time, the status and the rating of figures in sentences written for this table."""

import tomllib
from pathlib import Path

import pytest

from vnbulletin import Statistic, analyze

CASES = tomllib.loads(Path(__file__).with_name("coordinates.toml").read_text(encoding="utf-8"))["case"]


def told(statistic: Statistic) -> str:
    """Return period, status and rating in one line."""
    period = statistic.period.period
    rating = "" if statistic.rating is None else f" {statistic.rating}"
    return f"{'none' if period is None else period.isoformat()} {statistic.status.value}{rating}"


def printed(text: str) -> dict[str, str]:
    """Return what is told of each figure of *text*, by the figure as printed; of equal ones the first."""
    found: dict[str, str] = {}
    for each in analyze(text).statistics:
        found.setdefault(each.mention.text, told(each))
    return found


class TestCoordinates:
    """What a figure is of."""

    @pytest.mark.parametrize("case", CASES, ids=[each["text"][:60] for each in CASES])
    def test_are_read(self, case: dict[str, object]) -> None:
        """Each figure of the text has the period, the status and the rating that a reader gives it."""
        found = printed(str(case["text"]))
        figures = case["figures"]
        assert isinstance(figures, dict)

        assert {figure: found.get(figure) for figure in figures} == figures
