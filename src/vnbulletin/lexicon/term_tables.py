"""This file gives typed access to the terms of bodies; every table names its source."""

from datetime import date
from functools import cache, cached_property
from itertools import pairwise

from attrs import frozen

from vnbulletin.lexicon.loading import VERIFIED, read_table

__all__ = ["Body", "NationalBody", "NationalTerm", "Terms", "terms"]


@frozen(kw_only=True)
class Body:
    """A kind of body: the words that name it, how many years its terms may last, and terms that lasted otherwise.

    *valid_from* is the first year of a term that this holds for.
    """

    name: str
    words: tuple[str, ...]
    lengths: tuple[int, ...]
    valid_from: int
    evidence: str
    exceptions: tuple[str, ...] = ()


@frozen(kw_only=True)
class NationalTerm:
    """A term of a national body: its ordinal, its years, and the days on which it was opened or elected."""

    ordinal: int
    first: int
    last: int
    evidence: str
    opened: str = ""
    closed: str = ""

    @property
    def is_verified(self) -> bool:
        """Tell whether the term was read in a published text."""
        return self.evidence == VERIFIED


@frozen(kw_only=True)
class NationalBody:
    """A body of the whole country: what stands before the ordinals of its terms, and the terms.

    *openers_of_party* are said of other bodies too, so that “của Đảng” has to follow the ordinal.
    """

    body: str
    openers: tuple[str, ...]
    terms: tuple[NationalTerm, ...]
    openers_of_party: tuple[str, ...] = ()

    @cached_property
    def by_ordinal(self) -> dict[int, NationalTerm]:
        """The terms by their ordinals."""
        return {each.ordinal: each for each in self.terms}


@frozen
class Terms:
    """How long bodies serve, the terms of the national ones, and words for those who serve in them."""

    source: str
    officers: tuple[str, ...]
    bodies: tuple[Body, ...]
    national: tuple[NationalBody, ...]

    def party_term(self, day: date) -> int | None:
        """Return the ordinal of the congress in whose term *day* lies, or None where the table does not tell."""
        congresses = self.national[0].terms
        # Up to the next congress; where its days are not known, up to the year in which it meets.
        for each, following in pairwise(congresses):
            end = following.closed or f"{following.first}-01-01"
            if each.closed and each.closed <= day.isoformat() < end:
                return each.ordinal
        return None


@cache
def terms() -> Terms:
    """Return the terms of bodies."""
    return read_table("terms", Terms)
