"""This file tells how parts miss their whole: as by one slip of the pen, or because another sum is meant."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import combinations

from vnbulletin.relations.fitting_sums import amount_of
from vnbulletin.relations.passage import Placed

__all__ = ["looks_like_a_slip", "some_run_fits"]


def some_run_fits(whole: Placed, parts: Sequence[Placed]) -> bool:
    """Tell whether neighbours among *parts* make up the whole, so that the others are something else."""
    sums = [Decimal(0)]
    for each in parts:
        sums.append(sums[-1] + amount_of(each))
    return any(later - earlier == amount_of(whole) for earlier, later in combinations(sums, 2))


def looks_like_a_slip(whole: Decimal, total: Decimal) -> bool:
    """Tell whether the two differ as by one changed digit, or by two neighbouring digits swapped."""
    gap = abs(whole - total)
    if gap == 0 or gap != gap.to_integral_value():
        return False
    digits = int(str(int(gap)).rstrip("0"))
    nine = 9
    return digits <= nine or (digits % nine == 0 and digits < nine * nine + 1)
