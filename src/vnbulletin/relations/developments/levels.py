"""This file tells percents of what a change left: "giảm 10 ha so với cùng kỳ, bằng 92,3% cùng kỳ"."""

from fractions import Fraction
from functools import cache

from vnbulletin.lexicon.development_tables import development_cues
from vnbulletin.relations.evidence.cues import speaks_of_other_time
from vnbulletin.relations.evidence.leads import lead_of
from vnbulletin.relations.evidence.ratios import in_percent, is_ratio
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["misses_level", "states_level"]

_BEHIND = 40
_HALF = 50
# A percent farther from the result than this part of it tells of something else.
_FARTHEST = Fraction(1, 8)


@cache
def _reaching() -> frozenset[str]:
    return frozenset(development_cues().reach)


def misses_level(passage: Passage, percent: Placed) -> bool:
    """Tell whether a percent of half or more stands behind a word for what is reached: it says no small change."""
    return percent.percent is not None and percent.percent.value >= _HALF and _tells_level(passage, percent)


def _tells_level(passage: Passage, percent: Placed) -> bool:
    lead, _ = lead_of(passage, passage.mentions.index(percent))
    return lead.strip() in _reaching()


def states_level(passage: Passage, result: Placed, difference: Placed, percent: Placed, *, falls: bool) -> bool:
    """Tell whether a percent says what the result is of the earlier figure, which the difference leads to.

    It does where it fits, or where it names the earlier time and is near.
    """
    after, by, stated = result.number, difference.number, percent.percent
    if after is None or by is None or stated is None or not _tells_level(passage, percent):
        return False
    base = after + by if falls else after - by
    if base <= 0:
        return False
    if is_ratio(after, base, stated):
        return True
    level = in_percent(after, base)
    named = speaks_of_other_time(passage.after(percent, _BEHIND).partition(",")[0])
    return named and abs(level - Fraction(stated.value)) <= level * _FARTHEST
