"""This file writes stretches of days as SDMX writes time periods."""

from datetime import date, timedelta

__all__ = ["time_period"]

_MONTHS_OF_YEAR = 12
_DAY = timedelta(days=1)
# The length in months of the periods that have a letter, with their letters.
_LETTERS = ((6, "S"), (3, "Q"))


def time_period(first: date, last: date) -> str:
    """Return the days from *first* to *last*, both included, as a TIME_PERIOD.

    A day, a month, a quarter, a half and a year of the calendar have forms of their own; whatever else is written as
    its first day and its length.

    >>> time_period(date(2022, 1, 1), date(2022, 3, 31)), time_period(date(2022, 1, 1), date(2022, 12, 31))
    ('2022-Q1', '2022')
    >>> time_period(date(2022, 1, 1), date(2022, 9, 30)), time_period(date(2020, 1, 1), date(2025, 12, 31))
    ('2022-01-01/P9M', '2020-01-01/P6Y')
    >>> time_period(date(2022, 6, 1), date(2022, 6, 15))
    '2022-06-01/P15D'

    Source: SDMX 3.0, section 6, “Technical notes”: observational time period.
    """
    months = _whole_months(first, last)
    if months is None:
        days = (last - first).days + 1
        return first.isoformat() if days == 1 else f"{first.isoformat()}/P{days}D"
    if months == 1:
        return first.isoformat()[:7]
    for length, letter in _LETTERS:
        if months == length and (first.month - 1) % length == 0:
            return f"{first.year:04d}-{letter}{(first.month - 1) // length + 1}"
    years, rest = divmod(months, _MONTHS_OF_YEAR)
    if rest:
        return f"{first.isoformat()}/P{months}M"
    return f"{first.year:04d}" if years == 1 and first.month == 1 else f"{first.isoformat()}/P{years}Y"


def _whole_months(first: date, last: date) -> int | None:
    """Return how many months of the calendar lie between the two days, or None where they are not whole."""
    ends_month = last == date.max or (last + _DAY).day == 1
    if first.day != 1 or not ends_month:
        return None
    return _MONTHS_OF_YEAR * (last.year - first.year) + last.month - first.month + 1
