from collections.abc import Callable
from typing import Any

import pytest

from vnbulletin.analysis import analyze

Claims = Callable[[dict[str, Any]], dict[str, Any]]


class TestFindToldBelow:
    """Figures of the headline that the body alone can mean."""

    @pytest.mark.corpus("told_below")
    def test_claims_of_each_case(self, case: dict[str, Any], claims: Claims, expected: Claims) -> None:
        """Each text states exactly its listed relations, and accuses only where the case says so."""
        assert expected(case) == claims(case)

    @pytest.mark.parametrize("count", ("41", "500", "1.200"))
    def test_a_short_or_round_count_tells_nothing(self, count: str) -> None:
        """Each text states exactly its listed relations, and accuses only where the case says so."""
        assert analyze(f"Đội tuần tra {count} lượt. Dân quân tuần tra {count} lượt.").relations == ()
