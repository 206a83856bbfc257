"""This file gives typed access to titles, commendations and the badges of the party; every table names its source."""

from datetime import date
from functools import cache, cached_property

from attrs import frozen

from vnbulletin.lexicon.loading import read_table

__all__ = ["Awards", "Badges", "CommendationForm", "CommendationLaw", "EmulationTitle", "awards"]


@frozen(kw_only=True)
class CommendationLaw:
    """A law on emulation and commendation with its first and last day; *valid_to* is empty while it is in force."""

    number: str
    valid_from: str
    evidence: str
    valid_to: str = ""

    def is_in_force(self, day: date) -> bool:
        """Tell whether the law was in force on *day*."""
        return self.valid_from <= day.isoformat() and (not self.valid_to or day.isoformat() <= self.valid_to)


@frozen(kw_only=True)
class EmulationTitle:
    """A title of emulation: whom it is given to, the level that gives it, and the laws that know it."""

    name: str
    subject: str
    level: str
    laws: tuple[str, ...]
    evidence: str


@frozen(kw_only=True)
class CommendationForm:
    """A form of commendation with its kinds, as far as the law lists them, and the laws that know it."""

    name: str
    laws: tuple[str, ...]
    evidence: str
    kinds: tuple[str, ...] = ()


@frozen(kw_only=True)
class Badges:
    """The badges of the party: their years, those added later, the days of their rounds, and how they are named.

    *early_months* tells by how many months a badge may be given early, up to these years.
    """

    source: str
    years: tuple[int, ...]
    later_years: dict[int, str]
    rounds: tuple[str, ...]
    early_months: dict[int, int]
    names: tuple[str, ...]
    behind: tuple[str, ...]
    evidence: str


@frozen
class Awards:
    """Titles of emulation and forms of commendation under two laws, and the badges of the party."""

    source: str
    laws: tuple[CommendationLaw, ...]
    titles: tuple[EmulationTitle, ...]
    forms: tuple[CommendationForm, ...]
    badges: Badges

    @cached_property
    def known(self) -> frozenset[str]:
        """The names of all titles and forms, in folded lower case."""
        return frozenset((*(each.name for each in self.titles), *(each.name for each in self.forms)))

    def law_on(self, day: date) -> CommendationLaw | None:
        """Return the law in force on *day*, or None before the first of the table.

        >>> awards().law_on(date(2022, 6, 21)).number
        '15/2003/QH11'
        """
        return next((each for each in self.laws if each.is_in_force(day)), None)


@cache
def awards() -> Awards:
    """Return titles of emulation, forms of commendation and the badges of the party."""
    return read_table("awards", Awards)
