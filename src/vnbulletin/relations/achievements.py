"""This file finds achievements: a result with the percent of its plan that it reaches."""

import re
from collections.abc import Iterator
from functools import cache

from vnbulletin.lexicon.development_tables import development_cues
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.relations.comparing import Comparison, Way, between, comparisons, has_plan_behind, is_time
from vnbulletin.relations.kinds.developments import Achievement
from vnbulletin.relations.passage import (
    Passage,
    Placed,
    number_operand,
    part_operand,
    percent_operand,
    whole_operand,
)
from vnbulletin.relations.plausibility import is_ratio
from vnbulletin.relations.relation import Operand

__all__ = ["counts_alike", "figure_operand", "find_achievements", "printed_plan"]

_ALL = 100


@cache
def _leads_to_plan() -> re.Pattern[str]:
    cues = development_cues()
    plans, words, hedges = any_of(cues.plans), any_of(cues.plan_words), any_of(cues.hedges)
    # "kế hoạch tỉnh Hội giao (200 hội viên)", "kế hoạch (kế hoạch năm là 180.000 lượt)", "chỉ tiêu 50.000 cây".
    bracketed = rf"(?:[ ][\w#/-]{{1,12}}){{0,7}}[ ]?\([ ]?(?:(?:{plans})(?:[ ](?:{words}|#))*[ ]?|)(?:là|=|:)?"
    beside = rf"(?:[ ](?:{words}|#))*[ ]?:?"
    named = rf"(?:so[ ](?:với[ ])?|của[ ]|trên[ ])?(?:mức[ ]|tổng[ ])?(?:{plans})(?!\w)"
    return re.compile(rf"{named}(?:{bracketed}|{beside})(?:[ ]?(?:{hedges}))*")


def find_achievements(passages: tuple[Passage, ...]) -> tuple[Achievement, ...]:
    """Return the results that are printed with the percent of their plan ("1.365 đoàn viên, đạt 113,75% chỉ tiêu").

    The plan may be printed before or behind the percent, or not at all; then only a word for it stands there.
    """
    return tuple(each for number in range(len(passages)) for each in _in_passage(passages, number))


def _in_passage(passages: tuple[Passage, ...], number: int) -> Iterator[Achievement]:
    passage = passages[number]
    for compared in comparisons(passage):
        if compared.way is not Way.REACH:
            continue
        if (proportion := _proportion(passage, compared)) is not None:
            yield proportion
            continue
        plan = printed_plan(passage, compared.place) or compared.planned
        if plan is None and not has_plan_behind(passage, compared.figure):
            continue
        result = compared.result
        if result is None and compared.planned is not None and compared.earlier is None:
            result = _result_elsewhere(passages[: number + 1], compared)
        if result is None:
            continue
        target = figure_operand(plan) if plan is not None and _is_plan_of(plan, result, compared.figure) else None
        if target is not None or has_plan_behind(passage, compared.figure):
            yield Achievement(actual=figure_operand(result), percent=percent_operand(compared.figure), target=target)


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
    for each in passage.mentions[place + 1 :]:
        if is_time(each):
            continue
        if each.number is None and each.percent is None:
            return None
        return each if _leads_to_plan().fullmatch(between(passage, figure.end, each.start)) else None
    return None


def _is_plan_of(plan: Placed, result: Placed, percent: Placed) -> bool:
    """Tell whether a plan may be that of the result: alike in kind, and not the result once more in brackets."""
    if (plan.number is None) is not (result.number is None) or not counts_alike(plan, result):
        return False
    stated = percent.percent
    again = plan.number is not None and plan.number == result.number
    return not again or (stated is not None and stated.value == _ALL)


def counts_alike(one: Placed, other: Placed) -> bool:
    """Tell whether two figures count the same thing as far as is printed: a unit may be left out."""
    first, second = (re.split(r"[ /]", each.unit, maxsplit=1)[0] for each in (one, other))
    return not first or not second or first == second


def _result_elsewhere(passages: tuple[Passage, ...], compared: Comparison) -> Placed | None:
    """Return the nearest earlier figure with the unit of the plan that is exactly the percent of it, rounded."""
    plan, percent = compared.planned, compared.figure.percent
    if plan is None or plan.number is None or percent is None or percent.value == _ALL or not plan.unit:
        return None
    for passage in reversed(passages):
        for each in reversed(passage.mentions):
            if each.number is None or each.unit.split(" ")[0] != plan.unit.split(" ")[0] or each == plan:
                continue
            if is_ratio(each.number, plan.number, percent):
                return each
    return None


def figure_operand(placed: Placed) -> Operand:
    """Return a number, a percent or points as an operand."""
    return percent_operand(placed) if placed.number is None else number_operand(placed, placed.number)
