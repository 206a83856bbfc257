"""This file defines Node, an element of a page without anything that a reader does not see."""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import TypeAlias

from attrs import field, frozen

__all__ = ["BLOCKS", "HEADINGS", "ROW", "Child", "Node", "Page", "span_of"]

Child: TypeAlias = "Node | str"

# Elements that stand on lines of their own; all others run on in a line.
BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div",
    "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
    "hgroup", "hr", "html", "legend", "li", "main", "nav", "ol", "p", "pre", "row", "section", "summary", "table",
    "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
})  # fmt: skip
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
# A row of a table of figures, once it is a line of text.
ROW = "row"
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_MARKS = re.compile(r"[^0-9A-Za-z]+")
_LONGEST_NAMES = 400
# No table has a million columns.
_MOST_SPAN, _MOST_DIGITS = 200, 5


@frozen(eq=False, slots=False)
class Node:
    """An element: its tag, its class and id, how far it reaches in a table, and what it holds.

    Parsing bounds how deep elements lie in each other, so functions may follow them by recursion.
    """

    tag: str
    children: tuple[Child, ...] = field(repr=False)
    label: str = ""
    colspan: int = 1
    rowspan: int = 1
    size: int = field(init=False)
    tables: int = field(init=False)

    @size.default
    def _size(self) -> int:
        return sum(len(each) if isinstance(each, str) else each.size for each in self.children)

    @tables.default
    def _tables(self) -> int:
        return sum(each.tables + (each.tag == "table") for each in self.nodes())

    @cached_property
    def names(self) -> str:
        """The words of class and id, each between blanks: " news sapo "."""
        words = _MARKS.sub(" ", _CAMEL.sub(" ", self.label[:_LONGEST_NAMES])).lower()
        # A class that joins words by a line is also one word: "PhotoCMS_Caption".
        return f" {words} {self.label[:_LONGEST_NAMES].lower()} "

    def nodes(self) -> Iterator["Node"]:
        """Yield the elements right inside this one."""
        return (each for each in self.children if isinstance(each, Node))

    def text(self) -> str:
        """Return the text inside, on one line."""
        pieces: list[str] = []
        _tell(self, pieces)
        return " ".join("".join(pieces).split())


@frozen(eq=False)
class Page:
    """A page: what it shows, the title in its head, and its title and date of publishing as it tells machines."""

    body: Node
    title: str = ""
    shared_title: str = ""
    published: str = ""


def span_of(number: str | None) -> int:
    """Return a colspan or rowspan as browsers do: at least one, and not beyond reason."""
    digits = (number or "").strip()
    plain = digits.isascii() and digits.isdigit() and len(digits) <= _MOST_DIGITS
    return max(1, min(int(digits), _MOST_SPAN)) if plain else 1


def _tell(node: Node, pieces: list[str]) -> None:
    edge = " " if node.tag in BLOCKS or node.tag == "br" else ""
    pieces.append(edge)
    for each in node.children:
        if isinstance(each, str):
            pieces.append(each)
        else:
            _tell(each, pieces)
    pieces.append(edge)
