"""This file gives the true values that a figure allows under the roundings that explain the shares of its text."""

from collections.abc import Callable
from decimal import Decimal

from vnbulletin.checks.denotation import hard_set
from vnbulletin.checks.profile import RoundingProfile
from vnbulletin.intervals import USUAL_ROUNDINGS, Interval
from vnbulletin.mentions.mention import Mention
from vnbulletin.notation.quantities.multiples import Multiple
from vnbulletin.notation.quantities.percents import Percent, PercentagePoints
from vnbulletin.notation.quantities.proportions import Proportion
from vnbulletin.notation.quantities.ranges import Range
from vnbulletin.relations.relation import Operand, OperandValue

__all__ = ["interval_under"]


def interval_under(profile: RoundingProfile) -> Callable[[Mention], Interval]:
    """Return what gives the true values of a figure, in its printed unit, under the roundings that *profile* leaves.

    A proportion has the values of its part, and a range those between its ends. Where no share tells how the text
    rounds, or they tell of several ways, the values of all the usual roundings are allowed.
    """
    roundings = profile.surviving or USUAL_ROUNDINGS

    def interval_of_mention(mention: Mention) -> Interval:
        value = mention.value
        if isinstance(value, Range):
            ends = (_operand(mention, _of_range(value, each)) for each in (value.low, value.high))
            low, high = (_hull([hard_set(each, one) for one in roundings]) for each in ends)
            return Interval(low.low, high.high, low.low_closed, high.high_closed)
        read = value.part if isinstance(value, Proportion) else value
        if not isinstance(read, Decimal | Percent | PercentagePoints | Multiple):
            msg = f"a figure is needed, got {mention.kind}"
            raise TypeError(msg)
        operand = _operand(mention, read)
        return _hull([hard_set(operand, each) for each in roundings])

    return interval_of_mention


def _of_range(value: Range, end: Decimal) -> OperandValue:
    return Percent(end) if value.is_percent else end


def _operand(mention: Mention, value: OperandValue) -> Operand:
    return Operand(printed=mention.text, value=value, bound=mention.bound, mention=mention)


def _hull(intervals: list[Interval]) -> Interval:
    """Return the smallest interval that holds all of *intervals*."""
    lows = [(each.low, not each.low_closed) for each in intervals if each.low is not None]
    highs = [(each.high, each.high_closed) for each in intervals if each.high is not None]
    low, is_open = min(lows) if len(lows) == len(intervals) else (None, False)
    high, is_closed = max(highs) if len(highs) == len(intervals) else (None, True)
    return Interval(low, high, low_closed=not is_open, high_closed=is_closed)
