"""This file finds breakdowns: figures that add up to another one.

A breakdown is taken where arithmetic and the sentence agree: the first figures of a
list add up exactly to a figure before it. Only a list that “gồm” opens and the sentence
closes is taken without that, because there a sum is claimed.
"""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from vnbulletin.articles.article import ParagraphKind
from vnbulletin.relations.breakdowns.announced_totals import find_announced_totals
from vnbulletin.relations.breakdowns.bracketed_lists import claimed_by_brackets
from vnbulletin.relations.breakdowns.bracketed_sums import find_bracketed_sums
from vnbulletin.relations.breakdowns.claimed_rests import claimed_by_the_rest
from vnbulletin.relations.breakdowns.closed_lists import claimed_breakdowns
from vnbulletin.relations.breakdowns.closing_totals import find_closing_totals
from vnbulletin.relations.breakdowns.column_sums import find_column_sums
from vnbulletin.relations.breakdowns.counted_names import claimed_by_names
from vnbulletin.relations.breakdowns.divided_changes import find_divided_changes
from vnbulletin.relations.breakdowns.divided_paragraphs import find_divided_paragraphs
from vnbulletin.relations.breakdowns.divided_rates import find_divided_rates
from vnbulletin.relations.breakdowns.exclusive_parts import claimed_by_exclusion, excluded_before
from vnbulletin.relations.breakdowns.explained_changes import find_explained_changes
from vnbulletin.relations.breakdowns.given_awards import find_given_awards
from vnbulletin.relations.breakdowns.headed_lists import claimed_by_heading
from vnbulletin.relations.breakdowns.item_lists import find_item_lists
from vnbulletin.relations.breakdowns.large_pairs import find_large_pairs
from vnbulletin.relations.breakdowns.lists_going_on import find_lists_going_on
from vnbulletin.relations.breakdowns.merged_totals import find_merged_totals
from vnbulletin.relations.breakdowns.opened_lists import find_opened_lists
from vnbulletin.relations.breakdowns.opening_parts import find_opening_parts
from vnbulletin.relations.breakdowns.overfull_scales import find_overfull_scales
from vnbulletin.relations.breakdowns.raised_sums import find_raised_sums
from vnbulletin.relations.breakdowns.regular_sums import find_regular_sums
from vnbulletin.relations.breakdowns.remainders import find_remainders
from vnbulletin.relations.breakdowns.rounded_sums import find_rounded_sums
from vnbulletin.relations.breakdowns.shared_denominators import find_denominators_apart, find_shared_denominators
from vnbulletin.relations.breakdowns.sister_lists import find_sister_lists
from vnbulletin.relations.breakdowns.summed_ratios import find_summed_ratios
from vnbulletin.relations.breakdowns.sums_apart import find_sums_apart
from vnbulletin.relations.breakdowns.sums_inside import find_sums_inside
from vnbulletin.relations.breakdowns.sums_of_paragraphs import find_sums_of_paragraphs
from vnbulletin.relations.breakdowns.sums_of_wholes import find_sums_of_wholes
from vnbulletin.relations.breakdowns.swapped_sums import find_swapped_sums
from vnbulletin.relations.breakdowns.tallied_lines import find_tallied_lines
from vnbulletin.relations.breakdowns.whole_scales import claimed_by_whole_scale
from vnbulletin.relations.breakdowns.wholes_before import Before, find_wholes_before
from vnbulletin.relations.developments.contributed_points import find_contributed_points
from vnbulletin.relations.evidence.cues import is_remainder
from vnbulletin.relations.evidence.leads import is_change
from vnbulletin.relations.kinds.parts import Breakdown
from vnbulletin.relations.passage import Passage, Placed, by_paragraph

__all__ = ["find_breakdowns"]

_HEADS = frozenset({ParagraphKind.KICKER, ParagraphKind.TITLE})
_FEW = 2
_FARTHEST_WHOLE = 8
_LONGEST_OPENING = 30


def find_breakdowns(passages: tuple[Passage, ...]) -> tuple[Breakdown, ...]:
    """Return the breakdowns of an article; each whole and each list is used once, the nearest whole first."""
    counted = [(passage, _counted(passage) if len(passage.top) >= _FEW else ()) for passage in passages]
    every = [*by_paragraph(passages)]
    paragraphs = [each for each in every if sum([one.amounts for one in each]) >= _FEW]
    found = [*_in_sentences(passages, counted)]
    known = {each.whole.span for each in found}
    found.extend([each for each in find_summed_ratios(every) if each.whole.span not in known])
    found.extend(find_tallied_lines(passages))
    found.extend(find_closing_totals(counted, {each.whole.span for each in found}))
    found.extend(find_sums_apart(counted, found))
    found.extend(find_swapped_sums(passages, frozenset(each.span for one in found for _, each in one.operands)))
    found.extend(find_large_pairs(passages, found))
    found.extend(find_item_lists(passages, found))
    found.extend(find_sums_of_paragraphs(paragraphs, found))
    found.extend(find_divided_paragraphs(every, found))
    found.extend(find_sister_lists(passages, found))
    found.extend(find_overfull_scales(paragraphs, found))
    found.extend(find_column_sums(passages, found))
    found.extend(find_regular_sums(paragraphs, found))
    found.extend(find_sums_of_wholes(passages, found))
    found.extend(find_raised_sums(passages, {each.whole.span for each in found}))
    found.extend(find_opening_parts(passages, found))
    found.extend(find_rounded_sums(every, found))
    found.extend(find_denominators_apart(paragraphs, {part.span for each in found for part in each.parts}))
    found.extend(find_divided_changes(passages, found))
    found.extend(find_divided_rates(passages, {each.whole.span for each in found}))
    return tuple(found)


def _in_sentences(
    passages: tuple[Passage, ...], counted: list[tuple[Passage, tuple[Placed, ...]]]
) -> Iterator[Breakdown]:
    """Yield the sums of each sentence; *counted* are the sentences with their figures that may stand in one."""
    claimed: set[tuple[int, ...]] = set()
    heads = tuple([each for each in passages[:_FARTHEST_WHOLE] if each is passages[0] or each.paragraph.kind in _HEADS])
    before = Before(heads=heads)
    for number, (passage, top) in enumerate(counted):
        if len(passage.mentions) >= _FEW:
            yield from find_contributed_points(passage, passages[number - 1] if number else None)
        if not passage.amounts:
            continue
        earlier = passages[max(0, number - _FARTHEST_WHOLE) : number]
        behind = passages[number + 1 : number + 1 + _FARTHEST_WHOLE]
        several = passage.amounts >= _FEW
        sums = _in_passage(passage, top, earlier, before) if several else find_merged_totals(passage, earlier)
        sums = _without_halves([*claimed_by_whole_scale(passage, earlier)], sums) if several else sums
        for each in (*find_remainders(passage, earlier, behind), *sums):
            key = tuple([part.mention.span.start for part in each.parts if part.mention])
            if key not in claimed and not _goes_on(each, passage, behind):
                claimed.add(key)
                yield each
        before.amounts.update([each.amount for each in passage.mentions if each.amount is not None])


def _without_halves(scaled: list[Breakdown], others: Iterable[Breakdown]) -> Iterator[Breakdown]:
    """Yield *others* but those that divide the whole of a list of all classes by some of them, then the *scaled*."""
    parts = {each.whole.span: {part.span for part in each.parts} for each in scaled}
    for each in others:
        if not {part.span for part in each.parts} < parts.get(each.whole.span, set()):
            yield each
    yield from scaled


def _goes_on(found: Breakdown, passage: Passage, behind: tuple[Passage, ...]) -> bool:
    """Tell whether the next sentence tells what a list lacks of its whole: "… đạt 279 em. Còn 18 em chưa đạt"."""
    if not behind or behind[0].paragraph_number != passage.paragraph_number:
        return False
    numbers = [each.value for _, each in found.operands if isinstance(each.value, Decimal)]
    lacking = numbers[0] - sum(numbers[1:]) if len(numbers) == len(found.operands) else Decimal(0)
    if lacking <= 0:
        return False
    opening = behind[0].lower[behind[0].start : behind[0].start + _LONGEST_OPENING]
    return is_remainder(opening) or any(each.number == lacking for each in behind[0].top_numbers[:_FEW])


def _counted(passage: Passage) -> tuple[Placed, ...]:
    """Return the figures of a sentence that may stand in a sum; those in brackets and of change do not."""
    return tuple([each for each in passage.top if not is_change(passage, each)])


def _in_passage(
    passage: Passage, top: tuple[Placed, ...], earlier: tuple[Passage, ...], before: Before
) -> Iterator[Breakdown]:
    """Yield the sums of a sentence; a finder is asked only where there are figures for a whole and two parts of it."""
    listed = len(passage.top_numbers) > _FEW
    yield from find_lists_going_on(passage, earlier)
    if listed:
        yield from find_given_awards(passage)
    yield from find_shared_denominators(passage, earlier)
    if passage.amounts > _FEW:
        yield from find_explained_changes(passage)
        yield from find_bracketed_sums(passage)
        yield from find_sums_inside(passage, top)
        yield from find_announced_totals(passage, top)
    yield from find_wholes_before(passage, top, earlier, before)
    yield from find_merged_totals(passage, earlier)
    yield from excluded_before(passage, earlier)
    if passage.amounts > _FEW:
        yield from _claimed(passage, top, earlier, listed=listed)


def _claimed(
    passage: Passage, top: tuple[Placed, ...], earlier: tuple[Passage, ...], *, listed: bool
) -> Iterator[Breakdown]:
    """Yield the sums that the words of a sentence claim, whether or not they add up."""
    if listed:
        yield from claimed_breakdowns(passage)
        yield from find_opened_lists(passage)
    if passage.amounts > len(passage.top):
        yield from claimed_by_brackets(passage)
    if listed:
        yield from claimed_by_the_rest(passage)
        yield from claimed_by_heading(passage, top, earlier)
        yield from claimed_by_names(passage, earlier)
        yield from claimed_by_exclusion(passage)
