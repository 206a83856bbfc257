"""This file gives typed access to the types of documents; every table names its source."""

from functools import cache, cached_property

from attrs import frozen

from vnbulletin.lexicon.loading import read_table

__all__ = ["DocumentType", "Documents", "documents"]


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
    compared: tuple[str, ...]
    compounds: tuple[str, ...]
    without_letters: str
    issuers: tuple[str, ...]
    party_issuers: tuple[str, ...]
    state_issuers: tuple[str, ...]
    types: tuple[DocumentType, ...]

    @cached_property
    def symbols(self) -> tuple[str, ...]:
        """The letters that may follow a number: those of types, then issuers that follow it directly."""
        return (*(row.code for row in self.types), *self.issuers)


@cache
def documents() -> Documents:
    """Return the types and issuers of documents."""
    return read_table("documents", Documents)
