"""This file holds what a bulletin is about in time, and gives the times in it that print no year theirs."""

from datetime import date

from attrs import evolve, frozen

from vnbulletin.notation.dates.partial_dates import PartialDate
from vnbulletin.notation.periods.periods import TimePeriod

__all__ = ["Setting", "TimeOfStory", "dated", "is_within_year", "shifted", "whole_day", "whole_year"]


@frozen(kw_only=True)
class TimeOfStory:
    """A period that the story is of, and what tells it.

    It *is_taken* where it is only the first time in the text, and *is_campaign* where it is that of a campaign, which
    the story then calls by its year alone.
    """

    period: TimePeriod
    reason: str
    is_taken: bool = False
    is_campaign: bool = False

    @property
    def year(self) -> int | None:
        """The last year of the period, or None where it is open or has none."""
        return None if self.period.end is None else self.period.end.year


@frozen(kw_only=True)
class Setting:
    """The time of a story: the day of the bulletin, what its headline and its text review, and what they plan.

    *month* is the first month that the story tells, be it by its days.

    *day_reason* tells where the day was read, or why none is known.
    """

    day: date | None
    day_reason: str
    event: date | None
    headline: TimeOfStory | None
    review: TimeOfStory | None
    plan: TimeOfStory | None
    month: TimeOfStory | None = None

    @property
    def reviewed(self) -> TimeOfStory | None:
        """What the story reviews, be it told in its headline or in its text."""
        return self.headline or self.review

    @property
    def reviewed_year(self) -> int | None:
        """The year that the story reviews, or in which what it reviews ends."""
        for each in (self.review, self.headline):
            if each is not None and each.year is not None:
                return each.year
        return None

    @property
    def year(self) -> int | None:
        """The year that a time without a year is of: the reviewed one, or that of the bulletin."""
        if self.reviewed_year is not None:
            return self.reviewed_year
        return None if self.day is None else self.day.year


def is_within_year(period: TimePeriod) -> bool:
    """Tell whether a period is a part of one year, and not all of it."""
    start, end = period.start, period.end
    is_whole = start.month is None and start.quarter is None
    return start.year is not None and end is not None and end.year == start.year and not is_whole


def shifted(period: TimePeriod, years: int) -> TimePeriod | None:
    """Return the period that lies some years behind *period*, or before it; None for one that is open."""
    start, end = period.start, period.end
    if start.year is None or end is None or end.year is None:
        return None
    try:
        ends = evolve(start, year=start.year + years), evolve(end, year=end.year + years)
        return TimePeriod(*ends, name=period.name)
    except ValueError:
        return None


def dated(period: TimePeriod, setting: Setting) -> TimePeriod | None:
    """Return *period* with its year, or None where nothing tells it ("6 tháng đầu năm" of the reviewed year)."""
    if period.start.year is not None:
        return period
    year = _year_of(period, setting)
    if year is None:
        return None
    try:
        start = evolve(period.start, year=year)
        end = None if period.end is None else evolve(period.end, year=year)
        return TimePeriod(start, end)
    except ValueError:
        return None


def _year_of(period: TimePeriod, setting: Setting) -> int | None:
    """Return the year of a period that prints none: the one that lets it end nearest before the bulletin."""
    last = period.start if period.end is None else period.end
    month = 3 * last.quarter if last.quarter is not None else last.month
    day = setting.day
    if day is not None and last.day is not None and last.month is not None:
        return PartialDate(month=last.month, day=last.day).resolve(near=day).year
    if setting.reviewed_year is not None:
        return setting.reviewed_year
    if day is None or month is None:
        return setting.year
    return day.year if month <= day.month + 1 else day.year - 1


def whole_year(year: int) -> TimePeriod:
    """Return the period of a year."""
    whole = PartialDate(year=year)
    return TimePeriod(whole, whole)


def whole_day(day: date) -> TimePeriod:
    """Return the period of a day."""
    whole = PartialDate(year=day.year, month=day.month, day=day.day)
    return TimePeriod(whole, whole)
