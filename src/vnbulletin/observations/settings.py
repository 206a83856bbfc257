"""This file reads what a bulletin is about in time: its own day, the period it reviews, and the one it plans."""

from collections.abc import Callable, Iterator
from datetime import date, datetime

from attrs import evolve, frozen

from vnbulletin.articles.article import Article
from vnbulletin.articles.paragraphs import ParagraphKind
from vnbulletin.notation.dates.partial_dates import PartialDate
from vnbulletin.notation.periods.periods import TimePeriod
from vnbulletin.observations.uses import PrintedTime, TimeUse, printed_times
from vnbulletin.relations.passage import Passage

__all__ = ["Setting", "TimeOfStory", "dated", "read_setting"]

_HEADS = frozenset({ParagraphKind.TITLE, ParagraphKind.KICKER})
# A story says what it reviews in its first paragraphs.
_LOOKED_AT, _FEW_DAYS = 6, 15
_YEAR_OF_CENTURY = 1990


@frozen(kw_only=True)
class TimeOfStory:
    """A period that the story is of, what tells it, and whether it is only taken from the first time in the text."""

    period: TimePeriod
    reason: str
    is_taken: bool = False

    @property
    def year(self) -> int | None:
        """The last year of the period, or None where it is open or has none."""
        return None if self.period.end is None else self.period.end.year


@frozen(kw_only=True)
class Setting:
    """The time of a story: the day of the bulletin, what its headline and its text review, and what they plan.

    *month* is the first month that the story tells, be it by its days.

    *day_reason* tells where the day was read, or why none is known.
    """

    day: date | None
    day_reason: str
    event: date | None
    headline: TimeOfStory | None
    review: TimeOfStory | None
    plan: TimeOfStory | None
    month: TimeOfStory | None = None

    @property
    def reviewed(self) -> TimeOfStory | None:
        """What the story reviews, be it told in its headline or in its text."""
        return self.headline or self.review

    @property
    def reviewed_year(self) -> int | None:
        """The year that the story reviews, or in which what it reviews ends."""
        for each in (self.review, self.headline):
            if each is not None and each.year is not None:
                return each.year
        return None

    @property
    def year(self) -> int | None:
        """The year that a time without a year is of: the reviewed one, or that of the bulletin."""
        if self.reviewed_year is not None:
            return self.reviewed_year
        return None if self.day is None else self.day.year


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
    known = evolve(known, headline=_first(heads, known, lambda each: not each.is_plan, "the headline tells"))
    known = evolve(known, review=_first(opening, known, lambda each: each.is_review, "the story looks back on"))
    if known.reviewed is None:
        known = evolve(known, review=_first_topic(texts, known))
    known = evolve(known, month=_first([*heads, *opening], known, _is_month, "the story tells of"))
    return evolve(known, plan=_first([*heads, *opening], known, lambda each: each.is_plan, "the story plans ahead to"))


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
        if holds(each) and (period := dated(each.period, known)) is not None and not _is_day(period):
            return TimeOfStory(period=period, reason=f"{said} {period.isoformat()}")
    return None


def _is_month(time: PrintedTime) -> bool:
    start, end = time.period.start, time.period.end
    return start.month is not None and end is not None and (end.month or start.month) == start.month


def _first_topic(texts: list[Passage], known: Setting) -> TimeOfStory | None:
    for each in _times(texts):
        period = None if each.is_plan or each.is_end else dated(each.period, known)
        if period is not None and not _is_day(period) and _is_of_its_time(period, known):
            said = "it is the first time that the story tells of itself"
            return TimeOfStory(period=period, reason=f"{period.isoformat()}: {said}", is_taken=True)
    return None


def _is_day(period: TimePeriod) -> bool:
    """Tell whether a period is a day, or a few days, those of an event."""
    start, end = period.start, period.end
    if start.day is None or end is None or end.day is None:
        return False
    return start == end or (start.month == end.month and end.day - start.day < _FEW_DAYS)


def _is_of_its_time(period: TimePeriod, known: Setting) -> bool:
    """Tell whether a period lies neither long before the bulletin, as history does, nor ahead of it, as plans do."""
    year = period.start.year or 0
    return year >= _YEAR_OF_CENTURY and (known.day is None or known.day.year - 1 <= year <= known.day.year)


def dated(period: TimePeriod, setting: Setting) -> TimePeriod | None:
    """Return *period* with its year, or None where nothing tells it ("6 tháng đầu năm" of the reviewed year)."""
    if period.start.year is not None:
        return period
    year = _year_of(period, setting)
    if year is None:
        return None
    try:
        start = evolve(period.start, year=year)
        end = None if period.end is None else evolve(period.end, year=year)
        return TimePeriod(start, end)
    except ValueError:
        return None


def _year_of(period: TimePeriod, setting: Setting) -> int | None:
    """Return the year of a period that prints none: the one that lets it end nearest before the bulletin."""
    last = period.start if period.end is None else period.end
    month = 3 * last.quarter if last.quarter is not None else last.month
    day = setting.day
    if day is not None and last.day is not None and last.month is not None:
        return PartialDate(month=last.month, day=last.day).resolve(near=day).year
    if setting.reviewed_year is not None:
        return setting.reviewed_year
    if day is None or month is None:
        return setting.year
    return day.year if month <= day.month + 1 else day.year - 1
