"""This file reads the times that words tell without a date: “trong năm”, “đến nay”, “cùng kỳ”, “năm tới”."""

import re
from collections.abc import Callable
from datetime import timedelta
from functools import cache

from attrs import evolve, frozen

from vnbulletin.lexicon.observation_tables import observation_cues
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.notation.dates.partial_dates import PartialDate
from vnbulletin.notation.periods.periods import TimePeriod
from vnbulletin.observations.settings import Setting, TimeOfStory, is_within_year, shifted, whole_day, whole_year
from vnbulletin.observations.statistic import PeriodSource
from vnbulletin.observations.uses import TimeUse, segment_start
from vnbulletin.relations.evidence.leads import names_plan
from vnbulletin.relations.passage import Passage

__all__ = ["WordedTime", "as_of_day", "worded_times", "year_before"]


@frozen(kw_only=True)
class WordedTime:
    """A time that words tell: its place, its period or None, where that was read, why, and its use."""

    start: int
    end: int
    period: TimePeriod | None
    source: PeriodSource
    reason: str
    use: TimeUse
    lies_ahead: bool = False


@cache
def _words() -> re.Pattern[str]:
    cues = observation_cues().times
    names = (
        "year_to_date", "term_to_date", "unknown_before", "same_time", "year_before", "year_start",
        "this_year", "review", "months", "month", "quarter", "next_year", "coming", "standing", "now", "today",
        "opening_now",
    )  # fmt: skip
    branches = "|".join(rf"(?P<{name}>{any_of(getattr(cues, name))})" for name in names)
    return re.compile(rf"(?<!\w)(?:{branches})(?!\w)(?!\s(?:[0-9]{{4}}|học)\b)")


@cache
def _not_now() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(observation_cues().times.not_now)}|[0-9]{{1,2}})\s\Z")


def worded_times(passage: Passage, setting: Setting, taken: tuple[tuple[int, int], ...]) -> tuple[WordedTime, ...]:
    """Return the times that words of a sentence tell; what lies in one of *taken*, printed times, is a part of it."""
    found = []
    for hit in _words().finditer(passage.lower, passage.start, passage.end):
        if any(start < hit.end() and hit.start() < end for start, end in taken):
            continue
        if _not_now().search(passage.lower, max(passage.start, hit.start() - _LONGEST_LEAD), hit.start()):
            continue
        if hit[0] in observation_cues().times.attributes and _is_attribute(passage, hit):
            continue
        if hit.lastgroup == "opening_now" and not _opens_clause(passage, hit):
            continue
        if hit.lastgroup == "review" and names_plan(
            passage.lower[max(passage.start, hit.start() - _NEAR) : hit.start()]
        ):
            # "Kế hoạch cả năm" is the time of the plan alone.
            continue
        read = _READERS[hit.lastgroup or ""]
        told = read(hit, setting)
        if told.use is TimeUse.BASE and _opens_sentence(passage, hit):
            # "Năm ngoái, huyện có 40 dự án" tells of that year; nothing is compared with it.
            told = evolve(told, use=TimeUse.EVENT)
        elif told.lies_ahead and _follows_figure(passage, hit.start()):
            told = evolve(told, use=TimeUse.BEHIND)
        found.append(told)
    return tuple(found)


def _is_attribute(passage: Passage, hit: re.Match[str]) -> bool:
    """Tell whether words for now say of the noun before them what there is already, at the end of a clause."""
    ends = passage.lower[hit.end() : passage.end].lstrip()[:1] in {"", *",.;)"}
    return ends and passage.lower[passage.start : hit.start()].rstrip()[-1:].isalpha()


def _opens_clause(passage: Passage, hit: re.Match[str]) -> bool:
    return passage.lower[passage.start : hit.start()].rstrip()[-1:] in {"", *",;:(-+•*"}


def _follows_figure(passage: Passage, place: int) -> bool:
    """Tell whether a figure stands before a place in its part of the sentence."""
    start = segment_start(passage, place)
    return any(each.mention.is_figure and start <= each.start < place for each in passage.mentions)


def _opens_sentence(passage: Passage, hit: re.Match[str]) -> bool:
    clause = max(passage.start, passage.lower.rfind(";", passage.start, hit.start()) + 1)
    return hit.lastgroup in {"year_before", "same_time"} and not passage.lower[clause : hit.start()].strip(" -–+*•")


def _told(
    hit: re.Match[str],
    period: TimePeriod | None,
    reason: str,
    source: PeriodSource = PeriodSource.REVIEW,
    use: TimeUse = TimeUse.TOPIC,
) -> WordedTime:
    ahead = hit.lastgroup in {"next_year", "coming"}
    said = f"“{' '.join(hit[0].split())}”: {reason}"
    return WordedTime(
        start=hit.start(), end=hit.end(), period=period, source=source, reason=said, use=use, lies_ahead=ahead
    )


def _of(hit: re.Match[str], told: TimeOfStory | None) -> WordedTime:
    if told is None:
        return _told(hit, None, "nothing tells which one the story reviews")
    return _told(hit, told.period, told.reason)


def _review(hit: re.Match[str], setting: Setting) -> WordedTime:
    reviewed = setting.reviewed
    if reviewed is None and setting.day is not None and "năm" in hit[0]:
        day = setting.day
        # A year is looked back on from its last weeks to the spring of the next.
        year = day.year if day.month > _SPRING else day.year - 1
        return _told(hit, whole_year(year), f"the bulletin is of {day.isoformat()}", PeriodSource.ARTICLE)
    if reviewed is not None and "năm" in hit[0] and is_within_year(reviewed.period):
        year = reviewed.period.start.year or 0
        return _told(hit, whole_year(year), f"{reviewed.reason}, which is of {year}")
    return _of(hit, reviewed)


def _this_year(hit: re.Match[str], setting: Setting) -> WordedTime:
    if setting.reviewed is not None and setting.reviewed.is_campaign:
        return _of(hit, setting.reviewed)
    if setting.day is not None and (setting.reviewed_year is None or setting.reviewed_year == setting.day.year):
        return _told(hit, whole_year(setting.day.year), f"the bulletin is of {setting.day.isoformat()}")
    if setting.reviewed_year is None:
        return _of(hit, None)
    return _told(hit, whole_year(setting.reviewed_year), "the story reviews this year")


def _now(hit: re.Match[str], setting: Setting) -> WordedTime:
    return _told(hit, *as_of_day(setting), PeriodSource.ARTICLE)


def as_of_day(setting: Setting) -> tuple[TimePeriod | None, str]:
    """Return the day of the bulletin as a period, or None, and what tells it."""
    day = setting.day
    if day is None:
        return None, setting.day_reason
    return whole_day(day), f"as of {setting.day_reason}, {day.isoformat()}"


def _today(hit: re.Match[str], setting: Setting) -> WordedTime:
    told = _now(hit, setting)
    return WordedTime(
        start=told.start, end=told.end, period=told.period, source=told.source, reason=told.reason, use=TimeUse.EVENT
    )


def _year_to_date(hit: re.Match[str], setting: Setting) -> WordedTime:
    year = setting.day.year if setting.day is not None else setting.year
    if year is None:
        return _told(hit, None, "nothing tells the year", PeriodSource.ARTICLE)
    reviewed = setting.reviewed
    if reviewed is not None and reviewed.period == whole_year(year) and hit[0].endswith("năm"):
        return _told(hit, reviewed.period, reviewed.reason)
    period = TimePeriod(PartialDate(year=year), None)
    return _told(hit, period, f"from the beginning of {year} on, and still open", PeriodSource.ARTICLE)


def _term(hit: re.Match[str], setting: Setting) -> WordedTime:
    for told in (setting.headline, setting.review):
        if told is not None and told.period.start.year is not None and told.period.end is not None:
            last = told.period.end.year
            if last is not None and last > told.period.start.year:
                return _told(hit, told.period, told.reason)
    return _told(hit, None, "nothing tells the years of the term")


def _month(hit: re.Match[str], setting: Setting) -> WordedTime:
    if setting.month is not None:
        return _told(hit, setting.month.period, setting.month.reason)
    if setting.day is None:
        return _told(hit, None, setting.day_reason)
    # A month is looked back on in its last days, or in the first ones of the next.
    last = setting.day - timedelta(days=_LATE)
    month = PartialDate(year=last.year, month=last.month)
    return _told(hit, TimePeriod(month, month), f"as of {setting.day_reason}", PeriodSource.ARTICLE)


def _months(hit: re.Match[str], setting: Setting) -> WordedTime:
    reviewed = setting.reviewed
    if reviewed is None or not is_within_year(reviewed.period):
        return _told(hit, None, "nothing tells which months they are", use=TimeUse.CITED)
    return _told(hit, reviewed.period, reviewed.reason)


def _quarter(hit: re.Match[str], setting: Setting) -> WordedTime:
    reviewed = setting.reviewed
    if reviewed is not None and reviewed.period.start.quarter is not None:
        return _told(hit, reviewed.period, reviewed.reason)
    return _told(hit, None, "nothing tells which quarter it is")


def _year_start(hit: re.Match[str], setting: Setting) -> WordedTime:
    if setting.year is None:
        return _told(hit, None, "nothing tells the year", use=TimeUse.BASE)
    first = PartialDate(year=setting.year, month=1, day=1)
    return _told(hit, TimePeriod(first, first), f"the beginning of {setting.year}", use=TimeUse.BASE)


def _unknown(hit: re.Match[str], _setting: Setting) -> WordedTime:
    return _told(hit, None, "its years are not printed", PeriodSource.SENTENCE, TimeUse.BASE)


def _before(hit: re.Match[str], setting: Setting) -> WordedTime:
    told = setting.reviewed
    if told is None or (earlier := year_before(told.period)) is None:
        return _told(hit, None, "the time that it lies before is not known", use=TimeUse.BASE)
    return _told(hit, earlier, f"the time a year before, since {told.reason}", use=TimeUse.BASE)


def year_before(period: TimePeriod) -> TimePeriod | None:
    """Return the period that lies a year before *period*; None for an open one, and for one without a year."""
    if period.end is None or period.start.year is None or period.end.year is None:
        return None
    return shifted(period, -1)


def _next_year(hit: re.Match[str], setting: Setting) -> WordedTime:
    if setting.plan is not None:
        return _told(hit, setting.plan.period, setting.plan.reason)
    reviewed = setting.reviewed
    if reviewed is not None and not is_within_year(reviewed.period) and (behind := shifted(reviewed.period, 1)):
        return _told(hit, behind, f"the one behind that of which {reviewed.reason}")
    if setting.reviewed_year is None:
        return _told(hit, None, "nothing tells which year it follows")
    return _told(hit, whole_year(setting.reviewed_year + 1), f"the year behind {setting.reviewed_year}")


def _coming(hit: re.Match[str], setting: Setting) -> WordedTime:
    if setting.plan is not None:
        return _told(hit, setting.plan.period, setting.plan.reason)
    return _told(hit, None, "the time to come has no printed end")


_SPRING, _LATE, _LONGEST_LEAD, _NEAR = 4, 12, 10, 14

_READERS: dict[str, Callable[[re.Match[str], Setting], WordedTime]] = {
    "review": _review,
    "this_year": _this_year,
    "now": _now,
    "opening_now": _now,
    "standing": _now,
    "today": _today,
    "year_to_date": _year_to_date,
    "term_to_date": _term,
    "month": _month,
    "months": _months,
    "quarter": _quarter,
    "year_before": _before,
    "year_start": _year_start,
    "same_time": _before,
    "unknown_before": _unknown,
    "next_year": _next_year,
    "coming": _coming,
}
