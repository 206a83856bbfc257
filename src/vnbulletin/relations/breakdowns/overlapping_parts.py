"""This file tells whether the parts of a sum are qualities that overlap, so that it comes out by chance."""

import re
from collections.abc import Sequence
from itertools import pairwise

from vnbulletin.relations.evidence.class_cues import has_closed, overlap
from vnbulletin.relations.kinds.parts import Breakdown
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["overlaps"]

_MARK = re.compile(r"[,;:.]")
# So many parts between semicolons make up a whole by no chance.
_MANY = 4


def overlaps(passage: Passage, found: Breakdown) -> bool:
    """Tell whether the parts are qualities that overlap (nữ, dân tộc), so that their sum is chance."""
    spans = {each.span for each in (found.whole, *found.parts)}
    places = [each for each in passage.mentions if each.mention.span in spans]
    if not places or has_closed(passage.lower[passage.start : places[0].start]):
        return False
    if len(found.parts) >= _MANY and _is_all_told(passage, places):
        return False
    before = _MARK.split(passage.before(places[0]))[-1]
    after = _MARK.split(passage.after(places[-1]))[0]
    if places[0].mention.span == found.whole.span and has_closed(passage.gap(places[0], places[1])):
        # "Nữ bí thư có 6 đồng chí, gồm 5 đồng chí tái cử và 1 đồng chí lần đầu": of whom all are, no part is alone.
        return overlap(passage.lower[places[0].end : places[-1].end] + after)
    return overlap(before + passage.lower[places[0].start : places[-1].end] + after)


def _is_all_told(passage: Passage, places: Sequence[Placed]) -> bool:
    """Tell whether the figures are all to the end of the sentence, and semicolons part those behind the first two."""
    behind = [each for each in passage.mentions if each.start >= places[0].start]
    parted = all(";" in passage.gap(one, other) for one, other in pairwise(places[1:]))
    return parted and len(behind) == len(places)
