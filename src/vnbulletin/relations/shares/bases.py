"""This file finds figures that the words behind a percent point to: "95% tổng số hội viên", "65% nguồn này"."""

import re
from collections.abc import Iterator
from functools import cache

from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.relations.evidence.cues import compares, links_whole
from vnbulletin.relations.evidence.likeness import alike, same_unit
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["bases_behind", "bases_far", "is_said_again"]

_MARK = re.compile(r"[,.;:()\n]")
_IN_BRACKETS = re.compile(r"[ ](?:của |trong |trên )?[^\W\d][^,.;:()\d]{2,60}[ ]\(")
_BARE_WITHIN = " trong "
_MOST = 8


@cache
def _all_of() -> re.Pattern[str]:
    return re.compile(r"[ ](?:(?:của|trong|trên)[ ])?(?:tổng số|số)[ ](?P<noun>.+)")


@cache
def _again() -> re.Pattern[str]:
    return re.compile(rf".*[ ](?:{any_of(relation_cues().demonstratives)})")


@cache
def _right_again() -> re.Pattern[str]:
    return re.compile(rf"(?:[ ][^\W\d]+){{1,4}}?[ ](?:{any_of(relation_cues().demonstratives)})(?!\w)")


def is_said_again(passage: Passage, placed: Placed) -> bool:
    """Tell whether the words behind a figure point back to it: "trong 71 trường hợp đó"."""
    return _right_again().match(passage.after(placed)) is not None


def bases_behind(passage: Passage, part: Placed, percent: Placed) -> Iterator[Placed]:
    """Yield the figures behind a percent that are named as its whole: "12 hộ nghèo (3,2%) và 25 hộ … trong 375 hộ".

    So is one in brackets right behind what the percent is of: "chiếm 34,25% lực lượng lao động (490.000 người)".
    """
    for each in passage.mentions:
        if each.start <= percent.start or not each.number:
            continue
        before, gap = passage.before(each), passage.gap(percent, each)
        beside = each.depth > percent.depth and _IN_BRACKETS.fullmatch(gap) is not None and not compares(gap)
        if beside or links_whole(before) or (before.endswith(_BARE_WITHIN) and alike(part, each)):
            yield each


def bases_far(passage: Passage, part: Placed, percent: Placed, near: tuple[Passage, ...]) -> Iterator[Placed]:
    """Yield the figures of earlier paragraphs, nearest first, that count what the percent is of, few at most."""
    noun = _noun_behind(passage, percent)
    named = _all_of().fullmatch(noun)
    again = _again().fullmatch(noun) is not None
    if named is None and not again:
        return
    found = 0
    for one in reversed(near):
        if one.paragraph_number == passage.paragraph_number:
            continue
        for each in reversed(one.mentions):
            counts = named is not None and each.unit != "" and f"{named['noun']} ".startswith(f"{each.unit} ")
            if each.number and (counts or (again and same_unit(part, each))):
                yield each
                found += 1
        if found >= _MOST:
            return


def _noun_behind(passage: Passage, placed: Placed) -> str:
    return _MARK.split(passage.after(placed))[0].rstrip()
