"""This file defines the table of statistics: one row for each printed figure of the story, with its coordinates."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Annotated

from attrs import frozen

from vnbulletin.checks.finding import Verdict
from vnbulletin.mentions.mention import FIGURES, MentionKind, record_value
from vnbulletin.notation.periods.seasons import season_of, usual_days
from vnbulletin.notation.quantities.ranges import Range
from vnbulletin.observations.statistic import Direction, Measure, PeriodSource, ReportedPeriod, Statistic, Status
from vnbulletin.spans import Span
from vnbulletin.tables.bulletin import Bulletin, Numbering, numbering_of
from vnbulletin.tables.cells import misfit_of
from vnbulletin.tables.figures import amount_of, days_of, decimal_of
from vnbulletin.tables.mention_rows import BOUNDS, bound_name
from vnbulletin.tables.relation_rows import gravest
from vnbulletin.tables.schema import Described, schema_of

__all__ = ["RATINGS", "STATISTICS", "StatisticRow", "statistic_rows"]

# The codes of lexicon/ratings.toml, from the highest; a schema is known without reading the vocabulary.
RATINGS = ("HTXS", "HTT", "HT", "KHT")
_KINDS = tuple(each.value for each in MentionKind if each in FIGURES)


@frozen(kw_only=True)
class StatisticRow:
    """A row of the table of statistics.

    .. versionadded:: 0.1.0
    """

    article_id: Annotated[str, Described("the article that prints it")]
    statistic: Annotated[int, Described("its running number in the article, from 0, in text order")]
    mention: Annotated[int | None, Described("the mention that is the figure")]
    restated: Annotated[tuple[int, ...], Described("the other mentions that state the same amount")]
    start: Annotated[int, Described("where the figure begins in the text as given", unit="code points")]
    end: Annotated[int, Described("where it ends", unit="code points")]
    text: Annotated[str, Described("the figure, as printed")]
    kind: Annotated[MentionKind, Described("what kind of figure it is", values=_KINDS)]
    value: Annotated[
        Decimal | None,
        Described("its number, below zero where it goes down; the part of a proportion; empty for a range"),
    ]
    whole: Annotated[Decimal | None, Described("the whole of a proportion")]
    low: Annotated[Decimal | None, Described("the lower end of a range")]
    high: Annotated[Decimal | None, Described("the upper end of a range")]
    value_text: Annotated[str, Described("the exact value as a string: 7897, 95.8, 71/75, 180..200")]
    unit: Annotated[str, Described("what is counted, as printed; % for a range of percents; else empty")]
    bound: Annotated[str, Described("what a word beside it says of the true value", values=BOUNDS)]
    interval_low: Annotated[Decimal | None, Described("the least true value that the print allows; empty: no limit")]
    interval_high: Annotated[Decimal | None, Described("the greatest true value; empty: no limit")]
    interval_low_closed: Annotated[bool, Described("whether the least value itself is allowed")]
    interval_high_closed: Annotated[bool, Described("whether the greatest value itself is allowed")]
    measure: Annotated[Measure, Described("an amount, a share, or what compares two amounts")]
    direction: Annotated[Direction | None, Described("the way of a change or a gap; a number of times has no sign")]
    indicator: Annotated[str | None, Described("the id of the indicator; empty where none of the lexicon fits")]
    subject: Annotated[str, Described("what is counted, with the words that narrow it, as printed")]
    action: Annotated[str, Described("the words of what was done; empty where there are none")]
    base: Annotated[Decimal | None, Described("the whole of a share, the plan, or the earlier figure, if printed")]
    base_text: Annotated[str | None, Described("the same, as printed")]
    base_mention: Annotated[int | None, Described("the mention that states it")]
    rating: Annotated[str | None, Described("the level of a rating that is counted", values=RATINGS)]
    rating_or_higher: Annotated[bool | None, Described("whether the levels above it are counted too (trở lên)")]
    award: Annotated[str | None, Described("the title or form of commendation")]
    period: Annotated[str | None, Described("the time that it is of, in ISO 8601: 2022, 2020/.. (open), 2022-Q1")]
    period_start: Annotated[date | None, Described("the first day of the period; of a school year 1 September")]
    period_end: Annotated[
        date | None, Described("its last day; empty too where the period is still open or its days are not known")
    ]
    period_source: Annotated[PeriodSource | None, Described("where the period was read")]
    period_reason: Annotated[str, Described("why it is this period, or why none is known")]
    status: Annotated[Status, Described("whether it was reached, is aimed at, or is expected")]
    status_reason: Annotated[str, Described("what tells the status")]
    organisation: Annotated[str | None, Described("who reports it, as printed")]
    organisation_reason: Annotated[str, Described("what tells who reports it, or why nobody is told")]
    province: Annotated[str | None, Described("the province that it is of")]
    province_reason: Annotated[str, Described("what tells the province, or why none is told")]
    duplicate_of: Annotated[int | None, Described("the earlier statistic of the article that says the same")]
    relations: Annotated[tuple[int, ...], Described("the relations that it takes part in")]
    findings: Annotated[tuple[int, ...], Described("the findings about these")]
    verdict: Annotated[Verdict | None, Described("the gravest verdict of these; empty where there is none")]
    misfit: Annotated[str, Described("why Arrow, polars and Parquet leave a number of the row empty; else empty")]


STATISTICS = schema_of(
    StatisticRow,
    name="statistics",
    version=1,
    description="One row for each printed figure of the story, with its coordinates and why they are what they are.",
    key=("article_id", "statistic"),
)


def statistic_rows(bulletin: Bulletin) -> Iterator[StatisticRow]:
    """Yield a row for each statistic of *bulletin*, in text order."""
    numbers = numbering_of(bulletin)
    statistics = bulletin.statistics
    places = {each.mention.span: number for number, each in enumerate(statistics)}
    for number, statistic in enumerate(statistics):
        yield _row(number, statistic, numbers, places)


def _row(number: int, statistic: Statistic, numbers: Numbering, places: Mapping[Span, int]) -> StatisticRow:
    mention, interval, period = statistic.mention, statistic.interval, statistic.period
    value = statistic.value
    amount = amount_of(value)
    base, rating, earlier = statistic.base, statistic.rating, statistic.duplicate_of
    (first, last), reason = _stretch(period)
    findings = statistic.findings
    printed = (*amount.named(), ("base", None if base is None else base.number))
    low, low_misfit = _end("interval_low", interval.low)
    high, high_misfit = _end("interval_high", interval.high)
    return StatisticRow(
        article_id=numbers.article_id,
        statistic=number,
        mention=numbers.mention(mention),
        restated=_known(map(numbers.mention, statistic.restated)),
        start=mention.span.start,
        end=mention.span.end,
        text=mention.text,
        kind=mention.kind,
        value=amount.value,
        whole=amount.whole,
        low=amount.low,
        high=amount.high,
        value_text=record_value(value),
        unit="%" if isinstance(value, Range) and value.is_percent else mention.unit,
        bound=bound_name(statistic.bound),
        interval_low=low,
        interval_high=high,
        interval_low_closed=interval.low_closed,
        interval_high_closed=interval.high_closed,
        measure=statistic.measure,
        direction=statistic.direction,
        indicator=statistic.indicator,
        subject=statistic.subject,
        action=statistic.action,
        base=None if base is None else base.number,
        base_text=None if base is None else base.printed,
        base_mention=None if base is None else numbers.mention(base.mention),
        rating=None if rating is None else rating.code,
        rating_or_higher=None if rating is None else rating.or_higher,
        award=statistic.award,
        period=None if period.period is None else period.period.isoformat(),
        period_start=first,
        period_end=last,
        period_source=period.source,
        period_reason=reason,
        status=statistic.status,
        status_reason=statistic.status_reason,
        organisation=statistic.organisation.name,
        organisation_reason=statistic.organisation.reason,
        province=statistic.province.name,
        province_reason=statistic.province.reason,
        duplicate_of=None if earlier is None else places.get(earlier.span),
        relations=_known(map(numbers.relation, statistic.relations)),
        findings=_known(map(numbers.finding, findings)),
        verdict=gravest(findings).verdict if findings else None,
        misfit="; ".join(filter(None, (misfit_of(printed), low_misfit, high_misfit))),
    )


def _stretch(told: ReportedPeriod) -> tuple[tuple[date | None, date | None], str]:
    """Return the first and the last day of a period, with the reason of those that are usual and not printed."""
    if told.period is None:
        return (None, None), told.reason
    if season_of(told.period.name) is None:
        return days_of(told.period), told.reason
    usual = usual_days(told.period)
    if usual is None:
        return (None, None), f"{told.reason}; it runs over both years, on days that are not printed"
    first, last = (f"{each:%m-%d}" for each in usual)
    return usual, f"{told.reason}; its days are not printed, and usually it runs from {first} to {last}"


def _end(column: str, end: Fraction | None) -> tuple[Decimal | None, str]:
    """Return an end of an interval, and why its cell may be empty all the same."""
    try:
        number = decimal_of(end)
    except ArithmeticError as endless:
        return None, f"{column}: {endless}"
    return number, misfit_of([(column, number)])


def _known(numbers: Iterable[int | None]) -> tuple[int, ...]:
    return tuple(each for each in numbers if each is not None)
