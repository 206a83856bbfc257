"""The printed parts do not add up to the printed whole.

# breakdown-mismatch (VNB102)

## What it checks

A whole is printed with all its parts, as in "135 mô hình, trong đó có 108 tập thể, 27 cá nhân".
The check adds the parts exactly and compares the sum with the whole.

## Why it matters

A closed list of counts leaves no room for rounding: a miss by one means that a figure, or the list, is not complete.

## Example

"Kết quả 41 tổ chức: 24 hoàn thành xuất sắc, 15 hoàn thành tốt, 22 hoàn thành":
24 + 15 + 22 is 61, which exceeds 41 by 20.

## How it is reported

Consistent: the parts add up to the whole.
Possible: parts with decimals add up only if all figures were cut off, or all rounded up, or padded with a zero.
Unusual: they add up only if gần, hơn or khoảng beside a figure is read loosely.
Contradiction: they do not add up, and the reason says by how much the parts miss or exceed the whole.

## When it stays silent

A breakdown without parts, or of counts and percents together, is undetermined.
Lists that stay open ("…", "v.v.", "tiêu biểu") or overlap (nữ, dân tộc, đảng viên) are no breakdown,
so they do not reach the check.

## Rounding

Counts allow no tolerance.
Percents, points, decimals and scale words add as intervals, under one rounding for all of them.
A figure beside gần, hơn or khoảng stands for the whole numbers that the word allows.

## References

XBRL Calculations 1.1, summation of intervals.
"""

from collections.abc import Iterable
from fractions import Fraction

from vnbulletin.checks.check import Check
from vnbulletin.checks.denotation import is_exact, number_of, same_unit, soft_set
from vnbulletin.checks.finding import Finding, Verdict
from vnbulletin.checks.operands import Figure, figure_operand
from vnbulletin.checks.phrases import Phrase, phrase, verbatim
from vnbulletin.checks.settling import Settlement, settle, settle_counts
from vnbulletin.checks.wording import LOOSELY, figure, places_of, rounded, roundings_named, stated, unit_of
from vnbulletin.exact import exact_sum, order_of
from vnbulletin.intervals import Interval, Rounding
from vnbulletin.notation.quantities.bounds import Bound
from vnbulletin.relations.kinds.parts import Breakdown
from vnbulletin.relations.relation import Operand

__all__ = ["CHECK", "check_breakdown", "judge_breakdown"]


def check_breakdown(whole: Figure, parts: Iterable[Figure]) -> Finding:
    """Check whether *parts* add up to *whole*.

    Args:
        whole: A figure as printed ("6.110", "gần 600") or as a number.
        parts: Its parts, in the same unit; every part must be there.

    Returns:
        The finding; a contradiction says by how much the parts miss or exceed the whole.

    Raises:
        ParseError: A string is not such a figure.

    >>> check_breakdown("41", ["24", "15", "22"]).message
    '24 + 15 + 22 = 61, not 41: the parts exceed the whole by 20'

    .. versionadded:: 0.1.0
    """
    return judge_breakdown(Breakdown(whole=figure_operand(whole), parts=tuple(figure_operand(each) for each in parts)))


def judge_breakdown(relation: Breakdown) -> Finding:
    """Return the finding on *relation*."""
    operands = (relation.whole, *relation.parts)
    if not relation.parts:
        whole, reason = verbatim(figure(relation.whole)), phrase("no part is printed")
        return CHECK.finding(relation, Settlement(Verdict.UNDETERMINED), whole, reason)
    if not same_unit(operands):
        reason = phrase("counts and percents stand together and cannot be added")
        return CHECK.finding(relation, Settlement(Verdict.UNDETERMINED), verbatim(_terms(relation.parts)), reason)
    total = exact_sum(map(number_of, relation.parts))
    adds_up = order_of(total, number_of(relation.whole)) == 0
    settled = settle_counts(agree=adds_up) if all(map(is_exact, operands)) else settle(operands, _may_add_up)
    arithmetic = _arithmetic(relation, settled, total, adds_up=adds_up)
    return CHECK.finding(relation, settled, arithmetic, _reason(relation, settled, adds_up=adds_up))


def _may_add_up(values: tuple[Interval, ...]) -> bool:
    return Interval.total(values[1:]).meets(values[0])


def _terms(parts: tuple[Operand, ...]) -> str:
    return " + ".join(map(figure, parts))


def _arithmetic(relation: Breakdown, settled: Settlement, total: Fraction, *, adds_up: bool) -> Phrase:
    whole = f"{stated(relation.whole)}{unit_of((relation.whole,))}"
    if adds_up and relation.whole.bound is Bound.EXACT:
        return verbatim(f"{_terms(relation.parts)} = {whole}")
    places = max(places_of(each) for each in (relation.whole, *relation.parts))
    added = f"{_terms(relation.parts)} = {rounded(total, places)}"
    if settled.verdict is Verdict.CONTRADICTION:
        return phrase("{arithmetic}, not {printed}", arithmetic=added, printed=whole)
    return phrase("{arithmetic}, printed as {printed}", arithmetic=added, printed=whole)


def _reason(relation: Breakdown, settled: Settlement, *, adds_up: bool) -> Phrase:
    match settled.verdict:
        case Verdict.CONSISTENT if adds_up:
            return phrase("the parts add up to the whole")
        case Verdict.CONSISTENT:
            return phrase("the parts add up to the whole within the precision of the figures")
        case Verdict.POSSIBLE:
            mode = roundings_named(settled.roundings)
            return phrase("the parts add up to the whole only if the figures were {mode}", mode=mode)
        case Verdict.UNUSUAL:
            return phrase("the parts add up to the whole {loosely}", loosely=LOOSELY)
        case _:
            return _miss(relation)


def _miss(relation: Breakdown) -> Phrase:
    whole, *parts = (soft_set(each, Rounding.NEAREST) for each in (relation.whole, *relation.parts))
    gap = whole - Interval.total(parts)
    places = max(places_of(each) for each in (relation.whole, *relation.parts)) + 1
    exceeds = gap.high is not None and gap.high <= 0
    distance = abs((gap.high if exceeds else gap.low) or Fraction(0))
    shown = rounded(distance, 0 if distance.denominator == 1 else places)
    least = shown if gap.point is not None else phrase("at least {figure}", figure=shown)
    if exceeds:
        return phrase("the parts exceed the whole by {distance}", distance=least)
    return phrase("the parts miss the whole by {distance}", distance=least)


CHECK = Check.of(Breakdown, judge_breakdown, code="VNB102", name="breakdown-mismatch")
