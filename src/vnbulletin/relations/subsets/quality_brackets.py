"""This file finds people told apart in brackets by their qualities: "33 đảng viên, đạt 110% (nữ 19 đồng chí; …)"."""

from collections.abc import Iterator

from vnbulletin.relations.evidence.cues import has_attributes
from vnbulletin.relations.evidence.leads import is_change
from vnbulletin.relations.evidence.likeness import may_be_some_of
from vnbulletin.relations.kinds.parts import Subset
from vnbulletin.relations.operands import subset_of
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["find_quality_brackets"]

_LONGEST = 90
_LONGEST_LIST = 600


def find_quality_brackets(passage: Passage) -> Iterator[Subset]:
    """Yield the counts of a bracket that names qualities, inside the last count before it; percents may stand between.

    No such pair accuses: only counts of its kind that the whole can hold are taken. Behind a time the bracket is of it.
    """
    whole: Placed | None = None
    for each in passage.mentions:
        if each.tells_when:
            # "tăng 8,5% so với năm 2020 (250 hội viên nữ)".
            whole = None
            continue
        if each.depth == 0:
            whole = each if each.amount is not None and not is_change(passage, each) else whole
            continue
        if whole is None or each.number is None or each.depth > 1 or each.start - whole.end > _LONGEST_LIST:
            continue
        opened = passage.lower.rfind("(", whole.end, each.start)
        named = 0 <= opened - whole.end <= _LONGEST and ";" not in passage.lower[whole.end : opened]
        if named and may_be_some_of(each, whole) and _is_of_qualities(passage, opened):
            yield subset_of(each, whole, "qualities in brackets")


def _is_of_qualities(passage: Passage, opened: int) -> bool:
    return has_attributes(passage.lower[opened : min(passage.end, opened + _LONGEST_LIST)].partition(")")[0])
