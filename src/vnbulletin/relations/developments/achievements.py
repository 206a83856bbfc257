"""This file finds achievements: a result with the percent of its plan that it reaches."""

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache

from vnbulletin.lexicon.development_tables import development_cues
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.notation.quantities.percents import Percent
from vnbulletin.relations.developments.comparing import Comparison
from vnbulletin.relations.developments.plans_before import plan_before
from vnbulletin.relations.developments.ways import Way
from vnbulletin.relations.evidence.cues import links_whole
from vnbulletin.relations.evidence.leads import (
    between,
    end_with_unit,
    has_plan_behind,
    is_bare_aside,
    is_of_some,
    is_plan,
    is_time,
    lead_of,
)
from vnbulletin.relations.evidence.likeness import counts_alike, same_measure, same_unit
from vnbulletin.relations.evidence.ratios import in_percent, is_ratio
from vnbulletin.relations.kinds.developments import Achievement
from vnbulletin.relations.operands import figure_operand, part_operand, percent_operand, whole_operand
from vnbulletin.relations.passage import Passage, Placed

__all__ = [
    "find_achievements",
    "is_carried_out",
    "printed_plan",
]

_ALL = 100
# Digits that were swapped seldom make a percent twice as large.
_FAR = 2
_FARTHEST_SENTENCE = 12


@cache
def _leads_to_plan() -> re.Pattern[str]:
    cues = development_cues()
    plans, words, hedges = any_of(cues.plans), any_of(cues.plan_words), any_of(cues.hedges)
    # "kế hoạch tỉnh Hội giao (200 hội viên)", "kế hoạch (kế hoạch năm là 180.000 lượt)", "chỉ tiêu 50.000 cây".
    bracketed = rf"(?:[ ][\w#/-]{{1,12}}){{0,7}}[ ]?\([ ]?(?:(?:{plans})(?:[ ](?:{words}|#))*[ ]?|)(?:là|=|:)?"
    beside = rf"(?:[ ](?:{words}|#))*[ ]?:?"
    named = rf"(?:so[ ](?:với[ ])?|của[ ]|trên[ ])?(?:mức[ ]|tổng[ ])?(?:{plans})(?!\w)"
    return re.compile(rf"{named}(?:{bracketed}|{beside})(?:[ ]?(?:{hedges}))*")


def find_achievements(
    passages: tuple[Passage, ...], compared: tuple[tuple[Comparison, ...], ...]
) -> tuple[Achievement, ...]:
    """Return the results that are printed with the percent of their plan ("1.365 đoàn viên, đạt 113,75% chỉ tiêu").

    The plan may be printed before or behind the percent, or not at all; then only a word for it stands there.
    """
    return tuple(
        each
        for number, ones in enumerate(compared)
        if ones
        for each in _in_passage(passages[max(0, number - _FARTHEST_SENTENCE) : number + 1], ones)
    )


def _in_passage(passages: tuple[Passage, ...], compared_here: tuple[Comparison, ...]) -> Iterator[Achievement]:
    for compared in compared_here:
        if compared.way is not Way.REACH or compared.figure.percent is None:
            continue
        found = _proportion(passages[-1], compared) or _of_plan(passages, compared, compared.figure.percent)
        if found is not None:
            yield found


def _of_plan(passages: tuple[Passage, ...], compared: Comparison, percent: Percent) -> Achievement | None:
    passage, result = passages[-1], compared.result
    named = has_plan_behind(passage, compared.figure)
    # "kế hoạch 500 tấn, đến nay thu 120 tấn, đạt 98% so với cùng kỳ" speaks of another base.
    if not named and not _ENDS.match(passage.after(compared.figure)):
        return None
    behind = printed_plan(passage, compared.place)
    plan = behind or compared.planned
    if result is None and plan is not None and not named:
        result = _result_elsewhere(passages, plan, percent)
    if result is None:
        return None
    if plan is not None and not _is_plan_of(plan, result, percent):
        plan = None
    if plan is not None and _is_counted_out_of(passage, result, plan):
        return None
    if plan is not None and not _reaches(result, plan, percent):
        better = _better_result(passage, compared, plan, percent)
        claimed = (
            is_carried_out(passage, plan, result)
            if behind is None
            else _may_be_meant(passage, compared, behind, result)
        )
        result, plan = (better, plan) if better else (result, plan if claimed and same_measure(plan, result) else None)
    if plan is None and not named:
        plan = _plan_of_sentence(passage, result, percent) or _told_before(passages, result, percent)
        if plan is None:
            return None
    if plan is None:
        plan = plan_before(passages, result, lambda each: _reaches(result, each, percent))
    target = None if plan is None else figure_operand(plan)
    return Achievement(actual=figure_operand(result), percent=percent_operand(compared.figure), target=target)


def _plan_of_sentence(passage: Passage, result: Placed, percent: Percent) -> Placed | None:
    """Return a figure before a result that its sentence calls a plan, and of which it is exactly the percent, rounded.

    "Dự toán thu cả năm 4.200 tỷ đồng; 8 tháng thu 2.961 tỷ đồng (đạt 70,5%)".
    """
    before = (each for each in passage.mentions if each.start < result.start and each.number is not None)
    fitting = (each for each in before if same_unit(each, result) and _reaches(result, each, percent))
    return next((each for each in fitting if is_plan(passage, each)), None)


def _told_before(passages: tuple[Passage, ...], result: Placed, percent: Percent) -> Placed | None:
    """Return the plan of a sentence before, of which a result that follows it is exactly the percent, rounded.

    "Chỉ tiêu là 2.000 đảng viên. Đến nay kết nạp 1.932 đảng viên, đạt 96,6%".
    """
    if not result.is_exact or percent.value == _ALL:
        return None
    return plan_before(passages, result, lambda each: _reaches(result, each, percent))


def _is_counted_out_of(passage: Passage, result: Placed, plan: Placed) -> bool:
    """Tell whether “trên tổng” puts a result into its plan, of which it is a share ("trong tổng kế hoạch")."""
    actual, planned = result.stated, plan.stated
    inside = actual is not None and planned is not None and actual <= planned and plan.start > result.start
    return inside and links_whole(passage.gap(result, plan))


def _may_be_meant(passage: Passage, compared: Comparison, plan: Placed, result: Placed) -> bool:
    """Tell whether a figure behind the word for a plan is called the plan, or alone in brackets and of its size.

    "đạt 110% chỉ tiêu (25 đảng viên nữ)" tells who were among the result.
    """
    if not is_bare_aside(passage, plan, compared.figure):
        return True
    actual, planned, percent = result.stated, plan.stated, compared.figure.percent
    if is_of_some(passage, plan) or actual is None or not planned or percent is None or not percent.value:
        return False
    quotient = in_percent(actual, planned) / Fraction(percent.value)
    return Fraction(1, _FAR) < quotient < _FAR


_ENDS = re.compile(r"\s*(?:[,.;)]|\Z)")


def _reaches(result: Placed, plan: Placed, percent: Percent) -> bool:
    actual, target = result.stated, plan.stated
    return actual is not None and target is not None and is_ratio(actual, target, percent)


def _better_result(passage: Passage, compared: Comparison, plan: Placed, percent: Percent) -> Placed | None:
    """Return another figure before the comparison that is exactly the percent of the plan, rounded."""
    before = (each for each in reversed(passage.mentions[: compared.place]) if each != plan)
    return next((each for each in before if _is_plan_of(plan, each, percent) and _reaches(each, plan, percent)), None)


@cache
def _carried_out() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(development_cues().carried_out)})(?:[ ](?:{any_of(development_cues().hedges)}))*")


def is_carried_out(passage: Passage, plan: Placed, result: Placed) -> bool:
    """Tell whether a plan stands behind its result, or right before the word that says what became of it."""
    if plan.start > result.start:
        return True
    place = passage.mentions.index(result)
    return passage.mentions[place - 1] == plan and _carried_out().fullmatch(lead_of(passage, place)[0]) is not None


def _proportion(passage: Passage, compared: Comparison) -> Achievement | None:
    """Return the achievement of a result and its plan in one ratio ("312/300 hội viên, đạt 104% kế hoạch")."""
    place = compared.place
    before = [each for each in passage.mentions[:place] if not is_time(each)]
    ratio = before[-1] if before else None
    if ratio is None or ratio.proportion is None or not has_plan_behind(passage, compared.figure):
        return None
    # A part of a whole is a share, whatever word for a plan is near; only a plan can be exceeded.
    exceeds = ratio.proportion.part > ratio.proportion.whole
    if not exceeds or passage.gap(ratio, compared.figure).count(",") > 1:
        return None
    return Achievement(
        actual=part_operand(ratio), percent=percent_operand(compared.figure), target=whole_operand(ratio)
    )


def printed_plan(passage: Passage, place: int) -> Placed | None:
    """Return the plan that is printed behind the figure at *place* ("đạt 31,5% dự toán (36 tỷ đồng)")."""
    figure = passage.mentions[place]
    # Behind a percent a word for a plan may have been taken for its unit.
    start = figure.end if figure.number is None else end_with_unit(passage, figure)
    for each in passage.mentions[place + 1 :]:
        if is_time(each):
            continue
        if each.number is None and each.percent is None:
            return None
        text = between(passage, start, each.start)
        return each if _leads_to_plan().fullmatch(text) else None
    return None


def _is_plan_of(plan: Placed, result: Placed, percent: Percent) -> bool:
    """Tell whether a plan may be that of the result: alike in kind, and not the result once more in brackets."""
    if (plan.number is None) is not (result.number is None) or not counts_alike(plan, result):
        return False
    return percent.value == _ALL or plan.number is None or plan.number != result.number


def _result_elsewhere(passages: tuple[Passage, ...], plan: Placed, percent: Percent) -> Placed | None:
    """Return the nearest earlier figure with the unit of the plan that is exactly the percent of it, rounded."""
    if plan.number is None or percent.value == _ALL or not plan.unit:
        return None
    before = (each for passage in reversed(passages) for each in reversed(passage.mentions) if each != plan)
    alike = (each for each in before if each.number is not None and each.head == plan.head)
    return next((each for each in alike if _reaches(each, plan, percent)), None)
