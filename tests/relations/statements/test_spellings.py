from collections.abc import Callable
from typing import Any

import pytest

from vnbulletin.analysis import analyze
from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.notation.numbers.spelling import format_number_words
from vnbulletin.relations.kinds.statements import Spelling

Claims = Callable[[dict[str, Any]], dict[str, Any]]


def spellings(text: str) -> list[Spelling]:
    """Return the numbers that *text* spells."""
    return [each for each in analyze(text).relations if isinstance(each, Spelling)]


class TestFindSpellings:
    """Digits and the words in brackets behind them."""

    @pytest.mark.corpus("spellings")
    def test_claims_of_each_case(self, case: dict[str, Any], claims: Claims, expected: Claims) -> None:
        """Each text states exactly its listed relations, and accuses only where the case says so."""
        assert expected(case) == claims(case)

    @pytest.mark.parametrize("number", (2, 5, 15, 21, 104, 1_250, 30_000))
    def test_every_number_agrees_with_its_own_words(self, number: int) -> None:
        """Whatever the library spells it reads back."""
        report = analyze(f"Khen {number} ({format_number_words(number)}) tập thể.")

        assert [each.verdict.value for each in report.findings] == ["consistent"]

    @pytest.mark.parametrize("words", relation_cues().spelled)
    def test_every_announcement(self, words: str) -> None:
        """Each word of the vocabulary may stand before the spelled number."""
        (found,) = spellings(f"Thu 3.000.000 đồng ({words}: ba triệu đồng).")

        assert found.words.value == 3_000_000

    def test_words_stay_as_printed(self) -> None:
        """The words keep their letters, and belong to the mention of the digits."""
        (found,) = spellings("Khen 05 (NĂM) tập thể.")

        assert (found.words.printed, found.words.mention) == ("NĂM", found.digits.mention)
