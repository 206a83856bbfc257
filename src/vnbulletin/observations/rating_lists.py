"""This file gives figures the level that a sentence names once for several: a pair, a percent in brackets, parts."""

import re
from itertools import pairwise

from vnbulletin.mentions.mention import MentionKind
from vnbulletin.observations.statistic import ReportedRating
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["with_shared"]

_PAIRED = re.compile(r"\s(?:\w+\s){1,5}(?:và|cùng)\s")
_PARTS = re.compile(r"[^;.]*(?<!\w)gồm(?: có)?:?\s")
_NEXT_PART = re.compile(r"[^;.:()]{1,60}(?:,| và)\s")
_SHARE = re.compile(
    r"[^;.:()]{0,80}(?:\((?:đạt |chiếm |tỷ lệ |tỉ lệ |bằng )?|,\s(?:chiếm|chiếm tỷ lệ|chiếm tỉ lệ|tỷ lệ|tỉ lệ)\s)"
)


def with_shared(
    passage: Passage, figures: tuple[Placed, ...], found: dict[int, ReportedRating]
) -> dict[int, ReportedRating]:
    """Return the levels of the figures of a sentence, with those of the figures that share one.

    Args:
        passage: Their sentence.
        figures: The counts of the sentence that are not restated.
        found: The levels that the figures have by the words beside them, by their places.
    """
    told = dict(found)
    for left, right in zip(reversed(figures[:-1]), reversed(figures[1:]), strict=True):
        # "12 tập thể và 45 cá nhân hoàn thành xuất sắc nhiệm vụ": both are rated so.
        is_alike = left.mention.kind is right.mention.kind
        if right.start in told and is_alike and _PAIRED.fullmatch(passage.gap(left, right)):
            told.setdefault(left.start, told[right.start])
    is_part = False
    for left, right in pairwise(figures):
        gap, own = passage.gap(left, right), right.start in found
        opens = _PARTS.fullmatch(gap) is not None
        is_part = not own and left.start in told and (opens or (is_part and _NEXT_PART.fullmatch(gap) is not None))
        is_share = right.mention.kind is MentionKind.PERCENT and _SHARE.fullmatch(gap) is not None
        if left.start in told and (is_part or is_share):
            told.setdefault(right.start, told[left.start])
    return told
