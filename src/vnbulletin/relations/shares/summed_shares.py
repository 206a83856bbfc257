"""This file finds sums that percents give away: counts whose percents are of one whole and which make it up."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from vnbulletin.notation.numbers.digits import last_place
from vnbulletin.notation.quantities.bounds import Bound
from vnbulletin.notation.quantities.percents import Percent
from vnbulletin.relations.evidence.crossings import name_overlapping
from vnbulletin.relations.evidence.digit_slips import are_a_slip_apart
from vnbulletin.relations.evidence.plausibility import fits
from vnbulletin.relations.kinds.parts import Breakdown, Share
from vnbulletin.relations.passage import Passage
from vnbulletin.relations.relation import Operand, OperandValue
from vnbulletin.spans import Span

__all__ = ["find_summed_shares", "without_samples"]

_FEW = 2
_MOST = 9
_ALL, _LARGE = 100, 1000
_FINE = Decimal("0.01")


def find_summed_shares(
    passages: Sequence[Passage], shares: tuple[Share, ...], breakdowns: tuple[Breakdown, ...]
) -> tuple[Breakdown, ...]:
    """Return the breakdowns that neighbouring shares of one printed whole make up and that are not known yet.

    Qualities that one person may have two of are none, whatever they add up to ("20 nữ (33,33%); 40 dân tộc (66,67%)").

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
    found = (each for members in runs.values() for each in _whole_of(members))
    return tuple(each for each in found if not _overlap(passages, each))


def _overlap(passages: Sequence[Passage], found: Breakdown) -> bool:
    """Tell whether the words around the parts of a sum name qualities that overlap."""
    spans = {each.span for each in found.parts}
    return name_overlapping((each, one) for each in passages for one in each.mentions if one.mention.span in spans)


def without_samples(breakdowns: tuple[Breakdown, ...], shares: tuple[Share, ...]) -> tuple[Breakdown, ...]:
    """Return the breakdowns but those that do not add up though every part has its fitting percent of the whole.

    "khảo sát 400 em: 100 em (25%) thích toán, 120 em (30%) thích văn, 100 em (25%) thích nhạc": no list of all.
    """
    # What was found because it fits has no reading.
    if not any(each.reading for each in breakdowns):
        return breakdowns
    fitting = {(each.part.span, each.whole.value): _percent(each) for each in shares if fits(each)}

    def adds_up(each: Breakdown) -> bool:
        percents = [fitting.get((part.span, each.whole.value)) for part in each.parts]
        if not each.reading or None in percents:
            return True
        # "98,81%", "1,19%": percents that make 100 leave nobody out.
        every = sum([percent for percent in percents if percent is not None], start=Decimal(0)) == _ALL
        return every or sum(map(_value, each.parts), start=Decimal(0)) == each.whole.value

    return tuple(filter(adds_up, breakdowns))


def _place(share: Share) -> int:
    return share.part.span.start if share.part.span else 0


def _whole_of(members: list[Share]) -> Iterator[Breakdown]:
    first = 0
    while first < len(members) - 1:
        ends = range(first + _FEW, min(len(members), first + _MOST) + 1)
        fitting = (end for end in ends if _sum(members[first:end]) == members[first].whole.value)
        end = next(fitting, None) or next((end for end in ends if _slips(members[first:end])), None)
        if end is not None:
            whole, parts = members[first].whole, tuple(each.part for each in members[first:end])
            yield Breakdown(whole=whole, parts=parts, reading="counts whose percents are of one whole")
        first = end or first + 1


def _sum(members: list[Share]) -> Decimal:
    return sum((_value(each.part) for each in members), start=Decimal(0))


def _percent(share: Share) -> Decimal:
    value = share.percent.value
    return value.value if isinstance(value, Percent) else Decimal(0)


def _slips(members: list[Share]) -> bool:
    """Tell whether percents of two decimals make exactly 100, and the counts, but for one digit, their whole."""
    whole, total, percents = members[0].whole.value, _sum(members), [*map(_percent, members)]
    if not isinstance(whole, Decimal) or whole < _LARGE or sum(percents, start=Decimal(0)) != _ALL:
        return False
    if max(map(last_place, percents)) > _FINE:
        return False
    return are_a_slip_apart(f"{total:f}", f"{whole:f}")


def _value(operand: Operand) -> Decimal:
    return operand.value if isinstance(operand.value, Decimal) else Decimal(0)
