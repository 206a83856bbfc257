"""This file chooses, among figures of which one may be the whole of others, the sum that the text most likely means."""

from collections.abc import Iterable
from decimal import Decimal

from attrs import frozen

from vnbulletin.mentions.mention import MentionKind
from vnbulletin.notation.quantities.bounds import Bound
from vnbulletin.relations.evidence.likeness import (
    alike,
    are_its_nouns,
    counts_cases,
    counts_people,
    is_rank_of_its_own,
    kindred,
    of_its_unit,
    same_unit,
)
from vnbulletin.relations.evidence.sums import amount_of
from vnbulletin.relations.kinds.parts import Breakdown
from vnbulletin.relations.operands import breakdown_of, part_operand, whole_operand
from vnbulletin.relations.passage import Placed

__all__ = ["Parts", "fitting_sum"]

# Without a cue, only a sum that chance does not make is taken.
_TELLING = 100
_TELLING_ESTIMATE = 1000
_FEW = 2
_NEAR = 24


@frozen(kw_only=True)
class Parts:
    """Figures that may be parts, and whether the text says so."""

    figures: tuple[Placed, ...]
    cued: bool


def fitting_sum(parts: Parts, wholes: Iterable[Placed], *, whole_list: bool = False) -> Breakdown | None:
    """Return the breakdown of one of *wholes*, the nearest first, into the first parts, two or more, or all of them.

    A whole that all parts make up goes before one that only the first of them make up.
    """
    sums: dict[Decimal, int] = {}
    total = Decimal(0)
    for count, part in enumerate(parts.figures, start=1):
        total += amount_of(part)
        if count >= _FEW and (not whole_list or count == len(parts.figures)):
            sums.setdefault(total, count)
    fitting = [each for each in wholes if each.amount in sums and _is_plain(each) and each not in parts.figures]
    if not fitting:
        return None
    first = fitting[0].amount

    def rank(each: Placed) -> tuple[bool, bool, bool]:
        # "51 tổ chức, đã xếp loại 51/51": the plain number is the whole, the proportion restates it.
        return sums[amount_of(each)] < len(parts.figures), each.amount != first, each.number is None

    for whole in sorted(fitting, key=rank):
        members = parts.figures[: sums[amount_of(whole)]]
        every = len(members) == len(parts.figures)
        told = parts.cued or _is_telling(whole, members) or (every and _are_kin_apart(whole, members))
        if not told or _mixes(whole, members) or is_rank_of_its_own(whole, members):
            continue
        if all(_is_member(whole, each) for each in members):
            whole_as = part_operand(whole) if whole.mention.kind is MentionKind.RATIO else whole_operand(whole)
            return breakdown_of(whole_as, members)
    return None


def _is_plain(whole: Placed) -> bool:
    if whole.is_exact:
        return True
    # "ước đạt 25.974 tỉ đồng": an estimate that its parts make up to the last digit.
    return whole.mention.bound is Bound.ABOUT and amount_of(whole) >= _TELLING_ESTIMATE


def _is_member(whole: Placed, part: Placed) -> bool:
    """Tell whether the figure may be a part: "43 tổ chức …, 5 tổ chức có trên 30 đảng viên" counts no 30 of 78."""
    return part.mention.bound in {Bound.EXACT, Bound.ABOUT} or not part.unit or kindred(whole, part)


def _mixes(whole: Placed, members: tuple[Placed, ...]) -> bool:
    """Tell whether parts of the whole's own noun stand among people: "12 vụ cháy, trong đó 9 vụ làm chết 3 người"."""
    if not whole.unit or "," in whole.unit or counts_people(whole) or counts_cases(whole):
        return False
    people = [counts_people(each) for each in members]
    return any(people) and any(of_its_unit(whole, each) for each, one in zip(members, people, strict=True) if not one)


def _is_telling(whole: Placed, members: tuple[Placed, ...]) -> bool:
    if any(amount_of(each) == 0 for each in members):
        return False
    if are_its_nouns(whole, members):
        return True
    # "90 nữ, 70 đoàn viên, 20 người có đạo": neighbours of one list are not each other's whole.
    apart = members[0].start - whole.end > _NEAR
    kin = all(of_its_unit(whole, each) or (apart and alike(whole, each)) for each in members)
    return amount_of(whole) >= _TELLING or kin or (len(members) > _FEW and amount_of(whole) >= _TELLING / 5)


def _are_kin_apart(whole: Placed, members: tuple[Placed, ...]) -> bool:
    """Tell whether all figures behind the whole count the same by another noun: "63 đảng viên …; … 37 đồng chí"."""
    one_noun = all(same_unit(members[0], each) for each in members)
    apart = members[0].start - whole.end > _NEAR
    return one_noun and apart and amount_of(whole) >= _TELLING / 5 and kindred(whole, members[0])
