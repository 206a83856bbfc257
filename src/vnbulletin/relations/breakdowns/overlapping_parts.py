"""This file tells whether the parts of a sum are qualities that overlap, so that it comes out by chance."""

import re

from vnbulletin.relations.evidence.class_cues import has_closed, overlap
from vnbulletin.relations.kinds.parts import Breakdown
from vnbulletin.relations.passage import Passage

__all__ = ["overlaps"]

_MARK = re.compile(r"[,;:.]")


def overlaps(passage: Passage, found: Breakdown) -> bool:
    """Tell whether the parts are qualities that overlap (nữ, dân tộc), so that their sum is chance."""
    spans = {each.span for each in (found.whole, *found.parts)}
    places = [each for each in passage.mentions if each.mention.span in spans]
    if not places or has_closed(passage.lower[passage.start : places[0].start]):
        return False
    before = _MARK.split(passage.before(places[0]))[-1]
    after = _MARK.split(passage.after(places[-1]))[0]
    return overlap(before + passage.lower[places[0].start : places[-1].end] + after)
