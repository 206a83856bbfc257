"""This file gives typed access to the indicators of the genre; the table names its source."""

from collections.abc import Mapping
from functools import cache, cached_property
from types import MappingProxyType

from attrs import frozen

from vnbulletin.lexicon.loading import read_table
from vnbulletin.lexicon.patterns import spaced

__all__ = ["Indicator", "Indicators", "indicators"]


@frozen(kw_only=True)
class Indicator:
    """What a bulletin reports under one id, with its Vietnamese and English names (tiếng Việt: chỉ tiêu thống kê).

    *units* are the nouns that it is counted in, and it *is_bare* where it is counted without any too; *cues* the words
    of which one stands beside its figure; *within* the words of which one stands in the paragraph or the headline.
    *awards* are the commendations that tell it. It *is_rate* where it is printed in per cent alone, *has_percent* where
    a bare percent may be of it, *is_rating* where it counts a level of a rating, and *is_stock* where it is how many
    there are.

    .. versionadded:: 0.1.0
    """

    id: str
    group: str
    vi: str
    en: str
    cues: tuple[str, ...]
    units: tuple[str, ...] = ()
    within: tuple[str, ...] = ()
    awards: tuple[str, ...] = ()
    is_bare: bool = False
    is_rate: bool = False
    is_rating: bool = False
    is_stock: bool = False
    has_percent: bool = False

    @cached_property
    def spaced_cues(self) -> tuple[str, ...]:
        """The cues with one blank around each word."""
        return tuple(map(spaced, self.cues))

    @cached_property
    def spaced_within(self) -> tuple[str, ...]:
        """The words of the body with one blank around each."""
        return tuple(map(spaced, self.within))


@frozen
class Indicators:
    """The indicators of the genre, by id and by the nouns that they are counted in."""

    source: str
    indicators: tuple[Indicator, ...]

    @cached_property
    def by_id(self) -> Mapping[str, Indicator]:
        """The indicators by their ids."""
        return MappingProxyType({each.id: each for each in self.indicators})

    @cached_property
    def by_unit(self) -> Mapping[str, tuple[Indicator, ...]]:
        """The indicators by noun; those of figures without any stand under the empty one."""
        found: dict[str, list[Indicator]] = {}
        for each in self.indicators:
            for unit in each.units + (("",) if each.is_bare else ()):
                found.setdefault(unit, []).append(each)
        return MappingProxyType({unit: tuple(ones) for unit, ones in found.items()})

    @cached_property
    def by_award(self) -> Mapping[str, Indicator]:
        """The indicators by the commendations that tell them."""
        return MappingProxyType({award: each for each in self.indicators for award in each.awards})


@cache
def indicators() -> Indicators:
    """Return the indicators of the genre.

    >>> indicators().by_id["PARTY_MEMBERS_ADMITTED"].en
    'party members admitted'
    """
    return read_table("indicators", Indicators)
