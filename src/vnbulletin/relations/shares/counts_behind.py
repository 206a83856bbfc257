"""This file finds shares whose counts stand in the sentence behind their percent, for which it tells much enough."""

from collections.abc import Iterator
from decimal import Decimal

from vnbulletin.relations.evidence.cues import has_inside, has_partition
from vnbulletin.relations.evidence.leads import is_change
from vnbulletin.relations.evidence.likeness import alike
from vnbulletin.relations.evidence.plausibility import fits
from vnbulletin.relations.kinds.parts import Share
from vnbulletin.relations.operands import part_operand, share_of
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["find_counts_behind", "says_much"]

_TELLING = 100
_PAIR = 2


def find_counts_behind(passage: Passage, behind: tuple[Passage, ...]) -> Iterator[Share]:
    """Yield the share of two counts: "tỷ lệ đạt 99,99%. Cụ thể, niêm yết 545.358 người; đi bầu 545.303 người"."""
    percent = passage.mentions[-1]
    if percent.percent is None or not behind:
        return
    counts = [each for each in behind[0].mentions if each.number is not None][:_PAIR]
    if len(counts) < _PAIR or behind[0].paragraph_number != passage.paragraph_number:
        return
    opening = behind[0].lower[behind[0].start : counts[0].start]
    if not (has_partition(opening) or has_inside(opening)) or not says_much(percent):
        return
    if is_change(passage, percent) or not alike(*counts):
        return
    part, whole = sorted(counts, key=lambda each: each.number or Decimal(0))
    share = share_of(part, part_operand(whole), percent, "the counts behind the percent")
    if part.number and part.number >= _TELLING and fits(share):
        yield share


def says_much(percent: Placed) -> bool:
    """Tell whether the percent has two decimals, so that hardly two counts fit it by chance."""
    value = percent.percent
    return value is not None and int(value.value.as_tuple().exponent) <= -_PAIR
