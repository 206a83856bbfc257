"""This file tells whether a count is all of what a sentence before it counted: "còn 8 vụ. … xong ở cả 8 vụ"."""

import re
from functools import cache

from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.relations.evidence.cues import speaks_of_other_time
from vnbulletin.relations.evidence.leads import tells_what_is
from vnbulletin.relations.passage import Passage, Placed
from vnbulletin.relations.subsets.same_things import comes_to, quality_of

__all__ = ["all_of", "takes_all"]

_NEAR = 24


@cache
def all_of() -> re.Pattern[str]:
    """Return what tells whether some words end in one for all of what follows (“cả”)."""
    return re.compile(rf"(?<!\w)(?:{any_of(relation_cues().each_of)})[ ]\Z")


@cache
def _included() -> re.Pattern[str]:
    # "20 vụ, kể cả 8 vụ va chạm nhẹ": those are some of others.
    return re.compile(rf"(?<!\w)(?:{any_of(relation_cues().including)})[ ]\Z")


@cache
def _all_do() -> re.Pattern[str]:
    cues = relation_cues()
    return re.compile(rf"(?:{any_of((*cues.all_do, *cues.pointers))})(?!\w)")


def takes_all(one: Passage, first: Placed, passage: Passage, placed: Placed) -> bool:
    """Tell whether a figure with a word for all of them is that of a sentence before it in its paragraph."""
    if one is passage or one.paragraph_number != passage.paragraph_number or first.depth or not first.is_exact:
        return False
    lead = passage.before(placed, _NEAR)
    if all_of().search(lead) is None or _included().search(lead) is not None or not placed.is_exact:
        return False
    if speaks_of_other_time(passage.lower[passage.start : placed.start]) or not tells_what_is(one, first):
        return False
    return _is_of_them(quality_of(one, first), quality_of(passage, placed), len(placed.unit.split()))


def _is_of_them(first: list[str], again: list[str], noun: int) -> bool:
    """Tell whether what follows the noun of a count tells no others: "cả 8 vụ phá rừng" of 8 accidents."""
    told = again[noun:]
    if not told or told[0] in first[noun:]:
        return True
    words = " ".join(told)
    return comes_to(words) or _all_do().match(words) is not None
