"""People told by their qualities behind their whole."""

from collections.abc import Callable
from typing import Any

import pytest

from vnbulletin.analysis import analyze
from vnbulletin.lexicon.cue_tables import relation_cues

Claims = Callable[[dict[str, Any]], dict[str, Any]]


class TestFindOfQualities:
    """Two counts or more, each with a quality, inside the count before them."""

    @pytest.mark.corpus("qualified_parts")
    def test_claims_of_each_case(self, case: dict[str, Any], claims: Claims, expected: Claims) -> None:
        """Each text states exactly its listed relations, and accuses only where the case says so."""
        assert expected(case) == claims(case)

    @pytest.mark.parametrize("state", relation_cues().states)
    def test_every_state_is_a_quality(self, state: str) -> None:
        """Behind each word of the vocabulary a count lies inside the one before it."""
        found = analyze(f"Hội có 240 hội viên, 61 người {state}, 38 người khuyết tật.").relations

        assert [each.kind for each in found] == ["subset", "subset"]

    @pytest.mark.parametrize("words", relation_cues().composition)
    def test_words_of_composition_take_up_the_whole(self, words: str) -> None:
        """Behind them the whole is the count of the noun in the sentence before."""
        text = f"Công an bắt 240 đối tượng. Nói {words}, 61 đối tượng có tiền án, 38 đối tượng nghiện."

        assert [each.kind for each in analyze(text).relations] == ["subset", "subset"]
