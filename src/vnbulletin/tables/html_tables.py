"""This file shows the first rows of a table as HTML, for notebooks."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from html import escape
from itertools import islice
from typing import Any

from vnbulletin.markup import visible
from vnbulletin.notation.numbers.digits import plain
from vnbulletin.tables.cells import any_decimal, fitted
from vnbulletin.tables.json_lines import json_text
from vnbulletin.tables.schema import TableSchema

__all__ = ["html_table"]

_SHOWN = 20


def html_table(schema: TableSchema, rows: Iterable[object]) -> str:
    """Return the first rows as a table in HTML, with a line that says what it is.

    It sets no colours, so that it reads in the light and the dark. Whatever a text holds is shown and never obeyed.

    Raises:
        CellError: A cell that is shown does not fit its column.
    """
    return "".join(_pieces(schema, rows))


def _pieces(schema: TableSchema, rows: Iterable[object]) -> Iterator[str]:
    shown = list(islice(rows, _SHOWN + 1))
    yield '<div style="overflow-x: auto"><table><thead><tr>'
    yield from (
        f'<th scope="col" title="{escape(each.description)}">{escape(each.name)}</th>' for each in schema.columns
    )
    yield "</tr></thead><tbody>"
    for cells in fitted(schema, shown[:_SHOWN], any_decimal):
        yield f"<tr>{''.join(f'<td>{escape(_shown_text(each))}</td>' for each in cells)}</tr>"
    yield "</tbody></table></div>"
    more = f", the first {_SHOWN} rows" if len(shown) > _SHOWN else ""
    yield f"<p><small>{escape(schema.id)}{more}</small></p>"


def _shown_text(value: Any) -> str:  # noqa: ANN401 -- a cell is of any of the column types
    match value:
        case None:
            return ""
        case str():
            return visible(value)
        case Decimal():
            return plain(value)
        case list():
            return json_text(value)
        case _:
            return str(value)
