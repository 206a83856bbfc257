"""This file defines the record of a statistic, which is worked out again when a report is read."""

from typing import Annotated

from attrs import frozen

from vnbulletin.checks.finding import Verdict
from vnbulletin.mentions.mention import MentionKind
from vnbulletin.notation.quantities.bounds import Bound
from vnbulletin.observations.statistic import Direction, Measure, PeriodSource, Status
from vnbulletin.reports.records.keys import End, Key, Place, Start
from vnbulletin.reports.records.mentions import ReadingRecord

__all__ = ["StatisticRecord"]


@frozen(kw_only=True)
class StatisticRecord:
    """A printed figure of the story with what it is of, for when, and how certain it is."""

    start: Start
    end: End
    text: Annotated[str, Key("what is printed there")]
    kind: Annotated[MentionKind, Key("what its mention states")]
    value: Annotated[str, Key("its value; below zero for a change or a gap that goes down")]
    unit: Annotated[str, Key("what is counted, as printed")]
    bound: Annotated[Bound, Key("what a word beside it says")]
    alternatives: Annotated[tuple[ReadingRecord, ...], Key("the readings that nothing rules out")] = ()
    restated: Annotated[tuple[Place, ...], Key("the other figures that state the same amount")]
    measure: Annotated[Measure, Key("what it measures")]
    direction: Annotated[Direction | None, Key("the way of a change or a gap; a number of times has no sign")]
    indicator: Annotated[str | None, Key("the indicator of the lexicon, where one fits")]
    subject: Annotated[str, Key("what is counted, with the words that narrow it")]
    action: Annotated[str, Key("the words of what was done")]
    base: Annotated[Place | None, Key("the whole of a share, the plan, or the earlier figure")]
    rating: Annotated[str | None, Key("the level of a rating; + for that level and higher ones")]
    award: Annotated[str | None, Key("the title or form of commendation")]
    period: Annotated[str | None, Key("the time that it is of, in ISO 8601")]
    period_source: Annotated[PeriodSource | None, Key("where the period was read")]
    period_reason: Annotated[str, Key("why it is this period, or why none is known")]
    status: Annotated[Status, Key("whether it was reached, is aimed at, or is expected")]
    status_reason: Annotated[str, Key("what tells the status")]
    organisation: Annotated[str | None, Key("who reports it, as printed")]
    province: Annotated[str | None, Key("the province that it is of")]
    duplicate_of: Annotated[int | None, Key("where the statistic that says the same begins")]
    low: Annotated[str | None, Key("the low end of its true values, as a fraction")]
    high: Annotated[str | None, Key("the high end of its true values")]
    low_closed: Annotated[bool, Key("whether the low end is one of them")]
    high_closed: Annotated[bool, Key("whether the high end is one of them")]
    verdict: Annotated[Verdict | None, Key("the gravest verdict of its findings")]
    findings: Annotated[tuple[str, ...], Key("the codes of its findings")]
