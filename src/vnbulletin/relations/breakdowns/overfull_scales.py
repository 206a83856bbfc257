"""This file finds classes of a scale, told one by one, that are more than their whole: "41 tổ chức. 24 tốt, …, 22"."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise

from attrs import frozen

from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.relations.evidence.cues import has_inside
from vnbulletin.relations.evidence.leads import is_called_earlier, is_change, tells_what_is
from vnbulletin.relations.evidence.rounding import may_hedge_share
from vnbulletin.relations.evidence.sums import amount_of, total_of
from vnbulletin.relations.kinds.parts import Breakdown
from vnbulletin.relations.operands import breakdown_of, part_operand
from vnbulletin.relations.passage import Passage, Placed
from vnbulletin.spans import Span

__all__ = ["find_overfull_scales"]

_FEW, _LEAST = 2, 3
_LONGEST = 60
_MARK = re.compile(r"[,;:.()\n]")
_READING = "classes of which nothing is in two"


@frozen
class _Class:
    """A count with the rank of its class in a scale."""

    passage: Passage
    placed: Placed
    rank: int


@cache
def _scales() -> tuple[tuple[re.Pattern[str], ...], ...]:
    # "hoàn thành tốt nhiệm vụ trở lên" is two classes.
    return tuple(
        tuple(re.compile(rf"(?:\w+[ ]){{0,3}}?{re.escape(name)}\W*(?:\w+[ ]?)?\Z") for name in row)
        for row in relation_cues().rating_scales
    )


def find_overfull_scales(paragraphs: Iterable[Sequence[Passage]], found: Iterable[Breakdown]) -> Iterator[Breakdown]:
    """Yield a count with the counts of classes behind it that nothing can be two of, where they are more than it.

    The first of them bears its percent of the count, so that no other whole is meant; none is one of *found*.
    """
    known = {each.whole.span for each in found}
    for paragraph in paragraphs:
        for row in _scales() if sum(each.amounts for each in paragraph) > _LEAST else ():
            classes = [each for passage in paragraph for each in _classes(passage, row)]
            if len(classes) >= _LEAST and all(one.rank < other.rank for one, other in pairwise(classes)):
                yield from _overfull(paragraph, classes, known)


def _classes(passage: Passage, row: Sequence[re.Pattern[str]]) -> Iterator[_Class]:
    for placed in passage.top_numbers:
        said = _MARK.split(passage.after(placed, _LONGEST))[0].removeprefix(f" {placed.unit}").strip()
        rank = next((rank for rank, name in enumerate(row) if name.match(said)), None)
        plain = placed.is_exact and placed.unit and not is_change(passage, placed)
        if plain and rank is not None and not is_called_earlier(passage, placed):
            yield _Class(passage, placed, rank)


def _overfull(paragraph: Sequence[Passage], classes: Sequence[_Class], known: set[Span | None]) -> Iterator[Breakdown]:
    parts = [each.placed for each in classes]
    first, unit = parts[0], parts[0].unit
    before = [(one, each) for one in paragraph for each in one.top_numbers if each.start < first.start]
    passage, whole = next(((one, each) for one, each in reversed(before) if each.unit == unit), (None, None))
    if passage is None or whole is None or whole.mention.span in known or any(each.unit != unit for each in parts):
        return
    behind = (each for each in classes[0].passage.mentions if each.start > first.start)
    percent = next((each for each in behind if each.percent is not None), None)
    rated = percent is not None and percent.start < parts[1].start and may_hedge_share(first, whole, percent)
    listed = paragraph[0].lower[first.end : parts[-1].start]
    times = any(first.start < each.start < parts[-1].start for one in paragraph for each in one.times)
    plain = whole.is_exact and tells_what_is(passage, whole) and not has_inside(listed) and not times
    if plain and rated and total_of(parts) > amount_of(whole):
        yield breakdown_of(part_operand(whole), parts, _READING)
