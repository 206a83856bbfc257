import sys
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from attrs import evolve
from tests.tables.bulletins import Read, read, with_first

from vnbulletin import analyze
from vnbulletin.errors import CellError, MissingExtraError
from vnbulletin.intervals import Interval
from vnbulletin.notation.numbers.digits import plain
from vnbulletin.notation.periods.periods import parse_period
from vnbulletin.notation.quantities.proportions import Proportion
from vnbulletin.observations.statistic import ReportedPeriod, ReportedRating
from vnbulletin.tables.catalogue import TABLES, TableName, table_of
from vnbulletin.tables.schema import ColumnType
from vnbulletin.tables.statistic_rows import STATISTICS, StatisticRow
from vnbulletin.tables.table import Backend, Table, concatenate

NAMES: tuple[TableName, ...] = ("articles", "mentions", "relations", "findings", "statistics")
every_table = pytest.mark.parametrize("name", NAMES)
every_backend = pytest.mark.parametrize("backend", ("pandas", "polars", "pyarrow"))


@pytest.fixture(scope="module")
def bulletin() -> Read:
    """Return what is read of the page of the tests."""
    return read()


@pytest.fixture(scope="module")
def statistics(bulletin: Read) -> Table[StatisticRow]:
    """Return its table of statistics."""
    return table_of(bulletin, "statistics")


def from_pandas(table: Table[Any]) -> list[dict[str, Any]]:
    """Return a pandas frame as records, with None and plain days."""
    frame = table.to_frame()
    rows = frame.astype(object).where(frame.notna(), None).to_dict("records")
    return [
        {name: cell.date() if isinstance(cell, pd.Timestamp) else cell for name, cell in row.items()} for row in rows
    ]


def from_duckdb(table: object) -> list[dict[str, Any]]:
    """Return what DuckDB reads of the Arrow stream of *table* as records."""
    duckdb = pytest.importorskip("duckdb")
    connection = duckdb.connect()
    connection.register("bulletins", table)
    found = connection.sql("select * from bulletins")
    return [dict(zip(found.columns, row, strict=True)) for row in found.fetchall()]


def first_cell(table: Table[Any], backend: Backend, column: str) -> object:
    """Return the first cell of a column of the frame as a plain value."""
    cell = next(iter(table.to_frame(backend)[column]))
    return cell.as_py() if backend == "pyarrow" else cell


READERS: dict[str, Callable[[Table[Any]], list[dict[str, Any]]]] = {
    "pandas": from_pandas,
    "polars": lambda table: table.to_frame("polars").to_dicts(),
    "pyarrow": lambda table: table.to_frame("pyarrow").to_pylist(),
    "polars from Arrow": lambda table: pl.DataFrame(table).to_dicts(),
    "pyarrow from Arrow": lambda table: pa.table(table).to_pylist(),
    "DuckDB from Arrow": from_duckdb,
}


class TestReaders:
    """The same rows by every way out."""

    @every_table
    @pytest.mark.parametrize("read_back", READERS.values(), ids=list(READERS))
    def test_read_equal_values(
        self, bulletin: Read, name: TableName, read_back: Callable[[Table[Any]], list[dict[str, Any]]]
    ) -> None:
        """Frames and Arrow streams hold the values of the records: decimals exact, days as days, nothing lost."""
        table = table_of(bulletin, name)

        assert read_back(table) == table.to_records()

    @every_table
    @pytest.mark.parametrize("read_back", READERS.values(), ids=list(READERS))
    def test_read_empty_tables(self, name: TableName, read_back: Callable[[Table[Any]], list[dict[str, Any]]]) -> None:
        """A table without rows is read as one."""
        assert read_back(Table(TABLES[name], ())) == []

    def test_read_ten_thousand_rows(self, statistics: Table[StatisticRow]) -> None:
        """A table of more rows than one batch holds comes whole, by frames and by streams."""
        copies = 17_000 // len(tuple(statistics)) + 1
        many = concatenate([statistics] * copies)
        expected = many.to_records()

        assert len(expected) > 16_384
        assert many.to_frame("polars").to_dicts() == expected
        assert pl.DataFrame(many).to_dicts() == expected
        assert len(many.to_frame()) == len(expected)

    def test_keep_the_values_of_a_category_in_order(self, statistics: Table[StatisticRow]) -> None:
        """A category knows the values that no row has, in the order of the schema."""
        expected = ["consistent", "undetermined", "possible", "unusual", "contradiction"]

        assert list(statistics.to_frame()["verdict"].cat.categories) == expected
        assert statistics.to_frame("polars").schema["verdict"] == pl.Enum(expected)
        chunk = statistics.to_frame("pyarrow").column("verdict").chunk(0)
        assert chunk.dictionary.to_pylist() == expected

    @pytest.mark.parametrize("day", (date(1, 1, 1), date(1930, 2, 3), date(9999, 12, 31)), ids=str)
    @pytest.mark.parametrize("read_back", READERS.values(), ids=list(READERS))
    def test_read_days_far_away(
        self, bulletin: Read, day: date, read_back: Callable[[Table[Any]], list[dict[str, Any]]]
    ) -> None:
        """A day fits from the year 1 to 9999."""
        period = ReportedPeriod(period=parse_period(f"ngày {day:%d/%m}/{day.year:04d}"), source=None, reason="")
        row = table_of(with_first(bulletin, period=period), "statistics")

        assert read_back(row)[0]["period_start"] == day


class TestTypes:
    """The types of the columns."""

    @every_table
    def test_of_pandas(self, bulletin: Read, name: TableName) -> None:
        """Integers and booleans may be missing and stay what they are; decimals and lists are objects."""
        frame = table_of(bulletin, name).to_frame()
        names = {
            ColumnType.TEXT: "string",
            ColumnType.CATEGORY: "category",
            ColumnType.INTEGER: "Int64",
            ColumnType.BOOLEAN: "boolean",
            ColumnType.DAY: "datetime64[s]",
        }

        assert [str(each) for each in frame.dtypes] == [names.get(each.type, "object") for each in TABLES[name].columns]

    @pytest.mark.parametrize("backend", ("polars", "pyarrow"))
    def test_are_there_without_rows(self, statistics: Table[StatisticRow], backend: Backend) -> None:
        """A table without rows has the same columns of the same types."""
        assert Table(STATISTICS, ()).to_frame(backend).schema == statistics.to_frame(backend).schema

    def test_of_arrow(self, statistics: Table[StatisticRow]) -> None:
        """Decimals have ten places, days are days, and a column says whether it may be empty."""
        schema = statistics.to_frame("pyarrow").schema

        assert schema.field("value").type == pa.decimal128(38, 10)
        assert schema.field("period_start").type == pa.date32()
        assert schema.field("statistic") == pa.field("statistic", pa.int64(), nullable=False)
        assert schema.field("relations").type == pa.list_(pa.int64())

    def test_are_told_by_the_metadata(self, statistics: Table[StatisticRow]) -> None:
        """The stream bears the id of the schema, and each column what it means."""
        schema = pa.RecordBatchReader.from_stream(statistics).schema

        assert schema.metadata[b"vnbulletin.schema"] == b"vnbulletin.statistics/1"
        assert [field.metadata[b"description"].decode() for field in schema] == [
            each.description for each in STATISTICS.columns
        ]


class TestDecimals:
    """Numbers of any length."""

    def held(self, bulletin: Read, value: Decimal) -> Table[StatisticRow]:
        """Return statistics whose first value is *value*."""
        mention = evolve(bulletin.statistics[0].mention, value=Proportion(value, Decimal(3)))
        return table_of(with_first(bulletin, mention=mention), "statistics")

    @pytest.mark.parametrize("text", ("0.0000000001", "9" * 28 + "." + "9" * 10, "17.30", "1E+27", "0E-20"))
    @every_backend
    def test_fit_exactly(self, bulletin: Read, text: str, backend: Backend) -> None:
        """Ten decimals and twenty-eight digits before the mark come out as they went in."""
        assert first_cell(self.held(bulletin, Decimal(text)), backend, "value") == Decimal(text)

    @pytest.mark.parametrize(
        ("text", "reason"),
        (
            ("0.00000000001", "it has 11 decimals, and the column holds 10"),
            ("1E+28", "it has 29 digits before the mark, and the column holds 28"),
        ),
    )
    @pytest.mark.parametrize("backend", ("polars", "pyarrow"))
    def test_that_do_not_fit_are_left_empty(self, bulletin: Read, text: str, reason: str, backend: Backend) -> None:
        """Nothing is rounded: the cell is empty, the row says why, its text is exact, and the others stay."""
        table = self.held(bulletin, Decimal(text))

        assert first_cell(table, backend, "value") is None
        assert first_cell(table, backend, "whole") == 3
        assert first_cell(table, backend, "misfit") == f"value: {reason}"
        assert first_cell(table, backend, "value_text") == f"{plain(Decimal(text))}/3"
        assert len(table.to_frame(backend)["text"]) == len(bulletin.statistics)

    @pytest.mark.parametrize("backend", ("polars", "pyarrow"))
    def test_that_do_not_fit_and_are_not_told_are_refused(self, bulletin: Read, backend: Backend) -> None:
        """A row that does not say what it holds loses nothing in silence: the error names row, column and value."""
        row = evolve(next(iter(table_of(bulletin, "statistics"))), value=Decimal("1E+28"))
        with pytest.raises(CellError, match="it has 29 digits before the mark, and the column holds 28") as caught:
            Table(STATISTICS, (row,)).to_frame(backend)

        assert (caught.value.row, caught.value.column, caught.value.value) == (0, "value", Decimal("1E+28"))

    @pytest.mark.parametrize("backend", ("polars", "pyarrow"))
    def test_that_are_no_numbers_are_refused(self, bulletin: Read, backend: Backend) -> None:
        """Nothing stands for a number that is none."""
        row = evolve(next(iter(table_of(bulletin, "statistics"))), value=Decimal("NaN"))

        with pytest.raises(CellError, match=r"column 'value' .* cannot hold 'NaN': it is not a number"):
            Table(STATISTICS, (row,)).to_frame(backend)

    def test_that_are_not_told_stop_a_stream(self, bulletin: Read) -> None:
        """A reader of the stream is told the same."""
        row = evolve(next(iter(table_of(bulletin, "statistics"))), value=Decimal("0.00000000001"))

        with pytest.raises(Exception, match=r"row 0, column 'value' of vnbulletin\.statistics/1 cannot hold"):
            pa.table(Table(STATISTICS, (row,)))

    @pytest.mark.parametrize("name", ("statistics", "mentions", "relations"))
    def test_that_do_not_fit_cost_no_other_figure(self, name: TableName) -> None:
        """A bulletin with one figure that is too long is in every table, with all its rows."""
        long = "9" * 31
        report = analyze(f"Năm 2021, có {long} xã, {long} xã (100%) đạt. Có 71/75 tập thể (94,67%) tốt.")
        table = report.table(name)
        frame = table.to_frame("polars")

        assert frame.height == len(table.to_records()) > 1
        assert [bool(each) for each in frame["misfit"]].count(True) >= 1
        assert not all(frame["misfit"])

    def test_that_do_not_fit_elsewhere_fit_pandas(self, bulletin: Read) -> None:
        """Objects hold a decimal of any length."""
        assert self.held(bulletin, Decimal("0.00000000001")).to_frame()["value"][0] == Decimal("0.00000000001")


class TestMisfits:
    """Cells that do not fit their columns."""

    @every_backend
    def test_a_category_knows_its_values(self, bulletin: Read, backend: Backend) -> None:
        """A rating that no rule knows is refused, and the error lists those that are known."""
        table = table_of(with_first(bulletin, rating=ReportedRating(code="A+")), "statistics")

        with pytest.raises(
            CellError, match=r"column 'rating' .* cannot hold 'A\+': the column knows HTXS, HTT, HT, KHT"
        ):
            table.to_frame(backend)

    @every_backend
    def test_a_key_is_never_empty(self, bulletin: Read, backend: Backend) -> None:
        """A cell that has to be there is missed."""
        row = evolve(next(iter(table_of(bulletin, "statistics"))), subject=None)

        with pytest.raises(CellError, match=r"column 'subject' .* cannot hold 'None': the column is never empty"):
            Table(STATISTICS, (row,)).to_frame(backend)

    @every_backend
    def test_an_integer_has_64_bits(self, bulletin: Read, backend: Backend) -> None:
        """A longer one is refused, in a list too."""
        row = next(iter(table_of(bulletin, "statistics")))

        for changed in (evolve(row, start=2**63), evolve(row, relations=(0, 2**63))):
            with pytest.raises(CellError, match="the column holds 64 bits"):
                Table(STATISTICS, (changed,)).to_frame(backend)

    @every_backend
    def test_half_a_character_is_written_as_its_escape(self, backend: Backend) -> None:
        r"""A surrogate alone, as in a file name of stray bytes, is no character: it reads "\udc80"."""
        table = table_of(read(source="b\udc80.txt"), "articles")

        assert first_cell(table, backend, "article_id") == "b\\udc80.txt"

    @every_backend
    def test_an_interval_without_decimals_is_left_empty(self, bulletin: Read, backend: Backend) -> None:
        """A third has no decimal, and is not cut to one."""
        table = table_of(with_first(bulletin, interval=Interval.exactly(Fraction(1, 3))), "statistics")

        assert first_cell(table, backend, "interval_low") is None
        assert first_cell(table, backend, "misfit") == (
            "interval_low: the decimals of 1/3 never end; interval_high: the decimals of 1/3 never end"
        )


class TestBackends:
    """What has to be installed."""

    @pytest.mark.parametrize(
        ("module", "backend", "extra"),
        (("pandas", "pandas", "pandas"), ("polars", "polars", "polars"), ("pyarrow", "pyarrow", "arrow")),
    )
    def test_name_the_missing_extra(
        self,
        statistics: Table[StatisticRow],
        monkeypatch: pytest.MonkeyPatch,
        module: str,
        backend: Backend,
        extra: str,
    ) -> None:
        """Without the library, one error names the extra that brings it."""
        monkeypatch.setitem(sys.modules, module, None)

        with pytest.raises(MissingExtraError, match=rf"pip install 'vnbulletin\[{extra}\]'"):
            statistics.to_frame(backend)

    def test_streams_and_parquet_need_pyarrow(
        self, statistics: Table[StatisticRow], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        """A stream and a Parquet file name the extra too, and no file is made."""
        monkeypatch.setitem(sys.modules, "pyarrow", None)

        with pytest.raises(MissingExtraError, match="an Arrow table needs the extra"):
            statistics.__arrow_c_stream__()
        with pytest.raises(MissingExtraError, match="a Parquet file needs the extra"):
            statistics.to_parquet(tmp_path / "a.parquet")
        assert list(tmp_path.iterdir()) == []

    def test_pandas_needs_no_pyarrow(self, statistics: Table[StatisticRow], monkeypatch: pytest.MonkeyPatch) -> None:
        """The pandas frame is made without Arrow."""
        monkeypatch.setattr("vnbulletin.tables.arrow.arrow_schema", None)

        assert len(statistics.to_frame()) == len(tuple(statistics))

    def test_are_three(self, statistics: Table[StatisticRow]) -> None:
        """Another name is an error that lists the backends."""
        with pytest.raises(ValueError, match="there is no backend 'dask'; there are pandas, polars, pyarrow"):
            statistics.to_frame("dask")  # type: ignore[call-overload]  # what is refused at run time too


class TestConcatenate:
    """One table of several."""

    def test_has_the_rows_in_order(self) -> None:
        """The rows of each table follow those of the one before, however often they are asked for."""
        tables = [table_of(read(text, source=text), "mentions") for text in ("Có 5 xã.", "Có 7 xã, 9 bản.")]
        both = concatenate(tables)

        assert both.to_records() == both.to_records() == tables[0].to_records() + tables[1].to_records()

    def test_holds_nothing_twice(self, statistics: Table[StatisticRow]) -> None:
        """The rows are not copied."""
        assert next(iter(concatenate([statistics]))) is next(iter(statistics))

    @pytest.mark.parametrize("names", ((), ("mentions", "findings")))
    def test_refuses_other_schemas(self, bulletin: Read, names: tuple[TableName, ...]) -> None:
        """No table has no schema, and two schemas have no table."""
        with pytest.raises(ValueError, match="tables of one schema can be concatenated, got"):
            concatenate(table_of(bulletin, name) for name in names)
