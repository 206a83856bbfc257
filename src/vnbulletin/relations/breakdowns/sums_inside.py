"""This file finds a whole and its parts behind it in one sentence; “gồm” and “trong đó” let small sums count."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import accumulate, pairwise

from attrs import frozen

from vnbulletin.mentions.units import is_measure
from vnbulletin.relations.breakdowns.fitting_sums import Parts, fitting_sum
from vnbulletin.relations.breakdowns.nested_lists import without_borne, without_nested
from vnbulletin.relations.breakdowns.overlapping_parts import overlaps
from vnbulletin.relations.evidence.class_cues import closed_words, has_closed, inside_words
from vnbulletin.relations.evidence.cues import has_attributes, has_inside, has_partition
from vnbulletin.relations.evidence.item_ends import ASIDE
from vnbulletin.relations.evidence.leads import is_change
from vnbulletin.relations.evidence.likeness import (
    alike,
    are_borne,
    counts_cases,
    counts_people,
    kindred,
    may_count_people,
    of_its_unit,
    same_unit,
)
from vnbulletin.relations.evidence.sums import amount_of, total_of
from vnbulletin.relations.kinds.parts import Breakdown
from vnbulletin.relations.operands import breakdown_of, part_operand
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["find_sums_inside"]

_NOTHING = Decimal(0)
_JOINED, _ENDS = re.compile(r"[^,;.:()]{2,40} và "), re.compile("[,;]")
_FEW = 2


@frozen(kw_only=True)
class _Figures:
    """The figures behind a whole, the places where a list of it may start among them, and those of its own kind."""

    rest: tuple[Placed, ...]
    starts: list[int]
    own: tuple[Placed, ...]


def find_sums_inside(passage: Passage, top: tuple[Placed, ...]) -> Iterator[Breakdown]:
    """Yield the wholes of a sentence with the figures behind them that make them up: lists, or all of a kind."""
    told = [each for each in passage.mentions if each.number is not None and not is_change(passage, each)]
    wholes = _large_enough(top, told)
    if not wholes:
        return
    divisions: list[Breakdown] = []
    numbers = [each for each in top if each.number is not None]
    nests = passage.says(inside_words)
    measures = {each.start for each in numbers if is_measure(each.unit)}
    for whole in wholes:
        rest = _that_may_be_parts(whole, numbers, measures)
        # Two lists may run side by side: "45 tập thể, 92 cá nhân: 3 tập thể, 5 cá nhân; 42 tập thể, 87 cá nhân".
        own = tuple([each for each in told if each.start > whole.start and same_unit(whole, each)])
        own = () if _goes_on_beside(passage, whole, own) else own
        if own and 0 not in _starts(whole, own):
            # "127 tỷ và 3.447 m2; thu hồi 119 tỷ (đã thu 118 tỷ); kiến nghị khác 8 tỷ": an aside is some of its own.
            own = tuple([each for each in own if each.depth == whole.depth])
        own = own or (_of_alike(passage, whole, rest) if passage.says(closed_words) else ())
        rest = without_nested(passage, rest) if nests else rest
        # Before any words are read: neighbours, or the first of the same unit, have to make up the whole.
        starts = _starts(whole, rest)
        if starts or (own and 0 in _starts(whole, own)):
            yield from _of_whole(passage, whole, _Figures(rest=rest, starts=starts, own=own), divisions)
            continue
        # "gồm 149 đảng bộ với 1.251 chi bộ trực thuộc và 285 chi bộ cơ sở".
        bearers = without_borne(passage, rest)
        cued = [each for each in _starts(whole, bearers) if _is_cued(passage, whole, bearers, each)]
        if cued and len(bearers) < len(rest):
            yield from _of_whole(passage, whole, _Figures(rest=bearers, starts=cued, own=()), divisions)


def _goes_on_beside(passage: Passage, whole: Placed, own: tuple[Placed, ...]) -> bool:
    """Tell whether brackets say what is inside a figure that its list goes on behind: "5 xã (trong đó 3 mới), 2 xã"."""
    aside = len({each.depth for each in own}) > 1 and own[0].depth > whole.depth
    return aside and has_inside(passage.gap(whole, own[0]))


def _large_enough(top: tuple[Placed, ...], told: list[Placed]) -> list[Placed]:
    """Return the figures that two or more of those told behind them may make up: no less than the least, or all."""
    wholes: list[Placed] = []
    total, least = _NOTHING, _NOTHING
    place = len(told)
    for whole in reversed(top[:-1]):
        while place and told[place - 1].start > whole.start:
            place -= 1
            size = amount_of(told[place])
            total, least = total + size, size if place + 1 == len(told) else min(least, size)
        if len(told) - place >= _FEW and least <= amount_of(whole) <= total:
            wholes.append(whole)
    return wholes[::-1]


def _starts(whole: Placed, figures: tuple[Placed, ...]) -> list[int]:
    """Return the places from which on two or more neighbours make up the whole."""
    totals = [*accumulate(map(amount_of, figures), initial=_NOTHING)]
    size, last = amount_of(whole), {total: place for place, total in enumerate(totals)}
    return [place for place, total in enumerate(totals) if last.get(total + size, place) - place >= _FEW]


def _of_whole(passage: Passage, whole: Placed, figures: _Figures, divisions: list[Breakdown]) -> Iterator[Breakdown]:
    """Yield the *divisions* of a whole into the figures behind it, or the one into its own kind."""
    rest, done = figures.rest, 0
    # The cue may stand behind another figure: "135 mô hình của 71/72 chi bộ, trong đó có 108 …, 27 …".
    starts = [
        each for each in figures.starts if _is_cued(passage, whole, rest, each) or _is_all(passage, whole, rest, each)
    ]
    while starts and (done or starts[0] <= _FEW):
        start = starts.pop(0)
        if start < done:
            continue
        parts = Parts(figures=_of_one_list(passage, rest[start:]), cued=_is_cued(passage, whole, rest, start))
        each = fitting_sum(parts, (whole,), whole_list=start > 0 and start == done)
        if each is None and has_closed(passage.gap(rest[start - 1] if start else whole, rest[start])):
            # "212 phần thưởng, gồm: 1 Huân chương; 9 Bằng khen …": “gồm” opens the list of other nouns, too.
            each = fitting_sum(Parts(figures=rest[start:], cued=True), (whole,), whole_list=True)
        if each is not None and _leaves_the_last(passage, whole, rest[start:], len(each.parts)):
            yield breakdown_of(part_operand(whole), rest[start:], "a closed list")
            return
        if each is not None and not overlaps(passage, each) and not _divided(each, divisions):
            yield each
            divisions.append(each)
            # Behind a first division may stand another one of the same whole: by level, then by form.
            done = start + len(each.parts)
            starts = sorted({*starts, *([done] if done < len(rest) else [])})
    side = None if done else fitting_sum(Parts(figures=_of_one_list(passage, figures.own), cued=False), (whole,))
    if side is not None and not overlaps(passage, side) and not _divided(side, divisions):
        yield side


def _leaves_the_last(passage: Passage, whole: Placed, rest: tuple[Placed, ...], count: int) -> bool:
    """Tell whether “và” joins one more item to what makes up the whole of “gồm”: "gồm 43 A, 109 B, 38 C và 9 D"."""
    opening = passage.gap(whole, rest[0])
    if count != len(rest) - 1 or not (has_closed(opening) or has_partition(opening)):
        return False
    joined = _JOINED.fullmatch(passage.gap(*rest[-_FEW:])) is not None and all(same_unit(whole, each) for each in rest)
    tail = passage.lower[rest[-1].start : passage.end]
    return joined and _ENDS.search(tail) is None and not has_attributes(tail)


def _that_may_be_parts(whole: Placed, numbers: list[Placed], measures: set[int]) -> tuple[Placed, ...]:
    """Return the figures behind a whole that measure nothing of it ("562 đơn vị máu, gồm 401 đơn vị loại 350 ml").

    *measures* are the places of those of them that measure.
    """
    behind = [each for each in numbers if each.start > whole.start]
    if measures and not is_measure(whole.unit):
        behind = [each for each in behind if each.unit == whole.unit or each.start not in measures]
    return tuple(behind)


def _of_alike(passage: Passage, whole: Placed, rest: tuple[Placed, ...]) -> tuple[Placed, ...]:
    """Return the figures behind “gồm” that count what the whole does by a shorter name, beside those of another list.

    "14 lớp tập huấn cho 1.260 lượt cán bộ, gồm 5 lớp … cho 410 lượt người, 9 lớp … cho 850 lượt người".
    """
    kin = tuple(each for each in rest if alike(whole, each))
    return kin if kin and has_closed(passage.gap(whole, kin[0])) else ()


def _divided(found: Breakdown, divisions: list[Breakdown]) -> bool:
    """Tell whether whole and parts stand side by side in a list already found: "sớm 60, đúng hạn 58, muộn 2"."""
    spans = {found.whole.span, *(each.span for each in found.parts)}
    return any(spans <= {each.span for each in one.parts} for one in divisions)


def _of_one_list(passage: Passage, figures: tuple[Placed, ...]) -> tuple[Placed, ...]:
    """Cut the list where a semicolon begins something else: "9 cuộc đột xuất; phát hiện 17 cơ sở vi phạm"."""
    for number, (one, other) in enumerate(pairwise(figures), start=1):
        strangers = one.unit and other.unit and not kindred(one, other)
        gap = passage.gap(one, other)
        # "46 em hoàn thành, trong đó 16 em xuất sắc": the second lies in the first; an aside says so of itself alone.
        if has_inside(ASIDE.sub("", gap)) or (strangers and ";" in gap):
            return figures[:number]
    return figures


def _is_all(passage: Passage, whole: Placed, rest: tuple[Placed, ...], start: int) -> bool:
    """Tell whether a run begins the list, or is all of it behind one that “trong đó” singles out: "mới 5 trường; …"."""
    if start != 1:
        return start == 0
    one_noun = all(same_unit(whole, each) for each in rest)
    return one_noun and has_inside(passage.gap(whole, rest[0])) and total_of(rest[start:]) == amount_of(whole)


def _is_cued(passage: Passage, whole: Placed, rest: tuple[Placed, ...], start: int) -> bool:
    gap = passage.gap(rest[start - 1] if start else whole, rest[start])
    # "19 cơ sở Hội cuối năm: 08 cơ sở xuất sắc, 10 cơ sở …".
    if not start and ":" in gap and _is_of_whole(whole, rest):
        return True
    return has_inside(gap) or has_partition(gap)


def _is_of_whole(whole: Placed, rest: tuple[Placed, ...]) -> bool:
    # "9 đồng chí: 1 bí thư, 2 phó bí thư, 6 ủy viên": people by their posts, or cases by whatever they are called.
    every = total_of(rest) == amount_of(whole) and all(each.number for each in rest)
    people = counts_people(whole) and all(may_count_people(each) and not is_measure(each.unit) for each in rest)
    if every and (people or counts_cases(whole)):
        return True
    return all(each.number and of_its_unit(whole, each) for each in rest) or are_borne(whole, rest)
