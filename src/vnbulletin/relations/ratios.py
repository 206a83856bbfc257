"""This file tells whether a percent is one figure over another."""

from decimal import Decimal
from fractions import Fraction

from vnbulletin.intervals import Rounding, interval_of
from vnbulletin.notation.quantities.percents import Percent

__all__ = ["is_ratio"]

_HUNDRED = 100


def is_ratio(part: Decimal, whole: Decimal, percent: Percent) -> bool:
    """Tell whether the percent is *part* over *whole*, rounded to nearest; it may exceed 100.

    >>> is_ratio(Decimal(312), Decimal(300), Percent(Decimal(104)))
    True
    """
    if whole <= 0:
        return False
    return Fraction(part) / Fraction(whole) * _HUNDRED in interval_of(percent.value, Rounding.NEAREST)
