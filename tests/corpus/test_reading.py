import sys
import tracemalloc
from pathlib import Path

import pytest

from vnbulletin import Report
from vnbulletin.checks.selection import Selection, UnknownCheckError
from vnbulletin.corpus import read_corpus, read_table
from vnbulletin.errors import ReadError

TEXTS = ("Đã xử lý 83/95 vụ (78%).", "Có 71/75 tập thể (94,67%) xếp loại tốt.", "Năm 2021, kết nạp 117 đảng viên.")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder of twenty bulletins, of which two cannot be read."""
    for number in range(20):
        (tmp_path / f"{number:02}.txt").write_text(TEXTS[number % 3], encoding="utf-8")
    (tmp_path / "03.txt").write_bytes(b"")
    (tmp_path / "17.txt").write_bytes(b"%PDF-1.7")
    return tmp_path


def told(outcome: Report | ReadError) -> object:
    """Return what of an outcome is to be the same in one process and in several."""
    return str(outcome) if isinstance(outcome, ReadError) else outcome.to_dict()


class TestReadCorpus:
    """Reports of many files."""

    def test_gives_the_same_in_one_process_and_in_two(self, folder: Path) -> None:
        """Reports and errors come in the order of the files, and reports from another process are whole."""
        alone = [told(each) for each in read_corpus(folder)]
        together = [told(each) for each in read_corpus(folder, workers=2)]

        assert len(alone) == 20
        assert [number for number, each in enumerate(alone) if isinstance(each, str)] == [3, 17]
        assert together == alone

    def test_reads_one_file_at_a_time(self, tmp_path: Path) -> None:
        """Alone, a report is given before the next file is opened."""
        paths = [tmp_path / "a.txt", tmp_path / "b.txt"]
        paths[0].write_text(TEXTS[0], encoding="utf-8")
        outcomes = read_corpus(paths)
        next(outcomes)
        paths[1].write_text(TEXTS[1], encoding="utf-8")

        assert isinstance(next(outcomes), Report)

    def test_names_the_extra_that_a_page_needs(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Without the extra, a page is an error, and the text beside it is read."""
        monkeypatch.setitem(sys.modules, "lxml", None)
        (tmp_path / "a.html").write_text(f"<html><p>{TEXTS[0]}</html>", encoding="utf-8")
        (tmp_path / "b.txt").write_text(TEXTS[0], encoding="utf-8")

        page, text = read_corpus(tmp_path)

        assert isinstance(page, ReadError)
        assert "[html]" in page.reason
        assert isinstance(text, Report)

    def test_refuses_at_once_what_no_file_can_mend(self) -> None:
        """A check that does not exist, or no worker, is an error before anything is read."""
        with pytest.raises(UnknownCheckError):
            read_corpus("nowhere", selection=Selection(select=("VNB999",)))
        with pytest.raises(ValueError, match="at least one worker, got 0"):
            read_corpus("nowhere", workers=0)


class TestReadTable:
    """One table of many files."""

    def test_joins_the_rows_of_all_files(self, folder: Path) -> None:
        """The rows stand in the order of the files, and the errors go where they are asked for."""
        errors: list[ReadError] = []
        alone = read_table(folder, "findings", on_error=errors.append).to_records()

        assert [Path(each.source).name for each in errors] == ["03.txt", "17.txt"]
        assert alone == read_table(folder, "findings", workers=2, on_error=errors.append).to_records()
        assert [row["article_id"] for row in alone] == sorted(row["article_id"] for row in alone)

    def test_raises_an_error_that_nobody_takes(self, folder: Path) -> None:
        """Where nothing is to be called, a file that cannot be read is not passed over in silence."""
        with pytest.raises(ReadError, match="is empty"):
            read_table(folder).to_records()

    def test_refuses_a_table_that_does_not_exist(self) -> None:
        """The error lists the tables."""
        with pytest.raises(ValueError, match="there is no table 'figures'; there are articles, "):
            read_table("nowhere", "figures")  # type: ignore[arg-type]


LARGE = 128 * 1024


class TestManyFiles:
    """What is held of files that are gone through."""

    def test_holds_the_names_of_one_folder(self, tmp_path: Path) -> None:
        """Ten times the files, in ten times the folders, need no more memory while they are read."""
        for number in range(10_000):
            path = tmp_path / f"{number // 1000}" / f"{number // 100:03}" / f"{number:05}.txt"
            if number % 100 == 0:
                path.parent.mkdir(parents=True)
            path.touch()

        def held(paths: Path, last: int) -> int:
            tracemalloc.start()
            for read, _ in enumerate(read_corpus(paths), start=1):
                if read == last:
                    snapshot = tracemalloc.take_snapshot()
            tracemalloc.stop()
            # A large block is what one file is read into, or a table of Python's own that grows now and then.
            return sum(each.size for each in snapshot.traces if each.size < LARGE)

        held(tmp_path / "0" / "000", 100)
        few, many = held(tmp_path / "0", 1_000), held(tmp_path, 10_000)

        assert many < few + 64 * 1024

    def test_keeps_of_an_error_what_it_says(self, tmp_path: Path) -> None:
        """An error that is kept does not hold on to what was read."""
        (tmp_path / "empty.txt").touch()
        (error,) = read_corpus(tmp_path)
        assert isinstance(error, ReadError)
        assert (error.__traceback__, error.__cause__, error.__context__) == (None, None, None)
