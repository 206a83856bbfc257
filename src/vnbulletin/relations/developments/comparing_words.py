"""This file tells at one look at the words right before a figure that it compares nothing, as most do."""

import re
from collections.abc import Collection
from functools import cache

from vnbulletin.lexicon.development_tables import development_cues
from vnbulletin.lexicon.patterns import spotting
from vnbulletin.relations.evidence.leads import LONGEST_LEAD, has_plan_behind, is_time
from vnbulletin.relations.passage import Passage

__all__ = ["OVER", "may_compare", "names_difference"]

# "hơn cùng kỳ là 2,5%": only what follows makes the word a comparison.
OVER = "hơn"


@cache
def _differing() -> re.Pattern[str]:
    """Return the pattern of words with which phrases begin that counts are compared by."""
    return _first_words(())


@cache
def _comparing() -> re.Pattern[str]:
    """Return the pattern of those that percents, points and numbers of times are compared by."""
    cues = development_cues()
    return _first_words((*cues.reach, *cues.multiply))


def _first_words(more: tuple[str, ...]) -> re.Pattern[str]:
    cues = development_cues()
    first = {each.split()[0] for each in (*cues.rise, *cues.fall, *cues.exceed, *cues.short, OVER, *more)}
    return spotting(first)


def names_difference(lead: str) -> bool:
    """Tell whether a word that counts are compared by stands among the words before a figure."""
    return _differing().search(lead) is not None


def may_compare(passage: Passage, place: int, found: Collection[int]) -> bool:
    """Tell whether a figure stands close behind such a word, before a plan, or beside comparisons *found* before."""
    figure, before = passage.mentions[place], passage.mentions[place - 1] if place else None
    start = max(passage.start, figure.start - LONGEST_LEAD)
    # A day may hold a comma, and is read over.
    if before is None or not is_time(before):
        behind = start if before is None else max(start, before.end)
        start = max(behind, passage.lower.rfind(",", behind, figure.start) + 1)
    words = _comparing() if figure.number is None else _differing()
    if words.search(passage.lower, start, figure.start) is not None:
        return True
    # "cao hơn năm 2022 (91,2%) 3,4 điểm": the words stand before brackets that close right before the figure.
    if before is not None and before.depth > figure.depth and passage.gap(before, figure).rstrip().endswith(")"):
        return True
    if figure.number is None:
        return figure.percent is not None and has_plan_behind(passage, figure)
    # "giảm 21 vụ (10,1%), 9 người chết (7,44%)": the word before goes on where a percent explains the count.
    following = passage.mentions[place + 1] if found and place + 1 < len(passage.mentions) else None
    return following is not None and following.percent is not None and following.depth > figure.depth
