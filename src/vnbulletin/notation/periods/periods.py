"""This file defines periods, stretches of time with both ends or an open one, with their reading and writing."""

import re
from collections.abc import Collection
from datetime import date

from attrs import field, frozen

from vnbulletin.folding import fold
from vnbulletin.lexicon.time_tables import calendar, periods
from vnbulletin.notation.dates.partial_dates import PartialDate
from vnbulletin.notation.periods.counted import months_of_year
from vnbulletin.notation.periods.ends import EXPECTED, MONTHS, end_text, from_to, misbuilt, runs_over_two
from vnbulletin.notation.periods.grammar import read_period
from vnbulletin.notation.strictness import folded_notation, matched, require_type

__all__ = ["TimePeriod", "format_period", "parse_period"]

_PLAIN_YEARS = range(1900, 2100)
# "3 tháng cuối năm" and "6 tháng cuối năm" are said; "11 tháng cuối năm" is not.
_LAST_MONTHS = (3, 6)


_NOTHING = PartialDate()


def _is_period_end(value: PartialDate) -> None:
    if value.hour is not None or value == _NOTHING:
        msg = f"an end of a period is a day, a month, a quarter or a year, got {value.isoformat()}"
        raise ValueError(msg)


@frozen
class TimePeriod:
    """A stretch of time with both ends included ("nhiệm kỳ 2020-2025", "6 tháng đầu năm 2022").

    Each end has only the parts that are printed. *end* is None where the period is still
    open ("từ năm 2020 đến nay"). *name* is what the bulletin calls it ("nhiệm kỳ", "năm học")
    and takes no part in a comparison. An end before or within the start, a clock time, an end
    without the year or month that the other has, and a school year or the like ("niên độ", "mùa giải") of other
    than two years that follow each other cannot be built.

    >>> TimePeriod(PartialDate(year=2022, month=1), PartialDate(year=2022, month=6)).isoformat()
    '2022-01/2022-06'

    Source: ISO 8601-2:2019 for the open end; TIMEX3 for parts that are not printed.

    .. versionadded:: 0.1.0
    """

    start: PartialDate = field()
    end: PartialDate | None = field()
    name: str = field(default="", kw_only=True, eq=False)

    @name.validator
    def _is_known(self, _attribute: object, name: str) -> None:
        if name and not _is_named(name, periods().every_name):
            msg = f"{name!r} names no period; known are {', '.join(periods().every_name)}"
            raise ValueError(msg)

    def __attrs_post_init__(self) -> None:
        _is_period_end(self.start)
        if self.end is not None:
            _is_period_end(self.end)
            if reason := misbuilt(self.start, self.end):
                msg = f"{reason}, got {self.start.isoformat()} to {self.end.isoformat()}"
                raise ValueError(msg)
        if self._is_season() and not runs_over_two(self.start, self.end):
            msg = f"{self.name!r} runs over two years that follow each other"
            raise ValueError(msg)

    def isoformat(self) -> str:
        """Return ``start/end`` with X for what is not printed, one string where both are the same, ``..`` for open."""
        if self.end is None:
            return f"{self.start.isoformat()}/.."
        if self.start == self.end:
            return self.start.isoformat()
        return f"{self.start.isoformat()}/{self.end.isoformat()}"

    def first_day(self) -> date:
        """Return the first day of the period.

        Raises:
            ValueError: The start has no year, or it is a school year or the like, whose days are not printed.

        >>> parse_period("6 tháng đầu năm 2022").first_day()
        datetime.date(2022, 1, 1)
        """
        self._require_days()
        return self.start.first_day()

    def last_day(self) -> date:
        """Return the last day of the period, which belongs to it.

        Raises:
            ValueError: The period is open, its end has no year, or it is a school year or the like.

        >>> parse_period("6 tháng đầu năm 2022").last_day()
        datetime.date(2022, 6, 30)
        """
        if self.end is None:
            msg = f"an open period has no last day, got {self.isoformat()}"
            raise ValueError(msg)
        self._require_days()
        return self.end.last_day()

    def _is_season(self) -> bool:
        return bool(self.name) and _is_named(self.name, periods().seasons_by_name)

    def _require_days(self) -> None:
        if self._is_season():
            msg = f"{self.name!r} begins and ends within its years, on days that are not printed: {self.isoformat()}"
            raise ValueError(msg)


def _is_named(name: str, names: Collection[str]) -> bool:
    return " ".join(fold(name).lower.split()) in names


_YEAR = "(?:19|20)[0-9]{2}"
_PLAIN = re.compile(
    rf"(?P<first>{_YEAR})-(?P<last>{_YEAR})|(?P<count>[1-9]|1[0-2]) tháng (?:đầu|(?P<closing>cuối)) năm (?P<of>{_YEAR})"
    rf"|quý (?P<quarter>I{{1,3}}|IV)/(?P<year>{_YEAR})|năm (?P<alone>{_YEAR})"
)


def parse_period(text: str) -> TimePeriod:
    """Read a period (“6 tháng đầu năm 2022”, “nhiệm kỳ 2020-2025”, “từ ngày 1 đến 15/6/2022”).

    Accepts a year, quarter, month or day as a period of its own, the first or last months
    or half of a year, two years, and two ends joined by "đến", "tới", a dash, or "và" where
    they follow each other; the end lends its month and year to the start. "đến nay" leaves
    the end open. Refuses what names no year of its own ("cùng kỳ", "năm qua"), what has no
    first or last day ("cuối năm 2023"), ends in the wrong order, and plain numbers ("15-20").

    Args:
        text: The whole notation, with nothing around it.

    Returns:
        The period, with only the parts that are printed.

    Raises:
        ParseError: The text is not a period; its span points into *text*.

    >>> parse_period("nhiệm kỳ 2020 – 2025").isoformat(), parse_period("quý I/2022").isoformat()
    ('2020/2025', '2022-Q1')
    >>> parse_period("từ tháng 6/2021 đến nay").isoformat()
    '2021-06/..'

    Source: counts of published bulletins.

    .. versionadded:: 0.1.0
    """
    hit = matched(_PLAIN, text)
    if hit is not None and (plain := _plain_period(hit)) is not None:
        return plain
    ends, name = read_period(folded_notation(text, expected=EXPECTED))
    return TimePeriod(*ends, name=name)


def _plain_period(hit: re.Match[str]) -> TimePeriod | None:
    if hit["count"]:
        return TimePeriod(*months_of_year(int(hit["count"]), int(hit["of"]), closing=hit["closing"]))
    if hit["first"]:
        # Years in the wrong order are refused with their place, which only the whole grammar knows.
        first, last = int(hit["first"]), int(hit["last"])
        return TimePeriod(PartialDate(year=first), PartialDate(year=last)) if first <= last else None
    quarter = calendar().quarter_numbers[hit["quarter"].lower()] if hit["quarter"] else None
    whole = PartialDate(year=int(hit["year"] or hit["alone"]), quarter=quarter)
    return TimePeriod(whole, whole)


def format_period(period: TimePeriod) -> str:
    """Write a period as bulletins do, so that `parse_period` reads it as an equal one.

    Args:
        period: Both ends, or one that is still open.

    Raises:
        TypeError: *period* is not a `TimePeriod`.

    >>> format_period(parse_period("nhiệm kỳ 2020 – 2025")), format_period(parse_period("nửa đầu năm 2022"))
    ('nhiệm kỳ 2020-2025', '6 tháng đầu năm 2022')
    >>> format_period(parse_period("từ 27/4 đến 29/4/2022"))
    'từ ngày 27/04/2022 đến ngày 29/04/2022'

    Source: counts of published bulletins.

    .. versionadded:: 0.1.0
    """
    require_type(period, TimePeriod)
    start, end = period.start, period.end
    if end is None:
        return f"từ {end_text(start)} đến nay"
    if start == end:
        return end_text(start)
    years = (start, end) == (PartialDate(year=start.year), PartialDate(year=end.year))
    if years and start.year in _PLAIN_YEARS and end.year in _PLAIN_YEARS:
        return f"{period.name} {start.year}-{end.year}" if period.name else f"{start.year}-{end.year}"
    return _months_text(start, end) or from_to(start, end)


def _months_text(start: PartialDate, end: PartialDate) -> str | None:
    of_year = "" if start.year is None else f" {start.year:04d}"
    for count in range(2, MONTHS):
        if (start, end) == months_of_year(count, start.year, closing=None):
            return f"{count} tháng đầu năm{of_year}"
        if count in _LAST_MONTHS and (start, end) == months_of_year(count, start.year, closing="cuối"):
            return f"{count} tháng cuối năm{of_year}"
    return None
