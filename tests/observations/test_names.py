"""What was done, with what, by whom and with which award, in sentences written for this table."""

import tomllib
from pathlib import Path

import pytest

from vnbulletin import Statistic, analyze

CASES = tomllib.loads(Path(__file__).with_name("names.toml").read_text(encoding="utf-8"))["case"]


def told(statistic: Statistic) -> list[str]:
    """Return action, subject, organisation and award, empty where there is none."""
    return [statistic.action, statistic.subject, statistic.organisation.name or "", statistic.award or ""]


class TestNames:
    """The names around a figure."""

    @pytest.mark.parametrize("case", CASES, ids=[each["text"][:60] for each in CASES])
    def test_are_read(self, case: dict[str, object]) -> None:
        """Each figure of the text has the action, the subject, the organisation and the award of its sentence."""
        found = {each.mention.text: told(each) for each in analyze(str(case["text"])).statistics}
        figures = case["figures"]
        assert isinstance(figures, dict)

        assert {figure: found.get(figure) for figure in figures} == figures
