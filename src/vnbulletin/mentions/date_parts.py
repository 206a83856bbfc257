"""This file recognises parts of dates: days, months, quarters, years, and clock times without a date."""

import re
from datetime import time
from functools import cache

from vnbulletin.lexicon.cue_tables import cues
from vnbulletin.lexicon.patterns import Lead, any_of, right_before
from vnbulletin.lexicon.time_tables import calendar
from vnbulletin.mentions.dates import (
    CLOCK,
    clock_heads,
    date_reading,
    hour_of,
    part_of_day,
    partial_or_none,
    period_reading,
    year_of,
)
from vnbulletin.mentions.mention import MentionKind
from vnbulletin.mentions.recogniser import Run, Shape, recogniser
from vnbulletin.mentions.scene import Reading, Scene
from vnbulletin.mentions.units import known_unit
from vnbulletin.notation.dates.partial_dates import PartialDate

__all__ = ["bare_year", "clock", "day", "month", "month_and_year", "named_month", "quarter", "year"]

_MONTH = re.compile(
    r"(?P<month>[0-9]{1,2})(?:[ ]{0,2}[-–/.][ ]{0,2}(?P<year>[12][0-9]{3})"
    r"|[ ]{1,3}năm[ ]{1,3}(?P<worded>[12][0-9]{3}))?(?![0-9]|\.[0-9]{3}(?![0-9]))"
)
_MONTH_AND_YEAR = re.compile(r"(?P<month>0?[1-9]|1[0-2])/(?P<year>(?:19|20)[0-9]{2})(?![0-9/])")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}(?![.,]?[0-9])")
_QUARTER = re.compile(
    r"qu[ýí][ ]{1,2}(?P<quarter>iii|iv|ii|i|[1-4])(?:[ ]{0,2}[-/.][ ]{0,2}(?P<year>[12][0-9]{3})"
    r"|[ ]{1,2}năm[ ]{1,2}(?P<worded>[12][0-9]{3}))?(?![\w])"
)
_TO_QUARTER = re.compile(r"[ ](?:đến|tới)[ ](?:hết[ ])?(?=qu[ýí])")
_FROM = right_before(("từ",))
_MONTH_WORD = right_before(("tháng",))
_YEAR_WORD = right_before(("năm",))
_DAY_WORD = right_before(("ngày",))
_DAY = re.compile(r"(?:0?[1-9]|[12][0-9]|3[01])(?![0-9]|[.,/-][0-9]|[ ]?%)")
_HOURS = 24


@cache
def _length_behind() -> re.Pattern[str]:
    return re.compile(rf"[ ]?/|[ ](?:{any_of(cues().lengths_behind)})(?!\w)")


@cache
def _clock_cue() -> Lead:
    return right_before(cues().clock)


@recogniser("day", runs=Run.SHORT, after=lambda: ("ngày",))
def day(scene: Scene, place: int) -> Reading | None:
    """Read the day of a month that is not printed ("ngày 25 hằng tháng"); "mỗi ngày 5 chuyến" counts."""
    start = scene.led_by(_DAY_WORD, place)
    hit = scene.match(_DAY, place)
    if start is None or hit is None or scene.word_before(start) in cues().counts_by_day:
        return None
    if known_unit(scene, hit.end()) is not None:
        return None
    return date_reading(start, hit.end(), partial_or_none(day=int(hit[0])))


@recogniser("month", runs=Run.SHORT, after=lambda: ("tháng",))
def month(scene: Scene, place: int) -> Reading | None:
    """Read "tháng 6", "tháng 6/2021", "tháng 6 năm 2021"."""
    start = scene.led_by(_MONTH_WORD, place)
    hit = scene.match(_MONTH, place)
    if start is None or hit is None or scene.word_before(start) in cues().each:
        return None
    printed = hit["year"] or hit["worded"]
    return date_reading(start, hit.end(), partial_or_none(year=_whole(printed), month=int(hit["month"])))


@recogniser("month-and-year", runs=Run.SHORT, shapes=Shape.YEARED)
def month_and_year(scene: Scene, place: int) -> Reading | None:
    """Read "6/2021" without the word for a month."""
    hit = scene.match(_MONTH_AND_YEAR, place)
    if hit is None:
        return None
    return date_reading(place, hit.end(), partial_or_none(year=int(hit["year"]), month=int(hit["month"])))


def _year_reading(start: int, hit: re.Match[str]) -> Reading:
    return Reading(start, hit.end(), MentionKind.DATE, year_of(hit[0]))


@recogniser("year", runs=Run.YEAR, after=lambda: ("năm",))
def year(scene: Scene, place: int) -> Reading | None:
    """Read "năm 2021"."""
    hit = scene.match(_YEAR, place)
    start = scene.led_by(_YEAR_WORD, place) if hit else None
    if hit is None or start is None:
        return None
    return _year_reading(start, hit)


@cache
def _named_year() -> Lead:
    return right_before(cues().named_years)


@recogniser("bare-year", runs=Run.YEAR, shapes=Shape.PLAIN | Shape.DASH | Shape.CODE | Shape.COLON)
def bare_year(scene: Scene, place: int) -> Reading | None:
    """Read a bare "2021" that counts nothing."""
    hit = scene.match(_YEAR, place)
    if hit is None:
        return None
    followed = scene.lower[hit.end() : min(hit.end() + 2, scene.end)].lstrip(" ")
    if followed[:1] in {"%", "/"}:
        return None
    counts = known_unit(scene, hit.end()) is not None and scene.behind(_named_year(), place) is None
    return None if counts else _year_reading(place, hit)


@cache
def _month_name() -> re.Pattern[str]:
    names = any_of(calendar().month_numbers)
    year = r"(?:[ ]?[-/][ ]?(?P<year>[12][0-9]{3})|[ ]năm[ ](?P<worded>[12][0-9]{3}))?(?![0-9])"
    return re.compile(rf"(?P<month>{names})(?!\w){year}")


@recogniser("named-month", shapes=Shape.SPOKEN, after=lambda: ("tháng",))
def named_month(scene: Scene, place: int) -> Reading | None:
    """Read "tháng Ba", "tháng Tư năm 2022"; “tháng năm” in small letters is months and years."""
    start = scene.led_by(_MONTH_WORD, place)
    hit = scene.match(_month_name(), place) if start is not None else None
    if start is None or hit is None:
        return None
    printed = hit["year"] or hit["worded"]
    if hit["month"] == "năm" and printed is None and not scene.text[place].isupper():
        return None
    value = partial_or_none(year=_whole(printed), month=calendar().month_numbers[" ".join(hit["month"].split())])
    return date_reading(start, hit.end(), value)


@recogniser("quarter", shapes=Shape.NONE, heads=lambda: cues().quarters)
def quarter(scene: Scene, place: int) -> Reading | None:
    """Read "quý IV", "quý 2/2022", "quý II năm 2024", "từ quý I đến quý III/2022" from the word."""
    hit = scene.match(_QUARTER, place)
    if hit is None:
        return None
    to = scene.match(_TO_QUARTER, hit.end())
    last = scene.match(_QUARTER, to.end()) if to else None
    if last is None:
        return date_reading(place, hit.end(), _quarter_of(hit, None))
    start = scene.led_by(_FROM, place)
    ends = _quarter_of(hit, last["year"] or last["worded"]), _quarter_of(last, None)
    period = period_reading(place if start is None else start, last.end(), *ends)
    return period or date_reading(place, hit.end(), _quarter_of(hit, None))


def _quarter_of(hit: re.Match[str], shared_year: str | None) -> PartialDate | None:
    number = calendar().quarter_numbers.get(hit["quarter"]) or int(hit["quarter"])
    return partial_or_none(year=_whole(hit["year"] or hit["worded"] or shared_year), quarter=number)


def _whole(printed: str | None) -> int | None:
    return int(printed) if printed else None


@cache
def _clock() -> re.Pattern[str]:
    return re.compile(rf"{CLOCK}{part_of_day()}")


@recogniser("clock", runs=Run.SHORT, shapes=Shape.COLON, heads=clock_heads)
def clock(scene: Scene, place: int) -> Reading | None:
    """Read a clock time without a date ("8 giờ 30", "lúc 10 giờ", "2 giờ chiều"); "10 giờ" alone is a duration."""
    hit = scene.match(_clock(), place)
    if hit is None or hour_of(hit) == _HOURS:
        return None
    # "23h" is a time of day, "10 giờ" a length unless a word such as “lúc” stands before it.
    end = hit.end() if hit["part"] is None else hit.end("part")
    short = hit["part"] is not None or (hit[0].endswith("h") and scene.match(_length_behind(), end) is None)
    if hit["minute"] is None and not short and not scene.behind(_clock_cue(), place):
        return None
    value = time(hour_of(hit), int(hit["minute"] or 0))
    return Reading(place, end, MentionKind.TIME, value)
