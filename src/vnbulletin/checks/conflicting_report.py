"""Two bulletins report one figure with values that cannot both be true.

# conflicting-report (VNB304)

## What it checks

One figure is reported in two bulletins: the same indicator, of the same body, for the same period, with the same
rating or award, of the same subject, reached or aimed at in both, measured in the same way.
So are the figures of one sentence that both bulletins print alike but for the figure, if it is long and names its
year. The check asks whether one true value can stand behind both.
It is the check of `vnbulletin compare` and of `compare_reports`, since one bulletin alone cannot show it.

## Why it matters

A figure of a year is printed again in the review of a term and in next year's comparison.
Two values for it mean that one was taken from a draft, or that it was revised without a word.

## Example

"Năm 2022, Đảng bộ tỉnh Nam Định kết nạp 2.164 đảng viên" in one bulletin and "… kết nạp 2.146 đảng viên" in another,
for the same year, do not agree.
"95,8%" and "95,77%" do, and so do "hơn 540" and "541".

## How it is reported

Both figures are shown, each with its bulletin.
Possible: both can stand for one value only if one of them was cut off, rounded up or padded with a zero.
Unusual: one of them is hedged and the other does not fit the word ("gần 196" and 200), or one of the bulletins says
that it is a correction.
Contradiction: both are stated without a hedge, and differ; the reason says so where one bulletin is the later one
and may have updated the figure.

## When it stays silent

Whatever is not certain accuses nobody; it is listed as not compared, with the reason, and counted:
a figure that neither an indicator nor its sentence tells, without a period, without a subject, or of a body that
many places have ("Đảng bộ");
a change, a gap or an achievement whose base is not printed; a range;
a figure that its own bulletin states in two ways.
Of a forecast, and of a period that was still running on the day of a bulletin, only what is said on one day is
compared.

## Rounding

Each bulletin may round in its own way, so that every usual rounding of one is tried with every one of the other.
Figures without decimals that count things are exact.

## References

XBRL Calculations 1.1, consistency of duplicate facts.
"""

from collections.abc import Callable
from itertools import product

from vnbulletin.checks.check import Check
from vnbulletin.checks.denotation import (
    exponent_of,
    hard_set,
    is_padded,
    is_rounded,
    loose_set,
    number_of,
    same_unit,
    soft_set,
    stated_set,
)
from vnbulletin.checks.finding import Finding, Flag, Severity, Verdict
from vnbulletin.checks.phrases import phrase, verbatim
from vnbulletin.checks.settling import Settlement
from vnbulletin.checks.wording import LOOSELY, stated, unit_of
from vnbulletin.intervals import USUAL_ROUNDINGS, Interval, Rounding
from vnbulletin.notation.quantities.bounds import Bound
from vnbulletin.relations.kinds.statements import Restatement
from vnbulletin.relations.relation import Operand

__all__ = ["CHECK", "judge_reports", "roundings_of"]

_LIMITS = (Bound.AT_LEAST, Bound.AT_MOST)
_SIGNS = {Verdict.CONTRADICTION: "≠", Verdict.UNUSUAL: "≠"}
_REASONS = {
    Verdict.CONSISTENT: phrase("both bulletins can mean one value"),
    Verdict.POSSIBLE: phrase("both bulletins can mean one value only if a figure was cut off, raised or padded"),
    Verdict.UNUSUAL: phrase("the two bulletins agree {loosely}", loosely=LOOSELY),
    Verdict.UNDETERMINED: phrase("the two bulletins do not count in one unit"),
    Verdict.CONTRADICTION: phrase("the two bulletins report one figure with values that cannot both be true"),
}


def judge_reports(relation: Restatement) -> Finding:
    """Return the finding on a figure that two bulletins report; its operands stand in two texts.

    >>> from vnbulletin.checks.operands import figure_operand
    >>> def judged(first: str, again: str) -> str:
    ...     return judge_reports(Restatement(first=figure_operand(first), again=figure_operand(again))).verdict.value
    >>> judged("95,8%", "95,77%"), judged("hơn 540", "541"), judged("2.164", "2.146")
    ('consistent', 'consistent', 'contradiction')
    """
    first, again = relation.first, relation.again
    settled = _settled(first, again)
    usual = "=" if stated(first) == stated(again) else "~"
    sign = _SIGNS.get(settled.verdict, usual)
    shown = verbatim(f"{stated(first)} {sign} {stated(again)}{unit_of((first, again))}")
    return CHECK.finding(relation, settled, shown, _REASONS[settled.verdict])


def roundings_of(operand: Operand) -> tuple[Rounding, ...]:
    """Return the roundings that may have made a figure, whatever those of other figures."""
    if not is_rounded(operand):
        return (Rounding.NEAREST,)
    return (*USUAL_ROUNDINGS, Rounding.PADDED) if is_padded(operand) else USUAL_ROUNDINGS


def _settled(first: Operand, again: Operand) -> Settlement:
    if not same_unit((first, again)):
        return Settlement(Verdict.UNDETERMINED)
    if first.bound is again.bound and (number_of(first) == number_of(again) or first.bound in _LIMITS):
        # Two limits always leave common values, but "90% trở lên" is another target than "85% trở lên".
        equal = number_of(first) == number_of(again)
        return Settlement(Verdict.CONSISTENT if equal else Verdict.CONTRADICTION)
    # One rounding makes one figure of one value, so that 95,7 and 95,8 are of one only where two were used.
    alike = is_rounded(first) and is_rounded(again) and exponent_of(first) == exponent_of(again)
    if not alike and _meet(soft_set, first, again, (Rounding.NEAREST,)):
        exactly = _meet(stated_set, first, again, (Rounding.NEAREST,))
        return Settlement(Verdict.CONSISTENT, flags=() if exactly else (Flag.ONLY_BY_ROUNDING,))
    if _meet(soft_set, first, again):
        return Settlement(Verdict.POSSIBLE)
    hedged = first.bound or again.bound
    if hedged and (_meet(hard_set, first, again) or _meet(loose_set, first, again)):
        return Settlement(Verdict.UNUSUAL)
    return Settlement(Verdict.CONTRADICTION)


def _meet(
    values: Callable[[Operand, Rounding], Interval],
    first: Operand,
    again: Operand,
    roundings: tuple[Rounding, ...] | None = None,
) -> bool:
    """Tell whether one true value can stand behind both figures, each rounded in its own way."""
    ways = product(roundings or roundings_of(first), roundings or roundings_of(again))
    return any(values(first, one).meets(values(again, other)) for one, other in ways)


CHECK = Check.of(Restatement, judge_reports, code="VNB304", name="conflicting-report", severity=Severity.WARNING)
