"""This file gives the true values that a printed figure may stand for, under one rounding and with its bound."""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import Final

from vnbulletin.intervals import NOT_NEGATIVE, REALS, Interval, Rounding, interval_of
from vnbulletin.notation.numbers.digits import last_place
from vnbulletin.notation.quantities.bounds import Bound
from vnbulletin.relations.relation import Operand

__all__ = [
    "exponent_of",
    "hard_set",
    "is_countable",
    "is_exact",
    "is_padded",
    "is_rounded",
    "loose_set",
    "nearest_or_cut_set",
    "number_of",
    "same_unit",
    "soft_set",
    "stated_set",
    "untied_set",
]


def number_of(operand: Operand) -> Decimal:
    """Return the number that *operand* states, in its printed unit; a date states none."""
    if (number := operand.number) is None:
        msg = f"a figure is needed, got {operand.printed!r}"
        raise TypeError(msg)
    return number


def exponent_of(operand: Operand) -> int:
    """Return the power of ten of the last printed digit: -2 for "94,67%", 9 for "27.000 tỷ"."""
    if (exponent := operand.exponent) is None:
        msg = f"a finite figure is needed, got {operand.printed!r}"
        raise TypeError(msg)
    return exponent


def same_unit(operands: Iterable[Operand]) -> bool:
    """Tell whether all operands are amounts, or all are percents; points add to percents."""
    return len({isinstance(each.value, Decimal) for each in operands}) == 1


def is_countable(operand: Operand) -> bool:
    """Tell whether the true value is a whole number: an amount that is printed without decimals."""
    return isinstance(operand.value, Decimal) and exponent_of(operand) >= 0


def is_rounded(operand: Operand) -> bool:
    """Tell whether the figure was rounded to its printed digits: a percent, decimals, or a scale word."""
    if operand.bound:
        return False
    return not isinstance(operand.value, Decimal) or exponent_of(operand) != 0


def is_exact(operand: Operand) -> bool:
    """Tell whether the figure stands for the number it prints alone: a count without a bound word."""
    return not operand.bound and operand.exponent == 0 and isinstance(operand.value, Decimal)


def is_padded(operand: Operand) -> bool:
    """Tell whether the last printed decimal is a zero, which may have been filled in ("17,30%")."""
    return is_rounded(operand) and exponent_of(operand) < 0 and number_of(operand).as_tuple().digits[-1] == 0


def hard_set(operand: Operand, rounding: Rounding) -> Interval:
    """Return every true value that *operand* allows if it was made by *rounding*.

    A bound word replaces the rounding: "hơn 86%" allows all above 86. A count is
    whole and not negative.

    >>> from vnbulletin.notation.quantities.percents import Percent
    >>> low, high = (hard_set(Operand(printed="94,67%", value=Percent(Decimal("94.67"))), each).low
    ...              for each in (Rounding.NEAREST, Rounding.TRUNCATED))
    >>> low, high
    (Fraction(18933, 200), Fraction(9467, 100))
    """
    if operand.bound is _EXACT:
        return _printed_set(number_of(operand), exponent_of(operand), rounding, isinstance(operand.value, Decimal))
    exact = Fraction(number_of(operand))
    match operand.bound:
        case Bound.BELOW:
            values = Interval(None, exact, high_closed=False)
        case Bound.ABOVE:
            values = Interval(exact, None, low_closed=False)
        case Bound.ABOUT:
            values = REALS
        case Bound.AT_LEAST:
            values = Interval(exact, None)
        case Bound.AT_MOST:
            values = Interval(None, exact)
    return _of_its_kind(values, operand)


def soft_set(operand: Operand, rounding: Rounding) -> Interval:
    """Return the true values that a reader expects of *operand*.

    They are narrower than the hard set for gần, hơn and khoảng alone: within one unit
    of the last digit that is not zero, so "hơn 540" reaches to 550.
    """
    values = hard_set(operand, rounding)
    return values if operand.bound is _EXACT or operand.bound not in _NEAR else values & _near(operand)


def loose_set(operand: Operand, rounding: Rounding) -> Interval:
    """Return the values near *operand* on either side of a gần, hơn or khoảng ("gần 196" for 196)."""
    if operand.bound not in _NEAR:
        return hard_set(operand, rounding)
    return _of_its_kind(_near(operand), operand)


def stated_set(operand: Operand, _rounding: Rounding) -> Interval:
    """Return the number that *operand* prints, as if nothing had been rounded; a bound word keeps its soft set."""
    if operand.bound:
        return soft_set(operand, Rounding.NEAREST)
    return _exactly(number_of(operand))


def untied_set(operand: Operand, _rounding: Rounding) -> Interval:
    """Return the true values that print as *operand* whichever way the writer rounds halves."""
    if not is_rounded(operand):
        return soft_set(operand, Rounding.NEAREST)
    return _untied_set(number_of(operand), exponent_of(operand), is_amount=isinstance(operand.value, Decimal))


def nearest_or_cut_set(operand: Operand) -> Interval:
    """Return the true values that a reader expects of *operand*, be it rounded to nearest or cut off."""
    nearest, cut = (soft_set(operand, each) for each in (Rounding.NEAREST, Rounding.TRUNCATED))
    if cut.high is None or nearest.high is None or cut.high <= nearest.high:
        return nearest
    return Interval(nearest.low, cut.high, nearest.low_closed, cut.high_closed)


# By a name of the module: a member is looked up in its enumeration far slower.
_EXACT: Final = Bound.EXACT
_NEAR = (Bound.BELOW, Bound.ABOVE, Bound.ABOUT)


def _near(operand: Operand) -> Interval:
    exact = Fraction(number_of(operand))
    width = Fraction(last_place(number_of(operand))) or Fraction(10) ** exponent_of(operand)
    return Interval(exact - width, exact + width)


# A figure stands in several relations of a text and is asked for its values under each rounding.
# The exponent is part of what is asked, because equal numbers may be printed with more or fewer zeros.
@lru_cache(maxsize=1024)
def _printed_set(number: Decimal, exponent: int, rounding: Rounding, is_amount: bool) -> Interval:  # noqa: FBT001
    """Return the values of a figure without a bound word, be it an amount, or a percent or the like."""
    if is_amount and exponent == 0:
        return _exactly(number)
    is_padded_zero = exponent < 0 and number.as_tuple().digits[-1] == 0
    # A figure without a padded zero was rounded at its own last digit.
    own = Rounding.NEAREST if rounding is Rounding.PADDED and not is_padded_zero else rounding
    values = interval_of(number, own)
    return _of_amount(values, number, exponent) if is_amount else values


@lru_cache(maxsize=1024)
def _untied_set(number: Decimal, exponent: int, *, is_amount: bool) -> Interval:
    closed = interval_of(number, Rounding.NEAREST)
    values = Interval(closed.low, closed.high, low_closed=False, high_closed=False)
    return _of_amount(values, number, exponent) if is_amount else values


@lru_cache(maxsize=1024)
def _exactly(number: Decimal) -> Interval:
    return Interval.exactly(number)


def _of_its_kind(values: Interval, operand: Operand) -> Interval:
    if not isinstance(operand.value, Decimal):
        return values
    return _of_amount(values, operand.value, exponent_of(operand))


def _of_amount(values: Interval, number: Decimal, exponent: int) -> Interval:
    """Return those of *values* that an amount printed as *number* can have: it is counted where no decimal is."""
    if number >= 0:
        values &= NOT_NEGATIVE
    return values.whole_hull() if exponent >= 0 else values
