"""This file reckons what a story reviews from a length of months, with its first day or with the bulletin's."""

import re
from datetime import date
from functools import cache

from vnbulletin.lexicon.observation_tables import observation_cues
from vnbulletin.lexicon.page_tables import masthead
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.notation.dates.partial_dates import PartialDate
from vnbulletin.notation.periods.durations import Duration
from vnbulletin.notation.periods.periods import TimePeriod
from vnbulletin.observations.settings import Setting, TimeOfStory
from vnbulletin.relations.passage import Passage

__all__ = ["months_before", "told_by_length"]

_LONGEST_CUE, _NEAR_LENGTH, _MONTHS = 16, 90, 12


@cache
def _counted_from() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(observation_cues().times.counted_from)})\s{{1,2}}\Z")


def told_by_length(passages: list[Passage], known: Setting) -> TimeOfStory | None:
    """Return the stretch that is told by its length and its first day ("6 tháng vận hành (từ ngày 01/7/2025)")."""
    for passage in passages:
        for first in passage.times:
            led = _counted_from().search(passage.lower, max(passage.start, first.start - _LONGEST_CUE), first.start)
            length = _length_before(passage, first.start) if led else None
            begin = first.mention.value
            period = _stretch(begin, int(length.months)) if length and type(begin) is date else None
            if period is not None and (known.day is None or period.last_day() <= known.day):
                return TimeOfStory(period=period, reason=f"its length is told, and its first day, {begin}")
    return None


@cache
def _leads_months() -> re.Pattern[str]:
    cues = observation_cues().times
    words = any_of((*masthead().reviews.words, *cues.reviews, *cues.time_openers, "sơ kết"))
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)[^,;.:()0-9]{{0,40}}\Z")


def months_before(passages: list[Passage], known: Setting) -> TimeOfStory | None:
    """Return the months from January on that a story looks back on soon after ("kết quả 9 tháng", in October)."""
    for passage in passages:
        for each in passage.mentions:
            length = each.mention.value
            months = int(length.months) if isinstance(length, Duration) and not length.years else 0
            if known.day is None or not months <= known.day.month <= months + 1 or months <= 1:
                continue
            if _leads_months().search(passage.before(each)):
                ends = (PartialDate(year=known.day.year, month=month) for month in (1, months))
                reason = f"“{each.mention.text}” are looked back on, and the bulletin is of {known.day.isoformat()}"
                return TimeOfStory(period=TimePeriod(*ends), reason=reason)
    return None


def _length_before(passage: Passage, place: int) -> Duration | None:
    near = (each.mention for each in passage.mentions if place - _NEAR_LENGTH <= each.end <= place)
    return next((each.value for each in near if isinstance(each.value, Duration)), None)


def _stretch(first: date, months: int) -> TimePeriod | None:
    """Return whole months from the first day of one on, or None for a length that has none."""
    if first.day != 1 or not 1 < months < _MONTHS:
        return None
    last = first.month + months - 1
    begin = PartialDate(year=first.year, month=first.month)
    end = PartialDate(year=first.year + (last - 1) // _MONTHS, month=(last - 1) % _MONTHS + 1)
    return TimePeriod(begin, end)
