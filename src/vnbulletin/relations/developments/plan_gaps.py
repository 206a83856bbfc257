"""This file finds gaps to a plan that words of a rise or a fall tell: a result above it, or one that falls short."""

from vnbulletin.mentions.mention import MentionKind
from vnbulletin.mentions.units import is_measure
from vnbulletin.notation.quantities.percents import PercentagePoints
from vnbulletin.relations.developments.achievements import is_carried_out, printed_plan
from vnbulletin.relations.developments.assigned_targets import is_assigned
from vnbulletin.relations.developments.comparing import Comparison
from vnbulletin.relations.developments.comparing_words import OVER
from vnbulletin.relations.developments.plans_before import plan_before
from vnbulletin.relations.developments.ways import Way
from vnbulletin.relations.evidence.leads import compares_with_plan, names_plan
from vnbulletin.relations.evidence.likeness import counts_alike
from vnbulletin.relations.evidence.ratios import is_ratio
from vnbulletin.relations.kinds.developments import Target
from vnbulletin.relations.operands import figure_operand
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["find_plan_gaps"]

_WAYS = frozenset({Way.RISE, Way.FALL, Way.SHORT})
_FARTHEST_SENTENCE = 3


def find_plan_gaps(passages: tuple[Passage, ...], compared: tuple[tuple[Comparison, ...], ...]) -> tuple[Target, ...]:
    """Return the results that are printed with their gap to a target ("96 đảng viên, hụt 4% so với chỉ tiêu 100").

    A rise or a fall is one only where it is from a plan; from another time it stays a change.
    """
    found: list[Target] = []
    for number, ones in enumerate(compared):
        if ones:
            near = passages[max(0, number - _FARTHEST_SENTENCE) : number + 1]
            gaps = (each for each in ones if each.way in _WAYS and each.result is not None)
            found += [target for each in gaps if (target := _gap_of(near, each)) is not None]
    return tuple(found)


def _gap_of(passages: tuple[Passage, ...], compared: Comparison) -> Target | None:
    passage, gap, result = passages[-1], compared.figure, compared.result
    if result is None or gap.mention.kind is MentionKind.TIMES or not _is_in_its_unit(gap, result):
        return None
    behind = printed_plan(passage, compared.place)
    plan = _beside(passages, compared, result) if behind is None else behind
    if behind is not None and not _is_meant(compared, behind, result):
        return None
    solvable = gap.percent is not None and not is_measure(result.unit)
    if plan is None and not (solvable and compares_with_plan(passage, gap)):
        return None
    return Target(
        actual=figure_operand(result),
        gap=figure_operand(gap),
        target=None if plan is None else figure_operand(plan),
        assigned=plan is None and is_assigned(passage, result, gap),
        falls=compared.way is not Way.RISE,
    )


def _is_in_its_unit(gap: Placed, result: Placed) -> bool:
    """Tell whether a figure is in a unit in which the result can differ from a plan."""
    if gap.number is not None:
        return result.number is not None and counts_alike(gap, result)
    return gap.percent is not None or result.percent is not None


def _is_meant(compared: Comparison, plan: Placed, result: Placed) -> bool:
    """Tell whether a gap is that to the plan behind it: because the words say so, or because it fits."""
    if not _may_be_plan(plan, compared, result):
        return False
    # "giảm 12 hộ so với kế hoạch (10 hộ)" may tell of two falls; what is less than a plan, or short of it, is so.
    is_claimed = compared.way is Way.SHORT or OVER in compared.lead.split()
    return is_claimed or _fits(result, plan, compared)


def _may_be_plan(plan: Placed, compared: Comparison, result: Placed) -> bool:
    """Tell whether a figure is of the kind and unit of a result, and on the side that the words say."""
    reached, planned = result.stated, plan.stated
    if reached is None or planned is None or (plan.number is None) is not (result.number is None):
        return False
    beyond = planned < reached if compared.way is Way.RISE else reached < planned
    return beyond and counts_alike(plan, result)


def _beside(passages: tuple[Passage, ...], compared: Comparison, result: Placed) -> Placed | None:
    """Return a plan before the gap that it fits; one that the words join to a shortfall need not fit."""
    passage, gap = passages[-1], compared.figure
    before = compared.planned or _unmet(passage, compared)
    if before is not None and _may_be_plan(before, compared, result):
        joined = compared.way is Way.SHORT and is_carried_out(passage, before, result)
        return before if joined or _fits(result, before, compared) else None
    if before is not None or not (compared.way is Way.SHORT or compares_with_plan(passage, gap)):
        return None
    return plan_before(passages, result, lambda each: _fits(result, each, compared))


def _unmet(passage: Passage, compared: Comparison) -> Placed | None:
    """Return the plan in the brackets right before a gap ("chưa đạt chỉ tiêu (60 đảng viên), còn thiếu 13")."""
    place = compared.place
    if place < 2 or passage.mentions[place - 1].depth <= compared.figure.depth:  # noqa: PLR2004
        return None
    before, aside = passage.mentions[place - 2 : place]
    return aside if names_plan(passage.gap(before, aside)) else None


def _fits(result: Placed, plan: Placed, compared: Comparison) -> bool:
    """Tell whether a result differs from a plan by the gap, as a difference or in per cent of the plan, rounded."""
    gap, points = compared.figure, compared.figure.mention.value
    reached, planned = result.stated, plan.stated
    by = points.value if isinstance(points, PercentagePoints) else gap.stated
    if reached is None or planned is None or by is None:
        return False
    beyond = reached - planned if compared.way is Way.RISE else planned - reached
    return beyond == by or (gap.percent is not None and is_ratio(beyond, planned, gap.percent))
