"""This file finds the figures that a story prints again: in its headline and its body, and in repeated paragraphs."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping

from attrs import evolve

from vnbulletin.articles.article import Article
from vnbulletin.checks.finding import Finding, Verdict
from vnbulletin.mentions.mention import Mention
from vnbulletin.observations.statistic import Statistic
from vnbulletin.relations.kinds.statements import Restatement, Spelling
from vnbulletin.relations.relation import Operand
from vnbulletin.spans import Span

__all__ = ["duplicates", "repeated"]


def duplicates(findings: Iterable[Finding], restated: Mapping[Span, Mention]) -> dict[Span, Mention]:
    """Return the figure that each repeated figure says again, by the place of the later one.

    Only figures that agree are taken. Where the later one is the percent of a count, the earlier one is the
    duplicate, because the count says more.
    """
    found: dict[Span, Mention] = {}
    for first, again in _pairs(findings):
        if first.mention is None or again.mention is None or first.number != again.number:
            continue
        count = restated.get(again.mention.span)
        if count is not None and first.mention.span not in restated:
            found.setdefault(first.mention.span, count)
        elif again.mention.span not in restated:
            earlier = restated.get(first.mention.span, first.mention)
            found.setdefault(again.mention.span, found.get(earlier.span, earlier))
    return found


def _pairs(findings: Iterable[Finding]) -> Iterator[tuple[Operand, Operand]]:
    for finding in findings:
        if finding.verdict not in {Verdict.CONSISTENT, Verdict.POSSIBLE}:
            continue
        match finding.relation:
            case Restatement(first=first, again=again):
                yield first, again
            case Spelling(digits=digits, words=words):
                yield digits, words
            case _:
                pass


def repeated(article: Article, mentions: Iterable[Mention], told: Iterable[Statistic]) -> Iterator[Statistic]:
    """Yield the statistics of paragraphs that repeat another one: those of the other, as its duplicates."""
    by_span = {each.mention.span: each for each in told}
    figures = [each for each in mentions if each.is_figure]
    starts = [each.span.start for each in figures]
    for copy in article.paragraphs:
        if copy.repeats is None:
            continue
        original, copied = (_within(figures, starts, each) for each in (copy.repeats, copy.span))
        for again in copied:
            first = next((each for each in original if each.text == again.text), None)
            if first is None:
                continue
            original.remove(first)
            statistic = by_span.get(first.span)
            if statistic is not None:
                yield evolve(statistic, mention=again, restated=(), duplicate_of=first)


def _within(figures: list[Mention], starts: list[int], span: Span) -> list[Mention]:
    """Return the figures that lie in a span; *starts* are the places of all of them, in text order."""
    return figures[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
