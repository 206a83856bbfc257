"""This file finds differences that are not those of the change whose percent right behind them fits."""

from decimal import Decimal

from attrs import evolve

from vnbulletin.relations.evidence.digit_slips import are_a_slip_apart
from vnbulletin.relations.evidence.leads import figure_before, is_change
from vnbulletin.relations.evidence.likeness import of_its_unit
from vnbulletin.relations.evidence.ratios import is_ratio
from vnbulletin.relations.kinds.developments import Change
from vnbulletin.relations.loose.figures import counts_of
from vnbulletin.relations.loose.odd_percents import says_again
from vnbulletin.relations.loose.printed_bases import Sentences
from vnbulletin.relations.loose.told_next import has_no_subject
from vnbulletin.relations.loose.words import Claim, claim_of, said_before, said_behind
from vnbulletin.relations.operands import figure_operand
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["with_odd_difference"]

_LEAST_DIGITS = 3


def with_odd_difference(change: Change, passages: tuple[Passage, ...], places: Sentences) -> Change:
    """Return the change with the difference that its percent says again, one slip of the pen off what lies between.

    "47 giải, năm học trước 39 giải, tăng 6 giải (20,51%)": three digits of a percent fit no other two by chance.
    """
    sizes, span = counts_of(change), None if change.percent is None else change.percent.span
    if sizes is None or change.difference is not None or span is None or span not in places:
        return change
    number, percent = places[span]
    stated = percent.percent
    if stated is None or len(stated.value.as_tuple().digits) < _LEAST_DIGITS:
        return change
    right = abs(sizes[1] - sizes[0])
    told = _told_before(passages[number], percent, falls=change.falls)
    if told is None or not is_ratio(right, sizes[0], stated) or not _is_slip(told, right):
        return change
    units = [places[each.span][1] for _, each in change.operands[:2] if each.span in places]
    return evolve(change, difference=figure_operand(told)) if all(of_its_unit(told, each) for each in units) else change


def _told_before(passage: Passage, percent: Placed, *, falls: bool) -> Placed | None:
    """Return the difference right before a percent, if nothing but a word for the same stands between, or behind."""
    told = figure_before(passage, passage.mentions.index(percent))
    if told is None or told.number is None or not told.is_exact or not is_change(passage, told):
        return None
    lead = said_before(passage, passage.mentions.index(told))
    says_so = claim_of(lead) is (Claim.FALL if falls else Claim.RISE) and has_no_subject(lead)
    same = says_again(passage, told, percent, falls=falls)
    return told if says_so and same and not said_behind(passage, percent).strip() else None


def _is_slip(told: Placed, right: Decimal) -> bool:
    number = told.number or Decimal(0)
    last = min(0, *(int(each.normalize().as_tuple().exponent) for each in (number, right)))
    return are_a_slip_apart(f"{number.scaleb(-last):.0f}", f"{right.scaleb(-last):.0f}")
