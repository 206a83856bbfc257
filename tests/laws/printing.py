"""Printing true values as a writer does, in whole numbers only, for laws that must not lean on what they test."""

from collections.abc import Callable
from fractions import Fraction

from hypothesis import strategies as st

__all__ = ["WRITERS", "Writer", "counts_of", "numeral", "printed"]

Writer = Callable[[Fraction], int]


def half_up(value: Fraction) -> int:
    """Round to nearest, halves up."""
    return (2 * value.numerator + value.denominator) // (2 * value.denominator)


def half_even(value: Fraction) -> int:
    """Round to nearest, halves to the even neighbour."""
    return round(value)


def half_down(value: Fraction) -> int:
    """Round to nearest, halves down."""
    return -half_up(-value)


def cut_off(value: Fraction) -> int:
    """Drop what is behind the last digit."""
    return value.numerator // value.denominator


def raised(value: Fraction) -> int:
    """Raise to the next digit."""
    return -cut_off(-value)


# How a writer of values that are not negative may make whole units of them.
WRITERS: dict[str, Writer] = {
    "half up": half_up,
    "half even": half_even,
    "half down": half_down,
    "cut off": cut_off,
    "raised": raised,
}


def numeral(units: int, places: int, *, dots: bool = True) -> str:
    """Return *units* of the last digit with a decimal comma, and with dots between groups if *dots*."""
    digits = str(units).rjust(places + 1, "0")
    whole, decimals = digits[: len(digits) - places], digits[len(digits) - places :]
    if dots:
        whole = f"{int(whole):,}".replace(",", ".")
    return f"{whole},{decimals}" if places else whole


def printed(value: Fraction, places: int, write: Writer) -> str:
    """Return *value* as the writer prints it with *places* decimals."""
    return numeral(write(value * 10**places), places)


def counts_of(fewest: int, most: int) -> st.SearchStrategy[list[int]]:
    """Draw the parts of a whole: at least one is not zero."""
    return st.lists(st.integers(0, 5000), min_size=fewest, max_size=most).filter(any)
