"""This file finds sums of rounded figures: "trên 6,7 tỷ đồng: tỉnh trên 1,6 tỷ, huyện trên 1,7 tỷ, xã gần 3,4 tỷ"."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from vnbulletin.relations.evidence.class_cues import has_closed, has_other_flows, overlap
from vnbulletin.relations.evidence.cues import has_attributes, has_inside, is_open_list
from vnbulletin.relations.evidence.leads import names_plan, tells_what_is, tells_what_is_now
from vnbulletin.relations.evidence.likeness import same_unit
from vnbulletin.relations.evidence.rounding import range_of
from vnbulletin.relations.evidence.sums import amount_of
from vnbulletin.relations.kinds.parts import Breakdown
from vnbulletin.relations.operands import breakdown_of, part_operand
from vnbulletin.relations.passage import Passage, Placed
from vnbulletin.spans import Span

__all__ = ["find_rounded_sums"]

_LEAST, _MOST = 2, 15
_OPENING = 20
# How many times as large as all that the figures leave open a whole has to be: with a cue, and without one.
_CUED, _PLAIN = 3, 10


def find_rounded_sums(paragraphs: Iterable[Sequence[Passage]], told: Iterable[Breakdown]) -> Iterator[Breakdown]:
    """Yield each figure with all of its unit behind it, in its sentence or what goes on, that round to make it up.

    Only what fits is taken, some of it hedged, within what hedges and printed digits leave open, where that is little
    beside the whole. *told* are the breakdowns that are known: their parts stand in no other.
    """
    known: set[Span | None] = {each.span for one in told for each in one.parts}
    wholes: set[Span | None] = {one.whole.span for one in told}
    for paragraph, behind in pairwise([*paragraphs, ()]):
        going_on = [*paragraph[1:], _opened_inside(behind)]
        around = (each for each in (*paragraph, going_on[-1]) if each is not None)
        if not any(each.number and not each.is_exact for one in around for each in one.mentions):
            continue
        for passage, following in zip(paragraph, going_on, strict=True):
            for whole in passage.top_numbers:
                if whole.unit and whole.number and whole.mention.span not in wholes:
                    found = _of_whole(whole, passage, following, known)
                    if found is not None:
                        known.update(each.span for each in found.parts)
                        yield found


def _opened_inside(paragraph: Sequence[Passage]) -> Passage | None:
    """Return the first sentence of a paragraph if it opens with “trong đó”, and so goes on with the one before."""
    first = paragraph[0] if paragraph else None
    return first if first is not None and has_inside(first.lower[first.start : first.start + _OPENING]) else None


def _of_whole(whole: Placed, passage: Passage, following: Passage | None, known: set[Span | None]) -> Breakdown | None:
    own = [each for each in passage.top_numbers if each.start > whole.start and same_unit(whole, each)]
    if not own and following is not None:
        inside = [each for each in following.top_numbers if same_unit(whole, each)]
        return _divided(whole, passage, following, inside, known)
    # "vi phạm hơn 42,1 tỷ, thu hồi hơn 8,8 tỷ, chấn chỉnh hơn 33,3 tỷ; đã thu hồi hơn 3,7 tỷ": a clause of its own.
    clause = [each for each in own if ";" not in passage.gap(whole, each)]
    lists = (own, clause) if _LEAST <= len(clause) < len(own) else (own,)
    found = (_divided(whole, passage, passage, each, known) for each in lists)
    return next((each for each in found if each is not None), None)


def _divided(
    whole: Placed, passage: Passage, near: Passage, parts: Sequence[Placed], known: set[Span | None]
) -> Breakdown | None:
    """Return the breakdown into *parts* in the sentence *near*, if they may round to make up the whole."""
    if not _LEAST <= len(parts) <= _MOST or any(each.mention.span in known for each in parts):
        return None
    if all(each.is_exact for each in (whole, *parts)):
        return None
    start = whole.end if near is passage else near.start
    opening = near.lower[start : parts[0].start]
    cued = has_closed(opening) or has_inside(opening) or ":" in opening
    if not _fits(whole, parts, _CUED if cued else _PLAIN):
        return None
    listed = near.lower[parts[0].end : near.end]
    if has_inside(listed) or is_open_list(listed) or names_plan(listed) or has_other_flows(listed):
        return None
    if overlap(listed) or has_attributes(listed) or not tells_what_is(passage, whole):
        return None
    plain = all(tells_what_is_now(near, each) for each in parts)
    return breakdown_of(part_operand(whole), parts) if plain else None


def _fits(whole: Placed, parts: Sequence[Placed], least: int) -> bool:
    """Tell whether the parts may make up the whole, and *least* times what they leave open is no more."""
    low, high = range_of(whole)
    ends = zip(*map(range_of, parts), strict=True)
    bottom, top = (sum(each, start=Decimal(0)) for each in ends)
    spread = (top - bottom) + (high - low)
    return spread * least <= amount_of(whole) and bottom <= high and low <= top
