from collections.abc import Callable
from typing import Any

import pytest

from vnbulletin.analysis import analyze
from vnbulletin.lexicon.development_tables import development_cues
from vnbulletin.relations.kinds.developments import Target

Claims = Callable[[dict[str, Any]], dict[str, Any]]


def targets(text: str) -> list[Target]:
    """Return the targets that *text* states."""
    return [each for each in analyze(text).relations if isinstance(each, Target)]


class TestFindPlanGaps:
    """A result and its gap to a plan, in words of a rise or a fall."""

    @pytest.mark.corpus("plan_gaps")
    def test_claims_of_each_case(self, case: dict[str, Any], claims: Claims, expected: Claims) -> None:
        """Each text states exactly its listed relations, and accuses only where the case says so."""
        assert expected(case) == claims(case)

    @pytest.mark.parametrize("word", (*development_cues().short, *development_cues().fall))
    def test_every_word_falls_short(self, word: str) -> None:
        """Each word of a fall or a shortfall before a percent of a plan states a gap below it."""
        (target,) = targets(f"Kết nạp 80 đảng viên, {word} 20% so với chỉ tiêu (100 đảng viên).")

        assert (target.gap.printed, target.falls) == ("20%", True)

    @pytest.mark.parametrize("word", development_cues().rise)
    def test_every_word_of_a_rise_exceeds(self, word: str) -> None:
        """Each word of a rise before a percent of a plan states a gap above it."""
        (target,) = targets(f"Kết nạp 120 đảng viên, {word} 20% so với chỉ tiêu (100 đảng viên).")

        assert (target.gap.printed, target.falls) == ("20%", False)

    @pytest.mark.parametrize("noun", development_cues().plans)
    def test_every_noun_names_a_plan(self, noun: str) -> None:
        """Behind each word for a plan it may be printed."""
        (target,) = targets(f"Trồng 270 ha rừng, hụt 30 ha so với {noun} (300 ha).")

        assert target.target is not None
        assert target.target.printed == "300"
