"""This file tells what a figure may have been before it was rounded, by its hedge and its digits."""

from decimal import Decimal

from vnbulletin.mentions.units import is_measure
from vnbulletin.notation.numbers.digits import last_place
from vnbulletin.notation.quantities.bounds import Bound
from vnbulletin.relations.evidence.sums import amount_of
from vnbulletin.relations.passage import Placed

__all__ = ["HEDGES", "may_hedge_share", "may_round_share", "percent_range", "range_of"]

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


def may_hedge_share(part: Placed, whole: Placed, percent: Placed) -> bool:
    """Tell whether a percent may be that of a part in a whole, within what their hedges and last digits leave open."""
    return _meet(range_of(part), range_of(whole), percent)


def may_round_share(part: Placed, whole: Placed, percent: Placed) -> bool:
    """Tell whether a percent may be that of a part in a whole, within their hedges and the digits that they print."""
    return _meet(_printed_range(part), _printed_range(whole), percent)


def _printed_range(placed: Placed) -> tuple[Decimal, Decimal]:
    """Return the least and the most that an amount may round by its hedge, or else by the last digit it prints.

    "10 tấn" says ten of them, and "38,57 tỷ" between 38,565 and 38,575.
    """
    exponent = int(amount_of(placed).as_tuple().exponent)
    if not placed.is_exact or not exponent:
        return range_of(placed) if not placed.is_exact else (amount_of(placed), amount_of(placed))
    return _around(amount_of(placed), Decimal(1).scaleb(exponent), placed.mention.bound)


def _meet(part: tuple[Decimal, Decimal], whole: tuple[Decimal, Decimal], percent: Placed) -> bool:
    (least, most), (bottom, top), (low, high) = part, whole, percent_range(percent)
    return most > 0 and bottom > 0 and least * _ALL <= high * top and low * bottom <= most * _ALL


def _around(size: Decimal, step: Decimal, bound: Bound) -> tuple[Decimal, Decimal]:
    if bound is Bound.ABOVE:
        return size, size + step
    if bound is Bound.BELOW:
        return size - step, size
    return size - step / _HALF, size + step / _HALF
