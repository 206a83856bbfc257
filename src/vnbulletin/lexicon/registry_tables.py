"""This file gives typed access to what is known of documents that bulletins cite; every table names its source."""

from datetime import date
from functools import cache, cached_property

from attrs import frozen

from vnbulletin.lexicon.loading import VERIFIED, read_table

__all__ = ["Issuer", "KnownDocument", "Registry", "registry"]


@frozen
class Issuer:
    """A body that issues documents: its name, the letters of its symbols, and how a text names it."""

    name: str
    organisation: str
    words: tuple[str, ...]


@frozen(kw_only=True)
class KnownDocument:
    """A document: its symbol and its parts, its issuer and day, phrases of its title, and how well all this is known.

    *valid_to* is the last day before another one replaced it, empty where none did.
    """

    symbol: str
    number: int
    code: str
    noun: str
    organisation: str
    issuer: str
    day: str
    subjects: tuple[str, ...]
    evidence: str
    valid_to: str = ""

    @cached_property
    def issued(self) -> date:
        """The day of issue."""
        return date.fromisoformat(self.day)

    @property
    def is_verified(self) -> bool:
        """Tell whether the day was read in a published copy."""
        return self.evidence == VERIFIED


@frozen
class Registry:
    """The documents that bulletins cite most, and those who issue them."""

    source: str
    issuers: tuple[Issuer, ...]
    documents: tuple[KnownDocument, ...]

    @cached_property
    def by_number(self) -> dict[tuple[int, str], tuple[KnownDocument, ...]]:
        """The documents by their number and the letters of their issuer."""
        found: dict[tuple[int, str], tuple[KnownDocument, ...]] = {}
        for each in self.documents:
            key = (each.number, each.organisation)
            found[key] = (*found.get(key, ()), each)
        return found


@cache
def registry() -> Registry:
    """Return the documents that bulletins cite, with those who issue them."""
    return read_table("registry", Registry)
