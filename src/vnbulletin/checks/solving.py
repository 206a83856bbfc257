"""This file solves a relation for one of its figures: what may it read, if the others are true?"""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

from vnbulletin.checks.denotation import exponent_of, is_rounded, nearest_or_cut_set, number_of, same_unit
from vnbulletin.checks.solving_developments import in_change, in_target, of_quotient
from vnbulletin.intervals import NOT_NEGATIVE, REALS, Interval
from vnbulletin.notation.quantities.percents import Percent, PercentagePoints
from vnbulletin.relations.kinds.developments import Achievement, Change, Target
from vnbulletin.relations.kinds.parts import Breakdown, Complement, Share, Subset
from vnbulletin.relations.kinds.statements import AnnouncedList, Restatement
from vnbulletin.relations.relation import Operand, Relation

__all__ = ["numbers_within", "readings"]


def readings(relation: Relation, operand: Operand) -> Interval:
    """Return an interval outside which no number printed for *operand* lets *relation* hold.

    All figures are rounded to nearest, or all cut off. Where the kind of the relation is
    not solved here, the interval holds every number.

    >>> from vnbulletin.checks.operands import figure_operand, percent_operand
    >>> share = Share(part=figure_operand("46"), whole=figure_operand("51"), percent=percent_operand("88,46"))
    >>> numbers_within(readings(share, share.whole), 0, most=3)
    (Decimal('52'),)
    """
    match relation:
        case Share(part=part, whole=whole, percent=percent):
            true = of_quotient(part, whole, percent, operand)
        case Achievement(actual=actual, target=Operand() as target, percent=percent):
            true = of_quotient(actual, target, percent, operand)
        case Target():
            true = in_target(relation, operand)
        case Change():
            true = in_change(relation, operand)
        case Breakdown(whole=whole, parts=parts) if same_unit((whole, *parts)):
            sum_of_others = _sum(each for each in parts if each is not operand)
            true = sum_of_others if operand is whole else nearest_or_cut_set(whole) - sum_of_others
        case Complement(parts=parts):
            true = Interval.exactly(100) - _sum(each for each in parts if each is not operand)
        case Subset(part=part, whole=whole) if same_unit((part, whole)):
            rest = nearest_or_cut_set(whole if operand is part else part)
            true = Interval(None, rest.high) if operand is part else Interval(rest.low, None)
        case Restatement(first=first, again=again) if _are_numbers(first, again) and same_unit((first, again)):
            true = nearest_or_cut_set(again if operand is first else first)
        case AnnouncedList(items=items) if items:
            true = Interval.exactly(len(items))
        case _:
            return REALS
    return _printed(true, operand)


def numbers_within(values: Interval, exponent: int, *, most: int) -> tuple[Decimal, ...]:
    """Return the numbers in *values* that are printed down to the power of ten *exponent*, at most *most* of them.

    >>> numbers_within(Interval(Fraction(1, 8), Fraction(1, 6)), -2, most=5)
    (Decimal('0.13'), Decimal('0.14'), Decimal('0.15'), Decimal('0.16'))
    """
    units = (values & NOT_NEGATIVE).scaled(Fraction(10) ** -exponent)
    return tuple(Decimal(f"{each}E{exponent}") for each in units.integers(most=most))


def _sum(operands: Iterable[Operand]) -> Interval:
    return Interval.total(map(nearest_or_cut_set, operands))


def _printed(true: Interval, operand: Operand) -> Interval:
    """Return what may be printed, at the precision of *operand*, for the values *true*."""
    if not is_rounded(operand):
        return true
    unit = Fraction(10) ** exponent_of(operand)
    return true + Interval(-unit, unit / 2, low_closed=False)


def _are_numbers(*operands: Operand) -> bool:
    return all(
        isinstance(each.value, Decimal | Percent | PercentagePoints) and number_of(each) >= 0 for each in operands
    )
