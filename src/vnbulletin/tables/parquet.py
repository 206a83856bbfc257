"""This file writes rows as Parquet."""

import io
import os
from collections.abc import Iterable
from typing import IO

from vnbulletin.errors import MissingExtraError
from vnbulletin.tables.arrow import arrow_schema, batches
from vnbulletin.tables.cells import ROWS_OF_A_BATCH
from vnbulletin.tables.schema import TableSchema
from vnbulletin.tables.writing import opened_binary

__all__ = ["write_parquet"]

_FEATURE = "a Parquet file"


def write_parquet(schema: TableSchema, rows: Iterable[object], target: str | os.PathLike[str] | IO[bytes]) -> None:
    """Write the rows batch by batch, so that a table that is made while it is written need not fit into memory.

    Raises:
        CellError: A cell does not fit its column.
        MissingExtraError: pyarrow is not installed.
        WriteError: The target cannot be written.
    """
    try:
        from pyarrow import parquet  # noqa: PLC0415 -- it comes with the extra
    except ImportError:
        raise MissingExtraError(_FEATURE, "arrow") from None
    columns = arrow_schema(schema)
    with opened_binary(target) as file, parquet.ParquetWriter(file, columns) as writer:
        for batch in batches(columns, schema, rows):
            writer.write_batch(batch)


def parquet_part(schema: TableSchema, rows: Iterable[object]) -> bytes:
    """Return the rows as an Arrow stream, which `join_parquet` makes a Parquet file of.

    Raises:
        CellError: A cell does not fit its column.
        MissingExtraError: pyarrow is not installed.
    """
    columns = arrow_schema(schema)
    from pyarrow import ipc  # noqa: PLC0415 -- it comes with the extra

    file = io.BytesIO()
    with ipc.new_stream(file, columns) as writer:
        for batch in batches(columns, schema, rows):
            writer.write_batch(batch)
    return file.getvalue()


def join_parquet(schema: TableSchema, parts: Iterable[IO[bytes]], target: IO[bytes]) -> None:
    """Write the rows of *parts*, which `parquet_part` made, as one Parquet file with full groups of rows.

    Raises:
        MissingExtraError: pyarrow is not installed.
        OSError: A part cannot be read, or the target cannot be written.
    """
    columns = arrow_schema(schema)
    from pyarrow import Table, ipc, parquet  # noqa: PLC0415 -- it comes with the extra

    held = columns.empty_table()
    with parquet.ParquetWriter(target, columns) as writer:
        for part in parts:
            held = Table.from_batches([*held.to_batches(), *ipc.open_stream(part)], columns)
            while held.num_rows >= ROWS_OF_A_BATCH:
                writer.write_table(held.slice(0, ROWS_OF_A_BATCH).combine_chunks())
                held = held.slice(ROWS_OF_A_BATCH)
        if held.num_rows:
            writer.write_table(held.combine_chunks())
