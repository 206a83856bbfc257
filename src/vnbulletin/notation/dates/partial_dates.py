"""This file defines, reads and writes dates of which only some parts are printed; no part is ever invented."""

import re
from calendar import monthrange
from datetime import date, datetime

from attrs import Attribute, evolve, field, frozen

from vnbulletin.lexicon.time_tables import calendar
from vnbulletin.notation.dates.days import exists
from vnbulletin.notation.dates.grammar import Extent, printed_date
from vnbulletin.notation.dates.limits import check_limits
from vnbulletin.notation.dates.styles import DateStyle, chosen_style
from vnbulletin.notation.dates.writing import MARKS, long_day, long_month, vietnamese_date
from vnbulletin.notation.strictness import folded_notation, matched, require_type

__all__ = ["PartialDate", "format_partial_date", "parse_partial_date"]

_PLAIN = re.compile(r"([0-9]{1,2})/([0-9]{1,2})")
_LAST = {"year": 9999, "quarter": 4, "month": 12, "day": 31, "hour": 23, "minute": 59}
_THIRTY = (4, 6, 9, 11)
_FEBRUARY, _LONGEST_FEBRUARY, _SHORT_MONTH = 2, 29, 30
_FIRST_YEAR_OF_THREE_DIGITS = 100


def _part(name: str, first: int) -> int | None:
    last = _LAST[name]

    # One function of our own costs a fifth of the library's four, and texts hold many dates.
    def within(_owner: object, _attribute: "Attribute[int]", value: object) -> None:
        if value is None:
            return
        if not isinstance(value, int) or isinstance(value, bool):
            msg = f"{name!r} must be an int, got {type(value).__name__} {value!r}"
            raise TypeError(msg)
        if not first <= value <= last:
            limit = f">= {first}" if value < first else f"<= {last}"
            msg = f"{name!r} must be {limit}: {value}"
            raise ValueError(msg)

    part: int | None = field(default=None, validator=within)
    return part


@frozen(kw_only=True)
class PartialDate:
    """A printed date with only the parts that are printed ("28/12", "tháng 6/2021", "quý IV").

    Parts that are `None` were not printed. Impossible dates (31/4, 29/2 of a common
    year) cannot be built.

    >>> PartialDate(month=12, day=28).isoformat()
    'XXXX-12-28'

    Source: ISO 8601-1:2019 for the string; TIMEX3 for parts that are not printed.

    .. versionadded:: 0.1.0
    """

    year: int | None = _part("year", 1)
    quarter: int | None = _part("quarter", 1)
    month: int | None = _part("month", 1)
    day: int | None = _part("day", 1)
    hour: int | None = _part("hour", 0)
    minute: int | None = _part("minute", 0)

    def __attrs_post_init__(self) -> None:
        if self.quarter is not None and (self.month is not None or self.day is not None):
            msg = "a quarter has no month or day beside it"
            raise ValueError(msg)
        if self.minute is not None and self.hour is None:
            msg = "a minute needs its hour"
            raise ValueError(msg)
        if self.hour is not None and self.day is None:
            msg = "an hour needs its day"
            raise ValueError(msg)
        if self.day is not None and self.month is None and self.year is not None:
            msg = "a day and a year need the month between them"
            raise ValueError(msg)
        if self.day is None or self.month is None:
            return
        longest = _SHORT_MONTH if self.month in _THIRTY else _LAST["day"]
        if self.month == _FEBRUARY:
            longest = _LONGEST_FEBRUARY
        if self.day > longest or (self.year is not None and not exists(self.year, self.month, self.day)):
            msg = f"there is no such date: {self.isoformat()}"
            raise ValueError(msg)

    @classmethod
    def of(cls, day: date) -> "PartialDate":
        """Return *day*, with its time if it is a `datetime`, as a date whose parts are all known."""
        whole = cls(year=day.year, month=day.month, day=day.day)
        return evolve(whole, hour=day.hour, minute=day.minute) if isinstance(day, datetime) else whole

    def isoformat(self) -> str:
        """Return ISO 8601 with X for what is not printed, as TIMEX3 does ("XXXX-Q4", "2021-06")."""
        text = "XXXX" if self.year is None else f"{self.year:04d}"
        if self.quarter is not None:
            return f"{text}-Q{self.quarter}"
        if self.month is not None or self.day is not None:
            text += "-XX" if self.month is None else f"-{self.month:02d}"
        if self.day is not None:
            text += f"-{self.day:02d}"
        if self.hour is not None:
            text += f"T{self.hour:02d}:{self.minute or 0:02d}"
        return text

    def as_date(self) -> date | None:
        """Return the whole date, or None where the year, month or day is not printed."""
        if self.year is None or self.month is None or self.day is None:
            return None
        return date(self.year, self.month, self.day)

    def first_day(self) -> date:
        """Return the first day that the printed parts allow.

        Raises:
            ValueError: No year is printed.

        >>> PartialDate(year=2022, quarter=2).first_day(), PartialDate(year=2022, month=2).first_day()
        (datetime.date(2022, 4, 1), datetime.date(2022, 2, 1))

        .. versionadded:: 0.1.0
        """
        month = self._months()[0]
        return date(self._printed_year(), month, self.day or 1)

    def last_day(self) -> date:
        """Return the last day that the printed parts allow.

        Raises:
            ValueError: No year is printed.

        >>> PartialDate(year=2022, quarter=2).last_day(), PartialDate(year=2022, month=2).last_day()
        (datetime.date(2022, 6, 30), datetime.date(2022, 2, 28))

        .. versionadded:: 0.1.0
        """
        year, month = self._printed_year(), self._months()[1]
        return date(year, month, self.day or monthrange(year, month)[1])

    def _printed_year(self) -> int:
        if self.year is None:
            msg = f"days cannot be counted without a year, got {self.isoformat()}"
            raise ValueError(msg)
        return self.year

    def _months(self) -> tuple[int, int]:
        if self.quarter is not None:
            return 3 * self.quarter - 2, 3 * self.quarter
        return (1, _LAST["month"]) if self.month is None else (self.month, self.month)

    def resolve(self, *, near: date) -> date:
        """Return the whole date nearest to *near*, where only the year is missing.

        >>> PartialDate(month=12, day=28).resolve(near=date(2021, 1, 17))
        datetime.date(2020, 12, 28)
        """
        if isinstance(near, datetime):
            near = near.date()
        if (whole := self.as_date()) is not None:
            return whole
        if self.month is None or self.day is None:
            msg = f"only a day and a month can be resolved, got {self.isoformat()}"
            raise ValueError(msg)
        # 29 February may need the fourth year on either side, or the eighth round a century.
        years = range(max(1, near.year - 8), min(_LAST["year"], near.year + 8) + 1)
        candidates = [date(y, self.month, self.day) for y in years if exists(y, self.month, self.day)]
        return min(candidates, key=lambda each: abs(each - near))


def parse_partial_date(text: str) -> PartialDate:
    """Read a date, or as much of one as is printed ("28/12", "tháng 6/2022", "quý IV", "năm 2021").

    Accepts all that `parse_date` accepts, a day and month, a month, a quarter, a year, or a day of
    the month, and a clock time where the day is printed ("16:21 | 27/11"). No part is invented.
    Refuses parts that do not exist ("tháng 13", "quý V", "31/4"), a number alone unless it is a year,
    seconds other than zero and zones other than GMT+7, which a partial date cannot keep.

    Args:
        text: The whole notation, with nothing around it.

    Returns:
        The parts that are printed; the others are None.

    Raises:
        ParseError: The text is no date and no part of one; its span points into *text*.

    >>> parse_partial_date("28/12"), parse_partial_date("quý I/2022").isoformat()
    (PartialDate(year=None, quarter=None, month=12, day=28, hour=None, minute=None), '2022-Q1')

    Source: counts of published bulletins.

    .. versionadded:: 0.1.0
    """
    hit = matched(_PLAIN, text)
    if hit is not None:
        try:
            return PartialDate(month=int(hit[2]), day=int(hit[1]))
        except ValueError:
            pass
    printed = printed_date(folded_notation(text, expected=Extent.PARTIAL.value), Extent.PARTIAL)
    check_limits(printed, Extent.PARTIAL)
    year, quarter, month, day = (
        part.value if part else None for part in (printed.year, printed.quarter, printed.month, printed.day)
    )
    hour, minute = (printed.clock.hour, printed.clock.minute) if printed.clock else (None, None)
    return PartialDate(year=year, quarter=quarter, month=month, day=day, hour=hour, minute=minute)


def format_partial_date(value: PartialDate, *, style: DateStyle | str = DateStyle.SLASH) -> str:
    """Write the parts that *value* has ("28/12", "tháng 6/2022", "quý I/2022", "16:21, 27/11").

    Every style can be read again by `parse_partial_date`.

    Args:
        value: The partial date.
        style: A `DateStyle` or its name.

    Raises:
        ValueError: The style is unknown, or *value* has no part at all.

    >>> june = PartialDate(year=2022, month=6)
    >>> format_partial_date(june), format_partial_date(june, style="long")
    ('tháng 6/2022', 'tháng 6 năm 2022')

    Source: Decree 30/2020/NĐ-CP, Appendix I, and counts of published bulletins.

    .. versionadded:: 0.1.0
    """
    require_type(value, PartialDate)
    style = chosen_style(DateStyle, style)
    if value == PartialDate():
        msg = "a date without any part cannot be written"
        raise ValueError(msg)
    clock = _clock_text(value, style)
    return f"{clock}, {_date_text(value, style)}" if clock else _date_text(value, style)


def _date_text(value: PartialDate, style: DateStyle) -> str:
    mark = MARKS.get(style)
    if (whole := value.as_date()) is not None:
        return vietnamese_date(whole, style, None)
    year = "" if value.year is None else f"{mark}{value.year:04d}" if mark else f" năm {value.year:04d}"
    if value.quarter is not None:
        return f"quý {calendar().quarters[value.quarter - 1].upper()}{year}"
    if value.month is None:
        return long_day(value.day, style) if value.day is not None else f"năm {_year_alone(value.year or 0)}"
    if value.day is None:
        return f"{long_month(value.month, style)}{year}"
    if mark:
        return f"{value.day:02d}{mark}{value.month:02d}"
    return f"{long_day(value.day, style)} {long_month(value.month, style)}"


def _year_alone(year: int) -> str:
    """Return "938"; a year of fewer digits would read as one cut short."""
    return str(year) if year >= _FIRST_YEAR_OF_THREE_DIGITS else f"{year:04d}"


def _clock_text(value: PartialDate, style: DateStyle) -> str:
    if value.hour is None:
        return ""
    if value.minute is None:
        return f"{value.hour} giờ"
    return f"{value.hour:02d}:{value.minute:02d}" if style in MARKS else f"{value.hour} giờ {value.minute} phút"
