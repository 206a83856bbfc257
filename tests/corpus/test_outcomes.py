import sys
from pathlib import Path

import pytest

from vnbulletin.checks.selection import Selection, UnknownCheckError
from vnbulletin.corpus import analyze_files, find_bulletins
from vnbulletin.corpus.outcomes import outcome_of
from vnbulletin.errors import ReadError
from vnbulletin.reports.report import Report

WRONG = "Đã xử lý 83/95 vụ (78%)."
RIGHT = "Có 71/75 tập thể (94,67%) xếp loại tốt."


class TestAnalyzeFiles:
    """Many files, some of them bad."""

    def test_goes_on_after_a_file_that_cannot_be_read(self, tmp_path: Path) -> None:
        """Each file gives its report or its error, in the order given."""
        (tmp_path / "a.txt").write_text(WRONG, encoding="utf-8")
        (tmp_path / "b.txt").write_text(RIGHT, encoding="utf-8")
        paths = [tmp_path / name for name in ("a.txt", "missing.txt", "b.txt")]

        first, second, third = analyze_files(paths)

        assert isinstance(first, Report)
        assert isinstance(second, ReadError)
        assert isinstance(third, Report)
        assert first.article.source == str(paths[0])
        assert second.source == str(paths[1])
        assert len(first.inconsistent()) == 1
        assert third.inconsistent() == ()

    def test_reads_pages_beside_texts(self, tmp_path: Path) -> None:
        """A web page gives a report as a text does."""
        pytest.importorskip("trafilatura")
        (tmp_path / "a.html").write_text(f"<html><h1>Họp</h1><p>{WRONG}</p></html>", encoding="utf-8")

        (outcome,) = analyze_files(find_bulletins(tmp_path))

        assert isinstance(outcome, Report)
        assert len(outcome.inconsistent()) == 1

    def test_names_the_extra_that_pages_need(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Without the extra, a page is an error that says so, and the next file is read."""
        monkeypatch.setitem(sys.modules, "lxml", None)
        (tmp_path / "a.html").write_text(f"<html><p>{WRONG}</html>", encoding="utf-8")
        (tmp_path / "b.txt").write_text(WRONG, encoding="utf-8")

        page, text = analyze_files(find_bulletins(tmp_path))

        assert isinstance(page, ReadError)
        assert page.reason == "reading a web page needs the extra [html]: pip install 'vnbulletin[html]'"
        assert isinstance(text, Report)

    def test_reads_one_file_at_a_time(self, tmp_path: Path) -> None:
        """A report is given before the next file is opened, so that a corpus may be larger than memory."""
        (tmp_path / "a.txt").write_text(WRONG, encoding="utf-8")
        later = tmp_path / "b.txt"
        outcomes = analyze_files([tmp_path / "a.txt", later])
        next(outcomes)
        later.write_text(RIGHT, encoding="utf-8")

        assert isinstance(next(outcomes), Report)


def failing(_: Report) -> int:
    """Fail as a fault of the program would."""
    msg = "a list\nof nothing"
    raise IndexError(msg)


class TestOutcomeOf:
    """One file, whatever happens."""

    def test_tells_a_fault_of_the_program_with_the_file(self, tmp_path: Path) -> None:
        """An exception that nobody foresaw is an error of the file, on one line."""
        path = tmp_path / "a.txt"
        path.write_text(RIGHT, encoding="utf-8")

        outcome = outcome_of(path, Selection(), failing)

        assert isinstance(outcome, ReadError)
        assert str(outcome) == (
            f"{path}: cannot be analysed, by a fault of this program: IndexError: a list of nothing"
        )

    def test_does_not_hide_a_wrong_choice_of_checks(self, tmp_path: Path) -> None:
        """A check that does not exist is no fault of a file."""
        path = tmp_path / "a.txt"
        path.write_text(RIGHT, encoding="utf-8")

        with pytest.raises(UnknownCheckError):
            outcome_of(path, Selection(select=("VNB999",)), failing)
