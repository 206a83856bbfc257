"""This file finds gaps above a plan that are one slip of the pen off, where plan and result stand in one sentence."""

import re
from decimal import Decimal

from vnbulletin.lexicon.development_tables import development_cues
from vnbulletin.lexicon.loose_tables import loose_cues
from vnbulletin.mentions.mention import MentionKind
from vnbulletin.notation.quantities.percents import PercentagePoints
from vnbulletin.relations.evidence.digit_slips import are_a_slip_apart
from vnbulletin.relations.evidence.leads import is_change, is_time
from vnbulletin.relations.evidence.likeness import same_unit
from vnbulletin.relations.evidence.plausibility import slips_from
from vnbulletin.relations.evidence.ratios import in_percent, is_ratio
from vnbulletin.relations.kinds.developments import Target
from vnbulletin.relations.loose.figures import Loose
from vnbulletin.relations.loose.plan_words import names_plan_in
from vnbulletin.relations.loose.told_next import has_no_subject
from vnbulletin.relations.loose.words import Claim, is_planned, said_around, said_before
from vnbulletin.relations.operands import figure_operand
from vnbulletin.relations.passage import Placed

__all__ = ["target_slip_of"]

_PAIR = 2
_MARKS = re.compile(r"[,;:(|]")
_LEAST_DIGITS = 3
# Before a rate a verb may stand that is not known; "trồng mới 320 ha, trồng lại 362 ha" are two things.
_MOST_NEW = 1
# A plan of a year is none of a term.
_TIMES = {"năm", "quý", "tháng", "kỳ", "nhiệm"}


def target_slip_of(loose: Loose, claim: Claim | None) -> Target | None:
    """Return the target of a gap that is one slip off, between the only two figures before it, one of them a plan.

    "giao tỷ lệ … 60%, kết thúc kỳ đạt 68,5%, cao hơn chỉ tiêu 7,5 điểm phần trăm" for 8,5.
    """
    if (claim is not Claim.EXCEED and claim is not Claim.RISE) or not loose.figure.is_exact:
        return None
    told = f"{loose.lead} | {loose.said_behind}"
    if claim is Claim.RISE and not names_plan_in(told):
        return None
    pair = _plan_and_result(loose)
    if pair is None or not _is_plan_of_words(loose, pair[0], told) or not _is_slip(loose.figure, *pair):
        return None
    plan, actual = map(figure_operand, pair)
    return Target(actual=actual, gap=figure_operand(loose.figure), target=plan)


def _plan_and_result(loose: Loose) -> tuple[Placed, Placed] | None:
    """Return the only two figures before a gap in its sentence, the plan and the result, if they are alike."""
    before = [each for each in loose.passage.mentions[: loose.place] if not is_time(each)]
    if len(before) != _PAIR or any(not each.is_exact or is_change(loose.passage, each) for each in before):
        return None
    plans = [each for each in before if is_planned(loose.passage, each)]
    rates = all(each.percent is not None for each in before)
    if len(plans) != 1 or not (rates or (same_unit(*before) and all(each.number is not None for each in before))):
        return None
    plan, actual = plans[0], next(each for each in before if each is not plans[0])
    return (plan, actual) if _becomes_of(loose, plan, actual) else None


def _becomes_of(loose: Loose, plan: Placed, actual: Placed) -> bool:
    """Tell whether the words before a result say little that is new beside a plan, so that it became of that."""
    cues, more = development_cues(), loose_cues()
    plain = (*more.carried, *more.hence, *cues.now, *cues.base_words, *cues.plan_words)
    known = {word for each in plain for word in each.split()}
    led = _MARKS.sub(" ", said_before(loose.passage, loose.passage.mentions.index(actual)))
    planned = _MARKS.sub(" ", said_around(loose.passage, plan))
    new = set(led.split()) - known - set(planned.split())
    if actual.start < plan.start:
        # "nội trú đạt 93,7%, ngoại trú cao hơn mục tiêu 85% là 7,8 điểm phần trăm": of another subject.
        return has_no_subject(said_before(loose.passage, loose.passage.mentions.index(plan)))
    return len(new) <= (_MOST_NEW if actual.percent else 0)


def _is_plan_of_words(loose: Loose, plan: Placed, told: str) -> bool:
    """Tell whether the words beside a gap name no other plan than the printed one, as that of another body or time."""
    cues, more = development_cues(), loose_cues()
    plain = (*cues.plans, *more.planned, *more.exceed, *more.rise, *more.hence, *cues.hedges, *cues.connectors)
    known = {word for each in plain for word in each.split()} - _TIMES | {"so", "với"}
    around = said_around(loose.passage, plan).split()
    return known.union(around).issuperset(_MARKS.sub(" ", told.removesuffix(loose.figure.unit)).split())


def _is_slip(gap: Placed, plan: Placed, actual: Placed) -> bool:
    planned, reached = plan.stated or Decimal(0), actual.stated or Decimal(0)
    right, points = reached - planned, gap.mention.value
    if right <= 0 or planned <= 0:
        return False
    if gap.percent is not None and plan.number is not None:
        return slips_from(in_percent(right, planned), gap.percent, least=_LEAST_DIGITS)
    if gap.percent is not None and is_ratio(right, planned, gap.percent):
        return False
    by = points.value if isinstance(points, PercentagePoints) else gap.stated
    counted = plan.number is not None and same_unit(gap, plan)
    if by is None or (gap.mention.kind is MentionKind.NUMBER and not counted):
        return False
    last = min(int(each.as_tuple().exponent) for each in (right, by, Decimal(0)))
    first, second = (f"{each.scaleb(-last):.0f}" for each in (right, by))
    return len(first) >= _PAIR and are_a_slip_apart(first, second)
