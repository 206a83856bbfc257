"""This file tells amounts that stand on a day from what was done in the stretch before it, and plans of whole years."""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from vnbulletin.lexicon.observation_tables import observation_cues
from vnbulletin.lexicon.patterns import any_of, whole_words
from vnbulletin.notation.dates.partial_dates import PartialDate
from vnbulletin.notation.periods.periods import TimePeriod
from vnbulletin.notation.periods.seasons import days_told
from vnbulletin.observations.actions import Action
from vnbulletin.observations.periods import Told, of_paragraph
from vnbulletin.observations.relative import as_of_day
from vnbulletin.observations.settings import Setting, is_within_year, whole_day
from vnbulletin.observations.statistic import PeriodSource, ReportedPeriod, ReportedRating
from vnbulletin.observations.stocks import Stock, stock_in
from vnbulletin.observations.subjects import is_measured
from vnbulletin.observations.uses import TimeUse
from vnbulletin.relations.passage import Passage, Placed

__all__ = [
    "day_of_amount",
    "ends_review",
    "goes_on_now",
    "is_done",
    "is_event",
    "of_event",
    "of_year_plan",
    "tells_stock",
    "with_stock",
]

_LONGEST_PLAN, _LONGEST_OPENING = 80, 7
# Before what an amount was, where the sentence goes on to what it has come to.
_CHANGED = r"(?:đã\s)?(?:tăng\s|giảm\s)?từ"


@cache
def _stocks() -> frozenset[str]:
    return frozenset(observation_cues().times.stocks)


@cache
def _year_plan() -> re.Pattern[str]:
    words = any_of(observation_cues().times.year_plans)
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)(?:\s[0-9]{{4}})?(?:\s\w+){{0,6}}[\s(:]{{1,3}}\Z")


@cache
def _has() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(observation_cues().times.goes_on)})\s{{1,2}}\Z")


@cache
def _amount() -> re.Pattern[str]:
    cues = observation_cues()
    happened = rf"(?!\s(?:{any_of(cues.times.happenings)})(?!\w))"
    goes = rf"(?:{any_of(cues.times.amounts)})(?!\w){happened}[^,;:]{{1,40}}\slà"
    noun = rf"(?:(?:{any_of((*cues.times.amounts, *cues.standing.shares))})\s)?(?:{any_of(cues.standing.members)})"
    changes = rf"{noun}\s(?:{_CHANGED}|(?:[^\W\d]+\s){{0,3}}(?:{any_of(cues.standing.makes_up)}))"
    balance = rf"(?:{any_of(cues.standing.balances)})(?!\w)[^,;:]{{0,60}}"
    return re.compile(rf"\W{{0,4}}(?:{goes}|{changes}|{balance})\s{{1,2}}")


@cache
def _this_amount() -> re.Pattern[str]:
    return whole_words(observation_cues().times.this_amount)


def is_event(action: Action) -> bool:
    """Tell whether a verb is one of what was done, and not of what there is."""
    return action.words not in _stocks()


def ends_review(told: Told, action: Action | None, setting: Setting) -> bool:
    """Tell whether a time ends the stretch under review, and a figure counts what was done in it.

    "Tính đến 30/11, đã kết nạp 40 đảng viên" is of the year under review; "đến 30/11 có 900 đảng viên" is of the day.
    """
    reviewed, period = setting.reviewed, told.reported.period
    if not told.is_end or reviewed is None or period is None or period.start.year is None:
        return False
    if action is None or not is_event(action) or reviewed.period.end is None or period.end is None:
        return False
    under_review, days = days_told(reviewed.period), days_told(period)
    return under_review is not None and days is not None and under_review[0] < days[1] <= under_review[1]


def with_stock(
    passage: Passage, times: tuple[Told, ...], setting: Setting, day: Told | None, carried: Told | None
) -> tuple[Told, ...]:
    """Return the times of a sentence with that of what there is, where words tell so and no time says when.

    Args:
        passage: The sentence.
        times: Its times.
        setting: The time of the story.
        day: The day of the sentence before.
        carried: The time that the paragraph has told.
    """
    stock = stock_in(passage, setting)
    if stock is None or any(_is_of_stock(passage, each, stock) for each in times):
        return times
    told = Told(
        start=stock.start,
        end=stock.end,
        use=TimeUse.TOPIC,
        reported=_of_stock(stock, setting, day, carried),
        is_now=True,
        is_standing=True,
        is_balance=stock.is_balance,
        is_leading=not any(each.mention.is_figure and each.start < stock.start for each in passage.mentions),
    )
    return tuple(sorted((*times, told), key=lambda each: each.start))


def _of_stock(stock: Stock, setting: Setting, day: Told | None, carried: Told | None) -> ReportedPeriod:
    """Return when there was what words tell of: on a day told before, in the past that is spoken of, or now."""
    if day is not None and day.reported.source is not PeriodSource.ARTICLE:
        return day.reported if day.is_standing else of_paragraph(day)
    past = None if carried is None or carried.lies_ahead else carried.reported.period
    if carried is not None and past is not None and setting.reviewed is not None and past != setting.reviewed.period:
        return of_paragraph(carried)
    period, told = as_of_day(setting)
    reason = f"“{stock.words}” tells what there is, {told}"
    return ReportedPeriod(period=period, source=PeriodSource.ARTICLE, reason=reason)


def _is_of_stock(passage: Passage, told: Told, stock: Stock) -> bool:
    """Tell whether a time says when there was what words tell of: before their figure, or behind in their clause."""
    figures = (each.start for each in passage.mentions if each.mention.is_figure and each.start >= stock.end)
    if told.start < next(figures, stock.end):
        is_open = told.reported.period is not None and told.reported.period.end is None
        return is_open or (told.depth == 0 and told.use is not TimeUse.CITED)
    is_behind = told.use in {TimeUse.BEHIND, TimeUse.EVENT} and told.depth == 0
    return is_behind and ";" not in passage.lower[stock.end : told.start]


def tells_stock(passage: Passage, told: Told, action: Action | None, placed: Placed) -> bool:
    """Tell whether a figure behind the words that tell what there is goes on to tell it, and not what was done."""
    if action is not None and action.start > told.start and is_event(action):
        return False
    if is_measured(placed.unit) and not told.is_balance:
        return False
    clause = passage.clause_start(placed)
    if clause <= told.start:
        return True
    # Another clause goes on with the same things ("… 3.250 người; lao động nữ 1.430 người").
    figures = [each for each in passage.mentions if each.mention.is_figure and told.start <= each.start <= placed.start]
    first = next((each.unit for each in figures if each.start >= clause), "")
    return first != "" and any(each.unit == first for each in figures if each.start < clause)


def day_of_amount(passage: Passage, topics: Sequence[Told]) -> Told | None:
    """Return the day of an amount whose parts stand in the lines below ("Đến 30/11, toàn Hội có 45 chi hội:")."""
    day = topics[-1] if topics and (topics[-1].is_now or topics[-1].is_end) else None
    first = next((each for each in passage.mentions if day and each.mention.is_figure and each.start >= day.end), None)
    if day is None or first is None:
        return None
    return day if day.is_standing or day.is_now or _has().search(passage.before(first, 12)) else None


def is_done(told: Told, action: Action | None, rating: ReportedRating | None, setting: Setting) -> bool:
    """Tell whether a figure behind such an amount is of what was done or rated in the time under review."""
    if setting.reviewed is None or not (told.is_now or told.is_end):
        return False
    return rating is not None or (action is not None and is_event(action))


def goes_on_now(passage: Passage, counts: Iterable[Placed], day: Told | None) -> bool:
    """Tell whether a sentence goes on to tell what there is, after one that told it as of a day.

    Args:
        passage: The sentence.
        counts: Its figures.
        day: The day of the sentence before: that of the bulletin, or one that a stretch runs up to.
    """
    first = next(iter(counts), None)
    if first is None or day is None:
        return False
    has = _has().search(passage.before(first, 12)) if day.is_now else None
    # Behind words that name no time, only a sentence that begins so goes on.
    opens = first.start - passage.start <= _LONGEST_OPENING and (day.is_balance or not is_measured(first.unit))
    if has is not None and (opens or not day.is_standing):
        return True
    if day.is_now and _this_amount().search(passage.lower, passage.start, first.start) is not None:
        return True
    return _amount().fullmatch(passage.lower, passage.start, first.start) is not None


@cache
def _attending() -> re.Pattern[str]:
    return whole_words(observation_cues().times.attending)


def of_event(passage: Passage, placed: Placed, setting: Setting) -> ReportedPeriod | None:
    """Return the day of the event for a figure of who took part in it, or was elected there ("Dự đại hội có 135 …")."""
    if setting.event is None:
        return None
    ends = (each.start for each in passage.mentions if each.mention.is_figure and each.start > placed.start)
    end = min(next(ends, passage.end), placed.end + _LONGEST_PLAN)
    end = passage.lower.find(";", placed.end, end) if ";" in passage.lower[placed.end : end] else end
    hit = _attending().search(passage.lower, passage.clause_start(placed), end)
    if hit is None:
        return None
    reason = f"“{' '.join(hit[0].split())}” is told of the event of {setting.event.isoformat()}"
    return ReportedPeriod(period=whole_day(setting.event), source=PeriodSource.ARTICLE, reason=reason)


def of_year_plan(passage: Passage, placed: Placed, setting: Setting) -> ReportedPeriod | None:
    """Return the year of a plan that the text calls one of a year, where a part of that year is reviewed."""
    reviewed = setting.reviewed
    if reviewed is None or reviewed.year is None or not is_within_year(reviewed.period):
        return None
    hit = _year_plan().search(passage.before(placed, _LONGEST_PLAN))
    if hit is None:
        return None
    year = PartialDate(year=reviewed.year)
    reason = f"“{' '.join(hit[0].split(' (')[0].split())}” is a plan of the whole year, and {reviewed.reason}"
    return ReportedPeriod(period=TimePeriod(year, year), source=PeriodSource.REVIEW, reason=reason)
