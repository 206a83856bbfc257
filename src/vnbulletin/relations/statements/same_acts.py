"""This file tells whether two sentences tell one act of what they count: what came in is not what was settled."""

import re
from functools import cache

from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.lexicon.patterns import whole_words
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["are_other_acts", "told_behind"]

_MARK = re.compile(r"[,;:.()]")
# The row of the table that holds what is meant to be done.
_AIMED = 0


@cache
def _acts() -> tuple[re.Pattern[str], ...]:
    return tuple(map(whole_words, relation_cues().acts))


def are_other_acts(head: Passage, placed: Placed, body: Passage, each: Placed) -> bool:
    """Tell whether the head tells one act of its figure, and the body another, or an aim, of its own.

    "Giải quyết 1.345 vụ án", "Tòa án thụ lý 1.435 vụ án"; "Kết nạp 1.230 đảng viên", "Phấn đấu kết nạp 1.320".
    """
    first, second = _acts_of(head, placed), _acts_of(body, each)
    return _AIMED in second - first or bool(first and second and first.isdisjoint(second))


def _acts_of(passage: Passage, placed: Placed) -> set[int]:
    """Return the rows of acts of which a word stands beside a figure: no other amount, and no mark behind, between."""
    others = [each.end for each in passage.mentions if each.end <= placed.start and each.amount is not None]
    before = passage.lower[max([passage.start, *others]) : placed.start]
    told = f"{before} {told_behind(passage, placed)}"
    return {row for row, act in enumerate(_acts()) if act.search(told) is not None}


def told_behind(passage: Passage, placed: Placed) -> str:
    """Return what the clause says behind the figure."""
    return _MARK.split(passage.after(placed), maxsplit=1)[0]
