"""What is read of which indicator the marked figures are of."""

import sys
from fractions import Fraction
from pathlib import Path

import pytest
from tests.gold.indicators import SETS, TEXTS, Reading, load_indicators, main, readings, scores
from tests.gold.marks import load_gold

FILES = sorted(file for folder in SETS for file in folder.glob("*.tsv"))


class TestMarks:
    """The files of marks."""

    @pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
    def test_name_figures_of_their_text(self, path: Path) -> None:
        """Each line names a mark of the text by its place, with the figure as printed there."""
        marks = load_gold(TEXTS / f"{path.stem}.txt").marks

        assert {text == marks[index].text for index, text, _ in load_indicators(path)} == {True}

    def test_name_indicators(self, tmp_path: Path) -> None:
        """Several may be equally good, and an id that no indicator has is refused."""
        path = tmp_path / "marks.tsv"
        path.write_text("0\t12\tBUDGET_REVENUE|TAX_REVENUE\n", encoding="utf-8")
        wrong = tmp_path / "wrong.tsv"
        wrong.write_text("0\t12\tTAXES\n", encoding="utf-8")

        assert list(load_indicators(path)) == [(0, "12", frozenset({"BUDGET_REVENUE", "TAX_REVENUE"}))]
        with pytest.raises(ValueError, match="no indicator has the id TAXES"):
            list(load_indicators(wrong))


class TestScores:
    """The numbers."""

    def test_count_what_is_told(self) -> None:
        """What fits no indicator and is told none counts in neither share."""
        every = [
            Reading("a", 0, "12", frozenset({"PUPILS"}), "PUPILS"),
            Reading("a", 1, "13", frozenset({"PUPILS"}), "-"),
            Reading("a", 2, "14", frozenset({"-"}), "PUPILS"),
            Reading("b", 0, "15", frozenset({"-"}), "-"),
        ]
        one = scores(every)

        assert (one.texts, one.marked, one.told, one.right) == (2, 2, 2, 1)
        assert (one.precision, one.recall) == (Fraction(1, 2), Fraction(1, 2))

    @pytest.mark.parametrize(("folder", "precision", "recall"), ((SETS[0], 89, 74), (SETS[1], 84, 55)))
    def test_do_not_fall(self, folder: Path, precision: int, recall: int) -> None:
        """The floors, in per cent, of the half whose misses were looked at, and of the other."""
        one = scores(each for path in sorted(folder.glob("*.tsv")) for each in readings(path))

        assert one.texts
        assert one.precision * 100 >= precision
        assert one.recall * 100 >= recall


def test_prints_a_table(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """The program prints a line for each half, or each figure that is read otherwise."""
    monkeypatch.setattr(sys, "argv", ["indicators", str(SETS[1])])
    assert main() == 0
    assert capsys.readouterr().out.splitlines()[-1].startswith("| unseen |")

    monkeypatch.setattr(sys, "argv", ["indicators", "--misses", str(SETS[1])])
    assert main() == 0
    assert ", read " in capsys.readouterr().out
