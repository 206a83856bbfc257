"""This file gathers the figures that a text says again: each finder is told what the ones before it have found."""

from vnbulletin.relations.kinds.parts import Breakdown, Share
from vnbulletin.relations.kinds.statements import Restatement
from vnbulletin.relations.passage import Passage
from vnbulletin.relations.statements.named_again import find_named_again
from vnbulletin.relations.statements.other_shares import without_other_shares
from vnbulletin.relations.statements.rates_again import find_rates_again
from vnbulletin.relations.statements.ratios_again import find_ratios_again
from vnbulletin.relations.statements.restatements import find_restatements
from vnbulletin.relations.statements.risen_again import find_risen_again
from vnbulletin.relations.statements.said_again import find_said_again
from vnbulletin.relations.statements.taken_up import find_taken_up
from vnbulletin.relations.statements.told_below import find_told_below
from vnbulletin.relations.statements.wholes_again import find_wholes_again

__all__ = ["find_told_again"]


def find_told_again(
    passages: tuple[Passage, ...], shares: tuple[Share, ...], breakdowns: tuple[Breakdown, ...]
) -> tuple[Restatement, ...]:
    """Return the figures of the headline that the story says again, and those of the story that it takes up."""
    told = tuple(without_other_shares(find_restatements(passages), shares))
    for find in (find_taken_up, find_said_again, find_named_again, find_rates_again, find_ratios_again):
        told = (*told, *find(passages, told))
    told = (*told, *find_wholes_again(passages, told, breakdowns))
    told = (*told, *find_told_below(passages, told))
    return (*told, *find_risen_again(passages, told))
