"""This file reads the names behind a count whose noun is described: "hai huyện biên giới Đắk Mil, Tuy Đức"."""

import re
from functools import cache
from itertools import pairwise

from vnbulletin.folding import fold
from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.lexicon.unit_tables import units
from vnbulletin.relations.passage import Passage
from vnbulletin.relations.statements.name_lists import CAPITAL, Piece

__all__ = ["described_names"]

_LONGEST = 400
_MOST = 12
_NAME = rf"[{CAPITAL}]\w*(?:[ ][{CAPITAL}0-9]\w*){{0,5}}"
_WORD = r"[^\W\d_]+"
_RUN = re.compile(
    rf"[ ](?P<noun>(?-i:(?![{CAPITAL}])){_WORD}(?:[ ](?![{CAPITAL}]){_WORD}){{0,3}})[ ]"
    rf"(?P<names>{_NAME}(?:(?:,| và|, và|,? cùng) {_NAME}){{1,11}})(?=[ ,.;:)]|\Z)"
)
_MARK = re.compile(r",? (?:và|cùng) |, ")
# What goes on behind the last name in capitals is another of them; in lower case it is the sentence.
_GOES_ON = re.compile(rf"(?:,| và| cùng) [{CAPITAL}]|(?: [–-] |-)[{CAPITAL}0-9]")


@cache
def _leads_elsewhere() -> frozenset[str]:
    """Return the words behind which no name is of those counted: prepositions, verbs and other nouns."""
    cues = relation_cues()
    words = (*cues.elsewhere, *cues.not_so_named, *cues.runs_on, *cues.topic_verbs, *cues.fillers)
    return frozenset(fold(each).lower for each in (*words, *units().nouns))


def described_names(passage: Passage, start: int, count: int) -> list[Piece]:
    """Return the names that stand behind a noun and a few words that describe it, if they are as many; else none.

    Other numbers of names claim nothing: they may be where those counted are.
    """
    if not 1 < count <= _MOST or not passage.text.startswith(" ", start):
        return []
    hit = _RUN.match(passage.text, start, min(passage.end, start + _LONGEST))
    if hit is None or _GOES_ON.match(passage.text, hit.end()):
        return []
    if not _leads_elsewhere().isdisjoint(_runs(hit["noun"])):
        return []
    first, last = hit.span("names")
    edges = [first]
    for mark in _MARK.finditer(passage.text, first, last):
        edges += mark.span()
    edges.append(last)
    pieces = [(edges[each], edges[each + 1]) for each in range(0, len(edges), 2)]
    return pieces if len(pieces) == count else []


def _runs(noun: str) -> set[str]:
    """Return the words of a description, and each two that stand together."""
    words = fold(noun).lower.split()
    return {*words, *map(" ".join, pairwise(words))}
