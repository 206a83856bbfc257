"""This file writes rows as Parquet."""

import os
from collections.abc import Iterable
from typing import IO

from vnbulletin.errors import MissingExtraError
from vnbulletin.tables.arrow import arrow_schema, batches
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
