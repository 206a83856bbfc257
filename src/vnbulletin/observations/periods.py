"""This file tells the time of a figure: by its sentence, its paragraph, the headline, or what the story reviews."""

import re
from collections.abc import Iterable
from functools import cache

from attrs import evolve, frozen

from vnbulletin.lexicon.observation_tables import observation_cues
from vnbulletin.lexicon.patterns import any_of, whole_words
from vnbulletin.mentions.mention import MentionKind
from vnbulletin.notation.periods.periods import TimePeriod
from vnbulletin.notation.periods.seasons import days_told
from vnbulletin.observations.campaigns import days_of_campaign
from vnbulletin.observations.relative import WordedTime, worded_times
from vnbulletin.observations.roles import Role
from vnbulletin.observations.same_times import same_time_of
from vnbulletin.observations.settings import Setting, TimeOfStory, dated, whole_day
from vnbulletin.observations.statistic import PeriodSource, ReportedPeriod
from vnbulletin.observations.uses import PrintedTime, TimeUse, printed_times, segment_start
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["Told", "carried_from", "fallback", "of_paragraph", "period_in", "times_in"]

# Between a figure and the brackets behind it that open with its time: its noun.
_OPENED = re.compile(r"[^,;.:()]{0,40}\(\s?")
_GOVERNING = (TimeUse.TOPIC, TimeUse.EVENT)
_FARTHEST_BEHIND, _LONGEST_OPENING, _FEW_DAYS = 200, 16, 15


@cache
def _compares() -> re.Pattern[str]:
    """Return what stands between a figure and the time of another one that it is compared with."""
    return whole_words(observation_cues().times.compares)


@cache
def _come_to() -> re.Pattern[str]:
    cues = observation_cues().times
    return re.compile(rf"(?<!\w)(?:{any_of(cues.comes_to)})\s(?:(?:{any_of(cues.hedges)})\s)?\Z")


@frozen(kw_only=True)
class Told:
    """A time that a sentence tells, printed or in words, ready to be taken as the period of a figure.

    It *is_standing* where words tell what there is on the day, and *is_balance* where that is what is lent or kept.
    """

    start: int
    end: int
    use: TimeUse
    reported: ReportedPeriod
    depth: int = 0
    is_plan: bool = False
    is_review: bool = False
    lies_ahead: bool = False
    is_now: bool = False
    is_leading: bool = False
    is_end: bool = False
    is_standing: bool = False
    is_balance: bool = False


def times_in(passage: Passage, setting: Setting) -> tuple[Told, ...]:
    """Return all times that a sentence tells, in text order, with their years."""
    printed = printed_times(passage)
    places = tuple((each.start, each.end) for each in printed)
    told = [_printed(passage, each, setting) for each in printed]
    told += [_worded(passage, each) for each in worded_times(passage, setting, places)]
    return tuple(sorted(told, key=lambda each: each.start))


def _printed(passage: Passage, time: PrintedTime, setting: Setting) -> Told:
    words = " ".join(passage.printed(time.start, time.end).split())
    same = same_time_of(passage.lower[max(passage.start, time.start - 40) : time.start], time.period, setting)
    period, use = dated(time.period, setting), time.use
    period = period and (days_of_campaign(passage, time.start, period, setting) or period)
    if same is not None and use in {TimeUse.BASE, TimeUse.TOPIC}:
        period, use = same.period, TimeUse.EVENT if same.is_opening else TimeUse.BASE
    if period is None:
        reported = ReportedPeriod(
            period=None, source=PeriodSource.SENTENCE, reason=f"nothing tells the year of “{words}”"
        )
    else:
        said = f"“{words}” stands in the sentence"
        reason = (
            said
            if period == time.period or same is not None
            else f"{said}, and its year is that of the bulletin's time"
        )
        reported = ReportedPeriod(period=period, source=PeriodSource.SENTENCE, reason=reason)
    return Told(
        start=time.start,
        end=time.end,
        use=use,
        reported=reported,
        depth=time.depth,
        is_plan=time.is_plan,
        is_review=time.is_review,
        is_leading=_leads(passage, time.start),
        is_end=time.is_end,
        lies_ahead=period is not None
        and lies_ahead(period, setting)
        and not (time.is_end and _is_near(period, setting)),
    )


def _worded(passage: Passage, time: WordedTime) -> Told:
    reported = ReportedPeriod(period=time.period, source=time.source, reason=time.reason)
    is_now = time.source is PeriodSource.ARTICLE
    return Told(
        start=time.start,
        end=time.end,
        use=time.use,
        reported=reported,
        is_plan=time.lies_ahead and time.use is TimeUse.TOPIC,
        lies_ahead=time.lies_ahead,
        is_now=is_now,
        is_leading=_leads(passage, time.start),
    )


def _leads(passage: Passage, place: int) -> bool:
    """Tell whether the words at *place* open the sentence, or a part of it that no figure stands before."""
    if place - segment_start(passage, place) > _LONGEST_OPENING:
        return False
    return not any(each.mention.is_figure and each.start < place for each in passage.mentions)


def _is_near(period: TimePeriod, setting: Setting) -> bool:
    """Tell whether a stretch ends some days behind the bulletin: it is told before it is over."""
    bounds = days_told(period)
    return bounds is not None and setting.day is not None and (bounds[1] - setting.day).days <= _FEW_DAYS


def lies_ahead(period: TimePeriod, setting: Setting) -> bool:
    """Tell whether a period begins behind what the story reviews, and is not over on the day of the bulletin."""
    bounds = days_told(period)
    if bounds is None:
        return False
    first, last = bounds
    if setting.day is not None and last <= setting.day:
        return False
    told = setting.reviewed
    reviewed = None if told is None or (told.is_taken and setting.day is None) else days_told(told.period)
    if reviewed is not None:
        return first > reviewed[1]
    return setting.day is not None and first > setting.day


def period_in(passage: Passage, placed: Placed, times: tuple[Told, ...], role: Role) -> Told | None:
    """Return the time of its sentence that a figure is of, or None where the sentence tells none."""
    if role.is_earlier:
        inside = _inside(passage, placed, times) if placed.depth else None
        beside = _in_brackets_behind(passage, placed, times) or _right_behind(passage, placed, times)
        return inside or beside or _compared(placed, times)
    usable = [each for each in times if each.use not in {TimeUse.BASE, TimeUse.CITED}]
    if placed.depth:
        inside = _inside(passage, placed, usable)
        if inside is not None:
            return inside
    behind = _in_brackets_behind(passage, placed, usable)
    if behind is not None:
        return behind
    return _at_level(passage, placed, [each for each in usable if each.depth == 0])


def _inside(passage: Passage, placed: Placed, times: Iterable[Told]) -> Told | None:
    """Return the time in the brackets of the figure that stands nearest."""
    opened = passage.lower.rfind("(", passage.start, placed.start)
    closed = passage.lower.find(")", placed.end, passage.end)
    within = [each for each in times if opened < each.start < (closed if closed >= 0 else passage.end)]
    return min(within, key=lambda each: abs(each.start - placed.start), default=None)


def _in_brackets_behind(passage: Passage, placed: Placed, times: Iterable[Told]) -> Told | None:
    """Return the time that opens the brackets right behind a figure ("120 hộ (năm 2021)")."""
    for each in times:
        if each.depth > placed.depth and each.start > placed.end:
            between = passage.lower[placed.end : each.start]
            if _OPENED.fullmatch(between) and _is_free(passage, placed.end, each.start):
                return None if _is_of_another(passage, placed, each) else each
    return None


def _is_of_another(passage: Passage, placed: Placed, told: Told) -> bool:
    """Tell whether a time in brackets is that of another amount behind it ("900 em (năm 2016 là 120 em)")."""
    close = passage.lower.find(")", told.end, passage.end)
    inside = (each for each in passage.mentions if told.end <= each.start < close and each.depth == told.depth)
    first = next((each for each in inside if each.mention.is_figure), None)
    return first is not None and first.mention.kind is placed.mention.kind is MentionKind.NUMBER


def _is_free(passage: Passage, start: int, end: int) -> bool:
    """Tell whether no figure stands in the range."""
    return not any(each.mention.is_figure and start <= each.start < end for each in passage.mentions)


def _at_level(passage: Passage, placed: Placed, times: list[Told]) -> Told | None:
    before = [each for each in times if each.end <= placed.start and each.use in _GOVERNING]
    segment = segment_start(passage, placed.start)
    if before and before[-1].start >= segment:
        return before[-1]
    behind = [each for each in times if each.start >= placed.end and each.start - placed.end < _FARTHEST_BEHIND]
    near = _right_behind(passage, placed, behind)
    if near is not None:
        return near
    if before:
        return before[-1]
    clause = passage.lower.find(";", placed.end, passage.end)
    for each in behind:
        if (clause < 0 or each.start < clause) and (
            each.use is TimeUse.BEHIND or _closes(passage, placed, each, clause)
        ):
            compares = _compares().search(passage.lower, placed.end, each.start) is not None
            return None if compares else each
    # A time behind another figure is that one's, unless the sentence goes on with a part of what it counted.
    start = passage.clause_start(placed)
    last = next((each for each in reversed(times) if start <= each.start and each.end <= placed.start), None)
    return last if last is not None and not _falls_to(passage, placed) else None


def _falls_to(passage: Passage, placed: Placed) -> bool:
    """Tell whether the words before a figure make it what an earlier one has come to ("giảm xuống còn 2,26%")."""
    return _come_to().search(passage.before(placed, 24)) is not None


def _right_behind(passage: Passage, placed: Placed, times: Iterable[Told]) -> Told | None:
    """Return the time that stands behind a figure in its part of the sentence."""
    for each in times:
        if each.use is TimeUse.BEHIND and each.start >= placed.end and each.start - placed.end < _FARTHEST_BEHIND:
            return each if segment_start(passage, each.start) <= placed.start else None
    return None


def _closes(passage: Passage, placed: Placed, told: Told, clause: int) -> bool:
    """Tell whether a time closes the clause of a figure, with no other figure before it or behind it."""
    end = passage.end if clause < 0 else clause
    return _is_free(passage, placed.end, told.start) and _is_free(passage, told.end, end)


def _compared(placed: Placed, times: tuple[Told, ...]) -> Told | None:
    """Return the time that an earlier figure is of: the nearest that the sentence compares with, else any beside it."""
    compared = [each for each in times if each.use is TimeUse.BASE]
    if compared:
        return min(compared, key=lambda each: abs(each.start - placed.start))
    level = [each for each in times if each.depth <= placed.depth]
    before = [each for each in level if each.end <= placed.start and each.use is not TimeUse.CITED]
    return before[-1] if before else None


def carried_from(times: tuple[Told, ...], carried: Told | None, setting: Setting) -> Told | None:
    """Return the time that the next sentence of the paragraph goes on with."""
    topics = [each for each in times if each.use is TimeUse.TOPIC and not each.is_now and each.depth == 0]
    topics = [each for each in topics if each.reported.period is not None or each.lies_ahead]
    if setting.reviewed is not None:
        topics = [each for each in topics if not _is_day(each.reported.period) and not each.is_end]
    opening = [each for each in topics if each.is_leading or each.is_review or each.lies_ahead]
    ready = [each for each in opening if not each.is_plan] or opening
    if not ready and carried is None and setting.reviewed is None:
        ready = topics
    if not ready and setting.reviewed is None:
        ready = [each for each in times if each.use in {TimeUse.BEHIND, TimeUse.EVENT}]
    return ready[-1] if ready else carried


def _is_day(period: TimePeriod | None) -> bool:
    return period is not None and period.start == period.end and period.start.day is not None


def of_paragraph(told: Told) -> ReportedPeriod:
    """Return the period of a sentence as that of a later one of its paragraph."""
    reason = f"an earlier sentence of the paragraph tells it: {told.reported.reason}"
    return evolve(told.reported, source=PeriodSource.PARAGRAPH, reason=reason)


def fallback(setting: Setting, *, planned: bool) -> ReportedPeriod:
    """Return the period of a figure of which neither the sentence nor the paragraph tells the time."""
    if planned:
        if setting.plan is None:
            return ReportedPeriod(period=None, source=None, reason="nothing tells the time that is planned")
        return _of_story(setting.plan, PeriodSource.REVIEW)
    if setting.headline is not None:
        return _of_story(setting.headline, PeriodSource.HEADLINE)
    if setting.review is not None:
        return _of_story(setting.review, PeriodSource.REVIEW)
    if setting.day is not None:
        reason = f"the text tells no time: as of {setting.day_reason}, {setting.day.isoformat()}"
        return ReportedPeriod(period=whole_day(setting.day), source=PeriodSource.ARTICLE, reason=reason)
    return ReportedPeriod(period=None, source=None, reason="neither the text nor its page tells a time")


def _of_story(told: TimeOfStory, source: PeriodSource) -> ReportedPeriod:
    return ReportedPeriod(period=told.period, source=source, reason=told.reason)
