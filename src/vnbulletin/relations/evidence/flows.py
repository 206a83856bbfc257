"""This file tells which counts went from those there were, and which hold others that were there before."""

import re
from functools import cache

from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.lexicon.patterns import any_of, whole_words
from vnbulletin.relations.evidence.leads import lead_of
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["holds_others", "is_left_out", "is_what_remains", "leaves"]

_NEAR = 60
_STILL = (" còn ", " tồn ", " còn lại ")


@cache
def _leaving() -> re.Pattern[str]:
    return whole_words(relation_cues().leaving)


@cache
def _excluding() -> re.Pattern[str]:
    return whole_words(relation_cues().excluding)


@cache
def _done() -> re.Pattern[str]:
    cues = relation_cues()
    return whole_words((*cues.leaving, *cues.other_flows, *(word for each in cues.stages for word in each.narrow)))


@cache
def _including() -> re.Pattern[str]:
    return re.compile(rf"[^.;0-9]{{0,40}}[,(][ ]?(?:{any_of(relation_cues().including)})(?!\w)")


def leaves(passage: Passage, placed: Placed) -> bool:
    """Tell whether the words before a figure say that so many went ("khai trừ 3 đảng viên", "giải thể 2 tổ")."""
    return _leaving().search(lead_of(passage, passage.mentions.index(placed))[0]) is not None


def holds_others(passage: Passage, placed: Placed) -> bool:
    """Tell whether the words behind a figure add some from before ("155 đơn, kể cả 12 đơn tồn năm trước")."""
    return _including().match(passage.after(placed, _NEAR)) is not None


def is_left_out(gap: str) -> bool:
    """Tell whether *gap*, before a figure, says that the one before does not hold it ("95 tỷ (chưa gồm 9,5 tỷ")."""
    return _excluding().search(gap) is not None


def is_what_remains(passage: Passage, done: Placed, gap: str) -> bool:
    """Tell whether *gap*, behind a figure of what was done, leads to what is left ("giải quyết 405 đơn, còn 9 đơn")."""
    if not gap.endswith(_STILL):
        return False
    return _done().search(lead_of(passage, passage.mentions.index(done))[0]) is not None
