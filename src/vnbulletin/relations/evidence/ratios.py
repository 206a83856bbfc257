"""This file tells how a percent stands to one figure over another."""

from decimal import Decimal
from fractions import Fraction

from vnbulletin.intervals import Rounding, interval_of
from vnbulletin.notation.quantities.percents import Percent

__all__ = ["in_percent", "is_printed_as", "is_ratio", "may_be_ratio", "rounds_to"]

_HUNDRED = 100


def in_percent(part: Decimal, whole: Decimal) -> Fraction:
    """Return *part* in per cent of *whole*, which is not zero, exactly."""
    # One fraction for the whole quotient: it is asked for every figure that may be the whole.
    (top, parts), (bottom, wholes) = part.as_integer_ratio(), whole.as_integer_ratio()
    return Fraction(top * wholes * _HUNDRED, parts * bottom)


def rounds_to(exact: Fraction, percent: Percent) -> bool:
    """Tell whether the percent is the exact one, rounded to nearest."""
    return _rounds(*exact.as_integer_ratio(), percent)


def _rounds(top: int, bottom: int, percent: Percent) -> bool:
    off, place = _off(top, bottom, percent)
    return 2 * off <= place


def _off(top: int, bottom: int, percent: Percent) -> tuple[int, int]:
    """Return how far a percent is off, and its last printed place, as whole numbers."""
    # Whole numbers alone, for this is asked of every figure that may be the whole.
    printed, parts = percent.value.as_integer_ratio()
    off, exponent = abs(top * parts - printed * bottom), int(percent.value.as_tuple().exponent)
    return (off * 10**-exponent, bottom * parts) if exponent < 0 else (off, bottom * parts * 10**exponent)


def is_printed_as(exact: Fraction, percent: Percent) -> bool:
    """Tell whether the percent is the exact one, rounded to nearest or cut off."""
    return rounds_to(exact, percent) or exact in interval_of(percent.value, Rounding.TRUNCATED)


def is_ratio(part: Decimal, whole: Decimal, percent: Percent) -> bool:
    """Tell whether the percent is *part* over *whole*, rounded to nearest; it may exceed 100.

    >>> is_ratio(Decimal(312), Decimal(300), Percent(Decimal(104)))
    True
    """
    if whole <= 0:
        return False
    (top, parts), (bottom, wholes) = part.as_integer_ratio(), whole.as_integer_ratio()
    return _rounds(top * wholes * _HUNDRED, parts * bottom, percent)


def may_be_ratio(part: Decimal, whole: Decimal, percent: Percent) -> bool:
    """Tell whether the percent is *part* over *whole* under some rounding: less than one last place off.

    >>> may_be_ratio(Decimal(2), Decimal(3), Percent(Decimal("66.6")))
    True
    """
    if whole <= 0:
        return False
    (top, parts), (bottom, wholes) = part.as_integer_ratio(), whole.as_integer_ratio()
    off, place = _off(top * wholes * _HUNDRED, parts * bottom, percent)
    return off < place
