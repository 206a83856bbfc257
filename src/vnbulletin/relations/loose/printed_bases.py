"""This file finds the earlier figure of a change that tells its result and its difference, where it is printed."""

from decimal import Decimal

from attrs import evolve

from vnbulletin.relations.evidence.digit_slips import telling_digits
from vnbulletin.relations.evidence.leads import is_change, is_plan
from vnbulletin.relations.kinds.developments import Change
from vnbulletin.relations.loose.figures import agree
from vnbulletin.relations.loose.words import is_past
from vnbulletin.relations.operands import figure_operand
from vnbulletin.relations.passage import Passage, Placed
from vnbulletin.spans import Span

__all__ = ["Sentences", "with_printed_base"]

_TELLING = 2
# The number of the sentence that each figure stands in, and the figure with its words.
Sentences = dict[Span, tuple[int, Placed]]


def with_printed_base(change: Change, passages: tuple[Passage, ...], places: Sentences) -> Change:
    """Return the change with the figure that its result and its difference leave, if its sentence or the last has it.

    "Đầu năm có 612 hộ nghèo, cuối năm còn 438 hộ; như vậy giảm 174 hộ": only what is called earlier is taken.
    """
    size = _base_of(change)
    told = [places[each.span] for _, each in change.operands if each.span is not None and each.span in places]
    if size is None or not told:
        return change
    (_, result), number = told[0], max(number for number, _ in told)
    for passage in reversed(passages[max(0, number - 1) : number + 1]):
        if passage.paragraph_number != passages[number].paragraph_number:
            break
        for each in passage.mentions:
            # A percent that is of the same figure tells more than the digits of that.
            telling = change.percent is not None or telling_digits(each) >= _TELLING
            if each.number != size or each is result or not each.is_exact or not telling:
                continue
            if _is_earlier(passage, each, result):
                return evolve(change, base=figure_operand(each))
    return change


def _base_of(change: Change) -> Decimal | None:
    by, result = None if change.difference is None else change.difference.value, change.result.value
    if change.base is not None or not isinstance(by, Decimal) or not isinstance(result, Decimal):
        return None
    return result + by if change.falls else result - by


def _is_earlier(passage: Passage, placed: Placed, result: Placed) -> bool:
    if not placed.unit or not agree(placed, result):
        return False
    return is_past(passage, placed) and not is_change(passage, placed) and not is_plan(passage, placed)
