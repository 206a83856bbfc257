"""This file gathers the figures that a text says again: each finder is told what the ones before it have found."""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from vnbulletin.relations.kinds.parts import Breakdown, Share
from vnbulletin.relations.kinds.statements import Restatement
from vnbulletin.relations.passage import Passage
from vnbulletin.relations.relation import OperandValue
from vnbulletin.relations.statements.named_again import find_named_again
from vnbulletin.relations.statements.other_shares import without_other_shares
from vnbulletin.relations.statements.rates_again import find_rates_again
from vnbulletin.relations.statements.ratios_again import find_ratios_again
from vnbulletin.relations.statements.repetitions import find_repetitions
from vnbulletin.relations.statements.restatements import find_restatements
from vnbulletin.relations.statements.risen_again import find_risen_again
from vnbulletin.relations.statements.said_again import find_said_again
from vnbulletin.relations.statements.taken_up import find_taken_up
from vnbulletin.relations.statements.told_below import find_told_below
from vnbulletin.relations.statements.wholes_again import find_wholes_again
from vnbulletin.spans import Span

__all__ = ["find_told_again"]

_FEW, _TELLING = 2, 100


def find_told_again(
    passages: tuple[Passage, ...], shares: tuple[Share, ...], breakdowns: tuple[Breakdown, ...]
) -> tuple[Restatement, ...]:
    """Return the figures of the headline that the story says again, and those that the story takes up or repeats."""
    told = tuple(without_other_shares(find_restatements(passages), shares))
    for find in (find_taken_up, find_said_again, find_named_again, find_rates_again, find_ratios_again):
        told = (*told, *find(passages, told))
    told = (*told, *find_wholes_again(passages, told, breakdowns))
    told = (*told, *find_told_below(passages, told))
    told = (*told, *find_risen_again(passages, told))
    return _without_items((*told, *find_repetitions(passages, told)), breakdowns)


def _without_items(told: Iterable[Restatement], breakdowns: Iterable[Breakdown]) -> tuple[Restatement, ...]:
    """Return the restatements but small counts of two lists: "37 đồng chí: 3 Huy hiệu 80 năm, …; 15 đồng chí: …, 3 …".

    Each is what its own list counts, whatever the other one counts by the same words.
    """
    # Two lists of one total are one list, said twice.
    totals = {part.span: each.whole.value for each in breakdowns if len(each.parts) > _FEW for part in each.parts}
    return tuple(each for each in told if not _are_items(each, totals))


def _are_items(told: Restatement, totals: Mapping[Span | None, OperandValue]) -> bool:
    value, first, again = told.first.value, totals.get(told.first.span), totals.get(told.again.span)
    return isinstance(value, Decimal) and value < _TELLING and None not in {first, again} and first != again
