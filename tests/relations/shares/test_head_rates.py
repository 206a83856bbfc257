from collections.abc import Callable
from typing import Any

import pytest

Claims = Callable[[dict[str, Any]], dict[str, Any]]


class TestFindHeadRates:
    """Percents of a headline with the proportion of the story."""

    @pytest.mark.corpus("head_rates")
    def test_claims_of_each_case(self, case: dict[str, Any], claims: Claims, expected: Claims) -> None:
        """Each text states exactly its listed relations, and accuses only where the case says so."""
        assert expected(case) == claims(case)
