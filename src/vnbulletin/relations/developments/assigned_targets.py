"""This file tells whether a target was assigned as a whole number, and is no part of a plan of many years."""

import re
from functools import cache

from vnbulletin.lexicon.development_tables import development_cues
from vnbulletin.lexicon.patterns import any_of, whole_words
from vnbulletin.mentions.mention import MentionKind
from vnbulletin.mentions.units import is_measure
from vnbulletin.relations.evidence.leads import end_with_unit, is_time
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["is_assigned"]

_END = re.compile(r"[.,;()\n]")
_LONGEST = 60


@cache
def _assigned() -> re.Pattern[str]:
    cues = development_cues()
    named = rf"(?:so[ ](?:với[ ])?)?(?:{any_of(cues.plans)})(?:[ ]\w{{1,9}}){{0,4}}?"
    return re.compile(rf"{named}[ ](?:{any_of(cues.assigned)})(?!\w).*|(?:{any_of(cues.assigned_plans)})(?!\w).*")


@cache
def _of_many_years() -> re.Pattern[str]:
    return whole_words(development_cues().long_plans)


def is_assigned(passage: Passage, actual: Placed, gap: Placed) -> bool:
    """Tell whether the words behind a gap say that its target was assigned, and the only count before it exceeds it.

    A fifth of a plan of five years need not be whole; what a province assigns to be counted is.
    """
    start = passage.clause_start(gap)
    before = [each for each in passage.mentions if start <= each.start < gap.start and not is_time(each)]
    if before != [actual] or not actual.unit or is_measure(actual.unit):
        return False
    clause = _END.split(passage.after(gap, _LONGEST), maxsplit=1)[0].strip()
    years = any(
        each.mention.kind is MentionKind.DURATION and gap.end <= each.start < gap.end + _LONGEST
        for each in passage.mentions
    )
    whole = passage.lower[passage.start : end_with_unit(passage, gap) + _LONGEST]
    return not years and _assigned().fullmatch(clause) is not None and _of_many_years().search(whole) is None
