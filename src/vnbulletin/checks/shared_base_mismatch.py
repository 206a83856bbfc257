"""Counts and their percents cannot be shares of one whole.

# shared-base-mismatch (VNB105)

## What it checks

Two or more counts stand with their percents, and the whole that all are taken of is not printed,
as in "4.740 đảng viên (98,1%) … 858 đảng viên (18%)".
The check asks whether one whole number can be that whole.

## Why it matters

A share whose whole is missing cannot be tested alone.
Several of them bind the whole so closely that it often follows from them, and a misprint shows.

## Example

"13.823 hộ nghèo (2,15%) và 14.441 hộ cận nghèo (2,24%)": any whole from 643.252 to 644.428 gives both.
"6.110 đảng viên được xếp loại, chiếm 98,06%; chưa xếp loại 1,94%": only 6.231 does.

## How it is reported

Consistent: a whole gives every percent, rounded to nearest; up to three such wholes are the witnesses.
Possible: a whole does so only if all percents were cut off, or all rounded up, or padded with a zero.
Unusual: a whole does so only if gần, hơn or khoảng beside a figure is read loosely.
Contradiction: no whole gives all percents under any rounding.

## When it stays silent

A single count with its percent says nothing of its whole and is undetermined, unless the rest is printed in per cent.
Counts beside percents of different wholes do not reach the check, and more than forty pairs are left undetermined.

## Rounding

Each pair allows an interval of wholes; the check intersects them, so its time grows with the number of pairs alone.
One rounding is assumed for all percents.
The whole is a whole number if every count is one, and no part exceeds it.

## References

Brown and Heathers, "The GRIM Test", 2017, for whole numbers behind printed percents.
"""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

from vnbulletin.checks.check import Check
from vnbulletin.checks.denotation import is_countable, same_unit, soft_set
from vnbulletin.checks.finding import Finding, Verdict
from vnbulletin.checks.operands import Figure, figure_operand, percent_operand
from vnbulletin.checks.phrases import Phrase, phrase, verbatim
from vnbulletin.checks.settling import Settlement, settle
from vnbulletin.checks.wording import figure, roundings_named
from vnbulletin.intervals import EMPTY, NOT_NEGATIVE, POSITIVE, SHARES, Interval, Rounding
from vnbulletin.notation.numbers.digits import format_number
from vnbulletin.notation.quantities.percents import Percent
from vnbulletin.relations.kinds.parts import SharedBase
from vnbulletin.relations.relation import Operand

__all__ = ["CHECK", "check_shared_base", "judge_shared_base"]

_FEWEST, _MOST = 2, 40
_MOST_WITNESSES = 3


def check_shared_base(pairs: Iterable[tuple[Figure, Figure]], *, rest: Figure | None = None) -> Finding:
    """Check whether one unprinted whole gives the percent of every count.

    Args:
        pairs: Counts, each with its percent as printed.
        rest: The percent of what none of the counts holds, where it is printed.

    Returns:
        The finding; its witnesses are wholes that give every percent.

    Raises:
        ParseError: A string is not such a figure.

    >>> check_shared_base([("4.740", "98,1%"), ("858", "18%")]).message
    '4.740 (98,1 %), 858 (18 %), whole 4.830…4.834: a whole such as 4.832 gives every percent'
    >>> check_shared_base([("6.110", "98,06%")], rest="1,94%").witnesses
    ('6.231',)

    .. versionadded:: 0.1.0
    """
    given = tuple(pairs)
    relation = SharedBase(
        parts=tuple(figure_operand(part) for part, _ in given),
        percents=tuple(percent_operand(percent) for _, percent in given),
        rest=None if rest is None else percent_operand(rest),
    )
    return judge_shared_base(relation)


def judge_shared_base(relation: SharedBase) -> Finding:
    """Return the finding on *relation*."""
    if (obstacle := _obstacle(relation)) is not None:
        return CHECK.finding(relation, Settlement(Verdict.UNDETERMINED), _shown(relation), obstacle)
    settled = settle(_operands(relation), lambda values: not _wholes(relation, values).is_empty)
    rounding = settled.roundings[0] if settled.roundings else Rounding.NEAREST
    if settled.holds:
        rounding = Rounding.NEAREST
    wholes = _wholes(relation, tuple(soft_set(each, rounding) for each in _operands(relation)))
    witnesses = _witnesses(wholes) if _counts(relation) else ()
    return CHECK.finding(relation, settled, _shown(relation, wholes), _reason(settled, witnesses), witnesses)


def _obstacle(relation: SharedBase) -> Phrase | None:
    percents = (*relation.percents, *(() if relation.rest is None else (relation.rest,)))
    amounts = all(isinstance(each.value, Decimal) for each in relation.parts) and same_unit(relation.parts or percents)
    if not amounts or not all(isinstance(each.value, Percent) for each in percents):
        return phrase("counts of one unit are needed, each with its percent")
    if not relation.parts or len(percents) < _FEWEST:
        return phrase("one count with its percent does not bind its whole")
    if len(relation.parts) > _MOST:
        return phrase("more than {most} counts are not judged together", most=str(_MOST))
    return None


def _operands(relation: SharedBase) -> tuple[Operand, ...]:
    return (*relation.parts, *relation.percents, *(() if relation.rest is None else (relation.rest,)))


def _counts(relation: SharedBase) -> bool:
    return all(map(is_countable, relation.parts))


def _wholes(relation: SharedBase, values: tuple[Interval, ...]) -> Interval:
    """Return the wholes that all pairs allow, for the true values of the operands."""
    count = len(relation.parts)
    parts = [each & NOT_NEGATIVE for each in values[:count]]
    shares = [each & SHARES for each in values[count:]]
    if any(each.is_empty for each in (*parts, *shares)):
        return EMPTY
    wholes = POSITIVE
    for part, share in zip(parts, shares, strict=False):
        if part.point == 0:
            # A class that nobody is in has a share of zero, whatever the whole.
            wholes = wholes if Fraction(0) in share else EMPTY
            continue
        wholes = wholes & share.divided_into(part, times=100) & Interval(part.low, None)
    if relation.rest is not None:
        others = Interval.exactly(100) - shares[-1]
        wholes &= others.divided_into(Interval.total(parts), times=100)
    return wholes.whole_hull() if _counts(relation) else wholes


def _witnesses(wholes: Interval) -> tuple[str, ...]:
    """Return up to three of *wholes*, those in the middle first."""
    if wholes.is_empty or wholes.low is None or wholes.high is None:
        return ()
    middle = (wholes.low + wholes.high) / 2
    return tuple(map(format_number, wholes.integers_near(middle, most=_MOST_WITNESSES)))


def _shown(relation: SharedBase, wholes: Interval = EMPTY) -> Phrase:
    pairs = [
        f"{figure(part)} ({figure(percent)} %)"
        for part, percent in zip(relation.parts, relation.percents, strict=False)
    ]
    if relation.rest is not None:
        pairs.append(f"… ({figure(relation.rest)} %)")
    listed = ", ".join(pairs)
    if wholes.is_empty or wholes.low is None or wholes.high is None or not _counts(relation):
        return verbatim(listed)
    low, high = (format_number(int(each)) for each in (wholes.low, wholes.high))
    return phrase("{pairs}, whole {wholes}", pairs=listed, wholes=low if low == high else f"{low}…{high}")


def _reason(settled: Settlement, witnesses: tuple[str, ...]) -> Phrase:
    match settled.verdict:
        case Verdict.CONSISTENT if witnesses:
            return phrase("a whole such as {whole} gives every percent", whole=witnesses[0])
        case Verdict.CONSISTENT:
            return phrase("one whole can give every percent")
        case Verdict.POSSIBLE:
            mode = roundings_named(settled.roundings[:1])
            return phrase("one whole gives every percent only if they were {mode}", mode=mode)
        case Verdict.UNUSUAL:
            return phrase(
                "one whole gives every percent only if the word beside a figure (gần, hơn, khoảng) is read loosely"
            )
        case _:
            return phrase("no whole gives every percent, under any rounding; one of the figures may be misprinted")


CHECK = Check.of(SharedBase, judge_shared_base, code="VNB105", name="shared-base-mismatch")
