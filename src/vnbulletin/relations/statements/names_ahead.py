"""This file reads the names that a count behind them sums up: "Hương Khê, Kỳ Anh, Vũ Quang – ba huyện miền núi"."""

import re

from vnbulletin.relations.passage import Passage, Placed
from vnbulletin.relations.statements.name_lists import CAPITAL, Piece

__all__ = ["names_ahead"]

_LONGEST = 300
_NAME = rf"[{CAPITAL}]\w*(?:[ ][{CAPITAL}\d]\w*){{0,5}}"
# The head of a sentence, a mark or a word in lower case stands before the first of them.
_RUN = re.compile(
    rf"(?:^|[.;:(\n] ?|[^\W\d_{CAPITAL}] )((?:{_NAME}, ){{1,30}}{_NAME}(?:,? và {_NAME})?|{_NAME} và {_NAME})"
    r"(?: [–-]|,) \Z"
)
_MARK = re.compile(r", và | và |, ")


def names_ahead(passage: Passage, placed: Placed) -> list[Piece]:
    """Return the names that end right before a count, behind a dash or a comma, if they are as many; else none."""
    if not passage.text.startswith(("– ", "- ", ", "), placed.start - 2) or placed.amount is None:
        return []
    first = max(passage.start, placed.start - _LONGEST)
    hit = _RUN.search(passage.text[first : placed.start])
    if hit is None:
        return []
    start, end = first + hit.start(1), first + hit.end(1)
    edges = [start]
    for mark in _MARK.finditer(passage.text, start, end):
        edges += [mark.start(), mark.end()]
    edges.append(end)
    pieces = [(edges[each], edges[each + 1]) for each in range(0, len(edges), 2)]
    return pieces if len(pieces) == placed.amount else []
