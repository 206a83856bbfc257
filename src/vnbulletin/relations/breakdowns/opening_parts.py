"""This file finds counts that open a sentence and make up one of that before: "bầu 45 ủy viên. 32 tái cử, 13 mới"."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from vnbulletin.relations.breakdowns.exclusive_parts import exclude_each_other
from vnbulletin.relations.evidence.class_cues import overlap
from vnbulletin.relations.evidence.cues import has_attributes
from vnbulletin.relations.evidence.leads import tells_what_is_now
from vnbulletin.relations.evidence.likeness import alike
from vnbulletin.relations.evidence.sums import amount_of, total_of
from vnbulletin.relations.kinds.parts import Breakdown
from vnbulletin.relations.operands import breakdown_of, part_operand
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["find_opening_parts"]

_FEW, _MOST = 2, 4
_TELLING = 10


def find_opening_parts(passages: Sequence[Passage], told: Iterable[Breakdown]) -> Iterator[Breakdown]:
    """Yield each count with all counts of the next sentence, of its kind, that open it and make up the count exactly.

    *told* are the breakdowns that are known: their parts stand in no other, and their wholes are not divided again.
    """
    known = {span for one in told for span in (one.whole.span, *(each.span for each in one.parts))}
    for before, passage in pairwise(passages):
        parts = passage.top_numbers
        if not _FEW <= len(parts) <= _MOST or parts[0].start != passage.start:
            continue
        if before.paragraph_number != passage.paragraph_number or not _may_be_parts(passage, parts):
            continue
        total = total_of(parts)
        fitting = (each for each in before.top_numbers if each.number == total and alike(each, parts[0]))
        whole = next((each for each in fitting if each.is_exact and tells_what_is_now(before, each)), None)
        if total >= _TELLING and whole is not None and known.isdisjoint(each.mention.span for each in (whole, *parts)):
            yield breakdown_of(part_operand(whole), parts)


def _may_be_parts(passage: Passage, parts: Sequence[Placed]) -> bool:
    """Tell whether counts are of one kind and of now, and none of them a quality that others may have, too."""
    if not all(each.is_exact and each.unit and amount_of(each) and alike(each, parts[0]) for each in parts):
        return False
    said = passage.lower[passage.start : passage.end]
    pair = ((passage, each) for each in parts)
    # "32 đồng chí tái cử, 13 đồng chí tham gia lần đầu": of these nobody is both.
    apart = not has_attributes(said) or (len(parts) == _FEW and exclude_each_other(*pair))
    return apart and not overlap(said) and all(tells_what_is_now(passage, each) for each in parts)
