"""Percents of one whole do not add up to 100 per cent.

# complement-mismatch (VNB104)

## What it checks

All classes of one whole are printed in per cent, as in "98,06% … còn lại 1,94%".
The check adds the percents and asks whether the true shares behind them can make 100 per cent.

## Why it matters

A list of ratings is read as complete.
A sum beyond what rounding explains means that a class is missing or counted twice.

## Example

"80,42% hoàn thành tốt, 5,84% hoàn thành, 0,73% không hoàn thành và 13% hoàn thành xuất sắc":
the sum is 99,99, which joint rounding explains.

## How it is reported

Consistent: shares that round to the printed percents can add up to 100.
Possible: they can only if all percents were cut off, or all rounded up, or padded with a zero.
Unusual: they can only if gần, hơn or khoảng is read loosely.
Contradiction: no single rounding of all percents allows 100, and the reason says by how much the sum differs.

## When it stays silent

Fewer than two percents, or figures that are no percents, are undetermined.
Percents that overlap or leave classes out are no complement, so they do not reach the check.

## Rounding

Each percent is widened by its own printed precision, so "12,7%" allows more than "12,70%".
One rounding is assumed for the whole list; rounding and cutting are not mixed.
Each share lies between 0 and 100.

## References

XBRL Calculations 1.1, summation of intervals.
"""

from collections.abc import Iterable
from fractions import Fraction

from vnbulletin.checks.check import Check
from vnbulletin.checks.denotation import number_of, soft_set
from vnbulletin.checks.finding import Finding, Flag, Verdict
from vnbulletin.checks.operands import Figure, percent_operand
from vnbulletin.checks.phrases import Phrase, phrase, verbatim
from vnbulletin.checks.settling import Settlement, settle
from vnbulletin.checks.wording import LOOSELY, figure, places_of, rounded, roundings_named
from vnbulletin.exact import exact_sum
from vnbulletin.intervals import SHARES, Interval, Rounding
from vnbulletin.notation.quantities.percents import Percent
from vnbulletin.relations.kinds.parts import Complement

__all__ = ["CHECK", "check_complement", "judge_complement"]

_FEWEST = 2


def check_complement(percents: Iterable[Figure]) -> Finding:
    """Check whether *percents* of one whole add up to 100 per cent.

    Args:
        percents: All classes of the whole, as printed, with or without the sign.

    Returns:
        The finding; sums that joint rounding explains are consistent.

    Raises:
        ParseError: A string is not a percent.

    >>> check_complement(["98,06%", "1,94%"]).message
    '98,06 + 1,94 = 100: the percents add up to 100 exactly'

    .. versionadded:: 0.1.0
    """
    return judge_complement(Complement(parts=tuple(percent_operand(each) for each in percents)))


def judge_complement(relation: Complement) -> Finding:
    """Return the finding on *relation*."""
    whole = len(relation.parts) >= _FEWEST and all(isinstance(each.value, Percent) for each in relation.parts)
    settled = settle(relation.parts, _make_all) if whole else Settlement(Verdict.UNDETERMINED)
    total = exact_sum(map(number_of, relation.parts))
    return CHECK.finding(relation, settled, _arithmetic(relation, total), _reason(relation, settled, total - 100))


def _make_all(values: tuple[Interval, ...]) -> bool:
    return Fraction(100) in _sum(values)


def _sum(values: tuple[Interval, ...]) -> Interval:
    return Interval.total(each & SHARES for each in values)


def _written(relation: Complement, value: Fraction) -> str:
    places = max((places_of(each) for each in relation.parts), default=0)
    return rounded(value, 0 if value.denominator == 1 else places)


def _arithmetic(relation: Complement, total: Fraction) -> Phrase:
    return verbatim(f"{' + '.join(map(figure, relation.parts))} = {_written(relation, total)}")


def _reason(relation: Complement, settled: Settlement, difference: Fraction) -> Phrase:
    match settled.verdict:
        case Verdict.CONSISTENT if difference == 0:
            return phrase("the percents add up to 100 exactly")
        case Verdict.CONSISTENT:
            within = phrase("the percents add up to 100 within their joint rounding")
            if not _barely(relation, settled):
                return within
            return phrase("{claim}, if each lies halfway between two printable ones", claim=within)
        case Verdict.POSSIBLE:
            mode = roundings_named(settled.roundings)
            return phrase("the percents add up to 100 only if they were {mode}", mode=mode)
        case Verdict.UNUSUAL:
            return phrase("the percents add up to 100 {loosely}", loosely=LOOSELY)
        case Verdict.UNDETERMINED:
            return phrase("two percents or more are needed, and nothing but percents")
        case Verdict.CONTRADICTION if difference == 0:
            return phrase("a share of the whole cannot lie below 0 or above 100")
        case Verdict.CONTRADICTION if difference > 0:
            excess = _written(relation, difference)
            return phrase("the sum lies {distance} above 100, more than rounding explains", distance=excess)
        case Verdict.CONTRADICTION:
            lack = _written(relation, -difference)
            return phrase("the sum lies {distance} below 100, more than rounding explains", distance=lack)


def _barely(relation: Complement, settled: Settlement) -> bool:
    if not any(each.bound for each in relation.parts):
        return Flag.TIE in settled.flags
    sums = _sum(tuple(soft_set(each, Rounding.NEAREST) for each in relation.parts))
    return Fraction(100) in (sums.low, sums.high)


CHECK = Check.of(Complement, judge_complement, code="VNB104", name="complement-mismatch")
