"""This file tells what a figure may have been before it was rounded, by its hedge and its digits."""

from decimal import Decimal

from vnbulletin.mentions.units import is_measure
from vnbulletin.notation.numbers.digits import last_place
from vnbulletin.notation.quantities.bounds import Bound
from vnbulletin.relations.evidence.sums import amount_of
from vnbulletin.relations.passage import Placed

__all__ = ["HEDGES", "may_be_share", "percent_range", "range_of"]

# Words that round a figure; “ít nhất” and the like set a limit instead.
HEDGES = frozenset({Bound.ABOVE, Bound.BELOW, Bound.ABOUT})

_ALL = 100
_TENTH = 10
_HALF = 2


def range_of(placed: Placed) -> tuple[Decimal, Decimal]:
    """Return the least and the most that an amount may round, by its hedge and its last digit that is not zero.

    A count that no word hedges is itself; a measure may be rounded at its last digit.
    """
    size = amount_of(placed)
    step = min(last_place(size), size / _TENTH)
    measured = placed.is_exact and is_measure(placed.unit)
    return _around(size, step if measured or not placed.is_exact else Decimal(0), placed.mention.bound)


def percent_range(placed: Placed) -> tuple[Decimal, Decimal]:
    """Return the least and the most that a percent may round, by its hedge and its last printed digit."""
    value = Decimal(0) if placed.percent is None else placed.percent.value
    return _around(value, Decimal(1).scaleb(int(value.as_tuple().exponent)), placed.mention.bound)


def may_be_share(part: Placed, whole: Placed, percent: Placed) -> bool:
    """Tell whether a percent may be that of a part in a whole, within what their hedges and last digits leave open."""
    (least, most), (bottom, top) = range_of(part), range_of(whole)
    low, high = percent_range(percent)
    return most > 0 and bottom > 0 and least * _ALL <= high * top and low * bottom <= most * _ALL


def _around(size: Decimal, step: Decimal, bound: Bound) -> tuple[Decimal, Decimal]:
    if bound is Bound.ABOVE:
        return size, size + step
    if bound is Bound.BELOW:
        return size - step, size
    return size - step / _HALF, size + step / _HALF
