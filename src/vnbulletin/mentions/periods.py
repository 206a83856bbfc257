"""This file recognises periods and durations."""

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import cache

from vnbulletin.lexicon.cue_tables import cues
from vnbulletin.lexicon.number_tables import number_words
from vnbulletin.lexicon.patterns import Lead, any_of, right_before
from vnbulletin.lexicon.time_tables import periods
from vnbulletin.mentions.dates import DATED, date_reading, partial_or_none, period_reading, year_of
from vnbulletin.mentions.mention import MentionKind
from vnbulletin.mentions.recogniser import Run, Shape, recogniser
from vnbulletin.mentions.scene import GOES_ON, Reading, Scene
from vnbulletin.mentions.units import known_unit
from vnbulletin.notation.numbers.digits import EXACT, parse_number
from vnbulletin.notation.periods.durations import Duration

__all__ = [
    "date_span",
    "duration",
    "listed_day",
    "months_in_words",
    "months_of_year",
    "season",
    "shared_years",
    "years",
]

_YEARS = re.compile(
    r"(?P<first>(?:19|20)[0-9]{2})(?:[ ]{0,3}[-–][ ]{0,3}|[ ]{1,3}đến[ ]{1,3}(?:hết[ ])?(?:năm[ ]{1,3})?)"
    r"(?P<last>(?:19|20)[0-9]{2})(?![.,]?[0-9])"
)
_SEASON = re.compile(
    r"(?P<first>(?:19|20)[0-9]{2})[ ]{0,3}[-–/][ ]{0,3}(?P<last>(?:19|20)[0-9]{2}|[0-9]{2})(?![.,/]?[0-9])"
)
_PAIRED = Shape.YEARED | Shape.SLASH | Shape.MONTHED | Shape.DASH
_YEAR_WORD = "năm"
_OF_YEAR = re.compile(
    r"[ ]{1,2}tháng[ ]{1,2}(?:(?P<half>đầu|cuối)[ ]{1,2}năm(?![ ]{1,2}học)|năm(?=[ ]{1,2}[12][0-9]{3}))"
    r"(?:[ ]{1,2}(?P<year>[12][0-9]{3})(?![0-9]))?(?!\w)"
)
_COUNT = re.compile(r"[0-9]{1,2}(?=[ ])")
_DATE_SPAN = re.compile(
    r"(?P<d1>[0-9]{1,2}+)(?:[ ]?(?P<mark>[-/.])[ ]?(?P<m1>[0-9]{1,2}+)(?:[ ]?(?P=mark)[ ]?(?P<y1>[12][0-9]{3}))?)?"
    r"(?P<join>[ ]{1,3}(?:đến|tới)[ ]{1,3}(?:hết[ ]{1,3})?(?:ngày[ ]{1,3})?|[ ]{0,2}[-–][ ]{0,2}|[ ]{1,3}và[ ]{1,3})"
    r"(?P<d2>[0-9]{1,2})[ ]?(?P<mark2>[-/.])[ ]?(?P<m2>[0-9]{1,2})(?:[ ]?(?P=mark2)[ ]?(?P<y2>[12][0-9]{3}))?(?![0-9/])"
)
_SPAN_CUE = right_before(("từ", "từ ngày", "trong các ngày", "các ngày", "ngày"))
_YEAR_BEHIND = r"(?:[ ]?[-/.][ ]?(?P<y{0}>[12][0-9]{{3}})|[ ]năm[ ](?P<w{0}>[12][0-9]{{3}}))?(?![0-9/])"
_MONTH_SPAN = re.compile(
    rf"(?P<m1>[0-9]{{1,2}}){_YEAR_BEHIND.format(1)}(?:[ ](?:đến|tới)[ ](?:hết[ ]|giữa[ ]|đầu[ ]|cuối[ ])?tháng[ ]"
    rf"|[ ]?[-–][ ]?(?:tháng[ ])?)(?P<m2>[0-9]{{1,2}}){_YEAR_BEHIND.format(2)}"
)
# Days share the month that the last one prints.
_LAST_DAY = r"[0-9]{1,2}[-/](?P<month>[0-9]{1,2})(?:[-/](?P<year>[12][0-9]{3}))?(?![0-9/])"
_LISTED_DAY = re.compile(rf"(?P<day>[0-9]{{1,2}})(?=(?:,[ ]?[0-9]{{1,2}}){{0,6}}(?:,[ ]?|[ ]và[ ]){_LAST_DAY})")
_DAY_LEAD = right_before(("ngày",))
_DAYS_BEFORE = re.compile(r"(?<!\w)ngày[ ](?:[0-9]{1,2},[ ]?){1,6}\Z")
_MONTH_LEAD = right_before(("từ tháng", "từ đầu tháng", "từ giữa tháng", "từ cuối tháng", "tháng"))
_SHARED_YEARS = re.compile(r"(?P<count>[0-9]{1,2})(?=(?:,[ ]?[0-9]{1,2}){0,12}(?:[ ]và|,)?[ ][0-9]{1,2}[ ]năm[ ]tuổi)")
_MONTHS = 12
_HALF = Decimal("0.5")


@cache
def _duration() -> re.Pattern[str]:
    units, half = any_of(periods().unit_fields_behind_digits), number_words().small.half
    return re.compile(
        rf"(?P<count>[0-9]{{1,3}}(?:,[0-9])?|[0-9]\.[0-9]{{3}})[ ]{{0,2}}(?P<unit>{units})(?!\w)"
        rf"(?P<half>[ ]{half}(?!\w))?"
        rf"(?![ ](?!(?:{any_of(cues().still_lengths)})(?!\w))(?:{any_of(cues().not_lengths)})(?!\w))"
        rf"(?![ ]?/[ ]?[^\W\d_])"
    )


@cache
def _stretch_name() -> Lead:
    return right_before(cues().stretches)


@recogniser("years", runs=Run.YEAR, shapes=Shape.DASH, heads=lambda: ("đến",))
def years(scene: Scene, place: int) -> Reading | None:
    """Read "nhiệm kỳ 2020-2025", "2020 – 2025", "từ năm 2016 đến năm 2020"."""
    hit = scene.match(_YEARS, place)
    if hit is None:
        return None
    led = scene.led_by(_stretch_name(), place)
    start = place if led is None else led
    lead = " ".join(scene.lower[start:place].split())
    name = lead if lead in periods().names else ""
    return period_reading(start, hit.end(), year_of(hit["first"]), year_of(hit["last"]), name=name)


@cache
def _season_name() -> Lead:
    return right_before(periods().seasons_by_name, then=rf"[ ]{{1,2}}(?:{_YEAR_WORD}[ ]{{1,2}})?", also=(_YEAR_WORD,))


def _before_seasons() -> Iterable[str]:
    return (_YEAR_WORD, *(name.split()[-1] for name in periods().seasons_by_name))


@recogniser("season", runs=Run.YEAR, shapes=_PAIRED, after=_before_seasons)
def season(scene: Scene, place: int) -> Reading | None:
    """Read "năm học 2022-2023", "mùa giải 2022/23", "vụ đông xuân 2022-2023", which run over two years."""
    hit = scene.match(_SEASON, place)
    named = scene.behind(_season_name(), place) if hit else None
    if hit is None or named is None:
        return None
    first, last = hit["first"], hit["last"]
    if len(last) < len(first):
        last = first[: -len(last)] + last
    led = scene.led_by(_stretch_name(), place)
    name = " ".join(named["lead"].split())
    return period_reading(place if led is None else led, hit.end(), year_of(first), year_of(last), name=name)


def months_in_words(scene: Scene, start: int, count_end: int, count: int) -> Reading | None:
    """Read the rest of "6 tháng đầu năm 2022" behind its count, which ends at *count_end*."""
    hit = scene.match(_OF_YEAR, count_end)
    if hit is None or not 1 <= count < _MONTHS:
        return None
    year = int(hit["year"]) if hit["year"] else None
    first, last = (1, count) if hit["half"] != "cuối" else (_MONTHS - count + 1, _MONTHS)
    opening, closing = (partial_or_none(year=year, month=month) for month in (first, last))
    return period_reading(start, hit.end(), opening, closing)


@recogniser("months-of-year", runs=Run.SHORT, shapes=Shape.NONE, heads=lambda: ("tháng",))
def months_of_year(scene: Scene, place: int) -> Reading | None:
    """Read "6 tháng đầu năm 2022", "9 tháng năm 2020", "6 tháng cuối năm"; "ngày 9 tháng năm 2020" is a day."""
    hit = scene.match(_COUNT, place)
    if hit is None or scene.word_before(place) == "ngày":
        return None
    return months_in_words(scene, place, hit.end(), int(hit[0]))


@recogniser("date-span", runs=Run.SHORT, shapes=DATED | Shape.TRIPLE, heads=lambda: ("đến", "tới", "và"))
def date_span(scene: Scene, place: int) -> Reading | None:
    """Read dates that share parts: "từ ngày 1 đến 15/6/2022", "30-31/7", "28 và 29/12"."""
    hit = scene.match(_DATE_SPAN, place)
    if hit is None:
        return None
    dashed = hit["join"].strip() in {"-", "–"}
    cue = scene.behind(_SPAN_CUE, place)
    bracketed = scene.lower[place - 1 : place] == "("
    # "10-15/20" or "12 và 3/8 chỉ tiêu" are figures; a cue, or two days before one month, makes a date.
    slashed = hit["m1"] is None and hit["mark2"] == "/"
    # "28 và 29/12" are days that follow each other.
    follows = int(hit["d1"]) + 1 == int(hit["d2"]) or hit["join"].strip().startswith(("đến", "tới"))
    adjoining = slashed and follows and known_unit(scene, hit.end()) is None
    if cue is None and not bracketed and not (dashed and slashed) and not adjoining:
        return None
    # "1-6-2020 - 1-6-2021" in brackets names two days, not the time between them.
    if dashed and hit["y1"] and not (cue and cue["lead"].startswith("từ")):
        return None
    month = int(hit["m1"] or hit["m2"])
    year = hit["y1"] or hit["y2"]
    first = partial_or_none(year=int(year) if year else None, month=month, day=int(hit["d1"]))
    last = partial_or_none(year=int(hit["y2"]) if hit["y2"] else None, month=int(hit["m2"]), day=int(hit["d2"]))
    if first is None or last is None or (first.month, first.day, first.year) == (last.month, last.day, last.year):
        return None
    if hit["m1"] is None and int(hit["d1"]) >= int(hit["d2"]):
        return None
    # The “ngày” of "hai ngày 20 và 21-4" is read before.
    start = place if cue is None or cue.start() < scene.floor else cue.start()
    return period_reading(start, hit.end(), first, last)


@recogniser("listed-day", runs=Run.SHORT, shapes=Shape.NONE, heads=lambda: (",", "và"))
def listed_day(scene: Scene, place: int) -> Reading | None:
    """Read each day but the last of "các ngày 21, 22, 23/6", "ngày 21, 22 và 23/6/2022"."""
    hit = scene.match(_LISTED_DAY, place)
    if hit is None:
        return None
    led = scene.behind(_DAY_LEAD, place)
    goes_on = scene.word == GOES_ON and _DAYS_BEFORE.search(scene.context(place)) is not None
    # "20 và 21-4" alone is a stretch.
    if not goes_on and (led is None or scene.lower.startswith(" ", hit.end("day"))):
        return None
    parts = {"day": int(hit["day"]), "month": int(hit["month"]), "year": int(hit["year"]) if hit["year"] else None}
    start = place if led is None or led.start() < scene.floor else led.start()
    return date_reading(start, hit.end("day"), partial_or_none(**parts))


@recogniser(
    "month-span", heads=lambda: ("đến", "tới", "năm"), shapes=Shape.YEARED | Shape.DASH, after=lambda: ("tháng",)
)
def month_span(scene: Scene, place: int) -> Reading | None:
    """Read "từ tháng 4 đến hết tháng 6/2022", "tháng 11/2020 đến tháng 2/2021"; a shared year is printed last."""
    hit = scene.match(_MONTH_SPAN, place)
    start = scene.led_by(_MONTH_LEAD, place) if hit else None
    if hit is None or start is None:
        return None
    last_year = hit["y2"] or hit["w2"]
    first_year = hit["y1"] or hit["w1"] or last_year
    ends = ((first_year, hit["m1"]), (last_year, hit["m2"]))
    first, last = (partial_or_none(year=int(year) if year else None, month=int(month)) for year, month in ends)
    return period_reading(start, hit.end(), first, last)


@recogniser("shared-years", runs=Run.SHORT, shapes=Shape.NONE, heads=lambda: (",", "và"))
def shared_years(scene: Scene, place: int) -> Reading | None:
    """Read each number of "55, 50, 45 năm tuổi Đảng" but the last as a duration."""
    hit = scene.match(_SHARED_YEARS, place)
    if hit is None:
        return None
    value = Duration(years=parse_number(hit["count"]))
    return Reading(place, hit.end(), MentionKind.DURATION, value)


def _length_heads() -> tuple[str, ...]:
    return tuple(unit.split()[0] for unit in periods().unit_fields_behind_digits)


@recogniser("duration", shapes=Shape.NONE, heads=_length_heads)
def duration(scene: Scene, place: int) -> Reading | None:
    """Read "4 năm", "6 tháng", "2,5 ngày", "2 tháng rưỡi"."""
    hit = scene.match(_duration(), place)
    if hit is None:
        return None
    count = parse_number(hit["count"])
    if hit["half"]:
        count = EXACT.add(count, _HALF)
    value = Duration(**{periods().unit_fields_behind_digits[" ".join(hit["unit"].split())]: count})
    return Reading(place, hit.end(), MentionKind.DURATION, value)
