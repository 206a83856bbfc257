"""This file links the mentions of an article into relations, in text order."""

from decimal import localcontext

from vnbulletin.articles.article import Article
from vnbulletin.mentions.mention import Mention
from vnbulletin.mentions.scanning import find_mentions
from vnbulletin.notation.numbers.digits import EXACT
from vnbulletin.relations.breakdowns import find_breakdowns
from vnbulletin.relations.complements import find_complements
from vnbulletin.relations.developments import find_developments
from vnbulletin.relations.lists import find_lists
from vnbulletin.relations.passage import passages
from vnbulletin.relations.relation import Relation
from vnbulletin.relations.restatements import find_restatements
from vnbulletin.relations.shares import find_shares
from vnbulletin.relations.subsets import find_subsets
from vnbulletin.relations.weekdays import find_weekdays

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
        developments = find_developments(sentences)
        breakdowns = tuple(filter(developments.leave_parts, find_breakdowns(sentences)))
        shares = tuple(filter(developments.leave_share, find_shares(sentences, breakdowns)))
        relations: tuple[Relation, ...] = (
            *shares,
            *breakdowns,
            *find_complements(sentences, breakdowns, shares),
            *filter(developments.leave_parts, find_subsets(sentences, breakdowns, developments.targets)),
            *developments.relations,
            *find_restatements(sentences),
            *find_weekdays(article, found),
            *find_lists(sentences),
        )
    return tuple(sorted(relations, key=_place))


def _place(relation: Relation) -> int:
    return min(operand.span.start for _, operand in relation.operands if operand.span is not None)
