"""This file gives typed access to the words by which a sentence goes on with what the one before it tells."""

from functools import cache

from attrs import frozen

from vnbulletin.lexicon.loading import read_table

__all__ = ["Longer", "Rewordings", "rewordings"]


@frozen
class Longer:
    """Longer ways to say a few words."""

    short: str
    ways: tuple[str, ...]


@frozen
class Rewordings:
    """Words by which a sentence goes on with what the one before it tells."""

    source: str
    pointing: tuple[str, ...]
    pointing_at_several: tuple[str, ...]
    softening: tuple[str, ...]
    telling: tuple[str, ...]
    restating: tuple[str, ...]
    reaching: tuple[str, ...]
    amount: str
    pointers: tuple[str, ...]
    holding: tuple[str, ...]
    turning: tuple[str, ...]
    opening: tuple[str, ...]
    listing: tuple[str, ...]
    longer: tuple[Longer, ...]


@cache
def rewordings() -> Rewordings:
    """Return the words by which a sentence goes on with what the one before it tells."""
    return read_table("rewordings", Rewordings)
