from collections.abc import Callable
from typing import Any

import pytest

from vnbulletin.analysis import analyze
from vnbulletin.lexicon.cue_tables import relation_cues

Claims = Callable[[dict[str, Any]], dict[str, Any]]


class TestFindClosingTotals:
    """Totals that close a list behind its parts."""

    @pytest.mark.corpus("closing_totals")
    def test_claims_of_each_case(self, case: dict[str, Any], claims: Claims, expected: Claims) -> None:
        """Each text states exactly its listed relations, and accuses only where the case says so."""
        assert expected(case) == claims(case)

    @pytest.mark.parametrize("cue", relation_cues().closing)
    def test_every_cue_closes_a_list(self, cue: str) -> None:
        """Behind each word of the vocabulary a total puts together what has different units."""
        found = analyze(f"Hội trao 12 suất học bổng, 8 xe đạp; {cue} có 20 phần quà.").relations

        assert [each.kind for each in found] == ["breakdown"]

    def test_without_a_cue_different_units_make_no_sum(self) -> None:
        """Two figures of two units and a third that is their sum are chance."""
        assert analyze("Hội trao 12 suất học bổng, 8 xe đạp, thăm 20 gia đình.").relations == ()

    @pytest.mark.parametrize("cue", relation_cues().summing)
    def test_every_summing_cue_claims_the_sum(self, cue: str) -> None:
        """A total of one unit right behind the cue that misses by one slip is a contradiction."""
        report = analyze(f"Đội bán 112 vé sáng, 98 vé chiều, 135 vé tối, {cue} là 354 vé.")

        assert [each.relation.kind for each in report.inconsistent()] == ["breakdown"]

    def test_digits_that_read_as_a_name_may_be_a_part(self) -> None:
        """A rank before a noun is counted where the total needs it, and the mention stays what it is."""
        text = "Tỉnh đã xếp hạng 2 di tích quốc gia đặc biệt, 64 di tích quốc gia, 221 di tích tỉnh, cộng thành 287."
        report = analyze(text)

        assert [[one.printed for _, one in each.operands] for each in report.relations] == [["287", "2", "64", "221"]]
        assert all(one.mention in report.mentions for each in report.relations for _, one in each.operands)
