"""This file tells whether one printed figure may be another one with a slip of the pen in its digits."""

import re
from collections.abc import Iterator
from decimal import Decimal

from vnbulletin.mentions.mention import MentionKind
from vnbulletin.relations.passage import Placed

__all__ = ["are_a_slip_apart", "are_a_swap_apart", "digits_of", "is_digit_slip", "swapped", "telling_digits"]

_PAIR = 2
_NO_DIGITS = re.compile(r"[^0-9]+")


def digits_of(placed: Placed) -> str:
    """Return the digits of a figure as printed, without marks."""
    return _NO_DIGITS.sub("", placed.mention.text)


def telling_digits(placed: Placed) -> int:
    """Return how many digits of a figure tell it from others: zeros at its end do not."""
    return len(digits_of(placed).rstrip("0"))


def are_a_slip_apart(one: str, other: str) -> bool:
    """Tell whether two runs of digits, equally long, differ in one digit, or in two neighbours swapped.

    >>> are_a_slip_apart("8816", "8116"), are_a_slip_apart("139", "193"), are_a_slip_apart("139", "913")
    (True, True, False)
    """
    if len(one) != len(other):
        return False
    different = [place for place, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    swapped = len(different) == _PAIR and sorted(one) == sorted(other) and different[1] - different[0] == 1
    return len(different) == 1 or swapped


def are_a_swap_apart(one: str, other: str) -> bool:
    """Tell whether two runs of digits, equally long, differ by any two of them swapped.

    >>> are_a_swap_apart("7803", "7308"), are_a_swap_apart("7803", "7804")
    (True, False)
    """
    different = [pair for pair in zip(one, other, strict=False) if pair[0] != pair[1]]
    return len(one) == len(other) and len(different) == _PAIR and different[0] == different[1][::-1]


def is_digit_slip(one: Placed, other: Placed, *, least: int) -> bool:
    """Tell whether two figures of at least *least* digits, no dates, are a slip of the pen apart."""
    first, second = digits_of(one), digits_of(other)
    return len(first) >= least and one.mention.kind is not MentionKind.DATE and are_a_slip_apart(first, second)


def swapped(number: Decimal) -> Iterator[Decimal]:
    """Yield a number with each two neighbours of its digits swapped.

    >>> [*map(str, swapped(Decimal("13.2")))]
    ['31.2', '12.3']
    """
    digits = f"{number:f}"
    for place in range(len(digits) - 1):
        # A comma between two digits parts no neighbours.
        after = place + 2 if digits[place + 1] == "." else place + 1
        first, second = digits[place], digits[after]
        if "." not in {first, second} and first != second:
            yield Decimal(f"{digits[:place]}{second}{digits[place + 1 : after]}{first}{digits[after + 1 :]}")
