"""This file tells whether one printed figure may be another one with a slip of the pen in its digits."""

from vnbulletin.mentions.mention import MentionKind
from vnbulletin.relations.passage import Placed

__all__ = ["digits_of", "is_digit_slip"]

_PAIR = 2


def digits_of(placed: Placed) -> str:
    """Return the digits of a figure as printed, without marks."""
    return "".join(ch for ch in placed.mention.text if ch.isascii() and ch.isdigit())


def is_digit_slip(one: Placed, other: Placed, *, least: int) -> bool:
    """Tell whether two figures of at least *least* digits differ in one digit, or in two neighbours swapped."""
    first, second = digits_of(one), digits_of(other)
    if len(first) != len(second) or len(first) < least or one.mention.kind is MentionKind.DATE:
        return False
    different = [place for place, (a, b) in enumerate(zip(first, second, strict=True)) if a != b]
    swapped = len(different) == _PAIR and sorted(first) == sorted(second) and different[1] - different[0] == 1
    return len(different) == 1 or swapped
