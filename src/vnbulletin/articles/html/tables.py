"""This file takes tables apart: those for layout become blocks, those of figures become rows of text."""

import re
from collections.abc import Iterator

from attrs import evolve

from vnbulletin.articles.html.grids import Grid, grid_of
from vnbulletin.articles.html.nodes import ROW, Node
from vnbulletin.articles.html.rows import told_rows

__all__ = ["without_tables"]

_LONGEST_CELL, _MOST_PARAGRAPHS = 600, 3
_PARTS = frozenset({"table", "tbody", "thead", "tfoot", "tr", "td", "th", "colgroup", "col"})
_HEADINGS = frozenset({"h1", "h2", "h3", "figure", "figcaption"})
_FOR_LAYOUT = re.compile(r"(?<!\w)(?:presentation|none)(?!\w)")


def without_tables(node: Node) -> Node:
    """Return the element with each table below it as blocks, or as rows that keep label and figure together."""
    if node.tables == 0 and node.tag != "table":
        return node
    if node.tag == "table" and not _is_for_layout(node):
        return _told(node)
    children = tuple(each if isinstance(each, str) else without_tables(each) for each in node.children)
    return evolve(node, tag="div" if node.tag in _PARTS else node.tag, children=children)


def _is_for_layout(table: Node) -> bool:
    """Tell whether a table only places blocks: it nests, holds long text, or does not pair labels with figures."""
    if table.tables or _FOR_LAYOUT.search(table.label):
        return True
    cells = [cell for row in _rows(table) for cell in _cells(row)]
    if any(_is_block(cell) for cell in cells):
        return True
    paired = sum(sum(bool(cell.text()) for cell in _cells(row)) > 1 for row in _rows(table))
    return paired <= 1


def _is_block(cell: Node) -> bool:
    if cell.size > _LONGEST_CELL and len(cell.text()) > _LONGEST_CELL:
        return True
    paragraphs = 0
    waiting = [cell]
    while waiting:
        node = waiting.pop()
        if node.tag in _HEADINGS:
            return True
        paragraphs += node.tag == "p" and bool(node.text())
        waiting += node.nodes()
    return paragraphs > _MOST_PARAGRAPHS


def _told(table: Node) -> Node:
    rows = tuple(Node(ROW, (line,)) for line in told_rows(_grid(table)))
    headings = tuple(evolve(each, tag="p") for each in table.nodes() if each.tag == "caption")
    return Node("div", (*headings, *rows), label=table.label)


def _grid(table: Node) -> Grid:
    headed = {id(row) for part in table.nodes() if part.tag == "thead" for row in _rows(part)}
    return grid_of([(list(_cells(row)), id(row) in headed) for row in _rows(table)])


def _rows(part: Node) -> Iterator[Node]:
    for each in part.nodes():
        if each.tag == "tr":
            yield each
        elif each.tag not in ("caption", "td", "th"):
            yield from _rows(each)


def _cells(row: Node) -> Iterator[Node]:
    return (each for each in row.nodes() if each.tag in ("td", "th"))
