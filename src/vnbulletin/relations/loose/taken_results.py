"""This file finds what became of an earlier figure that a change was told of: it stands before it."""

from collections.abc import Iterator
from decimal import Decimal

from attrs import evolve

from vnbulletin.notation.quantities.percents import Percent
from vnbulletin.relations.evidence.leads import is_time, tells_what_is
from vnbulletin.relations.evidence.ratios import is_ratio
from vnbulletin.relations.evidence.years import years_of
from vnbulletin.relations.kinds.developments import Change
from vnbulletin.relations.loose.printed_bases import Sentences
from vnbulletin.relations.loose.told_next import name_one_thing
from vnbulletin.relations.loose.words import is_earlier_time
from vnbulletin.relations.operands import figure_operand
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["with_result_before"]

_LEAST_DIGITS = 3


def with_result_before(change: Change, passages: tuple[Passage, ...], places: Sentences) -> Change:
    """Return the change with the figure before as its result, where its own is the earlier one by words and by fit.

    "486 hộ nghèo. Năm trước, con số ấy là 612 hộ, nghĩa là giảm 126 hộ (25,93%)". It accuses nothing that was not
    accused before.
    """
    by, stated, span = change.difference, change.percent, change.result.span
    if change.base is not None or by is None or stated is None or span is None or span not in places:
        return change
    number, base = places[span]
    if not isinstance(by.value, Decimal) or not isinstance(stated.value, Percent) or base.number is None:
        return change
    if _fits(change, base.number, by.value, stated.value) or not _is_earlier(passages[number], base):
        return change
    for each in _before(passages[max(0, number - 1) : number + 1], base):
        gap = base.number - (each.number or 0) if change.falls else (each.number or 0) - base.number
        telling = len(stated.value.value.as_tuple().digits) >= _LEAST_DIGITS
        if gap > 0 and (gap == by.value or (telling and is_ratio(gap, base.number, stated.value))):
            return evolve(change, result=figure_operand(each), base=change.result)
    return change


def _fits(change: Change, result: Decimal, by: Decimal, stated: Percent) -> bool:
    """Tell whether a percent is that of what a result was before it changed."""
    return is_ratio(by, result + by if change.falls else result - by, stated)


def _is_earlier(passage: Passage, base: Placed) -> bool:
    return is_earlier_time(passage, base) or bool(years_of(passage, base))


def _before(sentences: tuple[Passage, ...], base: Placed) -> Iterator[Placed]:
    """Yield the figures of the unit of an earlier one before it, those of its sentence first, the nearest first."""
    for one in reversed(sentences[-1].of_its_paragraph(sentences)):
        for each in reversed(one.mentions):
            counted = each.start < base.start and each.number is not None and each.is_exact and not is_time(each)
            if counted and name_one_thing(each, base) and tells_what_is(one, each):
                yield each
