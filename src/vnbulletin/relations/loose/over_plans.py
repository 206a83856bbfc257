"""This file tells whether a rate is the gap to a plan that stands between it and the word that compares."""

import re
from functools import cache

from vnbulletin.lexicon.development_tables import development_cues
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.relations.evidence.leads import between, end_with_unit, is_time
from vnbulletin.relations.loose.plan_words import names_plan_in
from vnbulletin.relations.loose.words import claim_of, said_before
from vnbulletin.relations.passage import Passage

__all__ = ["stands_over_plan"]

_PAIR = 2


def stands_over_plan(passage: Passage, place: int) -> bool:
    """Tell whether a rate is the gap to the plan right before it: "cao hơn mục tiêu 90% là 6,8 điểm phần trăm"."""
    pair = passage.mentions[max(0, place - 1) : place + 1]
    if len(pair) < _PAIR or pair[1].number is not None or is_time(pair[0]) or pair[0].depth != pair[1].depth:
        return False
    over = said_before(passage, place - 1).rpartition(",")[2]
    if claim_of(over) is None or not names_plan_in(over):
        return False
    # Behind a rate a word of its plan may have been taken for its unit.
    start = pair[0].end if pair[0].number is None else end_with_unit(passage, pair[0])
    return _beside_plan().fullmatch(between(passage, start, pair[1].start)) is not None


@cache
def _beside_plan() -> re.Pattern[str]:
    # "mục tiêu 90% đề ra là", "chỉ tiêu 1.000 của Ban Chấp hành".
    cues = development_cues()
    owner = r"(?:của(?:[ ]\w+){1,5})?"
    return re.compile(rf"{owner}(?:[ ]?(?:{any_of((*cues.plan_words, *cues.hedges))}))*")
