"""This file defines exact intervals, and the interval that a printed figure stands for under a rounding."""

from collections.abc import Iterable
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from math import ceil, floor, lcm
from operator import is_
from typing import Self

from attrs import frozen

__all__ = [
    "EMPTY",
    "NOT_NEGATIVE",
    "POSITIVE",
    "REALS",
    "SHARES",
    "USUAL_ROUNDINGS",
    "Interval",
    "Rounding",
    "exact_sum",
    "interval_of",
]


class Rounding(StrEnum):
    """How a printed figure may have been made from the true one.

    `NEAREST` merges half-up, half-even and half-down: a tie may go either way.
    `PADDED` is rounding to nearest at the decimal before a printed final zero
    ("17,30" for 17,339).
    """

    NEAREST = "nearest"
    TRUNCATED = "truncated"
    RAISED = "raised"
    PADDED = "padded"


# Padding is tried only where a final zero is printed.
USUAL_ROUNDINGS = (Rounding.NEAREST, Rounding.TRUNCATED, Rounding.RAISED)


@frozen
class Interval:
    """A set of real numbers between two ends, each closed, open or absent (unbounded).

    >>> share = interval_of(Decimal("94.67"), Rounding.NEAREST)
    >>> Fraction(71, 75) * 100 in share
    True
    """

    low: Fraction | None
    high: Fraction | None
    low_closed: bool = True
    high_closed: bool = True

    @classmethod
    def exactly(cls, value: Fraction | Decimal | int) -> Self:
        """Return the interval that holds *value* alone."""
        exact = value if isinstance(value, Fraction) else Fraction(*value.as_integer_ratio())
        return cls(exact, exact)

    @property
    def is_empty(self) -> bool:
        """Tell whether no number lies between the ends."""
        if self.low is None or self.high is None:
            return False
        order = 0 if self.low is self.high else _order(self.low, self.high)
        return order > 0 or (order == 0 and not (self.low_closed and self.high_closed))

    @property
    def point(self) -> Fraction | None:
        """The only member, or None where there is no member or more than one."""
        if self.low is self.high and self.low_closed and self.high_closed:
            return self.low
        if self.low is None or self.high is None or _order(self.low, self.high) or self.is_empty:
            return None
        return self.low

    def __contains__(self, value: Fraction | Decimal) -> bool:
        above = 1 if self.low is None else _order(value, self.low)
        below = 1 if self.high is None else _order(self.high, value)
        return (above > 0 or (above == 0 and self.low_closed)) and (below > 0 or (below == 0 and self.high_closed))

    def __and__(self, other: "Interval") -> "Interval":
        low, low_closed = self.low, self.low_closed
        # Most figures lie above zero, and need no look at what is not below it.
        if (other is NOT_NEGATIVE or other is POSITIVE) and low is not None and low.numerator > 0:
            return self
        if other.low is not None:
            order = 1 if low is None else _order(other.low, low)
            if order > 0 or (order == 0 and not other.low_closed):
                low, low_closed = other.low, other.low_closed
        high, high_closed = self.high, self.high_closed
        if other.high is not None:
            order = -1 if high is None else _order(other.high, high)
            if order < 0 or (order == 0 and not other.high_closed):
                high, high_closed = other.high, other.high_closed
        if low is self.low and high is self.high and (low_closed, high_closed) == (self.low_closed, self.high_closed):
            return self
        return Interval(low, high, low_closed, high_closed)

    def meets(self, other: "Interval") -> bool:
        """Tell whether some number lies in both intervals."""
        return not (self & other).is_empty

    @classmethod
    def total(cls, summands: Iterable["Interval"]) -> "Interval":
        """Return the interval of the sums of one member of each of *summands*; without summands it holds zero alone."""
        every = tuple(summands)
        for each in every:
            if each.is_empty:
                return EMPTY
        lows = [each.low for each in every if each.low is not None]
        low = exact_sum(lows) if len(lows) == len(every) else None
        highs = [each.high for each in every if each.high is not None]
        if low is not None and len(highs) == len(every) and all(map(is_, lows, highs)):
            return Interval(low, low)
        high = exact_sum(highs) if len(highs) == len(every) else None
        return Interval(low, high, all(each.low_closed for each in every), all(each.high_closed for each in every))

    def __add__(self, other: "Interval") -> "Interval":
        if self.is_empty or other.is_empty:
            return EMPTY
        low = _added(self.low, other.low)
        high = low if self._is_single and other._is_single else _added(self.high, other.high)
        return Interval(low, high, self.low_closed and other.low_closed, self.high_closed and other.high_closed)

    def reaches(self, other: "Interval") -> bool:
        """Tell whether some member is no less than some member of *other*."""
        if self.is_empty or other.is_empty:
            return False
        order = 1 if self.high is None or other.low is None else _order(self.high, other.low)
        return order > 0 or (order == 0 and self.high_closed and other.low_closed)

    @property
    def _is_single(self) -> bool:
        """Tell at one look that a single number was given; one that two equal ends tell may be missed."""
        return self.low is self.high is not None and self.low_closed and self.high_closed

    def __neg__(self) -> "Interval":
        return self.scaled(-1)

    def __sub__(self, other: "Interval") -> "Interval":
        return self + -other

    def scaled(self, factor: Fraction | int) -> "Interval":
        """Return every member times *factor*; a negative factor swaps the ends and their closedness."""
        if self.is_empty:
            return EMPTY
        if factor == 0:
            return Interval.exactly(0)
        low = None if self.low is None else _times(self.low, factor)
        high = low if self.high is self.low else None if self.high is None else _times(self.high, factor)
        if factor < 0:
            return Interval(high, low, self.high_closed, self.low_closed)
        return Interval(low, high, self.low_closed, self.high_closed)

    def divided_into(self, dividend: "Interval") -> "Interval":
        """Return the range of ``dividend / divisor`` for a divisor above zero in this interval.

        Neither interval may hold a number below zero: shares and targets divide counts.
        """
        if self.low is None or dividend.low is None or self.low.numerator < 0 or dividend.low.numerator < 0:
            msg = "division is defined for a divisor and a dividend that are not negative"
            raise ValueError(msg)
        divisor = self & POSITIVE
        if divisor.is_empty or dividend.is_empty or divisor.low is None:
            return EMPTY
        low = Fraction(0) if divisor.high is None else _over(dividend.low, divisor.high)
        # Zero divided by anything is zero, however the divisor ends.
        low_closed = dividend.low_closed and (not dividend.low or (divisor.high is not None and divisor.high_closed))
        if dividend.high is None or not (dividend.high and divisor.low):
            return Interval.exactly(0) if dividend.high == 0 else Interval(low, None, low_closed, high_closed=False)
        return Interval(low, _over(dividend.high, divisor.low), low_closed, dividend.high_closed and divisor.low_closed)

    def whole_hull(self) -> "Interval":
        """Return the least interval with the same whole numbers: its ends are whole and closed.

        >>> Interval(Fraction(5, 2), Fraction(6), high_closed=False).whole_hull()
        Interval(low=Fraction(3, 1), high=Fraction(5, 1), low_closed=True, high_closed=True)
        """
        low, high = self.low, self.high
        if low is not None and not (low.denominator == 1 and self.low_closed):
            # Behind an open end begins the next whole number.
            low = Fraction(ceil(low) if self.low_closed else floor(low) + 1)
        if high is not None and not (high.denominator == 1 and self.high_closed):
            high = Fraction(floor(high) if self.high_closed else ceil(high) - 1)
        return Interval(low, high)

    def integers(self, *, most: int) -> tuple[int, ...]:
        """Return the whole numbers inside, in order from the low end, at most *most* of them.

        An interval without a low end has no first whole number, and gives none.

        >>> Interval(Fraction("83.27"), Fraction("83.87")).integers(most=3)
        ()
        """
        hull = self.whole_hull()
        if hull.low is None or hull.is_empty:
            return ()
        first = int(hull.low)
        last = first + most - 1 if hull.high is None else min(int(hull.high), first + most - 1)
        return tuple(range(first, last + 1))

    def integers_near(self, middle: Fraction, *, most: int) -> tuple[int, ...]:
        """Return the whole numbers inside that lie within *most* of *middle*: at most *most*, the nearest first.

        >>> Interval(Fraction(70), Fraction(80)).integers_near(Fraction(295, 4), most=3)
        (74, 73, 75)
        """
        near = self & Interval(middle - most, middle + most)
        return tuple(sorted(near.integers(most=2 * most + 1), key=lambda each: abs(each - middle))[:most])


EMPTY = Interval(Fraction(0), Fraction(0), low_closed=False, high_closed=False)
REALS = Interval(None, None, low_closed=False, high_closed=False)
NOT_NEGATIVE = Interval(Fraction(0), None, high_closed=False)
POSITIVE = Interval(Fraction(0), None, low_closed=False, high_closed=False)
# What a part can be of its whole, in per cent.
SHARES = Interval(Fraction(0), Fraction(100))


def _order(one: Fraction | Decimal, other: Fraction | Decimal) -> int:
    """Return a number below, at or above zero, as *one* is less than, equal to or more than *other*."""
    # Fraction first asks what it is given, here and below, which takes most of the time of a check.
    top, bottom = one.as_integer_ratio()
    other_top, other_bottom = other.as_integer_ratio()
    return top * other_bottom - other_top * bottom


def _times(one: Fraction, other: Fraction | int) -> Fraction:
    (top, bottom), (other_top, other_bottom) = one.as_integer_ratio(), other.as_integer_ratio()
    return Fraction(top * other_top, bottom * other_bottom)


def _over(one: Fraction, other: Fraction) -> Fraction:
    (top, bottom), (other_top, other_bottom) = one.as_integer_ratio(), other.as_integer_ratio()
    return Fraction(top * other_bottom, bottom * other_top)


def _added(one: Fraction | None, other: Fraction | None) -> Fraction | None:
    if one is None or other is None:
        return None
    (top, bottom), (other_top, other_bottom) = one.as_integer_ratio(), other.as_integer_ratio()
    return Fraction(top * other_bottom + other_top * bottom, bottom * other_bottom)


def exact_sum(numbers: Iterable[Fraction | Decimal]) -> Fraction:
    """Return the sum of *numbers*, which no context rounds.

    >>> exact_sum([Decimal("98.06"), Decimal("1.94")])
    Fraction(100, 1)
    """
    # Whole numbers are added faster than fractions, and most sums are of counts.
    ratios = [each.as_integer_ratio() for each in numbers]
    parts = lcm(*(bottom for _, bottom in ratios))
    return Fraction(sum(top * (parts // bottom) for top, bottom in ratios), parts)


def interval_of(value: Decimal, rounding: Rounding) -> Interval:
    """Return the true values that print as *value* under *rounding*, at its printed precision.

    The precision is the exponent of *value*, so ``Decimal("40")`` and
    ``Decimal("40.0")`` stand for different sets. Truncation cuts toward zero and
    raising rounds away from it.

    >>> interval_of(Decimal("20.9"), Rounding.TRUNCATED)
    Interval(low=Fraction(209, 10), high=Fraction(21, 1), low_closed=True, high_closed=False)

    Source: XBRL Calculations 1.1 §2, joined with the names of GRIM's rounding options.
    """
    exponent = value.as_tuple().exponent
    if not isinstance(exponent, int):
        msg = f"a printed figure must be finite, got {value}"
        raise TypeError(msg)
    # Ends are counted in halves of the last digit's unit: sums of fractions take most of the time of a check.
    half, parts = (10**exponent, 2) if exponent > 0 else (1, 2 * 10**-exponent)
    top, bottom = value.as_integer_ratio()
    halves = top * parts // (bottom * half)

    def away(by: int) -> Fraction:
        return Fraction((halves + by) * half, parts)

    match rounding:
        case Rounding.NEAREST:
            return Interval(away(-1), away(1))
        case Rounding.PADDED:
            return Interval(away(-10), away(10))
        case Rounding.TRUNCATED | Rounding.RAISED:
            if not halves:
                # Whatever is not zero is raised to something else, and cut off to zero from either side.
                cut = Interval(away(-2), away(2), low_closed=False, high_closed=False)
                return cut if rounding is Rounding.TRUNCATED else Interval.exactly(0)
            outward = (halves > 0) == (rounding is Rounding.TRUNCATED)
            if outward:
                return Interval(away(0), away(2), low_closed=True, high_closed=False)
            return Interval(away(-2), away(0), low_closed=False, high_closed=True)
