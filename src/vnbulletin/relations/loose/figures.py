"""This file gathers the figures around one that no relation explains, of which it may be a percent or a difference."""

import re
from collections.abc import Callable, Iterable
from decimal import Decimal
from functools import cache, cached_property
from typing import TypeAlias

from attrs import field, frozen

from vnbulletin.lexicon.loose_tables import loose_cues
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.notation.quantities.bounds import Bound
from vnbulletin.relations.evidence.digit_slips import telling_digits
from vnbulletin.relations.evidence.leads import has_plan_behind
from vnbulletin.relations.evidence.likeness import alike, counts_alike, kindred
from vnbulletin.relations.evidence.rounding import HEDGES
from vnbulletin.relations.kinds.developments import Change
from vnbulletin.relations.loose.words import Claim, claim_of, said_behind
from vnbulletin.relations.operands import figure_operand, part_operand
from vnbulletin.relations.passage import Passage, Placed
from vnbulletin.relations.relation import Operand

__all__ = [
    "Earlier",
    "Ends",
    "Loose",
    "Seen",
    "agree",
    "count_operand",
    "counts_of",
    "digits_told",
    "ends_of",
    "figures_of",
    "is_percent_of",
    "nearest_pair",
    "size_of",
]

_MOST_BEFORE = 30
_MOST_BEHIND = 3
_LONG = 4
_SCALED = 10000
_HUNDRED = 100
_HALF, _NONE, _ONE = Decimal("0.5"), Decimal(0), Decimal(1)
# How many last places the true percent may lie below and above the printed one, by the word that hedges it.
_ENDS = {
    Bound.EXACT: (-_HALF, _HALF),
    Bound.ABOVE: (_NONE, _ONE),
    Bound.AT_LEAST: (_NONE, _ONE),
    Bound.BELOW: (-_ONE, _NONE),
    Bound.AT_MOST: (-_ONE, _NONE),
    Bound.ABOUT: (-_ONE, _ONE),
}


# Many are made, and without slots they are made faster.
@frozen(slots=False)
class Seen:
    """A figure near a loose one; *away* counts the sentences between, and *outside* tells of another paragraph."""

    passage: Passage
    placed: Placed
    away: int
    outside: bool


# In both without slots: what is worked out once is looked up as fast as any field.
@frozen(eq=False, slots=False)
class Earlier:
    """The sentences before one, with the figures of each that others may be of."""

    paragraph_number: int
    sentences: tuple[tuple[Passage, tuple[Placed, ...]], ...]

    @cached_property
    def seen(self) -> tuple[Seen, ...]:
        """Those figures, the nearest first, few at most."""
        found: list[Seen] = []
        for away, (passage, figures) in enumerate(reversed(self.sentences), start=1):
            outside = passage.paragraph_number != self.paragraph_number
            found += [Seen(passage, each, away, outside) for each in figures[::-1]]
            if len(found) >= _MOST_BEFORE:
                break
        return tuple(found[:_MOST_BEFORE])


@frozen(kw_only=True, eq=False, slots=False)
class Loose:
    """A figure that no relation explains, with its words; *near* are the sentences up to its own, *next* that behind.

    *figures* are those of its sentence that it may be of, and *earlier* those of the sentences before. *passage* is
    its sentence, *claim* what the words before it say that it is, and a plan may be named right behind it.
    """

    near: tuple[Passage, ...]
    next: tuple[Passage, ...]
    figures: tuple[Placed, ...]
    earlier: Earlier
    place: int
    figure: Placed
    lead: str
    passage: Passage = field(init=False)
    claim: Claim | None = field(init=False)
    has_plan_behind: bool = field(init=False)

    @passage.default
    def _passage(self) -> Passage:
        return self.near[-1]

    @claim.default
    def _claim(self) -> Claim | None:
        return claim_of(self.lead)

    @has_plan_behind.default
    def _has_plan_behind(self) -> bool:
        return has_plan_behind(self.passage, self.figure)

    @cached_property
    def said_behind(self) -> str:
        """The words behind it up to the next mark or figure."""
        return said_behind(self.passage, self.figure)

    @cached_property
    def before(self) -> tuple[Seen, ...]:
        """The exact figures before it, the nearest first, few at most."""
        ahead = [each for each in self.figures if each.start < self.figure.start]
        own = [Seen(self.passage, each, 0, outside=False) for each in reversed(ahead[-_MOST_BEFORE:])]
        return (*own, *self.earlier.seen[: _MOST_BEFORE - len(own)])

    @cached_property
    def behind(self) -> tuple[Seen, ...]:
        """The first exact figures behind it, and those of the next sentence."""
        rest = [each for each in self.figures if each.start > self.figure.start]
        own = [Seen(self.passage, each, 0, outside=False) for each in rest[:_MOST_BEHIND]]
        later = [Seen(one, each, 1, outside=False) for one in self.next for each in figures_of(one)[:_MOST_BEHIND]]
        return (*own, *later)


# Between which ends a figure lies that another of some size is compared with, if they may be compared at all.
Ends: TypeAlias = Callable[[Seen, Decimal], tuple[Decimal, Decimal] | None]


def figures_of(passage: Passage) -> tuple[Placed, ...]:
    """Return the figures of a sentence that another may be of: rates and counts that no word but “ước” hedges.

    A hedged one of many digits says its value all the same: "gần 151,98 tỷ USD, tăng 28,55 tỷ USD".
    """
    figures = [each for each in passage.mentions if each.is_exact or _is_long(each) or _is_reckoned(passage, each)]
    return tuple([each for each in figures if each.amount is not None or each.percent is not None])


def _is_long(placed: Placed) -> bool:
    return placed.number is not None and placed.mention.bound in HEDGES and telling_digits(placed) >= _LONG


def _is_reckoned(passage: Passage, placed: Placed) -> bool:
    """Tell whether a figure is the reckoned one of a time that is not over, with which all others are reckoned."""
    return placed.mention.bound is Bound.ABOUT and _reckoned().search(passage.before(placed)) is not None


@cache
def _reckoned() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(loose_cues().reckoned)})[ ]\Z")


def nearest_pair(
    results: Iterable[Seen], bases: Iterable[Seen], ends: Ends, joined: Callable[[Seen, Seen], bool]
) -> tuple[Placed, Placed] | None:
    """Return the nearest result, and base, between whose ends it lies, that are joined by words and units."""
    sized = [(each, size_of(each.placed)) for each in bases]
    spans = [(each, *end) for each, size in sized if size > 0 and (end := ends(each, size)) is not None]
    rates = [each for each in spans if each[0].placed.percent is not None]
    counts = [each for each in spans if each[0].placed.percent is None] if rates else spans
    for result in results if spans else ():
        placed, size = result.placed, size_of(result.placed)
        like = counts if placed.percent is None else rates
        for base in [base for base, low, high in like if low <= size <= high]:
            if base.placed is not placed and joined(result, base):
                return placed, base.placed
    return None


def counts_of(change: Change) -> tuple[Decimal, Decimal] | None:
    """Return the counts that a change is between, the earlier one first, or None where it tells no two counts."""
    base, result = None if change.base is None else change.base.value, change.result.value
    return (base, result) if isinstance(base, Decimal) and isinstance(result, Decimal) and base > 0 else None


def size_of(placed: Placed) -> Decimal:
    """Return the number of a rate or a count, zero for what is neither."""
    size = placed.amount if placed.percent is None else placed.percent.value
    return _NONE if size is None else size


def count_operand(placed: Placed) -> Operand:
    """Return a rate or a count as an operand; of a proportion it is the part that counts."""
    return figure_operand(placed) if placed.proportion is None else part_operand(placed)


def agree(one: Placed, other: Placed) -> bool:
    """Tell whether two figures are both rates, or counts that may count the same."""
    if (one.percent is None) is not (other.percent is None):
        return False
    return one.percent is not None or counts_alike(one, other) or alike(one, other) or kindred(one, other)


def is_percent_of(part: Decimal, whole: Decimal, percent: Placed) -> bool:
    """Tell whether a percent is *part* over *whole*: rounded to nearest, or on the side that a hedge says, close by."""
    if percent.percent is None or whole <= 0 or part <= 0:
        return False
    low, high = ends_of(percent)
    # Products alone: this is asked of every two figures around.
    hundredfold = part * _HUNDRED
    inside = low * whole <= hundredfold <= high * whole
    return inside and (percent.is_exact or hundredfold != percent.percent.value * whole)


def ends_of(percent: Placed) -> tuple[Decimal, Decimal]:
    """Return the least and the greatest value, in per cent, that a percent may be printed for."""
    value = percent.stated or Decimal(0)
    steps = _steps(percent.mention.bound, min(0, int(value.as_tuple().exponent)))
    return value + steps[0], value + steps[1]


@cache
def _steps(bound: Bound, exponent: int) -> tuple[Decimal, Decimal]:
    """Return how far the true percent may lie below and above one that is printed to a power of ten."""
    low, high = _ENDS[bound]
    return low.scaleb(exponent), high.scaleb(exponent)


def digits_told(value: Decimal) -> int:
    """Return the printed digits of a figure as one number: the more they tell, the less another one fits by chance.

    >>> digits_told(Decimal("18.75")), digits_told(Decimal(10)), digits_told(Decimal("0.04"))
    (1875, 10, 4)
    """
    number = abs(int(str(value).partition("E")[0].replace(".", "")))
    # "620 triệu": the zeros of the scale word tell nothing.
    return number if number < _SCALED else int(str(number).rstrip("0"))
