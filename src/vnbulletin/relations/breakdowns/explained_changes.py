"""This file finds what a difference is made up of: "giảm 94 đồng chí, do từ trần 71 và chuyển đi 23"."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.lexicon.development_tables import development_cues
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.mentions.units import is_measure
from vnbulletin.relations.evidence.leads import is_change
from vnbulletin.relations.evidence.likeness import kindred, same_unit
from vnbulletin.relations.evidence.sums import amount_of
from vnbulletin.relations.kinds.parts import Breakdown
from vnbulletin.relations.operands import breakdown_of, part_operand
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["find_explained_changes"]

_FEW, _MOST = 2, 8


@cache
def _opening() -> re.Pattern[str]:
    cues = relation_cues()
    words = any_of((*cues.closed, *cues.inside, *cues.partition, *cues.causes))
    return re.compile(rf"[^;.()]{{0,60}}?(?:[,;(]?[ ](?:{words})(?!\w)|[:(]|[ ][-\u2013][ ])[^;.:]{{0,60}}")


@cache
def _left() -> re.Pattern[str]:
    # "giảm 1.000 con; trong đó đàn trâu còn 600 con" tells what is left; "còn lại 23" is the rest of the list.
    return re.compile(rf"(?<!\w)(?:{any_of(development_cues().down_to)})(?!\w)(?![ ]lại)")


def find_explained_changes(passage: Passage) -> Iterator[Breakdown]:
    """Yield the differences of a sentence that the counts behind them, led by a reason or “gồm”, make up exactly."""
    figures = [each for each in passage.mentions if each.number and each.is_exact]
    for place, whole in enumerate(figures[:-_FEW] if len(figures) > _FEW else ()):
        if not is_change(passage, whole) or whole.depth:
            continue
        parts = _making_up(passage, whole, figures[place + 1 : place + 1 + _MOST])
        listed = passage.lower[whole.end : parts[-1].start] if parts else ""
        if parts and _opening().fullmatch(passage.gap(whole, parts[0])) and _left().search(listed) is None:
            yield breakdown_of(part_operand(whole), parts)


def _making_up(passage: Passage, whole: Placed, behind: list[Placed]) -> list[Placed]:
    """Return the first figures behind a difference that make it up, if each may count what it does."""
    total = Decimal(0)
    for count, each in enumerate(behind, start=1):
        total += amount_of(each)
        if not _may_be_part(whole, each) or is_change(passage, each):
            return []
        if total >= amount_of(whole):
            return behind[:count] if total == amount_of(whole) and count >= _FEW else []
    return []


def _may_be_part(whole: Placed, part: Placed) -> bool:
    if is_measure(whole.unit):
        return same_unit(whole, part)
    return part.unit == "" or kindred(whole, part)
