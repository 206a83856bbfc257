"""This file finds subsets whose words behind the part point back to the whole: "có 41 buổi trong số này"."""

import re
from collections.abc import Iterator
from functools import cache

from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.relations.evidence.leads import tells_what_is
from vnbulletin.relations.evidence.likeness import may_be_some_of
from vnbulletin.relations.kinds.parts import Subset
from vnbulletin.relations.operands import subset_of
from vnbulletin.relations.passage import Passage

__all__ = ["find_pointing_back"]

_NAMED = " số "
_MOST_BEFORE = 8
_MOST_SENTENCES = 4
_BEHIND = 50


@cache
def _pointing() -> re.Pattern[str]:
    cues = relation_cues()
    pointers = any_of((*cues.demonstratives, *cues.pointing))
    # "trong đó" alone, with a figure behind it, opens a list instead.
    return re.compile(rf"[^,;:.()0-9]{{0,30}}?[ ]trong[ ](?:tổng[ ])?số[ ](?:{pointers})(?!\w)(?![^,;.]{{0,20}}[0-9])")


def find_pointing_back(passages: tuple[Passage, ...]) -> Iterator[Subset]:
    """Yield each count that words behind it put inside the nearest earlier one of its kind that can hold it."""
    for number, passage in enumerate(passages):
        if passage.amounts and passage.lower.find(_NAMED, passage.start, passage.end) >= 0:
            near = passage.of_its_paragraph(passages[max(0, number - _MOST_SENTENCES) : number])
            yield from _in_passage(passage, near)


def _in_passage(passage: Passage, earlier: list[Passage]) -> Iterator[Subset]:
    before = [(one, each) for one in (*earlier, passage) for each in one.mentions if each.amount and each.depth == 0]
    for part in passage.mentions:
        if part.number is None or part.depth or not _pointing().match(passage.after(part, _BEHIND)):
            continue
        ahead = [(one, each) for one, each in before if each.start < part.start][-_MOST_BEFORE:]
        holding = (each for one, each in reversed(ahead) if tells_what_is(one, each) and may_be_some_of(part, each))
        whole = next(holding, None)
        if whole is not None:
            yield subset_of(part, whole, "words behind it point back")
