"""This file adds to a change of two known figures the difference and the percent that say it again, where they fit."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from attrs import evolve

from vnbulletin.relations.evidence.digit_slips import digits_of
from vnbulletin.relations.evidence.leads import figure_before, is_change
from vnbulletin.relations.evidence.ratios import in_percent, rounds_to
from vnbulletin.relations.kinds.developments import Change
from vnbulletin.relations.loose.figures import counts_of
from vnbulletin.relations.loose.odd_differences import with_odd_difference
from vnbulletin.relations.loose.printed_bases import Sentences, with_printed_base
from vnbulletin.relations.loose.taken_results import with_result_before
from vnbulletin.relations.operands import figure_operand
from vnbulletin.relations.passage import Passage, Placed
from vnbulletin.relations.relation import Operand, Relation
from vnbulletin.spans import Span

__all__ = ["complete_changes"]

_ALL = 100
_TELLING = 2


def complete_changes(
    passages: tuple[Passage, ...], changes: tuple[Change, ...], others: Iterable[Relation]
) -> tuple[Change, ...]:
    """Return the changes, each with the difference and the percent of its sentence that nothing else explains.

    "64 dự thảo, tăng 11 dự thảo so với năm 2021 (53 dự thảo), tương đương tăng 20,8%". A change that told only such a
    percent of the same result goes into the one that it completes.
    """
    changes = _joined(changes)
    if any(each.base is None and each.difference is not None for each in changes):
        places = _places(passages)
        changes = tuple(with_result_before(each, passages, places) for each in changes)
        changes = tuple(with_printed_base(each, passages, places) for each in changes)
    if not any(map(_is_open, changes)):
        return tuple(_not_told_twice(changes))
    told = {operand.span for each in (*others, *changes) for _, operand in each.operands if not _is_bare(each)}
    sentences = {each.mention.span: passage for passage in passages for each in passage.mentions}
    completed = tuple(_completed(each, sentences, told) if _is_open(each) else each for each in changes)
    if any(each.difference is None and each.base is not None for each in completed):
        places = _places(passages)
        # A difference that another relation tells is of that one.
        odd = ((each, with_odd_difference(each, passages, places)) for each in completed)
        completed = tuple(each if one.difference and one.difference.span in told else one for each, one in odd)
    return tuple(_not_told_twice(completed))


def _places(passages: tuple[Passage, ...]) -> Sentences:
    return {each.mention.span: (number, each) for number, one in enumerate(passages) for each in one.mentions}


def _joined(changes: tuple[Change, ...]) -> tuple[Change, ...]:
    """Return the changes, those of one result and one base that tell different things of it as one."""
    joined: dict[object, Change] = {}
    for number, each in enumerate(changes):
        key = (each.result.value, each.base.span, each.falls) if each.base else number
        known = joined.get(key)
        both = None if known is None else _both(known, each)
        joined[key if known is None or both else number] = both or each
    return tuple(joined.values())


def _both(one: Change, other: Change) -> Change | None:
    """Return what two changes between the same figures tell together, or None where they tell two of a kind."""
    if (one.difference and other.difference) or (one.percent and other.percent):
        return None
    both = evolve(one, difference=one.difference or other.difference, percent=one.percent or other.percent)
    # "44 tổ chức đạt …, tăng 03 tổ chức (từ 41 lên 44)": the result beside its base is meant.
    return evolve(both, result=min((one.result, other.result), key=lambda each: _apart(each, one.base)))


def _apart(result: Operand, base: Operand | None) -> int:
    first, second = result.span, None if base is None else base.span
    return 0 if first is None or second is None else abs(first.start - second.start)


def _not_told_twice(changes: tuple[Change, ...]) -> Iterator[Change]:
    """Yield the changes but those of which another one of the same result tells all, and more."""
    fullest: dict[Span | None, list[frozenset[Span | None]]] = {}
    for each in changes:
        fullest.setdefault(each.result.span, []).append(_spans(each))
    for each in changes:
        if not any(_spans(each) < other for other in fullest[each.result.span]):
            yield each


def _spans(change: Change) -> frozenset[Span | None]:
    return frozenset(operand.span for _, operand in change.operands)


def _is_open(change: Change) -> bool:
    """Tell whether two counts are known, and not what lies between them both as a difference and as a percent."""
    return counts_of(change) is not None and (change.percent is None or change.difference is None)


def _is_bare(relation: Relation) -> bool:
    """Tell whether a change tells its result and a percent, and nothing that the percent is of."""
    return isinstance(relation, Change) and relation.base is None and relation.difference is None


def _completed(change: Change, sentences: dict[Span, Passage], told: set[Span | None]) -> Change:
    sizes = counts_of(change)
    spans = [each.span for _, each in change.operands if each.span is not None]
    passage = sentences.get(max(spans, key=lambda each: each.start))
    if sizes is None or passage is None:
        return change
    for number, placed in enumerate(passage.mentions):
        if placed.mention.span in told:
            continue
        if change.difference is None and _is_gap(passage, placed, sizes, change.result):
            change = evolve(change, difference=figure_operand(placed))
        elif change.percent is None and _is_percent(passage, number, sizes, change):
            change = evolve(change, percent=figure_operand(placed))
    return change


def _is_gap(passage: Passage, placed: Placed, sizes: tuple[Decimal, Decimal], result: Operand) -> bool:
    """Tell whether a figure is exactly what lies between the two, and counts the same."""
    if placed.number != abs(sizes[1] - sizes[0]) or not placed.is_exact:
        return False
    counts = len(digits_of(placed)) >= _TELLING or is_change(passage, placed)
    unit = "" if result.mention is None else result.mention.unit
    return counts and placed.mention.unit in {unit, ""}


def _is_percent(passage: Passage, place: int, sizes: tuple[Decimal, Decimal], change: Change) -> bool:
    """Tell whether a percent right behind one of the figures is that of the change, rounded."""
    stated = passage.mentions[place].percent
    before = figure_before(passage, place)
    if stated is None or before is None or not passage.mentions[place].is_exact:
        return False
    beside = before.mention.span in {each.span for _, each in change.operands}
    base, result = sizes
    said = before.mention.span == (None if change.difference is None else change.difference.span)
    bracketed = said and passage.mentions[place].depth > before.depth
    telling = bracketed or len(stated.value.as_tuple().digits) >= _TELLING
    return beside and telling and rounds_to(abs(in_percent(result, base) - _ALL), stated)
