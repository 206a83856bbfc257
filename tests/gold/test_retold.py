from pathlib import Path

import pytest
from tests.gold.marks import load_gold
from tests.gold.tally import Judged, judged_in

from vnbulletin import analyze

RETOLD = Path(__file__).resolve().parents[1] / "retold"


@pytest.fixture(scope="module")
def judged() -> list[Judged]:
    """What is found of the claims of each text."""
    texts = map(load_gold, sorted(RETOLD.glob("*.txt")))
    return [judged_in(each, analyze(each.text)) for each in texts]


class TestRetold:
    """Texts with the figures of published pages, told in other words; only their claims were marked by hand."""

    def test_accuses_no_true_figure(self, judged: list[Judged]) -> None:
        """What a page printed rightly is never called an error."""
        assert [said for each in judged for said in each.accused] == []

    def test_finds_three_claims_of_four(self, judged: list[Judged]) -> None:
        """The share of the claims that are found does not fall."""
        claims = [verdicts for each in judged for _, verdicts in each.claims]

        assert sum(map(bool, claims)) * 4 >= len(claims) * 3

    def test_calls_few_claims_by_another_verdict(self, judged: list[Judged]) -> None:
        """Of those that are found, one in a hundred at most is judged otherwise."""
        claims = [(claim, verdicts) for each in judged for claim, verdicts in each.claims if verdicts]

        assert sum(claim.verdict not in verdicts for claim, verdicts in claims) * 100 <= len(claims)
