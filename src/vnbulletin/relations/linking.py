"""This file links the mentions of an article into relations, in text order."""

from collections.abc import Iterator
from decimal import localcontext

from vnbulletin.articles.article import Article
from vnbulletin.mentions.mention import Mention
from vnbulletin.mentions.scanning import find_mentions
from vnbulletin.notation.numbers.digits import EXACT
from vnbulletin.relations.achievements import find_achievements
from vnbulletin.relations.breakdowns import find_breakdowns
from vnbulletin.relations.changes import find_changes
from vnbulletin.relations.comparing import comparisons
from vnbulletin.relations.complements import find_complements
from vnbulletin.relations.lists import find_lists
from vnbulletin.relations.passage import passages
from vnbulletin.relations.plan_tables import find_tabled_achievements
from vnbulletin.relations.relation import Relation
from vnbulletin.relations.restatements import find_restatements
from vnbulletin.relations.shares import find_shares
from vnbulletin.relations.subsets import find_subsets
from vnbulletin.relations.targets import find_targets
from vnbulletin.relations.weekdays import find_weekdays
from vnbulletin.spans import Span

__all__ = ["find_relations"]


def find_relations(article: Article, *, mentions: tuple[Mention, ...] | None = None) -> tuple[Relation, ...]:
    """Find what the text of *article* claims about its own figures.

    Args:
        article: A read article.
        mentions: Its mentions, where they were found before.

    Returns:
        Relations in the order of their first operand; furniture and paragraphs that
        repeat an earlier one give none.

    >>> from vnbulletin.articles.reading import read_article
    >>> [r.kind for r in find_relations(read_article("Có 71/75 tập thể (94,67%) xếp loại tốt."))]
    ['share']
    """
    found = find_mentions(article) if mentions is None else mentions
    sentences = passages(article, found)
    # Sums are exact whatever decimal context the caller works in.
    with localcontext(EXACT):
        comparing = tuple(map(comparisons, sentences))
        # "giảm 1.000 con; trong đó đàn trâu 5.000 con": what something changed by is no whole and no part.
        changed_by = {each.figure.mention.span for ones in comparing for each in ones if each.figure.number is not None}
        breakdowns = tuple(each for each in find_breakdowns(sentences) if changed_by.isdisjoint(_spans(each)))
        shares = find_shares(sentences, breakdowns)
        targets = find_targets(sentences, comparing)
        achievements = (*find_achievements(sentences, comparing), *find_tabled_achievements(sentences))
        changes = find_changes(sentences, comparing)
        # What is the percent of a plan, or restates a difference, is no share.
        taken = {each.percent.span for each in achievements}
        taken |= {each.percent.span for each in changes if each.percent is not None and each.difference is not None}
        shares = tuple(each for each in shares if each.percent.span not in taken)
        subsets = find_subsets(sentences, breakdowns, targets)
        # A plan, an earlier figure and a difference are no parts of the result beside them.
        compared = {frozenset(pair) for each in (*targets, *achievements, *changes) for pair in _pairs(each)}
        relations: tuple[Relation, ...] = (
            *shares,
            *breakdowns,
            *find_complements(sentences, breakdowns, shares),
            *(each for each in subsets if _spans(each) not in compared and changed_by.isdisjoint(_spans(each))),
            *targets,
            *achievements,
            *changes,
            *find_restatements(sentences),
            *find_weekdays(article, found),
            *find_lists(sentences),
        )
    return tuple(sorted(relations, key=_place))


def _spans(relation: Relation) -> frozenset[Span | None]:
    return frozenset(operand.span for _, operand in relation.operands)


def _pairs(relation: Relation) -> Iterator[tuple[Span | None, Span | None]]:
    first, *others = (operand.span for _, operand in relation.operands)
    return ((first, each) for each in others)


def _place(relation: Relation) -> int:
    return min(operand.span.start for _, operand in relation.operands if operand.span is not None)
