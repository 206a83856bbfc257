"""This file finds lists that miss their whole where lists of the same items fit theirs: "Khá 376 em, gồm lớp 6 …"."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from vnbulletin.relations.evidence.class_cues import closed_words, has_closed
from vnbulletin.relations.evidence.likeness import same_unit
from vnbulletin.relations.evidence.sums import amount_of, total_of
from vnbulletin.relations.kinds.parts import Breakdown
from vnbulletin.relations.operands import breakdown_of, part_operand
from vnbulletin.relations.passage import Passage, Placed
from vnbulletin.spans import Span

__all__ = ["find_sister_lists"]

_FEW, _LEAST, _MOST = 2, 3, 8
_MARK = re.compile(r"[,;:()]")
# Where the whole and its parts stand among the figures of a sentence, and the words before each part.
_Shape: TypeAlias = tuple[int, tuple[int, ...], tuple[str, ...]]


def find_sister_lists(passages: Sequence[Passage], told: Iterable[Breakdown]) -> Iterator[Breakdown]:
    """Yield each list behind “gồm” with the items of two others or more that fit, and with another sum.

    *told* are the breakdowns that are known. Three items or more that are named alike are no chance.
    """
    lists = [each for each in passages if len(each.mentions) > _LEAST and each.says(closed_words)]
    if len(lists) <= _FEW:
        return
    known = {each.whole.span: [part.span for part in each.parts] for each in told}
    shapes = Counter(shape for passage in lists for shape in _shapes(passage, known))
    for shape in [each for each, times in shapes.most_common(_MOST) if times >= _FEW]:
        for passage in lists:
            whole, parts = _at(passage, shape)
            if whole is not None and whole.mention.span not in known and _misses(passage, whole, parts):
                yield breakdown_of(part_operand(whole), parts, "a closed list")


def _shapes(passage: Passage, known: Mapping[Span | None, Sequence[Span | None]]) -> Iterator[_Shape]:
    places: dict[Span | None, int] = {each.mention.span: place for place, each in enumerate(passage.mentions)}
    for place, whole in enumerate(passage.mentions):
        parts = [places.get(each, -1) for each in known.get(whole.mention.span, ())]
        if len(parts) >= _LEAST and min(parts) > place and has_closed(passage.gap(whole, passage.mentions[parts[0]])):
            yield place, tuple(parts), tuple(_label(passage, each) for each in parts)


def _label(passage: Passage, place: int) -> str:
    return _MARK.split(passage.before(passage.mentions[place]).rstrip(" :"))[-1].strip()


def _at(passage: Passage, shape: _Shape) -> tuple[Placed | None, list[Placed]]:
    whole, parts, labels = shape
    if parts[-1] >= len(passage.mentions) or tuple(_label(passage, each) for each in parts) != labels:
        return None, []
    return passage.mentions[whole], [passage.mentions[each] for each in parts]


def _misses(passage: Passage, whole: Placed, parts: Sequence[Placed]) -> bool:
    plain = all(each.is_exact and each.number is not None and same_unit(whole, each) for each in (whole, *parts))
    return plain and has_closed(passage.gap(whole, parts[0])) and total_of(parts) != amount_of(whole)
