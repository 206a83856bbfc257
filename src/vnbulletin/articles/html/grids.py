"""This file lays the cells of a table out in rows and columns, with those that reach over several."""

import re
from collections.abc import Sequence

from attrs import field, frozen

from vnbulletin.articles.html.nodes import Node

__all__ = ["Cell", "Grid", "grid_of", "is_figure"]

# Cells that reach over more places than this repeat nothing: no table of a bulletin has so many.
_MOST_PLACES = 50_000
# A longer cell tells more than a figure.
_LONGEST_FIGURE = 60
_FIGURE = re.compile(r"[^\w]{0,4}[0-9][0-9.,/\s]{0,40}(?:%|[^\W\d_]{1,12}(?:\s[^\W\d_]{1,12}){0,3})?[\s.)*]{0,3}")


@frozen(eq=False)
class Cell:
    """A cell of a table: its text, and whether the markup calls it a heading."""

    text: str
    heading: bool


@frozen
class Grid:
    """The rows of a table; a cell that reaches over several places stands in each of them, as the same cell."""

    rows: tuple[tuple[Cell | None, ...], ...]
    headings: int
    width: int = field(init=False)

    @width.default
    def _width(self) -> int:
        return max(map(len, self.rows), default=0)

    def column(self, place: int) -> tuple[Cell, ...]:
        """Return the cells of a column below the headings, each once."""
        cells = (row[place] if place < len(row) else None for row in self.rows[self.headings :])
        return tuple(dict.fromkeys(cell for cell in cells if cell is not None))


def is_figure(text: str) -> bool:
    """Tell whether the text of a cell is a figure, perhaps with its unit, and nothing more."""
    return len(text) <= _LONGEST_FIGURE and _FIGURE.fullmatch(text) is not None


def grid_of(rows: Sequence[tuple[Sequence[Node], bool]]) -> Grid:
    """Return the grid of a table's rows, each given with whether it stands in the table's head."""
    places: list[dict[int, Cell]] = [{} for _ in rows]
    heads: list[int] = []
    room = _MOST_PLACES
    for index, (cells, headed) in enumerate(rows):
        column, deepest = 0, 1
        for node in cells:
            while column in places[index]:
                column += 1
            cell = Cell(node.text(), headed or node.tag == "th")
            down, across = (node.rowspan, node.colspan) if room > 0 else (1, 1)
            down = min(down, len(rows) - index)
            room -= down * across
            for row in places[index : index + down]:
                row.update(dict.fromkeys(range(column, column + across), cell))
            column, deepest = column + across, max(deepest, down)
        heads.append(deepest)
    laid = tuple(tuple(row.get(place) for place in range(max(row, default=-1) + 1)) for row in places)
    return Grid(laid, _heading_rows(laid, heads))


def _heading_rows(rows: Sequence[Sequence[Cell | None]], heads: Sequence[int]) -> int:
    """Return how many rows at the top are headings: marked ones, or one without figures and what hangs below it."""
    marked = 0
    for row in rows:
        if not row or not all(cell is None or cell.heading for cell in row):
            break
        marked += 1
    if 0 < marked < len(rows):
        return marked
    first = next((index for index, row in enumerate(rows) if len(set(row) - {None}) > 1), None)
    if first is None or any(cell is not None and is_figure(cell.text) for cell in rows[first]):
        return 0
    below = rows[first + heads[first] :]
    figures = any(cell is not None and is_figure(cell.text) for row in below for cell in row[1:])
    return first + heads[first] if figures else 0
