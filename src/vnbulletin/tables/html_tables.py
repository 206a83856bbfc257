"""This file shows the first rows of a table as HTML, for notebooks."""

from collections.abc import Iterable
from decimal import Decimal
from itertools import islice
from typing import Any

from vnbulletin.markup import element, joined
from vnbulletin.notation.numbers.digits import plain
from vnbulletin.tables.cells import any_decimal, fitted
from vnbulletin.tables.json_lines import json_text
from vnbulletin.tables.schema import TableSchema

__all__ = ["html_table"]

_SHOWN = 20
_LONG = 40
# One line a row: a column of sentences would make every row as tall as its longest.
_ROW = "white-space: nowrap; text-align: left"
_CUT = "max-width: 24em; overflow: hidden; text-overflow: ellipsis"


def html_table(schema: TableSchema, rows: Iterable[object]) -> str:
    """Return the first rows as a table in HTML, with a line that says what it is.

    A row takes one line; a long text is cut off, and stands whole in its title. It sets no colours, so that it reads
    in the light and the dark. Whatever a text holds is shown and never obeyed.

    Raises:
        CellError: A cell that is shown does not fit its column.
    """
    shown = list(islice(rows, _SHOWN + 1))
    heads = (element("th", each.name, scope="col", title=each.description) for each in schema.columns)
    body = (
        element("tr", *(_shown_cell(_shown_text(each)) for each in cells))
        for cells in fitted(schema, shown[:_SHOWN], any_decimal)
    )
    table = element("table", element("thead", element("tr", *heads)), element("tbody", *body), style=_ROW)
    more = f", the first {_SHOWN} rows" if len(shown) > _SHOWN else ""
    return joined(element("div", table, style="overflow-x: auto"), element("p", element("small", f"{schema.id}{more}")))


def _shown_cell(text: str) -> str:
    return element("td", text) if len(text) <= _LONG else element("td", text, style=_CUT, title=text)


def _shown_text(value: Any) -> str:  # noqa: ANN401 -- a cell is of any of the column types
    match value:
        case None:
            return ""
        case str():
            return value
        case Decimal():
            return plain(value)
        case list():
            return json_text(value)
        case _:
            return str(value)
