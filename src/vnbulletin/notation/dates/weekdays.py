"""This file names the weekdays and finds the one that is printed before a date."""

import re
from functools import cache

from vnbulletin.folding import fold
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.lexicon.time_tables import calendar
from vnbulletin.notation.strictness import LONGEST_TEXT

__all__ = ["numeric_weekday_name", "printed_weekday", "short_weekday_pattern", "weekday_name", "weekday_pattern"]

# The characters around a weekday that tell it from an ordinal.
_BEFORE, _BEHIND = 24, 40
_ORDINAL = "thứ"


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
    # "thứ hai mươi", "thứ 2.000" and "thứ 2,5" go on as numbers; "Thứ 2,5/3/2022" goes on as a date.
    number = rf"\s{{1,3}}(?:{any_of(calendar().ordinal_tails)})(?!\w)|[.,][0-9](?![0-9]?\s{{0,2}}[-–/.][0-9])"
    return re.compile(rf"(?<!\w){weekday_pattern()}(?!{number})|{opening}")


@cache
def _counting() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(calendar().ordinal_heads)})\s{{1,3}}\Z")


def printed_weekday(text: str) -> int | None:
    """Return the ISO number of the weekday printed first in *text* (Monday is 1), or None.

    An ordinal is no weekday ("kỳ họp thứ 5", "thứ hai mươi mốt"). A weekday heads its line, so that
    only the first 1,000 characters are searched.

    >>> printed_weekday("Chủ nhật, 17/01/2021"), printed_weekday("17/01/2021"), printed_weekday("kỳ họp thứ 5")
    (7, None, None)

    Source: counts of published bulletins.

    .. versionadded:: 0.1.0
    """
    lower = fold(text[: LONGEST_TEXT + _BEHIND]).lower
    table = calendar()
    for hit in _printed().finditer(lower):
        if hit.start() > LONGEST_TEXT:
            return None
        if (
            not hit[0].startswith(_ORDINAL)
            or _counting().search(lower, max(0, hit.start() - _BEFORE), hit.start()) is None
        ):
            name = " ".join(hit[0].split())
            return table.weekday_numbers.get(name) or table.short_weekday_numbers[name]
    return None


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
