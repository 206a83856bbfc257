"""This file finds sums that no word leads to: a run of figures of one kind that make up a figure before or behind it.

Only exact arithmetic tells of them, so that a run has three figures or more and goes to the end of its list.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import accumulate, chain, islice, pairwise

from attrs import field, frozen

from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.mentions.units import is_measure
from vnbulletin.relations.breakdowns.headed_lists import has_heading
from vnbulletin.relations.breakdowns.names_as_counts import digit_names, names_as_counts, with_names
from vnbulletin.relations.evidence.class_cues import names_rating, overlap
from vnbulletin.relations.evidence.leads import is_change
from vnbulletin.relations.evidence.likeness import by_kind, counts_people, kind_of
from vnbulletin.relations.evidence.sums import amount_of, total_of
from vnbulletin.relations.kinds.parts import Breakdown
from vnbulletin.relations.operands import breakdown_of, part_operand
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["find_sums_apart"]

_MARK = re.compile(r"[,;:.()]")
_FEW = 2
_LEAST = 3
_MOST_BEFORE = 40
_FARTHEST, _FARTHEST_RATED = 8, 60
_TELLING = 20
_SURE = 100
_NOUN = 24
_DEED = 24


@frozen(kw_only=True)
class _Counted:
    """The sentences of an article with the figures of each that may be parts, and those that are parts already."""

    sentences: Sequence[tuple[Passage, tuple[Placed, ...]]]
    claimed: set[int] = field(factory=set)

    def claim(self, breakdown: Breakdown) -> None:
        self.claimed.update(each.span.start for each in breakdown.parts if each.span is not None)

    def free(self, figures: Iterable[Placed]) -> list[Placed]:
        return [each for each in figures if each.mention.span.start not in self.claimed]


def find_sums_apart(
    sentences: Sequence[tuple[Passage, tuple[Placed, ...]]], told: Iterable[Breakdown]
) -> list[Breakdown]:
    """Return the sums of an article that its sentences leave to arithmetic; *told* are those found by their words.

    *sentences* come with the figures of each that may be parts.
    """
    counted = _Counted(sentences=sentences)
    for each in told:
        counted.claim(each)
    found: list[Breakdown] = []
    for number, (passage, figures) in enumerate(sentences):
        if not figures:
            continue
        plain = [each for each in figures if each.number and each.is_exact]
        if len(counted.free(plain)) < _FEW or not (len(plain) >= _LEAST or _are_headed(passage, plain)):
            continue
        for run in _runs(passage, plain):
            free = counted.free(run)
            breakdown = (
                _beside(passage, run, counted)
                or _apart(passage, free, counted, number)
                or _apart_with_names(passage, free, counted, number)
            )
            if breakdown is not None:
                found.append(breakdown)
                counted.claim(breakdown)
    return found


def _are_headed(passage: Passage, plain: list[Placed]) -> bool:
    """Tell whether two figures count alike, and a heading opens their sentence."""
    first, second = plain
    return kind_of(first.unit) == kind_of(second.unit) and has_heading(passage, first)


def _runs(passage: Passage, plain: list[Placed]) -> Iterator[list[Placed]]:
    """Yield the figures of a sentence that count alike, three or more, or two that are all behind its heading.

    What counts something else may stand between.
    """
    for run in by_kind(plain).values():
        if len(run) == len(plain) == _FEW:
            yield run
        if len(run) >= _LEAST:
            yield run
            yield from (clause for clause in _clauses(passage, run) if _LEAST <= len(clause) < len(run))
            yield from _behind_brackets(passage, run)


def _behind_brackets(passage: Passage, run: list[Placed]) -> Iterator[list[Placed]]:
    """Yield the figures behind one whose brackets hold a figure: "789 đơn vị (770 được xếp loại), có 700 …, 54 …"."""
    told = [each for each in passage.mentions if each.number and each.depth]
    if any(run[0].start < each.start < run[1].start for each in told) and len(run) > _LEAST:
        yield run[1:]


def _clauses(passage: Passage, run: list[Placed]) -> Iterator[list[Placed]]:
    clause = run[:1]
    for one, other in pairwise(run):
        if ";" in passage.gap(one, other):
            yield clause
            clause = []
        clause.append(other)
    yield clause


def _beside(passage: Passage, run: list[Placed], counted: _Counted) -> Breakdown | None:
    """Find the whole among the figures of the sentence: before the first of its parts, or behind the last."""
    found = _led_by_its_whole(passage, run, counted) or _led_by_its_whole(passage, run[::-1], counted)
    if found is not None:
        return found
    names = len(digit_names(passage))
    if not names or names + len(run) <= _LEAST:
        return None
    every = sorted((*names_as_counts(passage, run[0].unit), *run), key=lambda each: each.start)
    found = _led_by_its_whole(passage, every, counted)
    return None if found is None else with_names(found, passage)


def _led_by_its_whole(passage: Passage, run: list[Placed], counted: _Counted) -> Breakdown | None:
    for place, whole in enumerate(run[:-_LEAST]):
        size, total = amount_of(whole), Decimal(0)
        for count, part in enumerate(run[place + 1 :], start=1):
            total += amount_of(part)
            if total < size:
                continue
            parts = run[place + 1 : place + 1 + count]
            whole_list = total == size and count >= _LEAST and _ends(passage, run, place + count)
            if whole_list and len(counted.free(parts)) == count:
                return _claimed(passage, passage, whole, parts)
            break
    return None


def _ends(passage: Passage, run: list[Placed], place: int) -> bool:
    """Tell whether the list ends with the figure at *place*, or the sum is too large for chance."""
    if place + 1 == len(run) or amount_of(run[place]) >= _SURE:
        return True
    first, second = sorted((run[place], run[place + 1]), key=lambda each: each.start)
    return ";" in passage.gap(first, second)


def _apart(passage: Passage, run: list[Placed], counted: _Counted, number: int) -> Breakdown | None:
    """Find the whole in a sentence before, the nearest first, or in the one behind."""
    least = min(_LEAST, max(_FEW, len(run)))
    totals = {total: count for count, total in enumerate(accumulate(map(amount_of, run)), start=1) if count >= least}
    if not totals:
        return None
    # What is rated was counted where the report begins.
    far = _FARTHEST_RATED if run[0].unit and names_rating(passage.lower[passage.start : passage.end]) else _FARTHEST
    near = counted.sentences[max(0, number - far) : number]
    # "27 lớp, nhiều hơn năm học trước 2 lớp; khối 6 có 8 lớp, khối 7 …": a list that is a clause has its whole before.
    # So has one in brackets: "789 đơn vị (770 đơn vị được xếp loại, 19 chưa), có 700 vững mạnh, 54 khá, 16 yếu".
    start = passage.clause_start(run[0])
    ahead = (each for each in reversed(passage.mentions) if each.start < run[0].start)
    own = ((passage, each) for each in ahead if each.start < start or each.depth > run[0].depth)
    before = chain(own, ((one, each) for one, _ in reversed(near) for each in reversed(one.mentions)))
    behind = ((one, each) for one, _ in counted.sentences[number + 1 : number + 2] for each in one.mentions[:1])
    most = _MOST_BEFORE * (far // _FARTHEST)
    for one, whole in chain(islice(before, most), behind):
        count = totals.get(whole.number) if whole.number is not None else None
        if count is None or not whole.is_exact:
            continue
        if (count == len(run) or amount_of(whole) >= _SURE) and _counts_all(one, whole, run):
            return _claimed(one, passage, whole, run[:count])
    return None


def _apart_with_names(passage: Passage, run: list[Placed], counted: _Counted, number: int) -> Breakdown | None:
    """Find the whole of a run of three or more that only fits with digits that read as a name among them."""
    names = names_as_counts(passage, run[0].unit) if len(run) >= _LEAST else []
    inner = [each for each in names if run[0].start < each.start < run[-1].end]
    if not inner:
        return None
    found = _apart(passage, sorted((*inner, *run), key=lambda each: each.start), counted, number)
    return None if found is None else with_names(found, passage)


def _counts_all(passage: Passage, whole: Placed, run: list[Placed]) -> bool:
    """Tell whether the whole counts what the parts do, as far as its noun and theirs tell."""
    unit = run[0].unit
    if kind_of(whole.unit) == kind_of(unit):
        return True
    if is_measure(whole.unit) or is_measure(unit) or not whole.unit:
        return False
    # "312 công đoàn cơ sở", "hoàn thành tốt nhiệm vụ 268 đơn vị".
    if run[0].head in relation_cues().bodies and not counts_people(whole):
        return True
    return unit == "" or run[0].head in passage.after(whole, _NOUN).split()


def _claimed(one: Passage, passage: Passage, whole: Placed, parts: list[Placed]) -> Breakdown | None:
    parts = sorted(parts, key=lambda each: each.start)
    text = passage.lower[parts[0].start : parts[-1].end] + _MARK.split(passage.after(parts[-1]))[0]
    total = total_of(parts)
    # Qualities that overlap seldom make up a large whole by chance, and one verb is of one deed.
    few = len(parts) >= _LEAST and total < _TELLING and not _is_of_one_deed(one, passage, whole, parts)
    chance = few or (overlap(text) and total < _SURE)
    if chance or is_change(one, whole):
        return None
    return breakdown_of(part_operand(whole), parts)


def _is_of_one_deed(one: Passage, passage: Passage, whole: Placed, parts: list[Placed]) -> bool:
    """Tell whether a list opens with the two words that stand right before its whole, and no figure is left out.

    "…, truy tặng 17 đồng chí. Truy tặng Huy hiệu 60 năm cho 4 đồng chí, 50 năm cho 6 đồng chí, 40 năm cho 7 đồng chí".
    """
    words = one.before(whole, _DEED).split()[-_FEW:]
    if len(words) < _FEW or not all(map(str.isalpha, words)) or one is passage:
        return False
    listed = [each for each in passage.mentions if each.amount is not None]
    opening = passage.lower[passage.start : parts[0].start].split()
    return listed == parts and opening[:_FEW] == words
