"""This file makes parts of a table's file of some rows each, and one file of the parts."""

import io
import shutil
from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import StrEnum
from types import MappingProxyType
from typing import IO, Any

from attrs import field, frozen

from vnbulletin.tables.comma_separated import write_csv
from vnbulletin.tables.json_lines import write_json_lines
from vnbulletin.tables.parquet import join_parquet, parquet_part
from vnbulletin.tables.schema import TableSchema
from vnbulletin.tables.sdmx import write_sdmx_csv

__all__ = ["Form", "PartOfFile", "join_parts", "make_part", "opening_of"]

# It lets Excel see that the file is UTF-8.
_BYTE_ORDER_MARK = "\ufeff".encode()
_NOTHING: Mapping[str, int] = MappingProxyType({})


class Form(StrEnum):
    """A form that the file of a table can have.

    .. versionadded:: 0.1.0
    """

    CSV = "csv"
    JSON_LINES = "jsonl"
    PARQUET = "parquet"
    SDMX_CSV = "sdmx-csv"

    @property
    def is_text(self) -> bool:
        """Whether a file of this form is text, so that it can be written while it is made."""
        return self is not Form.PARQUET


@frozen
class PartOfFile:
    """The bytes of some rows, how many rows they are, and how many are left out for which reason."""

    body: bytes
    rows: int
    left_out: Mapping[str, int] = field(default=_NOTHING)


def make_part(schema: TableSchema, rows: Sequence[Any], form: Form) -> PartOfFile:
    """Return the part of a file of *form* that holds *rows*; joined with others by `join_parts`, it is the file.

    Raises:
        CellError: A cell does not fit its column.
        MissingExtraError: pyarrow is not installed, and *form* needs it.
    """
    if form is Form.PARQUET:
        return PartOfFile(parquet_part(schema, rows), len(rows))
    whole, left_out = _text(schema, rows, form)
    return PartOfFile(whole[len(_text(schema, (), form)[0]) :], len(rows) - sum(left_out.values()), left_out)


def opening_of(schema: TableSchema, form: Form) -> bytes:
    """Return what stands before the parts in a text file: the names of the columns, if the form has them."""
    return _text(schema, (), form)[0]


def join_parts(schema: TableSchema, form: Form, parts: Iterable[IO[bytes]], target: IO[bytes]) -> None:
    """Write *parts*, each open where its bytes begin, as one file of *form* into *target*.

    Raises:
        MissingExtraError: pyarrow is not installed, and *form* needs it.
        OSError: A part cannot be read, or the target cannot be written.
    """
    if form is Form.PARQUET:
        join_parquet(schema, parts, target)
        return
    if form is Form.CSV:
        target.write(_BYTE_ORDER_MARK)
    target.write(opening_of(schema, form))
    for part in parts:
        shutil.copyfileobj(part, target)


def _text(schema: TableSchema, rows: Sequence[Any], form: Form) -> tuple[bytes, Mapping[str, int]]:
    file = io.StringIO(newline="")
    left_out = _WRITERS[form](schema, rows, file)
    # A file name may hold bytes that are no letters.
    return file.getvalue().encode("utf-8", "backslashreplace"), left_out


def _write_csv(schema: TableSchema, rows: Iterable[Any], file: IO[str]) -> Mapping[str, int]:
    write_csv(schema, rows, file, "utf-8")
    return _NOTHING


def _write_json_lines(schema: TableSchema, rows: Iterable[Any], file: IO[str]) -> Mapping[str, int]:
    write_json_lines(schema, rows, file)
    return _NOTHING


def _write_sdmx_csv(_: TableSchema, rows: Iterable[Any], file: IO[str]) -> Mapping[str, int]:
    return dict(write_sdmx_csv(rows, file).left_out)


_WRITERS: Mapping[Form, Callable[[TableSchema, Iterable[Any], IO[str]], Mapping[str, int]]] = MappingProxyType(
    {Form.CSV: _write_csv, Form.JSON_LINES: _write_json_lines, Form.SDMX_CSV: _write_sdmx_csv}
)
