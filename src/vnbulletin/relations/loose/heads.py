"""This file finds what a headline says of figures that only the story below it prints: "Án hình sự giảm 12,9%"."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from vnbulletin.articles.article import ParagraphKind
from vnbulletin.relations.evidence.digit_slips import digits_of
from vnbulletin.relations.evidence.leads import figure_before, has_plan_behind
from vnbulletin.relations.evidence.likeness import kindred, same_unit
from vnbulletin.relations.kinds.developments import Achievement, Change, Target
from vnbulletin.relations.loose.figures import counts_of, is_percent_of
from vnbulletin.relations.loose.words import Claim, claim_of, is_planned, said_before
from vnbulletin.relations.operands import figure_operand, percent_operand
from vnbulletin.relations.passage import Passage, Placed
from vnbulletin.relations.relation import Relation

__all__ = ["find_in_heads"]

_HEADS = frozenset({ParagraphKind.KICKER, ParagraphKind.TITLE, ParagraphKind.SUMMARY})
_MOST_HEADS = 6
_MOST_SENTENCES = 16
_OPEN = 2
_TELLING = 2


def find_in_heads(
    passages: tuple[Passage, ...], relations: Iterable[Relation]
) -> Iterator[Change | Target | Achievement]:
    """Yield the changes and plans that a headline tells by a percent or a difference which fits the story's figures.

    Only what fits exactly is taken, so that nothing accuses.
    """
    heads = [each for each in passages[:_MOST_HEADS] if each.paragraph.kind in _HEADS and each.mentions]
    if not heads:
        return
    told = tuple(relations)
    full = [operands for each in told if len(operands := each.operands) > _OPEN]
    known = {operand.span for operands in full for _, operand in operands}
    # A percent with its result alone leaves open what it is of.
    results = {each.operands[-1][1].span: each for each in told if isinstance(each, Target | Achievement)}
    changes = [each for each in told if isinstance(each, Change) and counts_of(each)]
    for head in heads:
        below = [each for each in passages[:_MOST_SENTENCES] if each.start >= head.end]
        for place, placed in enumerate(head.mentions):
            counts = placed.percent is not None or placed.number is not None
            if not counts or placed.mention.span in known:
                continue
            told_so = results.get(placed.mention.span) or _open_one(head, place)
            found = (
                _changed(placed, claim_of(said_before(head, place)), changes)
                if told_so is None
                else _planned(head, placed, told_so, below)
            )
            if found is not None:
                yield found


def _open_one(head: Passage, place: int) -> Target | Achievement | None:
    """Return the target or the achievement of the count before a percent of the headline, whose plan is not known."""
    percent, actual = head.mentions[place], figure_before(head, place)
    if percent.percent is None or actual is None or actual.number is None:
        return None
    if claim_of(said_before(head, place)) is Claim.EXCEED:
        return Target(actual=figure_operand(actual), gap=percent_operand(percent))
    if has_plan_behind(head, percent):
        return Achievement(actual=figure_operand(actual), percent=percent_operand(percent))
    return None


def _changed(placed: Placed, claim: Claim | None, changes: Iterable[Change]) -> Change | None:
    """Return the change of the story that a percent, or a difference of the same unit, of the headline tells."""
    if claim is not Claim.RISE and claim is not Claim.FALL:
        return None
    falls = claim is Claim.FALL
    for each in changes:
        counts = counts_of(each)
        if counts is None or each.falls is not falls or each.result.mention is None:
            continue
        base, result = counts
        gap = base - result if falls else result - base
        if _is_its_percent(placed, gap, base):
            return Change(result=each.result, base=each.base, percent=figure_operand(placed), falls=falls)
        if placed.number is not None and placed.number == gap and each.result.mention.unit == placed.mention.unit:
            return Change(result=each.result, base=each.base, difference=figure_operand(placed), falls=falls)
    return None


def _is_its_percent(percent: Placed, part: Decimal, whole: Decimal) -> bool:
    """Tell whether a percent of two digits or more is that of a part in its whole."""
    return len(digits_of(percent)) >= _TELLING and is_percent_of(part, whole, percent)


def _planned(
    head: Passage, placed: Placed, told: Target | Achievement, below: list[Passage]
) -> Target | Achievement | None:
    """Return the target or the achievement of a headline with the plan that the story names, where it fits."""
    actual = next((each for each in head.mentions if each.mention.span == told.actual.span), None)
    if actual is None or actual.number is None or placed.percent is None:
        return None
    size = actual.number
    exceeds = isinstance(told, Target)
    for passage in below:
        for plan in passage.mentions:
            part = size - (plan.number or 0) if exceeds else size
            fits = plan.number is not None and _is_its_percent(placed, part, plan.number)
            alike = same_unit(plan, actual) or kindred(plan, actual)
            if fits and alike and plan.is_exact and is_planned(passage, plan):
                return _of_plan(told, plan)
    return None


def _of_plan(told: Target | Achievement, plan: Placed) -> Target | Achievement:
    if isinstance(told, Target):
        return Target(actual=told.actual, gap=told.gap, target=figure_operand(plan))
    return Achievement(actual=told.actual, percent=told.percent, target=figure_operand(plan))
