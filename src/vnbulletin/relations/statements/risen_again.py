"""This file finds results of a change that say a figure again: "64 vụ …; số vụ tăng từ 49 lên 64"."""

from collections.abc import Iterator, Sequence

from vnbulletin.relations.developments.change_cues import names_start
from vnbulletin.relations.developments.earlier_figures import rises
from vnbulletin.relations.evidence.leads import tells_what_is
from vnbulletin.relations.kinds.statements import Restatement
from vnbulletin.relations.operands import part_operand
from vnbulletin.relations.passage import Passage, Placed, by_paragraph
from vnbulletin.relations.statements.other_scenes import is_of_another_scene

__all__ = ["find_risen_again"]

_MOST_BACK = 3
_BEHIND = 20
_FEW = 10
# A figure, what it was before, and itself again.
_FEWEST = 3


def find_risen_again(passages: tuple[Passage, ...], told: Sequence[Restatement]) -> Iterator[Restatement]:
    """Yield each result behind “từ … lên” with the last figure of its value whose noun the sentence names.

    Only equal figures are taken, so that none accuses. *told* says which are said again already.
    """
    said = {each.again.span for each in told}
    for paragraph in by_paragraph(passages):
        if sum(each.amounts for each in paragraph) < _FEWEST:
            continue
        for number, passage in enumerate(paragraph):
            if passage.amounts <= 1 or not names_start(passage.lower, passage.start, passage.end):
                continue
            near = paragraph[max(0, number - _MOST_BACK) : number + 1]
            for rise in rises(passage) if _has_twice(near) else ():
                first = _first(near, rise.base, rise.result)
                if first is not None and rise.result.mention.span not in said:
                    yield Restatement(first=part_operand(first), again=part_operand(rise.result))


def _has_twice(near: Sequence[Passage]) -> bool:
    """Tell whether a figure of the last sentence stands in them twice, as most do not."""
    own = [each.amount for each in near[-1].mentions if each.amount is not None]
    before = {each.amount for one in near[:-1] for each in one.mentions}
    return len(set(own)) < len(own) or not before.isdisjoint(own)


def _first(near: Sequence[Passage], base: Placed, result: Placed) -> Placed | None:
    size, passage = result.number, near[-1]
    # "từ 2 lên 3": of small figures many are equal.
    if size is None or size < _FEW or not result.is_exact:
        return None
    for one in reversed(near):
        for each in reversed(one.mentions):
            before = each.start < base.start and each.amount == size and each.is_exact and each.unit != ""
            if before and _is_named(passage, each, result) and tells_what_is(one, each):
                return None if is_of_another_scene(one, each, passage, result) else each
    return None


def _is_named(passage: Passage, first: Placed, result: Placed) -> bool:
    """Tell whether the noun of a figure stands before the change in its sentence, or right behind its result."""
    start = first.end if passage.start <= first.start else passage.start
    # The noun right behind the first is its own.
    start += len(first.unit) + 1 if start == first.end else 0
    said = passage.lower[start : min(passage.end, result.end + _BEHIND)]
    return first.unit in said
