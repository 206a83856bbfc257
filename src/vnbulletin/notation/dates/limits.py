"""This file refuses printed dates whose parts do not exist, do not fit together or are not enough."""

from datetime import timedelta

from vnbulletin.errors import ParseError, ParseReason
from vnbulletin.lexicon.time_tables import calendar
from vnbulletin.notation.dates.days import exists
from vnbulletin.notation.dates.grammar import Extent, PrintedDate
from vnbulletin.notation.dates.words import PrintedNumber
from vnbulletin.notation.strictness import refusal
from vnbulletin.spans import Span

__all__ = ["check_limits"]

_YEAR_DIGITS, _OLD_YEAR_DIGITS, _SHORT_DIGITS = 4, 3, 2
_LAST_MONTH, _LAST_DAY, _LAST_QUARTER, _LAST_YEAR = 12, 31, 4, 9999
_FIRST_YEAR_IN_WORDS, _FIRST_TEN, _MAY, _LEAP_YEAR = 100, 10, 5, 2000
_VIETNAM = timedelta(hours=7)


def check_limits(printed: PrintedDate, extent: Extent) -> None:
    """Raise a `ParseError` unless *printed* is a date, or a part of one where *extent* allows it."""
    for check in _CHECKS:
        check(printed, extent)
    _check_completeness(printed, extent)


def _refused(  # noqa: PLR0913 -- an error carries all its facts
    printed: PrintedDate,
    extent: Extent,
    place: Span,
    reason: ParseReason,
    explanation: str,
    *,
    suggestions: tuple[str, ...] = (),
) -> ParseError:
    return refusal(printed.folded, place, reason, explanation, expected=extent.value, suggestions=suggestions)


def _check_clock(printed: PrintedDate, extent: Extent) -> None:
    clock = printed.clock
    if clock is None:
        if extent is Extent.DATE_TIME:
            raise _refused(printed, extent, printed.place, ParseReason.NOT_COMPLETE, "it prints no clock time")
        return
    if clock.after_midnight:
        reason = "the night of a day runs into the next, and both may be meant; “sáng” settles it"
        raise _refused(printed, extent, clock.place, ParseReason.AMBIGUOUS, reason)
    if extent is Extent.PARTIAL and clock.second:
        reason = "a partial date keeps no seconds"
        raise _refused(printed, extent, clock.place, ParseReason.OUT_OF_RANGE, reason)
    if extent is Extent.PARTIAL and clock.zone is not None and clock.zone.utcoffset(None) != _VIETNAM:
        reason = "a partial date keeps the clock of Việt Nam only, GMT+7"
        raise _refused(printed, extent, clock.zone_place or clock.place, ParseReason.OUT_OF_RANGE, reason)


def _check_years(printed: PrintedDate, extent: Extent) -> None:
    first, second = printed.month, printed.year
    if printed.day or first is None or second is None or (first.digits, second.digits) != (_YEAR_DIGITS, _YEAR_DIGITS):
        return
    place = Span(first.place.start, second.place.end)
    raise _refused(printed, extent, place, ParseReason.WRONG_ORDER, "two years are no date")


def _check_order(printed: PrintedDate, extent: Extent) -> None:
    day, month, year = printed.day, printed.month, printed.year
    if day is None or month is None or day.digits != _YEAR_DIGITS or month.digits not in (1, _SHORT_DIGITS):
        return
    suggestions: tuple[str, ...] = ()
    if year is None and 1 <= month.value <= _LAST_MONTH:
        if extent is Extent.PARTIAL and _is_alone(printed):
            suggestions = (f"{month.value:02d}/{day.printed}",)
    elif year is not None and year.digits in (1, _SHORT_DIGITS):
        suggestions = _swapped(printed, year, month, day)
    else:
        return
    place = Span(day.place.start, (year or month).place.end)
    reason = "the day comes first, then the month and the year"
    raise _refused(printed, extent, place, ParseReason.WRONG_ORDER, reason, suggestions=suggestions)


def _is_alone(printed: PrintedDate) -> bool:
    return len(printed.place) == len(printed.folded.text) and not printed.lead


def _swapped(printed: PrintedDate, *parts: PrintedNumber) -> tuple[str, ...]:
    """Return the text with *parts* as day, month and year, where there is such a day."""
    day, month, year = (each.value for each in parts)
    if parts[2].digits != _YEAR_DIGITS or not exists(year, month, day) or printed.lead not in ("", "ngày"):
        return ()
    places = [each.place for each in (printed.day, printed.month, printed.year) if each is not None]
    start, end = min(each.start for each in places), max(each.end for each in places)
    text = printed.folded.text
    return (f"{text[:start]}{day:02d}/{month:02d}/{year:04d}{text[end:]}",)


def _check_marks(printed: PrintedDate, extent: Extent) -> None:
    marks = [each.of(printed.folded.lower).replace("–", "-") for each in printed.marks]
    if len(set(marks)) < 2 or printed.day is None or printed.month is None or printed.year is None:  # noqa: PLR2004 -- two
        return
    suggestions = _swapped(printed, printed.day, printed.month, printed.year)
    reason = "one mark stands between all parts"
    raise _refused(printed, extent, printed.marks[1], ParseReason.UNEXPECTED_CHARACTER, reason, suggestions=suggestions)


def _check_ranges(printed: PrintedDate, extent: Extent) -> None:
    _check_year(printed, extent)
    parts = (
        ("quarter", printed.quarter, _LAST_QUARTER),
        ("month", printed.month, _LAST_MONTH),
        ("day", printed.day, _LAST_DAY),
    )
    for name, part, last in parts:
        if part is None or 1 <= part.value <= last:
            continue
        suggestions: tuple[str, ...] = ()
        if name == "month" and printed.day is not None and printed.year is not None and part.digits:
            suggestions = _swapped(printed, part, printed.day, printed.year)
        reason = f"there is no {name} {part.place.of(printed.folded.text)}"
        raise _refused(printed, extent, part.place, ParseReason.OUT_OF_RANGE, reason, suggestions=suggestions)
    if printed.lead.endswith(calendar().first_ten) and printed.day is not None and printed.day.value > _FIRST_TEN:
        reason = f"“{printed.lead.split()[-1]}” leads the days 1 to 10 only"
        raise _refused(printed, extent, printed.day.place, ParseReason.OUT_OF_RANGE, reason)


def _check_year(printed: PrintedDate, extent: Extent) -> None:
    year = printed.year
    if year is None:
        return
    if printed.bare_year and (year.digits != _YEAR_DIGITS or year.printed.startswith("0")):
        raise _refused_number(printed, year, extent)
    # "năm 979" is a year; "tháng 6 năm 202" has lost a digit.
    least = _OLD_YEAR_DIGITS if printed.lead == "năm" else _YEAR_DIGITS
    if 0 < year.digits < least:
        reason = "a year is printed with four digits, and no century is guessed"
        raise _refused(printed, extent, year.place, ParseReason.NOT_COMPLETE, reason)
    first = 1 if year.digits else _FIRST_YEAR_IN_WORDS
    if year.digits > _YEAR_DIGITS or not first <= year.value <= _LAST_YEAR:
        reason = f"there is no year {year.place.of(printed.folded.text)}"
        raise _refused(printed, extent, year.place, ParseReason.OUT_OF_RANGE, reason)


def _refused_number(printed: PrintedDate, number: PrintedNumber, extent: Extent) -> ParseError:
    limits = (("ngày", _LAST_DAY), ("tháng", _LAST_MONTH))
    named = tuple(f"{word} {number.value}" for word, last in limits if 1 <= number.value <= last)
    if len(named) > 1:
        kind, reason = ParseReason.AMBIGUOUS, "a number alone may be a day or a month"
    else:
        kind, reason = ParseReason.NOT_COMPLETE, "a number alone is no date unless it is a year of four digits"
    suggestions = named if extent is Extent.PARTIAL and _is_alone(printed) else ()
    return _refused(printed, extent, number.place, kind, reason, suggestions=suggestions)


def _check_reading(printed: PrintedDate, extent: Extent) -> None:
    day, month, year = printed.day, printed.month, printed.year
    if day is None or month is None or year is None or printed.lead or printed.has_weekday or printed.clock:
        return
    between = printed.folded.lower[month.place.end : year.place.start]
    if month.printed == "năm" and year.digits and not between.strip() and day.value <= _LAST_MONTH:
        reason = f"it is day {day.value} of May {year.value}, or {day.value} months of that year"
        text = f"ngày {day.value} tháng {_MAY} năm {year.value:04d}"
        raise _refused(printed, extent, printed.place, ParseReason.AMBIGUOUS, reason, suggestions=(text,))


def _check_blank(printed: PrintedDate, extent: Extent) -> None:
    """Refuse "ngày 05 tháng  năm 2022", a form whose month is not filled in; a capital makes it May."""
    month, year, text = printed.month, printed.year, printed.folded.text
    if month is None or year is None or month.printed != "năm" or not year.digits:
        return
    if text[month.place.end : year.place.start].strip() or month.place.of(text).istitle():
        return
    readable = printed.day is not None or extent is Extent.PARTIAL
    suggestions = (f"{text[: month.place.start]}{_MAY} năm{text[month.place.end :]}",) if readable else ()
    reason = "it is May, or a month that is not filled in"
    raise _refused(printed, extent, month.place, ParseReason.AMBIGUOUS, reason, suggestions=suggestions)


def _check_day(printed: PrintedDate, extent: Extent) -> None:
    day, month, year = printed.day, printed.month, printed.year
    if day is None:
        if printed.has_weekday or printed.clock:
            reason = "a weekday or a clock time needs its day"
            raise _refused(printed, extent, printed.place, ParseReason.NOT_COMPLETE, reason)
        return
    if month is None:
        return
    # Without a year, 29 February may exist.
    if not exists(_LEAP_YEAR, month.value, day.value):
        last = month
    elif year is not None and not exists(year.value, month.value, day.value):
        last = year
    else:
        return
    place = Span(day.place.start, last.place.end)
    raise _refused(printed, extent, place, ParseReason.NO_SUCH_DATE, "no such day exists")


def _check_completeness(printed: PrintedDate, extent: Extent) -> None:
    parts = {"day": printed.day, "month": printed.month, "year": printed.year}
    missing = [name for name, part in parts.items() if part is None]
    if extent is Extent.PARTIAL or not missing:
        return
    reason = f"it prints no {' and no '.join(missing)} (parse_partial_date reads what is printed)"
    raise _refused(printed, extent, printed.place, ParseReason.NOT_COMPLETE, reason)


_CHECKS = (
    _check_clock,
    _check_years,
    _check_order,
    _check_marks,
    _check_ranges,
    _check_reading,
    _check_day,
    _check_blank,
)
