"""This file holds the grammar of a clock time, which stands alone or beside a date."""

import re
from datetime import time, timezone
from functools import cache

from attrs import frozen

from vnbulletin.errors import ParseReason
from vnbulletin.folding import FoldedText
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.lexicon.time_tables import calendar
from vnbulletin.notation.dates.zones import read_zone
from vnbulletin.notation.strictness import refusal
from vnbulletin.spans import Span

__all__ = ["PrintedClock", "clock_pattern", "read_clock"]

_SIXTY, _DAY, _NOON, _HALF_PAST = 60, 24, 12, 30
# "8 giờ 15 tháng 3" is eight o'clock on the 15th.
_DAY_FOLLOWS = r"(?!\s{0,3}tháng|[-/.]?[0-9])"


@frozen(kw_only=True)
class PrintedClock:
    """A clock time with the parts that are printed; *after_midnight* where a night runs into the next day."""

    place: Span
    hour: int
    minute: int | None
    second: int
    zone: timezone | None
    zone_place: Span | None
    after_midnight: bool

    def as_time(self) -> time:
        """Return the time of day."""
        return time(self.hour, self.minute or 0, self.second, tzinfo=self.zone)


@cache
def clock_pattern() -> str:
    """Return a pattern for a clock time, in folded lower case; numbers may be too large, so that they can be named."""
    table = calendar()
    parts = any_of([word for row in table.day_parts for word in row.words])
    halves = any_of([*table.before_noon, *table.after_noon])
    return (
        r"(?:lúc\s{0,3})?(?P<clock>(?P<hour>[0-9]{1,3})"
        r"(?::(?P<minute_1>[0-9]{1,3})(?::(?P<second_1>[0-9]{1,3}))?"
        r"|\s?[hg](?P<minute_2>[0-9]{1,3})(?:\s{0,3}phút|['’′]|p)?(?!\w)"
        rf"|\s{{0,3}}(?:giờ|[hg])(?!\w)(?:\s{{1,3}}(?P<minute_3>[0-9]{{1,3}}){_DAY_FOLLOWS}"
        r"(?:\s{0,3}phút(?:\s{1,3}(?P<second_2>[0-9]{1,3})\s{1,3}giây)?(?!\w)|['’′])?"
        r"|\s{1,3}(?P<half>rưỡi)(?!\w)"
        r"|\s{1,3}kém\s{1,3}(?P<short>[0-9]{1,3})(?:\s{0,3}phút)?(?!\w))?)"
        rf"(?:\s{{0,3}}(?P<part>{parts}|{halves})(?!\w))?)"
    )


def read_clock(folded: FoldedText, hit: re.Match[str], *, expected: str) -> PrintedClock:
    """Return the clock time that a match of `clock_pattern` printed, or refuse a number that no clock shows."""
    _refuse_beyond_a_clock(folded, hit, expected=expected)
    minute, second = _number(hit, "minute"), _number(hit, "second")
    hour = int(hit["hour"])
    if hit["part"]:
        hour = _hour_of_day(folded, hit, expected=expected)
    if hit["half"]:
        minute = _HALF_PAST
    if hit["short"]:
        hour, minute = hour - 1, _SIXTY - int(hit["short"])
    return PrintedClock(
        place=Span(*hit.span("clock")),
        hour=hour % _DAY,
        minute=minute,
        second=second or 0,
        zone=read_zone(folded, hit, expected=expected),
        zone_place=Span(*hit.span("zone")) if hit["zone"] else None,
        after_midnight=hour >= _DAY,
    )


def _printed(hit: re.Match[str], name: str) -> str | None:
    """Return the group that printed a part; each way of writing a clock time has a group of its own."""
    return next((each for each in hit.re.groupindex if each.startswith(f"{name}_") and hit[each] is not None), None)


def _number(hit: re.Match[str], name: str) -> int | None:
    group = _printed(hit, name)
    return int(hit[group]) if group else None


def _refuse_beyond_a_clock(folded: FoldedText, hit: re.Match[str], *, expected: str) -> None:
    for name in ("minute_1", "second_1"):
        if hit[name] and len(hit[name]) == 1:
            reason = "two digits stand behind a colon"
            raise refusal(folded, Span(*hit.span(name)), ParseReason.NOT_COMPLETE, reason, expected=expected)
    limits = (("hour", "hour", _DAY), *((part, _printed(hit, part), _SIXTY) for part in ("minute", "second")))
    for part, group, limit in (*limits, ("minute", "short", _SIXTY)):
        if group and hit[group] and int(hit[group]) >= limit:
            reason = f"a clock shows no {part} {int(hit[group])}"
            raise refusal(folded, Span(*hit.span(group)), ParseReason.OUT_OF_RANGE, reason, expected=expected)
    if hit["short"] and (int(hit["short"]) == 0 or int(hit["hour"]) == 0):
        reason = "one minute or more is taken from an hour of the same day"
        raise refusal(folded, Span(*hit.span("short")), ParseReason.OUT_OF_RANGE, reason, expected=expected)


def _hour_of_day(folded: FoldedText, hit: re.Match[str], *, expected: str) -> int:
    """Return the hour that a part of the day means; from 24 on it is one of the next day."""
    hour, part = int(hit["hour"]), " ".join(hit["part"].split())
    place = Span(hit.start("hour"), hit.end("part"))
    table = calendar()
    if part in {*table.before_noon, *table.after_noon}:
        if not 1 <= hour <= _NOON:
            reason = f"beside {hit['part']!r} the hour lies between 1 and 12"
            raise refusal(folded, place, ParseReason.OUT_OF_RANGE, reason, expected=expected)
        return hour % _NOON + (_NOON if part in table.after_noon else 0)
    row = next(each for each in table.day_parts if part in each.words)
    hours = (hour, hour + _NOON, hour + _DAY) if 0 < hour <= _NOON else (hour, hour + _DAY)
    meant = next((each for each in hours if row.first <= each <= row.last), None)
    if meant is None:
        reason = f"{hit['part']!r} has no hour {hour}"
        raise refusal(folded, place, ParseReason.OUT_OF_RANGE, reason, expected=expected)
    if meant == _DAY:
        reason = "midnight opens the day as 0 giờ or ends it, and opens the next"
        raise refusal(folded, place, ParseReason.AMBIGUOUS, reason, expected=expected)
    return meant
