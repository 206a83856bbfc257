"""This file turns a printed amount round, as that of a fall is, whose words tell the sign that is not printed."""

from decimal import Decimal

from attrs import evolve

from vnbulletin.mentions.mention import Alternative, Value
from vnbulletin.notation.quantities.multiples import Multiple
from vnbulletin.notation.quantities.percents import Percent, PercentagePoints
from vnbulletin.notation.quantities.ranges import Range

__all__ = ["is_below_zero", "is_unsigned", "negated", "negated_alternatives"]


def negated(value: Value) -> Value:
    """Return *value* with the other sign; what has none, such as a number of times, stays as it is.

    >>> negated(Range(Decimal(5), Decimal(7), is_percent=True))
    Range(low=Decimal('-7'), high=Decimal('-5'), is_percent=True)
    """
    match value:
        case Decimal():
            return value.copy_negate()
        case Percent() | PercentagePoints():
            return evolve(value, value=value.value.copy_negate())
        case Range():
            return evolve(value, low=value.high.copy_negate(), high=value.low.copy_negate())
        case _:
            return value


def negated_alternatives(alternatives: tuple[Alternative, ...]) -> tuple[Alternative, ...]:
    """Return other readings of a figure with the other sign."""
    return tuple([evolve(each, value=negated(each.value)) for each in alternatives])


def is_unsigned(value: Value) -> bool:
    """Tell whether *value* is of a kind that has no sign ("giảm 2 lần")."""
    return isinstance(value, Multiple)


def is_below_zero(value: Value) -> bool:
    """Tell whether *value* is printed with a minus, or with a word for it."""
    match value:
        case Decimal():
            return value < 0
        case Percent() | PercentagePoints():
            return value.value < 0
        case Range():
            return value.high < 0
        case _:
            return False
