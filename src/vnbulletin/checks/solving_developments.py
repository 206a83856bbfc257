"""This file solves a result beside its plan or an earlier figure for one of the figures: what may it read?

What is returned may be wider than what lets the relation hold, never narrower: every reading is allowed for.
"""

from decimal import Decimal
from functools import reduce

from vnbulletin.checks.denotation import nearest_or_cut_set
from vnbulletin.checks.proportions import part_of, percent_of, whole_of
from vnbulletin.intervals import EMPTY, NOT_NEGATIVE, REALS, Interval
from vnbulletin.notation.quantities.multiples import Multiple
from vnbulletin.notation.quantities.percents import PercentagePoints
from vnbulletin.relations.kinds.developments import Change, Target
from vnbulletin.relations.relation import Operand

__all__ = ["in_change", "in_target", "of_quotient"]

_HUNDRED = Interval.exactly(100)


def of_quotient(part: Operand, whole: Operand, percent: Operand, operand: Operand) -> Interval:
    """Return what one of three figures can be of which the first is so many per cent of the second."""
    if operand is percent:
        return percent_of(nearest_or_cut_set(part), nearest_or_cut_set(whole))
    if operand is whole:
        return whole_of(nearest_or_cut_set(part), nearest_or_cut_set(percent))
    return part_of(nearest_or_cut_set(whole), nearest_or_cut_set(percent))


def in_target(relation: Target, operand: Operand) -> Interval:
    """Return what *operand* can be if the other figures are true; a target that is not printed leaves every number."""
    if relation.target is None:
        return REALS
    return _between(relation.actual, relation.target, relation.gap, operand, falls=relation.falls)


def in_change(relation: Change, operand: Operand) -> Interval:
    """Return what *operand* can be if the other figures are true."""
    base, difference, percent = relation.base, relation.difference, relation.percent
    if base is None:
        return REALS if difference is None or percent is None else _restated(relation, operand, difference, percent)
    if difference is not None and operand is not percent:
        return _between(relation.result, base, difference, operand, falls=relation.falls)
    if percent is None:
        return _on_its_side(relation, operand, base)
    if relation.of_base:
        return of_quotient(relation.result, base, percent, operand)
    if isinstance(percent.value, Multiple):
        return _multiplied(relation, operand, base, percent)
    return _between(relation.result, base, percent, operand, falls=relation.falls)


def _between(after: Operand, before: Operand, change: Operand, operand: Operand, *, falls: bool) -> Interval:
    """Return what one of two figures or their change can be: a difference in their unit, points or per cent."""
    sign = -1 if falls else 1
    result, base, by = nearest_or_cut_set(after), nearest_or_cut_set(before), nearest_or_cut_set(change).scaled(sign)
    in_points = isinstance(change.value, Decimal | PercentagePoints)
    if operand is change:
        moved, grown = (result - base).scaled(sign), (percent_of(result, base) - _HUNDRED).scaled(sign)
    elif operand is after:
        moved, grown = base + by, part_of(base, _HUNDRED + by)
    else:
        moved, grown = result - by, whole_of(result, _HUNDRED + by)
    if in_points:
        return _hull(moved)
    # A rate may have risen by so many points, or by so much of itself.
    return _hull(grown) if isinstance(after.value, Decimal) else _hull(moved, grown)


def _on_its_side(relation: Change, operand: Operand, base: Operand) -> Interval:
    """Return what lies above the earlier figure, or below it in a fall: no more is printed of the change."""
    is_result = operand is relation.result
    other = nearest_or_cut_set(base if is_result else relation.result)
    return Interval(None, other.high) if is_result == relation.falls else Interval(other.low, None)


def _multiplied(relation: Change, operand: Operand, base: Operand, percent: Operand) -> Interval:
    """Return what one of two figures can be of which one is so many times the other; the number of times is plain."""
    large, small = (base, relation.result) if relation.falls else (relation.result, base)
    if operand is percent:
        return REALS
    times = nearest_or_cut_set(percent).scaled(100)
    factors = (times, times + _HUNDRED) if relation.adds else (times,)
    if operand is large:
        return _hull(*(part_of(nearest_or_cut_set(small), each) for each in factors))
    return _hull(*(whole_of(nearest_or_cut_set(large), each) for each in factors))


def _restated(relation: Change, operand: Operand, difference: Operand, percent: Operand) -> Interval:
    """Return what a result, its difference or their percent can be, which is of the earlier figure or of the result."""
    result, by, share = map(nearest_or_cut_set, (relation.result, difference, percent))
    sign = -1 if relation.falls else 1
    if relation.of_base:
        # The percent is what the result is of the earlier figure.
        if operand is percent:
            return _hull(percent_of(result, result - by.scaled(sign)))
        if operand is difference:
            return _hull((result - whole_of(result, share)).scaled(sign))
        return _hull(whole_of(by, (share - _HUNDRED).scaled(sign)) + by.scaled(sign))
    if operand is percent:
        return _hull(percent_of(by, result - by.scaled(sign)), percent_of(by, result))
    if operand is difference:
        return _hull(whole_of(part_of(result, share), _HUNDRED + share.scaled(sign)), part_of(result, share))
    return _hull(whole_of(by, share) + by.scaled(sign), whole_of(by, share))


def _hull(*several: Interval) -> Interval:
    """Return the least interval with closed ends that holds all of *several*."""
    return reduce(_joined, (each for each in several if not each.is_empty), EMPTY) & NOT_NEGATIVE


def _joined(one: Interval, other: Interval) -> Interval:
    if one is EMPTY:
        return other
    low = None if one.low is None or other.low is None else min(one.low, other.low)
    high = None if one.high is None or other.high is None else max(one.high, other.high)
    return Interval(low, high)
