"""This file finds totals that put earlier figures together: "Cộng cả hai loại hình, … là 167.835 người"."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import combinations

from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.lexicon.patterns import spotting
from vnbulletin.relations.evidence.leads import is_change
from vnbulletin.relations.evidence.likeness import kindred
from vnbulletin.relations.evidence.sums import total_of
from vnbulletin.relations.kinds.parts import Breakdown
from vnbulletin.relations.operands import breakdown_of, part_operand
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["find_merged_totals"]

_LONGEST_OPENING = 80
_MOST_BEFORE = 8
_MOST_PARTS = 5
_PAIR = 2
_MARK = re.compile(r"[;.]")


@cache
def _merging() -> re.Pattern[str]:
    return spotting(relation_cues().merging)


def find_merged_totals(passage: Passage, earlier: tuple[Passage, ...]) -> Iterator[Breakdown]:
    """Yield the totals that figures of one kind before them in the paragraph make up exactly: two, or the last ones."""
    going_on = bool(earlier) and earlier[-1].paragraph_number == passage.paragraph_number
    near = passage.of_its_paragraph(earlier) if going_on else []
    if passage.amounts + sum([each.amounts for each in near]) <= _PAIR or not passage.says(_merging):
        return
    for whole in passage.mentions:
        if whole.number is None or whole.depth or not whole.is_exact:
            continue
        opening = _MARK.split(passage.before(whole, _LONGEST_OPENING))[-1]
        if _merging().search(opening) is None or is_change(passage, whole):
            continue
        parts = _making_up(whole, _figures_before(passage, near, whole))
        if parts:
            yield breakdown_of(part_operand(whole), parts)
            return


def _figures_before(passage: Passage, near: list[Passage], whole: Placed) -> list[Placed]:
    """Return the last figures that the total may put together, in text order; a proportion in brackets counts."""
    found: list[Placed] = []
    for one in (passage, *reversed(near)):
        for each in reversed(one.mentions):
            plain = each.depth == 0 or each.proportion is not None
            if each.start >= whole.start or not each.amount or not plain or is_change(one, each):
                continue
            if kindred(each, whole) or (each.unit == "" and each.proportion is not None):
                found.append(each)
    return found[:_MOST_BEFORE][::-1]


def _making_up(whole: Placed, figures: list[Placed]) -> tuple[Placed, ...]:
    for size in range(_PAIR, min(_MOST_PARTS, len(figures)) + 1):
        chosen = combinations(figures, _PAIR) if size == _PAIR else (tuple(figures[-size:]),)
        exact = (each for each in chosen if all(one.is_exact for one in each))
        for parts in exact:
            if total_of(parts) == whole.number:
                return parts
    return ()
