"""This file settles a relation: under which roundings its operands can all be true, and the verdict that follows."""

from collections.abc import Callable
from typing import TypeAlias

from attrs import frozen

from vnbulletin.checks.denotation import (
    hard_set,
    is_exact,
    is_padded,
    loose_set,
    number_of,
    soft_set,
    stated_set,
    untied_set,
)
from vnbulletin.checks.finding import Flag, Verdict
from vnbulletin.intervals import USUAL_ROUNDINGS, Interval, Rounding
from vnbulletin.relations.evidence.ratios import in_percent
from vnbulletin.relations.relation import Operand

__all__ = ["Condition", "Settlement", "settle", "settle_counts", "settle_quotient"]

Condition: TypeAlias = Callable[[tuple[Interval, ...]], bool]


# A frozen object is filled faster through its dictionary than slot by slot.
@frozen(slots=False)
class Settlement:
    """A verdict, the roundings under which the operands agree, and what follows from these.

    *roundings* is empty where no operand is rounded. *excludes* are the usual roundings
    that no longer explain the figures while another one does; *flags* tell by how little
    the figures agree.
    """

    verdict: Verdict
    roundings: tuple[Rounding, ...] = ()
    flags: tuple[Flag, ...] = ()
    excludes: tuple[Rounding, ...] = ()

    @property
    def holds(self) -> bool:
        """Tell whether the operands agree under ordinary rounding and in the usual sense of their words."""
        return self.verdict is Verdict.CONSISTENT


def settle(operands: tuple[Operand, ...], condition: Condition) -> Settlement:
    """Judge *operands* by *condition*, which tells whether their sets of true values allow the relation.

    One rounding is tried for all operands at a time, never a mixture. A figure that
    keeps to its bound but lies far from it, or just beyond it, is unusual.
    """
    stated = [stated_set(each, _NEAREST) for each in operands]
    # A count without a bound word stands for the same number whatever the rounding.
    loose = [place for place, each in enumerate(operands) if not is_exact(each)]
    if not loose:
        return settle_counts(agree=condition(tuple(stated)))
    rounded = [place for place in loose if not operands[place].bound]
    hedged = [place for place in loose if operands[place].bound]

    def agrees(values: _Denotation, rounding: Rounding, changed: list[int]) -> bool:
        sets = stated.copy()
        for place in changed:
            sets[place] = values(operands[place], rounding)
        # Only what a bound word leaves may be nothing.
        return not (hedged and any(sets[place].is_empty for place in hedged)) and condition(tuple(sets))

    roundings = _roundings_of([operands[place] for place in rounded])
    # Every rounding leaves the printed number possible, so whatever agrees exactly agrees under each of them.
    if agrees(stated_set, _NEAREST, []):
        return _EXPLAINED[roundings]
    if rounded:
        # What prints alike whichever way halves go is rounded to nearest, and padding allows all of that and more.
        untied = agrees(untied_set, _NEAREST, rounded)
        nearest = untied or agrees(soft_set, _NEAREST, rounded)
        known = (_NEAREST, _PADDED) if nearest else ()
        expected = [
            each for each in roundings if each in known or (each is not _NEAREST and agrees(soft_set, each, rounded))
        ]
        if expected:
            return _explained(tuple(expected), is_tied=not untied)
    # Without a bound word there is nothing to be read loosely.
    if hedged and any(agrees(values, each, loose) for values in (hard_set, loose_set) for each in roundings):
        return _UNUSUAL
    return _CONTRADICTION


def settle_counts(*, agree: bool) -> Settlement:
    """Judge counts that stand for themselves alone, of which is known whether they agree."""
    return _EXPLAINED[_UNROUNDED] if agree else _CONTRADICTION


def settle_quotient(part: Operand, whole: Operand, percent: Operand) -> Settlement:
    """Judge a percent by two counts that stand for themselves alone: their quotient is one number."""
    share = in_percent(number_of(part), number_of(whole))
    return settle((percent,), lambda values: share.numerator >= 0 and share in values[0])


_Denotation: TypeAlias = Callable[[Operand, Rounding], Interval]
# By names of the module: a member is looked up in its enumeration far slower.
_NEAREST, _PADDED = Rounding.NEAREST, Rounding.PADDED
_UNROUNDED = (_NEAREST,)
_WITH_PADDED = (*USUAL_ROUNDINGS, _PADDED)
# By the roundings that were tried and all explain the figures; where nothing is rounded, none is told.
_EXPLAINED: dict[tuple[Rounding, ...], Settlement] = {
    each: Settlement(Verdict.CONSISTENT, () if each is _UNROUNDED else each)
    for each in (_UNROUNDED, USUAL_ROUNDINGS, _WITH_PADDED)
}
_UNUSUAL = Settlement(Verdict.UNUSUAL)
_CONTRADICTION = Settlement(Verdict.CONTRADICTION)


def _explained(expected: tuple[Rounding, ...], *, is_tied: bool) -> Settlement:
    """Return the settlement of rounded figures that agree under the *expected* roundings, but not as printed."""
    excludes = tuple([each for each in USUAL_ROUNDINGS if each not in expected])
    if _NEAREST not in expected:
        padded = (Flag.PADDED,) if Rounding.PADDED in expected else ()
        return Settlement(Verdict.POSSIBLE, expected, padded, excludes)
    tie = (Flag.TIE,) if is_tied else ()
    return Settlement(Verdict.CONSISTENT, expected, (*tie, Flag.ONLY_BY_ROUNDING), excludes)


def _roundings_of(rounded: list[Operand]) -> tuple[Rounding, ...]:
    if not rounded:
        return _UNROUNDED
    return _WITH_PADDED if any(map(is_padded, rounded)) else USUAL_ROUNDINGS
