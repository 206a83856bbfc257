"""This file solves a relation for one of its figures: what may it read, if the others are true?"""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

from vnbulletin.checks.denotation import exponent_of, is_rounded, number_of, same_unit, soft_set
from vnbulletin.intervals import NOT_NEGATIVE, POSITIVE, REALS, Interval, Rounding
from vnbulletin.notation.quantities.percents import Percent, PercentagePoints
from vnbulletin.relations.kinds.parts import Breakdown, Complement, Share, Subset
from vnbulletin.relations.kinds.statements import AnnouncedList, Restatement
from vnbulletin.relations.relation import Operand, Relation

__all__ = ["before_growth", "numbers_within", "readings"]


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
        case Share():
            true = _of_share(relation, operand)
        case Breakdown(whole=whole, parts=parts) if same_unit((whole, *parts)):
            sum_of_others = _sum(each for each in parts if each is not operand)
            true = sum_of_others if operand is whole else _values(whole) - sum_of_others
        case Complement(parts=parts):
            true = Interval.exactly(100) - _sum(each for each in parts if each is not operand)
        case Subset(part=part, whole=whole) if same_unit((part, whole)):
            rest = _values(whole if operand is part else part)
            true = Interval(None, rest.high) if operand is part else Interval(rest.low, None)
        case Restatement(first=first, again=again) if _are_numbers(first, again) and same_unit((first, again)):
            true = _values(again if operand is first else first)
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


def before_growth(result: Interval, percent: Interval) -> Interval:
    """Return what can have grown by *percent* to *result*; a percent below zero is that of a fall.

    >>> before_growth(Interval.exactly(120), Interval.exactly(20)).point
    Fraction(100, 1)
    """
    # Most results lie above zero, where nothing need be cut and either end is one quotient.
    if _is_plain(result, above=0) and _is_plain(percent, above=-_WHOLE):
        low, high = _before(result.low, percent.high), _before(result.high, percent.low)
        low_closed, high_closed = result.low_closed and percent.high_closed, result.high_closed and percent.low_closed
        return Interval(low, high, low_closed, high_closed)
    grown = (percent + _HUNDRED) & NOT_NEGATIVE
    return grown.divided_into((result & NOT_NEGATIVE).scaled(_WHOLE)) & POSITIVE


def _is_plain(values: Interval, *, above: int) -> bool:
    """Tell whether *values* are some, have two ends, and all lie above a whole number."""
    low, high = values.low, values.high
    if low is None or high is None or low.numerator <= above * low.denominator:
        return False
    return not values.is_empty


def _before(result: Fraction | None, percent: Fraction | None) -> Fraction | None:
    if result is None or percent is None:
        return None
    (top, bottom), (rise, unit) = result.as_integer_ratio(), percent.as_integer_ratio()
    return Fraction(_WHOLE * top * unit, bottom * (rise + _WHOLE * unit))


_WHOLE = 100
_HUNDRED = Interval.exactly(_WHOLE)


def _of_share(relation: Share, operand: Operand) -> Interval:
    part, whole, percent = (_values(each) & NOT_NEGATIVE for each in (relation.part, relation.whole, relation.percent))
    if operand is relation.percent:
        return whole.divided_into(part.scaled(100))
    if operand is relation.whole:
        return percent.divided_into(part.scaled(100)) & POSITIVE
    if whole.high is None or percent.high is None or whole.low is None or percent.low is None:
        return REALS
    return Interval(whole.low * percent.low / 100, whole.high * percent.high / 100)


def _values(operand: Operand) -> Interval:
    nearest, cut = (soft_set(operand, each) for each in (Rounding.NEAREST, Rounding.TRUNCATED))
    if cut.high is None or nearest.high is None or cut.high <= nearest.high:
        return nearest
    return Interval(nearest.low, cut.high, nearest.low_closed, cut.high_closed)


def _sum(operands: Iterable[Operand]) -> Interval:
    return Interval.total(map(_values, operands))


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
