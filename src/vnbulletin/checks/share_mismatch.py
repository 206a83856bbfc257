"""A printed percent does not follow from the part and the whole beside it.

# share-mismatch (VNB101)

## What it checks

A part, a whole and a percent are printed together, as in "71/75 tập thể (94,67%)".
The check divides the part by the whole exactly and asks which roundings print the quotient as the percent.

## Why it matters

A share is the figure that readers quote.
A percent that its own counts do not give may have been taken of another whole, have two digits swapped,
or stand beside a count with a slip.

## Example

"83/95 vụ việc được giải quyết, đạt 78%": 83/95 is 87,37 %, so no rounding prints 78 %.
"71/75 tập thể (94,67%)" agrees, and only by rounding: cut off, it would read 94,66 %.

## How it is reported

Consistent: the quotient rounds to the printed percent; halves may go either way.
Possible: it does so only if it was cut off, rounded up, or rounded one decimal earlier and padded
with a zero ("17,30%").
Unusual: a figure beside gần, hơn or khoảng agrees with the others only if that word is read loosely.
Contradiction: no rounding prints the quotient as the percent.

Before a share is called unusual or a contradiction, the other wholes printed nearby are tried.
The whole with the mildest verdict wins, the stated one on a tie, and the reason names another.

## When it stays silent

A share of zero is undetermined, and so is a part in another unit than the whole.
A ratio without a percent beside it claims no share.

## Rounding

The last printed digit sets the precision, so "40%" and "40,0%" stand for different sets of quotients.
Counts are exact; decimals and scale words ("119,69 triệu") are rounded too.
One rounding is assumed for all three figures.

## References

XBRL Calculations 1.1 for intervals of printed values.
Brown and Heathers, "The GRIM Test", 2017, for whole-number counts.
"""

from fractions import Fraction

from vnbulletin.checks.check import Check
from vnbulletin.checks.denotation import exponent_of, is_countable, is_exact, is_rounded, number_of, same_unit
from vnbulletin.checks.finding import Finding, Flag, Verdict
from vnbulletin.checks.operands import Figure, figure_operand, percent_operand
from vnbulletin.checks.phrases import Phrase, phrase, verbatim
from vnbulletin.checks.proportions import percent_of
from vnbulletin.checks.settling import Settlement, settle, settle_quotient
from vnbulletin.checks.wording import LOOSELY, cut, figure, places_of, rounded, roundings_named, unit_of
from vnbulletin.intervals import NOT_NEGATIVE, POSITIVE, Interval, Rounding
from vnbulletin.relations.evidence.ratios import in_percent
from vnbulletin.relations.kinds.parts import Share
from vnbulletin.relations.relation import Operand

__all__ = ["CHECK", "check_share", "judge_share"]


def check_share(part: Figure, whole: Figure, percent: Figure) -> Finding:
    """Check whether *part* of *whole* is the printed *percent*.

    Args:
        part: A count or amount, as printed ("71", "6.027") or as a number.
        whole: What the part is taken of, in the same unit.
        percent: The percent as printed, with or without its sign; trailing zeros matter.

    Returns:
        The finding; a consistent one says whether only rounding makes it so.

    Raises:
        ParseError: A string is not such a figure.

    >>> check_share("71", "75", "94,67%").message
    '71/75 = 94,67 %: agrees with the printed percent only by rounding to nearest; cut off, it would be 94,66 %'

    .. versionadded:: 0.1.0
    """
    return judge_share(Share(part=figure_operand(part), whole=figure_operand(whole), percent=percent_operand(percent)))


def judge_share(relation: Share) -> Finding:
    """Return the finding on *relation*."""
    if number_of(relation.whole) <= 0 or not same_unit((relation.part, relation.whole)):
        shown = verbatim(f"{figure(relation.part)}/{figure(relation.whole)}")
        reason = phrase("a share is defined only of a whole above zero, in the unit of the part")
        return CHECK.finding(relation, Settlement(Verdict.UNDETERMINED), shown, reason)
    stated = _settled(relation, relation.whole)
    if stated.verdict.gravity < Verdict.UNUSUAL.gravity:
        return _report(relation, relation.whole, stated)
    others = (each for each in relation.other_wholes if _may_fit(relation, each))
    bases = [(relation.whole, stated), *((each, _settled(relation, each)) for each in others)]
    return _report(relation, *min(bases, key=lambda base: base[1].verdict.gravity))


def _may_fit(relation: Share, whole: Operand) -> bool:
    """Tell whether *whole* is worth settling: a paragraph may print very many, and few are near the percent."""
    part, percent = relation.part, relation.percent
    if number_of(whole) <= 0 or not same_unit((part, whole)):
        return False
    exponent = exponent_of(percent)
    if exponent > 0 or percent.bound or not (is_exact(part) and is_exact(whole)):
        return True
    # No rounding moves a figure by more than ten units of its last digit.
    tens = int(10**-exponent)
    units, base = int(Fraction(number_of(percent)) * tens), int(number_of(whole))
    return abs(int(number_of(part)) * 100 * tens - units * base) <= 10 * base


def _settled(relation: Share, whole: Operand) -> Settlement:
    part = relation.part
    if is_exact(part) and is_exact(whole):
        return settle_quotient(part, whole, relation.percent)
    countable = is_countable(part), is_countable(whole)

    def prints(values: tuple[Interval, ...]) -> bool:
        return _prints(*values, countable=countable)

    return settle((part, whole, relation.percent), prints)


def _prints(part: Interval, whole: Interval, percent: Interval, *, countable: tuple[bool, bool]) -> bool:
    part, whole, percent = part & NOT_NEGATIVE, whole & POSITIVE, percent & NOT_NEGATIVE
    if whole.point is not None:
        parts = part & percent.scaled(whole.point / 100)
        return parts.has_whole if countable[0] else not parts.is_empty
    if part.point is not None and not percent.is_empty:
        wholes = whole & percent.divided_into(part, times=100)
        return wholes.has_whole if countable[1] else not wholes.is_empty
    return percent_of(part, whole).meets(percent)


def _report(relation: Share, whole: Operand, settled: Settlement) -> Finding:
    share = _quotient(relation.part, whole)
    places = places_of(relation.percent)
    shown = rounded(share, places)
    if shown != figure(relation.percent):
        # More digits than printed show why the printed ones do not follow.
        shown = rounded(share, places + 2)
    fraction = f"{figure(relation.part)}/{figure(whole)}{unit_of((relation.part, whole))}"
    reason = _with_base(relation, whole, settled, _reason(relation, settled, share))
    return CHECK.finding(relation, settled, verbatim(f"{fraction} = {shown} %"), reason)


def _quotient(part: Operand, whole: Operand) -> Fraction:
    """Return what the printed figures give in per cent."""
    return in_percent(number_of(part), number_of(whole))


def _reason(relation: Share, settled: Settlement, share: Fraction) -> Phrase:
    percent = figure(relation.percent)
    match settled.verdict:
        case Verdict.CONSISTENT if not (is_exact(relation.part) and is_exact(relation.whole)):
            return phrase("agrees with the printed percent within the precision of the figures")
        case Verdict.CONSISTENT:
            return _agreement(relation.percent, settled, share)
        case Verdict.POSSIBLE:
            mode = roundings_named(settled.roundings)
            return phrase("agrees with the printed {percent} % only if it was {mode}", percent=percent, mode=mode)
        case Verdict.UNUSUAL:
            return phrase("agrees with the printed {percent} % {loosely}", percent=percent, loosely=LOOSELY)
        case _:
            return phrase("does not agree with the printed {percent} % under any rounding", percent=percent)


def _agreement(percent: Operand, settled: Settlement, share: Fraction) -> Phrase:
    if not is_rounded(percent):
        return phrase("agrees with the printed {percent} %", percent=figure(percent))
    if Flag.ONLY_BY_ROUNDING not in settled.flags:
        return phrase("the printed percent is the exact quotient")
    if Flag.TIE in settled.flags:
        return phrase("agrees with the printed percent; the quotient lies halfway, and either neighbour may be printed")
    if Rounding.TRUNCATED in settled.roundings:
        return phrase("agrees with the printed percent, rounded to nearest or cut off")
    return phrase(
        "agrees with the printed percent only by rounding to nearest; cut off, it would be {otherwise} %",
        otherwise=cut(share, places_of(percent)),
    )


def _with_base(relation: Share, whole: Operand, settled: Settlement, reason: Phrase) -> Phrase:
    if whole is not relation.whole:
        return phrase(
            "{reason}; this reading takes the share of {base}, printed nearby, and not of {stated}",
            reason=reason,
            base=figure(whole),
            stated=figure(relation.whole),
        )
    if settled.verdict is Verdict.CONTRADICTION and relation.other_wholes:
        return phrase("{reason}, nor with another whole printed nearby", reason=reason)
    return reason


CHECK = Check.of(Share, judge_share, code="VNB101", name="share-mismatch")
