"""This file writes rows as lines of JSON."""

import json
import os
import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import IO, Any

from vnbulletin.notation.numbers.digits import plain
from vnbulletin.tables.cells import any_decimal, fitted
from vnbulletin.tables.schema import TableSchema
from vnbulletin.tables.writing import opened_text

__all__ = ["json_text", "write_json_lines"]

# JSON escapes the first thirty-two controls by itself; these would still reach a terminal or break a line.
_UNSEEN = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")


def write_json_lines(schema: TableSchema, rows: Iterable[object], target: str | os.PathLike[str] | IO[str]) -> None:
    """Write one object for each row.

    Raises:
        CellError: A cell does not fit its column.
        WriteError: The target cannot be written.
    """
    with opened_text(target, "utf-8") as file:
        for cells in fitted(schema, rows, any_decimal):
            file.write(f"{json_text(dict(zip(schema.names, cells, strict=True)))}\n")


def json_text(value: Any) -> str:  # noqa: ANN401 -- whatever JSON can hold
    r"""Return *value* as JSON on one line, with Vietnamese letters as they are and unseen signs escaped.

    >>> json_text({"đạt": Decimal("95.80"), "tới": date(2022, 6, 30)})
    '{"đạt": "95.8", "tới": "2022-06-30"}'
    """
    told = json.dumps(value, ensure_ascii=False, default=_told)
    return _UNSEEN.sub(lambda hit: f"\\u{ord(hit[0]):04x}", told)


def _told(value: Decimal | date) -> str:
    return plain(value) if isinstance(value, Decimal) else value.isoformat()
