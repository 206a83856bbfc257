"""This file finds what one of many has the most of: "1.246 sáng kiến; nhiều nhất là ngành Y tế với 512 sáng kiến"."""

import re
from collections.abc import Iterator
from functools import cache

from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.lexicon.patterns import any_of, spotting
from vnbulletin.relations.evidence.leads import tells_what_is
from vnbulletin.relations.evidence.likeness import can_hold, same_unit
from vnbulletin.relations.kinds.parts import Subset
from vnbulletin.relations.operands import subset_of
from vnbulletin.relations.passage import Passage

__all__ = ["find_foremost_parts"]

_BEFORE = 90


@cache
def _any_most() -> re.Pattern[str]:
    return spotting(relation_cues().having_most)


@cache
def _most() -> re.Pattern[str]:
    cues = relation_cues()
    return re.compile(
        rf"(?:{any_of(cues.having_most)})(?!\w)[^;.:()0-9]{{0,60}}[ ](?:{any_of(cues.count_openers)}|với)[ ]\Z"
    )


def find_foremost_parts(passage: Passage) -> Iterator[Subset]:
    """Yield what somebody has the most of, inside the nearest figure of its unit before it that can hold it."""
    if not passage.says(_any_most):
        return
    for part in passage.top_numbers:
        if part.unit and _most().search(passage.before(part, _BEFORE)) is not None and tells_what_is(passage, part):
            before = (each for each in reversed(passage.top_numbers) if each.start < part.start)
            whole = next((each for each in before if same_unit(each, part) and can_hold(each, part)), None)
            if whole is not None and tells_what_is(passage, whole):
                yield subset_of(part, whole)
