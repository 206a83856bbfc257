"""This file finds changes whose earlier figure has no word of its time: far back, of a raised total, below a goal."""

from collections.abc import Iterator
from decimal import Decimal

from attrs import evolve

from vnbulletin.notation.quantities.bounds import Bound
from vnbulletin.notation.quantities.percents import PercentagePoints
from vnbulletin.relations.evidence.cues import raises_total
from vnbulletin.relations.evidence.leads import figure_before, is_plan, tells_what_is
from vnbulletin.relations.evidence.likeness import same_unit
from vnbulletin.relations.kinds.developments import Change
from vnbulletin.relations.loose.figures import Loose, count_operand, digits_told, size_of
from vnbulletin.relations.loose.words import Claim, is_past, is_planned, subject_of
from vnbulletin.relations.operands import figure_operand
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["change_below_goal", "change_of_far_base"]

# A difference of so many digits is hardly that of two figures by chance.
_SURE = 1000
_LEAST = 20
_MOST_BETWEEN = 1


def change_of_far_base(loose: Loose, claim: Claim) -> Change | None:
    """Return the change of a result right before a difference, or of a total that it raises, from a figure before them.

    "14.520 tỷ đồng, cao hơn mức thực hiện năm nay 1.264 tỷ đồng" of 13.256 tỷ đồng paragraphs before; "98 xã đạt chuẩn.
    … thêm 8 xã, nâng tổng số lên 106 xã". Both have to fit exactly, so that none accuses.
    """
    by = loose.figure.number
    if by is None or by <= 0 or not loose.figure.unit or not loose.figure.is_exact:
        return None
    falls = claim is Claim.FALL
    result = None if falls else _raised(loose)
    if result is None:
        result = figure_before(loose.passage, loose.place) if digits_told(by) >= _SURE else None
        if result is None or not _is_compared(loose, result):
            return None
    base = _base(loose, result, size_of(result) + by if falls else size_of(result) - by)
    return None if base is None else _change(loose, result, base, falls=falls)


def _raised(loose: Loose) -> Placed | None:
    """Return the total behind an addition that the words right before it raise."""
    behind = loose.passage.mentions[loose.place + 1 : loose.place + 2 + _MOST_BETWEEN]
    same = (each for each in behind if each.number and same_unit(each, loose.figure) and each.is_exact)
    return next((each for each in same if raises_total(loose.passage.before(each))), None)


def _is_compared(loose: Loose, result: Placed) -> bool:
    plain = result.number is not None and result.is_exact and result.depth == loose.figure.depth
    # "thu 14.520 tỷ đồng, chi ngân sách tăng 1.264 tỷ đồng": a subject of its own begins another change.
    return (
        plain
        and same_unit(result, loose.figure)
        and ";" not in loose.passage.gap(result, loose.figure)
        and not subject_of(loose.lead)
    )


def _base(loose: Loose, result: Placed, size: Decimal) -> Placed | None:
    """Return the nearest figure before a change that has a size and the unit of the result."""
    if size < _LEAST:
        return None
    for one, each in _before(loose):
        if each.amount == size and each is not result and same_unit(each, result) and each.is_exact:
            return each if tells_what_is(one, each) else None
    return None


def _before(loose: Loose) -> Iterator[tuple[Passage, Placed]]:
    for one in reversed(loose.near):
        for each in reversed(one.mentions):
            if each.start < loose.figure.start:
                yield one, each


def change_below_goal(loose: Loose, claim: Claim | None) -> Change | None:
    """Return the rise from the rate before to a goal: "bao phủ 93,2%. Mục tiêu là 94,5%, còn phải tăng 1,3 điểm"."""
    points = loose.figure.mention.value
    goal = figure_before(loose.passage, loose.place)
    if claim is not Claim.RISE or not isinstance(points, PercentagePoints) or goal is None or goal.percent is None:
        return None
    if not (is_plan(loose.passage, goal) or is_planned(loose.passage, goal)):
        return None
    rates = (each for each in loose.before if each.placed.percent is not None and each.placed is not goal)
    near = next((each for each in rates if each.away <= 1 and not each.outside), None)
    if near is None or size_of(goal) - size_of(near.placed) != points.value or is_past(near.passage, near.placed):
        return None
    return Change(result=figure_operand(goal), base=figure_operand(near.placed), percent=figure_operand(loose.figure))


def _change(loose: Loose, result: Placed, base: Placed, *, falls: bool) -> Change:
    difference = evolve(figure_operand(loose.figure), bound=Bound.EXACT)
    return Change(result=figure_operand(result), base=count_operand(base), difference=difference, falls=falls)
