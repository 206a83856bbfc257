"""This file writes the parts of dates in each style, in Vietnamese and in other languages."""

from datetime import date

from vnbulletin.notation.dates.styles import DateStyle, WeekdayStyle
from vnbulletin.notation.dates.weekdays import numeric_weekday_name, weekday_name

__all__ = ["MARKS", "localized_date", "long_day", "long_month", "vietnamese_date"]

MARKS = {DateStyle.SLASH: "/", DateStyle.DASH: "-", DateStyle.DOT: "."}

_TWO_DIGITS = 10
# Decree 30/2020/NĐ-CP pads the months that could be lengthened to 11 or 12.
_LAST_PADDED_MONTH = 2
_WEEKDAY_PATTERNS = {WeekdayStyle.WIDE: "EEEE, ", WeekdayStyle.NUMERIC: "EEE, "}


def long_day(day: int, style: DateStyle) -> str:
    """Return "ngày 5", padded where the decree pads it."""
    padded = style is DateStyle.ADMINISTRATIVE and day < _TWO_DIGITS
    return f"ngày {day:02d}" if padded else f"ngày {day}"


def long_month(month: int, style: DateStyle) -> str:
    """Return "tháng 2", padded where the decree pads it."""
    padded = style is DateStyle.ADMINISTRATIVE and month <= _LAST_PADDED_MONTH
    return f"tháng {month:02d}" if padded else f"tháng {month}"


def vietnamese_date(day: date, style: DateStyle, weekday: WeekdayStyle | None) -> str:
    """Return *day* in *style*, behind its weekday if one is asked for."""
    if mark := MARKS.get(style):
        text = f"{day.day:02d}{mark}{day.month:02d}{mark}{day.year:04d}"
    else:
        text = f"{long_day(day.day, style)} {long_month(day.month, style)} năm {day.year:04d}"
    if weekday is None:
        return text
    name = weekday_name if weekday is WeekdayStyle.WIDE else numeric_weekday_name
    return f"{name(day.isoweekday())}, {text}"


def localized_date(day: date, style: DateStyle, weekday: WeekdayStyle | None, locale: str) -> str:
    """Return *day* with the names of another language, in the order of our own patterns.

    The date styles of CLDR change between its versions, so that none of them is used.
    """
    from babel.core import Locale, UnknownLocaleError  # noqa: PLC0415 -- importing the library must not import Babel
    from babel.dates import format_date  # noqa: PLC0415 -- the same

    try:
        language = Locale.parse(locale.replace("-", "_"))
    except (UnknownLocaleError, ValueError) as error:
        msg = f"unknown locale {locale!r}: a name such as 'vi', 'en' or 'fr_CA' is needed"
        raise ValueError(msg) from error
    mark = MARKS.get(style)
    pattern = f"dd{mark}MM{mark}yyyy" if mark else "d MMMM y"
    lead = _WEEKDAY_PATTERNS[weekday] if weekday else ""
    return str(format_date(day, f"{lead}{pattern}", locale=language))
