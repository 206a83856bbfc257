"""This file finds counts whose percents are taken of one whole that is not printed."""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from attrs import evolve, frozen

from vnbulletin.intervals import Interval, Rounding, interval_of
from vnbulletin.notation.quantities.bounds import Bound
from vnbulletin.notation.quantities.percents import Percent
from vnbulletin.relations.evidence.cues import speaks_of_other_time
from vnbulletin.relations.evidence.leads import is_change
from vnbulletin.relations.evidence.likeness import alike, is_age
from vnbulletin.relations.kinds.parts import Complement, Share, SharedBase
from vnbulletin.relations.operands import part_operand, percent_operand, whole_operand
from vnbulletin.relations.passage import Passage, Placed
from vnbulletin.relations.statements.restating import Restated, Told, restated_parts
from vnbulletin.spans import Span

__all__ = ["find_shared_bases"]

_FEWEST, _SURE = 2, 3
_HUNDRED = 100


@frozen
class _Pair:
    """A count with its percent, and the wholes that give it."""

    part: Placed
    percent: Placed
    wholes: Interval


def find_shared_bases(
    passages: tuple[Passage, ...], restated: Told, shares: tuple[Share, ...], complements: tuple[Complement, ...]
) -> tuple[SharedBase, ...]:
    """Return the counts of one sentence whose percents one unprinted whole gives.

    A percent that a printed whole explains is left out. Counts are taken together only
    where some whole gives the percents of all of them: two percents may well be of two wholes.
    """
    explained = {each.percent.span for each in shares}
    found = [each for passage, told in restated.items() for each in _in_passage(passage, told, explained)]
    taken = {each.span for one in found for each in one.percents}
    return *found, *_with_the_rest(passages, complements, explained | taken)


def _in_passage(passage: Passage, told: tuple[Restated, ...], explained: set[Span | None]) -> Iterator[SharedBase]:
    listed: list[_Pair] = []
    for part, percent in restated_parts(told):
        pair = _pair(part, percent)
        if pair is None or percent.mention.span in explained or is_change(passage, part):
            continue
        if listed and not (_count_alike(listed[0], pair) and _of_one_time(passage, listed[-1], part)):
            yield from _in_list(listed)
            listed = []
        listed.append(pair)
    yield from _in_list(listed)


def _count_alike(one: _Pair, other: _Pair) -> bool:
    """Tell whether two counts are of one kind, or name none and have their percents in brackets: "15 (20,3%)"."""
    bare = not one.part.unit and not other.part.unit
    return alike(one.part, other.part) or (bare and all(each.percent.depth > each.part.depth for each in (one, other)))


def _in_list(pairs: list[_Pair]) -> Iterator[SharedBase]:
    """Yield the counts of a list that go together: all but for one that was cut off, else those that follow."""
    if (cut_off := _cut_off(pairs)) is not None:
        yield from _found([each for each in pairs if each is not cut_off])
        return
    run: list[_Pair] = []
    for pair in pairs:
        if run and not _meet([*run, pair]):
            yield from _found(run)
            run = []
        run.append(pair)
    yield from _found(run)


def _cut_off(pairs: list[_Pair]) -> _Pair | None:
    """Return the one whose percent is off the single whole of all others by less than its last place.

    "15 (20,2%), 14 (18,9%), 12 (16,2%), 8 (10,8%), 5 (6,8%)": all others are of 74, and 15 of 74 are 20,27 %. It may
    have been cut off, so that nobody is accused.
    """
    if len(pairs) <= _SURE or _meet(pairs):
        return None
    for odd in pairs:
        whole = _common([each for each in pairs if each is not odd]).whole_hull().point
        printed, part = odd.percent.percent, odd.part.number
        if whole and printed is not None and part is not None:
            last = Fraction(Decimal(1).scaleb(int(printed.value.as_tuple().exponent)))
            if abs(Fraction(part) * _HUNDRED / whole - Fraction(printed.value)) < last:
                return odd
    return None


def _of_one_time(passage: Passage, last: _Pair, part: Placed) -> bool:
    """Tell whether no other time begins between two counts: "1.520 hộ (5,2%); năm trước 1.980 hộ (6,8%)"."""
    dated = any(last.part.end <= each.start < part.start and each.tells_when for each in passage.mentions)
    return not dated and not speaks_of_other_time(passage.gap(last.part, part))


def _pair(part: Placed, percent: Placed) -> _Pair | None:
    printed = percent.percent
    plain = part.is_exact and percent.is_exact
    if printed is None or part.number is None or not plain or not 0 < printed.value < _HUNDRED or is_age(part):
        return None
    share = interval_of(printed.value, Rounding.NEAREST)
    if part.number <= 0 or share.low is None or share.low <= 0:
        return None
    return _Pair(part, percent, share.divided_into(Interval.exactly(part.number).scaled(_HUNDRED)))


def _meet(pairs: list[_Pair]) -> bool:
    return not _common(pairs).whole_hull().is_empty


def _common(pairs: list[_Pair]) -> Interval:
    wholes = pairs[0].wholes
    for each in pairs[1:]:
        wholes &= each.wholes
    return wholes


def _found(run: list[_Pair]) -> Iterator[SharedBase]:
    if len(run) >= _FEWEST:
        yield SharedBase(
            parts=tuple(part_operand(each.part) for each in run),
            percents=tuple(percent_operand(each.percent) for each in run),
        )


def _with_the_rest(
    passages: tuple[Passage, ...], complements: tuple[Complement, ...], explained: set[Span | None]
) -> Iterator[SharedBase]:
    """Find "98,06% đảng viên được xếp loại; 1,94% không …. 6.027/6.110 … 58/6.110 …": 6.110 of a whole were rated."""
    if not complements:
        return
    places: dict[Span | None, tuple[int, Placed]] = {
        each.mention.span: (number, each)
        for number, passage in enumerate(passages)
        for each in passage.mentions
        if each.percent is not None
    }
    for each in complements:
        spans = [one.span for one in each.parts]
        if len(spans) != _FEWEST or not explained.isdisjoint(spans):
            continue
        if (place := places.get(spans[0])) is None:
            continue
        number, rated = place
        counted = _rated(rated, passages[number : number + _FEWEST])
        if counted is not None and _one_whole(counted, each):
            part = evolve(whole_operand(counted), bound=Bound.EXACT)
            yield SharedBase(parts=(part,), percents=each.parts[:1], rest=each.parts[1])


def _rated(percent: Placed, near: tuple[Passage, ...]) -> Placed | None:
    """Return the first of two proportions or more of one whole, which counts what the percent is a share of."""
    ratios = [
        each
        for one in near[0].of_its_paragraph(near)
        for each in one.mentions
        if each.proportion is not None and each.start > percent.start and alike(percent, each)
    ]
    wholes = Counter(each.proportion.whole for each in ratios if each.proportion is not None)
    return next((each for each in ratios if each.proportion and wholes[each.proportion.whole] >= _FEWEST), None)


def _one_whole(counted: Placed, complement: Complement) -> bool:
    share, rest = (each.value for each in complement.parts)
    if counted.proportion is None or not isinstance(share, Percent) or not isinstance(rest, Percent):
        return False
    part = Interval.exactly(counted.proportion.whole).scaled(_HUNDRED)
    by_share = interval_of(share.value, Rounding.NEAREST).divided_into(part)
    others = Interval.exactly(_HUNDRED) - interval_of(rest.value, Rounding.NEAREST)
    return not (by_share & others.divided_into(part)).whole_hull().is_empty
