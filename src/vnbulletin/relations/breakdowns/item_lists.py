"""This file finds lists right behind their whole whose items make it up, by any nouns: "64 gương, có 23 …, 41 …"."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from operator import attrgetter

from vnbulletin.mentions.units import is_measure
from vnbulletin.relations.breakdowns.names_as_counts import names_as_counts, with_names
from vnbulletin.relations.evidence.class_cues import has_closed, overlap
from vnbulletin.relations.evidence.cues import has_attributes, has_inside, has_partition, opens_having
from vnbulletin.relations.evidence.leads import is_change
from vnbulletin.relations.evidence.likeness import counts_people, is_age, kind_of, same_unit
from vnbulletin.relations.evidence.sums import amount_of
from vnbulletin.relations.kinds.parts import Breakdown
from vnbulletin.relations.operands import breakdown_of, part_operand
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["find_item_lists"]

_FEW, _MOST = 2, 15
_LEAST, _TELLING = 10, 20
_LONGEST_OPENING = 80
_MOST_WORDS = 8
_START = attrgetter("start")
_OPENING = (": ", ": có ")
_CLAUSE_END = re.compile(r"[;.]")


def find_item_lists(passages: Iterable[Passage], told: Iterable[Breakdown]) -> Iterator[Breakdown]:
    """Yield each count with the list behind it that makes it up to the last item of its clause, or of its brackets.

    An item may count by a noun of its own, or print digits that read as a name ("mầm non 172, THPT 32 và 21 trung
    tâm"). Only what fits exactly is taken. *told* are the breakdowns that are known: their parts are no parts again.
    """
    claimed = {part.span.start for each in told for part in each.parts if part.span is not None}
    for passage in passages:
        if passage.amounts < _FEW:
            continue
        counts = [each for each in passage.mentions if each.number is not None]
        free = [each for each in counts if each.mention.span.start not in claimed]
        names = names_as_counts(passage, "", deepest=1)
        if len(free) + len(names) < _FEW:
            continue
        every = sorted((*names, *free), key=lambda each: each.start) if names else free
        for whole in counts:
            found = _list_of(passage, whole, free) or (_list_of(passage, whole, every) if names else None)
            if found is not None:
                yield with_names(found, passage)
                free = [each for each in free if all(each.mention.span != part.span for part in found.parts)]
                every = [each for each in every if all(each.mention.span != part.span for part in found.parts)]


def _list_of(passage: Passage, whole: Placed, figures: Sequence[Placed]) -> Breakdown | None:
    """Return the breakdown of a count into the figures right behind it, if they fit and their list is whole."""
    place = bisect_right(figures, whole.start, key=_START)
    first = figures[place] if place < len(figures) else None
    if first is None or first.start - whole.end > _LONGEST_OPENING or not whole.unit or not whole.is_exact:
        return None
    if first.number is None or whole.number is None or first.number >= whole.number:
        return None
    parts = _fitting(passage, whole, [each for each in figures[place : place + _MOST] if each.depth == first.depth])
    if not parts or not _may_list(passage, whole, parts):
        return None
    return breakdown_of(part_operand(whole), parts) if _is_opened(passage, whole, parts) else None


def _fitting(passage: Passage, whole: Placed, figures: Sequence[Placed]) -> tuple[Placed, ...]:
    """Return the first figures that make up the whole and end their clause, or the brackets that they stand in."""
    size, total = amount_of(whole), Decimal(0)
    for count, each in enumerate(figures, start=1):
        total += amount_of(each)
        if total >= size:
            parts = tuple(figures[:count])
            behind = next((one for one in passage.mentions if one.mention.is_figure and one.start > each.start), None)
            ends = behind is None or _CLAUSE_END.search(passage.gap(each, behind)) or behind.depth < each.depth
            return parts if total == size and count >= _FEW and ends else ()
    return ()


def _may_list(passage: Passage, whole: Placed, parts: Sequence[Placed]) -> bool:
    """Tell whether the items are of one list: no measures, ages, changes, or qualities of which one may have two."""
    if any(not each.is_exact or not each.amount or is_age(each) or is_change(passage, each) for each in parts):
        return False
    if any(is_measure(each.unit) for each in (whole, *parts)) or is_change(passage, whole):
        return False
    between = passage.lower[whole.end : parts[-1].start]
    if has_closed(passage.gap(whole, parts[0])):
        return True
    said = between + _CLAUSE_END.split(passage.after(parts[-1]))[0]
    return not (overlap(said) or has_attributes(said) or any(map(has_inside, _gaps(passage, parts))))


def _gaps(passage: Passage, parts: Sequence[Placed]) -> list[str]:
    return [passage.gap(one, other) for one, other in pairwise(parts)]


def _is_opened(passage: Passage, whole: Placed, parts: Sequence[Placed]) -> bool:
    """Tell whether brackets, a colon or a word open the list, or the whole counts by all nouns of the items."""
    gap = passage.gap(whole, parts[0])
    between = [each for each in passage.mentions if whole.start < each.start < parts[0].start]
    if _CLAUSE_END.search(gap) or any(each.mention.is_figure for each in between):
        return False
    if parts[0].depth > whole.depth:
        return gap.count("(") == 1 and len(gap.split()) <= _MOST_WORDS
    nouns = [each for each in parts if each.unit]
    named = len(nouns) == len(parts) and all(each.head in f"{whole.unit} {gap}".split() for each in nouns)
    if named and len({each.unit for each in parts}) == len(parts):
        return True
    claimed = ":" in gap or has_inside(gap) or has_partition(gap)
    if _is_of_one_other_noun(whole, parts) and (gap.endswith(_OPENING) or has_closed(gap)):
        return True
    if amount_of(whole) < _TELLING or not (claimed or opens_having(gap)):
        return False
    kinds = {kind_of(each.unit) for each in nouns} - {kind_of(whole.unit)}
    # "64 điển hình, có 23 tập thể, 41 cá nhân"; "32 xã, có 12 bác sĩ, 20 y sĩ" counts people, and no communes.
    return not kinds or len(kinds) == len(parts) or (claimed and len(parts) > _FEW)


def _is_of_one_other_noun(whole: Placed, parts: Sequence[Placed]) -> bool:
    """Tell whether all items count by one noun, and people only if the whole does: "63 mái ấm: 46 căn …, 17 căn …"."""
    one_noun = all(same_unit(parts[0], each) for each in parts)
    return one_noun and amount_of(whole) >= _LEAST and counts_people(whole) is counts_people(parts[0])
