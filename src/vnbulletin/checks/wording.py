"""This file writes figures, quotients and roundings as they stand in a finding."""

from decimal import Decimal
from fractions import Fraction
from math import floor

from vnbulletin.checks.denotation import exponent_of, number_of
from vnbulletin.intervals import Rounding
from vnbulletin.notation.numbers.digits import format_number
from vnbulletin.relations.relation import Operand

__all__ = ["LOOSELY", "cut", "figure", "places_of", "rounded", "roundings_named"]

LOOSELY = "only if the word beside a figure (gần, hơn, khoảng) is read loosely"

_CONDITIONS = {
    Rounding.NEAREST: "rounded to nearest",
    Rounding.TRUNCATED: "cut off",
    Rounding.RAISED: "rounded up",
    Rounding.PADDED: "rounded one decimal earlier and padded with a zero",
}


def figure(operand: Operand) -> str:
    """Return the figure in digits, after the sign of its bound; a scale word stays as printed."""
    text = operand.printed if exponent_of(operand) > 0 else format_number(number_of(operand))
    return f"{operand.bound.value}{text}"


def places_of(operand: Operand) -> int:
    """Return how many decimals are printed."""
    return max(0, -exponent_of(operand))


def rounded(value: Fraction, places: int) -> str:
    """Return *value* rounded to nearest at *places* decimals, halves up.

    >>> rounded(Fraction(7100, 75), 2)
    '94,67'
    """
    return _written(floor(value * 10**places + Fraction(1, 2)), places)


def cut(value: Fraction, places: int) -> str:
    """Return *value*, which is not negative, cut off after *places* decimals.

    >>> cut(Fraction(7100, 75), 2)
    '94,66'
    """
    return _written(floor(value * 10**places), places)


def roundings_named(roundings: tuple[Rounding, ...]) -> str:
    """Return the roundings in words, joined by "or"."""
    return " or ".join(_CONDITIONS[each] for each in roundings)


def _written(units: int, places: int) -> str:
    # Built from text, because arithmetic on a Decimal would round it to 28 digits.
    return format_number(Decimal(f"{units}E-{places}"))
