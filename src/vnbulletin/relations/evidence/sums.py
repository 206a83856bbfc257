"""This file sums figures, and tells how parts miss their whole: by one slip of the pen, or as another sum is meant."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from vnbulletin.relations.evidence.digit_slips import are_a_slip_apart
from vnbulletin.relations.kinds.parts import Breakdown
from vnbulletin.relations.passage import Placed

__all__ = [
    "adds_up",
    "amount_of",
    "is_mended_by_a_slip",
    "is_mended_by_a_swap",
    "is_one_slip_off",
    "looks_like_a_slip",
    "some_run_fits",
    "total_of",
    "total_percent",
]

_NOTHING = Decimal(0)
_TENTH = 10


def amount_of(placed: Placed) -> Decimal:
    """Return what the figure adds to a sum, zero for one that adds nothing."""
    return placed.amount or _NOTHING


def total_of(parts: Iterable[Placed]) -> Decimal:
    """Return the sum of the figures, as far as they add to one."""
    return sum([each.amount or _NOTHING for each in parts], start=_NOTHING)


def adds_up(breakdown: Breakdown) -> bool:
    """Tell whether the parts of a breakdown, all plain numbers, make up its whole exactly."""
    numbers = [each.value for each in breakdown.parts if isinstance(each.value, Decimal)]
    return len(numbers) == len(breakdown.parts) and sum(numbers, start=Decimal(0)) == breakdown.whole.value


def total_percent(percents: Iterable[Placed]) -> Decimal:
    """Return the sum of those figures that are percents."""
    return sum((each.percent.value for each in percents if each.percent), start=Decimal(0))


def some_run_fits(whole: Placed, parts: Iterable[Placed]) -> bool:
    """Tell whether neighbours among *parts* make up the whole, so that the others are something else."""
    size, total = amount_of(whole), Decimal(0)
    before = {total}
    for each in parts:
        total += amount_of(each)
        if total - size in before:
            return True
        before.add(total)
    return False


def looks_like_a_slip(whole: Decimal, total: Decimal) -> bool:
    """Tell whether the two differ as by one changed digit, or by two neighbouring digits swapped."""
    gap = abs(whole - total)
    if gap == 0 or gap != gap.to_integral_value():
        return False
    digits = int(str(int(gap)).rstrip("0"))
    nine = 9
    return digits <= nine or (digits % nine == 0 and digits < nine * nine + 1)


def is_one_slip_off(whole: Placed, parts: Sequence[Placed]) -> bool:
    """Tell whether one changed digit, or two neighbours swapped, of one of the figures makes the parts the whole's."""
    size, total = amount_of(whole), total_of(parts)
    return abs(size - total) * _TENTH <= size and is_mended_by_a_slip(whole, parts)


def is_mended_by_a_slip(whole: Placed, parts: Sequence[Placed]) -> bool:
    """Tell whether one changed digit, or two neighbours swapped, of one figure mends the sum, however far it is off."""
    size, total = amount_of(whole), total_of(parts)
    gap = size - total
    if size <= max(map(amount_of, parts)) or not looks_like_a_slip(size, total):
        return False
    return _may_be_mended(size, -gap) or any(_may_be_mended(amount_of(each), gap) for each in parts)


def is_mended_by_a_swap(whole: Placed, parts: Sequence[Placed]) -> bool:
    """Tell whether two neighbouring digits swapped, of one figure, mend the sum: 1.038 + 564 + 2.163 for 2.613."""
    size, total = amount_of(whole), total_of(parts)
    pairs = [(size, total - size), *((amount_of(each), size - total) for each in parts)]
    swaps = any(
        _may_be_mended(*each) and sorted(_digits(each[0])) == sorted(_digits(each[0] + each[1])) for each in pairs
    )
    return size > max(map(amount_of, parts)) and swaps


def _may_be_mended(amount: Decimal, gap: Decimal) -> bool:
    return amount + gap > 0 and are_a_slip_apart(_digits(amount), _digits(amount + gap))


def _digits(amount: Decimal) -> str:
    return f"{amount.normalize():f}".replace(".", "")
