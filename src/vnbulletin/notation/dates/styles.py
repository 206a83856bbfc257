"""This file names the styles in which dates and times are written, and finds one by its name."""

from enum import StrEnum
from typing import TypeVar

__all__ = ["DateStyle", "DateTimeStyle", "TimeStyle", "WeekdayStyle", "chosen_style"]


class DateStyle(StrEnum):
    """How a date is written.

    >>> DateStyle("long") is DateStyle.LONG
    True

    Source: Decree 30/2020/NĐ-CP, Appendix I, for `ADMINISTRATIVE`; counts of published bulletins for the others.

    .. versionadded:: 0.1.0
    """

    #: "21/06/2022"
    SLASH = "slash"
    #: "21-06-2022"
    DASH = "dash"
    #: "21.06.2022"
    DOT = "dot"
    #: "ngày 5 tháng 2 năm 2022", nothing padded
    LONG = "long"
    #: "ngày 05 tháng 02 năm 2022": days below 10 and the months 1 and 2 are padded
    ADMINISTRATIVE = "administrative"


class WeekdayStyle(StrEnum):
    """How the weekday before a date is written.

    >>> WeekdayStyle("wide").name
    'WIDE'

    Source: Unicode CLDR for the names; counts of published bulletins for the numbers.

    .. versionadded:: 0.1.0
    """

    #: "Thứ Hai", "Chủ Nhật"
    WIDE = "wide"
    #: "Thứ 2", "Chủ Nhật"
    NUMERIC = "numeric"


class TimeStyle(StrEnum):
    """How a clock time is written.

    >>> TimeStyle("letter").name
    'LETTER'

    Source: counts of published bulletins.

    .. versionadded:: 0.1.0
    """

    #: "08:24"
    COLON = "colon"
    #: "8h24"
    LETTER = "letter"
    #: "8 giờ 24 phút"
    ADMINISTRATIVE = "administrative"


class DateTimeStyle(StrEnum):
    """How a date with its clock time is written.

    >>> DateTimeStyle("time-first").name
    'TIME_FIRST'

    Source: counts of published bulletins.

    .. versionadded:: 0.1.0
    """

    #: "08:24, 06/01/2023"
    TIME_FIRST = "time-first"
    #: "06/01/2023 08:24"
    DATE_FIRST = "date-first"
    #: "8 giờ 24 phút, ngày 06 tháng 01 năm 2023"
    ADMINISTRATIVE = "administrative"


Style = TypeVar("Style", bound=StrEnum)


def chosen_style(kind: type[Style], name: str) -> Style:
    """Return the style of *kind* that is called *name*, or raise a `ValueError` that lists the names.

    >>> chosen_style(DateStyle, "long")
    <DateStyle.LONG: 'long'>
    """
    for each in kind:
        if name == each.value:
            return each
    msg = f"unknown style {name!r}: choose one of {', '.join(kind)}"
    raise ValueError(msg)
