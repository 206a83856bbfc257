"""This file leaves out of a list the figures that make up one of its items: "trả 180, trong đó 96 …, 84 …; 17 chờ"."""

from decimal import Decimal

from vnbulletin.relations.evidence.cues import has_inside
from vnbulletin.relations.evidence.sums import amount_of
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["without_nested"]

_FEW = 2


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
