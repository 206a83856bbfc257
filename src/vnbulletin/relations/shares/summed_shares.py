"""This file finds sums that percents give away: counts whose percents are of one whole and which make it up."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby

from vnbulletin.notation.quantities.bounds import Bound
from vnbulletin.relations.evidence.plausibility import fits
from vnbulletin.relations.kinds.parts import Breakdown, Share
from vnbulletin.relations.relation import Operand

__all__ = ["find_summed_shares"]

_FEW = 2
_MOST = 9


def find_summed_shares(shares: tuple[Share, ...], breakdowns: tuple[Breakdown, ...]) -> tuple[Breakdown, ...]:
    """Return the breakdowns that neighbouring shares of one printed whole make up and that are not known yet.

    "596 tổ chức … . Hoàn thành xuất sắc 108 (18,12%), tốt 451 (75,67%), …": the percents tell of what the counts are.
    """
    plain = [each for each in shares if fits(each) and each.part.bound is Bound.EXACT] if len(shares) >= _FEW else []
    if len(plain) < _FEW:
        return ()
    known = {part.span for each in breakdowns for part in each.parts}
    ordered = sorted(plain, key=_place)
    found: list[Breakdown] = []
    for _, run in groupby(ordered, key=lambda each: each.whole.span):
        members = [each for each in run if each.part.span != each.whole.span and each.part.span not in known]
        found.extend(_whole_of(members))
    return tuple(found)


def _place(share: Share) -> int:
    return share.part.span.start if share.part.span else 0


def _whole_of(members: list[Share]) -> Iterator[Breakdown]:
    first = 0
    while first < len(members) - 1:
        ends = range(first + _FEW, min(len(members), first + _MOST) + 1)
        end = next((end for end in ends if _sum(members[first:end]) == members[first].whole.value), None)
        if end is not None:
            whole, parts = members[first].whole, tuple(each.part for each in members[first:end])
            yield Breakdown(whole=whole, parts=parts, reading="counts whose percents are of one whole")
        first = end or first + 1


def _sum(members: list[Share]) -> Decimal:
    return sum((_value(each.part) for each in members), start=Decimal(0))


def _value(operand: Operand) -> Decimal:
    return operand.value if isinstance(operand.value, Decimal) else Decimal(0)
