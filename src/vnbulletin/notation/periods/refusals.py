"""This file says why a text that comes near a period is none."""

import re
from functools import cache

from vnbulletin.errors import ParseError, ParseReason
from vnbulletin.folding import FoldedText
from vnbulletin.lexicon.patterns import any_of, whole_words
from vnbulletin.lexicon.time_tables import periods
from vnbulletin.notation.dates.partial_dates import PartialDate
from vnbulletin.notation.periods.ends import MONTHS, refused
from vnbulletin.spans import Span

__all__ = ["ambiguous_day", "misfit", "plain_numbers", "short_year"]

_DAYS = 31
_YEAR_DIGITS = 4
_FOUR_DIGITS = re.compile(r"[0-9]{4}")
_TWO_NUMBERS = re.compile(r"(?P<led>ngày\s{1,3})?[0-9]{1,2}\s{0,2}(?P<mark>[-–/.])\s{0,2}[0-9]{1,2}")


@cache
def _relative() -> re.Pattern[str]:
    return whole_words(periods().relative)


@cache
def _vague() -> re.Pattern[str]:
    table = periods()
    units = any_of(["năm", "tháng", "tuần", *table.quarters, *table.names])
    return re.compile(
        rf"(?<!\w)(?<!tháng )(?<!quý )(?:{table.opening}|{table.middle}|{table.closing})\s{{1,3}}(?:{units})(?!\w)"
    )


@cache
def _to_first() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(periods().to)})(?!\w)")


@cache
def _to_last() -> re.Pattern[str]:
    return re.compile(rf"\s(?:{any_of(periods().to)})\Z")


@cache
def _from_first() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(periods().from_)})(?!\w)")


@cache
def _joined() -> re.Pattern[str]:
    return re.compile(rf"\s(?:{any_of(periods().to)})(?!\w)|[-–]")


@cache
def _name_alone() -> re.Pattern[str]:
    return re.compile(any_of(periods().every_name))


def misfit(folded: FoldedText) -> ParseError | None:
    """Return the error of a text that lacks its year, its first or its last day, or None where it does not."""
    lower = folded.lower
    end = Span(len(lower), len(lower))
    if hit := _relative().search(lower):
        dated = _FOUR_DIGITS.search(lower)
        undated = "is counted from the day of writing, and its year is missing"
        reason = f"{hit[0]!r} {'prints neither its first nor its last day' if dated else undated}"
        return refused(folded, Span(*hit.span()), ParseReason.NOT_COMPLETE, reason)
    if hit := _vague().search(lower):
        dated = _FOUR_DIGITS.search(lower)
        reason = f"{hit[0]!r} prints {'neither a first nor a last day' if dated else 'no year'}"
        return refused(folded, Span(*hit.span()), ParseReason.NOT_COMPLETE, reason)
    if _name_alone().fullmatch(lower):
        return refused(folded, end, ParseReason.NOT_COMPLETE, "its years are missing")
    if _to_first().match(lower):
        return refused(folded, Span(0, 0), ParseReason.NOT_COMPLETE, "its start is missing")
    if _to_last().search(lower) or (_from_first().match(lower) and not _joined().search(lower)):
        return refused(folded, end, ParseReason.NOT_COMPLETE, "its end is missing")
    return None


def plain_numbers(folded: FoldedText, places: tuple[Span, Span]) -> ParseError:
    """Return the error of two numbers without a unit ("15-20")."""
    place = Span(places[0].start, places[1].end)
    numbers = [each.of(folded.lower) for each in places]
    meant: tuple[str, ...] = ()
    if all(each.isdecimal() for each in numbers):
        first, last = map(int, numbers)
        limits = (("ngày", _DAYS), ("tháng", MONTHS))
        meant = tuple(f"từ {unit} {first} đến {unit} {last}" for unit, most in limits if 0 < first < last <= most)
    reason = "two plain numbers print no days, months or years"
    kind = ParseReason.AMBIGUOUS if len(meant) > 1 else ParseReason.NOT_COMPLETE
    return refused(folded, place, kind, reason, meant)


def short_year(folded: FoldedText, places: tuple[Span, Span]) -> ParseError:
    """Return the error of a last year cut short ("2021-22")."""
    first, last = (each.of(folded.lower) for each in places)
    lead = folded.text[: places[0].start]
    year = first[-_YEAR_DIGITS:]
    whole = f"{year[: -len(last)]}{last}"
    meant = (f"{lead}{year}-{whole}",) if last.isdecimal() and whole == str(int(year) + 1) and not lead else ()
    return refused(folded, places[1], ParseReason.NOT_COMPLETE, "a year is printed with four digits", meant)


def ambiguous_day(folded: FoldedText, place: Span, value: PartialDate) -> ParseError | None:
    """Return the error of "28/12", perhaps a proportion, and of "ngày 8-10", perhaps three days; None for others."""
    hit = _TWO_NUMBERS.fullmatch(place.of(folded.lower))
    if hit is None or value.day is None or value.month is None:
        return None
    days = (f"từ ngày {value.day} đến ngày {value.month}",) if hit["mark"] in "-–" and value.day < value.month else ()
    if hit["led"] and not days:
        return None
    other = "a row of days" if days else "a proportion or a number"
    meant = (f"ngày {value.day}/{value.month}", *days)
    return refused(folded, place, ParseReason.AMBIGUOUS, f"it may be a day and its month, or {other}", meant)
