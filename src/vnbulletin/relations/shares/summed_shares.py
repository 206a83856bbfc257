"""This file finds sums that percents give away: counts whose percents are of one whole and which make it up."""

from collections.abc import Iterator
from decimal import Decimal

from vnbulletin.notation.quantities.bounds import Bound
from vnbulletin.relations.evidence.plausibility import fits
from vnbulletin.relations.kinds.parts import Breakdown, Share
from vnbulletin.relations.relation import Operand, OperandValue
from vnbulletin.spans import Span

__all__ = ["find_summed_shares", "without_samples"]

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
    # The share of some of a part may stand between those of two parts.
    runs: dict[tuple[Span | None, OperandValue], list[Share]] = {}
    for each in ordered:
        if each.part.span != each.whole.span and each.part.span not in known:
            runs.setdefault((each.whole.span, each.whole.value), []).append(each)
    return tuple(found for members in runs.values() for found in _whole_of(members))


def without_samples(breakdowns: tuple[Breakdown, ...], shares: tuple[Share, ...]) -> tuple[Breakdown, ...]:
    """Return the breakdowns but those that do not add up though every part has its fitting percent of the whole.

    "khảo sát 400 em: 100 em (25%) thích toán, 120 em (30%) thích văn, 100 em (25%) thích nhạc": no list of all.
    """
    # What was found because it fits has no reading.
    if not any(each.reading for each in breakdowns):
        return breakdowns
    fitting = {(each.part.span, each.whole.value) for each in shares if fits(each)}

    def adds_up(each: Breakdown) -> bool:
        if not each.reading or any((part.span, each.whole.value) not in fitting for part in each.parts):
            return True
        return sum(map(_value, each.parts), start=Decimal(0)) == each.whole.value

    return tuple(filter(adds_up, breakdowns))


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
