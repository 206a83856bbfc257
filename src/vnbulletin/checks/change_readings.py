"""This file gives the ways to understand a printed change, with their arithmetic; the check judges by them."""

import re
from collections.abc import Callable
from fractions import Fraction
from functools import cache
from typing import TypeAlias

from attrs import evolve, frozen

from vnbulletin.checks.denotation import number_of
from vnbulletin.checks.operands import Figure, percent_operand
from vnbulletin.checks.phrases import Phrase, phrase, verbatim
from vnbulletin.checks.proportions import before_growth, percent_of
from vnbulletin.checks.wording import figure, places_of, rounded
from vnbulletin.folding import fold
from vnbulletin.intervals import NOT_NEGATIVE, POSITIVE, REALS, Interval
from vnbulletin.lexicon.development_tables import development_cues
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.notation.quantities.bounds import Bound
from vnbulletin.notation.quantities.multiples import Multiple, format_multiple, parse_multiple
from vnbulletin.notation.quantities.percents import Percent, PercentagePoints
from vnbulletin.relations.evidence.ratios import in_percent
from vnbulletin.relations.kinds.developments import Change
from vnbulletin.relations.relation import Operand

__all__ = [
    "Reading",
    "change_operand",
    "earlier_count",
    "is_share_of_result",
    "printed_change",
    "readings_of",
    "restated",
    "shown_without_base",
    "signed",
    "without_sign",
]

_Changes: TypeAlias = Callable[[Change, Interval, Interval, Interval], bool]

_HUNDRED = 100


@frozen
class Reading:
    """One way to understand a change: its name, whether the result, the base and the change fit, its arithmetic."""

    name: Phrase
    fits: Callable[..., bool]
    shown: Phrase


_RELATIVELY = phrase("read as a relative change")
_IN_POINTS = phrase("read in percentage points")
_AS_MANY = phrase("read as so many times the earlier figure")
_MORE = phrase("read as so many times more")


@cache
def _worded() -> re.Pattern[str]:
    cues = development_cues()
    rise, fall, multiply = (any_of(words) for words in (cues.rise, cues.fall, cues.multiply))
    return re.compile(rf"(?:(?P<rise>{rise})|(?P<fall>{fall}))[ ]{{1,3}}(?!gấp)|(?:{multiply})[ ]{{1,3}}(?=\d)")


def change_operand(given: "Figure | Multiple | None") -> tuple[Operand | None, bool | None, bool]:
    """Return a printed change as an operand, whether its word says a fall, and whether it adds so many times.

    >>> operand, falls, adds = change_operand("giảm 16,6%")
    >>> operand.printed, falls, adds
    ('16,6%', True, False)
    """
    if given is None:
        return None, None, False
    if isinstance(given, Multiple):
        return Operand(printed=format_multiple(given).removeprefix("gấp "), value=given), None, False
    if not isinstance(given, str):
        operand = percent_operand(given)
        return operand, _is_below_zero(operand) or None, False
    folded = " ".join(fold(given).lower.split())
    hit = _worded().match(folded)
    falls = None if hit is None or not (hit["rise"] or hit["fall"]) else bool(hit["fall"])
    rest = folded[hit.end() :] if hit else given
    if "lần" in folded.split() or (hit and falls is None):
        return Operand(printed=rest, value=parse_multiple(rest)), falls, falls is False
    operand = percent_operand(rest)
    return operand, falls if falls is not None else _is_below_zero(operand) or None, False


def _is_below_zero(change: Operand) -> bool:
    return isinstance(change.value, Percent | PercentagePoints) and change.value.value < 0


def without_sign(relation: Change) -> Change:
    """Return a fall whose percent has a minus as well with the amount of it: "giảm 5 vụ (-5,43%)" falls by 5,43 %."""
    percent = relation.percent
    if not relation.falls or percent is None or not _is_below_zero(percent):
        return relation
    return evolve(relation, percent=_amount(percent))


def _amount(percent: Operand) -> Operand:
    """Return a percent or points below zero without their minus, as they are printed behind a word of a fall."""
    match percent.value:
        case Percent(value=value):
            amount: Percent | PercentagePoints = Percent(-value)
        case PercentagePoints(value=value):
            amount = PercentagePoints(-value)
        case _:
            return percent
    printed = percent.printed.lstrip("-\u2212\u2013 ")
    return evolve(percent, printed=printed, value=amount, bound=_MIRRORED.get(percent.bound, percent.bound))


def readings_of(relation: Change) -> tuple[Reading, ...]:
    """Return the readings of a change whose base is printed, the preferred one first; none where the units differ."""
    base, percent, is_rate = relation.base, relation.percent, isinstance(relation.result.value, Percent)
    if base is None:
        return ()
    if percent is None:
        return (_reading(relation, _IN_POINTS, _moves, _shown_difference(relation.result, base)),)
    places = max(places_of(percent) + 1, 2)
    match percent.value:
        case PercentagePoints() if is_rate:
            return (_in_points(relation, base),)
        case Percent() if relation.of_base:
            return (_reading(relation, _AS_MANY, _by_part, _shown_part(relation.result, base, places)),)
        case Percent():
            relative = _reading(relation, _RELATIVELY, _by_ratio, _shown_growth(relation.result, base, places))
            return (_in_points(relation, base), relative) if is_rate else (relative,)
        case Multiple():
            shown = _shown_multiple(relation, base, places)
            as_many = _reading(relation, _AS_MANY, _by_multiple, shown)
            return (as_many, _reading(relation, _MORE, _by_more, shown)) if relation.adds else (as_many,)
        case _:
            return ()


def _in_points(relation: Change, base: Operand) -> Reading:
    return _reading(relation, _IN_POINTS, _by_points, _shown_difference(relation.result, base))


def signed(change: Operand, relation: Change) -> Operand:
    """Return a printed change below zero where the text says a fall."""
    if not relation.falls or not isinstance(change.value, Percent):
        return change
    return Operand(
        printed=f"-{change.printed}",
        value=Percent(-abs(change.value.value)),
        bound=_MIRRORED.get(change.bound, change.bound),
    )


_MIRRORED = {
    Bound.BELOW: Bound.ABOVE,
    Bound.ABOVE: Bound.BELOW,
    Bound.AT_LEAST: Bound.AT_MOST,
    Bound.AT_MOST: Bound.AT_LEAST,
}


def earlier_count(relation: Change, result: Interval, percent: Interval) -> Interval:
    """Return what a result can have been before it changed by a percent."""
    return before_growth(result, _with_sign(relation, percent))


def restated(relation: Change, result: Interval, difference: Interval, percent: Interval) -> bool:
    """Tell whether a percent restates a difference, or what it left: of the result less the difference."""
    told = result if relation.of_base else difference
    return percent_of(told, result - _with_sign(relation, difference)).meets(percent)


def is_share_of_result(result: Interval, difference: Interval, percent: Interval) -> bool:
    """Tell whether a percent is the share of a difference in the result, as careless writers have it."""
    return percent_of(difference, result).meets(percent)


def _with_sign(relation: Change, change: Interval) -> Interval:
    return -change if relation.falls else change


def _reading(relation: Change, name: Phrase, changes: _Changes, shown: Phrase) -> Reading:
    def fits(after: Interval, before: Interval, *rest: Interval) -> bool:
        after, before = after & NOT_NEGATIVE, before & POSITIVE
        if after.is_empty or before.is_empty:
            return False
        stated = list(rest)
        if relation.difference is not None and not (after - before).meets(_with_sign(relation, stated.pop(0))):
            return False
        if not stated:
            return relation.difference is not None or changes(relation, after, before, REALS)
        return changes(relation, after, before, stated[0])

    return Reading(name, fits, shown)


def _moves(relation: Change, after: Interval, before: Interval, _: Interval) -> bool:
    return _with_sign(relation, after - before).meets(POSITIVE)


def _by_points(relation: Change, after: Interval, before: Interval, percent: Interval) -> bool:
    return (after - before).meets(_with_sign(relation, percent))


def _by_ratio(relation: Change, after: Interval, before: Interval, percent: Interval) -> bool:
    growth = percent_of(after, before) - Interval.exactly(_HUNDRED)
    return growth.meets(_with_sign(relation, percent))


def _by_part(_: Change, after: Interval, before: Interval, percent: Interval) -> bool:
    return percent_of(after, before).meets(percent)


def _by_multiple(relation: Change, after: Interval, before: Interval, times: Interval) -> bool:
    large, small = (before, after) if relation.falls else (after, before)
    return not (small & POSITIVE).is_empty and (small & POSITIVE).divided_into(large).meets(times)


def _by_more(relation: Change, after: Interval, before: Interval, times: Interval) -> bool:
    return _by_multiple(relation, after, before, times + Interval.exactly(1))


def printed_change(relation: Change) -> Phrase:
    """Return the difference and the percent of a change as they are printed, with the way it goes."""
    change = _printed_figures(relation)
    if relation.of_base and relation.difference is not None and relation.percent is not None:
        by, level = _printed(relation.difference), _printed(relation.percent)
        if relation.falls:
            return phrase("fall of {by}, to {level} of the earlier figure", by=by, level=level)
        return phrase("rise of {by}, to {level} of the earlier figure", by=by, level=level)
    if relation.of_base:
        return phrase("{change} of the earlier figure", change=change)
    if relation.falls:
        return phrase("fall of {change}", change=change)
    if relation.percent is not None and isinstance(relation.percent.value, Multiple) and not relation.adds:
        return phrase("multiple of {change}", change=change)
    return phrase("rise of {change}", change=change)


def _printed_figures(relation: Change) -> str:
    stated = (each for each in (relation.difference, relation.percent) if each is not None)
    return ", ".join(map(_printed, stated))


def _printed(operand: Operand) -> str:
    if isinstance(operand.value, PercentagePoints | Multiple):
        return f"{operand.bound.value}{' '.join(operand.printed.split())}"
    return f"{figure(operand)} %" if isinstance(operand.value, Percent) else figure(operand)


def shown_without_base(relation: Change) -> Phrase:
    """Return the arithmetic of a change whose base is not printed, or is solved for."""
    result, difference, percent = relation.result, relation.difference, relation.percent
    if relation.base is not None and percent is not None:
        return _shown_growth(result, relation.base, max(places_of(percent) + 1, 2))
    if difference is None or percent is None:
        return verbatim(", ".join(filter(None, (figure(result), _printed_figures(relation)))))
    sign = "+" if relation.falls else "−"
    base = Fraction(number_of(result)) - (-1 if relation.falls else 1) * Fraction(number_of(difference))
    told = result if relation.of_base else difference
    quotient = f"{figure(told)}/({figure(result)} {sign} {figure(difference)})"
    if base <= 0:
        return verbatim(quotient)
    share = Fraction(number_of(told)) * _HUNDRED / base
    return verbatim(f"{quotient} = {rounded(share, max(places_of(percent) + 1, 2))} %")


def _shown_difference(result: Operand, base: Operand) -> Phrase:
    difference = Fraction(number_of(result)) - Fraction(number_of(base))
    places = 0 if difference.denominator == 1 else max(places_of(result), places_of(base))
    return verbatim(f"{figure(result)} − {figure(base)} = {rounded(difference, places)}")


def _shown_growth(result: Operand, base: Operand, places: int) -> Phrase:
    quotient = f"{figure(result)}/{figure(base)}"
    if number_of(base) <= 0:
        return verbatim(quotient)
    growth = in_percent(number_of(result), number_of(base)) - _HUNDRED
    return verbatim(f"{quotient} = {'+' if growth >= 0 else ''}{rounded(growth, places)} %")


def _shown_part(result: Operand, base: Operand, places: int) -> Phrase:
    quotient = f"{figure(result)}/{figure(base)}"
    if number_of(base) <= 0:
        return verbatim(quotient)
    return verbatim(f"{quotient} = {rounded(in_percent(number_of(result), number_of(base)), places)} %")


def _shown_multiple(relation: Change, base: Operand, places: int) -> Phrase:
    large, small = (base, relation.result) if relation.falls else (relation.result, base)
    quotient = f"{figure(large)}/{figure(small)}"
    if number_of(small) <= 0:
        return verbatim(quotient)
    return verbatim(f"{quotient} = {rounded(Fraction(number_of(large)) / Fraction(number_of(small)), places)}")
