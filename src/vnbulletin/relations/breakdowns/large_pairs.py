"""This file finds wholes of two parts that no word leads to, where so many digits agree that chance does not do it."""

from collections import deque
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import pairwise

from vnbulletin.relations.evidence.digit_slips import digits_of
from vnbulletin.relations.evidence.leads import is_change
from vnbulletin.relations.evidence.likeness import kind_of
from vnbulletin.relations.kinds.parts import Breakdown
from vnbulletin.relations.operands import breakdown_of, part_operand
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["find_large_pairs"]

_TELLING, _SHORT = 4, 2
_MOST_BEFORE = 24


def find_large_pairs(passages: Iterable[Passage], told: Iterable[Breakdown]) -> Iterator[Breakdown]:
    """Yield each count of four telling digits with two neighbours of its kind in one sentence behind that make it up.

    "nhận 21.350 hồ sơ, đã trả 21.180 hồ sơ …; 170 hồ sơ đang giải quyết". *told* are the breakdowns that are known:
    their parts are no parts again.
    """
    claimed = {part.span for each in told for part in each.parts}
    last: deque[Placed] = deque(maxlen=_MOST_BEFORE)
    for passage in passages:
        kinds: dict[str, list[Placed]] = {}
        for each in passage.mentions:
            if each.number and each.unit and each.is_exact and each.mention.span not in claimed:
                kinds.setdefault(kind_of(each.unit), []).append(each)
                last.append(each)
        for run in kinds.values():
            yield from _made_up(passage, run, last)


def _made_up(passage: Passage, run: list[Placed], last: Iterable[Placed]) -> Iterator[Breakdown]:
    for first, second in pairwise(run):
        total = (first.number or Decimal(0)) + (second.number or Decimal(0))
        if min(map(_digits, (first, second))) < _SHORT or is_change(passage, first) or is_change(passage, second):
            continue
        kind = kind_of(first.unit)
        before = (each for each in last if each.start < first.start and each.number == total)
        whole = next((each for each in before if _digits(each) >= _TELLING and kind_of(each.unit) == kind), None)
        if whole is not None:
            yield breakdown_of(part_operand(whole), (first, second))
            return


def _digits(placed: Placed) -> int:
    return len(digits_of(placed).rstrip("0"))
