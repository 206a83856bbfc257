"""This file finds counts that a simple fraction puts inside the count before: "còn 21 thôn … có 14 thôn, chiếm 2/3"."""

from collections.abc import Iterator
from decimal import Decimal

from vnbulletin.notation.quantities.proportions import Proportion
from vnbulletin.relations.evidence.cues import links_share
from vnbulletin.relations.evidence.leads import tells_what_is
from vnbulletin.relations.evidence.likeness import may_be_some_of, same_unit
from vnbulletin.relations.kinds.parts import Subset
from vnbulletin.relations.operands import subset_of
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["find_of_fractions"]

_MOST_SENTENCES = 2
_SIMPLE = 10
_MOST_BEFORE = 12


def find_of_fractions(passages: tuple[Passage, ...]) -> Iterator[Subset]:
    """Yield each count that a fraction behind it makes exactly some of the nearest count of its noun before it.

    "Nay còn 21 thôn. Hai huyện nhiều nhất với 14 thôn, chiếm 2/3 tổng số". A fraction that fits none claims nothing.
    """
    for number, passage in enumerate(passages):
        for place, ratio in enumerate(
            passage.mentions[1:] if passage.amounts > len(passage.top_numbers) else (), start=1
        ):
            part, fraction = passage.mentions[place - 1], ratio.proportion
            if fraction is None or not 0 < fraction.part < fraction.whole <= _SIMPLE or part.number is None:
                continue
            if part.unit and links_share(passage.gap(part, ratio)):
                whole = _whole(passages[max(0, number - _MOST_SENTENCES) : number + 1], part, fraction)
                if whole is not None:
                    yield subset_of(part, whole, "")


def _whole(near: tuple[Passage, ...], part: Placed, fraction: Proportion) -> Placed | None:
    size = (part.number or Decimal(0)) * fraction.whole
    before = [
        (one, each) for one in near[-1].of_its_paragraph(near) for each in one.mentions if each.start < part.start
    ]
    for one, each in reversed(before[-_MOST_BEFORE:]):
        fits = each.number is not None and each.number * fraction.part == size and each.is_exact
        if fits and (same_unit(each, part) or may_be_some_of(part, each)) and tells_what_is(one, each):
            return each
    return None
