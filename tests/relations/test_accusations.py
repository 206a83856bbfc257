"""What is accused and what is not, on short passages."""

import tomllib
from pathlib import Path

import pytest

import vnbulletin

CORPUS = Path(__file__).with_name("accusations")
PARAGRAPHS = tomllib.loads((CORPUS / "truthful_paragraphs.toml").read_text(encoding="utf-8"))["texts"]
TRUTHFUL = tomllib.loads((CORPUS / "truthful.toml").read_text(encoding="utf-8"))["texts"]
HABITS = tomllib.loads((CORPUS / "truthful_habits.toml").read_text(encoding="utf-8"))["texts"]
MISTAKEN = [
    case
    for name in ("mistaken.toml", "mistaken_habits.toml")
    for case in tomllib.loads((CORPUS / name).read_text(encoding="utf-8"))["case"]
]


class TestAccusations:
    """True figures are never accused; plain errors are."""

    @pytest.mark.parametrize("text", (*TRUTHFUL, *HABITS))
    def test_truth_is_left_alone(self, text: str) -> None:
        """No finding says that figures which are all true contradict each other."""
        assert [each.message for each in vnbulletin.analyze(text).inconsistent()] == []

    @pytest.mark.parametrize("text", PARAGRAPHS, ids=lambda text: text[:40])
    def test_a_true_paragraph_surprises_nobody(self, text: str) -> None:
        """No finding on it is grave, not even that a figure is unusual."""
        unusual = vnbulletin.Verdict.UNUSUAL.gravity
        findings = vnbulletin.analyze(text).findings

        assert [each.message for each in findings if each.verdict.gravity >= unusual] == []

    @pytest.mark.parametrize(("text", "codes"), [(each["text"], each["codes"]) for each in MISTAKEN])
    def test_a_plain_error_is_found(self, text: str, codes: list[str]) -> None:
        """The check of the claim finds the error."""
        assert sorted({each.code for each in vnbulletin.analyze(text).inconsistent()}) == codes
