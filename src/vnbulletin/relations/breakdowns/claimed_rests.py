"""This file finds sums that “còn lại” claims: "Trong 320 hộ vay vốn, 148 hộ …, 112 hộ …, còn lại 70 hộ …"."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from vnbulletin.relations.evidence.class_cues import remainder_words, tells_rest
from vnbulletin.relations.evidence.cues import (
    has_attributes,
    has_inside,
    has_partition,
    is_open_list,
    opens_within,
)
from vnbulletin.relations.evidence.item_ends import LONGEST_GAP, goes_to_next_item
from vnbulletin.relations.evidence.leads import is_change
from vnbulletin.relations.evidence.likeness import same_unit
from vnbulletin.relations.evidence.sums import amount_of, looks_like_a_slip, some_run_fits, total_of
from vnbulletin.relations.kinds.parts import Breakdown
from vnbulletin.relations.operands import breakdown_of, part_operand
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["claimed_by_the_rest"]

_LEAST = 2
_MOST = 9


def claimed_by_the_rest(passage: Passage) -> Iterator[Breakdown]:
    """Yield the lists whose last figure is what is left of the whole before them, where they miss it by a slip.

    The whole opens the sentence behind “trong”, or the list behind “gồm” or “trong đó”; all count one thing.
    """
    top = passage.top_numbers
    for last in range(_LEAST, len(top) if passage.says(remainder_words) else 0):
        if not tells_rest(passage.gap(top[last - 1], top[last])):
            continue
        for first in range(last - 1, max(0, last - _MOST), -1):
            whole, parts = top[first - 1], top[first : last + 1]
            if _opens(passage, whole, parts[0]):
                if _is_one_list(passage, whole, parts) and _misses(passage, whole, parts):
                    yield breakdown_of(part_operand(whole), parts, "what is left is told")
                break


def _opens(passage: Passage, whole: Placed, first: Placed) -> bool:
    gap = passage.gap(whole, first)
    if ";" in gap or len(gap) > LONGEST_GAP:
        return False
    return opens_within(passage.lower[passage.start : whole.start]) or has_inside(gap) or has_partition(gap)


def _is_one_list(passage: Passage, whole: Placed, parts: Sequence[Placed]) -> bool:
    """Tell whether every figure of the list is one item of it, of the unit of the whole, and none lies in another."""
    exact = all(each.is_exact for each in (whole, *parts))
    if not exact or not all(same_unit(whole, each) for each in parts):
        return False
    gaps = [passage.gap(one, other) for one, other in pairwise(parts)]
    plain = all(map(goes_to_next_item, gaps))
    listed = passage.lower[parts[0].start : parts[-2].end]
    tail = passage.lower[parts[-1].end : passage.end]
    closed = not is_open_list(listed) and not has_attributes(listed + tail) and "%" not in listed
    return plain and closed and not any(is_change(passage, each) for each in parts)


def _misses(passage: Passage, whole: Placed, parts: Sequence[Placed]) -> bool:
    """Tell whether the sum misses the whole by a slip, is no other figure of the sentence, and ends the list."""
    total = total_of(parts)
    more = any(each.start > parts[-1].start and same_unit(whole, each) for each in passage.mentions)
    if more or some_run_fits(whole, parts) or any(each.amount == total for each in passage.mentions):
        return False
    return looks_like_a_slip(amount_of(whole), total)
