"""This file finds out why a text fits no form of a date, and where."""

import re
from datetime import datetime
from functools import cache

from vnbulletin.errors import ParseError, ParseReason
from vnbulletin.folding import FoldedText
from vnbulletin.lexicon.time_tables import calendar
from vnbulletin.notation.dates.clock_grammar import clock_pattern
from vnbulletin.notation.dates.weekdays import weekday_pattern
from vnbulletin.notation.numbers.words import parse_number_words
from vnbulletin.spans import Span

__all__ = ["Misfit", "misfit"]

Misfit = tuple[Span, ParseReason, str, tuple[str, ...]]

_ISO_MOMENT = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})t([0-9]{2}):([0-9]{2})(?P<rest>.{0,40})")
_ORDER = "the day comes first, then the month and the year"
_NO_WEEKDAY = re.compile(r"(?:thứ\s{1,3}|t(?=[0-9]))[^\s,]{1,12}")
_SHORT = re.compile(r"t([2-7])")
_LETTERS = re.compile(r"[^\W\d_]+")
_NO_SIGN = re.compile(r"[^\w\s,.:/|()\[\]'’′+–-]|_")
_LOOSE_MARK = re.compile(r"^[^\w\s(\[]+|[^\w\s)\]'’′]+$")
_STRUCTURE = frozenset(("ngày", "tháng", "năm", "quý", "quí", "lúc", "giờ", "phút", "giây", "h", "g"))


def misfit(folded: FoldedText, place: Span) -> Misfit:
    """Return where and why the part *place* of a folded text is no form of a date, and what was meant."""
    lower = folded.lower
    if hit := _ISO_MOMENT.match(lower):
        return Span(*hit.span()), ParseReason.WRONG_ORDER, _ORDER, _day_first(hit)
    text = place.of(lower)
    if re.fullmatch(rf"{clock_pattern()}|{weekday_pattern()}", text):
        return place, ParseReason.NOT_COMPLETE, "it prints no part of a date", ()
    if hit := _SHORT.fullmatch(text):
        return place, ParseReason.AMBIGUOUS, f"it is a weekday or “tháng {hit[1]}”, cut short", ()
    if hit := re.search(rf"(?:(?<=[0-9])|\s|[,(–-])\s{{0,3}}(?P<weekday>{weekday_pattern()})\)?\Z", text):
        found = Span(*hit.span("weekday")).shifted(place.start)
        return found, ParseReason.WRONG_ORDER, "the weekday stands before its date", ()
    if hit := _NO_WEEKDAY.match(lower, place.start, place.end):
        return Span(*hit.span()), ParseReason.UNKNOWN_WORD, "no day of the week is so called", ()
    strange = next((hit for hit in _LETTERS.finditer(lower, place.start, place.end) if not _is_known(hit[0])), None)
    if strange is not None:
        # "²" stands in words and is no letter.
        reason = ParseReason.UNKNOWN_WORD if strange[0].isalpha() else ParseReason.UNEXPECTED_CHARACTER
        return _not_part(folded, Span(*strange.span()), reason)
    for pattern in (_NO_SIGN, _LOOSE_MARK):
        if hit := pattern.search(text):
            found = Span(*hit.span()).shifted(place.start)
            return _not_part(folded, found, ParseReason.UNEXPECTED_CHARACTER)
    return place, ParseReason.WRONG_ORDER, f"its parts build no date: {_ORDER}", ()


def _not_part(folded: FoldedText, place: Span, reason: ParseReason) -> Misfit:
    return place, reason, f"{place.of(folded.text)!r} does not belong to it", ()


def _day_first(hit: re.Match[str]) -> tuple[str, ...]:
    """Return a moment of ISO 8601 as pages print it, where there is such a moment."""
    year, month, day, hour, minute = (int(hit[number]) for number in range(1, 6))
    try:
        moment = datetime(year, month, day, hour, minute)  # noqa: DTZ001 -- pages print no zone
    except ValueError:
        return ()
    return (f"{moment:%d/%m}/{moment.year:04d} {moment:%H:%M}",) if hit["rest"] in {"", ":00"} else ()


@cache
def _vocabulary() -> frozenset[str]:
    table = calendar()
    phrases = (*table.weekday_numbers, *table.month_numbers, *table.first_ten)
    return _STRUCTURE | frozenset(word for phrase in phrases for word in phrase.split())


def _is_known(word: str) -> bool:
    if word in _vocabulary():
        return True
    try:
        parse_number_words(word)
    except ParseError as error:
        return error.reason != ParseReason.UNKNOWN_WORD
    return True
