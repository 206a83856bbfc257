"""This file tells whether two figures count the same kind of thing."""

from functools import cache

from vnbulletin.lexicon.tables import units
from vnbulletin.relations.passage import Placed

__all__ = ["alike", "is_measure", "same_unit"]


@cache
def _people() -> frozenset[str]:
    return frozenset(each.casefold() for each in units().people)


@cache
def _measures() -> frozenset[str]:
    return frozenset(each.casefold() for each in units().measures)


def same_unit(one: Placed, other: Placed) -> bool:
    """Tell whether both print the same unit."""
    return one.unit != "" and one.unit == other.unit


def alike(one: Placed, other: Placed) -> bool:
    """Tell whether one may be a part of the other: the units begin alike, or both count people."""
    first, second = one.unit, other.unit
    if not first or not second:
        return False
    return first.split()[0] == second.split()[0] or {first, second} <= _people()


def is_measure(placed: Placed) -> bool:
    """Tell whether the unit is a measure or money, of which there need not be a whole number."""
    return placed.unit.split("/")[0].strip() in _measures()
