"""This file finds proportions that others add up to, parts and wholes: "8.311/8.420 = 7.402/7.466 + 909/954"."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import islice, takewhile

from attrs import frozen

from vnbulletin.notation.quantities.proportions import Proportion
from vnbulletin.relations.evidence.cues import has_inside, has_partition, is_open_list
from vnbulletin.relations.evidence.likeness import kindred
from vnbulletin.relations.evidence.sums import is_mended_by_a_slip
from vnbulletin.relations.kinds.parts import Breakdown
from vnbulletin.relations.operands import breakdown_of, part_operand
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["find_summed_ratios"]

_FEW, _MOST = 2, 12
_LEAST = 10
_LONGEST_OPENING = 40
_READING = "a closed list"


@frozen
class _Ratio:
    """A proportion of a sentence that stands outside brackets."""

    passage: Passage
    placed: Placed
    value: Proportion


def find_summed_ratios(paragraphs: Iterable[Sequence[Passage]]) -> Iterator[Breakdown]:
    """Yield the proportions of one of *paragraphs* with those beside them whose parts and wholes add up to theirs.

    Where the wholes add up behind words that divide, and the parts miss by one slip of the pen, the sum is claimed.
    Parts and wholes that both add up do so over paragraphs, too, each of which may tell of one level.
    And "324 trường đạt chuẩn (mầm non 71/179, tiểu học 160/206, THCS 93/165)", where the parts alone add up to a count.
    """
    told: set[int] = set()
    every: list[_Ratio] = []
    for paragraph in paragraphs:
        for each in (one for passage in paragraph for one in _of_a_count(passage)):
            told.update(one.span.start for _, one in each.operands if one.span is not None)
            yield each
        here = (each for passage in paragraph for each in _ratios(passage))
        ratios = [each for each in here if each.placed.mention.span.start not in told]
        every += ratios
        for each in _sums(ratios) if len(ratios) > _FEW else ():
            told.update(one.span.start for _, one in each.operands if one.span is not None)
            yield each
    apart = [each for each in every if each.placed.mention.span.start not in told]
    yield from (each for each in _sums(apart) if not each.reading) if len(apart) > _FEW else ()


def _of_a_count(passage: Passage) -> Iterator[Breakdown]:
    """Yield the figures of a sentence that the parts of all proportions make up which brackets or words put inside."""
    figures = [each for each in passage.mentions if each.mention.is_figure and each.percent is None]
    for number, whole in enumerate(figures[:-_FEW] if len(figures) > _FEW else ()):
        run = [*takewhile(lambda each: each.proportion is not None, figures[number + 1 : number + 1 + _MOST])]
        inner = [each for each in run if each.depth == run[0].depth and _may_divide(whole, each)]
        if len(inner) < _FEW or len(inner) < len(run) or (whole.amount or 0) < _LEAST or not whole.is_exact:
            continue
        opening = passage.gap(whole, run[0])
        inside = opening.count("(") > opening.count(")") and ")" not in passage.gap(whole, run[-1])
        cued = inside or has_inside(opening) or has_partition(opening)
        if cued and ";" not in opening and sum(each.amount or 0 for each in run) == whole.amount:
            yield breakdown_of(part_operand(whole), run)


def _may_divide(whole: Placed, part: Placed) -> bool:
    kin = not part.unit or not whole.unit or kindred(part, whole)
    return kin and part.is_exact and part.proportion is not None and part.proportion.part <= part.proportion.whole


def _ratios(passage: Passage) -> Iterator[_Ratio]:
    for each in passage.top:
        value = each.proportion
        if value is not None and each.is_exact and value.part <= value.whole:
            yield _Ratio(passage, each, value)


def _sums(ratios: Sequence[_Ratio]) -> Iterator[Breakdown]:
    for number, every in enumerate(ratios):
        if every.value.whole < _LEAST:
            continue
        behind = _dividing(every, ratios[number + 1 : number + 1 + _MOST])
        before = [] if behind else _dividing(every, ratios[max(0, number - _MOST) : number][::-1])
        parts = sorted((behind or before), key=lambda each: each.placed.start)
        if not parts and (counted := _of_its_part(every, ratios[number + 1 : number + 1 + _MOST])):
            yield breakdown_of(part_operand(every.placed), [each.placed for each in counted])
        if parts and (_adds_up(every, parts) or (behind and _is_claimed(every, parts))):
            reading = "" if _adds_up(every, parts) else _READING
            yield breakdown_of(part_operand(every.placed), [each.placed for each in parts], reading)


def _dividing(every: _Ratio, others: Sequence[_Ratio]) -> list[_Ratio]:
    """Return the first of some proportions whose wholes make up that of another one, if they are of its kind."""
    total, size = Decimal(0), every.value.whole
    for count, each in enumerate(islice(others, _MOST), start=1):
        total += each.value.whole
        if each.placed.unit and every.placed.unit and not kindred(each.placed, every.placed):
            return []
        if total >= size:
            return [*others[:count]] if total == size and count >= _FEW else []
    return []


def _of_its_part(every: _Ratio, others: Sequence[_Ratio]) -> Sequence[_Ratio]:
    """Return all proportions of a list that words put inside another one, if their parts make up its part.

    "324/590 trường. Trong đó, có 71/179 trường mầm non; …": some wholes may be those of another time.
    """
    here = [each for each in others if others[0].passage is each.passage]
    if len(here) <= _FEW or every.value.part < _LEAST or not all(kindred(each.placed, every.placed) for each in here):
        return ()
    first = here[0]
    start = every.placed.end if first.passage is every.passage else first.passage.start
    opening = first.passage.lower[start : first.placed.start]
    cued = len(opening) <= _LONGEST_OPENING and (has_inside(opening) or has_partition(opening))
    return here if cued and _adds_up(every, here) else ()


def _adds_up(every: _Ratio, parts: Sequence[_Ratio]) -> bool:
    return sum(each.value.part for each in parts) == every.value.part


def _is_claimed(every: _Ratio, parts: Sequence[_Ratio]) -> bool:
    """Tell whether words right before three parts or more divide what was counted, and one slip explains the miss.

    Behind the last of them nothing is counted: "103/145 …, 188/292 …, kể cả 10 đơn của cả hai".
    """
    first, last = parts[0], parts[-1]
    here = first.passage is every.passage
    start = every.placed.end if here else first.passage.start
    opening = first.passage.lower[max(start, first.placed.start - _LONGEST_OPENING) : first.placed.start]
    divided = has_inside(opening) or has_partition(opening)
    if not divided or (not here and first.placed.start - start > _LONGEST_OPENING) or len(parts) <= _FEW:
        return False
    if last.placed is not last.passage.top[-1] or any(
        is_open_list(each.passage.lower[each.placed.end : each.passage.end]) for each in parts
    ):
        return False
    return is_mended_by_a_slip(every.placed, [each.placed for each in parts])
