"""This file finds what a bulletin is about in time: its own day, the period it reviews, and the one it plans."""

import re
from collections.abc import Callable, Iterator
from datetime import date, datetime
from functools import cache

from attrs import evolve

from vnbulletin.articles.article import Article
from vnbulletin.articles.paragraphs import ParagraphKind
from vnbulletin.lexicon.observation_tables import observation_cues
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.notation.periods.periods import TimePeriod
from vnbulletin.notation.periods.seasons import days_told
from vnbulletin.observations.reckoning import months_before, told_by_length
from vnbulletin.observations.settings import Setting, TimeOfStory, dated, whole_year
from vnbulletin.observations.stretches import is_day, with_days
from vnbulletin.observations.uses import PrintedTime, TimeUse, period_of, printed_times
from vnbulletin.relations.passage import Passage

__all__ = ["read_setting"]

_HEADS = frozenset({ParagraphKind.TITLE, ParagraphKind.KICKER})
# A story says what it reviews in its first paragraphs.
_LOOKED_AT = 6
_YEAR_OF_CENTURY = 1990
_LONGEST_CUE, _MONTHS, _LAST = 16, 12, 31
# A year is looked back on from October to the April of the next; reports close some weeks before what they are of.
_SPRING, _AUTUMN = 4, 10
_FIRST_WEEKS, _LONG_OVER = 2, 150


def read_setting(article: Article, passages: tuple[Passage, ...]) -> Setting:
    """Return the time of the story that *article* tells."""
    day, day_reason = _day_of(article)
    event = article.event_date
    known = Setting(
        day=day,
        day_reason=day_reason,
        event=event if isinstance(event, date) else None,
        headline=None,
        review=None,
        plan=None,
    )
    heads = [each for each in passages if each.paragraph.kind in _HEADS]
    texts = [each for each in passages if each.paragraph.kind not in _HEADS]
    opening = _opening(texts)
    early = [*heads, *opening]
    known = evolve(known, plan=_first(early, known, lambda each: each.is_plan, "the story plans ahead to"))
    told = _first(heads, known, lambda each: not (each.is_plan or _is_stale(each, known)), "the headline tells")
    known = evolve(known, headline=told or _round(heads, passages, known))
    known = evolve(known, review=_first(opening, known, lambda each: each.is_review, "the story looks back on"))
    if known.reviewed is None:
        known = evolve(known, review=_unnamed(early, texts, known))
    known = with_days(heads, early, known)
    reviewed = known.reviewed
    if reviewed is not None and reviewed.is_campaign and _is_within_month(reviewed.period):
        return evolve(known, month=reviewed)
    return evolve(known, month=_first(early, known, _is_month, "the story tells of"))


def _unnamed(early: list[Passage], texts: list[Passage], known: Setting) -> TimeOfStory | None:
    """Return what a story reviews that names no such period: the surest of what tells it."""
    return (
        told_by_length(early, known)
        or months_before(early, known)
        or _worded_year(texts, known)
        or _closed_year(early, known)
        or _fulfilled_year(early, known)
        or _barely_begun(early, known)
        or _first_topic(texts, known)
        or _before_plan(known.plan, known)
    )


def _closed_year(early: list[Passage], known: Setting) -> TimeOfStory | None:
    """Return the year that the story counts up to the end of ("tính đến hết ngày 31/12")."""
    for each in _times(early):
        period = dated(each.period, known) if each.is_end else None
        end = None if period is None or period.end is None else period.end
        if end is not None and end.year is not None and (end.month, end.day) == (_MONTHS, _LAST):
            reason = f"the story counts up to {end.isoformat()}"
            return TimeOfStory(period=whole_year(end.year), reason=reason, is_taken=True)
    return None


def _fulfilled_year(early: list[Passage], known: Setting) -> TimeOfStory | None:
    """Return the year whose plan the story tells of when the year is over, or nearly ("vượt kế hoạch năm 2014")."""
    for each in _times(early):
        period = dated(each.period, known) if each.is_plan else None
        year = None if period is None else period.start.year
        if year is not None and period == whole_year(year) and known.day is not None and _is_turn(year, known.day):
            return TimeOfStory(period=period, reason=f"the plan of {year} is told of when the year is over, or nearly")
    return None


def _is_turn(year: int, day: date) -> bool:
    """Tell whether a day lies about the end of a year, when bulletins look back on it."""
    return date(year, _AUTUMN, 1) <= day < date(year + 1, _SPRING + 1, 1)


def _before_plan(plan: TimeOfStory | None, known: Setting) -> TimeOfStory | None:
    """Return the year before the one that a story of the turn of the year plans."""
    day, year = known.day, None if plan is None else plan.year
    if plan is None or year is None or plan.period != whole_year(year) or day is None:
        return None
    if _is_turn(year - 1, day):
        return TimeOfStory(period=whole_year(year - 1), reason=f"{year} is planned, so {year - 1} lies behind")
    return None


def _barely_begun(early: list[Passage], known: Setting) -> TimeOfStory | None:
    """Return the year before the one that a story of its first weeks names ("Hội nghị người lao động năm 2025")."""
    for each in _times(early):
        period = dated(each.period, known)
        if period is not None and known.day is not None and _has_barely_begun(period, known):
            year = known.day.year
            reason = f"{year} has barely begun on {known.day.isoformat()}, so {year - 1} lies behind"
            return TimeOfStory(period=whole_year(year - 1), reason=reason, is_taken=True)
    return None


def _has_barely_begun(period: TimePeriod, known: Setting) -> bool:
    """Tell whether a period is the year of the bulletin's day, and that day one of its first weeks."""
    return known.day is not None and period == whole_year(known.day.year) and known.day.month <= _FIRST_WEEKS


def _is_stale(time: PrintedTime, known: Setting) -> bool:
    """Tell whether a quarter or month without a year would long be over: it is to come, or of something else."""
    period = dated(time.period, known)
    if period is None or known.day is None or time.period.start.year is not None:
        return False
    days = days_told(period)
    return days is not None and (known.day - days[1]).days > _LONG_OVER


def _day_of(article: Article) -> tuple[date | None, str]:
    told: tuple[tuple[object, str], ...] = (
        (article.event_date, "the day of the event"),
        (article.published, "the day of publication"),
        (article.page_date, "the date that the page prints"),
    )
    for day, reason in told:
        if isinstance(day, datetime):
            return day.date(), reason
        if isinstance(day, date):
            return day, reason
    return None, "neither the day of the event nor that of publication is known"


def _opening(texts: list[Passage]) -> list[Passage]:
    numbers = list(dict.fromkeys(each.paragraph_number for each in texts))[:_LOOKED_AT]
    return [each for each in texts if each.paragraph_number in numbers]


def _times(passages: list[Passage]) -> Iterator[PrintedTime]:
    for passage in passages:
        for each in printed_times(passage):
            if each.depth == 0 and each.use not in {TimeUse.BASE, TimeUse.CITED, TimeUse.EVENT}:
                yield each


def _first(
    passages: list[Passage], known: Setting, holds: Callable[[PrintedTime], bool], said: str
) -> TimeOfStory | None:
    for each in _times(passages):
        if holds(each) and (period := dated(each.period, known)) is not None and not is_day(period):
            return TimeOfStory(period=period, reason=f"{said} {period.isoformat()}")
    return None


@cache
def _rounds() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(observation_cues().times.rounds)})\s{{1,2}}\Z")


def _round(heads: list[Passage], every: tuple[Passage, ...], known: Setting) -> TimeOfStory | None:
    """Return the day of the round that the headline is of ("Đợt 2/9: 140 đảng viên nhận Huy hiệu Đảng")."""
    for passage in heads:
        for each in passage.times:
            day = period_of(each.mention.value)
            if day is None or not is_day(day):
                continue
            if _rounds().search(passage.lower, max(passage.start, each.start - _LONGEST_CUE), each.start):
                period = _printed_whole(day, every) or dated(day, known)
                if period is not None:
                    return TimeOfStory(period=period, reason=f"the headline tells of the round of {period.isoformat()}")
    return None


def _printed_whole(day: TimePeriod, passages: tuple[Passage, ...]) -> TimePeriod | None:
    """Return the latest day of the same month and number that the text prints with its year."""
    if day.start.year is not None:
        return day
    same = [
        found.start
        for passage in passages
        for each in passage.times
        if (found := period_of(each.mention.value)) is not None
        and (found.start.month, found.start.day) == (day.start.month, day.start.day)
    ]
    latest = max((each for each in same if each.year is not None), key=lambda each: each.year or 0, default=None)
    return None if latest is None else TimePeriod(latest, latest)


@cache
def _looked_back() -> re.Pattern[str]:
    cues = observation_cues().times
    words = any_of(each for each in cues.review if "năm" in each and "học" not in each)
    return re.compile(rf"(?:(?:{any_of(cues.not_now)}|[0-9]{{1,2}})\s+{words}|(?<!\w)(?P<year>{words}))(?!\w)")


def _worded_year(texts: list[Passage], known: Setting) -> TimeOfStory | None:
    """Return the year that a story looks back on in words alone ("năm qua"), by the day of the bulletin."""
    day = known.day
    if day is None or _SPRING < day.month < _AUTUMN or any(_year_of_itself(each, known) for each in texts):
        return None
    for passage in texts:
        hits = _looked_back().finditer(passage.lower, passage.start, passage.end)
        hit = next((each for each in hits if each["year"]), None)
        if hit is not None:
            year = whole_year(day.year if day.month >= _AUTUMN else day.year - 1)
            reason = f"“{hit[0]}” looks back, and the bulletin is of {day.isoformat()}"
            return TimeOfStory(period=year, reason=reason)
    return None


def _year_of_itself(passage: Passage, known: Setting) -> bool:
    """Tell whether a sentence prints a time, longer than a few days, that the bulletin may be of."""
    return any(
        (period := dated(each.period, known)) is not None and not is_day(period) and _is_of_its_time(period, known)
        for each in _times([passage])
        if not each.is_plan and not each.is_end and not _is_planned(each.period, known)
    )


def _is_month(time: PrintedTime) -> bool:
    return _is_within_month(time.period)


def _is_within_month(period: TimePeriod) -> bool:
    start, end = period.start, period.end
    return start.month is not None and end is not None and (end.month or start.month) == start.month


def _first_topic(texts: list[Passage], known: Setting) -> TimeOfStory | None:
    for each in _times(texts):
        period = None if each.is_plan or each.is_end else dated(each.period, known)
        if (
            period is not None
            and not is_day(period)
            and _is_of_its_time(period, known)
            and not _is_planned(period, known)
            and not _has_barely_begun(period, known)
        ):
            said = "it is the first time that the story tells of itself"
            return TimeOfStory(period=period, reason=f"{period.isoformat()}: {said}", is_taken=True)
    return None


def _is_planned(period: TimePeriod, known: Setting) -> bool:
    """Tell whether a period is the one that the story plans, and not over on the day of the bulletin."""
    if known.plan is None or known.day is None or period != known.plan.period or period.start.year is None:
        return False
    days = days_told(period)
    return days is None or days[1] > known.day


def _is_of_its_time(period: TimePeriod, known: Setting) -> bool:
    """Tell whether a period lies neither long before the bulletin, as history does, nor ahead of it, as plans do."""
    first = period.start.year or 0
    # Some years are of the time in which they end.
    last = first if period.end is None else period.end.year or first
    return first >= _YEAR_OF_CENTURY and (known.day is None or known.day.year - 1 <= last <= known.day.year)
