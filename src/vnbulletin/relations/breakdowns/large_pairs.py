"""This file finds wholes of two parts that no word leads to, where so many digits agree that chance does not do it."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from vnbulletin.relations.evidence.digit_slips import telling_digits
from vnbulletin.relations.evidence.leads import is_change
from vnbulletin.relations.evidence.likeness import by_kind, kind_of
from vnbulletin.relations.evidence.sums import amount_of
from vnbulletin.relations.kinds.parts import Breakdown
from vnbulletin.relations.operands import breakdown_of, part_operand
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["find_large_pairs"]

_TELLING, _SHORT = 4, 2
_LEAST = Decimal(1000)
_PAIR = 2
# A whole of that size has a part of half of it.
_HALF = _LEAST / _PAIR
_MOST_BEFORE = 24


def find_large_pairs(passages: Iterable[Passage], told: Iterable[Breakdown]) -> Iterator[Breakdown]:
    """Yield each count of four telling digits with two neighbours of its kind in one sentence behind that make it up.

    "nhận 21.350 hồ sơ, đã trả 21.180 hồ sơ …; 170 hồ sơ đang giải quyết". *told* are the breakdowns that are known:
    their parts are no parts again.
    """
    claimed = {part.span.start for each in told for part in each.parts if part.span is not None}
    large: deque[Placed] = deque(maxlen=_MOST_BEFORE)
    for passage in passages:
        if not [each for each in passage.mentions if each.number is not None and each.number >= _HALF]:
            continue
        counts = [each for each in passage.mentions if each.number and each.unit and each.is_exact]
        free = [each for each in counts if each.mention.span.start not in claimed]
        large.extend([each for each in free if amount_of(each) >= _LEAST and telling_digits(each) >= _TELLING])
        if large and len(free) >= _PAIR:
            yield from _made_up(passage, free, large)


def _made_up(passage: Passage, figures: Sequence[Placed], large: Iterable[Placed]) -> Iterator[Breakdown]:
    for kind, run in by_kind(figures).items():
        if len(run) < _PAIR:
            continue
        wholes = {each.number: each for each in large if kind_of(each.unit) == kind}
        for first, second in pairwise(run) if wholes else ():
            whole = wholes.get(amount_of(first) + amount_of(second))
            if whole is not None and whole.start < first.start and _may_be_parts(passage, first, second):
                yield breakdown_of(part_operand(whole), (first, second))
                break


def _may_be_parts(passage: Passage, *parts: Placed) -> bool:
    return all(telling_digits(each) >= _SHORT and not is_change(passage, each) for each in parts)
