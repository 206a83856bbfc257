"""This file holds the one grammar of printed dates: which parts are printed, and where."""

import re
from datetime import date, datetime, time
from enum import Enum
from functools import cache

from attrs import evolve, frozen

from vnbulletin.errors import ParseReason
from vnbulletin.folding import FoldedText
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.lexicon.time_tables import calendar
from vnbulletin.notation.dates.clock_grammar import PrintedClock, clock_pattern, read_clock
from vnbulletin.notation.dates.misfits import misfit
from vnbulletin.notation.dates.weekdays import short_weekday_pattern, weekday_pattern
from vnbulletin.notation.dates.words import WORD, PrintedNumber, printed_number
from vnbulletin.notation.dates.zones import ZONE, read_zone
from vnbulletin.notation.strictness import refusal
from vnbulletin.spans import Span

__all__ = ["Extent", "PrintedDate", "printed_date"]

_YEAR_DIGITS = 4
_NUMBER = r"[0-9]{1,9}"
_GAP = r"(?:\s{0,3},\s{0,3}|\s{1,3})"
_JOIN = r"(?:\s{0,3}[,|–-]\s{0,6}|\s{1,6})"
_YEAR = (
    rf"(?:(?:\s{{0,2}}(?P<mark>[-–/.])\s{{0,2}}|{_GAP}(?P<year_word>năm)\s{{0,3}}|{_GAP})(?P<year>{_NUMBER})"
    rf"|{_GAP}năm\s{{1,3}}(?P<year_in_words>{WORD}(?:\s{{1,3}}{WORD}){{1,9}}))"
)
_DAY_WORDS = rf"(?!ngày|tháng|quý){WORD}(?:\s{{1,3}}{WORD}){{0,2}}"


class Extent(Enum):
    """How much of a date has to be printed; each value says what is then expected."""

    DATE = "a whole date"
    DATE_TIME = "a date and a clock time"
    PARTIAL = "a date or a part of one"


@frozen(kw_only=True)
class PrintedDate:
    """The parts that a notation prints, each with its place; whether they exist is not settled yet."""

    folded: FoldedText
    place: Span
    lead: str
    has_weekday: bool
    clock: PrintedClock | None
    year: PrintedNumber | None
    quarter: PrintedNumber | None
    month: PrintedNumber | None
    day: PrintedNumber | None
    marks: tuple[Span, ...]
    bare_year: bool

    def as_date(self) -> date:
        """Return the date of a notation that prints it whole and has passed its checks."""
        return date(*(part.value for part in (self.year, self.month, self.day) if part is not None))

    def as_datetime(self) -> datetime:
        """Return the date with its clock time, or with the start of the day where none is printed."""
        return datetime.combine(self.as_date(), self.clock.as_time() if self.clock else time())


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    mung = any_of(calendar().first_ten)
    lead = rf"(?P<lead>(?:ngày\s{{1,3}})?(?:{mung})(?=\s)|ngày(?=\s|[0-9]))\s{{0,3}}"
    months = rf"(?:{any_of([*calendar().month_numbers, 'bốn'])})(?!\w)"
    month = rf"tháng(?:\s{{0,3}}(?P<month>{_NUMBER})|\s{{1,3}}(?P<month_in_words>{months}))"
    quarters = rf"[ivx]{{1,5}}(?!\w)|{_NUMBER}|{WORD}"
    third = rf"\s{{0,2}}(?P<mark_2>[-–/.])\s{{0,2}}(?P<third>{_NUMBER})|{_GAP}năm\s{{0,3}}(?P<year>{_NUMBER})"
    mark = r"\s{0,2}(?P<mark_1>[-–/.])\s{0,2}"
    patterns = (
        rf"(?:{lead})?(?P<first>{_NUMBER}){mark}(?P<second>{_NUMBER})(?:{third})?",
        rf"(?:{lead})?(?P<day>{_NUMBER}|{_DAY_WORDS}){_GAP}{month}(?:{_YEAR})?",
        rf"{month}(?:{_YEAR})?",
        rf"qu[ýí]\s{{1,3}}(?P<quarter>{quarters})(?:{_YEAR})?",
        rf"(?P<lead>năm)(?:\s{{0,3}}(?P<year>{_NUMBER})|\s{{1,3}}(?P<year_in_words>{WORD}(?:\s{{1,3}}{WORD}){{1,9}}))",
        rf"{lead}(?P<day>{_NUMBER}|{_DAY_WORDS})",
        rf"(?P<bare>{_NUMBER})",
    )
    return tuple(map(re.compile, patterns))


@cache
def _weekday() -> re.Pattern[str]:
    return re.compile(rf"(?:{weekday_pattern()}|{short_weekday_pattern()})\s{{0,3}}[,|–-]?\s{{0,3}}(?=\S)")


@cache
def _clock_first() -> re.Pattern[str]:
    return re.compile(rf"{clock_pattern()}(?:\s{{0,3}}{ZONE})?{_JOIN}(?=\S)")


@cache
def _clock_last() -> re.Pattern[str]:
    return re.compile(rf"{_JOIN}{clock_pattern()}(?:\s{{0,3}}{ZONE})?\Z")


@cache
def _zone_last() -> re.Pattern[str]:
    return re.compile(rf"\s{{0,3}}{ZONE}\Z")


@cache
def _lunar() -> re.Pattern[str]:
    table = calendar()
    named = rf"(?:{any_of(table.first_ten)})\s.{{0,40}}?tháng\s{{1,3}}(?:{any_of(table.lunar_months)})"
    year = rf"(?:{any_of(table.stems)})\s{{1,3}}(?:{any_of(table.branches)})"
    return re.compile(rf"(?<!\w)(?!(?:{any_of(table.solar)})(?!\w))(?:{any_of(table.lunar)}|{named}|{year})(?!\w)")


def printed_date(folded: FoldedText, extent: Extent) -> PrintedDate:
    """Return the parts that *folded* prints, or refuse it where no form of a date fits."""
    if hit := _lunar().search(folded.lower):
        reason = "it counts by the moon, and no calendar of the moon is kept"
        raise refusal(folded, Span(*hit.span()), ParseReason.LUNAR_DATE, reason, expected=extent.value)
    frame = _framed(folded, extent.value)
    for form in _forms():
        if hit := form.fullmatch(folded.lower, frame.place.start, frame.place.end):
            return _parts(folded, hit, frame, extent.value)
    place, reason, explanation, suggestions = misfit(folded, frame.place)
    raise refusal(folded, place, reason, explanation, expected=extent.value, suggestions=suggestions)


@frozen
class _Frame:
    """The place of the bare date, and what was printed around it."""

    place: Span
    has_weekday: bool
    clock: PrintedClock | None


def _framed(folded: FoldedText, expected: str) -> _Frame:
    lower, start, end = folded.lower, 0, len(folded.lower)
    weekday = _weekday().match(lower)
    start = weekday.end() if weekday else start
    clock = None
    if hit := _clock_first().match(lower, start):
        start = hit.end()
        clock = read_clock(folded, hit, expected=expected)
        if weekday is None and (weekday := _weekday().match(lower, start)):
            start = weekday.end()
        if clock.zone is None and (behind := _zone_last().search(lower, start)):
            clock, end = _zoned(folded, clock, behind, expected), behind.start()
    elif hit := _clock_last().search(lower, start):
        clock, end = read_clock(folded, hit, expected=expected), hit.start()
    return _Frame(Span(start, end), weekday is not None, clock)


def _zoned(folded: FoldedText, clock: PrintedClock, hit: re.Match[str], expected: str) -> PrintedClock:
    zone = read_zone(folded, hit, expected=expected)
    return evolve(clock, zone=zone, zone_place=Span(*hit.span("zone")))


def _parts(folded: FoldedText, hit: re.Match[str], frame: _Frame, expected: str) -> PrintedDate:
    groups = hit.groupdict()
    year, quarter, month, day, first, second, third, bare = (
        printed_number(folded, hit, name, expected=expected)
        for name in ("year", "quarter", "month", "day", "first", "second", "third", "bare")
    )
    lead = groups.get("lead") or ""
    if first and second and not (lead or third or year) and second.digits >= _YEAR_DIGITS:
        month, year = first, second
    elif first:
        day, month, year = first, second, third or year
    elif bare:
        year = bare
    return PrintedDate(
        folded=folded,
        place=frame.place,
        lead=lead,
        has_weekday=frame.has_weekday,
        clock=frame.clock,
        year=year,
        quarter=quarter,
        month=month,
        day=day,
        marks=tuple(Span(*hit.span(name)) for name in ("mark_1", "mark_2") if groups.get(name)),
        bare_year=bare is not None,
    )
