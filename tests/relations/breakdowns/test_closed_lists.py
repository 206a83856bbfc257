from collections.abc import Callable
from typing import Any

import pytest

from vnbulletin.analysis import analyze
from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.lexicon.unit_tables import bounds

Claims = Callable[[dict[str, Any]], dict[str, Any]]
HEDGES = tuple(word for row in bounds().before for word in row.words)


def accused(text: str) -> list[str]:
    """Return the readings of the relations of *text* that cannot be true."""
    return [each.relation.reading for each in analyze(text).inconsistent()]


class TestClaimedBreakdowns:
    """Sums that a text claims, whether or not they add up."""

    @pytest.mark.corpus("closed_lists")
    def test_claims_of_each_case(self, case: dict[str, Any], claims: Claims, expected: Claims) -> None:
        """Each text states exactly its listed relations, and accuses only where the case says so."""
        assert expected(case) == claims(case)

    @pytest.mark.parametrize("cue", relation_cues().closed)
    def test_every_closing_cue_claims_a_sum(self, cue: str) -> None:
        """Behind each word of the vocabulary a closed list that misses its whole is a contradiction."""
        assert accused(f"Tỉnh có 709 chi bộ, {cue} 439 chi bộ tốt, 262 chi bộ khá.") == ["a closed list"]

    @pytest.mark.parametrize("word", relation_cues().open_list)
    def test_every_open_list_claims_none(self, word: str) -> None:
        """A word or mark that leaves the list open silences it, in the list and behind it; what is left closes it."""
        inside = ["what is left is told"] if word in relation_cues().remainder else []

        assert accused(f"Tỉnh có 709 chi bộ, gồm 439 chi bộ tốt, {word} 262 chi bộ khá.") == inside
        assert accused(f"Tỉnh có 709 chi bộ, gồm 439 chi bộ tốt, 262 chi bộ khá, {word}") == []

    @pytest.mark.parametrize("word", HEDGES)
    def test_every_hedge_claims_none(self, word: str) -> None:
        """A bound on the whole or on a part leaves room for what is missing."""
        assert accused(f"Tỉnh có {word} 709 chi bộ, gồm 439 chi bộ tốt, 262 chi bộ khá.") == []
        assert accused(f"Tỉnh có 709 chi bộ, gồm {word} 439 chi bộ tốt, 262 chi bộ khá.") == []

    @pytest.mark.parametrize(
        "attribute", ("nữ", "dân tộc thiểu số", "tôn giáo", "ngoài Đảng", "trẻ dưới 40 tuổi", "tái cử")
    )
    def test_overlapping_attributes_claim_none(self, attribute: str) -> None:
        """Women, believers and the young are counted across each other."""
        assert accused(f"Bầu 500 đại biểu, gồm 133 đại biểu {attribute}, 86 đại biểu có trình độ đại học.") == []

    def test_behind_a_colon_only_a_slip_is_accused(self) -> None:
        """Behind a colon the miss must look like one changed digit or two swapped ones."""
        texts = [
            f"Khen {whole} tập thể: 21 tập thể xuất sắc, 29 tập thể tốt." for whole in (50, 48, 51, 41, 60, 87, 520)
        ]

        assert [accused(text) for text in texts] == [
            [],
            ["a list behind a colon"],
            ["a list behind a colon"],
            ["a list behind a colon"],
            ["a list behind a colon"],
            [],
            [],
        ]
