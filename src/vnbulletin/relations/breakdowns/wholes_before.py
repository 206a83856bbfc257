"""This file finds the parts of a figure of an earlier sentence or the headline: all figures, or those of a unit."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from attrs import evolve, field, frozen

from vnbulletin.relations.breakdowns.fitting_sums import Parts, fitting_sum
from vnbulletin.relations.breakdowns.overlapping_parts import overlaps
from vnbulletin.relations.evidence.class_cues import has_closed
from vnbulletin.relations.evidence.cues import has_inside, has_partition
from vnbulletin.relations.evidence.likeness import alike, kind_of, kindred, same_unit
from vnbulletin.relations.evidence.sums import amount_of, total_of
from vnbulletin.relations.kinds.parts import Breakdown
from vnbulletin.relations.operands import part_operand
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["find_wholes_before"]

_NOTHING = Decimal(0)
_FEW, _LEAST = 2, 3
_TELLING = 20


@frozen(kw_only=True)
class Before:
    """What stands anywhere before a sentence: those of the heads, and every amount of the page so far."""

    heads: tuple[Passage, ...]
    amounts: set[Decimal] = field(init=False, factory=set)


def find_wholes_before(
    passage: Passage, top: tuple[Placed, ...], earlier: tuple[Passage, ...], before: Before
) -> Iterator[Breakdown]:
    """Yield the whole before the sentence that all its figures, or those of a unit, make up."""
    numbers = [each for each in top if each.number is not None]
    # Before any words are read: the first figures have to make up one that was told.
    lists = [each for each in _lists(numbers) if _make_up_some(each, before.amounts)]
    singled = len(numbers) > _FEW and total_of(numbers[1:]) in before.amounts
    if not lists and not singled:
        return
    opening = passage.lower[passage.start : numbers[0].start]
    cued = has_inside(opening) or has_partition(opening)
    same, other = _figures_before(passage, earlier, before.heads)
    for figures in lists:
        parts = Parts(figures=tuple(figures), cued=cued and figures is numbers)
        # A whole in another paragraph needs words that point back to it, or a list that can hardly be of anything else.
        found = fitting_sum(parts, same) or (fitting_sum(parts, other) if cued else _far_whole(parts.figures, other))
        if found is not None and not overlaps(passage, found) and _ends_list(passage, figures, len(found.parts)):
            yield _of_body(found, other)
            # "9 lớp, 287 học viên; … 6 lớp, 181 học viên" may make up two figures, each of its unit.
            if figures is numbers:
                return
    found = _behind_first(numbers, same) if singled and has_inside(opening) else None
    yield from () if found is None or overlaps(passage, found) else (_of_body(found, other),)


def _behind_first(numbers: list[Placed], wholes: list[Placed]) -> Breakdown | None:
    """Return the sum of all behind “trong đó” but the first: "Trong đó, mới 3 trường; mức độ 1: 15; mức độ 2: 8"."""
    if not all(same_unit(numbers[0], each) for each in numbers):
        return None
    kin = next((each for each in wholes if alike(each, numbers[0])), None)
    parts = Parts(figures=tuple(numbers[1:]), cued=True)
    return None if kin is None else fitting_sum(parts, (kin,), whole_list=True)


def _lists(numbers: list[Placed]) -> list[list[Placed]]:
    """Return all the figures, then those of each unit that some of them have."""
    if len(numbers) <= _FEW:
        return [numbers]
    of_units: dict[str, list[Placed]] = {}
    for each in numbers:
        of_units.setdefault(each.unit, []).append(each)
    return [numbers, *[each for each in of_units.values() if _FEW <= len(each) < len(numbers)]]


def _make_up_some(figures: list[Placed], amounts: set[Decimal]) -> bool:
    """Tell whether the first figures, two or more, make up one of *amounts*."""
    total = _NOTHING
    for place, each in enumerate(figures):
        total += amount_of(each)
        if place and total in amounts:
            return True
    return False


def _of_body(found: Breakdown, other: list[Placed]) -> Breakdown:
    """Return the breakdown of the figure of the story that says again the one of the headline, if there is one."""
    first = found.whole.mention
    if first is None:
        return found
    again = (each for each in other if each.number == found.whole.value)
    alike_again = (each for each in again if kind_of(each.unit) == kind_of(first.unit))
    whole = next((each for each in alike_again if each.mention.span.start > first.span.start), None)
    return found if whole is None else evolve(found, whole=part_operand(whole))


def _ends_list(passage: Passage, figures: list[Placed], count: int) -> bool:
    """Tell whether the first figures are a list of their own, and no comma leads to more of their unit."""
    # "45 giải, gồm 2 giải nhất, 9 giải nhì": those are of the 45, and not beside them.
    if any(has_closed(passage.gap(one, other)) for one, other in pairwise(figures[:count])):
        return False
    if count == len(figures):
        return True
    last, following = figures[count - 1 : count + 1]
    return not same_unit(last, following) or ";" in passage.gap(last, following)


def _far_whole(figures: tuple[Placed, ...], wholes: list[Placed]) -> Breakdown | None:
    one_unit = len(figures) > _FEW and all(same_unit(figures[0], each) for each in figures)
    if not one_unit or total_of(figures) < _TELLING:
        return None
    # "117/120 tổ chức cơ sở Đảng … 15 cơ sở Đảng …, 53 …, 39 …": more parts may have another noun of that sort.
    may_be = kindred if len(figures) > _LEAST else alike
    kin = [each for each in wholes if may_be(each, figures[0])]
    return fitting_sum(Parts(figures=figures, cued=True), kin, whole_list=True)


def _figures_before(
    passage: Passage, earlier: tuple[Passage, ...], heads: tuple[Passage, ...]
) -> tuple[list[Placed], list[Placed]]:
    """Return the figures before the sentence, nearest first: those of its own paragraph, then those of others."""
    same: list[Placed] = []
    other: list[Placed] = []
    for each in reversed(earlier):
        apart = passage.paragraph_number - each.paragraph_number
        near = apart == 0 or (apart == 1 and passage.opens_a_line)
        (same if near else other).extend(reversed(each.mentions))
    same.extend(each for head in heads if head.start < passage.start for each in head.mentions)
    return same, other
