"""This file tells what a figure is to others: a share of a base, a plan, a gap, a change, or an earlier figure."""

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import cache

from attrs import evolve, frozen

from vnbulletin.lexicon.observation_tables import observation_cues
from vnbulletin.lexicon.patterns import Lead, any_of, right_before
from vnbulletin.mentions.mention import Mention, MentionKind
from vnbulletin.observations.gaps import is_gap
from vnbulletin.observations.moving import moves
from vnbulletin.observations.statistic import Direction, Measure
from vnbulletin.relations.evidence.leads import has_plan_behind, is_plan
from vnbulletin.relations.kinds.developments import Achievement, Change, Target
from vnbulletin.relations.kinds.parts import Share, SharedBase
from vnbulletin.relations.passage import Passage, Placed
from vnbulletin.relations.relation import Operand, Relation
from vnbulletin.spans import Span

__all__ = ["Role", "find_roles", "role_of"]


@cache
def _mark() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(observation_cues().times.marks)})\s\Z")


@cache
def _exceeds() -> re.Pattern[str]:
    cues = observation_cues().times
    return re.compile(
        rf"(?<!\w)(?:{any_of(cues.exceeds)})(?:\s(?:{any_of((*cues.hedges, *cues.exceeds_behind))}))*\s\Z"
    )


@frozen(kw_only=True)
class Role:
    """What a figure measures, of what base, and the figure that it is said of.

    *of* is that figure: the result that a gap, an achievement, a change, a plan or an earlier figure belongs to,
    or the count that a percent restates. *is_plan* and *is_earlier* tell whether the figure itself is a
    plan or an earlier figure, *direction* the way that a relation says of it, and *restates* whether it is a
    percent that states the amount of its count.
    """

    measure: Measure | None = None
    base: Operand | None = None
    of: Mention | None = None
    is_plan: bool = False
    is_earlier: bool = False
    restates: bool = False
    direction: Direction | None = None


def find_roles(relations: Iterable[Relation]) -> dict[Span, Role]:
    """Return the role of each figure that a relation gives one, by its place; the first relation that does decides."""
    roles: dict[Span, Role] = {}
    for relation in relations:
        for operand, role in _roles_in(relation):
            if operand is not None and operand.span is not None:
                known = roles.setdefault(operand.span, role)
                if known is not role and known.measure is None and role.measure is not None:
                    roles[operand.span] = evolve(role, is_plan=known.is_plan, is_earlier=known.is_earlier)
    return roles


def _roles_in(relation: Relation) -> tuple[tuple[Operand | None, Role], ...]:
    match relation:
        case Share(part=part, whole=whole, percent=percent):
            measure = Measure.ACHIEVEMENT if _exceeds_its_own(part, whole) else Measure.SHARE
            return (
                (percent, Role(measure=measure, base=whole, of=part.mention, restates=measure is Measure.SHARE)),
                (part, Role(base=whole)),
            )
        case SharedBase(parts=parts, percents=percents):
            pairs = zip(parts, percents, strict=True)
            return tuple((percent, Role(measure=Measure.SHARE, of=part.mention)) for part, percent in pairs)
        case _:
            return _roles_in_development(relation)


def _roles_in_development(relation: Relation) -> tuple[tuple[Operand | None, Role], ...]:
    match relation:
        case Target(actual=actual, gap=gap, target=target, falls=falls):
            return (
                (gap, Role(measure=Measure.GAP, base=target, of=actual.mention, direction=_way(falls=falls))),
                (target, Role(of=actual.mention, is_plan=True)),
            )
        case Achievement(actual=actual, percent=percent, target=target):
            return (
                (percent, Role(measure=Measure.ACHIEVEMENT, base=target, of=actual.mention)),
                (target, Role(of=actual.mention, is_plan=True)),
            )
        case Change(result=result, base=base, difference=difference, percent=percent, falls=falls):
            change = Role(measure=Measure.CHANGE, base=base, of=result.mention, direction=_way(falls=falls))
            return (
                (difference, change),
                (percent, Role(base=base, of=result.mention) if relation.of_base else change),
                (base, Role(of=result.mention, is_earlier=True)),
            )
        case _:
            return ()


def _exceeds_its_own(part: Operand, whole: Operand) -> bool:
    """Tell whether a proportion prints more than its whole, which is a plan: "312/300 hội viên, đạt 104% chỉ tiêu"."""
    actual, planned = part.value, whole.value
    if part.span != whole.span or not isinstance(actual, Decimal) or not isinstance(planned, Decimal):
        return False
    return actual > planned


def _way(*, falls: bool) -> Direction:
    return Direction.DOWN if falls else Direction.UP


def role_of(passage: Passage, placed: Placed, known: Role | None) -> Role:
    """Return the role of a figure with its measure; where no relation tells it, the words beside it do."""
    role = known or Role()
    if role.measure is not None:
        return role
    if role.is_plan or role.is_earlier or _is_of_another_time(passage, placed):
        return evolve(role, measure=_plain_measure(placed), is_earlier=not role.is_plan)
    return evolve(role, measure=_measure(passage, placed))


@cache
def _another_time() -> re.Pattern[str]:
    cues = observation_cues().times
    words = rf"(?:\s(?!{any_of(cues.time_words)})[^\W\d]+){{0,3}}"
    return re.compile(rf"{words}(?:\s(?:{any_of(cues.of_its_time)}))?\s(?:{any_of(cues.time_words)})(?!\w)")


@cache
def _compared_figures() -> Lead:
    return right_before(observation_cues().times.compared_figures)


def _is_of_another_time(passage: Passage, placed: Placed) -> bool:
    """Tell whether a figure is compared with, and its own time stands behind it ("so với mức 88,5% của năm 2024")."""
    if _compared_figures().before(passage.lower, passage.start, placed.start) is None:
        return False
    return _another_time().match(passage.lower, placed.end, passage.end) is not None


def _measure(passage: Passage, placed: Placed) -> Measure:
    kind = placed.mention.kind
    if _exceeds().search(passage.before(placed, 24)) or is_gap(passage, placed):
        return Measure.GAP
    if _mark().search(passage.before(placed, 24)) or is_plan(passage, placed):
        return _plain_measure(placed)
    if moves(passage, placed):
        return Measure.CHANGE
    if kind is MentionKind.PERCENT and has_plan_behind(passage, placed):
        return Measure.ACHIEVEMENT
    return _plain_measure(placed)


def _plain_measure(placed: Placed) -> Measure:
    is_share = placed.mention.kind in {MentionKind.PERCENT, MentionKind.RATIO}
    return Measure.SHARE if is_share or placed.mention.to_record()["unit"] == "%" else Measure.LEVEL
