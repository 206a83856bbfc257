from collections.abc import Callable
from typing import Any

import pytest

Claims = Callable[[dict[str, Any]], dict[str, Any]]


class TestRegularSums:
    """Totals whose parts stand behind them at even steps."""

    @pytest.mark.corpus("regular_sums")
    def test_claims_of_each_case(self, case: dict[str, Any], claims: Claims, expected: Claims) -> None:
        """Each text states exactly its listed relations, and accuses only where the case says so."""
        assert expected(case) == claims(case)
