from collections.abc import Callable
from typing import Any

import pytest

from vnbulletin.analysis import analyze
from vnbulletin.checks.finding import Verdict
from vnbulletin.relations.kinds.parts import SharedBase

Claims = Callable[[dict[str, Any]], dict[str, Any]]


class TestFindSharedBases:
    """Counts whose percents have one unprinted whole."""

    @pytest.mark.corpus("shared_bases")
    def test_claims_of_each_case(self, case: dict[str, Any], claims: Claims, expected: Claims) -> None:
        """Each text states exactly its listed relations, and accuses nobody."""
        assert expected(case) == claims(case)

    def test_the_whole_follows_from_what_was_not_rated(self) -> None:
        """The number of all members is the one witness, though no text prints it."""
        text = (
            "Có 98,06% đảng viên được xếp loại; 1,94% đảng viên chưa xếp loại. "
            "Kết quả, 6.027/6.110 đảng viên khá, 83/6.110 đảng viên trung bình."
        )
        (found,) = (each for each in analyze(text).findings if isinstance(each.relation, SharedBase))

        assert (found.verdict, found.witnesses) == (Verdict.CONSISTENT, ("6.231",))

    def test_percents_without_a_common_whole_are_no_claim(self) -> None:
        """Two percents may be of two wholes, so their misfit accuses nobody."""
        report = analyze("Còn 13.823 hộ nghèo (2,15%) và 14.441 hộ cận nghèo (9,24%).")

        assert report.relations == ()
