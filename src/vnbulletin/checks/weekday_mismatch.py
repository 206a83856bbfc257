"""A printed weekday is not the weekday of the date beside it.

# weekday-mismatch (VNB401)

## What it checks

A weekday is printed with a whole date, as in "Chủ nhật, 17/01/2021".
The check works out the weekday of the date and compares.

## Why it matters

A weekday is a check digit for a date: a slip in the day, month or year changes it six times out of seven.

## Example

"Thứ ba, 15/12/2016": that day was a Thursday (Thứ Năm), so the date line and the calendar do not agree.

## How it is reported

Consistent: the date falls on the printed weekday.
Contradiction: it falls on another one, and the reason names both.

## When it stays silent

A date without its year has no weekday, so it does not reach the check.

## Rounding

None: calendar facts are exact.

## References

The Gregorian calendar; weekday names from Unicode CLDR, locale vi.
"""

from datetime import date

from vnbulletin.checks.check import Check
from vnbulletin.checks.finding import Finding, Verdict
from vnbulletin.checks.phrases import Phrase, phrase
from vnbulletin.checks.settling import Settlement
from vnbulletin.errors import ParseError, ParseReason
from vnbulletin.folding import fold
from vnbulletin.lexicon.time_tables import calendar
from vnbulletin.notation.dates.dates import format_date, parse_date
from vnbulletin.notation.dates.weekdays import weekday_name
from vnbulletin.relations.kinds.calendar import WeekdayDate
from vnbulletin.relations.relation import Operand
from vnbulletin.spans import Span

__all__ = ["CHECK", "check_weekday", "judge_weekday"]


def check_weekday(weekday: str | int, day: str | date) -> Finding:
    """Check whether *day* falls on *weekday* (tiếng Việt: “thứ”, “chủ nhật”).

    Args:
        weekday: A name as printed ("Chủ nhật", "Thứ 2") or an ISO number, Monday being 1.
        day: A whole date, day first ("17/01/2021"), or a date.

    Returns:
        The finding.

    Raises:
        ParseError: A string is not a weekday or not a whole date.
        ValueError: A number is not between 1 and 7.

    >>> check_weekday("Chủ nhật", "17/01/2021").message
    '17/01/2021 is Chủ Nhật: the date falls on the printed weekday'

    .. versionadded:: 0.1.0
    """
    number = _parse_weekday(weekday) if isinstance(weekday, str) else weekday
    if number not in range(1, 8):
        msg = f"an ISO weekday lies between 1 (Monday) and 7, got {number}"
        raise ValueError(msg)
    value = parse_date(day) if isinstance(day, str) else day
    printed = day if isinstance(day, str) else format_date(day)
    return judge_weekday(WeekdayDate(date=Operand(printed=printed, value=value), weekday=number))


def judge_weekday(relation: WeekdayDate) -> Finding:
    """Return the finding on *relation*."""
    day = relation.date.value
    if not isinstance(day, date):
        msg = f"a weekday is compared with a date, got {relation.date.printed!r}"
        raise TypeError(msg)
    agrees = day.isoweekday() == relation.weekday
    verdict = Verdict.CONSISTENT if agrees else Verdict.CONTRADICTION
    fact = phrase("{date} is {weekday}", date=format_date(day), weekday=weekday_name(day.isoweekday()))
    return CHECK.finding(relation, Settlement(verdict), fact, _reason(relation, agrees=agrees))


def _reason(relation: WeekdayDate, *, agrees: bool) -> Phrase:
    if agrees:
        return phrase("the date falls on the printed weekday")
    printed = weekday_name(relation.weekday)
    return phrase("the printed weekday is {weekday}, which does not agree", weekday=printed)


def _parse_weekday(text: str) -> int:
    number = calendar().weekday_numbers.get(" ".join(fold(text).lower.split()))
    if number is None:
        span = Span(0, len(text))
        raise ParseError(text, span, ParseReason.UNKNOWN_WORD, "no day of the week is so called", expected="a weekday")
    return number


CHECK = Check.of(WeekdayDate, judge_weekday, code="VNB401", name="weekday-mismatch")
