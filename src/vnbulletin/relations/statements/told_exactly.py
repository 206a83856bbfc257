"""This file finds which exact figures a rounded one may stand for: "hơn 1.500 tỷ đồng" for 1.512,6 tỷ đồng."""

from decimal import ROUND_HALF_UP, Decimal

from vnbulletin.notation.numbers.digits import last_place
from vnbulletin.notation.quantities.bounds import Bound
from vnbulletin.relations.evidence.rounding import HEDGES
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["told_exactly", "told_roughly"]

# A twentieth of the rounded figure is the most that it may leave out; beyond it, a twelfth.
_FARTHEST, _FARTHEST_ABOVE = 20, 12


def told_exactly(hedged: Placed, candidates: list[tuple[Passage, Placed]]) -> list[tuple[Passage, Placed]]:
    """Return those of *candidates* that *hedged* rounds to its last digit that is not zero.

    The text may hedge them in the same direction ("trên 1,5 tỷ đồng", "trên 1 tỷ 557 triệu đồng"), or, to more digits,
    in the other ("gần 60 nghìn hộ", "trên 59,7 nghìn hộ").
    """
    return [(one, each) for one, each in candidates if _may_hedge(hedged, each) and _rounds(hedged, each)]


def told_roughly(placed: Placed, candidates: list[tuple[Passage, Placed]]) -> list[tuple[Passage, Placed]]:
    """Return those of *candidates* that are *placed*, a percent without a hedge, to more or fewer decimals.

    "99,2%" and "99,23%".
    """
    size = None if placed.percent is None or not placed.is_exact else placed.percent.value
    if size is None:
        return []
    told = ((one, each, each.percent.value) for one, each in candidates if each.percent and each.is_exact)
    return [(one, each) for one, each, value in told if _is_rounded(*sorted((size, value), key=last_place))]


def _is_rounded(fine: Decimal, rough: Decimal) -> bool:
    # "40%" is no 42,87 % rounded to tens.
    place = min(last_place(rough), Decimal(1))
    return last_place(fine) < place and fine.quantize(place, ROUND_HALF_UP) == rough


def _may_hedge(hedged: Placed, each: Placed) -> bool:
    if each.mention.bound in {Bound.EXACT, hedged.mention.bound}:
        return True
    rough, fine = hedged.stated, each.stated
    finer = rough is not None and fine is not None and last_place(fine) < last_place(rough)
    return finer and each.mention.bound in HEDGES


def _rounds(hedged: Placed, exact: Placed) -> bool:
    size, value = hedged.stated, exact.amount if exact.stated is None else exact.stated
    if size is None or value is None:
        return False
    gap, place = value - size, last_place(size)
    # "gần 600" is hardly 556, while "hơn 130.000" may be 137.632.
    farthest = _FARTHEST_ABOVE if hedged.mention.bound is Bound.ABOVE else _FARTHEST
    if abs(gap) * farthest > size:
        return False
    if hedged.mention.bound is Bound.ABOUT:
        return abs(gap) < place
    return 0 < (gap if hedged.mention.bound is Bound.ABOVE else -gap) < place
