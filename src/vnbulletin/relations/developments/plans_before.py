"""This file finds the plan of a result in the sentences before it, where the percent of it fits exactly."""

from collections.abc import Callable

from vnbulletin.relations.evidence.leads import has_plan_behind, is_plan
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["plan_before"]

_FARTHEST_SENTENCE = 4


def plan_before(passages: tuple[Passage, ...], result: Placed, fits: Callable[[Placed], bool]) -> Placed | None:
    """Return the nearest figure in a sentence before that is called a plan, in its unit, and fits.

    "Huyện được giao chỉ tiêu 800 đoàn viên. Đến nay đã kết nạp 864 đoàn viên, đạt 108% chỉ tiêu": other plans may
    be meant, as that of a quarter, so that one which does not fit is passed over.
    """
    if result.number is None or not result.unit:
        return None
    for passage in reversed(passages[-_FARTHEST_SENTENCE:-1]):
        if any(each.percent is not None and has_plan_behind(passage, each) for each in passage.mentions):
            # What became of the plans of that sentence is told there.
            continue
        for each in reversed(passage.mentions):
            alike = each.number is not None and each.head == result.head
            if alike and fits(each) and is_plan(passage, each):
                return each
    return None
