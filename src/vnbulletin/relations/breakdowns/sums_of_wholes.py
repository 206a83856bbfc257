"""This file finds totals of what is told part by part itself: "3.829 …. Tặng 3.800: 13, 2, …. Truy tặng 29: 2, …"."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from vnbulletin.mentions.units import is_measure
from vnbulletin.relations.evidence.leads import is_called_earlier, is_change
from vnbulletin.relations.evidence.likeness import kind_of
from vnbulletin.relations.evidence.sums import amount_of, total_of
from vnbulletin.relations.kinds.parts import Breakdown
from vnbulletin.relations.operands import breakdown_of, part_operand
from vnbulletin.relations.passage import Passage, Placed
from vnbulletin.spans import Span

__all__ = ["find_sums_of_wholes"]

_LEAST = 20
_FEW, _MOST = 2, 6


def find_sums_of_wholes(passages: Iterable[Passage], found: Iterable[Breakdown]) -> Iterator[Breakdown]:
    """Yield the counts that the next wholes of *found* breakdowns, which count the same, make up exactly."""
    told = [*found]
    wholes = {each.whole.span for each in told}
    held = {part.span for each in told for part in each.parts}
    for series in _by_kind(passages):
        divided = [each for each in series if each.mention.span in wholes and each.mention.span not in held]
        if len(divided) >= _FEW:
            yield from _made_up(series, divided, wholes)


def _by_kind(passages: Iterable[Passage]) -> Iterable[list[Placed]]:
    kinds: defaultdict[str, list[Placed]] = defaultdict(list)
    for passage in passages:
        for each in passage.top_numbers:
            told = each.unit and each.is_exact and not is_measure(each.unit)
            if told and not is_change(passage, each) and not is_called_earlier(passage, each):
                kinds[kind_of(each.unit)].append(each)
    return kinds.values()


def _made_up(series: Sequence[Placed], divided: Sequence[Placed], wholes: set[Span | None]) -> Iterator[Breakdown]:
    taken: set[int] = set()
    for first in range(len(divided)):
        for last in range(first + _FEW, min(first + _MOST, len(divided)) + 1):
            run = divided[first:last]
            # What the headline and the lead say is one figure: the nearer one is meant.
            before = (
                each for each in reversed(series) if each.start < run[0].start and each.mention.span not in wholes
            )
            whole = next((each for each in before if amount_of(each) == total_of(run)), None)
            free = whole is not None and taken.isdisjoint(each.start for each in (whole, *run))
            if whole is not None and free and amount_of(whole) >= _LEAST:
                taken |= {each.start for each in (whole, *run)}
                yield breakdown_of(part_operand(whole), run)
                break
