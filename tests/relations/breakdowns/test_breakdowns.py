from collections.abc import Callable
from typing import Any

import pytest

from vnbulletin.analysis import analyze
from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.relations.kinds.parts import Breakdown

Claims = Callable[[dict[str, Any]], dict[str, Any]]


def sums(text: str) -> list[list[str]]:
    """Return the printed wholes and parts of the breakdowns that *text* states."""
    found = [each for each in analyze(text).relations if isinstance(each, Breakdown)]
    return [[operand.printed for _, operand in each.operands] for each in found]


class TestFindBreakdowns:
    """Figures that add up to another one."""

    @pytest.mark.corpus("breakdowns")
    def test_claims_of_each_case(self, case: dict[str, Any], claims: Claims, expected: Claims) -> None:
        """Each text states exactly its listed relations, and accuses only where the case says so."""
        assert expected(case) == claims(case)

    @pytest.mark.corpus("manners")
    def test_claims_in_many_manners(self, case: dict[str, Any], claims: Claims, expected: Claims) -> None:
        """Whatever the manner of its reporter, each text states exactly its listed relations."""
        assert expected(case) == claims(case)

    @pytest.mark.parametrize("cue", (*relation_cues().partition, *relation_cues().inside))
    def test_every_cue_lets_small_sums_count(self, cue: str) -> None:
        """Behind each word of the vocabulary figures that add up are a breakdown, though the sum is small."""
        assert sums(f"Xã có 12 tổ, {cue} 5 nhóm, 7 đội.") == [["12", "5", "7"]]

    def test_small_sums_without_a_cue_need_one_unit(self) -> None:
        """Without a cue three small figures of different things are no breakdown."""
        assert sums("Xã có 12 tổ, 5 nhóm, 7 đội.") == []
        assert sums("Xã có 12 chi bộ, 5 chi bộ thôn, 7 chi bộ khác.") == [["12", "5", "7"]]

    def test_large_sums_need_no_cue(self) -> None:
        """A sum above a hundred is no chance."""
        assert sums("Xã có 1.355 mô hình, 637 vườn, 718 ao.") == [["1.355", "637", "718"]]

    @pytest.mark.parametrize("cue", relation_cues().total)
    def test_every_cue_announces_a_total(self, cue: str) -> None:
        """Behind each word of the vocabulary the total stands last."""
        assert sums(f"Thưởng 167 tập thể, 13 cá nhân, {cue} 180 phần thưởng.") == [["180", "167", "13"]]

    @pytest.mark.parametrize(
        "parts",
        (("108 mô hình xã", "27 mô hình thôn"), ("27 mô hình thôn", "108 mô hình xã")),
        ids=("as-is", "swapped"),
    )
    def test_the_order_of_parts_is_free(self, parts: tuple[str, str]) -> None:
        """Swapping the parts changes nothing but their order."""
        (found,) = sums(f"Khối có 135 mô hình, gồm {parts[0]} và {parts[1]}.")

        assert ["135", *sorted(part.split()[0] for part in parts)] == [found[0], *sorted(found[1:])]

    @pytest.mark.parametrize("joint", ("; ", ", ", " và "))
    def test_the_marks_between_parts_are_free(self, joint: str) -> None:
        """Commas, semicolons and “và” separate parts alike."""
        assert sums(f"Khối có 135 mô hình, gồm 108 mô hình xã{joint}27 mô hình thôn.") == [["135", "108", "27"]]

    def test_a_sum_one_off_is_no_breakdown_without_a_claim(self) -> None:
        """Behind “trong đó” a list that misses its whole claims no sum."""
        assert sums("Khối có 135 mô hình, trong đó có 108 mô hình xã, 26 mô hình thôn.") == []

    def test_a_list_is_used_once(self) -> None:
        """One list has one whole, the nearest that it makes up."""
        text = "Tỉnh có 135 chi bộ. Huyện có 135 chi bộ, gồm 108 chi bộ thôn, 27 chi bộ khác."

        assert sums(text) == [["135", "108", "27"]]
