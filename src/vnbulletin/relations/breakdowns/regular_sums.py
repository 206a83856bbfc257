"""This file finds totals whose parts stand behind them at even steps: "7.761 vụ, xử 7.671 vụ. Huyện 6.161 …"."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from vnbulletin.mentions.units import is_measure
from vnbulletin.relations.evidence.leads import is_called_earlier, is_change
from vnbulletin.relations.evidence.likeness import kind_of
from vnbulletin.relations.evidence.sums import amount_of
from vnbulletin.relations.kinds.parts import Breakdown
from vnbulletin.relations.operands import breakdown_of, part_operand
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["find_regular_sums"]

_LEAST, _FEW = 100, 2
_MOST_PARTS, _MOST_STEP, _REACH = 6, 4, 5


@frozen
class _Sum:
    whole: Placed
    parts: tuple[Placed, ...]
    step: int

    @property
    def shape(self) -> tuple[int, int]:
        """How many parts it has, and how many counts of their kind lie between two."""
        return len(self.parts), self.step


def find_regular_sums(paragraphs: Iterable[Sequence[Passage]], found: Iterable[Breakdown]) -> Iterator[Breakdown]:
    """Yield the totals of a paragraph that counts at even steps behind them make up, two totals of one shape at least.

    "thụ lý 7.761 vụ/13.147 bị cáo; giải quyết 7.671 vụ/12.827 bị cáo. Cấp huyện thụ lý 6.161 vụ/10.303 bị cáo, …":
    what is taken in and what is done alternate. One such sum may be chance, two of one shape are not.
    """
    told = {each.whole.span for each in found}
    for paragraph in paragraphs:
        if sum(each.amounts for each in paragraph) <= _MOST_PARTS:
            continue
        sums = [*_sums(paragraph)]
        often = Counter(each.shape for each in sums)
        for each in sums:
            if often[each.shape] >= _FEW and each.whole.mention.span not in told:
                told.add(each.whole.mention.span)
                yield breakdown_of(part_operand(each.whole), each.parts)


def _sums(paragraph: Sequence[Passage]) -> Iterator[_Sum]:
    kinds: defaultdict[str, list[Placed]] = defaultdict(list)
    for passage in paragraph:
        for each in passage.top_numbers:
            of_now = not is_change(passage, each) and not is_called_earlier(passage, each)
            if each.unit and each.is_exact and of_now and not is_measure(each.unit):
                kinds[kind_of(each.unit)].append(each)
    for series in kinds.values():
        for place, whole in enumerate(series):
            if amount_of(whole) >= _LEAST and (found := _behind(whole, series[place + 1 :])) is not None:
                yield found


def _behind(whole: Placed, series: Sequence[Placed]) -> _Sum | None:
    """Return the sum of counts at even steps that makes up a whole, every other count or more apart."""
    for step in range(_FEW, _MOST_STEP + 1):
        for first in range(min(_REACH, len(series))):
            left, parts = amount_of(whole), []
            for each in series[first : first + step * _MOST_PARTS : step]:
                left -= amount_of(each)
                parts.append(each)
                if left <= 0:
                    break
            if left == 0 and len(parts) >= _FEW and amount_of(min(parts, key=amount_of)) > 0:
                return _Sum(whole, tuple(parts), step)
    return None
