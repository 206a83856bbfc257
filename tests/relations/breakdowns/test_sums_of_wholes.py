from collections.abc import Callable
from typing import Any

import pytest

Claims = Callable[[dict[str, Any]], dict[str, Any]]


class TestSumsOfWholes:
    """Totals of what is told part by part itself."""

    @pytest.mark.corpus("sums_of_wholes")
    def test_claims_of_each_case(self, case: dict[str, Any], claims: Claims, expected: Claims) -> None:
        """Each text states exactly its listed relations, and accuses only where the case says so."""
        assert expected(case) == claims(case)
