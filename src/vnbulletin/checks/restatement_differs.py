"""One figure is printed twice, and the two statements differ.

# restatement-differs (VNB301)

## What it checks

A figure stands in the title and again in the body, or in the lead and again below.
The check asks whether one true value can stand behind both.

## Why it matters

Readers of a title take its figure for the one that the text supports.
Two values for one figure mean that a draft was revised in one place.

## Example

"Hơn 540 đảng viên" in the title and "541" in the body agree.
"71,97%" in the lead and "71,96%" in the body do not.

## How it is reported

Consistent: the values are equal, or the more precise one rounds to the other, or the exact one keeps to the bound.
Possible: the more precise one gives the other only if it was cut off, rounded up, or padded with a zero.
Unusual: one statement is hedged and the other does not fit the word ("gần 196" and 196).
A hedged statement is never a contradiction, because gần and hơn are also used loosely.
Contradiction: both are stated without a hedge, and differ.

## When it stays silent

A count and a percent, a date and a figure, or two lengths of time that differ are no restatement and are undetermined.

## Rounding

Two figures of the same printed precision must be equal, for one rounding makes one figure of one value.
At different precisions ("92,9%" and "92,94%") their intervals must meet.

## References

XBRL Calculations 1.1, consistency of duplicate facts.
"""

from datetime import date

from vnbulletin.checks.check import Check
from vnbulletin.checks.denotation import exponent_of, is_rounded, number_of, same_unit
from vnbulletin.checks.finding import Finding, Verdict
from vnbulletin.checks.phrases import Phrase, phrase, verbatim
from vnbulletin.checks.settling import Settlement, settle
from vnbulletin.checks.wording import LOOSELY, roundings_named, stated, unit_of
from vnbulletin.intervals import Interval
from vnbulletin.notation.dates.dates import format_date
from vnbulletin.notation.periods.durations import Duration, format_duration
from vnbulletin.relations.kinds.statements import Restatement
from vnbulletin.relations.relation import Operand

__all__ = ["CHECK", "judge_restatement"]

_SIGNS = {Verdict.CONTRADICTION: "≠", Verdict.UNUSUAL: "≠"}


def judge_restatement(relation: Restatement) -> Finding:
    """Return the finding on *relation*."""
    settled = _settled(relation.first, relation.again)
    return CHECK.finding(relation, settled, _comparison(relation, settled), _reason(settled))


def _settled(first: Operand, again: Operand) -> Settlement:
    if isinstance(first.value, date) and isinstance(again.value, date):
        return Settlement(Verdict.CONSISTENT if first.value == again.value else Verdict.CONTRADICTION)
    if isinstance(first.value, Duration) and first.value == again.value:
        return Settlement(Verdict.CONSISTENT)
    if isinstance(first.value, date) or isinstance(again.value, date) or not same_unit((first, again)):
        return Settlement(Verdict.UNDETERMINED)
    if number_of(first) == number_of(again) and first.bound is again.bound:
        return Settlement(Verdict.CONSISTENT)
    if is_rounded(first) and is_rounded(again) and exponent_of(first) == exponent_of(again):
        return Settlement(Verdict.CONTRADICTION)
    settled = settle((first, again), _may_be_one)
    if settled.verdict is Verdict.CONTRADICTION and (first.bound or again.bound):
        return Settlement(Verdict.UNUSUAL)
    return settled


def _may_be_one(values: tuple[Interval, ...]) -> bool:
    first, again = values
    return first.meets(again)


def _comparison(relation: Restatement, settled: Settlement) -> Phrase:
    first, again = _stated(relation.first), _stated(relation.again)
    usual = "=" if first == again else "~"
    unit = unit_of((relation.first, relation.again))
    return verbatim(f"{first} {_SIGNS.get(settled.verdict, usual)} {again}{unit}")


def _stated(operand: Operand) -> str:
    match operand.value:
        case date():
            return format_date(operand.value)
        case Duration():
            return format_duration(operand.value)
        case _:
            return stated(operand)


def _reason(settled: Settlement) -> Phrase:
    match settled.verdict:
        case Verdict.CONSISTENT:
            return phrase("both statements can stand for one value")
        case Verdict.POSSIBLE:
            mode = roundings_named(settled.roundings)
            return phrase("both can stand for one value only if they were {mode}", mode=mode)
        case Verdict.UNUSUAL:
            return phrase("the two statements agree {loosely}", loosely=LOOSELY)
        case Verdict.UNDETERMINED:
            return phrase("the two statements are not in one unit")
        case Verdict.CONTRADICTION:
            return phrase("the two statements of one figure do not agree")


CHECK = Check.of(Restatement, judge_restatement, code="VNB301", name="restatement-differs")
