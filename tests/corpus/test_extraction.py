import csv
import errno
import io
import json
import os
from pathlib import Path
from typing import IO, Any

import pytest

from vnbulletin.corpus import Extraction, Part, extract, extract_to, read_table
from vnbulletin.corpus import parts as parts_module
from vnbulletin.corpus.extraction import errors_beside
from vnbulletin.errors import CellError, ReadError, WriteError
from vnbulletin.tables.catalogue import TABLES, TableName
from vnbulletin.tables.joining import Form, PartOfFile, make_part

TEXTS = (
    "Năm 2021, đã xử lý 83/95 vụ (78%).",
    "Năm 2021, có 71/75 tập thể (94,67%) xếp loại tốt.",
    "Năm 2021, kết nạp 117 đảng viên.",
)
HOSTILE = ("=1+2.txt", "a\nb.txt", "<script>.txt", "\x1b[31mred.txt", "x\udcff.txt")
COUNT = 40
BAD = {"05.txt": b"", "21.txt": b"%PDF-1.7", "39.txt": "Đã xử lý".encode("utf-16")}

every_form = pytest.mark.parametrize("form", list(Form))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder of forty bulletins, of which three cannot be read."""
    made = tmp_path / "in"
    made.mkdir()
    for number in range(COUNT):
        (made / f"{number:02}.txt").write_text(TEXTS[number % 3], encoding="utf-8")
    for name, data in BAD.items():
        (made / name).write_bytes(data)
    return made


def beside(output: Path) -> list[str]:
    """Return what stands beside the folder of the bulletins."""
    return sorted(each.name for each in output.parent.iterdir() if each.name != "in")


def errors_of(output: Path) -> list[dict[str, str]]:
    """Return the records of the file of errors."""
    return [json.loads(line) for line in errors_beside(output).read_text(encoding="utf-8").splitlines()]


class TestExtract:
    """One table in one file."""

    @every_form
    def test_gives_the_same_bytes_however_many_work(self, folder: Path, tmp_path: Path, form: Form) -> None:
        """Twice in one process and once in two, the file is the same, and nothing else is left but the errors."""
        if form is Form.PARQUET:
            pytest.importorskip("pyarrow")
        output = tmp_path / f"out.{form}"
        contents = []
        for workers in (1, 1, 2):
            done = extract(folder, output, form=form, workers=workers, replace=True)
            contents.append(output.read_bytes())

        assert contents[0] == contents[1] == contents[2]
        assert (done.files, done.errors, done.kept) == (COUNT, 3, 0)
        assert beside(output) == [output.name, f"{output.name}.errors.jsonl"]

    def test_holds_what_the_table_holds(self, folder: Path, tmp_path: Path) -> None:
        """The file is that of the table of all bulletins, byte for byte."""
        table = read_table(folder, "mentions", on_error=lambda _: None)
        table.to_csv(tmp_path / "table.csv")
        table.to_json_lines(tmp_path / "table.jsonl")

        extract(folder, tmp_path / "out.csv", table="mentions")
        extract(folder, tmp_path / "out.jsonl", table="mentions", form=Form.JSON_LINES)

        assert (tmp_path / "out.csv").read_bytes() == (tmp_path / "table.csv").read_bytes()
        assert (tmp_path / "out.jsonl").read_bytes() == (tmp_path / "table.jsonl").read_bytes()

    def test_holds_the_same_parquet(self, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Rows of several parts fill one group of rows, as they do in the file of a table."""
        parquet = pytest.importorskip("pyarrow.parquet")
        monkeypatch.setattr("vnbulletin.tables.parquet.ROWS_OF_A_BATCH", 10)
        read_table(folder, on_error=lambda _: None).to_parquet(tmp_path / "table.parquet")

        done = extract(folder, tmp_path / "out.parquet", form=Form.PARQUET)

        file = parquet.ParquetFile(tmp_path / "out.parquet")
        groups = [file.metadata.row_group(each).num_rows for each in range(file.num_row_groups)]
        assert sum(groups) == done.rows
        assert set(groups[:-1]) == {10}
        assert parquet.read_table(tmp_path / "out.parquet").equals(parquet.read_table(tmp_path / "table.parquet"))

    def test_keeps_errors_beside_the_file(self, folder: Path, tmp_path: Path) -> None:
        """Three broken files among many are three errors, and a later run without errors removes them."""
        output = tmp_path / "out.csv"
        extract(folder, output)

        assert [Path(each["source"]).name for each in errors_of(output)] == list(BAD)
        assert errors_of(output)[0]["error"] == "is empty"

        for name in BAD:
            (folder / name).write_text(TEXTS[0], encoding="utf-8")
        extract(folder, output, replace=True)

        assert beside(output) == ["out.csv"]

    def test_takes_up_what_was_stopped(self, folder: Path, tmp_path: Path) -> None:
        """Parts that were finished are used, parts with a changed file or an error are made anew."""
        undisturbed, output = tmp_path / "all.csv", tmp_path / "out.csv"
        seen: list[Part] = []

        def stop_at_the_end(part: Part) -> None:
            seen.append(part)
            if len(seen) == 3:
                raise KeyboardInterrupt

        for name in BAD:
            (folder / name).write_text(TEXTS[0], encoding="utf-8")
        with pytest.raises(KeyboardInterrupt):
            extract(folder, output, watch=stop_at_the_end)
        assert beside(output) == ["out.csv.parts"]
        (folder / "20.txt").write_text(TEXTS[0], encoding="utf-8")
        extract(folder, undisturbed)

        done = extract(folder, output)

        assert (done.files, done.kept) == (COUNT, COUNT - 16)
        assert output.read_bytes() == undisturbed.read_bytes()
        assert beside(output) == ["all.csv", "out.csv"]

    def test_makes_a_damaged_part_anew(self, folder: Path, tmp_path: Path) -> None:
        """A part that lost its end is not used, nor one of another table; without resuming, none is."""
        output = tmp_path / "out.csv"

        def stopped(**choices: Any) -> None:  # noqa: ANN401 -- whatever the function takes
            def stop(part: Part) -> None:
                if part.files < 16:
                    raise KeyboardInterrupt

            with pytest.raises(KeyboardInterrupt):
                extract(folder, output, watch=stop, **choices)

        for name in BAD:
            (folder / name).write_text(TEXTS[0], encoding="utf-8")
        stopped()
        first = min((tmp_path / "out.csv.parts").glob("*.part"))
        os.truncate(first, first.stat().st_size - 1)
        (tmp_path / "out.csv.parts" / "mine.txt").write_text("not a part", encoding="utf-8")
        stopped(table="findings")
        stopped()
        os.truncate(first, 10)

        assert extract(folder, output).kept < COUNT
        assert beside(output) == ["out.csv", "out.csv.parts"]
        assert [each.name for each in (tmp_path / "out.csv.parts").iterdir()] == ["mine.txt"]

        stopped(replace=True)
        assert extract(folder, output, replace=True, resume=False).kept == 0

    def test_does_not_replace_unasked(self, folder: Path, tmp_path: Path) -> None:
        """A file that stands there stays, and is not begun again."""
        output = tmp_path / "out.csv"
        output.write_text("mine", encoding="utf-8")

        with pytest.raises(WriteError, match="it exists already"):
            extract(folder, output)

        assert output.read_text(encoding="utf-8") == "mine"
        assert beside(output) == ["out.csv"]

    def test_refuses_places_that_cannot_be_written(self, folder: Path, tmp_path: Path) -> None:
        """A missing folder, a folder in its place, and a file where the parts go are told before anything is read."""
        (tmp_path / "b.csv.parts").write_text("mine", encoding="utf-8")

        for output, reason in (
            (tmp_path / "no" / "out.csv", "its folder cannot be written: No such file or directory"),
            (folder, "it is a folder"),
            (tmp_path / "b.csv", "it is no folder, and the parts of the output go there"),
        ):
            with pytest.raises(WriteError, match=reason):
                extract(folder, output, replace=True)

    def test_keeps_two_runs_apart(self, folder: Path, tmp_path: Path) -> None:
        """While one run writes a file, another that wants to write it is refused."""
        pytest.importorskip("fcntl")
        output = tmp_path / "out.csv"
        refused: list[str] = []

        def second_run(_: Part) -> None:
            with pytest.raises(WriteError) as error:
                extract(folder, output)
            refused.append(error.value.reason)

        extract(folder, output, watch=second_run)

        assert set(refused) == {"another run is making it"}

    def test_leaves_nothing_where_no_part_was_made(
        self, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A disk that is full from the beginning keeps no empty folder."""

        def full(_: int) -> None:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

        monkeypatch.setattr(os, "fsync", full)
        with pytest.raises(WriteError, match="No space left on device"):
            extract(folder, tmp_path / "out.csv")

        assert list(tmp_path.glob("out*")) == []

    def test_tells_a_full_disk(self, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Where a part cannot be written, the error says so, no half part is left, and the next run goes on."""
        output = tmp_path / "out.csv"
        synced = os.fsync
        calls = iter(range(100))

        def full(file: int) -> None:
            # A part is two calls: its file, and its folder.
            if next(calls) == 2:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            synced(file)

        monkeypatch.setattr(os, "fsync", full)
        with pytest.raises(WriteError, match="No space left on device"):
            extract(folder, output)
        assert beside(output) == ["out.csv.parts"]
        assert len(list((tmp_path / "out.csv.parts").glob("*.part"))) == 1
        assert list((tmp_path / "out.csv.parts").glob(".vnbulletin*")) == []

        assert extract(folder, output).files == COUNT

    @pytest.mark.parametrize("table", ("articles", "statistics", "mentions"))
    def test_keeps_keys_unique_where_a_folder_is_given_twice(
        self, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, table: TableName
    ) -> None:
        """A copy of a text is a bulletin of its own, and a file that is read by two ways is none."""
        (folder / "copy.txt").write_bytes((folder / "02.txt").read_bytes())
        monkeypatch.chdir(folder.parent)
        output = tmp_path / "out.jsonl"
        extract([folder.name, folder], output, table=table, form=Form.JSON_LINES)
        rows = [json.loads(line) for line in output.read_text(encoding="utf-8").splitlines()]
        keys = [tuple(row[name] for name in TABLES[table].key) for row in rows]

        assert len(set(keys)) == len(keys) > 0
        assert f"{folder.name}/copy.txt" in {row["article_id"] for row in rows}

    def test_tells_a_cell_that_does_not_fit_with_its_file(
        self, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A bulletin whose value no column holds is an error, and those beside it are written."""

        def narrow(schema: Any, rows: Any, form: Form) -> PartOfFile:  # noqa: ANN401 -- as the function that it is for
            if any(row.unit == "đảng viên" and row.article_id.endswith("02.txt") for row in rows):
                raise CellError(schema.id, 0, "value", 117, "it is too wide")
            return make_part(schema, rows, form)

        monkeypatch.setattr(parts_module, "make_part", narrow)
        output = tmp_path / "out.csv"
        done = extract(folder, output)

        assert done.errors == 4
        assert errors_of(output)[0]["error"].startswith("does not fit into a file of the form csv: row 0, column 'val")
        with output.open(encoding="utf-8-sig", newline="") as file:
            ids = {Path(row["article_id"]).name for row in csv.DictReader(file)}
        assert len(ids) == COUNT - 4

    def test_writes_hostile_names_safely(self, tmp_path: Path) -> None:
        """Names of files that are formulas, markup, escapes or no text at all are cells like others."""
        made = tmp_path / "in"
        made.mkdir()
        for name in HOSTILE:
            (made / name).write_text(TEXTS[2], encoding="utf-8")
        (made / "bad\n\x1b[2J\udcff.txt").write_bytes(b"")

        for form in (Form.CSV, Form.JSON_LINES, Form.SDMX_CSV):
            output = tmp_path / f"out.{form}"
            done = extract(made, output, form=form)
            written = output.read_text(encoding="utf-8")

            assert done.errors == 1
            assert "\x1b" not in written
            assert "\x1b" not in errors_beside(output).read_text(encoding="utf-8")
        lines = (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()
        ids = {os.path.relpath(json.loads(line)["article_id"], made) for line in lines}
        assert ids == {name.replace("\udcff", "\\udcff") for name in HOSTILE}

    def test_refuses_what_is_no_table_or_form(self, folder: Path, tmp_path: Path) -> None:
        """A table that does not exist, or one that a form does not hold, is refused before anything is read."""
        with pytest.raises(ValueError, match="there is no table 'figures'"):
            extract(folder, tmp_path / "out.csv", table="figures")  # type: ignore[arg-type]
        with pytest.raises(ValueError, match="only statistics can be written as sdmx-csv, not mentions"):
            extract(folder, tmp_path / "out.csv", table="mentions", form=Form.SDMX_CSV)


class TestExtractTo:
    """One table, while it is made."""

    @pytest.mark.parametrize("form", [each for each in Form if each.is_text])
    def test_writes_the_same_without_a_mark(self, folder: Path, tmp_path: Path, form: Form) -> None:
        """An open file gets what a path gets, but for the byte order mark."""
        file = io.BytesIO()
        errors: list[ReadError] = []

        done = extract_to(folder, file, form=form, watch=lambda part: errors.extend(part.errors))

        assert extract(folder, tmp_path / "out", form=form) == done
        assert (tmp_path / "out").read_bytes().removeprefix(b"\xef\xbb\xbf") == file.getvalue()
        assert [Path(each.source).name for each in errors] == list(BAD)

    def test_refuses_a_form_that_has_to_be_whole(self, folder: Path) -> None:
        """A Parquet file is written at once."""
        pytest.importorskip("pyarrow")
        with pytest.raises(ValueError, match="parquet cannot be written part by part"):
            extract_to(folder, io.BytesIO(), form=Form.PARQUET)

    def test_passes_on_what_the_file_raises(self, folder: Path) -> None:
        """A disk that is full ends the run."""

        class Full(io.BytesIO):
            def write(self, data: Any, /) -> int:  # noqa: ANN401 -- as in the class above
                if self.tell():
                    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
                return super().write(data)

        file: IO[bytes] = Full()
        with pytest.raises(OSError, match="No space left"):
            extract_to(folder, file)  # type: ignore[arg-type]


def test_counts_start_at_nothing() -> None:
    """No part is no file."""
    assert (Extraction().files, Extraction().rows, Extraction().left_out) == (0, 0, {})
