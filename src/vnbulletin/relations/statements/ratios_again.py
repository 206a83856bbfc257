"""This file finds proportions that the text says again, both numbers: "15/18 tuần … Tính trọn đợt, 15/18 tuần"."""

from collections.abc import Iterator
from decimal import Decimal

from vnbulletin.relations.evidence.cues import speaks_of_other_time
from vnbulletin.relations.evidence.likeness import alike, kindred
from vnbulletin.relations.kinds.statements import Restatement
from vnbulletin.relations.operands import part_operand
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["find_ratios_again"]

_LEAST, _LEAST_OF_ALL, _LARGE = 10, 20, 50


def find_ratios_again(passages: tuple[Passage, ...], told: tuple[Restatement, ...]) -> Iterator[Restatement]:
    """Yield each exact proportion of a telling whole with the last equal one of its noun in a sentence before.

    Only equal proportions are taken, so that none accuses. *told* says which are said again already.
    """
    said = {each.again.span for each in told}
    last: dict[tuple[Decimal, Decimal], tuple[Passage, Placed]] = {}
    for passage in passages:
        if passage.amounts == len(passage.top_numbers):
            continue
        for placed in passage.mentions:
            ratio = placed.proportion
            if ratio is None or not placed.is_exact:
                continue
            one, first = last.get((ratio.part, ratio.whole), (passage, placed))
            last[ratio.part, ratio.whole] = passage, placed
            # All of so many may be all of another body's.
            least = _LEAST_OF_ALL if ratio.part == ratio.whole else _LEAST
            if one is passage or ratio.whole < least or placed.mention.span in said:
                continue
            listed = one.opens_a_line and passage.opens_a_line
            if not listed and _counts_the_same(first, placed) and not _is_of_another_time(one, first, passage, placed):
                yield Restatement(first=part_operand(first), again=part_operand(placed))


def _counts_the_same(first: Placed, placed: Placed) -> bool:
    ratio = placed.proportion
    # "109/139 điều cử tri hỏi", "109/139 ý kiến": two large numbers are the same by no chance.
    if ratio is not None and ratio.part != ratio.whole >= _LARGE:
        return True
    return not first.unit or not placed.unit or kindred(first, placed) or alike(first, placed)


def _is_of_another_time(one: Passage, first: Placed, passage: Passage, placed: Placed) -> bool:
    return speaks_of_other_time(one.before(first)) or speaks_of_other_time(passage.before(placed))
