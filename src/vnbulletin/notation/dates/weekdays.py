"""This file names the weekdays and finds the one that is printed before a date."""

import re
from functools import cache

from vnbulletin.folding import fold
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.lexicon.time_tables import calendar

__all__ = ["numeric_weekday_name", "printed_weekday", "short_weekday_pattern", "weekday_name", "weekday_pattern"]


@cache
def weekday_pattern() -> str:
    """Return a pattern for a printed weekday, in folded lower case."""
    return rf"(?:{any_of(calendar().weekday_numbers)})(?!\w)"


@cache
def short_weekday_pattern() -> str:
    """Return a pattern for "T2" and its like, which name a weekday only where a date opens."""
    return rf"(?:{any_of(calendar().short_weekday_numbers)})(?!\w)"


@cache
def _printed() -> re.Pattern[str]:
    opening = rf"\A{short_weekday_pattern()}(?=\s{{0,3}}[,|–-]?\s{{0,3}}(?:ngày\s|[0-9]))"
    # "lần thứ 2" counts, and "đối với thứ hai" goes on with a list.
    return re.compile(rf"(?<!\w)(?<!lần )(?<!với ){weekday_pattern()}|{opening}")


def printed_weekday(text: str) -> int | None:
    """Return the ISO number of the weekday printed first in *text* (Monday is 1), or None.

    >>> printed_weekday("Chủ nhật, 17/01/2021"), printed_weekday("17/01/2021")
    (7, None)
    """
    hit = _printed().search(fold(text).lower)
    if hit is None:
        return None
    table = calendar()
    return (table.weekday_numbers | table.short_weekday_numbers)[" ".join(hit[0].split())]


@cache
def weekday_name(iso_number: int, *, locale: str = "vi") -> str:
    """Return the name of a weekday (Monday is 1) as Unicode CLDR writes it in full.

    >>> weekday_name(1), weekday_name(7)
    ('Thứ Hai', 'Chủ Nhật')
    """
    from babel.dates import get_day_names  # noqa: PLC0415 -- importing the library must not import Babel

    return str(get_day_names("wide", locale=locale)[iso_number - 1])


@cache
def numeric_weekday_name(iso_number: int) -> str:
    """Return the Vietnamese name of a weekday with its number in digits; Sunday has none.

    >>> numeric_weekday_name(1), numeric_weekday_name(7)
    ('Thứ 2', 'Chủ Nhật')
    """
    words = next(row.words for row in calendar().weekdays if row.iso == iso_number)
    return next((word.capitalize() for word in words if word[-1].isdigit()), words[0].title())
