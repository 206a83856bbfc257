"""This file sums figures, and tells how parts miss their whole: by one slip of the pen, or as another sum is meant."""

from collections.abc import Iterable
from decimal import Decimal

from vnbulletin.relations.passage import Placed

__all__ = ["amount_of", "looks_like_a_slip", "some_run_fits", "total_of", "total_percent"]


def amount_of(placed: Placed) -> Decimal:
    """Return what the figure adds to a sum, zero for one that adds nothing."""
    return placed.amount or Decimal(0)


def total_of(parts: Iterable[Placed]) -> Decimal:
    """Return the sum of the figures, as far as they add to one."""
    return sum(map(amount_of, parts), start=Decimal(0))


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
