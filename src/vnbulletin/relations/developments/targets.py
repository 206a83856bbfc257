"""This file finds targets: a result with the gap by which it exceeds what was planned."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.lexicon.development_tables import development_cues
from vnbulletin.lexicon.patterns import any_of, whole_words
from vnbulletin.mentions.mention import MentionKind
from vnbulletin.mentions.units import is_measure
from vnbulletin.notation.quantities.percents import Percent, PercentagePoints
from vnbulletin.relations.developments.achievements import is_carried_out, printed_plan
from vnbulletin.relations.developments.assigned_targets import is_assigned
from vnbulletin.relations.developments.comparing import Comparison
from vnbulletin.relations.developments.plans_before import plan_before
from vnbulletin.relations.developments.ways import Way
from vnbulletin.relations.evidence.cues import links_whole, speaks_of_other_time
from vnbulletin.relations.evidence.leads import has_plan_behind, is_change, names_plan
from vnbulletin.relations.evidence.likeness import counts_alike
from vnbulletin.relations.evidence.ratios import is_ratio
from vnbulletin.relations.kinds.developments import Target
from vnbulletin.relations.operands import figure_operand, percent_operand
from vnbulletin.relations.passage import Passage, Placed
from vnbulletin.relations.relation import Operand

__all__ = ["find_targets"]

_GAPS = frozenset({MentionKind.PERCENT, MentionKind.POINTS})
_FARTHEST = 140
_FARTHEST_SENTENCE = 3
_BESIDE = 20
_OUT_OF_SIZE = 10
_FEW_WORDS = 3
_WHOLE = 100
_PARTS = 2
_LONGEST_NAME = 80
_CLAUSE = re.compile(r"[^.;,]*")
_YEAR = re.compile(r"(?<!\w)năm [0-9]{4}(?!\w)")


@cache
def _exceed() -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?<!\w)(?P<each>{any_of(relation_cues().each_does)})[ ])?"
        rf"{whole_words(relation_cues().exceed).pattern}[ ]{{1,2}}(?:hơn[ ]|trên[ ]|gần[ ]|khoảng[ ]|tới[ ])?\Z"
    )


@cache
def _beside_plan() -> re.Pattern[str]:
    """Return the pattern of words for more or less than a plan that is named, not printed, before the gap."""
    cues = development_cues()
    beyond = rf"(?:{any_of(cues.over_plan)}|(?P<falls>{any_of(cues.under_plan)}))"
    named = rf"(?:so[ ](?:với[ ])?)?(?:{any_of(cues.plans)})(?:[ ](?:{any_of((*cues.plans, *cues.plan_words))})){{0,6}}"
    return re.compile(rf"(?<!\w){beyond}[ ]{named}(?:[ ](?:{any_of(cues.hedges)}))?[ ]{{1,2}}\Z")


@cache
def _exceeding() -> re.Pattern[str]:
    """Return what any phrase for a gap to a plan holds, so that few sentences are asked for more."""
    cues = development_cues()
    phrases = {*relation_cues().exceed, *cues.exceed, *cues.over_plan, *cues.under_plan}
    return re.compile(any_of(each for each in phrases if not any(one in each for one in phrases - {each})))


@cache
def _printed_target() -> re.Pattern[str]:
    nouns = any_of(relation_cues().target_nouns)
    # "chỉ tiêu 2.000 đảng viên", "chỉ tiêu là …", "kế hoạch giao …", "chỉ tiêu tăng trưởng (500 triệu đồng)".
    named = r"(?:[ ]\w{1,8}){0,3}?[ ](?:\(|là[ ]|giao[ ])[^\d.;)]{0,12}"
    return re.compile(rf"[^.;]{{0,12}}?(?:{nouns})(?:{named}|[ ])\Z")


def find_targets(passages: tuple[Passage, ...], compared: tuple[tuple[Comparison, ...], ...]) -> tuple[Target, ...]:
    """Return the results that are printed with their gap above a target ("139 đảng viên, vượt 15,8% chỉ tiêu")."""
    found: list[Target] = []
    for number, passage in enumerate(passages):
        if passage.mentions and passage.says(_exceeding):
            found += _in_passage(passages[max(0, number - _FARTHEST_SENTENCE) : number + 1], compared[number])
    return tuple(found)


def _in_passage(passages: tuple[Passage, ...], compared_here: tuple[Comparison, ...]) -> Iterator[Target]:
    passage = passages[-1]
    exceeding = {each.figure: each for each in compared_here if each.way is Way.EXCEED}
    for number, gap in enumerate(passage.mentions):
        if gap.number is not None and gap in exceeding:
            yield from _in_counts(passage, exceeding[gap])
        if gap.mention.kind not in _GAPS or _compares_times(passage, number):
            continue
        if (beside := _beside_plan().search(passage.before(gap, _LONGEST_NAME))) is not None:
            yield from _to_named_plan(passage, number, beside)
        exceeds = _exceed().search(passage.before(gap))
        # "ở cả 3 khối đều vượt 95%" tells no result of one.
        if exceeds is None or exceeds["each"]:
            continue
        compared = exceeding.get(gap)
        printed = _target(passage, number)
        nearest = _actual(passage, passage.mentions[:number], gap)
        told = compared.result if compared and compared.result and _is_alike(compared.result, printed) else None
        told = None if told is not None and _is_named_whole(passage, told) else told
        # "giải quyết 611 vụ, đạt 95,17%, vượt 5,17%": below 100 % no plan is exceeded, so the rate exceeds its own.
        rate = nearest if printed is None and nearest is not None and _is_below_whole(nearest) else None
        actual = rate or _meant(told or nearest, nearest, printed, gap)
        if actual is None:
            continue
        target = printed or _before(passage, compared, actual) or _sentences_before(passages, actual, gap)
        if target is not None and not _is_alike(actual, target):
            actual = _rate_before(passage.mentions[:number], target, gap)
        if actual is None or (target is not None and not _is_comparable(actual, target)):
            continue
        # An amount of money has no whole-number target to solve for.
        solvable = not is_measure(actual.unit) and _is_its_gap(passage, actual, gap)
        if target is not None or solvable:
            assigned = target is None and is_assigned(passage, actual, gap)
            yield Target(actual=figure_operand(actual), gap=percent_operand(gap), target=target, assigned=assigned)


def _to_named_plan(passage: Passage, number: int, beside: re.Match[str]) -> Iterator[Target]:
    """Find the result of a gap behind the name of its plan: "đạt 93,4%, vượt chỉ tiêu 3,4%".

    "đạt 93,4%, vượt chỉ tiêu 90%" prints the plan itself, which is no small part of the result.
    """
    gap = passage.mentions[number]
    actual = _actual(passage, passage.mentions[:number], gap)
    if actual is None or is_measure(actual.unit):
        return
    before = passage.gap(actual, gap).removesuffix(beside[0])
    mark = max(before.rfind(","), before.rfind("("))
    # "đề ra 65%, nay đạt 67,3%, vượt mục tiêu 2,3%": a plan that is printed before is looked for by itself.
    planned = names_plan(passage.lower[passage.clause_start(actual) : actual.start])
    if mark < 0 or planned or len(before[mark + 1 :].split()) > 1:
        return
    reached = Decimal(_WHOLE) if actual.percent is None else actual.percent.value
    points = gap.mention.value
    if isinstance(points, Percent | PercentagePoints) and points.value <= reached / _PARTS:
        target = _target(passage, number)
        if target is None or (_is_alike(actual, target) and _is_comparable(actual, target)):
            falls = beside["falls"] is not None
            yield Target(actual=figure_operand(actual), gap=percent_operand(gap), target=target, falls=falls)


def _meant(told: Placed | None, nearest: Placed | None, target: Operand | None, gap: Placed) -> Placed | None:
    """Return the result that a printed target is exceeded by: a rate, or the percent that it changed by, if that fits.

    "nay còn 4,71%, giảm 1,53%, vượt 0,53% so với chỉ tiêu (1%)": the plan may be one of either.
    """
    rivals = told is not None and nearest is not None and told != nearest and nearest.percent is not None
    if told is None or nearest is None or target is None or not rivals or not isinstance(target.value, Percent):
        return told
    return next((each for each in (told, nearest) if _exceeds(each, target.value.value, gap)), None)


def _rate_before(before: tuple[Placed, ...], target: Operand, gap: Placed) -> Placed | None:
    """Return the nearest rate above a planned one by the gap: "đạt 88,3%, bắt 412 đối tượng, vượt 8,3% (80%)"."""
    if not isinstance(target.value, Percent):
        return None
    return next((each for each in reversed(before) if each.percent and _exceeds(each, target.value.value, gap)), None)


def _exceeds(actual: Placed, planned: Decimal, gap: Placed) -> bool:
    """Tell whether a rate exceeds a planned one by the gap in points."""
    points = gap.mention.value
    return isinstance(points, Percent | PercentagePoints) and actual.stated == planned + points.value


def _is_below_whole(placed: Placed) -> bool:
    return placed.percent is not None and placed.percent.value < _WHOLE


def _is_alike(actual: Placed, target: Operand | None) -> bool:
    """Tell whether a result and its printed target are both counts or both rates."""
    return target is None or isinstance(target.value, Decimal) is (actual.number is not None)


def _is_comparable(actual: Placed, target: Operand) -> bool:
    """Tell whether a result is of the size of its target, as one is that is told in per cent of it."""
    result = actual.stated
    planned = target.value.value if isinstance(target.value, Percent) else target.value
    if result is None or not isinstance(planned, Decimal):
        return True
    return planned < result * _OUT_OF_SIZE and result < planned * _OUT_OF_SIZE


def _in_counts(passage: Passage, compared: Comparison) -> Iterator[Target]:
    """Find a gap in counts, where the target is printed: "vượt 19 đảng viên so với kế hoạch (120 đảng viên)"."""
    result, gap = compared.result, compared.figure
    if result is None or result.number is None or not counts_alike(gap, result):
        return
    behind = printed_plan(passage, compared.place)
    plan = _before(passage, compared, result) if behind is None else figure_operand(behind)
    if plan is not None and isinstance(plan.value, Decimal) and (behind is None or counts_alike(behind, result)):
        yield Target(actual=figure_operand(result), gap=figure_operand(gap), target=plan)


def _before(passage: Passage, compared: Comparison | None, actual: Placed) -> Operand | None:
    """Return the target that is printed before the result ("chỉ tiêu 120 đảng viên, kết nạp 139 …, vượt 15,8%").

    One that the words do not join to the result has to fit: it may be that of a whole year.
    """
    plan = compared.planned if compared is not None and compared.result == actual else None
    if plan is None or compared is None or (plan.number is None) is not (actual.number is None):
        return None
    joined = is_carried_out(passage, plan, actual) or _is_gap(actual, plan, compared.figure)
    return figure_operand(plan) if joined and counts_alike(plan, actual) else None


def _sentences_before(passages: tuple[Passage, ...], actual: Placed, gap: Placed) -> Operand | None:
    """Return the target of a sentence before that the gap fits ("Nghị quyết đề ra 60 mô hình. Cuối năm có 72 …")."""
    if not has_plan_behind(passages[-1], gap):
        return None
    plan = plan_before(passages, actual, lambda each: _is_gap(actual, each, gap))
    return None if plan is None else figure_operand(plan)


def _is_gap(actual: Placed, plan: Placed, gap: Placed) -> bool:
    """Tell whether a result exceeds a plan by the gap, as a difference or in per cent of the plan, rounded."""
    reached, planned, stated = actual.stated, plan.stated, gap.stated
    if reached is None or planned is None:
        return False
    return reached - planned == stated or (
        gap.percent is not None and is_ratio(reached - planned, planned, gap.percent)
    )


def _compares_times(passage: Passage, number: int) -> bool:
    """Tell whether what follows the gap makes it a change: "vượt 20% so với quý trước".

    What stands behind a printed target tells of that: "vượt 3,5 điểm so với mục tiêu 75% mà Đại hội năm trước đề ra".
    """
    gap = passage.mentions[number]
    # "vượt 11% so với kế hoạch năm 2016" names the year of the plan.
    if has_plan_behind(passage, gap):
        return False
    behind = passage.after(gap) if _target(passage, number) is None else passage.gap(gap, passage.mentions[number + 1])
    hit = _CLAUSE.match(behind)
    clause = hit[0] if hit else ""
    compared = clause if "so" in clause.split() else clause[:_BESIDE]
    return speaks_of_other_time(compared) or _YEAR.search(compared) is not None


def _actual(passage: Passage, before: tuple[Placed, ...], gap: Placed) -> Placed | None:
    for placed in reversed(before):
        between = passage.gap(placed, gap)
        if ";" in between or len(between) > _FARTHEST:
            return None
        if _is_named_whole(passage, placed):
            continue
        if placed.percent is not None or placed.number is not None:
            return placed
        if placed.proportion is not None:
            return None
    return None


def _is_named_whole(passage: Passage, placed: Placed) -> bool:
    """Tell whether a count is what a rate is of: "93,7% trong tổng số 4.400 đồng chí, vượt 3,7% chỉ tiêu"."""
    return placed.number is not None and links_whole(passage.before(placed))


def _is_its_gap(passage: Passage, actual: Placed, gap: Placed) -> bool:
    """Tell whether no new subject stands before the gap: "7 hội nghị, thu ngân sách vượt 12,5% dự toán"."""
    between = passage.gap(actual, gap)
    # "38 đơn vị vượt 10% kế hoạch" tells what each of them reached.
    if actual.number is not None and "," not in between and "(" not in between:
        return False
    _, comma, last = between.rpartition(",")
    return not comma or len(last.split()) <= _FEW_WORDS


def _target(passage: Passage, number: int) -> Operand | None:
    if number + 1 >= len(passage.mentions):
        return None
    gap, following = passage.mentions[number], passage.mentions[number + 1]
    # "vượt 20% chỉ tiêu (tăng 12 đảng viên so với năm 2021)" prints a difference.
    if is_change(passage, following):
        return None
    if _printed_target().match(passage.gap(gap, following)) is None:
        return None
    return figure_operand(following) if following.percent is not None or following.number is not None else None
