"""This file solves for the figure that a text leaves out: the whole numbers that reproduce what is printed."""

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import TypeAlias

from attrs import frozen

from vnbulletin.checks.denotation import exponent_of, is_countable, is_padded, is_rounded, number_of, soft_set
from vnbulletin.checks.operands import Figure, figure_operand, percent_operand
from vnbulletin.checks.proportions import before_growth, part_of, whole_of
from vnbulletin.folding import fold
from vnbulletin.intervals import USUAL_ROUNDINGS, Interval, Rounding
from vnbulletin.mentions.units import is_measure
from vnbulletin.notation.quantities.bounds import Bound
from vnbulletin.relations.relation import Operand

__all__ = ["Solution", "is_whole_count", "solve_share", "solve_target"]

_Formula: TypeAlias = Callable[[Interval, Interval], Interval]

_MOST_VALUES = 3
_HUNDRED = 100


@frozen(kw_only=True)
class Solution:
    """The whole numbers that reproduce printed figures (nghiệm nguyên).

    *values* are the first few, nearest to the exact quotient first; there are none where no
    whole number does. *interval* holds all numbers that do, whole or not, and *rounding* is
    the first under which a whole one is among them: rounding to nearest, where it can be. *power* tells how much
    that means: the chance, from 0 to 1, that a percent which has nothing to do with the count finds no whole number.

    .. versionadded:: 0.1.0
    """

    values: tuple[int, ...]
    interval: Interval
    rounding: Rounding
    power: Fraction


def solve_target(actual: Figure, gap: Figure) -> Solution:
    """Find the whole-number targets (chỉ tiêu) that *actual* exceeds by *gap*, or an earlier count that grew to it.

    Args:
        actual: The result, a count ("139").
        gap: The gap in per cent as printed ("15,8%"), below zero where the result is the smaller one.

    Returns:
        The solution; its values are empty where no whole number gives the gap.

    Raises:
        ParseError: A string is not such a figure.
        ValueError: A figure is of another kind than stated.

    >>> solve_target("139", "15,8%").values
    (120,)
    >>> solve_target("117", "40%").values, solve_target("117", "40%").rounding.value
    ((83,), 'truncated')

    .. versionadded:: 0.1.0
    """
    result, percent = _count(actual), percent_operand(gap)
    factor = 1 + Fraction(number_of(percent)) / _HUNDRED
    exact = Fraction(number_of(result)) / factor if factor > 0 else None
    return _solved(result, percent, before_growth, exact)


def solve_share(*, percent: Figure, part: Figure | None = None, whole: Figure | None = None) -> Solution:
    """Find the whole (tổng) that *part* is *percent* of, or the part that is *percent* of *whole*.

    A plan is found as the whole of a result: "55 đảng viên, đạt 91,6% kế hoạch".

    Args:
        percent: The percent as printed, with or without its sign; trailing zeros matter.
        part: The count that the percent is said of, if the whole is sought.
        whole: The count that it is taken of, if the part is sought.

    Returns:
        The solution; its values are empty where no whole number gives the percent.

    Raises:
        ParseError: A string is not such a figure.
        TypeError: Not exactly one of *part* and *whole* is given.
        ValueError: A figure is of another kind than stated.

    >>> solve_share(whole="72", percent="95,8%").values
    (69,)
    >>> solve_share(part="55", percent="91,6%").rounding.value, solve_share(part="55", percent="91,6%").values
    ('truncated', (60,))

    .. versionadded:: 0.1.0
    """
    if (part is None) is (whole is None):
        msg = "exactly one of part and whole is needed, the other one is sought"
        raise TypeError(msg)
    rate = percent_operand(percent)
    exact = Fraction(number_of(rate))
    if part is not None:
        known = _count(part)
        middle = Fraction(number_of(known)) * _HUNDRED / exact if exact > 0 else None
        return _solved(known, rate, whole_of, middle)
    known = _count(whole)
    return _solved(known, rate, part_of, Fraction(number_of(known)) * exact / _HUNDRED, sought_inside=known)


def _count(given: Figure | None) -> Operand:
    operand = figure_operand("" if given is None else given)
    if not isinstance(operand.value, Decimal):
        msg = f"a count is needed, got {operand.printed!r}"
        raise ValueError(msg)  # noqa: TRY004 -- the type of the argument is right, what it prints is not
    return operand


def _solved(
    known: Operand, percent: Operand, formula: _Formula, exact: Fraction | None, *, sought_inside: Operand | None = None
) -> Solution:
    padded = (Rounding.PADDED,) if is_padded(percent) else ()
    nearest = formula(soft_set(known, Rounding.NEAREST), soft_set(percent, Rounding.NEAREST))
    rounding, interval = Rounding.NEAREST, nearest
    for each in (*USUAL_ROUNDINGS[1:], *padded) if not nearest.has_whole else ():
        solved = formula(soft_set(known, each), soft_set(percent, each))
        if solved.has_whole:
            rounding, interval = each, solved
            break
    power = _power_of_solving(nearest) if sought_inside is None else _power_of_grim(sought_inside, percent)
    return Solution(values=_nearest(interval, exact), interval=interval, rounding=rounding, power=power)


def _nearest(interval: Interval, exact: Fraction | None) -> tuple[int, ...]:
    if exact is None or exact <= 0:
        return interval.integers(most=_MOST_VALUES)
    return interval.integers_near(exact, most=_MOST_VALUES) or interval.integers(most=_MOST_VALUES)


def _power_of_solving(interval: Interval) -> Fraction:
    """Return the chance that an interval of this length holds no whole number."""
    if interval.is_empty or interval.low is None or interval.high is None:
        return Fraction(0)
    return max(Fraction(0), 1 - (interval.high - interval.low))


def _power_of_grim(whole: Operand, percent: Operand) -> Fraction:
    """Return the chance that a percent printed at random is that of no part of *whole*.

    Source: Brown and Heathers, "The GRIM Test", 2017.
    """
    printable = _HUNDRED * Fraction(10) ** max(0, -exponent_of(percent)) + 1
    return max(Fraction(0), 1 - (Fraction(number_of(whole)) + 1) / printable)


def is_whole_count(operand: Operand) -> bool:
    """Tell whether the figure counts things: an amount of money or land leads to no whole number."""
    measured = operand.mention is not None and is_measure(" ".join(fold(operand.mention.unit).lower.split()))
    return is_countable(operand) and not is_rounded(operand) and operand.bound is Bound.EXACT and not measured
