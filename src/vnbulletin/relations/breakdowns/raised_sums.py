"""This file finds totals of two counts of sentences before: "gần 67.100 …. 26.100 …, nâng tổng số lên 93.200"."""

from collections import deque
from collections.abc import Container, Iterator, Sequence
from decimal import Decimal

from vnbulletin.relations.evidence.cues import announces_total, raises_total
from vnbulletin.relations.evidence.leads import is_called_earlier, is_change, tells_what_is
from vnbulletin.relations.evidence.likeness import kindred
from vnbulletin.relations.evidence.rounding import range_of
from vnbulletin.relations.evidence.sums import amount_of
from vnbulletin.relations.kinds.parts import Breakdown
from vnbulletin.relations.operands import breakdown_of, part_operand
from vnbulletin.relations.passage import Passage, Placed
from vnbulletin.spans import Span

__all__ = ["find_raised_sums"]

_MOST_BEFORE, _SENTENCES = 6, 4
_LEAST = 1000
# How many times as large as all that hedges leave open a total has to be.
_TELLING = 100


def find_raised_sums(passages: Sequence[Passage], told: Container[Span | None]) -> Iterator[Breakdown]:
    """Yield the totals, of thousands, that the last count before them and another one of its kind make up.

    A word raises the total or sums it up. *told* are the wholes that are known already. Only what fits is taken.
    """
    near: deque[tuple[int, Passage, Placed]] = deque(maxlen=_MOST_BEFORE)
    for number, passage in enumerate(passages):
        for whole in passage.top_numbers:
            size = amount_of(whole)
            before = passage.before(whole)
            raised = size >= _LEAST and whole.is_exact and (raises_total(before) or announces_total(before))
            if raised and whole.mention.span not in told:
                kin = [each for at, one, each in near if number - at <= _SENTENCES and _may_add(one, each, whole)]
                parts = _parts_of(whole, kin)
                if parts is not None:
                    yield breakdown_of(part_operand(whole), parts)
            near.append((number, passage, whole))


def _may_add(passage: Passage, part: Placed, whole: Placed) -> bool:
    plain = tells_what_is(passage, part) and not is_change(passage, part) and not is_called_earlier(passage, part)
    return plain and kindred(part, whole) and amount_of(part) < amount_of(whole)


def _parts_of(whole: Placed, kin: Sequence[Placed]) -> tuple[Placed, Placed] | None:
    """Return the last count with the nearest one that it makes up the whole with."""
    size = amount_of(whole)
    for first in kin[-2::-1]:
        ends = zip(range_of(first), range_of(kin[-1]), strict=True)
        low, high = (sum(each, start=Decimal(0)) for each in ends)
        if low <= size <= high and (high - low) * _TELLING <= size:
            return first, kin[-1]
    return None
