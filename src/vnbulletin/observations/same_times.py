"""This file reads the same time of another year: “cùng kỳ năm 2017” is the stretch of that year that is reviewed."""

import re
from functools import cache

from attrs import frozen

from vnbulletin.lexicon.observation_tables import observation_cues
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.notation.periods.periods import TimePeriod
from vnbulletin.observations.settings import Setting, is_within_year, shifted, whole_year

__all__ = ["SameTime", "same_time_of"]

_LONGEST = 30


@frozen
class SameTime:
    """The stretch that is meant, and whether the words open a part of the sentence, which is then of that stretch."""

    period: TimePeriod
    is_opening: bool


@cache
def _same_time() -> re.Pattern[str]:
    words = any_of(observation_cues().times.same_time)
    return re.compile(rf"(?P<opens>(?:\A|[,;(:])[\s*•+–-]{{0,3}})?(?<!\w)(?:{words})\s{{1,2}}\Z")


def same_time_of(before: str, period: TimePeriod, setting: Setting) -> SameTime | None:
    """Return the stretch of the year *period* that the words before it make the same as the one reviewed, or None.

    Args:
        before: The words of the sentence before the year.
        period: The year.
        setting: The time of the story.
    """
    hit = _same_time().search(before[-_LONGEST:] if len(before) > _LONGEST else before)
    if hit is None:
        return None
    reviewed, year = setting.reviewed, period.start.year
    meant = None
    if reviewed is not None and year is not None and is_within_year(reviewed.period) and period == whole_year(year):
        meant = shifted(reviewed.period, year - (reviewed.period.start.year or year))
    # A cut beginning opens nothing.
    is_opening = bool(hit["opens"]) or (hit["opens"] == "" and len(before) <= _LONGEST)
    return SameTime(meant or period, is_opening)
