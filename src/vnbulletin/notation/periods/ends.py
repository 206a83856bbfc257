"""This file reads, compares and writes the two ends of a period, which may share their month and year."""

import re

from attrs import evolve

from vnbulletin.errors import ParseError, ParseReason
from vnbulletin.folding import FoldedText
from vnbulletin.notation.dates.partial_dates import PartialDate, format_partial_date, parse_partial_date
from vnbulletin.notation.strictness import refusal
from vnbulletin.spans import Span

__all__ = [
    "EXPECTED",
    "MONTHS",
    "descends",
    "end_text",
    "follows_at_once",
    "from_to",
    "misbuilt",
    "opening_of",
    "read_end",
    "refused",
    "runs_over_two",
    "shared",
    "with_year",
]

EXPECTED = "a period"

# The plainest ends; what they do not exist as, and every other form, is left to the grammar of dates.
_PLAIN = re.compile(
    r"(?:ngày )?(?P<day>[0-9]{1,2})/(?P<month>[0-9]{1,2})(?:/(?P<year>[0-9]{4}))?|(?:năm )?(?P<alone>(?:19|20)[0-9]{2})"
)
# Any leap year: without a year, 28 February and 1 March are not days that follow each other.
_SOME_YEAR = 2000
MONTHS = 12


def refused(
    folded: FoldedText, place: Span, reason: ParseReason, explanation: str, suggestions: tuple[str, ...] = ()
) -> ParseError:
    """Return the error that refuses *folded* as a period."""
    return refusal(folded, place, reason, explanation, expected=EXPECTED, suggestions=suggestions)


def read_end(folded: FoldedText, place: Span, unit: str = "") -> PartialDate:
    """Return the end printed at *place*; *unit* is the word that the other end lends it ("từ ngày 1 đến 15")."""
    if place.start == place.end:
        raise refused(folded, place, ParseReason.NOT_COMPLETE, "one of its ends is missing")
    lead = f"{unit} " if unit else ""
    if (hit := _PLAIN.fullmatch(f"{lead}{place.of(folded.lower)}")) and (plain := _plain_end(hit)) is not None:
        return plain
    try:
        value = parse_partial_date(f"{lead}{place.of(folded.text)}")
    except ParseError as error:
        start, end = (max(0, each - len(lead)) + place.start for each in (error.span.start, error.span.end))
        raise refused(folded, Span(start, end), error.reason, error.explanation) from None
    if value.hour is not None:
        reason = "a period runs over whole days, and a clock time stands in it"
        raise refused(folded, place, ParseReason.UNEXPECTED_CHARACTER, reason)
    return value


def _plain_end(hit: re.Match[str]) -> PartialDate | None:
    parts = {name: int(text) for name, text in hit.groupdict().items() if text}
    year = parts.pop("alone", None)
    try:
        return PartialDate(year=year) if year else PartialDate(**parts)
    except ValueError:
        return None


def shared(folded: FoldedText, ends: tuple[PartialDate, PartialDate], places: tuple[Span, Span]) -> PartialDate:
    """Return the first of two ends with the month and year that only the last one prints."""
    first, last = ends
    month, year = first.month, first.year
    if first.day is not None and month is None and (last.month is not None or last.year is not None):
        if last.day is None:
            raise refused(folded, places[0], ParseReason.NOT_COMPLETE, "the month of its first day is missing")
        month = last.month
    if year is None:
        year = last.year
    _refuse_over_a_month(folded, first, last, places[0])
    try:
        whole = evolve(first, month=month, year=year)
    except ValueError:
        raise refused(folded, places[0], ParseReason.NO_SUCH_DATE, "no such day exists") from None
    lent_year = first.year is None and last.year is not None and month == first.month
    if lent_year and descends(whole, last):
        before = _year_before(whole)
        meant = () if before is None else (from_to(before, last),)
        reason = "its first end lies before a new year, and its year is missing"
        raise refused(folded, places[0], ParseReason.NOT_COMPLETE, reason, meant)
    return whole


def _refuse_over_a_month(folded: FoldedText, first: PartialDate, last: PartialDate, place: Span) -> None:
    """Refuse "30-2/9/2022", which begins in the month before, where that month has such a day."""
    if first.month is not None or None in (first.day, last.day, last.month) or (first.day or 0) <= (last.day or 0):
        return
    month = MONTHS if last.month == 1 else (last.month or 0) - 1
    year = last.year - 1 if last.year and last.month == 1 else last.year
    try:
        before = PartialDate(year=year, month=month, day=first.day)
    except ValueError:
        return
    reason = "its first day lies behind its last, and the month before is not printed"
    raise refused(folded, place, ParseReason.NOT_COMPLETE, reason, (from_to(before, last),))


def _year_before(value: PartialDate) -> PartialDate | None:
    try:
        return evolve(value, year=(value.year or 1) - 1)
    except ValueError:
        return None


def descends(start: PartialDate, end: PartialDate) -> bool:
    """Tell whether *end* lies before *start*; without years, "28/12 - 3/1" runs over a new year."""
    if start.year is None or end.year is None:
        return False
    if start.year != end.year or start == end:
        return end.year < start.year
    return end.last_day() < start.first_day()


def misbuilt(start: PartialDate, end: PartialDate) -> str | None:
    """Return what is wrong with two ends that build no period, as a clause, or None where they build one."""
    if (start.year is None and end.year is not None) or (
        start.day is not None and start.month is None and end.month is not None
    ):
        return "the start needs the month and year of its end"
    if start.year is not None and end.year is None:
        return "the end needs the year of its start"
    if descends(start, end):
        return "a period must not end before it starts"
    if start == end or start.year != end.year:
        return None
    if end.day is not None and end.month is None:
        if start.day is None or start.month is not None:
            return "the end needs the month of its start"
        return "its last day lies before its first, and no month is printed" if start.day > end.day else None
    return "the end adds no day to the start" if _adds_nothing(start, end) else None


def _adds_nothing(start: PartialDate, end: PartialDate) -> bool:
    """Tell whether one end lies in the other and both end on the same day, or the last lies in the first."""
    if start.day is not None and start.month is None:
        return True
    begun, ended = (each if each.year else evolve(each, year=_SOME_YEAR) for each in (start, end))
    if begun.last_day() == ended.last_day():
        return True
    return begun.first_day() <= ended.first_day() and ended.last_day() < begun.last_day()


def runs_over_two(start: PartialDate, end: PartialDate | None) -> bool:
    """Tell whether the ends are two bare years that follow each other."""
    return start == PartialDate(year=start.year) and end == PartialDate(year=(start.year or 0) + 1)


def opening_of(start: PartialDate, end: PartialDate) -> PartialDate:
    """Return the first month of *start*, or its first day where *end* is a day ("từ đầu năm 2022 đến tháng 6/2022")."""
    month = start.month or (1 if start.quarter is None else 3 * start.quarter - 2)
    return PartialDate(year=start.year, month=month, day=1 if end.day is not None else None)


def with_year(start: PartialDate, end: PartialDate) -> str | None:
    """Return the period in words whose end lends the year of its start, or the next, or None where that is no help."""
    shaped_alike = (start.quarter is None, start.month is None) == (end.quarter is None, end.month is None)
    if start.year is None or end.year is not None or not shaped_alike:
        return None
    for year in (start.year, start.year + 1):
        try:
            whole = evolve(end, year=year)
        except ValueError:
            continue
        if misbuilt(start, whole) is None:
            return from_to(start, whole)
    return None


def follows_at_once(start: PartialDate, end: PartialDate) -> bool:
    """Tell whether *end* is the very next day, month, quarter or year after *start*."""
    try:
        before, after = (
            evolve(each, year=each.year or _SOME_YEAR, month=each.month or (1 if each.day else None))
            for each in (start, end)
        )
        gap = after.first_day() - before.last_day()
    except ValueError:
        return False
    return gap.days == 1


def end_text(value: PartialDate) -> str:
    """Write one end as it stands in a period ("ngày 01/06/2022", "tháng 6/2022", "năm 2020")."""
    text = format_partial_date(value)
    return f"ngày {text}" if value.day is not None and value.month is not None else text


def from_to(first: PartialDate, last: PartialDate) -> str:
    """Write a period between two ends in words."""
    return f"từ {end_text(first)} đến {end_text(last)}"
