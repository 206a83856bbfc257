"""This file reads and writes whole dates, day first."""

import re
from datetime import date

from vnbulletin.notation.dates.styles import DateStyle, WeekdayStyle, chosen_style

__all__ = ["format_date", "parse_date"]

_PLAIN = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})").fullmatch
_LONG = re.compile(r"(?:[Nn]gày )?([0-9]{1,2}) tháng ([0-9]{1,2}) năm ([0-9]{4})").fullmatch
# Reading a member of an enumeration, or padding a number, takes as long as the rest of writing a date.
_SLASH = DateStyle.SLASH
_TWO_DIGITS = tuple(f"{number:02d}" for number in range(32))
_FIRST_YEAR_OF_FOUR_DIGITS = 1000


def parse_date(text: str) -> date:
    """Read a whole date, day first ("21/06/2022", "1-6-2020", "ngày 5 tháng 3 năm 2022").

    A weekday, “ngày” or “mùng” may stand before it, months and whole dates may be in words
    ("tháng Mười Một"), and a clock time may stand beside it, as in the header of a page: the
    date is returned, and `parse_datetime` returns both. A weekday that does not fit is no
    error of reading (`printed_weekday` returns it). Refuses days that do not exist, other orders
    and lunar dates; a missing year or century is never guessed (`parse_partial_date`).

    Args:
        text: The whole notation, with nothing around it.

    Returns:
        The date.

    Raises:
        ParseError: A part is missing, out of range or in another order, or no such date exists.

    >>> parse_date("Thứ 2, Ngày 25 / 10 / 2021"), parse_date("08:24, 06/01/2023")
    (datetime.date(2021, 10, 25), datetime.date(2023, 1, 6))

    Source: Decree 30/2020/NĐ-CP, Appendix I, and counts of published bulletins.

    .. versionadded:: 0.1.0
    """
    try:
        hit = _PLAIN(text) or _LONG(text)
    except TypeError:
        hit = None
    if hit is not None:
        day, month, year = hit.groups()
        try:
            return date(int(year), int(month), int(day))
        except ValueError:
            pass
    return _read_unusual(text)


def format_date(
    day: date,
    *,
    style: DateStyle | str = DateStyle.SLASH,
    weekday: WeekdayStyle | str | None = None,
    locale: str = "vi",
) -> str:
    """Write a date, by default as bulletins print it most ("21/06/2022"); a time of day is left out.

    In Vietnamese, every style can be read again by `parse_date`.

    Args:
        day: The date.
        style: A `DateStyle` or its name.
        weekday: The `WeekdayStyle` of the weekday before it, or its name; None for no weekday.
        locale: The language of its words; other languages than Vietnamese are written day first as well.

    Raises:
        ValueError: A style or the locale is unknown.

    >>> day = date(2022, 2, 5)
    >>> format_date(day), format_date(day, style="administrative"), format_date(day, style="long")
    ('05/02/2022', 'ngày 05 tháng 02 năm 2022', 'ngày 5 tháng 2 năm 2022')
    >>> format_date(day, weekday="numeric"), format_date(day, style="long", weekday="wide", locale="en")
    ('Thứ 7, 05/02/2022', 'Saturday, 5 February 2022')

    Source: Decree 30/2020/NĐ-CP, Appendix I; names of weekdays and months from Unicode CLDR.

    .. versionadded:: 0.1.0
    """
    if style is _SLASH and weekday is None and locale == "vi" and isinstance(day, date):
        year = day.year
        printed_year = year if year >= _FIRST_YEAR_OF_FOUR_DIGITS else f"{year:04d}"
        return f"{_TWO_DIGITS[day.day]}/{_TWO_DIGITS[day.month]}/{printed_year}"
    return _written(day, chosen_style(DateStyle, style), weekday, locale)


# What only unusual dates need is loaded when such a date comes: loading takes as long as many thousand plain dates.
def _read_unusual(text: str) -> date:
    from vnbulletin.notation.dates.grammar import Extent, printed_date  # noqa: PLC0415 -- see above
    from vnbulletin.notation.dates.limits import check_limits  # noqa: PLC0415 -- see above
    from vnbulletin.notation.strictness import folded_notation  # noqa: PLC0415 -- see above

    printed = printed_date(folded_notation(text, expected=Extent.DATE.value), Extent.DATE)
    check_limits(printed, Extent.DATE)
    return printed.as_date()


def _written(day: date, style: DateStyle, weekday: WeekdayStyle | str | None, locale: str) -> str:
    from vnbulletin.notation.dates.writing import localized_date, vietnamese_date  # noqa: PLC0415 -- see above
    from vnbulletin.notation.strictness import require_type  # noqa: PLC0415 -- see above

    require_type(day, date)
    weekday = None if weekday is None else chosen_style(WeekdayStyle, weekday)
    if locale == "vi":
        return vietnamese_date(day, style, weekday)
    return localized_date(day, style, weekday, locale)
