from collections.abc import Callable
from typing import Any

import pytest

from vnbulletin.analysis import analyze

Claims = Callable[[dict[str, Any]], dict[str, Any]]


class TestFindSumsApart:
    """Runs of figures that make up a figure before or behind them."""

    @pytest.mark.corpus("sums_apart")
    def test_claims_of_each_case(self, case: dict[str, Any], claims: Claims, expected: Claims) -> None:
        """Each text states exactly its listed relations, and accuses only where the case says so."""
        assert expected(case) == claims(case)

    @pytest.mark.parametrize("between", (" ", " Tuần qua, ", " Trời mưa nhiều. "))
    def test_words_before_the_run_are_free(self, between: str) -> None:
        """The whole may stand a sentence or two before its parts."""
        text = f"Xã có 356 ha lúa.{between}Thôn Hạ cấy 128 ha, thôn Trung 119 ha, thôn Thượng 109 ha."

        assert [each.kind for each in analyze(text).relations] == ["breakdown"]

    def test_a_miss_is_no_claim(self) -> None:
        """A run that misses every figure by one is of something else."""
        text = "Xã có 356 ha lúa. Thôn Hạ cấy 128 ha, thôn Trung 119 ha, thôn Thượng 108 ha."

        assert analyze(text).relations == ()

    def test_another_paragraph_may_hold_the_whole(self) -> None:
        """A paragraph goes on with what the one before counted."""
        text = "Xã có 356 ha lúa.\n\nThôn Hạ cấy 128 ha, thôn Trung 119 ha, thôn Thượng 109 ha."

        assert [each.kind for each in analyze(text).relations] == ["breakdown"]
