"""This file reads periods that count their parts: "6 tháng đầu năm 2022", "10 ngày cuối tháng 2", "5 năm 2016-2020"."""

import re
from calendar import monthrange
from functools import cache

from attrs import evolve

from vnbulletin.errors import ParseError, ParseReason
from vnbulletin.folding import FoldedText
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.lexicon.time_tables import periods
from vnbulletin.notation.dates.partial_dates import PartialDate
from vnbulletin.notation.numbers.words import parse_number_words
from vnbulletin.notation.periods.ends import MONTHS, read_end, refused
from vnbulletin.notation.periods.refusals import misfit
from vnbulletin.spans import Span

__all__ = ["months_of_year", "read_counted", "read_plan"]

_Ends = tuple[PartialDate, PartialDate]

_QUARTERS, _MOST_DAYS, _HALF_MONTH, _HUNDRED = 4, 31, 15, 100
_FEBRUARY, _LEAP_YEAR = 2, 2000
_GAP = r"\s{1,3}"
_WORD = r"[^\W\d_]{1,6}"
_COUNT = rf"(?P<count>[0-9]{{1,2}}|{_WORD}(?:{_GAP}{_WORD})?)"


@cache
def _of_year() -> re.Pattern[str]:
    table = periods()
    side = rf"(?:{table.opening}|(?P<closing>{table.closing}))"
    return re.compile(
        rf"(?:(?!{table.half}{_GAP}){_COUNT}{_GAP}(?:tháng|(?P<quarters>{any_of(table.quarters)})){_GAP}|(?P<half>{table.half}){_GAP})"
        rf"(?:{side}{_GAP}(?:năm(?:{_GAP}(?P<year>[0-9]{{4}}))?|(?P<bare>[0-9]{{4}}))"
        rf"|(?<!{table.half} )(?P<word>năm){_GAP}(?P<whole>[0-9]{{4}}))"
    )


@cache
def _of_month() -> re.Pattern[str]:
    table = periods()
    return re.compile(
        rf"(?:{_COUNT}{_GAP}ngày|(?P<half>{table.half})){_GAP}(?:{table.opening}|(?P<closing>{table.closing})){_GAP}"
        rf"(?!{any_of(table.relative)})(?P<month>tháng\s{{0,3}}\S.{{0,40}})"
    )


@cache
def _plan() -> re.Pattern[str]:
    return re.compile(rf"{_COUNT}{_GAP}năm{_GAP}(?P<first>[0-9]{{4}})\s{{0,3}}[-–]\s{{0,3}}(?P<last>[0-9]{{4}})")


def months_of_year(count: int, year: int | None, *, closing: str | None) -> _Ends:
    """Return the first *count* months of a year, or the last where *closing* was printed."""
    first, last = (MONTHS - count + 1, MONTHS) if closing else (1, count)
    return PartialDate(year=year, month=first), PartialDate(year=year, month=last)


def read_counted(folded: FoldedText) -> _Ends | None:
    """Return the ends of counted months or quarters of a year, or days of a month; None where none are printed."""
    if hit := _of_year().fullmatch(folded.lower):
        return _parts_of_year(folded, hit)
    if (hit := _of_month().fullmatch(folded.lower)) and (hit["half"] or _counts(hit)):
        return _days_of_month(folded, hit)
    return None


def read_plan(folded: FoldedText, start: int) -> _Ends | None:
    """Return the years that "5 năm 2016-2020" prints from *start* on; its count and its years have to agree."""
    hit = _plan().fullmatch(folded.lower, start)
    if hit is None or not _counts(hit):
        return None
    first, last = int(hit["first"]), int(hit["last"])
    count = _counted(folded, hit)
    years = last - first + 1
    if first < 1 or years < 1:
        return None
    if count == years:
        return PartialDate(year=first), PartialDate(year=last)
    reason = f"{hit['first']} to {hit['last']} are {years} years, both included"
    meant = f"{folded.text[:start]}{years} năm {hit['first']}-{hit['last']}"
    suggestions = (meant,) if years < _HUNDRED else ()
    raise refused(folded, Span(*hit.span("count")), ParseReason.OUT_OF_RANGE, reason, suggestions)


def _counts(hit: re.Match[str]) -> bool:
    """Tell whether a number stands where a count may: "từ năm 2016-2020" counts nothing."""
    if hit["count"].isdecimal():
        return True
    try:
        parse_number_words(hit["count"])
    except ParseError:
        return False
    return True


def _counted(folded: FoldedText, hit: re.Match[str]) -> int:
    """Return the count in digits or words; a word that is no number is refused at its place."""
    if hit["count"].isdecimal():
        return int(hit["count"])
    try:
        return int(parse_number_words(hit["count"]))
    except ParseError as error:
        inner = error.span.shifted(hit.start("count"))
        raise misfit(folded) or refused(folded, inner, error.reason, error.explanation) from None


def _parts_of_year(folded: FoldedText, hit: re.Match[str]) -> _Ends:
    count = _counted(folded, hit) if hit["count"] else MONTHS // 2
    group = next((name for name in ("year", "bare", "whole") if hit[name]), None)
    year = int(hit[group]) if group else None
    if hit["word"] and not hit["quarters"]:
        _refuse_a_day_of_may(folded, hit, count, year or 0)
    most, name = (_QUARTERS, "four quarters") if hit["quarters"] else (MONTHS, "twelve months")
    if not 1 <= count <= most:
        raise refused(folded, Span(*hit.span("count")), ParseReason.OUT_OF_RANGE, f"a year has {name}")
    if group and year == 0:
        raise refused(folded, Span(*hit.span(group)), ParseReason.OUT_OF_RANGE, "there is no year 0")
    if not hit["quarters"]:
        return months_of_year(count, year, closing=hit["closing"])
    first, last = (_QUARTERS - count + 1, _QUARTERS) if hit["closing"] else (1, count)
    return PartialDate(year=year, quarter=first), PartialDate(year=year, quarter=last)


def _refuse_a_day_of_may(folded: FoldedText, hit: re.Match[str], count: int, year: int) -> None:
    """Refuse "5 tháng Năm 2022", whose capital names a month, and "15 tháng năm 2022", of more months than a year."""
    if not 1 <= count <= _MOST_DAYS or year == 0:
        return
    day = f"ngày {count} tháng 5 năm {hit['whole']}"
    if count > MONTHS:
        reason = "a year has twelve months; a day in May may be meant"
        raise refused(folded, Span(*hit.span("count")), ParseReason.OUT_OF_RANGE, reason, (day,))
    if Span(*hit.span("word")).of(folded.text).istitle():
        reason = f"it is day {count} of May {year}, or {count} months of that year"
        months = f"{count} tháng đầu năm {hit['whole']}"
        raise refused(folded, Span(*hit.span()), ParseReason.AMBIGUOUS, reason, (day, months))


def _days_of_month(folded: FoldedText, hit: re.Match[str]) -> _Ends:
    place = Span(*hit.span("month"))
    month = read_end(folded, place)
    if month.month is None or month.day is not None:
        raise refused(folded, place, ParseReason.WRONG_ORDER, "a month is expected behind its days")
    longest = monthrange(month.year or _LEAP_YEAR, month.month)[1]
    count = _counted(folded, hit) if hit["count"] else _HALF_MONTH
    if not 1 <= count <= longest:
        reason = f"this month has {longest} days"
        raise refused(folded, Span(*hit.span("count")), ParseReason.OUT_OF_RANGE, reason)
    if not hit["closing"]:
        return evolve(month, day=1), evolve(month, day=count)
    if month.year is None and month.month == _FEBRUARY:
        end = Span(place.end, place.end)
        raise refused(folded, end, ParseReason.NOT_COMPLETE, "the last day of February needs its year")
    first = _HALF_MONTH + 1 if hit["half"] else longest - count + 1
    return evolve(month, day=first), evolve(month, day=longest)
