"""This file finds subsets that “trong” or “chiếm” puts in a whole of their sentence: "Trong 2.983 hộ có 2.911 hộ"."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.lexicon.patterns import any_of, whole_words
from vnbulletin.mentions.units import is_measure
from vnbulletin.relations.evidence.cues import has_inside, links_whole, opens_within
from vnbulletin.relations.evidence.leads import is_change, tells_what_is
from vnbulletin.relations.evidence.likeness import alike, can_hold, kindred, may_be_some_of, of_one_noun
from vnbulletin.relations.kinds.parts import Subset
from vnbulletin.relations.operands import subset_of
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["find_within", "named_wholes"]

_WITHIN = ("trong", "trên tổng")
_MARKS = ",;:"


@cache
def _accounting() -> re.Pattern[str]:
    # "118 vụ, nữ chiếm 43": behind a mark, with a subject of its own.
    words, hedges = any_of(relation_cues().accounting), any_of(relation_cues().hedges)
    return re.compile(rf"[,:][ ][^,;:.()0-9]{{2,60}}[ ](?:{words})(?:[ ](?:{hedges})){{0,2}}[ ]\Z")


@cache
def _joined() -> re.Pattern[str]:
    # "giảm sút, khi trong tổng số 100 thí sinh chỉ 50 thí sinh có giải".
    cues = relation_cues()
    return re.compile(rf"(?<!\w)(?:{any_of(cues.clause_openers)})[ ](?:{any_of(cues.within)})[ ]\Z")


@cache
def _seizing() -> re.Pattern[str]:
    return whole_words(relation_cues().seizing)


def find_within(passage: Passage) -> Iterator[Subset]:
    """Find "Trong 2.983 hộ nghèo có 2.911 hộ …; 1.020 hộ …": all figures of its kind lie inside the first.

    And "118 vụ, nữ chiếm 43 vụ", which never accuses: what is too many is of something else.
    """
    if any(passage.lower.find(word, passage.start, passage.end) >= 0 for word in relation_cues().accounting):
        yield from _accounted_for(passage)
    if all(passage.lower.find(each, passage.start, passage.end) < 0 for each in _WITHIN):
        return
    yield from _within_later(passage)
    if not passage.mentions or not opens_within(passage.lower[passage.start : passage.mentions[0].start]):
        return
    whole = passage.mentions[0]
    counted = [each for each in passage.top_numbers if each is not whole and kindred(whole, each)]
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
        opening = before[max(map(before.rfind, _MARKS)) :] if any(each in before for each in _MARKS) else ""
        if not (opens_within(opening) or _joined().search(before)) or ";" in passage.gap(whole, part):
            continue
        if not is_change(passage, part):
            yield subset_of(part, whole)


def _accounted_for(passage: Passage) -> Iterator[Subset]:
    wholes: list[Placed] = []
    for part in passage.top_numbers:
        gap = passage.gap(wholes[-1], part) if wholes else ""
        if _accounting().search(gap) is None or _seizing().search(gap) is not None:
            # What is some of the count before holds no other: "118 vụ, nữ chiếm 43, nam chiếm 75".
            wholes.append(part)
            continue
        near = [each for each in wholes if each.start >= passage.clause_start(part)]
        # Without a noun the part counts what the sentence has counted last.
        held = near[-1:] if not part.unit else [each for each in near if may_be_some_of(part, each)]
        whole = held[-1] if held else None
        if whole is None or not _holds_some(whole, part) or not tells_what_is(passage, whole):
            continue
        if not any(whole.end <= each.start < part.start for each in passage.times):
            yield subset_of(part, whole)


def _holds_some(whole: Placed, part: Placed) -> bool:
    return whole.unit != "" and can_hold(whole, part) and (part.unit != "" or not is_measure(whole.unit))


def named_wholes(passage: Passage) -> set[int]:
    """Return where the figures stand that the sentence counts others out of ("386 xã trong tổng số 467 xã")."""
    pairs = pairwise(each for each in passage.mentions if each.number is not None)
    gaps = ((whole, passage.gap(part, whole)) for part, whole in pairs if alike(part, whole))
    # "11.452 thí sinh dự thi, trong đó có tổng số 10.986 thí sinh đỗ": the second is inside the first.
    return {whole.start for whole, gap in gaps if links_whole(gap) and not has_inside(gap)}
