"""This file assembles the statistics of an article: its figures with their coordinates, each with its reason."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from decimal import localcontext
from typing import TypeVar

from attrs import evolve

from vnbulletin.articles.article import Article, ParagraphKind
from vnbulletin.checks.finding import Finding
from vnbulletin.checks.profile import find_profile, judge_by_profile
from vnbulletin.checks.running import run_checks
from vnbulletin.folding import fold
from vnbulletin.mentions.mention import Mention
from vnbulletin.mentions.scanning import find_mentions
from vnbulletin.notation.numbers.digits import EXACT
from vnbulletin.observations.base_times import with_base_times
from vnbulletin.observations.context import Context
from vnbulletin.observations.denoting import interval_under
from vnbulletin.observations.drafting import Draft, Known, drafts_in
from vnbulletin.observations.duplicates import duplicates, repeated
from vnbulletin.observations.lending import with_lent
from vnbulletin.observations.owners import reporter_of
from vnbulletin.observations.partitions import with_shared_indicators
from vnbulletin.observations.periods import times_in
from vnbulletin.observations.reporters import bodies_in
from vnbulletin.observations.restating import restated_by
from vnbulletin.observations.reviewing import read_setting
from vnbulletin.observations.roles import find_roles
from vnbulletin.observations.standing import with_stock
from vnbulletin.observations.statistic import Reported, Statistic
from vnbulletin.observations.wholes import goes_on_with_parts, parts_behind, with_wholes
from vnbulletin.relations.linking import find_relations
from vnbulletin.relations.passage import Passage, passages
from vnbulletin.relations.relation import Relation
from vnbulletin.spans import Span

__all__ = ["find_statistics"]

_NO_STORY = frozenset({ParagraphKind.DATE_LINE, ParagraphKind.CREDIT})


def find_statistics(
    article: Article,
    *,
    mentions: tuple[Mention, ...] | None = None,
    relations: tuple[Relation, ...] | None = None,
    findings: tuple[Finding, ...] | None = None,
) -> tuple[Statistic, ...]:
    """Return the figures of a bulletin's story with what they are of, for when, and how certain they are.

    A percent that restates the count beside it belongs to the statistic of that count; gaps to a target, changes and
    achievements are statistics of their own. What the site prints beside the story gives none.

    Args:
        article: A read article.
        mentions: Its mentions, where they were found before.
        relations: Its relations, where they were found before.
        findings: What the checks say of them, where that is known.

    Returns:
        The statistics in text order. A figure that is printed again is there again, and names the first.

    >>> from vnbulletin.articles.reading import read_article
    >>> article = read_article("Năm 2022, Đảng ủy Khối kết nạp 139 đảng viên, vượt 15,8% chỉ tiêu.")
    >>> for each in find_statistics(article):
    ...     print(each.mention.text, each.measure.value, each.action, each.period.period.isoformat(), each.status.value)
    139 level kết nạp 2022 result
    15,8% gap kết nạp 2022 result

    .. versionadded:: 0.1.0
    """
    found = find_mentions(article) if mentions is None else mentions
    linked = find_relations(article, mentions=found) if relations is None else relations
    judged = judge_by_profile(run_checks(linked)) if findings is None else findings
    with localcontext(EXACT):
        return _assembled(article, found, linked, judged)


def _assembled(
    article: Article, mentions: tuple[Mention, ...], relations: tuple[Relation, ...], findings: tuple[Finding, ...]
) -> tuple[Statistic, ...]:
    every = passages(article, mentions)
    sentences = tuple(each for each in every if each.paragraph.kind not in _NO_STORY)
    restated = restated_by(sentences, relations)
    known = Known(
        article=article,
        setting=read_setting(article, every),
        roles=find_roles(relations),
        restated=restated,
        interval_of=interval_under(find_profile(findings)),
        headline=fold(article.title or "").lower,
        reporter=reporter_of(article, sentences),
        province=Reported(name=article.province, reason=article.province_reason),
    )
    lent = with_lent(with_wholes(_drafts(sentences, known), relations), restated)
    drafts = with_shared_indicators(lent, relations)
    told = _with_copies(_linked(drafts, relations, findings), mentions, restated, duplicates(findings, restated))
    told += repeated(article, mentions, told)
    return tuple(sorted(told, key=lambda each: each.mention.span))


def _with_copies(
    told: list[Statistic],
    mentions: Iterable[Mention],
    restated: Mapping[Span, Mention],
    again: Mapping[Span, Mention],
) -> list[Statistic]:
    """Return the statistics with the percents that restate them, and with the figures that they say again."""
    restating: defaultdict[Span, list[Mention]] = defaultdict(list)
    for percent in (each for each in mentions if each.span in restated):
        restating[restated[percent.span].span].append(percent)
    return [
        evolve(each, restated=tuple(restating[each.mention.span]), duplicate_of=again.get(each.mention.span))
        for each in told
    ]


def _drafts(sentences: tuple[Passage, ...], known: Known) -> list[Draft]:
    found: list[Draft] = []
    context, before = Context(), list[Draft]()
    for passage in sentences:
        context = context.entering(passage)
        times = times_in(passage, known.setting)
        times = with_stock(passage, times, known.setting, context.now, context.told)
        times = with_base_times(passage, times, known.roles)
        bodies = bodies_in(passage)
        own = list(drafts_in(passage, times, bodies, context, known))
        if own:
            before = list(parts_behind(own, before)) if before and goes_on_with_parts(passage) else own
            found += before
        context = context.behind(passage, times, bodies, known.setting)
    return found


_Linked = TypeVar("_Linked", Relation, Finding)


def _by_mention(linked: Iterable[_Linked]) -> Mapping[Span, list[_Linked]]:
    """Return the relations, or findings, of each figure by its place."""
    found: defaultdict[Span, list[_Linked]] = defaultdict(list)
    for each in linked:
        for span in {operand.span for _, operand in each.operands if operand.span is not None}:
            found[span].append(each)
    return found


def _linked(drafts: Iterable[Statistic], relations: Iterable[Relation], findings: Iterable[Finding]) -> list[Statistic]:
    """Return the statistics with their relations and findings."""
    related, judged = _by_mention(relations), _by_mention(findings)
    return [
        evolve(
            each,
            relations=tuple(related.get(each.mention.span, ())),
            findings=tuple(judged.get(each.mention.span, ())),
        )
        for each in drafts
    ]
