"""This file gives typed access to the codes that an export gives to printed units; the table names its source."""

from collections.abc import Mapping
from functools import cache, cached_property
from types import MappingProxyType

from attrs import frozen

from vnbulletin.lexicon.loading import read_table

__all__ = ["UnitCode", "UnitCodes", "unit_codes"]


@frozen(kw_only=True)
class UnitCode:
    """A code with its English name, and the units that it stands for."""

    code: str
    name: str
    units: tuple[str, ...]


@frozen(kw_only=True)
class UnitCodes:
    """The codes of measures and money, and those of what the kind of a figure or a counting noun tells."""

    source: str
    percent: str
    points: str
    multiple: str
    counted: str
    unknown: str
    codes: tuple[UnitCode, ...]

    @cached_property
    def by_unit(self) -> Mapping[str, str]:
        """The codes by unit, in folded lower case."""
        return MappingProxyType({unit.lower(): each.code for each in self.codes for unit in each.units})


@cache
def unit_codes() -> UnitCodes:
    """Return the codes of units."""
    return read_table("unit_codes", UnitCodes)
