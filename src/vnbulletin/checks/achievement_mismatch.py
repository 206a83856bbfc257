"""A result is not the printed percent of its plan.

# achievement-mismatch (VNB202)

## What it checks

A result is printed with the percent of its plan that it reaches, as in "kết nạp 312 hội viên, đạt 104% kế hoạch
(300 hội viên)".
Where the plan is printed, the result over the plan must print as the percent.
Where it is not, a counted result leads back to it: some whole number must give the percent.

## Why it matters

A percent of a plan tells readers who keeps their word.
One that its own figures do not give may be of another plan, of another month, or have two digits swapped.

## Example

"thu 312 tỷ đồng, đạt 140% dự toán (300 tỷ đồng)": 312/300 is 104 %, so no rounding prints 140 %.
"kết nạp 55 đảng viên, đạt 91,6% kế hoạch": 55/60 is 91,67 %, which reads 91,6 % only if it was cut off.

## How it is reported

Consistent: the printed plan gives the percent by rounding to nearest, or a whole-number plan does and not any
number would; up to three plans are named as witnesses.
Possible: only if a figure was cut off, rounded up, or padded with a zero.
Unusual: a figure beside gần, hơn or khoảng fits only if that word is read loosely.
Contradiction: the printed plan gives another percent under every rounding.

## When it stays silent

Undetermined: an amount, a rate or a rounded count without a printed plan, for any percent then has some plan.
Undetermined: no whole number gives the percent and the plan is not printed; a fifth of a five-year plan need not
be whole, and another figure than the nearest may have been meant.
Undetermined: a count so large that every percent leads to some whole plan; it shows the nearest ones.
Undetermined: a plan of zero, or one in another unit than the result.

## Rounding

Result, percent and plan are read under one rounding.
The last printed digit sets the precision, so "104%" and "104,0%" stand for different sets of plans.

## References

Brown and Heathers, "The GRIM Test", 2017, for whole numbers that reproduce a printed percent, and its power.
"""

from fractions import Fraction

from vnbulletin.checks.check import Check
from vnbulletin.checks.denotation import is_exact, number_of, same_unit
from vnbulletin.checks.finding import Finding, Verdict
from vnbulletin.checks.operands import Figure, figure_operand, percent_operand
from vnbulletin.checks.phrases import Phrase, either, phrase, verbatim
from vnbulletin.checks.proportions import percent_of, whole_of
from vnbulletin.checks.settling import Settlement, settle, settle_quotient
from vnbulletin.checks.whole_numbers import is_whole_count, solve_share
from vnbulletin.checks.wording import LOOSELY, figure, places_of, rounded, roundings_named
from vnbulletin.intervals import POSITIVE, Interval
from vnbulletin.notation.numbers.digits import format_number
from vnbulletin.relations.evidence.ratios import in_percent
from vnbulletin.relations.kinds.developments import Achievement
from vnbulletin.relations.relation import Operand

__all__ = ["CHECK", "check_achievement", "judge_achievement"]


def check_achievement(actual: Figure, percent: Figure, *, target: Figure | None = None) -> Finding:
    """Check whether *actual* is *percent* of its plan (tiếng Việt: “đạt … kế hoạch”).

    Args:
        actual: The result: a count or amount ("312 tỷ"), or a rate with its sign ("95,8%").
        percent: The percent of the plan as printed, with or without its sign.
        target: The plan, where it is printed.

    Returns:
        The finding; its witnesses are whole-number plans that give the percent.

    Raises:
        ParseError: A string is not such a figure.

    >>> check_achievement("312", "104%", target="300").message
    '312/300 = 104,00 %: agrees with the printed percent of the plan'
    >>> check_achievement("55", "91,6%").verdict.value, check_achievement("55", "91,6%").witnesses
    ('possible', ('60',))

    .. versionadded:: 0.1.0
    """
    printed = None if target is None else figure_operand(target)
    return judge_achievement(
        Achievement(actual=figure_operand(actual), percent=percent_operand(percent), target=printed)
    )


def judge_achievement(relation: Achievement) -> Finding:
    """Return the finding on *relation*."""
    if relation.target is None:
        return _judge_unprinted(relation)
    if number_of(relation.target) <= 0 or not same_unit((relation.actual, relation.target)):
        shown = verbatim(f"{figure(relation.actual)}/{figure(relation.target)}")
        return CHECK.finding(relation, Settlement(Verdict.UNDETERMINED), shown, _NO_PLAN)
    settled = _settled(relation.actual, relation.target, relation.percent)
    return CHECK.finding(relation, settled, _quotient(relation, relation.target), _agreement(relation, settled))


def _settled(actual: Operand, target: Operand, percent: Operand) -> Settlement:
    if is_exact(actual) and is_exact(target):
        return settle_quotient(actual, target, percent)
    return settle((actual, target, percent), lambda values: _reaches(*values))


_NO_PLAN = phrase("a percent of a plan is defined only for a plan above zero, in the unit of the result")
_UNDECIDED = phrase("no plan is printed, and the figures do not lead to a whole one")


def _reaches(actual: Interval, target: Interval, percent: Interval) -> bool:
    return percent_of(actual, target).meets(percent)


def _agreement(relation: Achievement, settled: Settlement) -> Phrase:
    percent = figure(relation.percent)
    match settled.verdict:
        case Verdict.CONSISTENT:
            return phrase("agrees with the printed percent of the plan")
        case Verdict.POSSIBLE:
            mode = roundings_named(settled.roundings)
            return phrase(
                "agrees with the printed {percent} % of the plan only if it was {mode}", percent=percent, mode=mode
            )
        case Verdict.UNUSUAL:
            return phrase("agrees with the printed {percent} % of the plan {loosely}", percent=percent, loosely=LOOSELY)
        case _:
            return phrase("does not agree with the printed {percent} % of the plan under any rounding", percent=percent)


def _judge_unprinted(relation: Achievement) -> Finding:
    """Judge by whether a whole number can be the plan, where not every percent leads to one."""
    actual, percent = relation.actual, relation.percent
    if not is_whole_count(actual) or number_of(percent) <= 0:
        return CHECK.finding(relation, Settlement(Verdict.UNDETERMINED), _divided(relation), _UNDECIDED)
    solution = solve_share(part=actual, percent=percent)
    if not solution.values:
        return CHECK.finding(relation, Settlement(Verdict.UNDETERMINED), _divided(relation), _NOT_SOLVED)
    witnesses = tuple(map(format_number, solution.values))
    shown = _quotient(relation, figure_operand(solution.values[0]))
    if solution.power == 0:
        reason = phrase(
            "no plan is printed; of so large a count any percent leads to some whole plan, here perhaps {plan}",
            plan=either(witnesses),
        )
        return CHECK.finding(relation, Settlement(Verdict.UNDETERMINED), shown, reason, witnesses)
    settled = settle((actual, percent), lambda values: _plans(*values).has_whole)
    if settled.holds:
        reason = phrase("a plan of {plan} gives the printed percent", plan=either(witnesses))
    else:
        mode = roundings_named((solution.rounding,))
        reason = phrase(
            "no whole-number plan rounds to the printed percent; {plan} gives it if {mode}",
            plan=either(witnesses),
            mode=mode,
        )
    return CHECK.finding(relation, settled, shown, reason, witnesses)


_NOT_SOLVED = phrase(
    "no whole-number plan gives the printed percent under any rounding; a fifth of a five-year plan need not be whole"
)


def _plans(actual: Interval, percent: Interval) -> Interval:
    return whole_of(actual, percent & POSITIVE)


def _quotient(relation: Achievement, target: Operand) -> Phrase:
    share = in_percent(number_of(relation.actual), number_of(target))
    places = max(places_of(relation.percent) + 1, 2)
    return verbatim(f"{figure(relation.actual)}/{figure(target)} = {rounded(share, places)} %")


def _divided(relation: Achievement) -> Phrase:
    factor = Fraction(number_of(relation.percent)) / 100
    if factor <= 0:
        return verbatim(f"{figure(relation.actual)}, {figure(relation.percent)} %")
    divisor = rounded(factor, places_of(relation.percent) + 2)
    return verbatim(
        f"{figure(relation.actual)}/{divisor} = {rounded(Fraction(number_of(relation.actual)) / factor, 2)}"
    )


CHECK = Check.of(Achievement, judge_achievement, code="VNB202", name="achievement-mismatch")
