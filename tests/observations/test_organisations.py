"""Whose the figures are, in sentences written for this table."""

import tomllib
from pathlib import Path

import pytest

from vnbulletin import analyze

CASES = tomllib.loads(Path(__file__).with_name("organisations.toml").read_text(encoding="utf-8"))["case"]


class TestOrganisations:
    """The body that a figure is of."""

    @pytest.mark.parametrize("case", CASES, ids=[each["text"][:60] for each in CASES])
    def test_are_read(self, case: dict[str, object]) -> None:
        """Each figure of the text is of the body that a reader gives it to."""
        found = {each.mention.text: each.organisation.name for each in analyze(str(case["text"])).statistics}
        figures = case["figures"]
        assert isinstance(figures, dict)

        assert {figure: found.get(figure) for figure in figures} == figures
