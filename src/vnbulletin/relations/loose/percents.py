"""This file explains the percents, points, multiples and differences that no relation explains, by what fits them."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import TypeAlias

from attrs import frozen

from vnbulletin.mentions.mention import MentionKind
from vnbulletin.relations.evidence.cues import speaks_of_other_time
from vnbulletin.relations.evidence.leads import has_plan_behind
from vnbulletin.relations.kinds.developments import Achievement, Change, Target
from vnbulletin.relations.kinds.parts import Breakdown, Share
from vnbulletin.relations.loose.changes import change_either_way, change_of, change_of_two
from vnbulletin.relations.loose.differences import difference_beside, is_said_in_percent
from vnbulletin.relations.loose.far_bases import change_below_goal, change_of_far_base
from vnbulletin.relations.loose.figures import Earlier, Loose, figures_of
from vnbulletin.relations.loose.gaps import gap_slip_of
from vnbulletin.relations.loose.known_parts import Wholes, share_beside, share_of_known_part, wholes_of
from vnbulletin.relations.loose.odd_percents import odd_percent_of
from vnbulletin.relations.loose.over_plans import stands_over_plan
from vnbulletin.relations.loose.plan_words import behind_exceeding, names_plan_alone, names_plan_in
from vnbulletin.relations.loose.plans import Taken, achievement_by_name, achievement_of, promises, reaches, target_of
from vnbulletin.relations.loose.rates import (
    rate_share_of,
    share_of_ratio_before,
    share_of_whole_before,
    share_of_whole_behind,
)
from vnbulletin.relations.loose.shares import loose_share_of, share_of_all, share_of_part_behind, share_of_ratio_behind
from vnbulletin.relations.loose.slips import slip_of
from vnbulletin.relations.loose.target_slips import target_slip_of
from vnbulletin.relations.loose.told_back import share_told_back
from vnbulletin.relations.loose.told_next import has_no_subject, opens_with_change
from vnbulletin.relations.loose.words import (
    Claim,
    changing_places,
    claim_of,
    goes_on_with,
    is_rate,
    names_share,
    said_before,
)
from vnbulletin.relations.passage import Passage, Placed
from vnbulletin.relations.relation import Operand, Relation

__all__ = ["find_loose_percents"]

_Found: TypeAlias = Share | Achievement | Target | Change
_Figures: TypeAlias = dict[int, tuple[Placed, ...]]

_RATES = frozenset({MentionKind.POINTS, MentionKind.TIMES})
_FARTHEST_SENTENCE, _FARTHEST_NAMED = 12, 24
_OPEN = 2
_FEWEST = 2
# Roles of what a relation says that something changed by, of what it starts from, and of what became of it.
_GAPS = frozenset({"percent", "difference", "gap"})
_BASES = frozenset({"base", "target"})
_TOLD = _GAPS | _BASES
_RESULTS = frozenset({"result", "actual"})


@frozen
class _Known:
    """Where the figures stand that relations explain, which of them are changes and which results, and the plans.

    *shared* are the percents of shares; *plans* each have their result, and *wholes* are those of known parts.
    """

    explained: frozenset[int]
    gaps: frozenset[int]
    results: frozenset[int]
    shared: frozenset[int]
    plans: Taken
    wholes: Wholes


def find_loose_percents(passages: tuple[Passage, ...], relations: tuple[Relation, ...]) -> tuple[_Found, ...]:
    """Return what the figures that no relation explains claim, where other figures around fit them exactly.

    A claim is made where a word of its class, the units and nearness point to it. One that fits accuses nobody;
    one that does not is made only where nothing else can be meant and a slip of the pen explains it.
    """
    known, figures = _known_of(relations), _Figures()
    found: list[_Found] = []
    told: set[int] = set()
    for number, passage in enumerate(passages):
        places = _open_places(passage, known) if passage.mentions else ()
        for loose in _loose(passages, number, places, known, figures) if places else ():
            if loose.figure.mention.span.start in told:
                continue
            claim = _claimed(loose, known)
            if claim is not None:
                found.append(claim)
                told |= {_place(operand) for role, operand in claim.operands if role in _TOLD}
    return tuple(found)


def _place(operand: Operand) -> int:
    return -1 if operand.mention is None else operand.mention.span.start


def _known_of(relations: tuple[Relation, ...]) -> _Known:
    explained: set[int] = set()
    gaps: set[int] = set()
    results: set[int] = set()
    plans: dict[int, int] = {}
    for each in relations:
        if isinstance(each, Breakdown):
            explained |= {_place(part) for part in each.parts if not isinstance(part.value, Decimal)}
        elif not isinstance(each, Share) and len(operands := each.operands) > _OPEN:
            # A percent with its result alone leaves open what it is of.
            explained |= {_place(operand) for role, operand in operands if role in _TOLD}
            if not isinstance(each, Achievement):
                gaps |= {_place(operand) for role, operand in operands if role in _GAPS}
            results |= {_place(operand) for role, operand in operands if role in _RESULTS}
            if isinstance(each, Target | Achievement) and each.target is not None:
                plans[_place(each.target)] = _place(each.actual)
    shared = frozenset(_place(each.percent) for each in relations if isinstance(each, Share))
    return _Known(frozenset(explained), frozenset(gaps), frozenset(results), shared, plans, wholes_of(relations))


def _loose(
    passages: tuple[Passage, ...], number: int, places: Iterable[int], known: _Known, figures: _Figures
) -> Iterator[Loose]:
    """Yield the figures of a sentence at *places*, with those around that they may be of."""
    passage = passages[number]
    first = max(0, number - _FARTHEST_SENTENCE)
    for each in range(first, number + 1):
        if each not in figures:
            # What something changed by is nothing that another figure may be of.
            free = figures_of(passages[each])
            figures[each] = tuple([one for one in free if one.mention.span.start not in known.gaps])
    before = tuple([(passages[each], figures[each]) for each in range(first, number)])
    earlier = Earlier(passage.paragraph_number, before)
    following = tuple(passage.of_its_paragraph(passages[number + 1 : number + 2]))
    for place in places:
        yield Loose(
            near=passages[max(0, number - _FARTHEST_NAMED) : number + 1],
            next=following,
            figures=figures[number],
            earlier=earlier,
            place=place,
            figure=passage.mentions[place],
            # "2 lớp và 61 em": the word of change before the first is of both; so is that before a plan of its gap.
            lead=said_before(passage, place - (goes_on_with(passage, place) or stands_over_plan(passage, place))),
        )


def _is_rate(placed: Placed) -> bool:
    return placed.percent is not None or placed.mention.kind in _RATES


def _open_places(passage: Passage, known: _Known) -> list[int]:
    """Return the places of the rates of a sentence, and of the counts behind a word of change, that nothing explains.

    A share may be of what something changed by, and then its percent says the change again.
    """
    mentions = passage.mentions
    rates = [place for place, each in enumerate(mentions) if each.amount is None and _is_rate(each)]
    if not rates and passage.amounts < _FEWEST:
        # "Như vậy tăng 7 chi bộ." tells of the figures right before it.
        first = next((place for place, each in enumerate(mentions) if each.number is not None), None)
        return [first] if first is not None and _is_open_change(passage, first, known) else []
    changed = changing_places(passage)
    counts = [place for place in sorted(changed) if mentions[place].number is not None]
    places = [place for place in (*rates, *counts) if mentions[place].mention.span.start not in known.explained]
    if changed:
        return places
    shared = known.shared
    return [
        place
        for place in places
        if mentions[place].mention.span.start not in shared
        or has_plan_behind(passage, mentions[place])
        or promises(passage, place)
    ]


def _is_open_change(passage: Passage, place: int, known: _Known) -> bool:
    explained = passage.mentions[place].mention.span.start in known.explained
    return not explained and opens_with_change(passage, place)


def _claimed(loose: Loose, known: _Known) -> _Found | None:
    claim, start = loose.claim, loose.figure.mention.span.start
    if loose.figure.depth and names_plan_alone(behind_exceeding(loose.lead.removesuffix("("))):
        # "cao hơn chỉ tiêu (98%) là 0,6%": the brackets hold the plan.
        return None
    if loose.figure.number is not None:
        return None if claim is None else _claimed_by_count(loose, claim, known)
    beside = difference_beside(loose)
    if beside is not None and beside[1] is Claim.EXCEED:
        # "vượt 16 vụ (7,48%)": the percent says the gap above the plan again.
        return target_of(loose, known.plans)
    if beside is not None and (change := change_of_two(loose, *beside)) is not None:
        return change
    if beside is not None and (odd := odd_percent_of(loose, *beside)) is not None:
        return odd
    if start in known.shared:
        # "tức 51,2% kế hoạch ấy" is no share of what was planned.
        promised = loose.has_plan_behind or promises(loose.passage, loose.place)
        return achievement_of(loose, known.plans) if promised else None
    if start in known.results:
        # "giảm còn 3,2%, giảm 1,5%": what something became is no change of others.
        return (
            achievement_of(loose, known.plans)
            or share_beside(loose, known.wholes)
            or share_of_all(loose)
            or loose_share_of(loose)
            or share_of_known_part(loose, known.wholes)
        )
    again = None if beside is None or claim is not None else _change_told_again(loose, *beside)
    return _fitting(loose, claim, known) or again or slip_of(loose, beside, claim) or _gap_slip(loose, claim)


def _change_told_again(loose: Loose, difference: Placed, claim: Claim) -> Change | None:
    """Return the change that a percent behind a difference tells, whether or not the difference fits it."""
    lead = said_before(loose.passage, loose.passage.mentions.index(difference))
    return change_of(loose, claim) if has_no_subject(lead) and not names_share(loose.lead) else None


def _claimed_by_count(loose: Loose, claim: Claim, known: _Known) -> _Found | None:
    """Return what a count behind a word of change is the difference of: a result and its plan, or an earlier figure."""
    planned = claim is Claim.EXCEED or names_plan_in(f"{loose.lead} | {loose.said_behind}")
    is_gap = planned and not is_said_in_percent(loose)
    target = target_of(loose, known.plans, falls=claim is Claim.FALL) if is_gap else None
    if target is not None or claim is Claim.EXCEED:
        return target or target_slip_of(loose, claim)
    changes = loose.figure.mention.span.start not in known.results
    if not changes:
        return None
    fitting = change_of(loose, claim) or change_of_far_base(loose, claim)
    # "tăng 2 lớp và 61 em": whether the second is a change, too, has to be told by what fits.
    return fitting or (None if goes_on_with(loose.passage, loose.place) else gap_slip_of(loose, claim))


def _gap_slip(loose: Loose, claim: Claim | None) -> Change | Target | None:
    """Return what a percent or points would claim but for one slip of the pen: a gap above a plan, or a change."""
    rated = loose.figure.percent is not None or loose.figure.mention.kind is MentionKind.POINTS
    changes = rated and (claim is Claim.RISE or claim is Claim.FALL)
    return target_slip_of(loose, claim) or (gap_slip_of(loose, claim) if changes and claim is not None else None)


def _exceeding(loose: Loose, known: _Known) -> _Found | None:
    """Return what a percent or points claim behind a word of exceeding."""
    _, comma, last = loose.lead.rpartition(",")
    if names_share(loose.lead) or (comma and claim_of(last) is None):
        # "Nhóm vượt chiếm 78,57%", "11 chỉ tiêu vượt, tương ứng 84,6%" tells who exceeded, and no gap.
        return (
            share_beside(loose, known.wholes)
            or share_of_known_part(loose, known.wholes)
            or (loose_share_of(loose) if comma else None)
        )
    # "vượt 20% so với cùng kỳ (100 lượt)" compares with no plan.
    earlier = speaks_of_other_time(loose.said_behind)
    return target_of(loose, known.plans) or (change_of(loose, Claim.EXCEED) if earlier else None)


def _fitting(loose: Loose, claim: Claim | None, known: _Known) -> _Found | None:
    """Return what a percent, points or a number of times claims by the word before it, if anything fits it."""
    if loose.figure.mention.kind is MentionKind.TIMES:
        return change_of(loose, Claim.RISE)
    behind = loose.said_behind
    if claim is not None and loose.has_plan_behind and reaches(loose.lead):
        # "1.320 người tăng mới, đã hoàn thành 110% kế hoạch (1.200 người)".
        return achievement_of(loose, known.plans)
    if claim is Claim.EXCEED:
        return _exceeding(loose, known)
    if claim is Claim.RISE or claim is Claim.FALL:
        falls = claim is Claim.FALL
        planned = names_plan_in(f"{loose.lead} | {behind}")
        target = target_of(loose, known.plans, falls=falls) if planned else None
        # "trần kế hoạch cho phép 1,20%, nghĩa là thấp hơn 0,46 điểm phần trăm" names the plan before.
        beside = falls and not planned and not speaks_of_other_time(behind)
        found = target or change_of(loose, claim) or (target_of(loose, known.plans, falls=True) if beside else None)
        found = found or change_below_goal(loose, claim)
        # "tỷ lệ còn cao hơn: 96,43%, nhờ khám phá được 27/28 vụ".
        return share_of_ratio_behind(loose) if found is None and loose.lead.rstrip().endswith(":") else found
    if loose.has_plan_behind:
        return achievement_of(loose, known.plans)
    return (
        share_of_ratio_before(loose)
        or share_told_back(loose)
        or rate_share_of(loose)
        or share_beside(loose, known.wholes)
        or share_of_all(loose)
        or (share_of_known_part(loose, known.wholes) if is_rate(loose.lead) else None)
        or achievement_of(loose, known.plans)
        or achievement_by_name(loose, known.plans)
        or share_of_ratio_behind(loose)
        or loose_share_of(loose)
        or share_of_part_behind(loose)
        or share_of_whole_behind(loose)
        or share_of_whole_before(loose)
        or share_of_known_part(loose, known.wholes)
        or change_either_way(loose)
    )
