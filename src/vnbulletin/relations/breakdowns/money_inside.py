"""This file tells where money behind “trong đó” exceeds its whole: "thu 40 tỷ đồng, trong đó 30 tỷ … và 12 tỷ …"."""

from collections.abc import Sequence

from vnbulletin.relations.evidence.class_cues import has_comparison, has_other_flows
from vnbulletin.relations.evidence.cues import has_inside
from vnbulletin.relations.evidence.leads import is_plan, tells_what_is
from vnbulletin.relations.evidence.sums import amount_of, some_run_fits, total_of
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["behind_plan", "money_exceeds", "money_exceeds_near_plan"]

_MONEY = "đồng"
_TWENTIETH = 20


def behind_plan(passage: Passage, whole: Placed, following: Sequence[Placed]) -> Sequence[Placed]:
    """Return what follows a sum of money and its plan, or nothing where no plan stands right behind it."""
    planned = following[0].unit == whole.unit == _MONEY and is_plan(passage, following[0])
    return following[1:] if planned and tells_what_is(passage, whole) else ()


def money_exceeds(passage: Passage, whole: Placed, parts: Sequence[Placed]) -> bool:
    """Tell whether amounts behind “trong đó”, which do not overlap, are together more than their whole."""
    text = passage.lower[whole.end : parts[-1].start]
    if not has_inside(passage.gap(whole, parts[0])) or ";" in text[text.find("trong") :] or has_other_flows(text):
        return False
    if any(not each.is_exact or each.unit != _MONEY for each in (whole, *parts)):
        return False
    # "trong đó 129 triệu đồng …, vượt 7,5% mức đề ra là 120 triệu đồng": a plan is no part.
    if has_comparison(passage.lower[parts[0].end : parts[-1].start]):
        return False
    return max(map(amount_of, parts)) < amount_of(whole) < total_of(parts)


def money_exceeds_near_plan(passage: Passage, whole: Placed, plan: Placed, parts: Sequence[Placed]) -> bool:
    """Tell whether they do where a plan stands between, which they may be of if they are far from their whole."""
    near = (total_of(parts) - amount_of(whole)) * _TWENTIETH <= amount_of(whole)
    of_other = some_run_fits(whole, parts) or some_run_fits(plan, parts)
    dated = any(plan.end <= each.start < parts[-1].start for each in passage.times)
    return near and not of_other and not dated and money_exceeds(passage, whole, parts)
