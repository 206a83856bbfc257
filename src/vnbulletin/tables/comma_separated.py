"""This file writes rows as comma-separated values that a spreadsheet opens without running anything."""

import csv
import json
import os
import re
from collections.abc import Iterable
from decimal import Decimal
from typing import IO, Any

from vnbulletin.markup import visible
from vnbulletin.notation.numbers.digits import plain
from vnbulletin.tables.cells import any_decimal, fitted
from vnbulletin.tables.json_lines import json_text
from vnbulletin.tables.schema import Column, ColumnType, TableSchema
from vnbulletin.tables.writing import opened_text

__all__ = ["csv_text", "write_csv"]

# What a spreadsheet takes for the beginning of a formula, in narrow and in wide signs.
_FORMULA = re.compile("[=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")
_NUMBER = re.compile(r"[-+]?[0-9]+(?:\.[0-9]+)?")
_LISTS = (ColumnType.TEXTS, ColumnType.INTEGERS, ColumnType.RECORDS)


def write_csv(
    schema: TableSchema, rows: Iterable[object], target: str | os.PathLike[str] | IO[str], encoding: str
) -> None:
    """Write the rows with a line of their names before them.

    Raises:
        CellError: A cell does not fit its column.
        WriteError: The target cannot be written.
    """
    with opened_text(target, encoding) as file:
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow(schema.names)
        for cells in fitted(schema, rows, any_decimal):
            writer.writerow(map(_cell, schema.columns, cells))


def csv_text(text: str) -> str:
    r"""Return *text* as a cell: with an apostrophe where it would be a formula, and its unseen signs as escapes.

    >>> csv_text('=HYPERLINK("http://a.example")'), csv_text("-0.2"), csv_text("đỏ \x1b[31m")
    ('\'=HYPERLINK("http://a.example")', '-0.2', 'đỏ \\x1b[31m')
    """
    guarded = f"'{text}" if _FORMULA.match(text) and not _NUMBER.fullmatch(text) else text
    return visible(guarded)


def _cell(column: Column, value: Any) -> str:  # noqa: ANN401 -- a cell is of any of the column types
    if value is None:
        return ""
    if column.type in _LISTS:
        return json_text(value)
    match value:
        case bool():
            return json.dumps(value)
        case Decimal():
            return plain(value)
        case str():
            return csv_text(value)
        case _:
            return str(value)
