"""This file tells whether two figures count the same kind of thing."""

from functools import cache

from vnbulletin.folding import fold
from vnbulletin.lexicon.unit_tables import units
from vnbulletin.relations.passage import Placed

__all__ = ["alike", "is_age", "makes_up", "same_unit"]


@cache
def _people() -> frozenset[str]:
    return frozenset(each.casefold() for each in units().people)


def same_unit(one: Placed, other: Placed) -> bool:
    """Tell whether both print the same unit."""
    return one.unit != "" and one.unit == other.unit


def alike(one: Placed, other: Placed) -> bool:
    """Tell whether one may be a part of the other: the units begin alike, or both count people."""
    first, second = one.unit, other.unit
    if not first or not second:
        return False
    return first.split()[0] == second.split()[0] or {first, second} <= _people()


@cache
def _ages() -> tuple[str, ...]:
    return tuple(fold(each).lower for each in units().ages)


def is_age(placed: Placed) -> bool:
    """Tell whether the figure is an age, which describes and counts nothing."""
    return placed.unit in _ages()


def makes_up(whole: Placed, parts: tuple[Placed, ...]) -> bool:
    """Tell whether the units of *parts* together make up that of *whole* (đảng bộ and chi bộ: tổ chức cơ sở đảng)."""
    return any(
        whole.unit.startswith(kind.whole) and all(each.unit.startswith(kind.parts) for each in parts)
        for kind in units().kinds
    )
