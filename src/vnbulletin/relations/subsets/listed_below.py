"""This file finds the counts of lines below “trong đó” and a colon: "Trong đó, nhiều nhất là:", "- Nhật Bản 53.610"."""

from collections.abc import Container, Iterator, Sequence
from itertools import takewhile

from vnbulletin.relations.evidence.cues import has_inside
from vnbulletin.relations.evidence.leads import tells_what_is
from vnbulletin.relations.evidence.likeness import may_be_some_of
from vnbulletin.relations.evidence.sums import amount_of, total_of
from vnbulletin.relations.kinds.parts import Subset
from vnbulletin.relations.operands import subset_of
from vnbulletin.relations.passage import Passage
from vnbulletin.spans import Span

__all__ = ["find_listed_below"]

_MOST_LINES = 40


def find_listed_below(passages: Sequence[Passage], parts: Container[Span | None]) -> Iterator[Subset]:
    """Yield the first count of each line inside the nearest count that can hold them, of the opening or just before it.

    *parts*, which sums hold, are passed over. No such pair accuses: only a count that its whole can hold is taken.
    """
    for number, opening in enumerate(passages[:-1]):
        if not passages[number + 1].opens_a_line or not opening.lower.endswith(":", opening.start, opening.end):
            continue
        if not has_inside(opening.lower[opening.start : opening.end]):
            continue
        near = opening if opening.amounts or number == 0 else passages[number - 1]
        wholes = [each for each in near.top_numbers if each.unit and tells_what_is(near, each)]
        lines = takewhile(lambda each: each.opens_a_line, passages[number + 1 : number + 1 + _MOST_LINES])
        firsts = [each for line in lines for each in line.top_numbers[:1] if each.unit]
        for whole in reversed(wholes):
            held = [each for each in firsts if may_be_some_of(each, whole)]
            # "Dư nợ quá hạn …; doanh số cho vay …": what is more than the whole together is no part of it.
            if held and total_of(held) <= amount_of(whole):
                yield from (subset_of(each, whole) for each in held if each.mention.span not in parts)
                break
