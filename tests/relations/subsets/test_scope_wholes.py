"""Counts inside that of all in a place, or of classes named together."""

from collections.abc import Callable
from typing import Any

import pytest

from vnbulletin.analysis import analyze
from vnbulletin.lexicon.cue_tables import relation_cues

Claims = Callable[[dict[str, Any]], dict[str, Any]]


class TestFindInScopes:
    """Counts of one noun behind the count of it in all the place."""

    @pytest.mark.corpus("scope_wholes")
    def test_claims_of_each_case(self, case: dict[str, Any], claims: Claims, expected: Claims) -> None:
        """Each text states exactly its listed relations, and accuses only where the case says so."""
        assert expected(case) == claims(case)

    @pytest.mark.parametrize("word", relation_cues().added)
    def test_what_comes_to_the_whole_lies_outside(self, word: str) -> None:
        """Behind each word of the vocabulary a count is none of those there were."""
        found = analyze(f"Toàn huyện có 20 xã, {word} 4 xã được công nhận.").relations

        assert "some of all in the place" not in {each.reading for each in found}
