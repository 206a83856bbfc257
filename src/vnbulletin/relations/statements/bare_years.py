"""This file tells years that are printed without a day, a month or a quarter."""

from vnbulletin.notation.dates.partial_dates import PartialDate

__all__ = ["is_bare_year"]


def is_bare_year(day: PartialDate) -> bool:
    """Tell whether nothing but a year is printed.

    >>> is_bare_year(PartialDate(year=2020)), is_bare_year(PartialDate(year=2020, month=5))
    (True, False)
    """
    return day.year is not None and day.quarter is None and day.month is None and day.day is None
