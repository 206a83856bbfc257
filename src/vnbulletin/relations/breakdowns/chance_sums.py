"""This file leaves out sums by chance: over figures of different years, a list of some behind “riêng”, or siblings."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from functools import cache
from operator import attrgetter

from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.relations.evidence.class_cues import has_closed
from vnbulletin.relations.evidence.cues import is_remainder
from vnbulletin.relations.evidence.item_ends import goes_to_next_item
from vnbulletin.relations.evidence.years import are_of_other_years
from vnbulletin.relations.kinds.parts import Breakdown
from vnbulletin.relations.passage import Passage, Placed
from vnbulletin.relations.relation import Operand, OperandValue
from vnbulletin.spans import Span

__all__ = ["without_chance_sums"]

_PAIR, _TELLING = 2, 20
_NEAR = 24
_START = attrgetter("start")


@cache
def _narrowing() -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{any_of(relation_cues().narrowing)})(?!\w)")


@cache
def _classes() -> tuple[re.Pattern[str], ...]:
    return tuple(map(_ending, (*relation_cues().scales, *relation_cues().contrasts)))


@cache
def _any_class() -> re.Pattern[str]:
    return _ending([name for row in (*relation_cues().scales, *relation_cues().contrasts) for name in row])


def _ending(names: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?P<name>{any_of(names)})[ ]?[: ]\Z")


def without_chance_sums(passages: Sequence[Passage], found: Sequence[Breakdown]) -> tuple[Breakdown, ...]:
    """Return the sums but those that come out by chance: of two years, of some behind “riêng”, or of siblings.

    "Năm 2022 có 12/20 chi bộ hoàn thành tốt. Năm 2023 có … 10 chi bộ …, 2 chi bộ …": 10 and 2 make up 12 by chance.
    """
    if not found:
        return ()
    told = [each for each in passages if each.mentions]
    starts = [each.mentions[0].mention.span.start for each in told]
    found = [each for each in found if not _holds_both(each, found)]
    listed = {(part.span, part.value): each for each in found for part in each.parts}
    return tuple([each for each in found if not _is_inside(listed, each) and not _is_of_two(told, starts, each)])


def _holds_both(found: Breakdown, others: Iterable[Breakdown]) -> bool:
    """Tell whether a small sum counts a whole and some of its parts ("3 giải … đoạt 2 giải, trong đó 1 giải Nhì")."""
    size = found.whole.value
    if not isinstance(size, Decimal) or size >= _TELLING:
        return False
    parts = {_key(each) for each in found.parts}
    inner = ([_key(one) in parts for one in each.parts] for each in others if _key(each.whole) in parts)
    # A sum inside its list may come out by chance, but none stops in the middle of another.
    return any(any(each) and not all(each) for each in inner)


def _key(operand: Operand) -> tuple[Span | None, OperandValue]:
    return operand.span, operand.value


def _is_inside(listed: Mapping[tuple[Span | None, OperandValue], Breakdown], found: Breakdown) -> bool:
    """Tell whether the whole is a part beside its own parts: "26: khiển trách 15, cảnh cáo 8, cách chức 1, khai trừ 2".

    That 15 = 8 + 1 + 2 + 4 of another list behind is chance.
    """
    around = listed.get((found.whole.span, found.whole.value))
    if around is None:
        return False
    beside = {(each.span, each.value) for each in around.parts}
    return any((each.span, each.value) in beside for each in found.parts)


def _is_of_two(passages: Sequence[Passage], starts: Sequence[int], found: Breakdown) -> bool:
    (first, part), (one, whole) = (_place(passages, starts, each) for each in (found.parts[0], found.whole))
    if one is first and _are_classes(one, *sorted((whole, part), key=_START)):
        return True
    if one is first and part.start < whole.start:
        return False
    told_apart = one is not first or whole.start < first.clause_start(part)
    if told_apart and len(found.parts) == _PAIR and _is_of_some(first, part):
        return True
    return are_of_other_years(one, whole, first, part)


def _are_classes(passage: Passage, *both: Placed) -> bool:
    """Tell whether two figures side by side are two classes of a scale: "Trong 84 chi hội, tốt 41, khá 33, kém 8"."""
    # "Sửa chữa, xây mới 21 nhà (xây mới 15, sửa chữa 6)" opens a list.
    if both[0].depth != both[1].depth or not goes_to_next_item(passage.gap(*both)):
        return False
    before = [passage.before(each, _NEAR) for each in both]
    for row in _classes() if _any_class().search(before[0]) is not None else ():
        names = {hit["name"] for hit in map(row.search, before) if hit is not None}
        if len(names) == len(before):
            return True
    return False


def _is_of_some(passage: Passage, part: Placed) -> bool:
    """Tell whether “riêng” opens the clause of a pair, of which neither is called the rest nor a whole list opened."""
    clause = passage.lower[passage.clause_start(part) : passage.end]
    return _narrowing().match(clause) is not None and not is_remainder(clause) and not has_closed(clause)


def _place(passages: Sequence[Passage], starts: Sequence[int], operand: Operand) -> tuple[Passage, Placed]:
    at = 0 if operand.span is None else operand.span.start
    passage = passages[max(0, bisect_right(starts, at) - 1)]
    behind = [each for each in passage.mentions if each.mention.span.start >= at]
    return passage, (behind or passage.mentions)[0]
