"""This file finds the times that a sentence prints, and what each of them is the time of."""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from enum import StrEnum
from functools import cache

from attrs import evolve, frozen

from vnbulletin.lexicon.observation_tables import observation_cues
from vnbulletin.lexicon.page_tables import masthead
from vnbulletin.lexicon.patterns import any_of, whole_words
from vnbulletin.mentions.mention import MentionKind, Value
from vnbulletin.notation.dates.partial_dates import PartialDate
from vnbulletin.notation.periods.periods import TimePeriod
from vnbulletin.observations.campaigns import month_of_campaign
from vnbulletin.observations.citing import is_of_beginning, is_of_meeting, reviews_term
from vnbulletin.observations.settings import whole_day
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["PrintedTime", "TimeUse", "period_of", "printed_times", "segment_start"]

_LOOK_BACK, _LONGEST_PLAN = 150, 70
_MARK = re.compile(r"[,;:()–]| và ")
_CITES = re.compile(r"[,\s]{1,3}(?:ban hành |ký )?(?:ngày\s{1,2})?")


class TimeUse(StrEnum):
    """What a time in a sentence is of: what follows it, what stands before it, the event, what is compared, a name."""

    TOPIC = "topic"
    BEHIND = "behind"
    EVENT = "event"
    BASE = "base"
    CITED = "cited"


@frozen(kw_only=True)
class PrintedTime:
    """A printed time: its place in the folded text, its period as far as it is printed, and its use.

    *is_plan* and *is_review* tell whether the words before it plan ahead to it or look back on it,
    and *is_end* whether they make it the end of a stretch.
    """

    start: int
    end: int
    period: TimePeriod
    use: TimeUse
    depth: int = 0
    is_plan: bool = False
    is_review: bool = False
    is_end: bool = False


@cache
def _since() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(observation_cues().times.since)})\s{{1,2}}\Z")


@cache
def _begins() -> re.Pattern[str]:
    return whole_words(observation_cues().times.since)


@cache
def _until_now() -> re.Pattern[str]:
    return re.compile(rf"\s{{1,2}}(?:{any_of(observation_cues().times.until_now)})(?!\w)")


@cache
def _compared() -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?:{any_of(observation_cues().times.compared)})(?!\w)(?:[^,;:()]|(?<=[0-9]),(?=[0-9])){{0,60}}\Z"
    )


@cache
def _opens_time() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(observation_cues().times.time_openers)})\s{{1,2}}")


@cache
def _signed() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(observation_cues().times.signed)})(?!\w)[^,;]{{0,60}}\Z")


@cache
def _reviews() -> re.Pattern[str]:
    return whole_words(masthead().reviews.words)


@cache
def _weak_reviews() -> re.Pattern[str]:
    return whole_words(observation_cues().times.reviews)


@cache
def _plans() -> re.Pattern[str]:
    return whole_words(observation_cues().times.plans)


@cache
def _starts() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(observation_cues().times.starts)})\s{{1,2}}(?:vào\s)?\Z")


@cache
def _before_day() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(observation_cues().times.before_days)})\s{{1,2}}\Z")


@cache
def _half() -> re.Pattern[str]:
    first, last = (any_of(each) for each in (observation_cues().times.first_half, observation_cues().times.last_half))
    return re.compile(rf"(?<!\w)(?:{first}|(?P<last>{last}))\s\Z")


@cache
def _up_to() -> re.Pattern[str]:
    """Return what stands behind the beginning of a stretch whose end is told too, and of a change."""
    return re.compile(rf"\s{{0,2}}(?:-|–|(?:{any_of(observation_cues().times.up_to)})(?!\w))")


@cache
def _to() -> re.Pattern[str]:
    return re.compile(rf"\s{{1,2}}(?:{any_of(observation_cues().times.ends)})\s{{1,2}}")


@cache
def _prices() -> re.Pattern[str]:
    """Return what names prices, a standard or a round of a year, and not what was done in it."""
    cues = observation_cues().times
    return re.compile(rf"(?<!\w)(?:(?P<not>{any_of(cues.not_prices)})|{any_of(cues.prices)})\s{{1,2}}\Z")


def printed_times(passage: Passage) -> tuple[PrintedTime, ...]:
    """Return the times of a sentence in text order; "từ năm 2020 đến nay" is one, which is still open."""
    found: list[PrintedTime] = []
    for each in passage.times:
        period = period_of(each.mention.value)
        if period is None:
            continue
        period = month_of_campaign(passage, each.start, period)
        if found and (joined := _joined(passage, found[-1], each, period)) is not None:
            found[-1] = joined
            continue
        found.append(_used(passage, each, _widened(passage, each, period), found[-1].end if found else passage.start))
    return tuple(found)


def period_of(value: Value) -> TimePeriod | None:
    """Return the period that a mention of a time prints; None where it names the day of a month alone."""
    if isinstance(value, TimePeriod):
        return value
    if isinstance(value, PartialDate):
        day = evolve(value, hour=None, minute=None)
        only_day = day.day is not None and day.month is None
        return None if only_day or day == PartialDate() else TimePeriod(day, day)
    return whole_day(value) if isinstance(value, date) else None


def _widened(passage: Passage, placed: Placed, period: TimePeriod) -> PrintedTime:
    """Return the time with the words that leave its end open."""
    start, end = placed.start, placed.end
    half = _half().search(passage.lower, max(passage.start, start - 12), start)
    if half is not None and period == TimePeriod(PartialDate(year=period.start.year), period.end):
        months = (7, 12) if half["last"] else (1, 6)
        ends = (PartialDate(year=period.start.year, month=month) for month in months)
        return PrintedTime(start=half.start(), end=end, period=TimePeriod(*ends), use=TimeUse.TOPIC, depth=placed.depth)
    since = _since().search(passage.lower, max(passage.start, start - 30), start)
    until = _until_now().match(passage.lower, end, passage.end)
    if since is not None and until is not None and period.start == period.end:
        period = TimePeriod(period.start, None)
        start, end = since.start(), until.end()
    elif since is not None and period.start == period.end and _up_to().match(passage.lower, end) is None:
        period, start = TimePeriod(period.start, None), since.start()
    elif until is not None and placed.mention.kind is MentionKind.PERIOD and _begins().match(passage.lower, start):
        end = until.end()
    depth = 0 if _explains_length(passage, placed) else placed.depth
    return PrintedTime(start=start, end=end, period=period, use=TimeUse.TOPIC, depth=depth)


def _explains_length(passage: Passage, placed: Placed) -> bool:
    """Tell whether the brackets of a time say which stretch is meant by a length ("5 năm qua (2016-2020)")."""
    last = next(_before(passage, placed), None)
    if last is None or last.mention.kind is not MentionKind.DURATION:
        return False
    return re.fullmatch(r"(?:\s\w{1,7}){0,2}\s?\(", passage.lower[last.end : placed.start]) is not None


def _joined(passage: Passage, first: PrintedTime, last: Placed, period: TimePeriod) -> PrintedTime | None:
    """Return one time of two that "từ … đến …" joins ("từ đầu năm 2022 đến ngày 15/6")."""
    opened = _since().search(passage.lower, max(passage.start, first.start - 30), first.start)
    between = _to().fullmatch(passage.lower, first.end, last.start)
    if opened is None or between is None or first.period.end not in {None, first.period.start}:
        return None
    start, end = first.period.start, period.end
    if end is not None and end.year is None and start.year is not None:
        end = evolve(end, year=start.year)
    elif end is not None and start.year is None and end.year is not None:
        start = evolve(start, year=end.year)
    for begin in (start, *_beginnings(start, end)):
        with suppress(ValueError):
            whole = TimePeriod(begin, end)
            return evolve(first, start=opened.start(), end=last.end, period=whole, use=TimeUse.TOPIC)
    return None


def _beginnings(start: PartialDate, end: PartialDate | None) -> tuple[PartialDate, ...]:
    """Return the beginning of a year as exactly as its end is told ("từ đầu năm 2022 đến ngày 30/9")."""
    if start.year is None or end is None or start != PartialDate(year=start.year):
        return ()
    return (PartialDate(year=start.year, month=1, day=None if end.day is None else 1),)


def _used(passage: Passage, placed: Placed, time: PrintedTime, floor: int) -> PrintedTime:
    """Return the time with its use, and with what the words before it do with it."""
    before = passage.lower[max(passage.start, time.start - _LOOK_BACK) : time.start]
    told = passage.lower[max(floor, time.start - _LOOK_BACK) : time.start]
    is_review = _looks_back(told)
    use = _use(passage, placed, time, before)
    # "vượt 8,2% kế hoạch năm 2023" is what was done with a plan.
    is_plan = use is TimeUse.TOPIC and not is_review and _plans().search(told[-_LONGEST_PLAN:]) is not None
    is_end = _before_day().search(before) is not None
    return evolve(time, use=use, is_plan=is_plan, is_review=is_review, is_end=is_end)


def _last_segment(text: str) -> str:
    return _MARK.split(text)[-1]


def _looks_back(told: str) -> bool:
    segment = _last_segment(told)
    if _reviews().search(segment):
        return True
    if not segment.strip() or _plans().search(segment):
        return False
    return bool(_weak_reviews().search(segment) or _reviews().search(told))


def _use(passage: Passage, placed: Placed, time: PrintedTime, before: str) -> TimeUse:
    if _is_cited(passage, placed, time, before):
        return TimeUse.CITED
    if _compared().search(before) or _follows_multiple(passage, time.start):
        return TimeUse.BASE
    if time.period.start == time.period.end and time.period.start.day is not None and not _before_day().search(before):
        return TimeUse.EVENT
    if time.period.end is None and time.period.start.day is not None and _starts().search(before):
        return TimeUse.EVENT
    segment = segment_start(passage, time.start)
    figures = (each for each in passage.mentions if each.mention.is_figure and each.depth == placed.depth)
    return TimeUse.BEHIND if any(segment <= each.start < time.start for each in figures) else TimeUse.TOPIC


def segment_start(passage: Passage, place: int) -> int:
    """Return where the part of the sentence between two marks begins that holds *place*; mentions are never parted."""
    start = passage.start
    for hit in _MARK.finditer(passage.lower, max(passage.start, place - 2 * _LOOK_BACK), place):
        if not any(each.start <= hit.start() < each.end for each in passage.mentions):
            start = hit.end()
    return start


def _is_cited(passage: Passage, placed: Placed, time: PrintedTime, before: str) -> bool:
    """Tell whether the time is that of a document, of a round, of what is commemorated, or a part of a name."""
    prices = _prices().search(before)
    if (prices is not None and not prices["not"]) or _follows_document(passage, placed):
        return True
    if time.period.start.day is not None and _signed().search(before):
        return True
    if is_of_beginning(passage, time.start, time.end, time.period) or is_of_meeting(before):
        return True
    if passage.lower.startswith(observation_cues().times.named_years, time.start):
        if reviews_term(before) or _compared().search(before):
            return False
        lead = _last_segment(before).strip()
        return not _opens_time().fullmatch(f"{lead} ") and passage.lower[passage.start : time.start].strip() != ""
    return False


def _follows_document(passage: Passage, placed: Placed) -> bool:
    documents = (each for each in _before(passage, placed) if each.mention.kind in (MentionKind.DOC, MentionKind.LABEL))
    last = next(documents, None)
    return last is not None and _CITES.fullmatch(passage.lower, last.end, placed.start) is not None


def _follows_multiple(passage: Passage, place: int) -> bool:
    """Tell whether the words up to *place* say of what something is a multiple ("gấp 2,1 lần tháng 3 năm 2020")."""
    return any(
        each.mention.kind is MentionKind.TIMES and each.end <= place and "," not in passage.lower[each.end : place]
        for each in passage.mentions
    )


def _before(passage: Passage, placed: Placed) -> Iterator[Placed]:
    return (each for each in reversed(passage.mentions) if each.end <= placed.start)
