"""This file finds proportions of one whole whose parts make it up: "71/75 …; 03/75 …; 01/75"."""

from collections.abc import Iterator
from decimal import Decimal

from vnbulletin.relations.breakdowns.announced_ratios import all_of, claimed_by_announcement
from vnbulletin.relations.breakdowns.closed_lists import claimed_by_ratings
from vnbulletin.relations.evidence.sums import total_of
from vnbulletin.relations.kinds.parts import Breakdown
from vnbulletin.relations.operands import breakdown_of, part_operand, whole_operand
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["find_shared_denominators"]

_FEW = 2


def find_shared_denominators(passage: Passage) -> Iterator[Breakdown]:
    """Yield the whole of two proportions or more that make it up, or that the words claim to."""
    groups: dict[Decimal, list[Placed]] = {}
    for each in passage.mentions:
        if each.proportion is not None and each.proportion.part < each.proportion.whole:
            groups.setdefault(each.proportion.whole, []).append(each)
    for whole, members in groups.items():
        if len(members) < _FEW:
            continue
        total = total_of(members)
        if total == whole:
            every = all_of(passage, members)
            yield breakdown_of(whole_operand(members[0]) if every is None else part_operand(every), members)
        elif total:
            # Where all are in one class ("3/3"), nothing is left for the others.
            claimed = claimed_by_ratings(passage, members) or claimed_by_announcement(passage, members)
            if claimed is not None:
                yield claimed
