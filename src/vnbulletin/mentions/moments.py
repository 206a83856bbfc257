"""This file recognises dates, clock times and partial dates."""

import re
from datetime import date, datetime, time
from functools import cache

from attrs import evolve

from vnbulletin.lexicon.cue_tables import cues
from vnbulletin.lexicon.patterns import any_of, right_before
from vnbulletin.lexicon.time_tables import calendar
from vnbulletin.mentions.mention import MentionKind
from vnbulletin.mentions.scene import Reading, Scene
from vnbulletin.mentions.units import known_unit
from vnbulletin.notation.dates.partial_dates import PartialDate
from vnbulletin.notation.dates.weekdays import weekday_pattern

__all__ = [
    "CLOCK",
    "FULL_DATE",
    "date_reading",
    "day_cue",
    "partial_or_none",
    "read_clock",
    "read_day",
    "read_day_of_month",
    "read_full_date",
    "read_month",
    "read_part_of_year",
    "read_weekday",
    "read_worded_date",
    "read_year",
]

CLOCK = (
    r"(?P<hour>[01]?[0-9]|2[0-4])[ ]?"
    r"(?:(?::|h|g|giờ)[ ]?(?P<minute>[0-5][0-9])(?::[0-5][0-9])?(?:[ ]?phút|['’′])?|(?:giờ|h)(?![\w:]))"
    r"(?:[ ]?[ap]m)?(?:[ ]?[(\[]?gmt[ ]?\+[ ]?7[)\]]?)?(?![\w:])"
)
FULL_DATE = (
    r"(?P<day>[0-9]{1,2})[ ]{0,2}(?P<mark>[-/.])[ ]{0,2}(?P<month>[0-9]{1,2})"
    r"[ ]{0,2}(?P=mark)[ ]{0,2}(?P<year>[12][0-9]{3})(?![0-9])"
)
_JOIN = r"[ ]{0,3}(?:[,|–-]|lúc)?[ ]{0,6}(?:lúc[ ])?"

_ZONE = r"(?:[ ]?[(\[]?gmt[ ]?\+[ ]?7[)\]]?)?"
_FULL_THEN_CLOCK = re.compile(rf"{FULL_DATE}(?:{_JOIN}{CLOCK})?{_ZONE}")
_SHORT = r"(?P<day>[0-9]{1,2})[ ]?[-/.][ ]?(?P<month>[0-9]{1,2})(?![0-9])"
_MONTH = re.compile(
    r"(?P<month>[0-9]{1,2})(?:[ ]{0,2}[-/.][ ]{0,2}(?P<year>[12][0-9]{3})"
    r"|[ ]{1,3}năm[ ]{1,3}(?P<worded>[12][0-9]{3}))?(?![0-9])"
)
_MONTH_AND_YEAR = re.compile(r"(?P<month>0?[1-9]|1[0-2])/(?P<year>(?:19|20)[0-9]{2})(?![0-9/])")
_YEAR = re.compile(r"(?P<year>(?:19|20)[0-9]{2})(?![.,]?[0-9])")
_QUARTER = re.compile(
    r"qu[ýí][ ]{1,2}(?P<quarter>iii|iv|ii|i|[1-4])(?:[ ]{0,2}[-/.][ ]{0,2}(?P<year>[12][0-9]{3})"
    r"|[ ]{1,2}năm[ ]{1,2}(?P<worded>[12][0-9]{3}))?(?![\w])"
)
_AFTER_MONTH_WORD = re.compile(r"(?<!\w)tháng[ ]{1,3}\Z")
_AFTER_YEAR_WORD = re.compile(r"(?<!\w)năm[ ]{1,3}\Z")
_DAY_WORD = re.compile(r"(?<!\w)ngày[ ]{1,3}\Z")
_DAY = re.compile(r"(?:0?[1-9]|[12][0-9]|3[01])(?![0-9]|[.,/-][0-9]|[ ]?%)")


@cache
def _week_day_lead() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){weekday_pattern()}[ ]{{0,3}}[,|–-]?[ ]{{0,3}}(?:ngày[ ]{{1,3}})?\Z")


@cache
def _day_lead() -> re.Pattern[str]:
    """Return the pattern of “ngày”, perhaps behind a part of the day, right before a day."""
    return re.compile(rf"(?<!\w)(?:(?:{any_of(cues().parts_of_day)})[ ]{{1,3}})?ngày[ ]{{1,3}}\Z")


@cache
def day_cue() -> re.Pattern[str]:
    """Return the pattern of the words that end right before a day and a month."""
    return re.compile(rf"(?<!\w)(?:{any_of(cues().day)})(?:[ ](?:nay|qua))?[ ]{{0,3}}\(?(?:ngày[ ]{{1,3}})?\Z")


@cache
def _clock_cue() -> re.Pattern[str]:
    return right_before(cues().clock)


@cache
def _clock_then_date() -> re.Pattern[str]:
    day = rf"(?:{FULL_DATE}|(?P<short>{_SHORT.replace('<day>', '<short_day>').replace('<month>', '<short_month>')}))"
    return re.compile(rf"{CLOCK}{_JOIN}(?:{weekday_pattern()}[ ]{{0,3}},?[ ]{{0,3}})?(?:ngày[ ]{{1,3}})?{day}{_ZONE}")


@cache
def _worded() -> re.Pattern[str]:
    months = any_of(calendar().month_numbers)
    return re.compile(
        rf"(?P<day>[0-9]{{1,2}})[ ]{{1,3}}tháng[ ]{{1,3}}(?P<month>[0-9]{{1,2}}|(?:{months})(?!\w))"
        rf"(?:[ ]{{0,3}},?[ ]{{0,3}}(?:năm[ ]{{1,3}})?(?P<year>[12][0-9]{{3}})(?![0-9])(?:{_JOIN}{CLOCK})?)?"
    )


@cache
def _weekday() -> re.Pattern[str]:
    return re.compile(
        rf"{weekday_pattern()}[ ]{{0,3}}[,|–-]?[ ]{{0,3}}(?:ngày[ ]{{1,3}})?(?={FULL_DATE}|[0-9]{{1,2}}[ ]tháng)"
    )


_CLOCK = re.compile(CLOCK)
_HOURS = 24


def partial_or_none(**parts: int | None) -> PartialDate | None:
    """Return a partial date of *parts*, or None where no such date exists."""
    try:
        return PartialDate(**parts)
    except ValueError:
        return None


def date_reading(start: int, end: int, value: PartialDate | None, name: str) -> Reading | None:
    """Return a date's reading; a whole date becomes a `date` or `datetime`; None where *value* is None."""
    if value is None:
        return None
    whole: date | datetime | PartialDate = value.as_date() or value
    if isinstance(whole, date) and value.hour is not None:
        whole = datetime.combine(whole, time(value.hour, value.minute or 0))
    return Reading(start=start, end=end, kind=MentionKind.DATE, value=whole, recogniser=name)


@cache
def _weekday_after(marks: str) -> re.Pattern[str]:
    return re.compile(rf"(?:^|[^\w {marks}][ ]*|\n[ ]*|(?<!\w)(?:{any_of(cues().weekday_after)})[ ]+)\Z")


def _means_weekday(scene: Scene, start: int) -> bool:
    # "Phiên thứ hai, ngày 6-5-2020" and "Nhiệm vụ: … thứ hai, 15/02": behind a noun or within a list the words rank.
    if not scene.lower.startswith("thứ", start):
        return True
    marks = "" if scene.text[start].isupper() else ";:"
    return _weekday_after(marks).search(scene.context(start)) is not None


def _led(scene: Scene, place: int) -> int:
    start = scene.led_by(_week_day_lead(), place)
    if start is not None and _means_weekday(scene, start):
        return start
    start = scene.led_by(_day_lead(), place)
    return place if start is None else start


def read_full_date(scene: Scene, place: int) -> Reading | None:
    """Read "21/06/2022", "08:24, 06/01/2023", "29/01/2019 | 14:20", "21 giờ ngày 23-5"."""
    if hit := scene.match(_clock_then_date(), place):
        day, month = int(hit["day"] or hit["short_day"]), int(hit["month"] or hit["short_month"])
        year = int(hit["year"]) if hit["year"] else None
        value = _timed(hit, year=year, month=month, day=day)
        # "lúc 7g30, 11/11 huyện đã ra quân": a counted noun makes the second a proportion.
        if value is not None and (year is not None or known_unit(scene, hit.end()) is None):
            return date_reading(place, hit.end(), value, "clock-and-date")
    if hit := scene.match(_FULL_THEN_CLOCK, place):
        parts = {name: int(hit[name]) for name in ("year", "month", "day")}
        value = _timed(hit, **parts) if hit["hour"] else partial_or_none(**parts)
        return date_reading(_led(scene, place), hit.end(), value, "full-date")
    return None


def _timed(hit: re.Match[str], *, year: int | None, month: int | None, day: int | None) -> PartialDate | None:
    hour = int(hit["hour"])
    return partial_or_none(year=year, month=month, day=day, hour=hour, minute=int(hit["minute"] or 0))


def read_weekday(scene: Scene, place: int) -> Reading | None:
    """Read "Thứ 2, Ngày 25 / 10 / 2021" from the digit of its weekday."""
    start = place - len("thứ ")
    if start < scene.floor or scene.lower[start:place] != "thứ " or not _means_weekday(scene, start):
        return None
    hit = scene.match(_weekday(), start)
    if hit is None:
        return None
    for read in (read_full_date, read_worded_date):
        if reading := read(scene, hit.end()):
            return evolve(reading, start=start)
    return None


def read_worded_date(scene: Scene, place: int) -> Reading | None:
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
    return date_reading(_led(scene, place), hit.end(), value, "worded-date")


def read_day(scene: Scene, place: int) -> Reading | None:
    """Read the day of a month that is not printed ("ngày 25 hằng tháng"); "mỗi ngày 5 chuyến" counts."""
    start = scene.led_by(_DAY_WORD, place)
    hit = scene.match(_DAY, place)
    if start is None or hit is None or scene.word_before(start) in cues().counts_by_day:
        return None
    if known_unit(scene, hit.end()) is not None:
        return None
    return date_reading(start, hit.end(), partial_or_none(day=int(hit[0])), "day")


def read_day_of_month(scene: Scene, place: int, day: int, month: int, end: int) -> Reading | None:
    """Return the date of *day* and *month*, led by “ngày” where it stands before *place*."""
    led = scene.led_by(_day_lead(), place)
    start = place if led is None else led
    return date_reading(start, end, partial_or_none(month=month, day=day), "day-and-month")


def read_month(scene: Scene, place: int) -> Reading | None:
    """Read "tháng 6", "tháng 6/2021", "tháng 6 năm 2021", and "6/2021" without its word."""
    start = scene.led_by(_AFTER_MONTH_WORD, place)
    if start is not None and (hit := scene.match(_MONTH, place)):
        year = hit["year"] or hit["worded"]
        value = partial_or_none(year=int(year) if year else None, month=int(hit["month"]))
        return date_reading(start, hit.end(), value, "month")
    if hit := scene.match(_MONTH_AND_YEAR, place):
        value = partial_or_none(year=int(hit["year"]), month=int(hit["month"]))
        return date_reading(place, hit.end(), value, "month-and-year")
    return None


def read_year(scene: Scene, place: int) -> Reading | None:
    """Read "năm 2021", and a bare "2021" that counts nothing."""
    hit = scene.match(_YEAR, place)
    if hit is None:
        return None
    start = scene.led_by(_AFTER_YEAR_WORD, place)
    value = PartialDate(year=int(hit["year"]))
    if start is not None:
        return date_reading(start, hit.end(), value, "year")
    followed = scene.lower[hit.end() : min(hit.end() + 2, scene.end)].lstrip(" ")
    if followed[:1] in {"%", "/"} or known_unit(scene, hit.end()) is not None:
        return None
    return date_reading(place, hit.end(), value, "bare-year")


def read_part_of_year(scene: Scene, place: int) -> Reading | None:
    """Read "quý IV", "quý 2/2022", "quý II năm 2024" from the word."""
    hit = scene.match(_QUARTER, place)
    if hit is None:
        return None
    year = hit["year"] or hit["worded"]
    quarter = calendar().quarter_numbers.get(hit["quarter"]) or int(hit["quarter"])
    return date_reading(place, hit.end(), partial_or_none(year=int(year) if year else None, quarter=quarter), "quarter")


def read_clock(scene: Scene, place: int) -> Reading | None:
    """Read a clock time without a date ("8 giờ 30", "19h00", "lúc 10 giờ"); "10 giờ" alone is a duration."""
    hit = scene.match(_CLOCK, place)
    if hit is None or int(hit["hour"]) == _HOURS:
        return None
    if hit["minute"] is None and not _clock_cue().search(scene.context(place)):
        return None
    return Reading(
        start=place,
        end=hit.end(),
        kind=MentionKind.TIME,
        value=time(int(hit["hour"]), int(hit["minute"] or 0)),
        recogniser="clock",
    )
