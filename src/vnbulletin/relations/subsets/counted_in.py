"""This file finds what a count takes in: "44 người bị kỷ luật, kể cả 2 đảng ủy viên và 1 chi ủy viên"."""

import re
from collections.abc import Iterator
from functools import cache

from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.lexicon.patterns import any_of, spotting
from vnbulletin.relations.evidence.class_cues import inside_words
from vnbulletin.relations.evidence.likeness import may_be_some_of
from vnbulletin.relations.kinds.parts import Subset
from vnbulletin.relations.operands import subset_of
from vnbulletin.relations.passage import Passage

__all__ = ["find_counted_in"]

_LONGEST = 40


@cache
def _any_word() -> re.Pattern[str]:
    return spotting(relation_cues().including)


@cache
def _including() -> re.Pattern[str]:
    # "nếu kể cả chuyển nguồn là 1.300 tỷ đồng" tells a larger whole.
    words = any_of(relation_cues().including)
    return re.compile(rf"(?<!nếu)[ (](?:{words})[ ](?:[^\W\d_]+[ ]){{0,3}}\Z")


def find_counted_in(passage: Passage) -> Iterator[Subset]:
    """Yield the counts behind such words, and those that “và” adds, inside the nearest before that can hold them.

    No such pair accuses: only a count that its whole can hold is taken.
    """
    # "Trong đó, …, kể cả 10 đơn": such a list has a whole of its own.
    if not passage.says(_any_word) or passage.says(inside_words):
        return
    figures = [each for each in passage.mentions if each.mention.is_figure]
    taken = False
    for place, part in enumerate(figures):
        added = taken and passage.gap(figures[place - 1], part).endswith(" và ")
        taken = part.number is not None and (added or _including().search(passage.before(part, _LONGEST)) is not None)
        if taken:
            before = (each for each in reversed(figures[:place]) if not added or each is not figures[place - 1])
            whole = next((each for each in before if may_be_some_of(part, each)), None)
            if whole is not None:
                yield subset_of(part, whole)
