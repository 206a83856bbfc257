"""A result does not exceed its target, or fall short of it, by the printed gap.

# target-mismatch (VNB201)

## What it checks

A result is printed with its gap above a target, as in "kết nạp 139 đảng viên, vượt 15,8% chỉ tiêu".
For a count the gap is relative: some whole-number target must give it, here 120.
For a rate the gap is in percentage points: "95,8%, vượt 15,8%" means a target of 80 %.
Where the target is printed, that target alone is tried.
A shortfall is judged likewise, below the target: "kết nạp 80 đảng viên, hụt 20% so với chỉ tiêu 100".

## Why it matters

The target is often left out, and the gap is the only trace of it.
Solving for the target shows what was meant, and whether any target can be meant at all.

## Example

"kết nạp 117 đảng viên, vượt 40% chỉ tiêu": 117/83 is +40,96 % and 117/84 is +39,29 %,
so no whole target rounds to 40 %.
Cut off, 83 gives 40 %; rounded up, 84 does.

## How it is reported

Consistent: a target gives the printed gap by rounding to nearest; up to three are named as witnesses.
Possible: a target gives it only if the gap was cut off, rounded up, or padded with a zero.
Unusual: no whole number gives it and the target is not printed; a fifth of a five-year target need not be whole.
A gap beside gần, hơn or khoảng that fits only loosely is unusual too.
Contradiction: the printed target gives another gap under every rounding.
Contradiction: the text says that the target was assigned ("47 mô hình, vượt 45% chỉ tiêu tỉnh giao"), and no
whole number gives the gap under any rounding. What someone assigns to be counted is a whole number, whereas a
target of a resolution, of a term or of no named origin may be a share of a longer plan, and stays unusual.

## When it stays silent

Undetermined: a result that is itself rounded and no printed target, for any gap has some target then.
Undetermined: a rate whose gap leads to no whole percent, neither in points nor relatively.
Undetermined: a gap in counts without a printed target, or a gap in points of a count.

## Rounding

Result, gap and target are read under one rounding.
A planned rate was set as it is printed and is not rounded: "78,5%, vượt 4,5 điểm phần trăm so với mục tiêu 75%"
is a contradiction, though 78,5 and 4,5 may both have been rounded up.
The reading in points is preferred for a rate, and the relative one is tried after it.

## References

Brown and Heathers, "The GRIM Test", 2017, for whole numbers that reproduce a printed percent.
"""

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from itertools import chain
from typing import TypeAlias

from vnbulletin.checks.check import Check
from vnbulletin.checks.denotation import is_rounded, number_of, soft_set
from vnbulletin.checks.finding import Finding, Verdict
from vnbulletin.checks.operands import Figure, figure_operand, percent_operand
from vnbulletin.checks.phrases import Filling, Phrase, either, phrase, verbatim
from vnbulletin.checks.proportions import before_growth
from vnbulletin.checks.settling import Settlement, settle
from vnbulletin.checks.wording import LOOSELY, figure, places_of, rounded, roundings_named, stated, unit_of
from vnbulletin.intervals import NOT_NEGATIVE, Interval, Rounding
from vnbulletin.notation.numbers.digits import format_number
from vnbulletin.notation.quantities.percents import Percent, PercentagePoints
from vnbulletin.relations.evidence.ratios import in_percent
from vnbulletin.relations.kinds.developments import Target
from vnbulletin.relations.relation import Operand

__all__ = ["CHECK", "check_target", "judge_target"]

Reading: TypeAlias = Callable[[Interval, Interval], Interval]

_MOST_WITNESSES = 3


def check_target(actual: Figure, gap: Figure, *, target: Figure | None = None, falls: bool = False) -> Finding:
    """Check whether *actual* exceeds its target by *gap*, or falls short of it (“vượt chỉ tiêu”, “hụt chỉ tiêu”).

    Args:
        actual: The result: a count ("139") or a rate with its sign ("95,8%").
        gap: The gap in per cent as printed, or in points with "điểm %".
        target: The target, where it is printed.
        falls: Whether the text says that the result is the smaller one (“hụt”, “thấp hơn”).

    Returns:
        The finding; its witnesses are whole-number targets that give the gap.

    Raises:
        ParseError: A string is not such a figure.

    >>> check_target("139", "15,8%").message
    '139/120 = +15,83 %: a target of 120 gives the printed gap'
    >>> check_target("117", "40%").verdict.value, check_target("117", "40%").witnesses
    ('possible', ('83', '84'))
    >>> check_target("80", "20%", target="100", falls=True).message
    '80/100 = -20,00 %: the printed target gives the printed gap'

    .. versionadded:: 0.1.0
    """
    printed = None if target is None else figure_operand(target)
    return judge_target(Target(actual=figure_operand(actual), gap=percent_operand(gap), target=printed, falls=falls))


def judge_target(relation: Target) -> Finding:
    """Return the finding on *relation*."""
    is_rate = not isinstance(relation.actual.value, Decimal)
    match relation.gap.value:
        case Percent() if not is_rate:
            return _judge_count(relation)
        case Percent() | PercentagePoints() if is_rate:
            return _judge_rate(relation)
        case Decimal() if not is_rate:
            return _judge_difference(relation)
        case _:
            return CHECK.finding(relation, Settlement(Verdict.UNDETERMINED), _difference(relation), _UNLIKE)


_UNLIKE = phrase("the gap is not in a unit in which the result can differ from a target")
_UNDECIDED = phrase("no target is printed, and the figures do not lead to a whole one")
_NOT_WHOLE = phrase("a fifth of a five-year target need not be whole")
_ASSIGNED = phrase("no whole-number target gives the printed gap under any rounding, and a whole one was assigned")
_IN_POINTS = phrase("read in percentage points")
_RELATIVELY = phrase("read relatively")


def _by_difference(actual: Interval, gap: Interval) -> Interval:
    return (actual - gap) & NOT_NEGATIVE


def _settled(relation: Target, reading: Reading) -> Settlement:
    """Judge by the printed target, or by whether a whole number can be the target; a shortfall lies below it."""

    def reconstructed(actual: Interval, gap: Interval) -> Interval:
        return reading(actual, -gap if relation.falls else gap)

    operands = (relation.actual, relation.gap)
    if relation.target is None:
        return settle(operands, lambda values: reconstructed(*values).has_whole)
    planned = _planned_rate(relation.target)
    return settle((*operands, relation.target), lambda each: reconstructed(*each[:2]).meets(planned or each[2]))


def _planned_rate(target: Operand) -> Interval | None:
    """Return what a planned rate stands for: what was set is what is printed, and nobody rounded it."""
    plain = isinstance(target.value, Percent) and not target.bound
    return Interval.exactly(Fraction(number_of(target))) if plain else None


def _witnesses(relation: Target, reading: Reading, rounding: Rounding) -> tuple[int, ...]:
    """Return the whole-number targets that give the gap, at most three, nearest to the exact quotient first."""
    middle = reading(Interval.exactly(_actual(relation)), Interval.exactly(_gap(relation))).point
    if middle is None:
        return ()
    gap = soft_set(relation.gap, rounding)
    targets = reading(soft_set(relation.actual, rounding), -gap if relation.falls else gap)
    return targets.integers_near(middle, most=_MOST_WITNESSES)


def _judge_count(relation: Target) -> Finding:
    if relation.target is not None:
        return _judge_printed(relation, _settled(relation, before_growth), _growth(relation, relation.target))
    if is_rounded(relation.actual):
        return CHECK.finding(relation, Settlement(Verdict.UNDETERMINED), _solved(relation), _UNDECIDED)
    settled = _settled(relation, before_growth)
    if settled.verdict is Verdict.CONTRADICTION:
        if relation.assigned:
            return CHECK.finding(relation, settled, _solved(relation), _ASSIGNED)
        reason = phrase("no whole-number target gives the printed gap under any rounding; {escape}", escape=_NOT_WHOLE)
        return CHECK.finding(relation, Settlement(Verdict.UNUSUAL), _solved(relation), reason)
    if settled.verdict is Verdict.UNUSUAL:
        reason = phrase("a whole-number target gives the gap {loosely}", loosely=LOOSELY)
        return CHECK.finding(relation, settled, _solved(relation), reason)
    roundings = (Rounding.NEAREST,) if settled.holds else settled.roundings
    found = {each: _witnesses(relation, before_growth, each) for each in roundings}
    targets = tuple(dict.fromkeys(chain.from_iterable(found.values())))[:_MOST_WITNESSES]
    if settled.holds:
        reason = phrase("a target of {target} gives the printed gap", target=_targets_named(targets))
    else:
        reason = phrase(
            "no whole-number target rounds to the printed gap; {clauses}; {escape}",
            clauses=_each_if_rounded(found),
            escape=_NOT_WHOLE,
        )
    shown = _growth(relation, figure_operand(targets[0])) if targets else _solved(relation)
    return CHECK.finding(relation, settled, shown, reason, tuple(map(format_number, targets)))


def _each_if_rounded(found: dict[Rounding, tuple[int, ...]]) -> Phrase:
    first, *rest = (
        phrase("{target} gives it if {mode}", target=_targets_named(ones), mode=roundings_named((each,)))
        for each, ones in found.items()
    )
    for each in rest:
        first = phrase("{first}, {second}", first=first, second=each)
    return first


def _targets_named(targets: tuple[int, ...]) -> Filling:
    return either(map(format_number, targets)) if targets else phrase("some whole number")


def _judge_rate(relation: Target) -> Finding:
    points = _settled(relation, _by_difference)
    if relation.target is not None:
        relative = points if points.holds else _settled_relatively(relation, points)
        if relative.verdict.gravity < points.verdict.gravity:
            return _judge_printed(relation, relative, _growth(relation, relation.target), _RELATIVELY)
        return _judge_printed(relation, points, _difference(relation), _IN_POINTS)
    if points.holds and (targets := _witnesses(relation, _by_difference, Rounding.NEAREST)):
        return _solved_rate(relation, points, _difference(relation), targets[:1], _IN_POINTS)
    relative = _settled_relatively(relation, points)
    if relative.holds and (targets := _witnesses(relation, before_growth, Rounding.NEAREST)):
        shown = _growth(relation, figure_operand(targets[0]))
        return _solved_rate(relation, relative, shown, targets, _RELATIVELY)
    return CHECK.finding(relation, Settlement(Verdict.UNDETERMINED), _difference(relation), _UNDECIDED)


def _settled_relatively(relation: Target, points: Settlement) -> Settlement:
    """Judge a gap in per cent relatively; one in *points* has no other reading."""
    return _settled(relation, before_growth) if isinstance(relation.gap.value, Percent) else points


def _solved_rate(
    relation: Target, settled: Settlement, reconstruction: Phrase, targets: tuple[int, ...], reading: Phrase
) -> Finding:
    named = _targets_named(targets)
    reason = phrase("{reading}, a target of {target} % gives the printed gap", reading=reading, target=named)
    return CHECK.finding(relation, settled, reconstruction, reason, tuple(map(format_number, targets)))


def _judge_difference(relation: Target) -> Finding:
    if relation.target is None:
        return CHECK.finding(relation, Settlement(Verdict.UNDETERMINED), _difference(relation), _UNDECIDED)
    return _judge_printed(relation, _settled(relation, _by_difference), _difference(relation))


def _judge_printed(
    relation: Target, settled: Settlement, reconstruction: Phrase, reading: Phrase | None = None
) -> Finding:
    reason = _agreement(relation, settled)
    if reading is not None:
        reason = phrase("{reading}, {reason}", reading=reading, reason=reason)
    return CHECK.finding(relation, settled, reconstruction, reason)


def _agreement(relation: Target, settled: Settlement) -> Phrase:
    match settled.verdict:
        case Verdict.CONSISTENT:
            return phrase("the printed target gives the printed gap")
        case Verdict.POSSIBLE:
            mode = roundings_named(settled.roundings)
            return phrase("the printed target gives the printed gap only if the figures were {mode}", mode=mode)
        case Verdict.UNUSUAL:
            return phrase("the printed target gives the printed gap {loosely}", loosely=LOOSELY)
        case _:
            gap = stated(relation.gap)
            return phrase("the printed target does not agree with the gap of {gap} under any rounding", gap=gap)


def _actual(relation: Target) -> Fraction:
    return Fraction(number_of(relation.actual))


def _gap(relation: Target) -> Fraction:
    """Return by how much the result lies above its target: a shortfall is below zero."""
    printed = Fraction(number_of(relation.gap))
    return -printed if relation.falls else printed


def _growth(relation: Target, target: Operand) -> Phrase:
    quotient = f"{figure(relation.actual)}/{figure(target)}{unit_of((relation.actual, target))}"
    base, places = number_of(target), max(places_of(relation.gap) + 1, 2)
    if base <= 0:
        return verbatim(quotient)
    growth = in_percent(number_of(relation.actual), base) - 100
    return verbatim(f"{quotient} = {'+' if growth >= 0 else ''}{rounded(growth, places)} %")


def _solved(relation: Target) -> Phrase:
    factor = 1 + _gap(relation) / 100
    if factor <= 0:
        return verbatim(f"{figure(relation.actual)}, {figure(relation.gap)} %")
    divisor = rounded(factor, places_of(relation.gap) + 2)
    return verbatim(f"{figure(relation.actual)}/{divisor} = {rounded(_actual(relation) / factor, 2)}")


def _difference(relation: Target) -> Phrase:
    places = max(places_of(relation.actual), places_of(relation.gap))
    left = _actual(relation) - _gap(relation)
    shown = rounded(left, 0 if left.denominator == 1 else places)
    sign = "+" if relation.falls else "−"
    return verbatim(f"{figure(relation.actual)} {sign} {figure(relation.gap)} = {shown}")


CHECK = Check.of(Target, judge_target, code="VNB201", name="target-mismatch")
