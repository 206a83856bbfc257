"""What is read of whose the marked figures are."""

import sys
from fractions import Fraction
from pathlib import Path

import pytest
from tests.gold.organisations import (
    MARKED,
    SETS,
    Owner,
    agrees,
    load_owners,
    load_provinces,
    main,
    readings,
    report_of,
    scores,
    text_of,
)

FILES = sorted(file for folder in SETS for file in folder.glob("*.tsv"))


class TestMarks:
    """The files of marks."""

    @pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
    def test_name_figures_of_their_text(self, path: Path) -> None:
        """Each line names a mark of the text by its place, with the figure as printed there."""
        marks = text_of(path.stem).marks

        assert {each.text == marks[each.index].text for each in load_owners(path)} == {True}

    def test_part_the_bodies(self, tmp_path: Path) -> None:
        """A figure may be of several bodies, and a line with a column too few is refused."""
        path = tmp_path / "marks.tsv"
        path.write_text("0\t12\tHội Nông dân xã|=Hội\n", encoding="utf-8")
        short = tmp_path / "short.tsv"
        short.write_text("0\t12\n", encoding="utf-8")

        assert load_owners(path) == (Owner(0, "12", ("Hội Nông dân xã", "=Hội")),)
        with pytest.raises(ValueError, match="line 1: 2 columns"):
            load_owners(short)

    @pytest.mark.parametrize(
        ("told", "marked", "expected"),
        (
            ("UBKT Tỉnh uỷ", "Ủy ban Kiểm tra Tỉnh ủy", True),
            ("Hội Nông dân tỉnh Lào Cai", "Hội Nông dân tỉnh", True),
            ("Hội Nông dân", "Hội Nông dân tỉnh", False),
            ("Hội Nông dân tỉnh", "=Hội", False),
            ("HỘI", "=Hội", True),
        ),
    )
    def test_agree(self, told: str, marked: str, expected: bool) -> None:  # noqa: FBT001 -- one of the columns
        """A name may go on behind the marked one, and is spelled in any way."""
        assert agrees(told, marked) is expected


class TestScores:
    """The scores over the marked texts."""

    @pytest.mark.parametrize(
        ("folder", "precision", "recall"),
        (("developed", Fraction(99, 100), Fraction(99, 100)), ("unseen", Fraction(95, 100), Fraction(95, 100))),
    )
    def test_do_not_fall(self, folder: str, precision: Fraction, recall: Fraction) -> None:
        """Organisations are read as well as they have been."""
        score = scores(reading for path in sorted((MARKED / folder).glob("*.tsv")) for reading in readings(path))

        assert score.precision >= precision
        assert score.recall >= recall

    def test_of_provinces(self) -> None:
        """No province is told that the page does not tell."""
        marked = load_provinces()
        told = {name: report_of(name).article.province for name in marked}

        assert {name: each for name, each in told.items() if each not in {None, marked[name]}} == {}


class TestProgram:
    """What “python -m tests.gold.organisations” prints."""

    @pytest.mark.parametrize(("option", "first"), (("", "| texts | number"), ("--misses", "")))
    def test_begins_with(
        self,
        option: str,
        first: str,
        monkeypatch: pytest.MonkeyPatch,
        capsys: pytest.CaptureFixture[str],
        tmp_path: Path,
    ) -> None:
        """A table, or a list of misses."""
        (tmp_path / "ccb_kon_tum_2016.tsv").symlink_to(MARKED / "developed" / "ccb_kon_tum_2016.tsv")
        arguments = [option] if option else []
        monkeypatch.setattr(sys, "argv", ["tests.gold.organisations", *arguments, str(tmp_path)])

        assert main() == 0
        assert capsys.readouterr().out.startswith(first)
