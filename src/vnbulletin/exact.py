"""This file compares and calculates exact numbers by their numerators and denominators."""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from math import lcm

__all__ = ["exact_sum", "order_of", "product", "quotient"]

# Fraction first asks what it is given, at each step, which would take most of the time of a check.


def order_of(one: Fraction | Decimal, other: Fraction | Decimal) -> int:
    """Return a number below, at or above zero, as *one* is less than, equal to or more than *other*."""
    top, bottom = one.as_integer_ratio()
    other_top, other_bottom = other.as_integer_ratio()
    return top * other_bottom - other_top * bottom


def product(one: Fraction, other: Fraction | int) -> Fraction:
    """Return *one* times *other*."""
    (top, bottom), (other_top, other_bottom) = one.as_integer_ratio(), other.as_integer_ratio()
    return Fraction(top * other_top, bottom * other_bottom)


def quotient(one: Fraction, other: Fraction, times: int) -> Fraction:
    """Return *times* what *one* is over *other*."""
    (top, bottom), (other_top, other_bottom) = one.as_integer_ratio(), other.as_integer_ratio()
    return Fraction(times * top * other_bottom, bottom * other_top)


def exact_sum(numbers: Iterable[Fraction | Decimal]) -> Fraction:
    """Return the sum of *numbers*, which no context rounds.

    >>> exact_sum([Decimal("98.06"), Decimal("1.94")])
    Fraction(100, 1)
    """
    # Most sums are of counts, or of figures with as many decimals, and whole numbers are added fastest.
    total, parts = 0, 1
    for each in numbers:
        top, bottom = each.as_integer_ratio()
        if bottom != parts:
            common = lcm(bottom, parts)
            total, top, parts = total * (common // parts), top * (common // bottom), common
        total += top
    return Fraction(total, parts)
