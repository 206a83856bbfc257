"""This file finds sums that brackets claim: "30 trường hợp (12 tập thể, 15 cá nhân và 3 gia đình)"."""

import re
from collections.abc import Iterator

from vnbulletin.relations.evidence.cues import has_attributes, has_inside, is_open_list
from vnbulletin.relations.evidence.item_ends import ITEM_END
from vnbulletin.relations.evidence.likeness import alike, are_its_nouns, makes_up, same_unit
from vnbulletin.relations.evidence.sums import amount_of, is_one_slip_off, looks_like_a_slip, some_run_fits, total_of
from vnbulletin.relations.kinds.parts import Breakdown
from vnbulletin.relations.operands import breakdown_of, part_operand
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["claimed_by_brackets"]

_LEAST = 2
_OPENING = re.compile(r"(?:[ ][^\W\d]+){0,6}[ ]\([^();.]{0,30}")


def claimed_by_brackets(passage: Passage) -> Iterator[Breakdown]:
    """Yield the lists that alone fill brackets right behind a count and miss it by a slip.

    The nouns of the items make up that of the whole, or are kinds of it ("giải Nhất, giải Nhì"), which may be
    examples, so that only more than the whole is too many. Qualities may overlap: "25 xã (18 xã …, 9 xã …)".
    """
    mentions = passage.mentions
    for number, whole in enumerate(mentions):
        following = mentions[number + 1] if number + 1 < len(mentions) else None
        if whole.number is None or following is None or following.depth != whole.depth + 1:
            continue
        close = passage.lower.find(")", following.end, passage.end)
        if close < 0 or _OPENING.fullmatch(passage.gap(whole, following)) is None:
            continue
        parts = [each for each in mentions[number + 1 :] if each.start < close]
        if _is_whole_list(passage, whole, parts, close) and _misses(whole, parts):
            yield breakdown_of(part_operand(whole), parts, "a list in brackets")


def _is_whole_list(passage: Passage, whole: Placed, parts: list[Placed], close: int) -> bool:
    text = passage.lower[passage.lower.rfind("(", whole.end, parts[0].start) + 1 : close]
    if any(each.number is None or not each.is_exact for each in (whole, *parts)):
        return False
    # One figure for each item, and no item without one.
    if len(parts) < _LEAST or len(ITEM_END.findall(text)) != len(parts) - 1 or "(" in text:
        return False
    return not (is_open_list(text) or has_inside(text) or has_attributes(text))


def _misses(whole: Placed, parts: list[Placed]) -> bool:
    total = total_of(parts)
    members = tuple(parts)
    kinds = {each.unit for each in parts if alike(whole, each) and each.unit != whole.unit}
    too_many = len(kinds) == len(parts) and total > amount_of(whole)
    # "1.482 hộ (hộ nghèo 512, hộ cận nghèo 640, …)": three classes or more of it, one slip of the pen off.
    classes = len(parts) > _LEAST and all(same_unit(whole, each) for each in parts) and is_one_slip_off(whole, parts)
    claimed = makes_up(whole, members) or are_its_nouns(whole, members) or too_many or classes
    return claimed and not some_run_fits(whole, parts) and looks_like_a_slip(amount_of(whole), total)
