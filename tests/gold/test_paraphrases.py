import sys
from pathlib import Path

import pytest
from tests.gold.marks import GoldText, read_gold
from tests.gold.paraphrases import WAYS, in_other_words, lost_by, main, texts_of

MANNERS = Path(__file__).resolve().parents[1] / "corpus" / "manners"
# Of every so many claims one may be missed that is said in another way.
_TOLERATED = 12


@pytest.fixture(scope="module")
def texts() -> dict[str, GoldText]:
    """Every sixth of the texts in many manners."""
    return texts_of(sorted(MANNERS.glob("*.txt"))[::6])


class TestInOtherWords:
    """A text said in another way."""

    def test_keeps_its_marks(self) -> None:
        """The words between the marks change, and each mark is where its figure is."""
        gold = read_gold("Có ⟦94¦number¦94¦đơn⟧ đơn, đạt ⟦95%¦percent¦95¦⟧.\n---\n")

        said = in_other_words(gold, WAYS["in a sentence of its own"])

        assert said.text.strip() == "Có 94 đơn. Con số này đạt 95%."
        assert [said.text[each.start : each.end] for each in said.marks] == ["94", "95%"]


class TestWays:
    """What the library still reads where a text says the same in another way."""

    @pytest.mark.parametrize("name", WAYS)
    def test_accuses_nobody_and_misses_little(self, name: str, texts: dict[str, GoldText]) -> None:
        """No true figure is accused, and nearly every claim is found again."""
        lost = lost_by(WAYS[name], texts)

        assert lost.accused == ()
        assert lost.asked > _TOLERATED
        assert len(lost.missed) * _TOLERATED <= lost.asked, lost.missed


class TestMain:
    """What “python -m tests.gold.paraphrases” prints."""

    def test_refuses_an_unknown_way(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        """The name is told."""
        monkeypatch.setattr(sys, "argv", ["tests.gold.paraphrases", "backwards"])

        with pytest.raises(SystemExit):
            main()
        assert "no way is called 'backwards'" in capsys.readouterr().err
