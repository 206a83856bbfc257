"""This file tells the rows of a table as lines of text that keep label and figure together."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from attrs import frozen

from vnbulletin.articles.html.grids import Cell, Grid, is_figure
from vnbulletin.folding import fold
from vnbulletin.lexicon.markup_tables import markup

__all__ = ["told_rows"]

_MEASURE = re.compile(
    r"\s{0,3}\((?:đvt\s?:|đơn vị(?: tính)?\s?:|tính bằng)?\s{0,3}(?P<unit>[^()]{1,30})\)\s{0,3}$", re.IGNORECASE
)
_BARE = re.compile(r"[0-9][0-9.,\s]{0,30}")
_NUMBER = re.compile(r"\(?(?:[0-9]{1,3}|[IVX]{1,5}|[A-Da-d])[.)]{0,2}")
_DIGIT = re.compile(r"[0-9]")
_ANY_OF_A_ROW = 2


@cache
def _words(kind: str) -> frozenset[str]:
    tables = {
        "numbering": markup().numbering,
        "plain": markup().plain_headings,
        "measures": markup().measures,
    }
    return frozenset(fold(word).lower for word in tables[kind].words)


@frozen
class _Column:
    """A column: what its figures are called, what they are counted in, and its part in a row."""

    heading: str
    unit: str = ""

    def told(self, text: str) -> str:
        """Return a cell of this column with what its heading says of it."""
        if not is_figure(text):
            return f"{self.heading}: {text}" if self.heading else text
        figure = text
        if self.unit and _BARE.fullmatch(text):
            figure = f"{text}%" if self.unit == "%" else f"{text} {self.unit}"
        return f"{self.heading} {figure}" if self.heading else figure


def told_rows(grid: Grid) -> Iterator[str]:
    """Yield the lines of a table, in order.

    A heading without digits goes with each of its figures; one with digits is said once, in a line of its own,
    so that no digit is doubled. A row that only numbers the columns says nothing.
    """
    numbered = _numbers_rows(grid)
    first = int(numbered)
    labelled = first if _is_labels(grid, first) else None
    columns = [_column(grid, place, alone=grid.width - first == _ANY_OF_A_ROW) for place in range(grid.width)]
    yield from _headings(grid)
    told: set[Cell] = set()
    for row in grid.rows[grid.headings :]:
        cells = [cell for cell in dict.fromkeys(row) if cell is not None and cell.text]
        if not cells or _numbers_columns(cells):
            continue
        line = _line(row, columns, told, numbered=numbered, labelled=labelled)
        told.update(cells)
        if line:
            yield line


def _line(
    row: Sequence[Cell | None], columns: Sequence[_Column], told: set[Cell], *, numbered: bool, labelled: int | None
) -> str:
    parts: list[str] = []
    number = label = ""
    seen: set[Cell] = set()
    for place, cell in enumerate(row):
        if cell is None or not cell.text or cell in seen:
            continue
        seen.add(cell)
        # A cell that reaches down is said in its first row; a label without digits goes with each row.
        if cell in told and (place != labelled or _DIGIT.search(cell.text)):
            continue
        if numbered and place == 0 and cell not in row[1:2]:
            number = f"{cell.text.rstrip('.)')}. "
        elif place == labelled or (place == 0 and numbered) or _opens(cell, labelled, parts):
            label = cell.text.rstrip(" :")
        else:
            parts.append(columns[place].told(cell.text))
    if not label:
        return number + "; ".join(parts)
    return f"{number}{label}: {'; '.join(parts)}" if parts else number + label


def _opens(cell: Cell, labelled: int | None, parts: Sequence[str]) -> bool:
    """Tell whether a cell of words opens its row although no column holds labels."""
    return labelled is None and not parts and not is_figure(cell.text)


def _headings(grid: Grid) -> Iterator[str]:
    """Yield the heading rows that no row of figures repeats: over the whole width, or with digits."""
    told: set[Cell] = set()
    for row in grid.rows[: grid.headings]:
        cells = [cell for cell in dict.fromkeys(row) if cell is not None and cell.text and cell not in told]
        told.update(cells)
        if len(set(row)) == 1 or any(_DIGIT.search(cell.text) for cell in cells):
            yield "; ".join(cell.text for cell in cells)


def _column(grid: Grid, place: int, *, alone: bool) -> _Column:
    over = [row[place] for row in grid.rows[: grid.headings] if place < len(row) and len(set(row)) > 1]
    texts = [cell.text for cell in dict.fromkeys(over) if cell is not None and cell.text]
    heading = ", ".join(text[:1].lower() + text[1:] if text[1:2].islower() else text for text in texts)
    measure = _MEASURE.search(heading)
    unit = ""
    if measure is not None and fold(measure["unit"].strip()).lower in _words("measures"):
        heading, unit = heading[: measure.start()], measure["unit"].strip()
    plain = fold(heading).lower in _words("plain") or (alone and not texts)
    return _Column("" if plain or _DIGIT.search(heading) else heading.rstrip(" :"), unit)


def _numbers_rows(grid: Grid) -> bool:
    """Tell whether the first column only numbers the rows."""
    if grid.width <= 1:
        return False
    heads = [row[0] for row in grid.rows[: grid.headings] if row]
    if any(cell is not None and fold(cell.text).lower.rstrip(".") in _words("numbering") for cell in heads):
        return True
    cells = [cell.text for cell in grid.column(0) if cell.text]
    return len(cells) > 1 and cells == [str(number) for number in range(1, len(cells) + 1)] and _is_labels(grid, 1)


def _is_labels(grid: Grid, place: int) -> bool:
    cells = [cell.text for cell in grid.column(place) if cell.text]
    return sum(is_figure(text) for text in cells) * 2 < len(cells)


def _numbers_columns(cells: Sequence[Cell]) -> bool:
    """Tell whether a row only numbers the columns: (1) (2) (3), or A B 1 2."""
    if len(cells) <= _ANY_OF_A_ROW or not all(_NUMBER.fullmatch(cell.text) for cell in cells):
        return False
    numbers = [int(digits) for cell in cells if (digits := cell.text.strip("(). ")).isdecimal()]
    letters = [cell.text for cell in cells if cell.text.strip("(). ").isalpha()]
    return (
        numbers == list(range(1, len(numbers) + 1))
        if letters
        else numbers == list(range(numbers[0], numbers[0] + len(numbers))) and numbers[0] <= 1
    )
