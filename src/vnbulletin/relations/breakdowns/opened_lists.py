"""This file finds lists of measures that “gồm” opens right behind their whole: "412,6 tỷ đồng, gồm: … 58,4 tỷ đồng"."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.mentions.mention import MentionKind
from vnbulletin.mentions.units import is_measure
from vnbulletin.relations.evidence.class_cues import closed_words, has_comparison, has_other_flows
from vnbulletin.relations.evidence.crossings import may_cross
from vnbulletin.relations.evidence.cues import has_inside, is_open_list
from vnbulletin.relations.evidence.item_ends import ASIDE, ITEM_END
from vnbulletin.relations.evidence.leads import is_change
from vnbulletin.relations.evidence.sums import amount_of, is_mended_by_a_slip, some_run_fits, total_of
from vnbulletin.relations.kinds.parts import Breakdown
from vnbulletin.relations.operands import breakdown_of, part_operand
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["find_opened_lists"]

_LEAST = 2
_MOST = 15


@cache
def _opener() -> re.Pattern[str]:
    # The cue follows its whole closely ("nguồn vốn 412 tỷ đồng của năm, gồm: vốn …").
    return re.compile(rf"[^.;:0-9]{{0,60}}?[,:(]?[ ](?:{any_of(relation_cues().closed)})(?!\w)[^.;0-9]{{0,60}}")


def find_opened_lists(passage: Passage) -> Iterator[Breakdown]:
    """Yield the list that “gồm” opens right behind a figure and the sentence ends, all of one unit.

    Money in such a list may be called a rise or a cut ("gồm tăng thu 312 tỷ đồng, giảm chi 459 tỷ đồng") where it fits.
    A list of measures that misses its whole by one slip of the pen is claimed where nothing leaves it open.
    """
    if not passage.says(closed_words):
        return
    top = [each for each in passage.mentions if each.depth == 0 and each.mention.is_figure]
    for number, whole in enumerate(top[:-_LEAST]):
        parts = top[number + 1 :]
        # "607,5 ha, đạt 100%, gồm …": a percent of the whole may stand between.
        last, parts = (parts[0], parts[1:]) if parts[0].percent is not None else (whole, parts)
        if not _is_list(whole, parts) or not _opener().fullmatch(passage.gap(last, parts[0])):
            continue
        if total_of(parts) == amount_of(whole):
            # Without a rise among them, others find it.
            if any(is_change(passage, each) for each in parts) and not is_change(passage, whole):
                yield breakdown_of(part_operand(whole), parts)
        elif is_measure(whole.unit) and _is_closed(passage, whole, parts) and _misses(passage, whole, parts):
            yield breakdown_of(part_operand(whole), parts, "a closed list")
        return


def _is_list(whole: Placed, parts: Sequence[Placed]) -> bool:
    if whole.amount is None or not whole.unit or not _LEAST <= len(parts) <= _MOST:
        return False
    return all(each.number is not None and each.unit == whole.unit for each in parts)


def _misses(passage: Passage, whole: Placed, parts: Sequence[Placed]) -> bool:
    misses = not some_run_fits(whole, parts) and is_mended_by_a_slip(whole, parts)
    return misses and not may_cross(passage, whole, parts, passage.end)


def _is_closed(passage: Passage, whole: Placed, parts: Sequence[Placed]) -> bool:
    """Tell whether each item has its one figure, the sentence ends with the last, and nothing is open or compared."""
    if not all(each.is_exact for each in (whole, *parts)) or any(is_change(passage, each) for each in (whole, *parts)):
        return False
    behind = [each for each in passage.mentions if each.start > whole.start]
    if any(each.mention.kind is MentionKind.LABEL or each.tells_when for each in behind):
        # What reads as a name may be a part, and a time may begin other money.
        return False
    listed = passage.lower[whole.end : passage.end]
    if is_open_list(listed) or has_inside(listed) or has_comparison(listed) or "(" in listed:
        return False
    tail = ASIDE.sub("", passage.lower[parts[-1].end : passage.end])
    gaps = [passage.gap(one, other) for one, other in pairwise(parts)]
    marks = [len(ITEM_END.findall(each)) for each in gaps]
    by_semicolons = all(each.count(";") == 1 for each in gaps)
    one_each = by_semicolons or (max(marks) == min(marks) == 1)
    return one_each and not ITEM_END.search(tail) and not has_other_flows(listed)
