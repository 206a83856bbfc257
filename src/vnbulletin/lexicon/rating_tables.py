"""This file gives typed access to the ratings of party bodies and members; every table names its source."""

from functools import cache

from attrs import frozen

from vnbulletin.lexicon.loading import read_table

__all__ = ["BoundBy", "Ceiling", "RatingLevel", "Ratings", "ratings"]


@frozen(kw_only=True)
class RatingLevel:
    """A level of the yearly rating: its name since 2018, its names before, and the least score of the rules of 2025."""

    code: str
    name: str
    before_2018_bodies: tuple[str, ...]
    before_2018_members: tuple[str, ...]
    least_score: int
    evidence: str


@frozen(kw_only=True)
class Ceiling:
    """How many per cent of those rated good may be rated excellent, for the years of one instrument."""

    instrument: str
    valid_from: int
    percent: int
    scope: str
    evidence: str
    valid_to: int = 9999


@frozen
class BoundBy:
    """Words that name those whom the ceiling binds, and those of other organisations, whom it does not."""

    party: tuple[str, ...]
    others: tuple[str, ...]


@frozen
class Ratings:
    """The levels of the rating and the ceiling on the highest of them."""

    source: str
    levels: tuple[RatingLevel, ...]
    ceilings: tuple[Ceiling, ...]
    bound: BoundBy

    def ceiling(self, year: int) -> Ceiling | None:
        """Return the ceiling for the ratings of *year*, or None where there was none."""
        return next((each for each in self.ceilings if each.valid_from <= year <= each.valid_to), None)


@cache
def ratings() -> Ratings:
    """Return the levels of the yearly rating and its ceilings."""
    return read_table("ratings", Ratings)
