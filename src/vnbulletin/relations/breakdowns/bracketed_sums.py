"""This file finds figures in brackets that make up one before them: "08 (01 đảng bộ, 07 chi bộ)"."""

from collections.abc import Iterator

from vnbulletin.relations.breakdowns.fitting_sums import Parts, fitting_sum
from vnbulletin.relations.breakdowns.nested_lists import without_borne
from vnbulletin.relations.evidence.cues import has_attributes
from vnbulletin.relations.evidence.item_ends import goes_to_next_item
from vnbulletin.relations.evidence.likeness import alike, same_unit
from vnbulletin.relations.kinds.parts import Breakdown
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["find_bracketed_sums"]

_FEW = 2


def find_bracketed_sums(passage: Passage) -> Iterator[Breakdown]:
    """Find "08 (01 đảng bộ, 07 chi bộ)": figures in brackets that make up the figure before them."""
    mentions = passage.mentions if "(" in passage.lower[passage.start : passage.end] else ()
    for number, whole in enumerate(mentions[:-1]):
        following = [each for each in mentions[number + 1 :] if each.number is not None]
        if whole.amount is None or not following:
            continue
        opening = passage.gap(whole, following[0])
        if opening.count("(") <= opening.count(")") or "." in opening:
            # "318 tổ chức đảng và 1.052 đảng viên (cấp tỉnh 07 tổ chức, …)": of the one that its noun names.
            found = _in_brackets_behind(passage, whole, following)
            if found is not None:
                yield found
            continue
        parts = tuple(each for each in following if each.depth > whole.depth or ")" not in passage.gap(whole, each))
        found = fitting_sum(Parts(figures=parts, cued=True), (whole,)) or _of_bearers(passage, whole, parts)
        if found is not None and not _stops_short(passage, parts, len(found.parts)):
            yield found


def _stops_short(passage: Passage, parts: tuple[Placed, ...], count: int) -> bool:
    """Tell whether a list of qualities goes on behind those that make up the whole: "(32 dân tộc, 35 trẻ, 33 nữ)"."""
    if count >= len(parts) or parts[count].depth != parts[0].depth or not same_unit(parts[count - 1], parts[count]):
        return False
    listed = passage.lower[parts[0].start : parts[count].end] + passage.after(parts[count]).partition(")")[0]
    return goes_to_next_item(passage.gap(*parts[count - 1 : count + 1])) and has_attributes(listed)


def _of_bearers(passage: Passage, whole: Placed, parts: tuple[Placed, ...]) -> Breakdown | None:
    """Return the sum of the figures in brackets but what belongs to one: "(149 đảng bộ với 1.251 chi bộ, 285 …)"."""
    bearers = without_borne(passage, parts)
    if len(bearers) == len(parts):
        return None
    return fitting_sum(Parts(figures=bearers, cued=True), (whole,), whole_list=True)


def _in_brackets_behind(passage: Passage, whole: Placed, following: list[Placed]) -> Breakdown | None:
    """Return the sum in the brackets behind the next figure, if its parts count what the whole does, and not that."""
    beside, *rest = following
    if not rest or beside.depth > whole.depth or alike(beside, rest[0]) or not passage.gap(beside, rest[0]).count("("):
        return None
    parts = tuple(each for each in rest if each.depth > whole.depth)
    same = len(parts) >= _FEW and all(alike(whole, each) for each in parts) and ")" not in passage.gap(whole, parts[-1])
    return fitting_sum(Parts(figures=parts, cued=True), (whole,), whole_list=True) if same else None
