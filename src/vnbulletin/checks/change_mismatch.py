"""A result does not differ from its earlier figure as the text says.

# change-mismatch (VNB203)

## What it checks

A result is compared with an earlier figure: "mở rộng từ 850 ha lên 1.020 ha, tăng 20%",
"2.435 đảng viên, tăng 78 đảng viên (hơn 3,3%)", "sản lượng 300 tấn, gấp 2,5 lần cùng kỳ (120 tấn)".
Whatever is printed of the earlier figure, the difference, the percent and the multiple must fit together.
Where only the percent is printed, a counted result must lead back to some whole number.

## Why it matters

A change is what a report is read for, and it is computed apart from the figures beside it.
One that does not fit was often taken over from an earlier report.

## Example

"tăng từ 120 lên 139 người, tăng 18,5%": 139/120 is +15,83 %, so no rounding prints 18,5 %.
"tỷ lệ hộ nghèo giảm từ 4,7% xuống còn 3,2%, giảm 1,5%": between two rates the change is read in
percentage points, and 3,2 − 4,7 is −1,5.

## How it is reported

Consistent: the figures fit by rounding to nearest, and the result lies on the side that the text says.
Possible: they fit only if a figure was cut off, rounded up, or padded with a zero.
Unusual: a figure beside gần, hơn or khoảng fits only if that word is read loosely.
Contradiction: no rounding makes the printed figures fit, or a rise ends lower than it began.

Between two rates both percentage points and the relative change are tried, points first; the reading is named.
A percent beside a difference may also be taken of the result, as a share; then that is named.
Behind “bằng” or “đạt” it may say what the result is of the earlier figure: "giảm 10 ha, bằng 92,3% cùng kỳ".
"tăng 2 lần" may mean twice as much or twice more, and either is accepted.

## When it stays silent

Undetermined: no earlier figure and no difference is printed, and the result is an amount, a rate, a rounded
count or a large one, or no whole number leads to it: the count before may have been made in another way.
Undetermined: an earlier figure of zero, or points beside a count.

## Rounding

All figures are read under one rounding; counts are exact, and amounts have the precision of their last digit.

## References

XBRL Calculations 1.1 for intervals of printed values.
Brown and Heathers, "The GRIM Test", 2017, for whole-number counts.
"""

from attrs import evolve

from vnbulletin.checks.change_readings import (
    Reading,
    change_operand,
    earlier_count,
    is_share_of_result,
    printed_change,
    readings_of,
    restated,
    shown_without_base,
    signed,
    without_sign,
)
from vnbulletin.checks.check import Check
from vnbulletin.checks.denotation import number_of, same_unit
from vnbulletin.checks.finding import Finding, Verdict
from vnbulletin.checks.operands import Figure, figure_operand
from vnbulletin.checks.phrases import Phrase, either, phrase, verbatim
from vnbulletin.checks.settling import Settlement, settle
from vnbulletin.checks.whole_numbers import is_whole_count, solve_target
from vnbulletin.checks.wording import LOOSELY, figure, roundings_named
from vnbulletin.notation.numbers.digits import format_number
from vnbulletin.notation.quantities.multiples import Multiple
from vnbulletin.notation.quantities.percents import Percent
from vnbulletin.relations.kinds.developments import Change
from vnbulletin.relations.relation import Operand

__all__ = ["CHECK", "check_change", "judge_change"]


def check_change(
    base: Figure | None,
    result: Figure,
    percent: "Figure | Multiple | None" = None,
    *,
    difference: Figure | None = None,
    falls: bool | None = None,
) -> Finding:
    """Check whether *result* differs from *base* as printed (tiếng Việt: “tăng, giảm so với cùng kỳ”).

    Args:
        base: The earlier figure, or None where it is not printed.
        result: The figure that it became, in the same unit.
        percent: The change in per cent, in points ("1,5 điểm %") or as a multiple ("gấp 2,5 lần"); the words
            “tăng” and “giảm” may stand before it.
        difference: The change in the unit of the figures.
        falls: Whether the text says that the result is the smaller one. By default the word before *percent*
            tells, or else the two figures do.

    Returns:
        The finding; without a base, its witnesses are whole numbers that lead to the result.

    Raises:
        ParseError: A string is not such a figure.

    >>> check_change("850", "1.020", "20%").message
    '1.020/850 = +20,00 %: agrees with the printed rise of 20 %'
    >>> check_change("4,61%", "3,11%", "giảm 1,5 điểm %").verdict.value
    'consistent'

    .. versionadded:: 0.1.0
    """
    change, told, adds = change_operand(percent)
    before, after = None if base is None else figure_operand(base), figure_operand(result)
    if falls is None:
        falls = told if told is not None else before is not None and number_of(after) < number_of(before)
    printed = None if difference is None else figure_operand(difference)
    return judge_change(Change(result=after, base=before, difference=printed, percent=change, falls=falls, adds=adds))


def judge_change(relation: Change) -> Finding:
    """Return the finding on *relation*."""
    stated = without_sign(relation)
    return evolve(_judged(stated), relation=relation)


def _judged(relation: Change) -> Finding:
    if relation.base is None:
        return _judge_without_base(relation)
    figures = (relation.result, relation.base, *(() if relation.difference is None else (relation.difference,)))
    readings = readings_of(relation)
    if not same_unit(figures) or number_of(relation.base) <= 0 or number_of(relation.result) < 0 or not readings:
        shown = verbatim(f"{figure(relation.base)}, {figure(relation.result)}")
        return CHECK.finding(relation, Settlement(Verdict.UNDETERMINED), shown, _UNLIKE)
    judged = [(each, _settled((*figures, *_percents(relation)), each)) for each in readings]
    reading, settled = min(judged, key=lambda one: one[1].verdict.gravity)
    reason = _reason(relation, settled)
    if len(readings) > 1:
        reason = phrase("{reading}, {reason}", reading=reading.name, reason=reason)
    return CHECK.finding(relation, settled, reading.shown, reason)


_UNLIKE = phrase("the change is not in a unit in which these figures can differ")
_UNDECIDED = phrase("the earlier figure is not printed, and the figures do not lead to a whole one")


def _percents(relation: Change) -> tuple[Operand, ...]:
    return () if relation.percent is None else (relation.percent,)


def _settled(operands: tuple[Operand, ...], reading: Reading) -> Settlement:
    return settle(operands, lambda values: reading.fits(*values))


def _reason(relation: Change, settled: Settlement) -> Phrase:
    if relation.percent is None and relation.difference is None:
        if settled.verdict is Verdict.CONTRADICTION:
            return phrase("the figures do not change in the direction that is printed")
        return phrase("the figures change in the direction that is printed")
    stated = printed_change(relation)
    match settled.verdict:
        case Verdict.CONSISTENT:
            return phrase("agrees with the printed {change}", change=stated)
        case Verdict.POSSIBLE:
            mode = roundings_named(settled.roundings)
            return phrase("agrees with the printed {change} only if the figures were {mode}", change=stated, mode=mode)
        case Verdict.UNUSUAL:
            return phrase("agrees with the printed {change} {loosely}", change=stated, loosely=LOOSELY)
        case _:
            return phrase("does not agree with the printed {change} under any rounding", change=stated)


def _judge_without_base(relation: Change) -> Finding:
    if relation.difference is not None and relation.percent is not None:
        return _judge_restated(relation, relation.difference, relation.percent)
    percent = relation.percent
    if percent is None or not isinstance(percent.value, Percent) or not is_whole_count(relation.result):
        return _undecided(relation)
    solution = solve_target(relation.result, signed(percent, relation))
    settled = settle((relation.result, percent), lambda values: earlier_count(relation, *values).has_whole)
    # Another count than the printed one may have been compared, so nothing follows where no whole number fits.
    if solution.power == 0 or not settled.holds or not solution.values:
        return _undecided(relation)
    witnesses = tuple(map(format_number, solution.values))
    reason = phrase("an earlier figure of {base} gives the printed change", base=either(witnesses))
    shown = shown_without_base(evolve(relation, base=figure_operand(solution.values[0])))
    return CHECK.finding(relation, settled, shown, reason, witnesses)


def _undecided(relation: Change) -> Finding:
    return CHECK.finding(relation, Settlement(Verdict.UNDETERMINED), shown_without_base(relation), _UNDECIDED)


def _judge_restated(relation: Change, difference: Operand, percent: Operand) -> Finding:
    """Judge a difference and its percent: the result less the difference is what the percent was taken of."""
    shown = shown_without_base(relation)
    if not same_unit((relation.result, difference)) or not isinstance(percent.value, Percent):
        return CHECK.finding(relation, Settlement(Verdict.UNDETERMINED), shown, _UNLIKE)
    operands = (relation.result, difference, percent)
    settled = settle(operands, lambda values: restated(relation, *values))
    if settled.verdict is Verdict.CONTRADICTION and not relation.of_base:
        of_result = settle(operands, lambda values: is_share_of_result(*values))
        if of_result.holds:
            reason = phrase(
                "agrees with the printed {change}, if the percent is taken of the result",
                change=printed_change(relation),
            )
            return CHECK.finding(relation, of_result, shown, reason)
    return CHECK.finding(relation, settled, shown, _reason(relation, settled))


CHECK = Check.of(Change, judge_change, code="VNB203", name="change-mismatch")
