"""This file recognises whole dates, with a weekday or a clock time beside them."""

import re
from datetime import date, datetime, time
from functools import cache, lru_cache

from attrs import evolve

from vnbulletin.lexicon.cue_tables import cues
from vnbulletin.lexicon.patterns import Lead, any_of, right_before
from vnbulletin.lexicon.time_tables import calendar
from vnbulletin.mentions.mention import Alternative, LabelKind, MentionKind
from vnbulletin.mentions.recogniser import Run, Shape, recogniser
from vnbulletin.mentions.scene import Reading, Scene
from vnbulletin.mentions.units import known_unit
from vnbulletin.notation.dates.partial_dates import PartialDate
from vnbulletin.notation.dates.weekdays import weekday_pattern
from vnbulletin.notation.periods.periods import TimePeriod

__all__ = [
    "CLOCK",
    "DATED",
    "clock_and_date",
    "clock_heads",
    "date_reading",
    "day_cue",
    "day_lead",
    "full_date",
    "hour_of",
    "lunar_day",
    "part_of_day",
    "partial_or_none",
    "period_reading",
    "possible_day",
    "start_of_day",
    "weekday_date",
    "worded_date",
    "year_of",
]

_NOON, _DAY = 12, 24
DATED = Shape.POINT | Shape.MONTHED | Shape.DASH

CLOCK = (
    r"(?P<hour>[01]?[0-9]|2[0-4])[ ]?"
    r"(?:(?::|h|g|giờ)[ ]?(?P<minute>[0-5][0-9])(?::[0-5][0-9])?(?:[ ]?phút|['’′])?|(?:giờ|[hg])(?![\w:]))"
    r"(?:[ ]?(?P<half>[ap]m))?(?![\w:])"
)
_FULL_DATE = (
    r"(?P<day>[0-9]{1,2})[ ]{0,2}(?P<mark>[-–/.])[ ]{0,2}(?P<month>[0-9]{1,2})"
    r"[ ]{0,2}(?P=mark)[ ]{0,2}(?P<year>[12][0-9]{3})(?![0-9])"
)
_JOIN = r"[ ]{0,3}(?:[,|–-]|lúc)?[ ]{0,6}(?:lúc[ ])?"

# A zone between a clock time and its day is read over; one behind both is no part of the date.
_ZONE = r"(?:[ ]?[(\[]?gmt[ ]?\+[ ]?7[)\]]?)?"
_SHORT = r"(?P<short_day>[0-9]{1,2})[ ]?[-–/.][ ]?(?P<short_month>[0-9]{1,2})(?![0-9])"


def clock_heads() -> tuple[str, ...]:
    """Return the words that close an hour."""
    return ("h", "g", "giờ")


@cache
def _weekday_lead() -> Lead:
    then = r"[ ]{0,3}[,|–-]?[ ]{0,3}(?:ngày[ ]{1,3})?"
    return right_before(calendar().weekday_numbers, then=then, also=("ngày",))


@cache
def _weekday_bracket() -> Lead:
    """Return what finds a weekday before a date in brackets: "chủ nhật (12-10-2008)", "thứ Ba tuần này (16/5/2024)"."""
    weeks = cues().weekday_weeks
    then = rf"(?:[ ](?:{any_of(weeks)}))?[ ]\((?:ngày[ ])?"
    return right_before(calendar().weekday_numbers, then=then, also=(*weeks, "ngày"))


@cache
def _named_behind() -> str:
    """Return the pattern of a weekday behind its date, in brackets or at the end: "27-11-2024, 15:20 (Thứ Tư)"."""
    bracketed = rf"[ ]{{0,2}}\([ ]?{weekday_pattern()}[ ]?\)"
    # "ngày 5/6/2018, thứ hai là …" counts points.
    ending = rf"[ ]{{0,2}}[,|–-][ ]{{0,2}}{weekday_pattern()}(?=[ ]{{0,2}}(?:[)|\n]|,[ ]?[0-9]|\Z))"
    return rf"(?:{bracketed}|{ending})?"


@cache
def _full_then_clock() -> re.Pattern[str]:
    return re.compile(rf"{_FULL_DATE}(?:{_JOIN}{CLOCK})?{_named_behind()}")


@cache
def day_lead() -> Lead:
    """Return what finds “ngày”, perhaps behind a part of the day, right before a day."""
    return right_before((*(f"{part} ngày" for part in cues().parts_of_day), "ngày"))


@cache
def day_cue() -> Lead:
    """Return what finds the words that end right before a day and a month."""
    then = r"(?:[ ](?:nay|qua))?[ ]{0,3}\(?(?:ngày[ ]{1,3})?"
    return right_before(cues().day, then=then, also=("nay", "qua", "ngày"))


@cache
def _clock_then_date() -> re.Pattern[str]:
    weekday = rf"(?:{weekday_pattern()}[ ]{{0,3}},?[ ]{{0,3}})?(?:ngày[ ]{{1,3}})?"
    return re.compile(rf"{CLOCK}{_ZONE}{part_of_day()}{_JOIN}{weekday}(?:{_FULL_DATE}{_named_behind()}|{_SHORT})")


def part_of_day() -> str:
    """Return the pattern of the words behind a clock time that tell the part of the day, as the group ``part``."""
    return rf"(?:[ ](?P<part>{any_of(cues().hours_past_noon)})(?!\w)(?:[ ](?:nay|qua|mai)(?!\w))?)?"


# "dưới 3 tháng 9.413 người", "6 tháng 1,2 triệu lượt": what stands behind the word is a numeral, and no month.
_GOES_ON = r"[0-9]|\.[0-9]{3}(?![0-9])|,[0-9]"


@cache
def _worded() -> re.Pattern[str]:
    months = any_of(calendar().month_numbers)
    return re.compile(
        rf"(?P<day>[0-9]{{1,2}})[ ]{{1,3}}tháng[ ]{{1,3}}(?P<month>[0-9]{{1,2}}(?!{_GOES_ON})|(?:{months})(?!\w))"
        rf"(?:[ ]{{0,3}},?[ ]{{0,3}}(?:năm[ ]{{1,3}})?(?P<year>[12][0-9]{{3}})(?![0-9])"
        rf"(?:{_JOIN}{CLOCK})?{_named_behind()})?"
    )


@cache
def _weekday() -> re.Pattern[str]:
    then = rf"(?={_FULL_DATE}|[0-9]{{1,2}}[ ]tháng|[0-9]{{1,2}}[ ]?(?::[0-9]|{any_of(clock_heads())}))"
    return re.compile(rf"{weekday_pattern()}[ ]{{0,3}}[,|–-]?[ ]{{0,3}}(?:ngày[ ]{{1,3}})?{then}")


def partial_or_none(**parts: int | None) -> PartialDate | None:
    """Return a partial date of *parts*, or None where no such date exists."""
    try:
        return PartialDate(**parts)
    except ValueError:
        return None


def possible_day(pair: re.Match[str]) -> tuple[Alternative, ...]:
    """Return the day of a month that a pair of numbers may be, as another reading of them."""
    day = partial_or_none(month=int(pair["month"]), day=int(pair["day"]))
    reason = "the numbers may be a day and a month"
    return () if day is None else (Alternative(kind=MentionKind.DATE, value=day, reason=reason),)


@lru_cache(maxsize=256)
def year_of(printed: str) -> PartialDate:
    """Return the year that *printed*, four digits, names; few years fill all texts."""
    return PartialDate(year=int(printed))


def date_reading(start: int, end: int, value: PartialDate | None) -> Reading | None:
    """Return a date's reading; a whole date becomes a `date` or `datetime`; None where *value* is None."""
    if value is None:
        return None
    whole: date | datetime | PartialDate = value.as_date() or value
    if isinstance(whole, date) and value.hour is not None:
        whole = datetime.combine(whole, time(value.hour, value.minute or 0))
    return Reading(start, end, MentionKind.DATE, whole)


def period_reading(
    start: int, end: int, first: PartialDate | None, last: PartialDate | None, *, name: str = ""
) -> Reading | None:
    """Return a period's reading, or None where an end is None or the ends do not make a period of that name."""
    if first is None or last is None:
        return None
    try:
        value = TimePeriod(first, last, name=name)
    except ValueError:
        return None
    return Reading(start, end, MentionKind.PERIOD, value)


@cache
def _weekday_after(marks: str) -> re.Pattern[str]:
    return re.compile(rf"(?:^|[^\w {marks}][ ]*|\n[ ]*|(?<!\w)(?:{any_of(cues().weekday_after)})[ ]+)\Z")


@cache
def _ranked() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(calendar().ordinal_heads)})[ ]+\Z")


def _means_weekday(scene: Scene, start: int) -> bool:
    # "Phiên thứ hai, ngày 6-5-2020" and "Nhiệm vụ: … thứ hai, 15/02": behind a noun or within a list the words rank.
    if not scene.lower.startswith("thứ", start):
        return True
    # "bắt đầu thứ Ba, 14-4-2020": a capital makes a name of the day; "Đại hội lần thứ Ba, ngày 14-4-2020" ranks.
    if scene.lower[start] == scene.text[start] and scene.text[start + len("thứ ") :][:1].isupper():
        return _ranked().search(scene.context(start)) is None
    marks = "" if scene.text[start].isupper() else ";:"
    return _weekday_after(marks).search(scene.context(start)) is not None


def start_of_day(scene: Scene, place: int) -> int:
    """Return where a day begins whose digits stand at *place*: with its weekday, with “ngày”, or with them."""
    start = scene.led_by(_weekday_lead(), place)
    if start is not None and _means_weekday(scene, start):
        return start
    start = scene.led_by(day_lead(), place)
    return place if start is None else start


def hour_of(hit: re.Match[str]) -> int:
    """Return the hour of a match of `CLOCK`, perhaps with its part of the day, counted from midnight."""
    hour = int(hit["hour"])
    part = hit["part"] if "part" in hit.re.groupindex else None
    if part is not None and hour in cues().hours_past_noon[part]:
        return (hour + _NOON) % _DAY
    if hit["half"] == "pm" and hour < _NOON:
        return hour + _NOON
    return 0 if hit["half"] == "am" and hour == _NOON else hour


def _timed(hit: re.Match[str], *, year: int | None, month: int | None, day: int | None) -> PartialDate | None:
    return partial_or_none(year=year, month=month, day=day, hour=hour_of(hit), minute=int(hit["minute"] or 0))


@recogniser("clock-and-date", runs=Run.SHORT, shapes=Shape.COLON, heads=clock_heads)
def clock_and_date(scene: Scene, place: int) -> Reading | None:
    """Read "08:24, 06/01/2023", "21 giờ ngày 23-5", "7g30 sáng 20.7"."""
    hit = scene.match(_clock_then_date(), place)
    if hit is None:
        return None
    day, month = int(hit["day"] or hit["short_day"]), int(hit["month"] or hit["short_month"])
    year = int(hit["year"]) if hit["year"] else None
    # "lúc 7g30, 11/11 huyện đã ra quân": a counted noun makes the second a proportion.
    if year is None and known_unit(scene, hit.end()) is not None:
        return None
    named = scene.led_by(_weekday_lead(), place)
    start = place if named is None or not _means_weekday(scene, named) else named
    return date_reading(start, hit.end(), _timed(hit, year=year, month=month, day=day))


@recogniser("full-date", runs=Run.SHORT, shapes=Shape.TRIPLE)
def full_date(scene: Scene, place: int) -> Reading | None:
    """Read "21/06/2022", "29/01/2019 | 14:20", with its weekday or “ngày”."""
    hit = scene.match(_full_then_clock(), place)
    if hit is None:
        return None
    parts = {name: int(hit[name]) for name in ("year", "month", "day")}
    value = _timed(hit, **parts) if hit["hour"] else partial_or_none(**parts)
    bracketed = scene.led_by(_weekday_bracket(), place) if scene.lower.startswith(")", hit.end()) else None
    if bracketed is not None and _weekday_after(",;:.").search(scene.context(bracketed)) is not None:
        return date_reading(bracketed, hit.end() + 1, value)
    return date_reading(start_of_day(scene, place), hit.end(), value)


@recogniser("weekday-date", after=lambda: ("thứ",))
def weekday_date(scene: Scene, place: int) -> Reading | None:
    """Read "Thứ 2, Ngày 25 / 10 / 2021" from the digit of its weekday."""
    start = place - len("thứ ")
    if start < scene.floor or scene.lower[start:place] != "thứ " or not _means_weekday(scene, start):
        return None
    hit = scene.match(_weekday(), start)
    if hit is None:
        return None
    at = hit.end()
    reading = full_date.read(scene, at) or worded_date.read(scene, at) or clock_and_date.read(scene, at)
    return evolve(reading, start=start) if reading else None


@recogniser("lunar-day", shapes=Shape.NONE, heads=lambda: tuple(words.split()[0] for words in calendar().lunar))
def lunar_day(scene: Scene, place: int) -> Reading | None:
    """Read a day of the moon's year as a label: "29 tháng Chạp", "mùng 3 Tết"."""
    hit = scene.match(_lunar(), place)
    return Reading.label(place, hit.end("day"), hit["day"], LabelKind.NO_DATE) if hit else None


@cache
def _lunar() -> re.Pattern[str]:
    return re.compile(rf"(?P<day>[0-9]{{1,2}})[ ](?:{any_of(calendar().lunar)})(?!\w)")


@recogniser("worded-date", runs=Run.SHORT, shapes=Shape.NONE, heads=lambda: ("tháng",))
def worded_date(scene: Scene, place: int) -> Reading | None:
    """Read "5 tháng 3 năm 2022", "15 tháng Mười Một, 2023", "15 tháng 1"."""
    hit = scene.match(_worded(), place)
    if hit is None:
        return None
    month = calendar().month_numbers.get(" ".join(hit["month"].split()))
    if month is None:
        month = int(hit["month"])
    year = int(hit["year"]) if hit["year"] else None
    parts = {"year": year, "month": month, "day": int(hit["day"])}
    value = _timed(hit, **parts) if hit["hour"] else partial_or_none(**parts)
    return date_reading(start_of_day(scene, place), hit.end(), value)
