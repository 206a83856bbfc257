"""This file links the mentions of an article into relations, in text order."""

from decimal import localcontext

from vnbulletin.articles.article import Article
from vnbulletin.mentions.mention import Mention
from vnbulletin.mentions.scanning import find_mentions
from vnbulletin.notation.numbers.digits import EXACT
from vnbulletin.relations.breakdowns.breakdowns import find_breakdowns
from vnbulletin.relations.breakdowns.chance_sums import without_chance_sums
from vnbulletin.relations.breakdowns.complements import find_complements
from vnbulletin.relations.breakdowns.merged_classes import find_merged_classes
from vnbulletin.relations.breakdowns.rests_of_shares import find_rests_of_shares
from vnbulletin.relations.developments.developments import find_developments
from vnbulletin.relations.developments.proportions import as_printed
from vnbulletin.relations.kinds.parts import Share
from vnbulletin.relations.loose.completions import complete_changes
from vnbulletin.relations.loose.heads import find_in_heads
from vnbulletin.relations.loose.percents import find_loose_percents
from vnbulletin.relations.passage import passages
from vnbulletin.relations.relation import Relation
from vnbulletin.relations.shares.class_rates import find_class_rates
from vnbulletin.relations.shares.far_wholes import find_far_wholes
from vnbulletin.relations.shares.fitted_lists import find_fitted_lists, with_fitted_lists
from vnbulletin.relations.shares.head_rates import find_head_rates
from vnbulletin.relations.shares.mended_parts import find_mended_shares
from vnbulletin.relations.shares.misfits import find_misfits
from vnbulletin.relations.shares.own_wholes import without_foreign_wholes, without_larger_bases
from vnbulletin.relations.shares.paired_lists import find_paired_lists
from vnbulletin.relations.shares.quotas import find_quotas
from vnbulletin.relations.shares.rated_lists import find_rated_lists, with_rated_lists
from vnbulletin.relations.shares.rounded_shares import find_rounded_shares
from vnbulletin.relations.shares.shared_bases import find_shared_bases
from vnbulletin.relations.shares.shares import find_shares
from vnbulletin.relations.shares.sibling_shares import find_sibling_shares
from vnbulletin.relations.shares.slipped_shares import find_slipped_shares
from vnbulletin.relations.shares.slips_before import find_slips_before
from vnbulletin.relations.shares.summed_shares import find_summed_shares, without_samples
from vnbulletin.relations.shares.told_ahead import find_told_ahead
from vnbulletin.relations.statements.badges import find_badges
from vnbulletin.relations.statements.chronologies import find_chronologies
from vnbulletin.relations.statements.lists import find_lists
from vnbulletin.relations.statements.references import find_references
from vnbulletin.relations.statements.restating import restated
from vnbulletin.relations.statements.spellings import find_spellings
from vnbulletin.relations.statements.terms import find_terms
from vnbulletin.relations.statements.told_again import find_told_again
from vnbulletin.relations.statements.weekdays import find_weekdays
from vnbulletin.relations.subsets.subsets import find_subsets

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
        listed = tuple(filter(developments.leave_parts, find_breakdowns(sentences)))
        in_percent = restated(sentences)
        shares = tuple(filter(developments.leave_share, find_shares(sentences, in_percent, listed)))
        shares, listed = with_rated_lists(find_rated_lists(sentences, in_percent), shares, listed)
        breakdowns = *listed, *find_summed_shares(sentences, shares, listed)
        shares, breakdowns = with_fitted_lists(find_fitted_lists(sentences, shares, breakdowns), shares, breakdowns)
        breakdowns = without_samples(breakdowns, shares)
        shares = *shares, *find_class_rates(sentences, breakdowns, {each.percent.span for each in shares})
        shares = *shares, *find_paired_lists(sentences, shares)
        loose = find_loose_percents(sentences, (*shares, *breakdowns, *developments.relations))
        developments = developments.with_others(loose)
        breakdowns = tuple(filter(developments.leave_parts, breakdowns))
        shares = *filter(developments.leave_share, shares), *(each for each in loose if isinstance(each, Share))
        told_percents = [operand.span for each in developments.relations for _, operand in each.operands]
        shares = *shares, *find_sibling_shares(in_percent, shares, told_percents)
        told_percents += [each.percent.span for each in shares]
        shares = *shares, *find_mended_shares(sentences, breakdowns, told_percents)
        shares = *shares, *find_told_ahead(sentences, {*told_percents, *(each.percent.span for each in shares)})
        breakdowns = *breakdowns, *find_rests_of_shares(sentences, (*shares, *developments.achievements), breakdowns)
        compared = *shares, *developments.targets, *developments.achievements
        developments = developments.with_changes(complete_changes(sentences, developments.changes, compared))
        developments = developments.with_others(find_in_heads(sentences, (*shares, *developments.relations)))
        far, apart = find_far_wholes(sentences, in_percent, (*shares, *developments.relations))
        shares, breakdowns = (*shares, *far), (*breakdowns, *apart)
        complements = find_complements(sentences, breakdowns, shares)
        breakdowns = *breakdowns, *find_merged_classes(sentences, (*breakdowns, *complements), breakdowns)
        breakdowns = without_chance_sums(sentences, breakdowns)
        subsets = tuple(
            filter(developments.leave_parts, find_subsets(sentences, breakdowns, developments.targets, shares))
        )
        others = (*shares, *breakdowns, *complements, *developments.relations)
        slipped = tuple(find_slipped_shares(in_percent, subsets, others))
        shares = *shares, *slipped, *find_slips_before(sentences, in_percent, (*others, *subsets, *slipped))
        explained = frozenset(each.span for one in (*others, *shares) for _, each in one.operands)
        shares = *shares, *find_misfits(sentences, in_percent, shares, subsets, explained)
        shares = *shares, *find_rounded_shares(in_percent, subsets, explained)
        shares = *shares, *find_head_rates(sentences, shares)
        shares = tuple(without_larger_bases(without_foreign_wholes(shares, in_percent), breakdowns))
        restatements = find_told_again(sentences, shares, breakdowns)
        relations: tuple[Relation, ...] = (
            *shares,
            *breakdowns,
            *complements,
            *find_shared_bases(sentences, in_percent, shares, complements),
            *subsets,
            *map(as_printed, developments.relations),
            *restatements,
            *find_spellings(sentences),
            *find_weekdays(article, found),
            *find_chronologies(article, found, sentences),
            *find_terms(sentences),
            *find_lists(sentences),
            *find_references(sentences),
            *find_quotas(sentences),
            *find_badges(sentences),
        )
    return tuple(sorted(relations, key=_place))


def _place(relation: Relation) -> int:
    return min([each.mention.span.start for _, each in relation.operands if each.mention is not None])
