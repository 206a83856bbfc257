"""What is read of the marked figures: their period, their status and their rating."""

import sys
from fractions import Fraction
from pathlib import Path

import pytest
from tests.gold.marks import load_gold
from tests.gold.statistics import MARKED, TEXTS, load_coordinates, main, readings, scores

FILES = sorted(MARKED.rglob("*.tsv"))
# In per cent: period, status, precision and recall of ratings. What is in `varied` was not built on.
FLOORS = {MARKED: (97, 99, 99, 97), MARKED / "varied": (70, 98, 80, 90)}


class TestMarks:
    """The files of marks."""

    @pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
    def test_name_figures_of_their_text(self, path: Path) -> None:
        """Each line names a mark of the text by its place, with the figure as printed there."""
        marks = load_gold(TEXTS / f"{path.stem}.txt").marks

        assert {each.text == marks[each.index].text for each in load_coordinates(path)} == {True}

    def test_ask_for_all_columns(self, tmp_path: Path) -> None:
        """A line with a column too few is refused, and named."""
        path = tmp_path / "short.tsv"
        path.write_text("0\t12\t2020\tresult\n", encoding="utf-8")

        with pytest.raises(ValueError, match="line 1: 4 columns"):
            load_coordinates(path)


class TestScores:
    """The scores over the marked texts."""

    @pytest.mark.parametrize("folder", FLOORS, ids=lambda folder: folder.name)
    def test_do_not_fall(self, folder: Path) -> None:
        """Periods, statuses and ratings are read as well as they have been."""
        score = scores(
            reading
            for path in sorted(folder.glob("*.tsv"))
            for reading in readings(path.stem, load_gold(TEXTS / f"{path.stem}.txt"), load_coordinates(path))
        )

        found = (score.period, score.status, score.precision, score.recall)
        floors = [Fraction(each, 100) for each in FLOORS[folder]]
        assert all(one >= floor for one, floor in zip(found, floors, strict=True)), found


class TestProgram:
    """What “python -m tests.gold.statistics” prints."""

    @pytest.mark.parametrize(("option", "first"), (("", "1 texts, "), ("--misses", "hoi_nong_dan_2008:57: năm: no ")))
    def test_begins_with(
        self, option: str, first: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """A table, or a list of misses."""
        arguments = [option] if option else []
        monkeypatch.setattr(sys, "argv", ["tests.gold.statistics", *arguments, str(MARKED / "hoi_nong_dan_2008.tsv")])

        assert main() == 0
        assert capsys.readouterr().out.startswith(first)
