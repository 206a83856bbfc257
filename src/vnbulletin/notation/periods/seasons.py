"""This file reckons the days of stretches that run over two years, such as a school year, where they are usual."""

from datetime import date, timedelta

from vnbulletin.folding import fold
from vnbulletin.lexicon.time_tables import Season, periods
from vnbulletin.notation.dates.partial_dates import PartialDate
from vnbulletin.notation.periods.periods import TimePeriod

__all__ = ["days_told", "season_of", "usual_days"]

_DAY = timedelta(days=1)


def season_of(name: str) -> Season | None:
    """Return what is known of stretches of a name that run over two years, or None for a name of others."""
    return periods().seasons_by_name.get(" ".join(fold(name).lower.split())) if name else None


def usual_days(period: TimePeriod) -> tuple[date, date] | None:
    """Return the first and the last day that a school year is reckoned to have; None where no days are usual.

    >>> from vnbulletin.notation.periods.periods import parse_period
    >>> days = usual_days(parse_period("năm học 2022-2023"))
    >>> days and [each.isoformat() for each in days]
    ['2022-09-01', '2023-08-31']
    >>> usual_days(parse_period("niên độ 2022-2023")), usual_days(parse_period("năm 2022"))
    (None, None)
    """
    season = season_of(period.name)
    if season is None or season.first_month is None or period.start.year is None:
        return None
    first = date(period.start.year, season.first_month, 1)
    return first, PartialDate(year=first.year + 1, month=first.month).first_day() - _DAY


def days_told(period: TimePeriod) -> tuple[date, date] | None:
    """Return the first and the last day of a period, those that are usual where none are printed, or None."""
    try:
        return period.first_day(), period.last_day()
    except ValueError:
        return usual_days(period)
