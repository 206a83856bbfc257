"""This file finds examples in brackets: "52 đồng chí dân tộc thiểu số, như Khmer (04 đồng chí), Dao (01 đồng chí)"."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import takewhile

from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.lexicon.patterns import whole_words
from vnbulletin.relations.evidence.leads import tells_what_is
from vnbulletin.relations.evidence.likeness import may_be_some_of
from vnbulletin.relations.evidence.sums import amount_of, total_of
from vnbulletin.relations.kinds.parts import Subset
from vnbulletin.relations.operands import subset_of
from vnbulletin.relations.passage import Passage

__all__ = ["find_examples"]

_LEAST = 2


@cache
def _such_as() -> re.Pattern[str]:
    return whole_words(relation_cues().such_as)


def find_examples(passage: Passage) -> Iterator[Subset]:
    """Yield the counts in brackets behind names, inside the last count before “như” that can hold them all.

    No such pair accuses: only counts that are less together are taken.
    """
    hit = _such_as().search(passage.lower, passage.start, passage.end)
    if hit is None:
        return
    behind = (each for each in passage.mentions if each.start > hit.end() and each.mention.is_figure)
    named = [each for each in takewhile(lambda each: each.depth > 0, behind) if each.number is not None]
    before = [each for each in passage.top_numbers if each.end <= hit.start()]
    whole = before[-1] if before else None
    if whole is None or len(named) < _LEAST or ";" in passage.lower[whole.end : hit.start()]:
        return
    held = all(may_be_some_of(each, whole) for each in named) and total_of(named) <= amount_of(whole)
    if held and tells_what_is(passage, whole):
        yield from (subset_of(each, whole) for each in named)
