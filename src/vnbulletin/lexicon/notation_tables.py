"""This file gives typed access to the vocabulary of periods, lengths of time and documents."""

from functools import cache

from attrs import frozen

from vnbulletin.lexicon.loading import read_table

__all__ = ["DocumentType", "Documents", "Periods", "documents", "periods"]


@frozen
class TimeUnit:
    """A unit of time: the field of a duration that counts it, its spellings, and those that running text may hold."""

    field: str
    words: tuple[str, ...]
    behind_digits: tuple[str, ...]
    behind_words: tuple[str, ...]


@frozen
class OtherUnit:
    """A unit that no duration counts, as so many times a unit that one does."""

    words: tuple[str, ...]
    times: int
    of: str


@frozen
class Periods:
    """Units of time, and the words that bound a period."""

    source: str
    names: tuple[str, ...]
    school_years: tuple[str, ...]
    from_: tuple[str, ...]
    to: tuple[str, ...]
    opening: str
    middle: str
    closing: str
    now: tuple[str, ...]
    quarters: tuple[str, ...]
    half: str
    relative: tuple[str, ...]
    units: tuple[TimeUnit, ...]
    other_units: tuple[OtherUnit, ...]

    @property
    def unit_fields(self) -> dict[str, str]:
        """The field of each unit, in every spelling."""
        return {word: row.field for row in self.units for word in row.words}

    @property
    def unit_fields_behind_digits(self) -> dict[str, str]:
        """The field of each unit that makes a length behind digits in running text."""
        return {word: row.field for row in self.units for word in row.behind_digits}

    @property
    def unit_fields_behind_words(self) -> dict[str, str]:
        """The field of each unit that makes a length behind number words in running text."""
        return {word: row.field for row in self.units for word in row.behind_words}


@frozen
class DocumentType:
    """A type of document: the letters of its symbol, and the nouns they stand for in the party and in the state."""

    code: str
    party: tuple[str, ...] = ()
    state: tuple[str, ...] = ()


@frozen
class Documents:
    """The types of documents with their nouns and letters, and the letters of those who issue them."""

    source: str
    nouns: tuple[str, ...]
    any_type: str
    issuers: tuple[str, ...]
    party_issuers: tuple[str, ...]
    state_issuers: tuple[str, ...]
    types: tuple[DocumentType, ...]

    @property
    def symbols(self) -> tuple[str, ...]:
        """The letters that may follow a number: those of types, then issuers that follow it directly."""
        return (*(row.code for row in self.types), *self.issuers)


@cache
def periods() -> Periods:
    """Return the units of time and the words that bound a period."""
    return read_table("periods", Periods)


@cache
def documents() -> Documents:
    """Return the types and issuers of documents."""
    return read_table("documents", Documents)
