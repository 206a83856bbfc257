"""Lists that “gồm” opens right behind their whole."""

from collections.abc import Callable
from typing import Any

import pytest

from vnbulletin.analysis import analyze

Claims = Callable[[dict[str, Any]], dict[str, Any]]


class TestFindOpenedLists:
    """Lists of measures that the sentence ends."""

    @pytest.mark.corpus("opened_lists")
    def test_claims_of_each_case(self, case: dict[str, Any], claims: Claims, expected: Claims) -> None:
        """Each text states exactly its listed relations, and accuses only where the case says so."""
        assert expected(case) == claims(case)

    def test_a_miss_that_no_slip_explains_is_no_claim(self) -> None:
        """Where no one digit mends the sum, the list may be shorter than its whole."""
        text = "Tổng vốn 412 tỷ đồng, gồm ngân sách 158 tỷ đồng, vốn vay 97 tỷ đồng, vốn góp 34 tỷ đồng."

        assert analyze(text).relations == ()

    def test_rounded_parts_accuse_nothing(self) -> None:
        """Parts that miss by their last digit alone are within their precision."""
        text = "Quỹ có 162,58 tỷ đồng, gồm vốn tỉnh 46,45 tỷ đồng, vốn huyện 41,73 tỷ đồng, vốn khác 74,39 tỷ đồng."
        report = analyze(text)

        assert [each.kind for each in report.relations] == ["breakdown"]
        assert report.inconsistent() == ()
