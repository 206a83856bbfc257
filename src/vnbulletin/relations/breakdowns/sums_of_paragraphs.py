"""This file finds a count whose paragraph goes on to count all of its things by one noun, percents and all between."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import islice, pairwise

from attrs import frozen

from vnbulletin.mentions.units import is_measure
from vnbulletin.relations.evidence.class_cues import overlap
from vnbulletin.relations.evidence.cues import has_attributes, has_inside
from vnbulletin.relations.evidence.leads import is_called_earlier, names_plan, tells_what_is
from vnbulletin.relations.evidence.sums import amount_of
from vnbulletin.relations.kinds.parts import Breakdown
from vnbulletin.relations.operands import breakdown_of, part_operand
from vnbulletin.relations.passage import Passage, Placed
from vnbulletin.spans import Span

__all__ = ["find_sums_of_paragraphs"]

_FEW, _LEAST, _MOST = 2, 3, 12
_TELLING, _FAIR, _SURE = 10, 20, 100


@frozen
class _Count:
    """A count of a paragraph in its sentence, and the number of that sentence."""

    number: int
    passage: Passage
    placed: Placed


def find_sums_of_paragraphs(paragraphs: Iterable[Sequence[Passage]], told: Iterable[Breakdown]) -> Iterator[Breakdown]:
    """Yield each count with the three or more behind it, to the last of its noun in the paragraph, that make it up.

    Only what fits exactly is taken. *told* are the breakdowns that are known: their figures stand in no other. A
    list may go on in the paragraph behind: "3.800 đảng viên. Cụ thể, …", and further classes in the next.
    """
    taken: set[Span | None] = {each.span for one in told for _, each in one.operands}
    for paragraph, behind in pairwise([*paragraphs, ()]):
        for run in _runs(paragraph, taken):
            yield from _in_run(paragraph, run)
        both = [*paragraph, *behind]
        for run in _runs(both, taken) if behind else ():
            yield from (each for each in _in_run(both, run) if _goes_on(each, behind))


def _goes_on(found: Breakdown, behind: Sequence[Passage]) -> bool:
    """Tell whether two parts or more stand in the paragraph behind that of their whole, and so do two before them."""
    start = min(each.mention.span.start for each in behind[0].mentions) if behind[0].mentions else 0
    later = [each for each in found.parts if each.span and each.span.start >= start]
    whole = found.whole.value
    sure = isinstance(whole, Decimal) and whole >= _SURE
    return sure and len(later) >= _FEW <= len(found.parts) - len(later)


def _runs(paragraph: Sequence[Passage], taken: set[Span | None]) -> Iterator[list[_Count]]:
    """Yield the counts of each noun that stand outside brackets and are in no breakdown yet."""
    runs: dict[str, list[_Count]] = {}
    for number, passage in enumerate(paragraph):
        for each in passage.top:
            if each.unit and each.is_exact and not is_measure(each.unit) and each.mention.span not in taken:
                runs.setdefault(each.unit, []).append(_Count(number, passage, each))
    return (run for run in runs.values() if len(run) > _LEAST)


def _in_run(paragraph: Sequence[Passage], run: Sequence[_Count]) -> Iterator[Breakdown]:
    for place, whole in enumerate(run[:-_LEAST]):
        # One more than may be parts: it would be left over.
        parts = [*islice(run, place + 1, place + 2 + _MOST)]
        total = sum((amount_of(each.placed) for each in parts), start=Decimal(0))
        # Of a proportion its own parts are none: "543/545 chi bộ", and then 304, 228 and 11 of them.
        if any(each.placed.number is None for each in parts):
            continue
        if total == amount_of(whole.placed) and _may_divide(paragraph, whole, parts):
            yield breakdown_of(part_operand(whole.placed), [each.placed for each in parts])
            return


def _may_divide(paragraph: Sequence[Passage], whole: _Count, parts: Sequence[_Count]) -> bool:
    """Tell whether the parts follow the sentence of their whole: a small sum in the next one, and alone in it."""
    size, first, last = amount_of(whole.placed), parts[0], parts[-1]
    if size < _TELLING or first.number - whole.number > 1 or any(not amount_of(each.placed) for each in parts):
        return False
    # "vượt 11 chỉ tiêu, đạt 2 chỉ tiêu": what is counted are plans.
    if not names_plan(whole.placed.unit) and not all(
        tells_what_is(each.passage, each.placed) for each in (whole, *parts)
    ):
        return False
    if any(is_called_earlier(each.passage, each.placed) for each in parts):
        return False
    said = paragraph[0].lower[whole.placed.end : last.passage.end]
    if overlap(said) or has_attributes(said) or has_inside(said):
        return False
    return size >= _SURE or _are_alone(paragraph, whole, parts, least=_FAIR if first.number < last.number else _TELLING)


def _are_alone(paragraph: Sequence[Passage], whole: _Count, parts: Sequence[_Count], *, least: int) -> bool:
    """Tell whether nothing else is counted behind the whole, up to the end of the sentence of the last part."""
    between = paragraph[whole.number + 1 : parts[-1].number + 1]
    here = whole.passage.top[-1] is whole.placed and parts[0].number == whole.number + 1
    told = [each for passage in between for each in passage.top]
    return here and amount_of(whole.placed) >= least and told == [each.placed for each in parts]
