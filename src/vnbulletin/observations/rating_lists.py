"""This file gives figures the level that a sentence names once for several: a pair, a percent in brackets, parts."""

import re
from functools import cache
from itertools import pairwise

from vnbulletin.lexicon.observation_tables import observation_cues
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.mentions.mention import MentionKind
from vnbulletin.observations.statistic import ReportedRating
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["with_shared"]

_NEXT_PART = re.compile(r"[^;.:()]{1,60}(?:,| và)\s")


@cache
def _paired() -> re.Pattern[str]:
    return re.compile(rf"\s(?:\w+\s){{1,5}}(?:{any_of(observation_cues().rating.joining)})\s")


@cache
def _parts() -> re.Pattern[str]:
    return re.compile(rf"[^;.]*(?<!\w)(?:{any_of(observation_cues().rating.leading_parts)}):?\s")


@cache
def _share() -> re.Pattern[str]:
    words = any_of(observation_cues().rating.leading_shares)
    return re.compile(rf"[^;.:()]{{0,80}}(?:\((?:(?:{words})\s)?|,\s(?:{words})\s)")


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
        if right.start in told and is_alike and _paired().fullmatch(passage.gap(left, right)):
            told.setdefault(left.start, told[right.start])
    is_part = False
    for left, right in pairwise(figures):
        gap, own = passage.gap(left, right), right.start in found
        opens = _parts().fullmatch(gap) is not None
        is_part = not own and left.start in told and (opens or (is_part and _NEXT_PART.fullmatch(gap) is not None))
        is_share = right.mention.kind is MentionKind.PERCENT and _share().fullmatch(gap) is not None
        if left.start in told and (is_part or is_share):
            told.setdefault(right.start, told[left.start])
    return told
