"""This file defines Table: rows with their published schema, and the forms that they can take."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sized
from itertools import chain
from types import MappingProxyType
from typing import IO, TYPE_CHECKING, Any, Generic, Literal, TypeAlias, TypeVar, overload

from attrs import frozen

from vnbulletin.tables.arrow import arrow_table, batch_stream
from vnbulletin.tables.cells import plain_cell
from vnbulletin.tables.comma_separated import write_csv
from vnbulletin.tables.html_tables import html_table
from vnbulletin.tables.json_lines import write_json_lines
from vnbulletin.tables.pandas_frames import pandas_frame
from vnbulletin.tables.parquet import write_parquet
from vnbulletin.tables.polars_frames import polars_frame
from vnbulletin.tables.schema import TableSchema

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl
    import pyarrow as pa

    # Above this floor nobody names the third parties.
    PandasFrame: TypeAlias = pd.DataFrame
    PolarsFrame: TypeAlias = pl.DataFrame
    ArrowTable: TypeAlias = pa.Table

__all__ = ["Backend", "Table", "concatenate"]

Row = TypeVar("Row")
Backend: TypeAlias = Literal["pandas", "polars", "pyarrow"]
_FRAMES: Mapping[str, Callable[[TableSchema, Iterable[object]], Any]] = MappingProxyType(
    {"pandas": pandas_frame, "polars": polars_frame, "pyarrow": arrow_table}
)


@frozen(repr=False)
class Table(Generic[Row]):
    """Rows of one kind with their published schema.

    *rows* may be any iterable of rows. Where it is a tuple, the table can be used again and again; where it is a
    generator, it is used up by the first form that is asked for, and files are written without holding all rows.

    >>> from vnbulletin import analyze
    >>> from vnbulletin.tables.catalogue import table_of
    >>> table = table_of(analyze("Kết quả, có 71/75 tập thể (94,67%) đạt."), "mentions")
    >>> [(row.value, row.whole, row.unit) for row in table]
    [(Decimal('71'), Decimal('75'), 'tập thể'), (Decimal('94.67'), None, '')]

    .. versionadded:: 0.1.0
    """

    schema: TableSchema
    rows: Iterable[Row]

    def __iter__(self) -> Iterator[Row]:
        return iter(self.rows)

    def __repr__(self) -> str:
        rows = f"{len(self.rows)} rows" if isinstance(self.rows, Sized) else "rows"
        return f"<Table {self.schema.id}: {rows}>"

    def _repr_html_(self) -> str | None:
        """Return the first rows for a notebook; what can be gone through only once is left alone."""
        return None if isinstance(self.rows, Iterator) else html_table(self.schema, self.rows)

    def to_records(self) -> list[dict[str, Any]]:
        """Return each row as a dictionary of plain values, in the order of the columns.

        Numbers are exact (`int`, `Decimal`), days are `date`, categories are strings, lists are lists, and an
        empty cell is None.
        """
        names = self.schema.names
        return [{name: plain_cell(getattr(row, name)) for name in names} for row in self.rows]

    @overload
    def to_frame(self, backend: Literal["pandas"] = "pandas") -> "PandasFrame": ...
    @overload
    def to_frame(self, backend: Literal["polars"]) -> "PolarsFrame": ...
    @overload
    def to_frame(self, backend: Literal["pyarrow"]) -> "ArrowTable": ...
    @overload
    def to_frame(self, backend: Backend) -> "PandasFrame | PolarsFrame | ArrowTable": ...
    def to_frame(self, backend: Backend = "pandas") -> "PandasFrame | PolarsFrame | ArrowTable":
        """Return the rows as a data frame.

        Each column has the exact type of its schema: in pandas `Int64`, `boolean`, `category`, `string`,
        `datetime64[s]` and, for decimals and lists, `object`; in polars `Int64`, `Boolean`, `Enum`, `String`, `Date`,
        `Decimal` and lists; in pyarrow the types of `__arrow_c_stream__`.

        Args:
            backend: The library whose frame is wanted; it has to be installed.

        Raises:
            CellError: A cell does not fit its column.
            MissingExtraError: The library is not installed.
            ValueError: There is no such backend.
        """
        if backend not in _FRAMES:
            msg = f"there is no backend {backend!r}; there are {', '.join(_FRAMES)}"
            raise ValueError(msg)
        frame: PandasFrame | PolarsFrame | ArrowTable = _FRAMES[backend](self.schema, self.rows)
        return frame

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        """Return the rows as an Arrow C stream, which polars, DuckDB, pyarrow and pandas 3 read directly.

        Raises:
            CellError: A cell does not fit its column; it is raised when the stream reaches the row.
            MissingExtraError: pyarrow is not installed.
        """
        return batch_stream(self.schema, self.rows).__arrow_c_stream__(requested_schema)

    def to_csv(self, target: str | os.PathLike[str] | IO[str], *, encoding: str = "utf-8-sig") -> None:
        """Write the rows as comma-separated values (RFC 4180) that spreadsheets open as they are.

        An empty cell and an empty text are both empty. Decimals have a point; days are in ISO 8601; lists are JSON.
        A text that a spreadsheet would take for a formula gets an apostrophe before it, unless it is a plain
        number, and signs that are not to be seen are written as escapes, so a CSV file is for reading: Parquet and
        JSON lines keep every text as it is.

        Args:
            target: A path, which is replaced whole once everything is written, or an open text file (newline="").
            encoding: Of the file; the default lets Excel see that it is UTF-8. An open file has its own.

        Raises:
            CellError: A cell does not fit its column.
            WriteError: The path cannot be written; what was there before is untouched.
        """
        write_csv(self.schema, self.rows, target, encoding)

    def to_json_lines(self, target: str | os.PathLike[str] | IO[str]) -> None:
        """Write each row as one line of JSON in UTF-8; decimals are strings, so that they stay exact.

        Args:
            target: A path, which is replaced whole once everything is written, or an open text file.

        Raises:
            CellError: A cell does not fit its column.
            WriteError: The path cannot be written; what was there before is untouched.
        """
        write_json_lines(self.schema, self.rows, target)

    def to_parquet(self, target: str | os.PathLike[str] | IO[bytes]) -> None:
        """Write the rows as Parquet, with the schema's id and the descriptions of the columns as metadata.

        Args:
            target: A path, which is replaced whole once everything is written, or an open binary file.

        Raises:
            CellError: A cell does not fit its column.
            MissingExtraError: pyarrow is not installed.
            WriteError: The path cannot be written; what was there before is untouched.
        """
        write_parquet(self.schema, self.rows, target)


def concatenate(tables: Iterable[Table[Row]]) -> Table[Row]:
    """Return one table with the rows of *tables*, one after the other, without copying them.

    Raises:
        ValueError: There are no tables, or not all are of one schema.

    >>> from vnbulletin import analyze
    >>> from vnbulletin.tables.catalogue import table_of
    >>> tables = (table_of(analyze(each), "mentions") for each in ("Có 5 xã.", "Có 7 xã."))
    >>> [row["value"] for row in concatenate(tables).to_records()]
    [Decimal('5'), Decimal('7')]

    .. versionadded:: 0.1.0
    """
    every = tuple(tables)
    schemas = {each.schema.id: each.schema for each in every}
    if len(schemas) != 1:
        msg = f"tables of one schema can be concatenated, got {', '.join(schemas) or 'no table'}"
        raise ValueError(msg)
    return Table(every[0].schema, _Chained(tuple(each.rows for each in every)))


@frozen
class _Chained(Generic[Row]):
    """The rows of several tables, which can be gone through as often as theirs."""

    parts: tuple[Iterable[Row], ...]

    def __iter__(self) -> Iterator[Row]:
        return chain.from_iterable(self.parts)
