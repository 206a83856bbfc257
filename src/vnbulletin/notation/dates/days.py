"""This file knows which days exist."""

from datetime import date

__all__ = ["exists"]


def exists(year: int, month: int, day: int) -> bool:
    """Tell whether the calendar has this day.

    >>> exists(2024, 2, 29), exists(2021, 2, 29)
    (True, False)
    """
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
