"""This file tells whether a list of clauses at semicolons surely holds one item less than was announced."""

import re
from collections.abc import Sequence
from functools import cache

from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["lacks_an_item"]

_LEAST = 3
_BARE_VERB = 2
# Behind these a second item may stand; a dash between digits is of a period.
_JOINS = re.compile(r"[(/&:]| (?:và|cùng|với|kết hợp|gắn|hoặc) |(?<![0-9]) [-\u2013] ")


@cache
def _itemized() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(relation_cues().itemized)})(?!\w)")


def lacks_an_item(passage: Passage, placed: Placed, clauses: Sequence[tuple[int, int]]) -> bool:
    """Tell whether clauses are one less than the tasks or the like that a count announces, and none may be two.

    "5 nhiệm vụ, gồm: học tập, quán triệt nghị quyết; đổi mới sinh hoạt; đẩy mạnh tự chủ; rà soát quy hoạch": behind
    a bare verb a comma parts verbs of one task.
    """
    if not _LEAST <= len(clauses) == int(placed.amount or 0) - 1 or _itemized().match(placed.unit) is None:
        return False
    return all(_is_one_item(passage.lower[start:end]) for start, end in clauses)


def _is_one_item(clause: str) -> bool:
    first, *others = clause.split(",")
    bare = len(first.split()) <= _BARE_VERB and len(others) == 1 and len(others[0].split()) > _BARE_VERB
    return _JOINS.search(clause) is None and (not others or bare)
