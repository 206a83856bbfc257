"""This file defines exact intervals, and the interval that a printed figure stands for under a rounding."""

from collections.abc import Iterable
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from operator import is_
from typing import Self

from attrs import frozen

from vnbulletin.exact import exact_sum, order_of, product, quotient

__all__ = [
    "EMPTY",
    "NOT_NEGATIVE",
    "POSITIVE",
    "REALS",
    "SHARES",
    "USUAL_ROUNDINGS",
    "Interval",
    "Rounding",
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
        order = 0 if self.low is self.high else order_of(self.low, self.high)
        return order > 0 or (order == 0 and not (self.low_closed and self.high_closed))

    @property
    def point(self) -> Fraction | None:
        """The only member, or None where there is no member or more than one."""
        if self.low is self.high and self.low_closed and self.high_closed:
            return self.low
        if self.low is None or self.high is None or order_of(self.low, self.high) or self.is_empty:
            return None
        return self.low

    def __contains__(self, value: Fraction | Decimal) -> bool:
        low, high = self.low, self.high
        if low is not None and ((order := order_of(value, low)) < 0 or (order == 0 and not self.low_closed)):
            return False
        return high is None or (order := order_of(high, value)) > 0 or (order == 0 and self.high_closed)

    def __and__(self, other: "Interval") -> "Interval":
        low, low_closed = self.low, self.low_closed
        # Most figures lie above zero, and need no look at what is not below it.
        if (other is NOT_NEGATIVE or other is POSITIVE) and low is not None and low.numerator > 0:
            return self
        if other.low is not None:
            order = 1 if low is None else order_of(other.low, low)
            if order > 0 or (order == 0 and not other.low_closed):
                low, low_closed = other.low, other.low_closed
        high, high_closed = self.high, self.high_closed
        if other.high is not None:
            order = -1 if high is None else order_of(other.high, high)
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
        lows: list[Fraction] = []
        highs: list[Fraction] = []
        count, low_closed, high_closed = 0, True, True
        for each in summands:
            if each.is_empty:
                return EMPTY
            count += 1
            low_closed, high_closed = low_closed and each.low_closed, high_closed and each.high_closed
            if each.low is not None:
                lows.append(each.low)
            if each.high is not None:
                highs.append(each.high)
        low = exact_sum(lows) if len(lows) == count else None
        if low is not None and len(highs) == count and all(map(is_, lows, highs)):
            return Interval(low, low)
        return Interval(low, exact_sum(highs) if len(highs) == count else None, low_closed, high_closed)

    def __add__(self, other: "Interval") -> "Interval":
        return Interval.total((self, other))

    def reaches(self, other: "Interval") -> bool:
        """Tell whether some member is no less than some member of *other*."""
        if self.is_empty or other.is_empty:
            return False
        order = 1 if self.high is None or other.low is None else order_of(self.high, other.low)
        return order > 0 or (order == 0 and self.high_closed and other.low_closed)

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
        low = None if self.low is None else product(self.low, factor)
        high = low if self.high is self.low else None if self.high is None else product(self.high, factor)
        if factor < 0:
            return Interval(high, low, self.high_closed, self.low_closed)
        return Interval(low, high, self.low_closed, self.high_closed)

    def divided_into(self, dividend: "Interval", *, times: int = 1) -> "Interval":
        """Return the range of ``times * dividend / divisor`` for a divisor above zero in this interval.

        Neither interval may hold a number below zero: shares and targets divide counts.
        """
        if self.low is None or dividend.low is None or self.low.numerator < 0 or dividend.low.numerator < 0:
            msg = "division is defined for a divisor and a dividend that are not negative"
            raise ValueError(msg)
        divisor = self & POSITIVE
        if divisor.is_empty or dividend.is_empty or divisor.low is None:
            return EMPTY
        low = Fraction(0) if divisor.high is None else quotient(dividend.low, divisor.high, times)
        # Zero divided by anything is zero, however the divisor ends.
        low_closed = dividend.low_closed and (not dividend.low or (divisor.high is not None and divisor.high_closed))
        if dividend.high is None or not (dividend.high and divisor.low):
            return Interval.exactly(0) if dividend.high == 0 else Interval(low, None, low_closed, high_closed=False)
        high, high_closed = quotient(dividend.high, divisor.low, times), dividend.high_closed and divisor.low_closed
        return Interval(low, high, low_closed, high_closed)

    def whole_hull(self) -> "Interval":
        """Return the least interval with the same whole numbers: its ends are whole and closed.

        >>> Interval(Fraction(5, 2), Fraction(6), high_closed=False).whole_hull()
        Interval(low=Fraction(3, 1), high=Fraction(5, 1), low_closed=True, high_closed=True)
        """
        first, last = self._wholes()
        return Interval(None if first is None else Fraction(first), None if last is None else Fraction(last))

    @property
    def has_whole(self) -> bool:
        """Tell whether a whole number lies inside.

        >>> Interval(Fraction(5, 2), Fraction(3), high_closed=False).has_whole
        False
        """
        first, last = self._wholes()
        return first is None or last is None or first <= last

    def integers(self, *, most: int) -> tuple[int, ...]:
        """Return the whole numbers inside, in order from the low end, at most *most* of them.

        An interval without a low end has no first whole number, and gives none.

        >>> Interval(Fraction("83.27"), Fraction("83.87")).integers(most=3)
        ()
        """
        first, last = self._wholes()
        if first is None:
            return ()
        return tuple(range(first, first + most if last is None else min(last + 1, first + most)))

    def integers_near(self, middle: Fraction, *, most: int) -> tuple[int, ...]:
        """Return the whole numbers inside that lie within *most* of *middle*: at most *most*, the nearest first.

        >>> Interval(Fraction(70), Fraction(80)).integers_near(Fraction(295, 4), most=3)
        (74, 73, 75)
        """
        first, last = self._wholes()
        top, bottom = middle.as_integer_ratio()
        near, far = -(-top // bottom) - most, top // bottom + most
        inside = range(near if first is None else max(first, near), (far if last is None else min(last, far)) + 1)
        return tuple(sorted(inside, key=lambda each: abs(each * bottom - top))[:most])

    def _wholes(self) -> tuple[int | None, int | None]:
        """Return the first and the last whole number inside; the last is the smaller one where there is none."""
        first = last = None
        if self.low is not None:
            top, bottom = self.low.as_integer_ratio()
            # Behind an open end begins the next whole number.
            first = -(-top // bottom) if self.low_closed else top // bottom + 1
        if self.high is not None:
            top, bottom = self.high.as_integer_ratio()
            last = top // bottom if self.high_closed else -(-top // bottom) - 1
        return first, last


EMPTY = Interval(Fraction(0), Fraction(0), low_closed=False, high_closed=False)
REALS = Interval(None, None, low_closed=False, high_closed=False)
NOT_NEGATIVE = Interval(Fraction(0), None, high_closed=False)
POSITIVE = Interval(Fraction(0), None, low_closed=False, high_closed=False)
# What a part can be of its whole, in per cent.
SHARES = Interval(Fraction(0), Fraction(100))


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
