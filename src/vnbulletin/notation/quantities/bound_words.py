"""This file reads the words that set a bound around a whole figure, alone or stacked ("khoảng gần", "ước đạt trên")."""

import re
from functools import cache

from attrs import frozen

from vnbulletin.folding import fold
from vnbulletin.lexicon.patterns import any_of, whole_words
from vnbulletin.lexicon.unit_tables import bounds
from vnbulletin.notation.quantities.bounds import Bound
from vnbulletin.spans import Span

__all__ = [
    "BoundPhrase",
    "bound_said",
    "differs",
    "find_trailing_words",
    "leading_bounds",
    "standard_words",
    "stands_behind",
    "trailing_bound",
]

_LONGEST_STACK = 4


@frozen
class BoundPhrase:
    """Bound words of a folded text and what they say; None where they say two things."""

    place: Span
    bound: Bound | None


@cache
def _signs() -> dict[str, Bound]:
    rows = (*bounds().before, *bounds().compared, *bounds().after)
    return {word: Bound(row.sign) for row in rows for word in row.words}


@cache
def _before() -> re.Pattern[str]:
    words = any_of(word for row in (*bounds().before, *bounds().compared) for word in row.words)
    return re.compile(rf"(?:{words})(?!\w)")


@cache
def _after() -> re.Pattern[str]:
    return whole_words(word for row in bounds().after for word in row.words)


def leading_bounds(lower: str, start: int) -> BoundPhrase | None:
    """Return the bound words that open *lower* at *start*, or None; *lower* is folded and in lower case."""
    said: list[Bound] = []
    place = end = start
    while len(said) < _LONGEST_STACK and (hit := _before().match(lower, place)):
        said.append(_signs()[" ".join(hit[0].split())])
        end = place = hit.end()
        while lower[place : place + 1] == " ":
            place += 1
    return BoundPhrase(Span(start, end), _together(said)) if said else None


def trailing_bound(lower: str, start: int) -> BoundPhrase | None:
    """Return the bound words that close *lower*, and begin behind *start*, or None."""
    for hit in _after().finditer(lower, start):
        if hit.end() == len(lower):
            return BoundPhrase(Span(*hit.span()), _signs()[" ".join(hit[0].split())])
    return None


def find_trailing_words(lower: str, place: Span) -> Span | None:
    """Return where the first words inside *place* stand that may close a figure ("trở lên"), or None."""
    hit = _after().search(lower, place.start, place.end)
    return Span(*hit.span()) if hit else None


def bound_said(words: str) -> Bound | None:
    """Return the bound that *words* say, or None where they are no bound words or say two things.

    >>> bound_said("khoảng gần"), bound_said("trở lên"), bound_said("đảng viên")
    (<Bound.BELOW: '<'>, <Bound.AT_LEAST: '>='>, None)
    """
    lower = fold(words).lower
    phrase = trailing_bound(lower, 0) if stands_behind(words) else leading_bounds(lower, 0)
    return phrase.bound if phrase is not None and phrase.place == Span(0, len(lower)) else None


def stands_behind(words: str) -> bool:
    """Tell whether these bound words follow their figure ("trở lên")."""
    return _after().fullmatch(fold(words).lower) is not None


def differs(words: str) -> bool:
    """Tell whether *words* hold a comparison that may say a difference ("cao hơn")."""
    return _differing().search(fold(words).lower) is not None


@cache
def _differing() -> re.Pattern[str]:
    # “không cao hơn” denies, and so it can only bound.
    return re.compile(rf"(?<!\w)(?<!không )(?:{any_of(bounds().differing.words)})(?!\w)")


def standard_words(bound: Bound) -> str:
    """Return the word that says *bound* and no more; empty for an exact figure."""
    return bounds().standard.get(bound.value, "")


def _together(said: list[Bound]) -> Bound | None:
    # “khoảng gần”, “tối đa không quá”: what says about yields to what says on which side.
    sides = [bound for bound in said if bound is not Bound.ABOUT]
    return (sides[0] if sides else Bound.ABOUT) if len(set(sides)) <= 1 else None
