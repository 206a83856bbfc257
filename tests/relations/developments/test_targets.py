from collections.abc import Callable
from typing import Any

import pytest

from vnbulletin.analysis import analyze
from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.notation.quantities.percents import Percent, PercentagePoints
from vnbulletin.relations.kinds.developments import Target

Claims = Callable[[dict[str, Any]], dict[str, Any]]


def targets(text: str) -> list[Target]:
    """Return the targets that *text* states."""
    return [each for each in analyze(text).relations if isinstance(each, Target)]


class TestFindTargets:
    """A result and the gap by which it exceeds what was planned."""

    @pytest.mark.corpus("targets")
    def test_claims_of_each_case(self, case: dict[str, Any], claims: Claims, expected: Claims) -> None:
        """Each text states exactly its listed relations, and accuses only where the case says so."""
        assert expected(case) == claims(case)

    @pytest.mark.parametrize("word", relation_cues().exceed)
    def test_every_word_exceeds(self, word: str) -> None:
        """Each word of the vocabulary before a percent states a gap."""
        (target,) = targets(f"Kết nạp 139 đảng viên, {word} 15,8% đề ra.")

        assert (target.actual.printed, target.gap.printed, target.target) == ("139", "15,8%", None)

    @pytest.mark.parametrize("noun", relation_cues().target_nouns)
    def test_every_noun_leads_a_printed_target(self, noun: str) -> None:
        """Behind each word for a plan the target may be printed."""
        (target,) = targets(f"Kết nạp 139 đảng viên, vượt 15,8% so với {noun} (120 đảng viên).")

        assert target.target is not None
        assert target.target.printed == "120"

    def test_percents_and_points_keep_their_types(self) -> None:
        """A gap that is printed in points is not read as a percent."""
        (percent,), (points,) = (targets(f"Tỷ lệ khá là 96%, vượt 6{unit}.") for unit in ("%", " điểm phần trăm"))

        assert isinstance(percent.gap.value, Percent)
        assert isinstance(points.gap.value, PercentagePoints)

    @pytest.mark.parametrize(
        "base",
        ("cùng kỳ", "cùng kỳ năm trước", "năm trước", "năm ngoái", "năm 2020", "so với cùng kỳ", "so với năm 2020"),
    )
    def test_another_time_is_no_target(self, base: str) -> None:
        """A gap to another time is a change."""
        assert targets(f"Kết nạp 139 đảng viên, vượt 15,8% {base}.") == []
