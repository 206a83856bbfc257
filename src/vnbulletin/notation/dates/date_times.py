"""This file reads and writes dates with a clock time beside them, as the headers of pages print them."""

import re
from datetime import datetime

from vnbulletin.notation.dates.clock_times import clock_text
from vnbulletin.notation.dates.grammar import Extent, printed_date
from vnbulletin.notation.dates.limits import check_limits
from vnbulletin.notation.dates.styles import DateStyle, DateTimeStyle, TimeStyle, chosen_style
from vnbulletin.notation.dates.writing import vietnamese_date
from vnbulletin.notation.dates.zones import format_zone
from vnbulletin.notation.strictness import folded_notation, matched, require_type

__all__ = ["format_datetime", "parse_datetime"]

_PLAIN = re.compile(r"([0-9]{1,2}):([0-9]{2}), ([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})")


def parse_datetime(text: str) -> datetime:
    """Read a whole date and the clock time beside it, in either order.

    Accepts "08:24, 06/01/2023", "09:14, 17/01/2022 [GMT+7]", "30/01/2019 - 08:01", "Thứ ba - 27/04/2021 05:48",
    "8h30 ngày 5/3/2022", "25/10/2021 02:48:00 AM", and each clock time of `parse_time` beside each date
    of `parse_date`. Refuses a date without a clock time and words of the page ("Cập nhật").

    Args:
        text: The whole notation, with nothing around it.

    Returns:
        The moment: aware where a zone is printed ("GMT+7"), and naive where none is.

    Raises:
        ParseError: A part is missing, out of range or in another order, or no such date exists.

    >>> parse_datetime("08:24, 06/01/2023"), parse_datetime("09:14, 17/01/2022 [GMT+7]").isoformat()
    (datetime.datetime(2023, 1, 6, 8, 24), '2022-01-17T09:14:00+07:00')

    Source: headers of published bulletins.

    .. versionadded:: 0.1.0
    """
    hit = matched(_PLAIN, text)
    if hit is not None:
        hour, minute, day, month, year = map(int, hit.groups())
        try:
            return datetime(year, month, day, hour, minute)  # noqa: DTZ001 -- no zone is printed
        except ValueError:
            pass
    printed = printed_date(folded_notation(text, expected=Extent.DATE_TIME.value), Extent.DATE_TIME)
    check_limits(printed, Extent.DATE_TIME)
    return printed.as_datetime()


def format_datetime(moment: datetime, *, style: DateTimeStyle | str = DateTimeStyle.TIME_FIRST) -> str:
    """Write a date with its clock time; seconds are written where they are not zero, and a zone where there is one.

    Every style can be read again by `parse_datetime`.

    Args:
        moment: A date with its time of day, in whole minutes or seconds; its zone is printed if it has one.
        style: A `DateTimeStyle` or its name.

    Raises:
        ValueError: The style is unknown, or the moment has a fraction of a second or a zone that is not printed.

    >>> moment = datetime(2023, 1, 6, 8, 24)
    >>> format_datetime(moment), format_datetime(moment, style="administrative")
    ('08:24, 06/01/2023', '8 giờ 24 phút, ngày 06 tháng 01 năm 2023')

    Source: Decree 30/2020/NĐ-CP, Appendix I, for the date; headers of published bulletins.

    .. versionadded:: 0.1.0
    """
    require_type(moment, datetime)
    zone = format_zone(moment.utcoffset())
    match chosen_style(DateTimeStyle, style):
        case DateTimeStyle.TIME_FIRST:
            text = f"{clock_text(moment.time(), TimeStyle.COLON)}, {vietnamese_date(moment, DateStyle.SLASH, None)}"
        case DateTimeStyle.DATE_FIRST:
            text = f"{vietnamese_date(moment, DateStyle.SLASH, None)} {clock_text(moment.time(), TimeStyle.COLON)}"
        case _:
            clock = clock_text(moment.time(), TimeStyle.ADMINISTRATIVE)
            text = f"{clock}, {vietnamese_date(moment, DateStyle.ADMINISTRATIVE, None)}"
    return f"{text} {zone}" if zone else text
