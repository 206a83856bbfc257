"""This file reads and writes whole dates, day first."""

import re
from datetime import date
from functools import cache

from vnbulletin.errors import ParseError, ParseReason
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.lexicon.tables import calendar
from vnbulletin.notation.strictness import folded_notation
from vnbulletin.notation.weekdays import weekday_pattern
from vnbulletin.spans import Span

__all__ = ["format_date", "parse_date"]


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
