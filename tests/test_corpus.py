import sys
from pathlib import Path

import pytest

from vnbulletin import analyze
from vnbulletin.checks.finding import Verdict
from vnbulletin.corpus import Summary, analyze_files, find_bulletins
from vnbulletin.errors import ReadError
from vnbulletin.reports.report import Coverage, Report

WRONG = "Đã xử lý 83/95 vụ (78%)."
RIGHT = "Có 71/75 tập thể (94,67%) xếp loại tốt."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with bulletins, other files, and hidden ones."""
    for name in (
        "b.txt",
        "a.md",
        "c.TXT",
        "d.html",
        "e.HTM",
        "f.xhtml",
        "note.pdf",
        ".hidden.txt",
        "sub/d.txt",
        ".git/e.txt",
        "sub/.f/g.txt",
    ):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(RIGHT, encoding="utf-8")
    return tmp_path


class TestFindBulletins:
    """The files that a path stands for."""

    def test_finds_texts_in_a_folder_and_below(self, folder: Path) -> None:
        """Texts and web pages are found in sorted order; hidden files and folders are passed over."""
        found = [path.relative_to(folder).as_posix() for path in find_bulletins(folder)]

        assert found == ["a.md", "b.txt", "c.TXT", "d.html", "e.HTM", "f.xhtml", "sub/d.txt"]

    def test_takes_a_file_whatever_its_name(self, folder: Path) -> None:
        """A file that is named outright is a bulletin."""
        assert find_bulletins(folder / ".hidden.txt") == (folder / ".hidden.txt",)

    def test_keeps_a_missing_file(self, tmp_path: Path) -> None:
        """A missing file is left for reading to complain of."""
        assert find_bulletins(tmp_path / "no.txt") == (tmp_path / "no.txt",)

    def test_finds_none_in_an_empty_folder(self, tmp_path: Path) -> None:
        """A folder without bulletins gives an empty tuple, not an error."""
        assert find_bulletins(tmp_path) == ()

    def test_does_not_walk_in_circles(self, tmp_path: Path) -> None:
        """A link to a folder above is not followed."""
        (tmp_path / "a.txt").write_text(RIGHT, encoding="utf-8")
        (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)

        assert find_bulletins(tmp_path) == (tmp_path / "a.txt",)


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


class TestSummary:
    """The counts over many bulletins."""

    def test_adds_up_reports_and_errors(self) -> None:
        """Figures, relations and verdicts are added, and an error counts as unreadable only."""
        wrong, right = analyze(WRONG), analyze(RIGHT)

        summary = Summary().including(wrong).including(ReadError("a.txt", "gone")).including(right)

        assert (summary.bulletins, summary.unreadable, summary.relations) == (2, 1, 2)
        assert summary.coverage == Coverage(
            wrong.coverage.figures + right.coverage.figures,
            wrong.coverage.in_relations + right.coverage.in_relations,
            wrong.coverage.decided + right.coverage.decided,
        )
        assert summary.verdicts[Verdict.CONTRADICTION] == 1
        assert summary.verdicts[Verdict.CONSISTENT] == 1
        assert summary.verdicts[Verdict.UNUSUAL] == 0

    def test_gives_plain_values(self) -> None:
        """Every verdict is counted under its name, also one that did not occur."""
        assert Summary().to_dict() == {
            "bulletins": 0,
            "unreadable": 0,
            "figures": 0,
            "in_relations": 0,
            "decided": 0,
            "relations": 0,
            "verdicts": {"consistent": 0, "undetermined": 0, "possible": 0, "unusual": 0, "contradiction": 0},
        }
