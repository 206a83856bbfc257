"""A figure that is printed as part of another is larger than it.

# part-exceeds-whole (VNB103)

## What it checks

One figure is said to lie within another, as in "71/75 tập thể; trong đó, 14/71": 14 of 71.
The check asks whether the part can be at most the whole.

## Why it matters

No sum is claimed here, so the order of the two figures is all that can be tested.
A part above its whole points at a changed base or at swapped figures.

## Example

"253 đoàn viên được giới thiệu, có 102 đồng chí được kết nạp" agrees, because 102 ≤ 253.
The same figures the other way round would not.

## How it is reported

Consistent: the part can be at most the whole.
Possible: it can only if both figures were cut off, or both rounded up, or padded with a zero.
Unusual: it can only if gần, hơn or khoảng is read loosely.
Contradiction: the part exceeds the whole under every rounding.

## When it stays silent

A count within a percent is undetermined.
A plan that was exceeded (1.757/1.500) names no part, so it does not reach the check.

## Rounding

Counts are exact.
Percents, decimals and scale words are compared as intervals, under one rounding for both.

## References

Fellegi and Holt, 1976, for order rules between reported figures.
"""

from vnbulletin.checks.check import Check
from vnbulletin.checks.denotation import same_unit
from vnbulletin.checks.finding import Finding, Verdict
from vnbulletin.checks.phrases import Phrase, phrase, verbatim
from vnbulletin.checks.settling import Settlement, settle
from vnbulletin.checks.wording import LOOSELY, roundings_named, stated, unit_of
from vnbulletin.intervals import Interval
from vnbulletin.relations.kinds.parts import Subset

__all__ = ["CHECK", "judge_subset"]

_SIGNS = {Verdict.CONTRADICTION: ">", Verdict.UNDETERMINED: "?"}


def judge_subset(relation: Subset) -> Finding:
    """Return the finding on *relation*."""
    operands = (relation.part, relation.whole)
    settled = settle(operands, _contains) if same_unit(operands) else Settlement(Verdict.UNDETERMINED)
    sign = _SIGNS.get(settled.verdict, "≤")
    compared = verbatim(f"{stated(relation.part)} {sign} {stated(relation.whole)}{unit_of(operands)}")
    return CHECK.finding(relation, settled, compared, _reason(settled))


def _contains(values: tuple[Interval, ...]) -> bool:
    part, whole = values
    return whole.reaches(part)


def _reason(settled: Settlement) -> Phrase:
    match settled.verdict:
        case Verdict.CONSISTENT:
            return phrase("the part does not exceed the whole")
        case Verdict.POSSIBLE:
            mode = roundings_named(settled.roundings)
            return phrase("the part does not exceed the whole only if the figures were {mode}", mode=mode)
        case Verdict.UNUSUAL:
            return phrase("the part does not exceed the whole {loosely}", loosely=LOOSELY)
        case Verdict.UNDETERMINED:
            return phrase("a count and a percent cannot be compared")
        case Verdict.CONTRADICTION:
            return phrase("the part exceeds the whole")


CHECK = Check.of(Subset, judge_subset, code="VNB103", name="part-exceeds-whole")
