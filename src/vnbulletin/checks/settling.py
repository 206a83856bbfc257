"""This file settles a relation: under which roundings its operands can all be true, and the verdict that follows."""

from collections.abc import Callable
from typing import TypeAlias

from attrs import frozen

from vnbulletin.checks.denotation import hard_set, is_padded, is_rounded, loose_set, soft_set
from vnbulletin.checks.finding import Verdict
from vnbulletin.intervals import Interval, Rounding
from vnbulletin.relations.relation import Operand

__all__ = ["Condition", "Settlement", "settle"]

Condition: TypeAlias = Callable[[tuple[Interval, ...]], bool]


@frozen
class Settlement:
    """A verdict, and the roundings under which the operands agree; none where no operand is rounded."""

    verdict: Verdict
    roundings: tuple[Rounding, ...] = ()

    @property
    def holds(self) -> bool:
        """Tell whether the operands agree under ordinary rounding and in the usual sense of their words."""
        return self.verdict is Verdict.CONSISTENT


def settle(operands: tuple[Operand, ...], condition: Condition) -> Settlement:
    """Judge *operands* by *condition*, which tells whether their sets of true values allow the relation.

    One rounding is tried for all operands at a time, never a mixture. A figure that
    keeps to its bound but lies far from it, or just beyond it, is unusual.
    """
    roundings = _roundings_of(operands)

    def agreeing(values: Callable[[Operand, Rounding], Interval]) -> tuple[Rounding, ...]:
        return tuple(each for each in roundings if _allows(condition, tuple(values(one, each) for one in operands)))

    expected = agreeing(soft_set)
    reported = () if roundings == (Rounding.NEAREST,) else expected
    if Rounding.NEAREST in expected:
        return Settlement(Verdict.CONSISTENT, reported)
    if expected:
        return Settlement(Verdict.POSSIBLE, reported)
    if agreeing(hard_set) or agreeing(loose_set):
        return Settlement(Verdict.UNUSUAL)
    return Settlement(Verdict.CONTRADICTION)


def _allows(condition: Condition, values: tuple[Interval, ...]) -> bool:
    return not any(each.is_empty for each in values) and condition(values)


def _roundings_of(operands: tuple[Operand, ...]) -> tuple[Rounding, ...]:
    if not any(map(is_rounded, operands)):
        return (Rounding.NEAREST,)
    usual = (Rounding.NEAREST, Rounding.TRUNCATED, Rounding.RAISED)
    return (*usual, Rounding.PADDED) if any(map(is_padded, operands)) else usual
