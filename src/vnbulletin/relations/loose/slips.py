"""This file finds the percents of plans and changes that no reading fits, and that are one slip off what is meant."""

import re
from decimal import Decimal
from fractions import Fraction
from functools import cache

from vnbulletin.lexicon.development_tables import development_cues
from vnbulletin.lexicon.loose_tables import loose_cues
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.relations.developments.levels import misses_level
from vnbulletin.relations.evidence.digit_slips import swapped
from vnbulletin.relations.evidence.leads import BLANK, is_change, is_time
from vnbulletin.relations.evidence.likeness import counts_alike, kindred, same_unit
from vnbulletin.relations.evidence.ratios import in_percent, is_ratio
from vnbulletin.relations.evidence.sums import amount_of
from vnbulletin.relations.kinds.developments import Achievement, Change
from vnbulletin.relations.kinds.parts import Share
from vnbulletin.relations.loose.figures import Loose
from vnbulletin.relations.loose.plan_words import names_plan_alone
from vnbulletin.relations.loose.plans import reached
from vnbulletin.relations.loose.share_slips import figures_near, is_slipped, share_slip_of
from vnbulletin.relations.loose.words import Claim, is_planned, said_around, said_before, subject_of
from vnbulletin.relations.operands import figure_operand, percent_operand
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["slip_of"]

_LEAST_DIGITS = 3
_PAIR, _ALL = 2, 100
# How many times its deviation a percent is at least that may be meant.
_NEAR = 10


def slip_of(
    loose: Loose, beside: tuple[Placed, Claim] | None, claim: Claim | None
) -> Share | Achievement | Change | None:
    """Return the claim of a percent that is one slip off, where the words say its class and one figure alone serves.

    "1.284 chi hội. Số chi hội tự gây được quỹ là 1.126 chi hội, chiếm 89,7%" for 87,7 %.
    """
    stated = loose.figure.percent
    if stated is None or not loose.figure.is_exact:
        return None
    if len(stated.value.as_tuple().digits) < _LEAST_DIGITS:
        return None if beside is not None else _plain_achievement(loose)
    if beside is not None:
        # "giảm 32 doanh nghiệp, bằng 85,0%" tells what is left.
        return None if misses_level(loose.passage, loose.figure) else _change(loose, *beside)
    if claim is not None:
        return _of_exceeded_plan(loose) if claim is Claim.EXCEED else _since(loose, falls=claim is Claim.FALL)
    if not loose.has_plan_behind:
        return share_slip_of(loose)
    alone = names_plan_alone(loose.said_behind)
    return (_achievement(loose) or _of_bracketed_plan(loose) if alone else None) or _plain_achievement(loose)


def _change(loose: Loose, difference: Placed, claim: Claim) -> Change | None:
    around = [each for each in figures_near(loose) if each.placed.start < difference.start]
    counted = (each for each in around if same_unit(each.placed, difference) and each.placed is not difference)
    results = {each.placed.number: each for each in counted}
    if len(results) != 1 or difference.number is None or not difference.is_exact:
        return None
    seen, falls = next(iter(results.values())), claim is Claim.FALL
    # "Quỹ có 4.216 triệu đồng; lãi cho vay tăng 318 triệu đồng": of another subject.
    subject = subject_of(said_before(loose.passage, loose.passage.mentions.index(difference)))
    if subject and subject not in said_around(seen.passage, seen.placed):
        return None
    result, size = seen.placed, seen.placed.number or Decimal(0)
    if not is_slipped(difference.number, size + difference.number if falls else size - difference.number, loose.figure):
        return None
    return Change(
        result=figure_operand(result),
        difference=figure_operand(difference),
        percent=percent_operand(loose.figure),
        falls=falls,
    )


def _since(loose: Loose, *, falls: bool) -> Change | None:
    """Return the change from the figure right before a percent, of a time that it names, to the one before that.

    "đạt 3,62 tỷ đồng, năm 2021 là 3,25 tỷ đồng, tăng 14,1%" for 11,4 %.
    """
    passage = loose.passage
    told = [each for each in passage.mentions[: loose.place] if not is_time(each)][-_PAIR:]
    if len(told) < _PAIR or not same_unit(*told) or not all(each.number and each.is_exact for each in told):
        return None
    (actual, base), sizes = told, [each.number or Decimal(0) for each in told]
    # The first words behind the result name the time of the other figure, and none stands before it.
    timed = said_before(passage, passage.mentions.index(base)).lstrip(", ").startswith(BLANK)
    grown = sizes[0] - sizes[1] if not falls else sizes[1] - sizes[0]
    # "tăng 14,1% so với cùng kỳ", "14,1% số bị can": words behind it give the percent another base.
    plain = not loose.said_behind.strip() and not loose.figure.unit
    if (
        not timed
        or not plain
        or grown <= 0
        or subject_of(loose.lead)
        or is_change(passage, actual)
        or is_change(passage, base)
    ):
        return None
    if not is_slipped(grown, sizes[1], loose.figure):
        return None
    percent = percent_operand(loose.figure)
    return Change(result=figure_operand(actual), base=figure_operand(base), percent=percent, falls=falls)


def _achievement(loose: Loose) -> Achievement | None:
    """Return the achievement of the only two counts before a percent in its sentence, the first of them the plan."""
    pair = _plan_and_result(loose)
    if pair is None:
        return None
    plan, actual = (each.number or Decimal(0) for each in pair)
    slipped = is_slipped(actual, plan, loose.figure) or _misprinted(actual, plan, loose.figure)
    return reached(loose, *pair[::-1]) if slipped else None


def _misprinted(actual: Decimal, plan: Decimal, percent: Placed) -> bool:
    """Tell whether a percent is that of the two figures in the other order, or with two digits of one swapped.

    "kế hoạch 120 đảng viên, đạt 102 đảng viên, bằng 117,6% kế hoạch".
    """
    stated = percent.percent
    if stated is None or min(actual, plan) <= 0:
        return False
    pairs = ((plan, actual), *((each, plan) for each in swapped(actual)), *((actual, each) for each in swapped(plan)))
    return any(is_ratio(part, whole, stated) for part, whole in pairs)


def _of_bracketed_plan(loose: Loose) -> Achievement | None:
    """Return the achievement of the plan in the brackets behind its word by the only count before the percent.

    "cho 2.460 lượt cán bộ, thành viên, bằng 105,2% kế hoạch (2.400 lượt)" for 102,5 %.
    """
    plan = next(iter(loose.passage.mentions[loose.place + 1 : loose.place + 2]), None)
    before = [each for each in loose.passage.mentions[: loose.place] if not is_time(each)]
    if plan is None or len(before) != 1 or not loose.passage.gap(loose.figure, plan).endswith(" ("):
        return None
    actual = before[0]
    counted = actual.number is not None and plan.number is not None and actual.is_exact and plan.is_exact
    if not counted or not plan.unit or not counts_alike(actual, plan):
        return None
    return reached(loose, actual, plan) if is_slipped(amount_of(actual), amount_of(plan), loose.figure) else None


def _of_exceeded_plan(loose: Loose) -> Achievement | None:
    """Return the achievement in the brackets behind the word that says a compared plan was exceeded, fitting or not.

    "kết nạp 5.842 hội viên, so kế hoạch 5.000 hội viên thì vượt xa (116,84%)": no gap above a plan is over 100 %.
    """
    before = [each for each in loose.passage.mentions[: loose.place] if not is_time(each)]
    stated = loose.figure.percent
    if stated is None or stated.value <= _ALL or len(before) != _PAIR or _exceeded().fullmatch(loose.lead) is None:
        return None
    actual, plan = before
    # "(140%, nếu tính cả hội viên danh dự)": what goes on there may be of others.
    closed = loose.figure.depth > plan.depth and loose.passage.after(loose.figure).startswith(")")
    if not closed or not plan.unit or not same_unit(actual, plan):
        return None
    compared = _compared_plan().fullmatch(said_before(loose.passage, loose.passage.mentions.index(plan)).strip(" ,"))
    reaches, planned = amount_of(actual), amount_of(plan)
    if compared is None or not actual.is_exact or not plan.is_exact or not 0 < planned < reaches:
        return None
    fits = is_ratio(reaches, planned, stated) or is_slipped(reaches, planned, loose.figure)
    return reached(loose, actual, plan) if fits else None


@cache
def _exceeded() -> re.Pattern[str]:
    cues = development_cues()
    return re.compile(rf"[ ,]*(?:(?:{any_of(cues.connectors)})[ ])*(?:{any_of(cues.exceed)})[ ]?\([ ]?")


@cache
def _compared_plan() -> re.Pattern[str]:
    cues = development_cues()
    return re.compile(rf"so[ ](?:với[ ])?(?:{any_of(cues.plans)})(?:[ ](?:{any_of(cues.plan_words)}|{BLANK}))*")


def _plain_achievement(loose: Loose) -> Achievement | None:
    """Return the achievement whose plan, result and percent are all named in one sentence that tells of no other time.

    "kế hoạch giao là 210 tỷ đồng; kết quả 142,8 tỷ đồng, tương đương 72% kế hoạch" for 68 %.
    """
    stated, pair = loose.figure.percent, _plan_and_result(loose)
    if stated is None or pair is None or loose.said_behind.strip() not in development_cues().plans:
        return None
    plan, actual = pair
    timed = any(is_time(each) for each in loose.passage.mentions)
    reaches = loose.lead.strip(" ,") in development_cues().reach
    if timed or not reaches or not same_unit(plan, actual) or not _is_what_was_planned(loose.passage, plan, actual):
        return None
    right = in_percent(actual.number or Decimal(0), plan.number or Decimal(1))
    return reached(loose, actual, plan) if abs(right - Fraction(stated.value)) * _NEAR <= right else None


def _is_what_was_planned(passage: Passage, plan: Placed, actual: Placed) -> bool:
    """Tell whether the words before a result say that it was carried out, and name nothing that the plan does not."""
    led, known = (said_before(passage, passage.mentions.index(each)) for each in (actual, plan))
    said = led.strip(" ,;:").split()
    carried = {word for each in loose_cues().carried for word in each.split()}
    return bool(said) and carried.union(known.split()).issuperset(said)


def _plan_and_result(loose: Loose) -> tuple[Placed, Placed] | None:
    """Return the only two counts before a percent in its sentence, if the first of them alone is called a plan."""
    before = [each for each in loose.passage.mentions[: loose.place] if not is_time(each)]
    if len(before) != _PAIR or any(each.number is None or not each.is_exact or not each.unit for each in before):
        return None
    plan, actual = before
    if not is_planned(loose.passage, plan) or is_planned(loose.passage, actual) or not kindred(plan, actual):
        return None
    return plan, actual
