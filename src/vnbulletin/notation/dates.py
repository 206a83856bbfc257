"""This file reads and writes dates; a date that is not whole stays partial, and no part is invented."""

import re
from datetime import date, datetime
from functools import cache

from attrs import evolve, field, frozen, validators

from vnbulletin.errors import ParseError, ParseReason
from vnbulletin.folding import fold
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.lexicon.tables import calendar
from vnbulletin.notation.strictness import folded_notation
from vnbulletin.spans import Span

__all__ = ["PartialDate", "format_date", "parse_date", "printed_weekday", "weekday_pattern"]

_LAST = {"year": 9999, "quarter": 4, "month": 12, "day": 31, "hour": 23, "minute": 59}
_THIRTY = (4, 6, 9, 11)
_FEBRUARY, _LONGEST_FEBRUARY, _SHORT_MONTH = 2, 29, 30


def _part(name: str, first: int) -> int | None:
    inside = validators.and_(validators.ge(first), validators.le(_LAST[name]))
    part: int | None = field(default=None, validator=validators.optional(inside))
    return part


@frozen(kw_only=True)
class PartialDate:
    """A printed date with only the parts that are printed ("28/12", "tháng 6/2021", "quý IV").

    Parts that are `None` were not printed. Impossible dates (31/4, 29/2 of a common
    year) cannot be built.

    >>> PartialDate(month=12, day=28).isoformat()
    'XXXX-12-28'
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
        if self.day is None or self.month is None:
            return
        longest = _SHORT_MONTH if self.month in _THIRTY else _LAST["day"]
        if self.month == _FEBRUARY:
            longest = _LONGEST_FEBRUARY
        if self.day > longest or (self.year is not None and not _exists(self.year, self.month, self.day)):
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
        candidates = [date(y, self.month, self.day) for y in years if _exists(y, self.month, self.day)]
        return min(candidates, key=lambda each: abs(each - near))


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


@cache
def weekday_pattern() -> str:
    """Return a pattern for a printed weekday, in folded lower case."""
    return rf"(?:{any_of(calendar().weekday_numbers)})(?!\w)"


def printed_weekday(text: str) -> int | None:
    """Return the ISO number of the weekday printed first in *text* (Monday is 1), or None.

    >>> printed_weekday("Chủ nhật, 17/01/2021"), printed_weekday("17/01/2021")
    (7, None)
    """
    hit = re.search(rf"(?<!\w){weekday_pattern()}", fold(text).lower)
    return calendar().weekday_numbers[" ".join(hit[0].split())] if hit else None


@cache
def _numeric() -> re.Pattern[str]:
    return re.compile(
        rf"(?:{weekday_pattern()}\s{{0,3}}[,|-]?\s{{0,3}})?(?:ngày\s{{1,3}})?"
        r"(?P<day>[0-9]{1,2})\s{0,2}(?P<mark>[-/.])\s{0,2}(?P<month>[0-9]{1,2})\s{0,2}(?P=mark)\s{0,2}(?P<year>[0-9]{4})"
    )


@cache
def _worded() -> re.Pattern[str]:
    return re.compile(
        rf"(?:{weekday_pattern()}\s{{0,3}},?\s{{0,3}})?(?:ngày\s{{1,3}})?(?P<day>[0-9]{{1,2}})"
        rf"\s{{1,3}}tháng\s{{1,3}}(?P<month>[0-9]{{1,2}}|{any_of(calendar().month_numbers)})"
        r"\s{0,3},?\s{0,3}(?:năm\s{1,3})?(?P<year>[0-9]{4})"
    )


def parse_date(text: str) -> date:
    """Read a whole date, day first ("21/06/2022", "1-6-2020", "ngày 5 tháng 3 năm 2022").

    A weekday and "ngày" may stand before it; a weekday that does not fit is no error
    of reading (`printed_weekday` returns it).

    Args:
        text: The whole notation, with nothing around it.

    Returns:
        The date.

    Raises:
        ParseError: A part is missing, out of range or in another order, or no such date exists.

    >>> parse_date("Thứ 2, Ngày 25 / 10 / 2021")
    datetime.date(2021, 10, 25)

    Source: Decree 30/2020/NĐ-CP, Appendix I, and counts of published bulletins.

    .. versionadded:: 0.1.0
    """
    folded = folded_notation(text, expected="a whole date")
    hit = _numeric().fullmatch(folded.lower) or _worded().fullmatch(folded.lower)
    if hit is None:
        reason = "a day, a month and a year of four digits are needed, in this order"
        raise ParseError(text, Span(0, len(text)), ParseReason.NOT_COMPLETE, reason, expected="a whole date")
    month = calendar().month_numbers.get(" ".join(hit["month"].split())) or int(hit["month"])
    try:
        return date(int(hit["year"]), month, int(hit["day"]))
    except ValueError:
        span = folded.span(hit.start("day"), hit.end("year"))
        reason = "no such day exists"
        raise ParseError(text, span, ParseReason.NO_SUCH_DATE, reason, expected="a whole date") from None


def format_date(day: date) -> str:
    """Write a date as bulletins print it most: "21/06/2022".

    >>> format_date(date(2022, 6, 21))
    '21/06/2022'

    .. versionadded:: 0.1.0
    """
    return f"{day.day:02d}/{day.month:02d}/{day.year:04d}"
