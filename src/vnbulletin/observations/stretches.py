"""This file finds the days of what a story reviews, where it tells them: of some months, or of a campaign."""

from datetime import timedelta

from attrs import evolve

from vnbulletin.notation.periods.periods import TimePeriod
from vnbulletin.notation.periods.seasons import days_told
from vnbulletin.observations.campaigns import campaign_in
from vnbulletin.observations.settings import Setting, TimeOfStory, dated
from vnbulletin.observations.uses import TimeUse, printed_times
from vnbulletin.relations.passage import Passage

__all__ = ["is_day", "with_days"]

_FEW_DAYS, _NEAR_LENGTH, _LATE = 15, 90, 60


def with_days(heads: list[Passage], passages: list[Passage], known: Setting) -> Setting:
    """Return the setting, where what the story reviews is told by its days ("6 tháng, tính từ 15/12 đến 14/6").

    Args:
        heads: The headline, which may name a campaign.
        passages: The headline and what opens the story.
        known: What is known of the time of the story.
    """
    told = known.reviewed
    campaign = next((name for each in heads if (name := campaign_in(each))), None)
    for passage in passages:
        before: TimePeriod | None = None
        end = passage.start
        for each in printed_times(passage):
            period = dated(each.period, known)
            if period is None or each.use in {TimeUse.BASE, TimeUse.CITED}:
                continue
            if _is_stretch_of_days(period):
                if _says_more_of(period, told, before, each.start - end, known):
                    reason = f"its days are told: {period.isoformat()}"
                    days = TimeOfStory(period=period, reason=reason, is_campaign=campaign is not None)
                    return evolve(known, headline=None, review=days)
                if campaign is not None and _is_of_campaign(passage, each.start) and _lies_in(period, told):
                    reason = f"“{campaign}” is told by its days: {period.isoformat()}"
                    days = TimeOfStory(period=period, reason=reason, is_campaign=True)
                    return evolve(known, headline=None, review=days)
            before, end = period, each.end
    return known


def _is_of_campaign(passage: Passage, place: int) -> bool:
    """Tell whether the time at *place* opens its sentence, or a campaign is named beside it."""
    return not passage.lower[passage.start : place].strip() or campaign_in(passage) is not None


def _is_stretch_of_days(period: TimePeriod) -> bool:
    is_of_days = period.end is not None and period.start.day is not None and period.end.day is not None
    return is_of_days and not is_day(period)


def _says_more_of(
    period: TimePeriod, told: TimeOfStory | None, before: TimePeriod | None, distance: int, known: Setting
) -> bool:
    """Tell whether the days of a stretch are those of what the story reviews."""
    if told is None or told.is_taken:
        return known.day is None or period.last_day() <= known.day + timedelta(days=_FEW_DAYS)
    if before != told.period or distance > _NEAR_LENGTH:
        return False
    days, reviewed = days_told(period), days_told(told.period)
    return days is not None and reviewed is not None and abs((days[1] - reviewed[1]).days) <= _LATE


def _lies_in(period: TimePeriod, told: TimeOfStory | None) -> bool:
    """Tell whether the days of a stretch lie in the year, or the month, that the headline tells."""
    days, around = days_told(period), None if told is None else days_told(told.period)
    return days is not None and around is not None and around[0] <= days[0] and days[1] <= around[1]


def is_day(period: TimePeriod) -> bool:
    """Tell whether a period is a day, or a few days, those of an event."""
    start, end = period.start, period.end
    if start.day is None or end is None or end.day is None:
        return False
    return start == end or (start.month == end.month and end.day - start.day < _FEW_DAYS)
