"""This file reads the year behind the name of a campaign: “Tháng Thanh niên 2016” is a month, or its printed days."""

import re
from functools import cache

from attrs import evolve

from vnbulletin.lexicon.observation_tables import observation_cues
from vnbulletin.lexicon.patterns import any_of, whole_words
from vnbulletin.notation.dates.partial_dates import PartialDate
from vnbulletin.notation.periods.periods import TimePeriod
from vnbulletin.observations.settings import Setting, shifted
from vnbulletin.relations.passage import Passage

__all__ = ["campaign_in", "days_of_campaign", "month_of_campaign"]

_LONGEST = 40


@cache
def _campaigns() -> re.Pattern[str]:
    return whole_words(observation_cues().times.campaigns)


@cache
def _before_year() -> re.Pattern[str]:
    names = any_of(observation_cues().times.campaigns)
    return re.compile(rf"(?<!\w)(?P<name>{names})(?:\s[^\W\d_]+){{0,4}}\s\Z")


def campaign_in(passage: Passage) -> str | None:
    """Return the first words for a campaign in a sentence, or None."""
    hit = _campaigns().search(passage.lower, passage.start, passage.end)
    return None if hit is None else hit[0]


def month_of_campaign(passage: Passage, place: int, period: TimePeriod) -> TimePeriod:
    """Return the month of the year at *place*, where a campaign is named before it that is always in that month."""
    year = PartialDate(year=period.start.year)
    if year.year is None or period != TimePeriod(year, year):
        return period
    hit = _before_year().search(passage.lower, max(passage.start, place - _LONGEST), place)
    month = None if hit is None else observation_cues().times.campaign_months.get(hit["name"])
    if month is None:
        return period
    told = evolve(year, month=month)
    return TimePeriod(told, told)


def days_of_campaign(passage: Passage, place: int, period: TimePeriod, setting: Setting) -> TimePeriod | None:
    """Return the days of the campaign whose year, or month, stands at *place*: those told, in its own year, or None."""
    told = setting.reviewed
    if told is None or not told.is_campaign or period.start.year is None or told.period.start.year is None:
        return None
    hit = _before_year().search(passage.lower, max(passage.start, place - _LONGEST), place)
    if hit is None or told.period.start.year == period.start.year:
        return None if hit is None else told.period
    is_yearly = observation_cues().times.campaign_months.get(hit["name"]) == told.period.start.month
    return shifted(told.period, period.start.year - told.period.start.year) if is_yearly else None
