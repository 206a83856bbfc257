"""This file finds subsets: a figure that the text puts inside another one, without a sum."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain, pairwise, permutations

from attrs import frozen

from vnbulletin.articles.article import ParagraphKind
from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.lexicon.patterns import whole_words
from vnbulletin.relations.evidence.class_cues import inside_words
from vnbulletin.relations.evidence.cues import (
    announces_whole,
    find_inside,
    has_attributes,
    opens_having,
)
from vnbulletin.relations.evidence.flows import is_what_remains
from vnbulletin.relations.evidence.leads import is_change
from vnbulletin.relations.evidence.likeness import (
    alike,
    can_hold,
    same_unit,
)
from vnbulletin.relations.kinds.developments import Target
from vnbulletin.relations.kinds.parts import Breakdown, Share, Subset
from vnbulletin.relations.operands import subset_of
from vnbulletin.relations.passage import Passage, Placed
from vnbulletin.relations.subsets.bracketed_parts import find_bracketed
from vnbulletin.relations.subsets.counted_in import find_counted_in
from vnbulletin.relations.subsets.examples import find_examples
from vnbulletin.relations.subsets.foremost_parts import find_foremost_parts
from vnbulletin.relations.subsets.fractions_told import find_of_fractions
from vnbulletin.relations.subsets.further_questions import find_further_questions
from vnbulletin.relations.subsets.inside_words import find_inside_words
from vnbulletin.relations.subsets.later_steps import find_later_steps
from vnbulletin.relations.subsets.listed_below import find_listed_below
from vnbulletin.relations.subsets.lone_shares import find_of_shares
from vnbulletin.relations.subsets.narrowings import find_narrowings
from vnbulletin.relations.subsets.opening_wholes import find_of_openings
from vnbulletin.relations.subsets.outcomes import find_outcomes
from vnbulletin.relations.subsets.percents_inside import find_percents_inside
from vnbulletin.relations.subsets.pointing_back import find_pointing_back
from vnbulletin.relations.subsets.qualified_parts import find_beside_shares, find_of_qualities
from vnbulletin.relations.subsets.quality_brackets import find_quality_brackets
from vnbulletin.relations.subsets.raised_totals import find_added
from vnbulletin.relations.subsets.rest_of_lists import find_of_rests
from vnbulletin.relations.subsets.same_things import speaks_of_others
from vnbulletin.relations.subsets.scope_wholes import find_in_scopes
from vnbulletin.relations.subsets.selections import find_selections
from vnbulletin.relations.subsets.singled_out import find_singled_out
from vnbulletin.relations.subsets.topics import find_topics
from vnbulletin.relations.subsets.within_sentences import find_within, named_wholes
from vnbulletin.spans import Span

__all__ = ["find_subsets"]

_PAIR = 2
_OPENING = 24
_ASIDES = frozenset({ParagraphKind.CAPTION})
_JOINS = re.compile(r" và (?:\w+ ){0,2}\w+ \Z")


@cache
def _this_time() -> re.Pattern[str]:
    return whole_words(relation_cues().this_time)


@frozen(kw_only=True)
class _Known:
    """The spans of parts of sums, of shares with their wholes, and of both: what has its own whole printed."""

    parts: set[Span | None]
    named: set[tuple[Span | None, Span | None]]
    held: set[Span | None]


def find_subsets(
    passages: tuple[Passage, ...],
    breakdowns: tuple[Breakdown, ...],
    targets: tuple[Target, ...],
    shares: tuple[Share, ...],
) -> tuple[Subset, ...]:
    """Return the subsets of an article, none within one breakdown: its parts hold no others; a target holds nothing."""
    planned = {each.target.span for each in targets if each.target is not None}
    parts = {pair for each in breakdowns for pair in permutations([one.span for _, one in each.operands], _PAIR)}
    part_spans = {part.span for each in breakdowns for part in each.parts}
    named = {(each.part.span, each.whole.span) for each in shares}
    found: dict[tuple[object, object], Subset] = {}
    known = _Known(parts=part_spans, named=named, held=part_spans | {span for span, _ in named})
    for each in _by_sentence(passages, known):
        key = (each.part.span, each.whole.span)
        if key not in parts and each.whole.span not in planned:
            found.setdefault(key, each)
    for each in _everywhere(passages, part_spans):
        key = (each.part.span, each.whole.span)
        if key not in parts and key not in named:
            found.setdefault(key, each)
    others = find_further_questions(passages, breakdowns)
    for each in (*others, *find_of_shares(shares), *find_beside_shares(passages, shares)):
        if each.part.span not in part_spans:
            found.setdefault((each.part.span, each.whole.span), each)
    return tuple(found.values())


def _everywhere(passages: tuple[Passage, ...], parts: set[Span | None]) -> Iterator[Subset]:
    of_text = find_pointing_back, find_in_scopes, find_selections, find_of_fractions
    of_others = find_of_qualities, find_of_openings, find_topics, find_added, find_listed_below, find_singled_out
    yield from chain.from_iterable(find(passages) for find in of_text)
    yield from chain.from_iterable(find(passages, parts) for find in of_others)


def _by_sentence(passages: tuple[Passage, ...], known: _Known) -> Iterator[Subset]:
    chained: list[Placed] = []
    before: Passage | None = None
    for number, passage in enumerate(passages):
        if before is None or passage.paragraph_number != before.paragraph_number:
            chained, before = [], None
            if number and passage.amounts:
                yield from find_outcomes(passage, passages[number - 1])
                yield from _of_paragraph_before(passage, passages[:number], known)
        if passage.amounts:
            yield from _in_passage(passage, before, chained, known)
        if passage.has_percent and passage.says(inside_words):
            yield from find_percents_inside(passage, before)
        # "So với cùng kỳ giảm 106 vụ": a sentence of changes alone is read over.
        before = before if before is not None and _only_changes(passage) else passage


def _of_paragraph_before(passage: Passage, earlier: tuple[Passage, ...], known: _Known) -> Iterator[Subset]:
    """Find "Trong đó, 4 đảng viên …" at the head of a paragraph, of the one figure of its kind right before."""
    opening = next(find_inside(passage.lower, passage.start, min(passage.end, passage.start + _OPENING)), None)
    if opening is None or any(each.start < opening for each in passage.mentions):
        return
    # "Như vậy, so với cùng kỳ giảm 567 vụ": a sentence of changes alone is read over.
    told = (each for each in reversed(earlier) if each.paragraph.kind not in _ASIDES and not _only_changes(each))
    before, first = next(told, None), next(iter(passage.top_numbers), None)
    if before is None or first is None:
        return
    kin = [each for each in before.top if alike(each, first) and not is_change(before, each)]
    # "5.151 đảng viên được trao và 38 đảng viên được truy tặng": of either of them.
    if len(kin) - len(named_wholes(before)) == 1:
        yield from find_inside_words(passage, before, known.parts)


def _only_changes(passage: Passage) -> bool:
    return bool(passage.top_numbers) and all(is_change(passage, each) for each in passage.top_numbers)


def _in_passage(passage: Passage, before: Passage | None, chained: list[Placed], known: _Known) -> Iterator[Subset]:
    if passage.amounts > len(passage.top_numbers):
        yield from _chained(passage, chained)
    if passage.says(inside_words):
        yield from find_inside_words(passage, before, known.parts)
    paired = passage.amounts >= _PAIR
    if passage.amounts > len(passage.top):
        yield from find_bracketed(passage)
        yield from find_quality_brackets(passage)
        yield from find_examples(passage)
    if paired:
        yield from _having(passage)
        yield from find_of_rests(passage, known.parts)
        yield from find_foremost_parts(passage)
        yield from find_counted_in(passage)
        yield from find_within(passage)
    if before is not None:
        yield from find_outcomes(passage, before)
        yield from (each for each in find_later_steps(passage, before) if each.part.span not in known.held)
    if paired:
        yield from (
            one for one in find_narrowings(passage, known.parts) if (one.part.span, one.whole.span) not in known.named
        )


def _chained(passage: Passage, earlier: list[Placed]) -> Iterator[Subset]:
    """Find "71/75 …, trong đó 14/71": the part of one proportion is the whole of the next."""
    narrowed = passage.lower.startswith(relation_cues().narrowing, passage.start)
    for placed in passage.mentions:
        proportion = placed.proportion
        if proportion is None:
            continue
        base = next(
            (one for one in reversed(earlier) if one.proportion and one.proportion.part == proportion.whole), None
        )
        if base is not None and proportion.part < proportion.whole:
            yield subset_of(placed, base, "a chained base")
        elif base is None and (narrowed or _is_put_inside(passage, placed)):
            yield from (subset_of(placed, one, "some of those before") for one in earlier[-1:] if _narrows(placed, one))
        earlier.append(placed)


def _is_put_inside(passage: Passage, placed: Placed) -> bool:
    """Tell whether “trong đó” stands in the sentence before its first proportion ("Trong đó, 712/920 hộ")."""
    first = next((each for each in passage.mentions if each.proportion is not None), None)
    return first is placed and next(find_inside(passage.lower, passage.start, placed.start), None) is not None


def _narrows(placed: Placed, earlier: Placed) -> bool:
    """Tell whether a proportion has the denominator of an earlier one: "870/920 hộ …. Riêng hộ … là 712/920 hộ"."""
    inner, outer = placed.proportion, earlier.proportion
    if inner is None or outer is None or inner.whole != outer.whole or not same_unit(placed, earlier):
        return False
    return inner.part < outer.part


def _having(passage: Passage) -> Iterator[Subset]:
    """Find "253 đoàn viên …, có 102 đoàn viên …"."""
    heads = [each.head for each in passage.top if each.head]
    if len(heads) == len(set(heads)):
        # No two count by one word, and so none the same as another.
        return
    figures = [each for each in passage.mentions if each.depth == 0 and each.mention.is_figure]
    for first, second in pairwise([each for each in figures if not is_change(passage, each)]):
        if second.number is None or not first.amount or not _counts_some(passage, first, second):
            continue
        gap = passage.gap(first, second)
        # "34 phiếu tín nhiệm và chỉ có 4 phiếu tín nhiệm thấp": the word joins one item to the other.
        if ";" in gap or not opens_having(gap) or _JOINS.search(gap) is not None:
            continue
        # "41/50 ý kiến, có 41 ý kiến" says the same figure again.
        if first.proportion is not None and (first.amount or 0) <= second.number:
            continue
        # "Năm 2020 có 253 đoàn viên, năm 2021 có 102 đoàn viên": two times, two sets.
        # "nữ có 29 đồng chí, dân tộc thiểu số có 21 đồng chí": two qualities of one body.
        if _is_time_between(passage, first, second) or has_attributes(gap.rpartition(",")[2]):
            continue
        if _is_of_another(passage.before(first), gap) or is_what_remains(passage, first, gap):
            continue
        # "lên 93.200 doanh nghiệp, trung bình mỗi tháng có 15.500": each month, and so none of them.
        if speaks_of_others(gap.rpartition(",")[2]):
            continue
        # "Tổng số 1.250 cử tri, có 1.284 …" claims a whole; without such a word the second may be more.
        if announces_whole(passage.before(first)) or can_hold(first, second):
            yield subset_of(second, first)


def _is_time_between(passage: Passage, first: Placed, second: Placed) -> bool:
    if any(first.end <= each.start < second.start and not each.mention.is_figure for each in passage.mentions):
        return True
    return _this_time().search(passage.lower, first.end, second.start) is not None


def _counts_some(passage: Passage, whole: Placed, part: Placed) -> bool:
    """Tell whether the units are the same, or the part's begins the whole's: "74 hộ nghèo, có tới 52 hộ"."""
    if same_unit(whole, part):
        return True
    gap = passage.gap(whole, part)
    return part.unit != "" and gap.startswith(f" {whole.unit},") and whole.unit.startswith(f"{part.unit} ")


def _is_of_another(before: str, gap: str) -> bool:
    """Tell whether a new subject has the second count by the word of the first: "khối xã với 96 …, huyện với 54 …"."""
    *subject, verb = gap.rpartition(",")[2].split() or [""]
    return "," in gap and bool(subject) and before.endswith(f" {verb} ")
