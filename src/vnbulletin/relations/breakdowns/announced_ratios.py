"""This file finds proportions of one whole that a colon behind it announces: "158/158 đội: 121/158 …, 29/158 …"."""

import re
from decimal import Decimal
from itertools import combinations

from vnbulletin.relations.evidence.cues import has_inside, is_open_list
from vnbulletin.relations.evidence.likeness import same_unit
from vnbulletin.relations.evidence.sums import looks_like_a_slip, total_of
from vnbulletin.relations.kinds.parts import Breakdown
from vnbulletin.relations.operands import breakdown_of, part_operand
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["all_of", "claimed_by_announcement"]

_LEAST = 3
_MOST = 6
_COLON = re.compile(r"[^.;:,()]{0,60}:[^.;:,()]{0,30}")


def all_of(passage: Passage, members: list[Placed]) -> Placed | None:
    """Return the proportion before *members* that is the whole of itself and of them ("64/64 chi bộ")."""
    proportion = members[0].proportion
    before = (each for each in passage.mentions if each.start < members[0].start and each.proportion is not None)
    return next((each for each in before if proportion and each.amount == proportion.whole == _whole_of(each)), None)


def claimed_by_announcement(passage: Passage, members: list[Placed]) -> Breakdown | None:
    """Return the breakdown that a colon right behind the whole claims, if its proportions miss it by a slip.

    The whole is printed as a number or as all of itself; nothing is nested among the proportions, or left over.
    """
    first, last = members[0], members[-1]
    place = passage.mentions.index(first)
    announced = passage.mentions[place - 1] if place else None
    whole = _whole_of(first)
    if announced is None or whole is None or not _LEAST <= len(members) <= _MOST or announced.amount != whole:
        return None
    if not same_unit(announced, first) or not _COLON.fullmatch(passage.gap(announced, first)):
        return None
    text = passage.lower[first.start : passage.end]
    exact = all(each.is_exact and each.depth == announced.depth for each in (announced, *members))
    if not exact or has_inside(text) or is_open_list(text) or ";" in passage.lower[first.start : last.start]:
        return None
    amounts = [each.amount for each in members if each.amount is not None]
    some = (each for size in range(1, len(amounts) + 1) for each in combinations(amounts, size))
    if any(sum(each) == whole for each in some) or not looks_like_a_slip(whole, total_of(members)):
        return None
    return breakdown_of(part_operand(announced), members, "a list behind a colon")


def _whole_of(placed: Placed) -> Decimal | None:
    return None if placed.proportion is None else placed.proportion.whole
