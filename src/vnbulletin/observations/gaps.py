"""This file tells by the words beside a figure that it is the gap to a plan, where no relation tells it."""

import re
from functools import cache

from vnbulletin.lexicon.development_tables import development_cues
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.mentions.mention import MentionKind
from vnbulletin.relations.developments.comparing_words import OVER
from vnbulletin.relations.evidence.leads import compares_with_plan, figure_before, has_plan_behind, is_plan
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["is_gap"]

_LOOK_BACK = 60
# A gap is seldom as large as half of what was reached; a plan is.
_PART = 2


def is_gap(passage: Passage, placed: Placed) -> bool:
    """Tell whether a figure is by how much something lies off a plan ("hụt 5% dự toán", "thấp hơn kế hoạch 60 tỷ")."""
    if placed.mention.kind is MentionKind.TIMES:
        return False
    before = passage.before(placed, _LOOK_BACK)
    hit = _off().search(before)
    if hit is not None:
        return compares_with_plan(passage, placed) or (bool(hit["short"]) and _is_planned_before(passage, placed))
    return _off_plan().search(before) is not None and _is_small(passage, placed)


@cache
def _hedges() -> str:
    return rf"(?:\s{{1,2}}(?:{any_of(development_cues().hedges)}))*\s{{1,2}}\Z"


@cache
def _off() -> re.Pattern[str]:
    cues = development_cues()
    ways = any_of((*cues.rise, *cues.fall, *cues.exceed))
    return re.compile(rf"(?<!\w)(?:(?P<short>{any_of(cues.short)})|{ways}){_hedges()}")


@cache
def _off_plan() -> re.Pattern[str]:
    cues = development_cues()
    compared = any_of((*cues.exceed, *cues.short, *(each for each in (*cues.rise, *cues.fall) if each.endswith(OVER))))
    plan = rf"(?:so\s(?:với\s)?)?(?:{any_of(cues.plans)})(?:\s(?:{any_of(cues.plan_words)}))*"
    return re.compile(rf"(?<!\w)(?:{compared})\s{{1,2}}{plan}{_hedges()}")


def _is_planned_before(passage: Passage, placed: Placed) -> bool:
    """Tell whether a plan of its unit, or the percent of one, stands before a shortfall in its sentence.

    "chỉ tiêu 60 đảng viên, kết nạp 47, thiếu 13 đảng viên"; "mới đạt 95% kế hoạch, còn thiếu 5 triệu đồng".
    """
    before = (each for each in passage.mentions if each.start < placed.start and each.mention.is_figure)
    return any(
        has_plan_behind(passage, each)
        if each.number is None
        else is_plan(passage, each) and ("" in {each.head, placed.head} or each.head == placed.head)
        for each in before
    )


def _is_small(passage: Passage, placed: Placed) -> bool:
    """Tell whether a figure is no plan that the result before it is compared with ("thấp hơn chỉ tiêu 92%")."""
    result = figure_before(passage, passage.mentions.index(placed))
    reached, by = None if result is None else result.stated, placed.stated
    alike = result is not None and (result.percent is None) is (placed.percent is None)
    return by is None or reached is None or not alike or by * _PART < reached
