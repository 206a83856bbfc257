"""This file solves part, whole and percent for one another, where each is a set of values."""

from fractions import Fraction

from vnbulletin.intervals import EMPTY, NOT_NEGATIVE, POSITIVE, Interval

__all__ = ["before_growth", "part_of", "percent_of", "whole_of"]

_WHOLE = 100
_HUNDRED = Interval.exactly(_WHOLE)


def percent_of(part: Interval, whole: Interval) -> Interval:
    """Return what per cent *part* can be of *whole*.

    >>> percent_of(Interval.exactly(71), Interval.exactly(75)).point
    Fraction(284, 3)
    """
    part, whole = part & NOT_NEGATIVE, whole & POSITIVE
    return EMPTY if part.is_empty or whole.is_empty else whole.divided_into(part, times=_WHOLE)


def whole_of(part: Interval, percent: Interval) -> Interval:
    """Return what *part* can be *percent* of.

    >>> whole_of(Interval.exactly(55), Interval.exactly(50)).point
    Fraction(110, 1)
    """
    part, percent = part & NOT_NEGATIVE, percent & NOT_NEGATIVE
    if part.is_empty or percent.is_empty:
        return EMPTY
    if part.high == 0:
        # Nothing is nothing of any whole, and never more.
        return POSITIVE if Fraction(0) in percent else EMPTY
    return percent.divided_into(part, times=_WHOLE) & POSITIVE


def part_of(whole: Interval, percent: Interval) -> Interval:
    """Return what can be *percent* of *whole*.

    >>> part_of(Interval.exactly(75), Interval.exactly(20)).point
    Fraction(15, 1)
    """
    whole, share = whole & NOT_NEGATIVE, (percent & NOT_NEGATIVE).scaled(Fraction(1, _WHOLE))
    if whole.is_empty or share.is_empty or whole.low is None or share.low is None:
        return EMPTY
    high = None if whole.high is None or share.high is None else whole.high * share.high
    low_closed = whole.low_closed and share.low_closed
    return Interval(
        whole.low * share.low, high, low_closed, high is not None and whole.high_closed and share.high_closed
    )


def before_growth(result: Interval, percent: Interval) -> Interval:
    """Return what can have grown by *percent* to *result*; a percent below zero is that of a fall.

    >>> before_growth(Interval.exactly(120), Interval.exactly(20)).point
    Fraction(100, 1)
    """
    # Most results lie above zero, where nothing need be cut and either end is one quotient.
    if _is_plain(result, above=0) and _is_plain(percent, above=-_WHOLE):
        low, high = _before(result.low, percent.high), _before(result.high, percent.low)
        low_closed, high_closed = result.low_closed and percent.high_closed, result.high_closed and percent.low_closed
        return Interval(low, high, low_closed, high_closed)
    grown = (percent + _HUNDRED) & NOT_NEGATIVE
    return grown.divided_into(result & NOT_NEGATIVE, times=_WHOLE) & POSITIVE


def _is_plain(values: Interval, *, above: int) -> bool:
    """Tell whether *values* are some, have two ends, and all lie above a whole number."""
    low, high = values.low, values.high
    if low is None or high is None or low.numerator <= above * low.denominator:
        return False
    return not values.is_empty


def _before(result: Fraction | None, percent: Fraction | None) -> Fraction | None:
    if result is None or percent is None:
        return None
    (top, bottom), (rise, unit) = result.as_integer_ratio(), percent.as_integer_ratio()
    return Fraction(_WHOLE * top * unit, bottom * (rise + _WHOLE * unit))
