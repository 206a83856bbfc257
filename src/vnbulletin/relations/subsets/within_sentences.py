"""This file finds subsets of the whole that “trong” names in their sentence: "Trong 2.983 hộ nghèo có 2.911 hộ"."""

from collections.abc import Iterator
from itertools import pairwise

from vnbulletin.relations.evidence.cues import links_whole, opens_within
from vnbulletin.relations.evidence.leads import is_change
from vnbulletin.relations.evidence.likeness import alike, can_hold, of_one_noun
from vnbulletin.relations.kinds.parts import Subset
from vnbulletin.relations.operands import subset_of
from vnbulletin.relations.passage import Passage

__all__ = ["find_within", "named_wholes"]

_WITHIN = "trong"
_MARKS = ",;:"


def find_within(passage: Passage) -> Iterator[Subset]:
    """Find "Trong 2.983 hộ nghèo có 2.911 hộ …; 1.020 hộ …": all figures of its kind lie inside the first."""
    if passage.lower.find(_WITHIN, passage.start, passage.end) < 0:
        return
    yield from _within_later(passage)
    if not passage.mentions or not opens_within(passage.lower[passage.start : passage.mentions[0].start]):
        return
    whole = passage.mentions[0]
    counted = [each for each in passage.top_numbers if each is not whole and alike(whole, each)]
    for number, part in enumerate(counted):
        # The first is claimed whatever it says, if both name the same thing and not merely people.
        if whole.number is not None and ((number == 0 and of_one_noun(whole, part)) or can_hold(whole, part)):
            yield subset_of(part, whole)


def _within_later(passage: Passage) -> Iterator[Subset]:
    """Find "Sau nửa năm, trong số 764 vụ nói trên, 703 vụ …" behind a mark: what can lie inside up to the next mark."""
    for whole, part in pairwise(passage.top_numbers):
        if not can_hold(whole, part) or not alike(whole, part):
            continue
        before = passage.before(whole)
        mark = max(map(before.rfind, _MARKS))
        if mark < 0 or not opens_within(before[mark:]) or ";" in passage.gap(whole, part):
            continue
        if not is_change(passage, part):
            yield subset_of(part, whole)


def named_wholes(passage: Passage) -> set[int]:
    """Return where the figures stand that the sentence counts others out of ("386 xã trong tổng số 467 xã")."""
    pairs = pairwise(each for each in passage.mentions if each.number is not None)
    return {whole.start for part, whole in pairs if links_whole(passage.gap(part, whole)) and alike(part, whole)}
