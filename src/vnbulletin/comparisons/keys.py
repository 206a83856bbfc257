"""This file tells when figures of two bulletins are of the same thing: their key, or why a figure has none."""

from datetime import date
from decimal import Decimal
from typing import TypeAlias

from attrs import frozen

from vnbulletin.articles.article import Article
from vnbulletin.checks.denotation import number_of
from vnbulletin.comparisons.bodies import KnownBody, body_of
from vnbulletin.comparisons.comparison import UncomparedReason
from vnbulletin.comparisons.likened import LikenedWords, likened
from vnbulletin.comparisons.surroundings import is_narrowed, sentence_around, words_behind
from vnbulletin.notation.periods.periods import TimePeriod
from vnbulletin.notation.quantities.multiples import Multiple
from vnbulletin.notation.quantities.percents import Percent, PercentagePoints
from vnbulletin.notation.quantities.proportions import Proportion
from vnbulletin.observations.statistic import Direction, Measure, PeriodSource, ReportedPeriod, Statistic, Status
from vnbulletin.relations.kinds.parts import Breakdown, Subset
from vnbulletin.relations.relation import Operand

__all__ = ["FigureKey", "Key", "SentenceKey", "key_of", "operand_of", "stretch_of"]

_COMPARING = frozenset({Measure.ACHIEVEMENT, Measure.CHANGE, Measure.GAP})


@frozen(kw_only=True)
class FigureKey:
    """What figures of two bulletins must share to be of the same thing; words are in folded lower case.

    *stretch* is the period by its days; *words* are those of the figure in the forms that stand for others; *base* is
    the plan or earlier figure of what compares two amounts; *is_part* tells whether the text names the whole that the
    figure is a part of.
    """

    indicator: str
    body: KnownBody
    stretch: str
    words: LikenedWords
    measure: Measure
    direction: Direction | None
    status: Status
    rating: str | None
    award: str | None
    kind: str
    base: Decimal | None
    is_part: bool


@frozen(kw_only=True)
class SentenceKey:
    """What else makes figures of two bulletins one: the same sentence of the same body, but for the figure alone."""

    before: str
    behind: str
    body: KnownBody
    stretch: str
    status: Status
    kind: str


Key: TypeAlias = FigureKey | SentenceKey


def key_of(article: Article, statistic: Statistic, day: date | None) -> Key | UncomparedReason:
    """Return the key of *statistic* of an *article* of *day*, or why it has none."""
    found = _figure_key(article, statistic, day)
    return found if isinstance(found, FigureKey) else _sentence_key(article, statistic, day) or found


def _figure_key(article: Article, statistic: Statistic, day: date | None) -> FigureKey | UncomparedReason:
    operand, period = operand_of(statistic), statistic.period
    if operand is None:
        return UncomparedReason.NO_NUMBER
    if statistic.indicator is None:
        return UncomparedReason.NO_INDICATOR
    stretch = None if period.period is None else stretch_of(period.period)
    if stretch is None:
        return UncomparedReason.NO_PERIOD
    if _is_inferred(period):
        return UncomparedReason.INFERRED_PERIOD
    body = body_of(statistic, day)
    if body is None:
        return UncomparedReason.NO_BODY
    if not statistic.subject.strip():
        return UncomparedReason.NO_SUBJECT
    if is_narrowed(article, statistic.mention.span, statistic.organisation.name):
        return UncomparedReason.NARROWED
    base = statistic.base
    if statistic.measure in _COMPARING and (base is None or base.number is None):
        return UncomparedReason.NO_BASE
    return FigureKey(
        indicator=statistic.indicator,
        body=body,
        stretch=stretch,
        words=likened(
            statistic.indicator,
            unit=statistic.unit,
            subject=statistic.subject,
            behind=words_behind(article, statistic.mention.span),
            action=statistic.action,
        ),
        measure=statistic.measure,
        direction=statistic.direction,
        status=statistic.status,
        rating=None if statistic.rating is None else str(statistic.rating),
        award=statistic.award,
        kind=type(operand.value).__name__,
        base=number_of(base) if base is not None and statistic.measure in _COMPARING else None,
        is_part=_is_part(statistic),
    )


def _sentence_key(article: Article, statistic: Statistic, day: date | None) -> SentenceKey | None:
    """Return the key by the sentence, where it tells the period itself and the body is known."""
    operand, period, body = operand_of(statistic), statistic.period, body_of(statistic, day)
    stretch = None if period.period is None else stretch_of(period.period)
    if operand is None or stretch is None or body is None or period.source is not PeriodSource.SENTENCE:
        return None
    around = sentence_around(article, statistic.mention.span)
    if around is None:
        return None
    before, behind = around
    kind = type(operand.value).__name__
    return SentenceKey(before=before, behind=behind, body=body, stretch=stretch, status=statistic.status, kind=kind)


def operand_of(statistic: Statistic) -> Operand | None:
    """Return the figure of *statistic* as an operand, of a proportion its part; None for a range."""
    mention, value = statistic.mention, statistic.mention.value
    if isinstance(value, Proportion):
        part = mention.text.partition("/")[0].strip()
        return Operand(printed=part, value=value.part, bound=mention.bound, mention=mention)
    if isinstance(value, Decimal | Percent | PercentagePoints | Multiple):
        return Operand(printed=mention.text, value=value, bound=mention.bound, mention=mention)
    return None


def stretch_of(period: TimePeriod) -> str | None:
    """Return the days of *period*, so that twelve months are a year; None where no year is printed.

    >>> from vnbulletin.notation.periods.periods import parse_period
    >>> stretch_of(parse_period("năm 2022")), stretch_of(parse_period("quý I/2022"))
    ('2022-01-01/2022-12-31', '2022-01-01/2022-03-31')
    """
    if period.start.year is None:
        return None
    try:
        first = period.first_day().isoformat()
        return f"{first}/.." if period.end is None else f"{first}/{period.last_day().isoformat()}"
    except ValueError:
        # The days of a school year are not printed, and its years tell it all the same.
        return None if period.end is None or period.end.year is None else f"{period.name} {period.isoformat()}"


def _is_inferred(period: ReportedPeriod) -> bool:
    """Tell whether no words near the figure tell its period, which is that of the review for want of another."""
    return period.source is PeriodSource.REVIEW and not period.reason.startswith("“")


def _is_part(statistic: Statistic) -> bool:
    place = statistic.mention.span
    return any(
        each.span == place
        for relation in statistic.relations
        if isinstance(relation, Breakdown | Subset)
        for each in (relation.parts if isinstance(relation, Breakdown) else (relation.part,))
    )
