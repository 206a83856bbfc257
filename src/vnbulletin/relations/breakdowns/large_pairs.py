"""This file finds wholes of two parts that no word leads to, where so many digits agree that chance does not do it."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from vnbulletin.relations.evidence.digit_slips import telling_digits
from vnbulletin.relations.evidence.leads import is_called_earlier, is_change
from vnbulletin.relations.evidence.likeness import by_kind, kind_of
from vnbulletin.relations.evidence.sums import amount_of
from vnbulletin.relations.kinds.parts import Breakdown
from vnbulletin.relations.operands import breakdown_of, part_operand
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["find_large_pairs"]

_TELLING, _SHORT, _SURE = 4, 2, 5
_LEAST = Decimal(1000)
_PAIR = 2
_LEAST_PART, _TOLD = 100, 3
_MOST_BEFORE = 24


def find_large_pairs(passages: Iterable[Passage], told: Iterable[Breakdown]) -> Iterator[Breakdown]:
    """Yield each count of four telling digits with two of its kind behind it that make it up: neighbours in a sentence.

    "nhận 21.350 hồ sơ, đã trả 21.180 hồ sơ …; 170 hồ sơ đang giải quyết". They may stand in two sentences of one
    paragraph, where their digits tell enough. *told* are the breakdowns that are known: their parts are no parts again.
    """
    known = [*told]
    claimed = {part.span.start for each in known for part in each.parts if part.span is not None}
    divided = {each.whole.span for each in known}
    sums = {frozenset(operand.span for _, operand in each.operands) for each in known}
    large: deque[Placed] = deque(maxlen=_MOST_BEFORE)
    near: deque[tuple[Passage, Placed]] = deque(maxlen=_MOST_BEFORE)
    for passage in passages:
        if near and near[-1][0].paragraph_number != passage.paragraph_number:
            near.clear()
        if not [each for each in passage.mentions if each.number is not None and each.number >= _LEAST_PART]:
            continue
        counts = [each for each in passage.mentions if each.number and each.unit]
        free = [each for each in counts if each.is_exact and each.mention.span.start not in claimed]
        large.extend([each for each in counts if amount_of(each) >= _LEAST and telling_digits(each) >= _TELLING])
        if not large:
            continue
        yield from _made_up(passage, free, large)
        # "phải thi hành 728.227 việc, có điều kiện 579.413; xong 369.372": done is some of both.
        free = [each for each in counts if each in free or (each.is_exact and telling_digits(each) >= _SURE)]
        for whole, *parts in _apart(passage, near, free, large):
            new = frozenset(each.mention.span for each in (whole, *parts)) not in sums
            if new and (whole.mention.span not in divided or _tell_for_sure((whole, *parts))):
                divided.add(whole.mention.span)
                yield breakdown_of(part_operand(whole), parts)
        near += [(passage, each) for each in free if each.depth == 0]


def _made_up(passage: Passage, figures: Sequence[Placed], large: Iterable[Placed]) -> Iterator[Breakdown]:
    plain = [each for each in figures if not is_change(passage, each)] if len(figures) >= _PAIR else []
    for kind, run in by_kind(plain).items():
        if len(run) < _PAIR:
            continue
        wholes = {each.number: each for each in large if kind_of(each.unit) == kind}
        for first, second in pairwise(run) if wholes else ():
            whole = wholes.get(amount_of(first) + amount_of(second))
            if whole is not None and whole.start < first.start and _may_be_parts(first, second):
                yield breakdown_of(part_operand(whole), (first, second))
                break


def _may_be_parts(*parts: Placed) -> bool:
    return all(telling_digits(each) >= _SHORT for each in parts)


def _apart(
    passage: Passage, near: Sequence[tuple[Passage, Placed]], figures: Sequence[Placed], large: Iterable[Placed]
) -> Iterator[tuple[Placed, Placed, Placed]]:
    """Yield the large counts with one of a sentence and one of an earlier one of its paragraph that make them up."""
    for second in figures if near else ():
        if second.depth or telling_digits(second) < _TOLD or not _is_of_now(passage, second):
            continue
        for whole in large:
            rest = amount_of(whole) - amount_of(second)
            if rest < _LEAST_PART or kind_of(whole.unit) != kind_of(second.unit):
                continue
            for one, first in near:
                fits = first.number == rest and kind_of(first.unit) == kind_of(second.unit)
                if fits and whole.start < first.start and telling_digits(first) >= _TOLD and _is_of_now(one, first):
                    yield whole, first, second


def _tell_for_sure(figures: Iterable[Placed]) -> bool:
    """Tell whether digits enough agree for what is divided already: first by what can be done, then by what was."""
    return min(map(telling_digits, figures)) >= _SURE


def _is_of_now(passage: Passage, placed: Placed) -> bool:
    return not is_change(passage, placed) and not is_called_earlier(passage, placed)
