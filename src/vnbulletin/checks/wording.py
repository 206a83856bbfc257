"""This file writes figures, units, quotients and roundings as they stand in a finding."""

import unicodedata
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from vnbulletin.checks.denotation import exponent_of, number_of
from vnbulletin.checks.phrases import Filling, either, phrase
from vnbulletin.intervals import Rounding
from vnbulletin.notation.numbers.digits import format_number
from vnbulletin.notation.quantities.percents import Percent, PercentagePoints
from vnbulletin.relations.relation import Operand

__all__ = ["LOOSELY", "cut", "figure", "places_of", "rounded", "roundings_named", "stated", "unit_of"]

LOOSELY = phrase("only if the word beside a figure (gần, hơn, khoảng) is read loosely")

_CONDITIONS = {
    Rounding.NEAREST: phrase("rounded to nearest"),
    Rounding.TRUNCATED: phrase("cut off"),
    Rounding.RAISED: phrase("rounded up"),
    Rounding.PADDED: phrase("rounded one decimal earlier and padded with a zero"),
}


def figure(operand: Operand) -> str:
    """Return the figure in digits, after the sign of its bound; a scale word stays as printed."""
    exponent = exponent_of(operand)
    text = unicodedata.normalize("NFC", operand.printed) if exponent > 0 else _digits(number_of(operand), exponent)
    return f"{operand.bound}{text}" if operand.bound else text


# The figures of a relation stand in its arithmetic and in its reason. The exponent tells 40 from 40,0.
@lru_cache(maxsize=1024)
def _digits(number: Decimal, _exponent: int) -> str:
    return format_number(number)


def stated(operand: Operand) -> str:
    """Return the figure with the sign of its unit, so that a percent is told from a count."""
    match operand.value:
        case Percent():
            return f"{figure(operand)} %"
        case PercentagePoints():
            return f"{figure(operand)} điểm %"
        case _:
            return figure(operand)


def unit_of(operands: Iterable[Operand]) -> str:
    """Return what all *operands* count, after a blank and as printed; nothing where they count different things.

    A figure without a unit is taken to count what the others do, as the text means it.
    """
    units = {_plain(each.mention.unit) for each in operands if each.mention is not None} - {""}
    return f" {units.pop()}" if len(units) == 1 else ""


@lru_cache(maxsize=1024)
def _plain(unit: str) -> str:
    return unicodedata.normalize("NFC", " ".join(unit.split()))


def places_of(operand: Operand) -> int:
    """Return how many decimals are printed."""
    return max(0, -exponent_of(operand))


def rounded(value: Fraction, places: int) -> str:
    """Return *value* rounded to nearest at *places* decimals, halves up.

    >>> rounded(Fraction(7100, 75), 2)
    '94,67'
    """
    top, bottom = value.as_integer_ratio()
    return _written((2 * top * 10**places + bottom) // (2 * bottom), places)


def cut(value: Fraction, places: int) -> str:
    """Return *value*, which is not negative, cut off after *places* decimals.

    >>> cut(Fraction(7100, 75), 2)
    '94,66'
    """
    top, bottom = value.as_integer_ratio()
    return _written(top * 10**places // bottom, places)


def roundings_named(roundings: tuple[Rounding, ...]) -> Filling:
    """Return the roundings in words, joined by "or"."""
    return either(_CONDITIONS[each] for each in roundings)


def _written(units: int, places: int) -> str:
    # Built from text, because arithmetic on a Decimal would round it to 28 digits.
    return format_number(Decimal(f"{units}E-{places}"))
