"""This file leaves out of a list the figures that tell of one of its items.

They make it up ("trả 180, trong đó 96 …, 84 …; 17 chờ") or belong to it ("149 đảng bộ với 1.251 chi bộ, 285 chi bộ").
"""

from decimal import Decimal
from itertools import pairwise

from vnbulletin.relations.evidence.cues import has_inside, opens_having
from vnbulletin.relations.evidence.sums import amount_of
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["without_borne", "without_nested"]

_FEW = 2
_PARTING = (",", ";", ":", "(", ")", " và ")


def without_nested(passage: Passage, figures: tuple[Placed, ...]) -> tuple[Placed, ...]:
    """Return the figures but those behind “trong đó” that add up to the one right before it."""
    outer: list[Placed] = list(figures[:1])
    place = 1
    while place < len(figures):
        nested = _nested(passage, figures, place)
        if nested:
            place += nested
            continue
        outer.append(figures[place])
        place += 1
    return tuple(outer)


def _nested(passage: Passage, figures: tuple[Placed, ...], place: int) -> int:
    """Return how many figures from a place on make up the one before it, behind “trong đó”."""
    if not has_inside(passage.gap(figures[place - 1], figures[place])):
        return 0
    whole, total = amount_of(figures[place - 1]), Decimal(0)
    for count, each in enumerate(figures[place:], start=1):
        total += amount_of(each)
        if total >= whole:
            return count if count >= _FEW and total == whole and place + count < len(figures) else 0
    return 0


def without_borne(passage: Passage, figures: tuple[Placed, ...]) -> tuple[Placed, ...]:
    """Return the figures but those of another noun that “với”, “có” give to the one right before them."""
    borne = {each for one, each in pairwise(figures) if _is_borne(passage, one, each)}
    return tuple([each for each in figures if each not in borne])


def _is_borne(passage: Passage, bearer: Placed, each: Placed) -> bool:
    gap = passage.gap(bearer, each)
    if not each.unit or each.unit == bearer.unit or not opens_having(gap):
        return False
    return not any(sign in gap for sign in _PARTING)
