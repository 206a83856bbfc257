"""This file finds lists that a heading phrase opens as the parts of a figure of a sentence before."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.lexicon.rewording_tables import rewordings
from vnbulletin.relations.evidence.class_cues import flows_in
from vnbulletin.relations.evidence.cues import (
    has_attributes,
    has_inside,
    has_partition,
    is_open_list,
    without_remainder,
)
from vnbulletin.relations.evidence.item_ends import ASIDE, ITEM_END
from vnbulletin.relations.evidence.leads import names_plan, tells_what_is_now
from vnbulletin.relations.evidence.likeness import kind_of, same_unit
from vnbulletin.relations.evidence.sums import is_mended_by_a_swap, is_one_slip_off, total_of
from vnbulletin.relations.kinds.parts import Breakdown
from vnbulletin.relations.operands import breakdown_of, part_operand
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["claimed_by_heading", "has_heading"]

_LEAST = 3
_MOST = 30
_MOST_SENTENCES = 3


@cache
def _others() -> re.Pattern[str]:
    others = any_of((*relation_cues().remainder, "khác"))
    return re.compile(rf".*(?:[,;]| và)[ ](?:[^\W\d]+[ ]){{0,5}}(?:{others})[ ](?:[^\W\d]+[ ]){{0,2}}", re.DOTALL)


@cache
def _in_detail() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(rewordings().listing)})[ ]?:")


@cache
def _heading() -> re.Pattern[str]:
    return re.compile(r"[^,;:.()0-9]{3,40}:[ ][^,;:.()0-9]{0,30}\Z")


def has_heading(passage: Passage, first: Placed) -> bool:
    """Tell whether a phrase with a colon opens the sentence before its first figure ("Xếp loại cuối năm: 4 tổ")."""
    return _heading().match(passage.lower, passage.start, first.start) is not None


def claimed_by_heading(passage: Passage, top: tuple[Placed, ...], earlier: tuple[Passage, ...]) -> Iterator[Breakdown]:
    """Yield "Xét theo sắc thuế, … 41,9 tỷ đồng, các khoản khác 33,5 tỷ đồng", or a list with one figure for each item.

    One changed digit, or two neighbours swapped, of one of its figures have to mend it, and no other whole may fit.
    """
    told = _in_detail().search(passage.lower, passage.start, passage.end)
    start = passage.start if told is None else told.start()
    ahead = [each for each in top if each.end <= start]
    top = top[len(ahead) :]
    if not _LEAST <= len(top) <= _MOST or not _is_whole_list(passage, start, top):
        return
    listed = ASIDE.sub("", passage.lower[start : top[-1].start])
    wholes = _wholes((*earlier, passage) if ahead else earlier, top[0], listed)
    if any(each.number == total_of(top) for each in wholes):
        return
    # "Chia theo khu vực: …" divides, so that two digits swapped explain a large gap, too.
    divides = told is not None or has_partition(passage.lower[start : top[0].start])
    off = [each for each in wholes if is_one_slip_off(each, top) or (divides and is_mended_by_a_swap(each, top))]
    # The nearest of those that say one figure.
    if len({each.number for each in off}) == 1:
        yield breakdown_of(part_operand(off[-1]), top, "a list behind a heading phrase")


def _is_whole_list(passage: Passage, start: int, top: tuple[Placed, ...]) -> bool:
    alike = all(each.number is not None and each.is_exact and same_unit(top[0], each) for each in top)
    if not alike or not (_others().fullmatch(passage.gap(top[-2], top[-1])) or _has_one_for_each(passage, top)):
        return False
    opening = passage.lower[start : top[0].start]
    if has_inside(opening) or not (has_partition(opening) or _heading().match(opening) is not None):
        return False
    # All others may be called those that are left, which elsewhere leaves a list open.
    listed = passage.lower[top[0].start : top[-2].end] + without_remainder(passage.gap(top[-2], top[-1]))
    tail = passage.lower[top[-1].end : passage.end]
    more = any(each.mention.is_figure and each.start > top[-1].start and each.depth == 0 for each in passage.mentions)
    return not (more or is_open_list(listed + tail) or has_inside(listed) or has_attributes(listed + tail))


def _has_one_for_each(passage: Passage, top: tuple[Placed, ...]) -> bool:
    """Tell whether each item of the list has its figure, and the sentence ends with the last of them."""
    inside = (each for each in passage.mentions if each.depth == 0 and each.start >= top[0].start)
    listed = [each for each in inside if each.mention.is_figure]
    gaps = [passage.gap(one, other) for one, other in pairwise(listed)]
    ends = sum(len(ITEM_END.findall(ASIDE.sub("", gap))) for gap in gaps)
    tail = passage.lower[listed[-1].end : passage.end]
    # "chiếm 15,3%" behind a comma of its own ends no item.
    return ends == len(listed) - 1 and not ITEM_END.search(tail)


def _wholes(earlier: tuple[Passage, ...], part: Placed, listed: str) -> list[Placed]:
    """Return the plain figures of the kind in the sentences before, that tell no change and no other time.

    A list of what was spent is none of what was taken in, and one of plans is of what was planned.
    """
    found: list[Placed] = []
    kind, flows = kind_of(part.unit), flows_in(listed)
    for one in earlier[-_MOST_SENTENCES:]:
        if flows and not flows & flows_in(one.lower[one.start : one.end]):
            continue
        for each in one.mentions:
            plain = each.number is not None and each.depth == 0 and each.is_exact and kind_of(each.unit) == kind
            planned = names_plan(listed) and names_plan(one.before(each))
            if plain and each.start < part.start and (planned or tells_what_is_now(one, each)):
                found.append(each)
    return found
