import csv
import io
import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pandas as pd
import polars as pl
import pyarrow.parquet as pq
import pytest
from attrs import evolve
from tests.tables.bulletins import Read, read, with_first

from vnbulletin.errors import CellError, WriteError
from vnbulletin.tables.catalogue import TABLES, TableName, table_of
from vnbulletin.tables.comma_separated import csv_text
from vnbulletin.tables.schema import ColumnType
from vnbulletin.tables.table import Table

NAMES: tuple[TableName, ...] = ("articles", "mentions", "relations", "findings", "statistics")
every_table = pytest.mark.parametrize("name", NAMES)
HOSTILE = (
    "<script>alert(1)</script>",
    '=HYPERLINK("http://a.example","Có thưởng")',
    "+cmd|' /C calc'!A0",
    "@SUM(1+1)",
    "-2+3",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "\uff1d1+1",
    "đỏ \x1b[31m\x07 rồi",
    "quay \u202egnoud \u2066lại\u2069",
    'một, "hai"; ba\nbốn',
    "hết\x00",
)


@pytest.fixture(scope="module")
def bulletin() -> Read:
    """Return what is read of the page of the tests."""
    return read()


def csv_rows(path: Path) -> list[dict[str, str]]:
    """Return the rows of a CSV file as any reader of it sees them."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def with_subject(bulletin: Read, text: str) -> Table[Any]:
    """Return statistics the first of which has *text* as its subject."""
    return table_of(with_first(bulletin, subject=text), "statistics")


class TestCsv:
    """Comma-separated values."""

    @every_table
    def test_are_read_back(self, bulletin: Read, tmp_path: Path, name: TableName) -> None:
        """A reader of CSV finds the names of the columns and every cell."""
        table = table_of(bulletin, name)
        table.to_csv(tmp_path / "a.csv")
        read_back = csv_rows(tmp_path / "a.csv")

        assert list(read_back[0]) == list(TABLES[name].names)
        for record, cells in zip(table.to_records(), read_back, strict=True):
            for column in TABLES[name].columns:
                assert back(cells[column.name], column.type) == (record[column.name] or back("", column.type))

    def test_begin_with_a_mark_and_end_lines_as_the_standard_says(self, bulletin: Read, tmp_path: Path) -> None:
        """Excel sees by the first bytes that the file is UTF-8; each line ends with both marks."""
        table_of(bulletin, "statistics").to_csv(tmp_path / "a.csv")
        raw = (tmp_path / "a.csv").read_bytes()

        assert raw.startswith(b"\xef\xbb\xbfarticle_id,")
        assert raw.count(b"\r\n") == raw.count(b"\n") == len(bulletin.statistics) + 1

    def test_may_have_another_encoding(self, bulletin: Read, tmp_path: Path) -> None:
        """A caller may leave the mark out, or ask for UTF-16."""
        for encoding in ("utf-8", "utf-16"):
            table_of(bulletin, "statistics").to_csv(tmp_path / "a.csv", encoding=encoding)

            assert (tmp_path / "a.csv").read_text(encoding=encoding).startswith("article_id,")

    def test_name_what_an_encoding_lacks(self, bulletin: Read, tmp_path: Path) -> None:
        """A sign that the encoding does not have is an error that names it, and no file is left."""
        with pytest.raises(WriteError, match="the encoding latin-1 has no bytes for 'ệ'"):
            table_of(bulletin, "articles").to_csv(tmp_path / "a.csv", encoding="latin-1")
        assert list(tmp_path.iterdir()) == []

    @pytest.mark.parametrize("text", HOSTILE, ids=ascii)
    def test_run_nothing(self, bulletin: Read, tmp_path: Path, text: str) -> None:
        """No cell begins as a formula does, and none holds a control that a terminal obeys."""
        with_subject(bulletin, text).to_csv(tmp_path / "a.csv")
        cell = csv_rows(tmp_path / "a.csv")[0]["subject"]

        assert cell[0] not in "=+-@\t\r\n\uff1d"
        assert not any(each in cell for each in "\x00\x07\x1b\r\u202e\u2066\u2069")
        assert len(csv_rows(tmp_path / "a.csv")) == len(bulletin.statistics)

    @pytest.mark.parametrize(
        ("text", "expected"),
        (
            ("đảng viên", "đảng viên"),
            ("=1+1", "'=1+1"),
            ("-0.2", "-0.2"),
            ("-0,2%", "'-0,2%"),
            ("+5", "+5"),
            ("-5+cmd", "'-5+cmd"),
            ("\t", "'\t"),
            ("\ra", "'\\ra"),
            ("a\nb", "a\nb"),
            ("\x1b[31m", "\\x1b[31m"),
            ("\u202e", "\\u202e"),
            ("<b>", "<b>"),
            ("", ""),
        ),
    )
    def test_texts(self, text: str, expected: str) -> None:
        """An apostrophe stands before what would be a formula, and an escape for what is not seen."""
        assert csv_text(text) == expected

    def test_leave_numbers_alone(self, bulletin: Read, tmp_path: Path) -> None:
        """A number below zero is written as a number."""
        base = bulletin.relations[1].operands[0][1]
        negative = with_first(bulletin, base=evolve(base, value=Decimal("-0.20"), printed="-0,20"))
        table_of(negative, "statistics").to_csv(tmp_path / "a.csv")
        row = csv_rows(tmp_path / "a.csv")[0]

        assert (row["base"], row["base_text"]) == ("-0.2", "'-0,20")

    def test_are_written_into_an_open_file(self, bulletin: Read) -> None:
        """A text file that is open takes the rows, and stays open."""
        file = io.StringIO(newline="")
        table_of(bulletin, "articles").to_csv(file)

        assert file.getvalue().startswith("article_id,")

    def test_hold_decimals_of_any_length(self, bulletin: Read, tmp_path: Path) -> None:
        """What no fixed scale holds is written whole, without an exponent."""
        base = evolve(bulletin.relations[1].operands[0][1], value=Decimal("1E-30"))
        table_of(with_first(bulletin, base=base), "statistics").to_csv(tmp_path / "a.csv")

        assert csv_rows(tmp_path / "a.csv")[0]["base"] == "0." + "0" * 29 + "1"

    def test_are_read_by_data_frames(self, bulletin: Read, tmp_path: Path) -> None:
        """Both libraries read the file without being told how."""
        table_of(bulletin, "statistics").to_csv(tmp_path / "a.csv")
        expected = [each["text"] for each in table_of(bulletin, "statistics").to_records()]

        assert list(pd.read_csv(tmp_path / "a.csv")["text"]) == expected
        assert pl.read_csv(tmp_path / "a.csv")["text"].to_list() == expected


def back(cell: str, column_type: ColumnType) -> object:
    """Return a cell of a CSV file as the value that it was; an empty one is None, or an empty text or list."""
    if column_type in {ColumnType.TEXTS, ColumnType.INTEGERS, ColumnType.RECORDS}:
        return json_value(cell) if cell else []
    if not cell:
        return "" if column_type is ColumnType.TEXT else None
    match column_type:
        case ColumnType.INTEGER:
            return int(cell) or None
        case ColumnType.DECIMAL:
            return Decimal(cell) or None
        case ColumnType.BOOLEAN:
            return {"true": True, "false": None}[cell]
        case ColumnType.DAY:
            return date.fromisoformat(cell)
        case _:
            return cell


def json_value(text: str) -> list[object]:
    """Return JSON as a value, with the decimals that a small row holds."""
    return [_exact(each) for each in json.loads(text)]


def _exact(value: object) -> object:
    if isinstance(value, dict):
        return {name: Decimal(cell) if name == "value" and cell is not None else cell for name, cell in value.items()}
    return value


class TestJsonLines:
    """Lines of JSON."""

    @every_table
    def test_are_read_back(self, bulletin: Read, tmp_path: Path, name: TableName) -> None:
        """Each line is one row; decimals and days are strings that are exact."""
        table = table_of(bulletin, name)
        table.to_json_lines(tmp_path / "a.jsonl")
        lines = (tmp_path / "a.jsonl").read_text(encoding="utf-8").splitlines()

        assert [json.loads(each) for each in lines] == [plain(each) for each in table.to_records()]

    @pytest.mark.parametrize("text", HOSTILE, ids=ascii)
    def test_keep_every_text(self, bulletin: Read, tmp_path: Path, text: str) -> None:
        """A text comes back as it was, and no control stands in the file."""
        with_subject(bulletin, text).to_json_lines(tmp_path / "a.jsonl")
        raw = (tmp_path / "a.jsonl").read_text(encoding="utf-8")

        assert json.loads(raw.split("\n")[0])["subject"] == text
        assert all(each.isprintable() for each in raw.split("\n"))

    def test_are_written_into_an_open_file(self, bulletin: Read) -> None:
        """A text file that is open takes the rows."""
        file = io.StringIO()
        table_of(bulletin, "findings").to_json_lines(file)

        assert len(file.getvalue().splitlines()) == len(bulletin.findings)


def plain(record: dict[str, Any]) -> dict[str, Any]:
    """Return a record as JSON tells it."""
    told: dict[str, Any] = json.loads(
        json.dumps(record, default=lambda each: f"{each:f}" if isinstance(each, Decimal) else str(each))
    )
    return told


class TestParquet:
    """Parquet files."""

    @every_table
    def test_are_read_back(self, bulletin: Read, tmp_path: Path, name: TableName) -> None:
        """Three readers find the values of the records."""
        table = table_of(bulletin, name)
        table.to_parquet(tmp_path / "a.parquet")

        assert pq.read_table(tmp_path / "a.parquet").to_pylist() == table.to_records()
        assert pl.read_parquet(tmp_path / "a.parquet").to_dicts() == table.to_records()
        duckdb = pytest.importorskip("duckdb")
        connection = duckdb.connect()
        found = connection.read_parquet(str(tmp_path / "a.parquet"))
        rows = [dict(zip(found.columns, row, strict=True)) for row in found.fetchall()]
        assert rows == table.to_records()

    @every_table
    def test_say_what_they_hold(self, bulletin: Read, tmp_path: Path, name: TableName) -> None:
        """The file bears the name and version of its schema, and each column its meaning."""
        table_of(bulletin, name).to_parquet(tmp_path / "a.parquet")
        schema = pq.read_schema(tmp_path / "a.parquet")

        assert schema.metadata[b"vnbulletin.table"].decode() == name
        assert schema.metadata[b"vnbulletin.version"] == b"1"
        assert [each.metadata[b"description"].decode() for each in schema] == [
            each.description for each in TABLES[name].columns
        ]

    @every_table
    def test_may_be_empty(self, tmp_path: Path, name: TableName) -> None:
        """A file without rows has the columns with their types."""
        Table(TABLES[name], ()).to_parquet(tmp_path / "a.parquet")

        assert pq.read_table(tmp_path / "a.parquet").equals(Table(TABLES[name], ()).to_frame("pyarrow"))

    @pytest.mark.parametrize("text", HOSTILE, ids=ascii)
    def test_keep_every_text(self, bulletin: Read, tmp_path: Path, text: str) -> None:
        """A text comes back as it was."""
        with_subject(bulletin, text).to_parquet(tmp_path / "a.parquet")

        assert pq.read_table(tmp_path / "a.parquet")["subject"][0].as_py() == text

    def test_are_written_row_by_row(self, bulletin: Read, tmp_path: Path) -> None:
        """Rows that are made while the file is written, from a generator, come whole."""
        table = table_of(bulletin, "mentions")
        Table(table.schema, (each for each in table)).to_parquet(tmp_path / "a.parquet")

        assert pq.read_table(tmp_path / "a.parquet").to_pylist() == table.to_records()

    def test_are_written_into_an_open_file(self, bulletin: Read) -> None:
        """A binary file that is open takes the rows."""
        file = io.BytesIO()
        table_of(bulletin, "findings").to_parquet(file)

        assert pq.read_table(io.BytesIO(file.getvalue())).num_rows == len(bulletin.findings)


class TestMisfits:
    """Cells that do not fit their columns."""

    @pytest.mark.parametrize("form", ("to_csv", "to_json_lines", "to_parquet"))
    def test_leave_what_was_there(self, bulletin: Read, tmp_path: Path, form: str) -> None:
        """A row that does not fit stops the writing, and the file that was there before is untouched."""
        target = tmp_path / "a"
        target.write_bytes(b"before")
        rows = (*table_of(bulletin, "findings"), evolve(next(iter(table_of(bulletin, "findings"))), code=None))

        with pytest.raises(CellError, match=f"row {len(rows) - 1}, column 'code'"):
            getattr(Table(TABLES["findings"], rows), form)(target)
        assert [each.read_bytes() for each in tmp_path.iterdir()] == [b"before"]
