"""This file reads, compares and writes the two ends of a period, which may share their month and year."""

import re

from attrs import evolve

from vnbulletin.errors import ParseError, ParseReason
from vnbulletin.folding import FoldedText
from vnbulletin.notation.dates.partial_dates import PartialDate, format_partial_date, parse_partial_date
from vnbulletin.notation.strictness import refusal
from vnbulletin.spans import Span

__all__ = ["EXPECTED", "descends", "end_text", "follows_at_once", "from_to", "read_end", "refused", "shared"]

EXPECTED = "a period"

# The plainest ends; what they do not exist as, and every other form, is left to the grammar of dates.
_PLAIN = re.compile(
    r"(?:ngày )?(?P<day>[0-9]{1,2})/(?P<month>[0-9]{1,2})(?:/(?P<year>[0-9]{4}))?|(?:năm )?(?P<alone>(?:19|20)[0-9]{2})"
)
# Any leap year: without a year, 28 February and 1 March are not days that follow each other.
_SOME_YEAR = 2000


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
