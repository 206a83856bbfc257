"""This file judges changes whose earlier figure is printed in another bulletin ("tăng 12% so với cùng kỳ")."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from functools import cache
from itertools import pairwise, product

from attrs import evolve, frozen

from vnbulletin.articles.article import Article
from vnbulletin.checks.change_mismatch import judge_change
from vnbulletin.checks.change_readings import readings_of
from vnbulletin.checks.conflicting_report import roundings_of
from vnbulletin.checks.denotation import hard_set, is_exact
from vnbulletin.checks.finding import Finding, Severity, Verdict
from vnbulletin.checks.phrases import phrase
from vnbulletin.comparisons.comparison import CrossFinding, ReportedFigure
from vnbulletin.comparisons.conflicts import is_settled
from vnbulletin.comparisons.keys import FigureKey, Key, operand_of, stretch_of
from vnbulletin.folding import fold
from vnbulletin.lexicon.comparison_tables import comparison_cues
from vnbulletin.lexicon.development_tables import development_cues
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.observations.relative import year_before
from vnbulletin.observations.statistic import Measure, Statistic
from vnbulletin.relations.kinds.developments import Change
from vnbulletin.relations.relation import Operand, Relation

__all__ = ["ChangeClaim", "claims_in", "judged_claims"]

_REACH = 60
_SENTENCE_END = re.compile(r"[.;\n]\s")


@frozen
class ChangeClaim:
    """A change without its earlier figure, the figure that changed, and the key that the earlier one must have."""

    relation: Change
    figure: ReportedFigure
    earlier: FigureKey


@cache
def _compared() -> re.Pattern[str]:
    cues = comparison_cues()
    compared, before = any_of(cues.compared), any_of(cues.year_before)
    year = r"(?:năm\s{1,3})?(?P<%s>(?:19|20)[0-9]{2})"
    named, alone = year % "year", year % "alone"
    return re.compile(rf"(?<!\w)(?:{compared})\s{{1,3}}(?:(?:{before})(?:\s{{1,3}}{named})?|{alone})(?![\w/])")


def claims_in(
    article: Article,
    relations: Iterable[Relation],
    statistics: tuple[Statistic, ...],
    figures: Mapping[int, tuple[Key, ReportedFigure]],
) -> Iterator[ChangeClaim]:
    """Yield the changes that are said to be since the year before, of figures that have a key.

    *figures* are the keyed figures of the article, by where they begin. A difference alone is no relation of its text,
    because nothing there can be held against it; it is one of two bulletins.
    """
    for relation in (*relations, *_lone_differences(article, statistics, figures)):
        if not isinstance(relation, Change) or relation.base is not None or relation.result.span is None:
            continue
        known = figures.get(relation.result.span.start)
        changes = [each for each in (relation.difference, relation.percent) if each is not None and each.span]
        if known is None or not changes:
            continue
        key, figure = known
        if not isinstance(key, FigureKey):
            continue
        earlier = _earlier_stretch(article, changes, figure)
        if earlier is not None:
            yield ChangeClaim(relation, figure, evolve(key, stretch=earlier))


def _lone_differences(
    article: Article, statistics: tuple[Statistic, ...], figures: Mapping[int, tuple[Key, ReportedFigure]]
) -> Iterator[Change]:
    """Yield the changes by a difference that stands right behind its figure ("250 đảng viên, tăng 50 đảng viên")."""
    for result, change in pairwise(statistics):
        linked = any(isinstance(each, Change) for each in change.relations)
        if change.measure is not Measure.CHANGE or linked or result.mention.span.start not in figures:
            continue
        between = fold(article.text[result.mention.span.end : change.mention.span.start]).lower
        hit = _moving().search(between)
        figure, difference = operand_of(result), operand_of(change)
        is_amount = difference is not None and isinstance(difference.value, Decimal)
        alike = change.unit in {"", result.unit}
        if hit is None or _SENTENCE_END.search(between) or not (is_amount and alike) or figure is None:
            continue
        yield Change(result=figure, difference=difference, falls=hit.lastgroup == "fall")


@cache
def _moving() -> re.Pattern[str]:
    cues = development_cues()
    return re.compile(rf"(?<!\w)(?:(?P<rise>{any_of(cues.rise)})|(?P<fall>{any_of(cues.fall)}))\s{{1,3}}\Z")


def judged_claims(
    claims: Iterable[ChangeClaim], told: Callable[[Key], tuple[ReportedFigure, ...]]
) -> Iterator[CrossFinding]:
    """Yield what is said of each claim whose earlier figure *told* finds, in one bulletin or in several that agree."""
    for claim in claims:
        found = [each for each in told(claim.earlier) if each.source != claim.figure.source and is_settled(each)]
        numbers = {
            (each.statistic.bound, str(operand.number)) for each in found if (operand := operand_of(each.statistic))
        }
        base = operand_of(found[0].statistic) if len(numbers) == 1 else None
        if base is not None:
            finding = _judged(evolve(claim.relation, base=base))
            yield CrossFinding(finding=finding, first=found[0], again=claim.figure)


def _judged(relation: Change) -> Finding:
    finding = judge_change(relation)
    verdict = finding.verdict
    if verdict is Verdict.CONTRADICTION and _fits_somehow(relation):
        verdict = Verdict.POSSIBLE
    because = phrase("the earlier figure is that of another bulletin")
    return evolve(finding, verdict=verdict, severity=Severity.WARNING, because=because)


def _fits_somehow(relation: Change) -> bool:
    """Tell whether the change fits where each figure was rounded in its own way, since two writers made them."""
    figures = [each for _, each in relation.operands]
    if all(map(is_exact, figures)):
        return False
    ordered = [each for each in (relation.result, relation.base, relation.difference, relation.percent) if each]
    ways = product(*(tuple(hard_set(each, one) for one in roundings_of(each)) for each in ordered))
    readings = readings_of(relation)
    return any(reading.fits(*sets) for sets in ways for reading in readings)


def _earlier_stretch(article: Article, changes: list[Operand], figure: ReportedFigure) -> str | None:
    """Return the days of the period that a change is said to be since, a year before that of its figure."""
    period = figure.statistic.period.period
    before = None if period is None else year_before(period)
    if before is None:
        return None
    spans = sorted(each.span for each in changes if each.span is not None)
    start, end = spans[0].start, spans[-1].end
    behind = _SENTENCE_END.split(fold(article.text[end : end + _REACH]).lower)[0]
    ahead = _SENTENCE_END.split(fold(article.text[max(0, start - _REACH) : start]).lower)[-1]
    hits = [hit for hit in _compared().finditer(behind) if not _has_digit(behind[: hit.start()])]
    hits += [hit for hit in _compared().finditer(ahead) if not _has_digit(ahead[hit.end() :])]
    years = {hit["year"] or hit["alone"] for hit in hits}
    if len(years) != 1 or (years - {None, str(before.start.year)}):
        return None
    return stretch_of(before)


def _has_digit(text: str) -> bool:
    return any(each.isdecimal() for each in text)
