"""This file solves a relation for one of its figures: with which values would it hold?"""

from decimal import Decimal
from fractions import Fraction

from vnbulletin.checks.denotation import exponent_of, hard_set, is_countable, number_of, same_unit
from vnbulletin.checks.slips import with_number
from vnbulletin.intervals import Interval, Rounding
from vnbulletin.notation.quantities.bounds import Bound
from vnbulletin.notation.quantities.percents import Percent, PercentagePoints
from vnbulletin.relations.kinds.parts import Breakdown, Complement, Share
from vnbulletin.relations.kinds.statements import AnnouncedList, Restatement
from vnbulletin.relations.relation import Operand, Relation

__all__ = ["solutions"]

_MOST = 4


def solutions(relation: Relation, operand: Operand) -> tuple[Operand, ...]:
    """Return what *operand* of *relation* would read if the other figures are true; at most four readings.

    Relations of hedged figures, and kinds that leave a figure open, give none.

    >>> from vnbulletin.checks.operands import figure_operand, percent_operand
    >>> share = Share(part=figure_operand("46"), whole=figure_operand("51"), percent=percent_operand("88,46"))
    >>> [each.printed for each in solutions(share, share.whole)]
    ['52']
    """
    if any(each.bound is not Bound.EXACT for _, each in relation.operands):
        return ()
    match relation:
        case Share():
            numbers = _of_share(relation, operand)
        case Breakdown() if relation.parts and same_unit((relation.whole, *relation.parts)):
            numbers = _of_sum(operand, relation.whole, relation.parts)
        case Complement():
            numbers = _nearest(100 - _total(relation.parts) + Fraction(number_of(operand)), operand)
        case Restatement(first=first, again=again) if _are_numbers(first, again) and same_unit((first, again)):
            numbers = (number_of(again if operand is first else first),)
        case AnnouncedList(items=items) if items:
            numbers = (Decimal(len(items)),)
        case _:
            numbers = ()
    found = (with_number(operand, each) for each in numbers if each >= 0)
    return tuple(each for each in found if each is not None)


def _of_share(relation: Share, operand: Operand) -> tuple[Decimal, ...]:
    part, whole, percent = relation.part, relation.whole, relation.percent
    if number_of(whole) <= 0 or not (is_countable(part) and is_countable(whole)):
        return ()
    values = hard_set(percent, Rounding.NEAREST)
    exact = Fraction(number_of(part)) * 100
    if operand is part:
        return _whole(values.scaled(Fraction(number_of(whole)) / 100))
    if operand is whole:
        return _whole(values.divided_into(Interval.exactly(exact))) if exact > 0 else ()
    return _nearest(exact / Fraction(number_of(whole)), percent)


def _of_sum(operand: Operand, whole: Operand, parts: tuple[Operand, ...]) -> tuple[Decimal, ...]:
    total = _total(parts)
    missing = Fraction(number_of(whole)) - total + Fraction(number_of(operand))
    return _nearest(total if operand is whole else missing, operand)


def _total(parts: tuple[Operand, ...]) -> Fraction:
    return sum((Fraction(number_of(each)) for each in parts), start=Fraction(0))


def _whole(values: Interval) -> tuple[Decimal, ...]:
    return tuple(map(Decimal, values.integers(most=_MOST)))


def _nearest(value: Fraction, operand: Operand) -> tuple[Decimal, ...]:
    """Return *value* at the printed precision of *operand*."""
    exponent = exponent_of(operand)
    return (Decimal(f"{round(value / Fraction(10) ** exponent)}E{exponent}"),)


def _are_numbers(*operands: Operand) -> bool:
    return all(isinstance(each.value, Decimal | Percent | PercentagePoints) for each in operands)
