"""This file finds subsets whose words behind the part point back to the whole: "có 41 buổi trong số này"."""

import re
from collections.abc import Iterator
from functools import cache

from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.lexicon.unit_tables import units
from vnbulletin.relations.evidence.leads import tells_what_is
from vnbulletin.relations.evidence.likeness import can_hold, kind_of, may_be_some_of
from vnbulletin.relations.kinds.parts import Subset
from vnbulletin.relations.operands import subset_of
from vnbulletin.relations.passage import Passage, Placed
from vnbulletin.relations.subsets.same_things import is_described

__all__ = ["find_pointing_back"]

_WITHIN = " trong "
_MOST_BEFORE = 8
_MOST_SENTENCES = 4
_BEHIND = 60


@cache
def _pointing() -> re.Pattern[str]:
    cues = relation_cues()
    groups, pointers = any_of(cues.groups), any_of(cues.pointers)
    # "trong đó" alone, with a figure behind it, opens a list instead.
    return re.compile(
        rf"[^,;:.()0-9]{{0,30}}?[ ]trong[ ](?:tổng[ ])?(?:{groups})[ ](?:{pointers})(?!\w)(?![^,;.]{{0,20}}[0-9])"
    )


@cache
def _bare() -> re.Pattern[str]:
    # "có 5 xã trong đó đã lên nông thôn mới nâng cao": no list follows, and no figure in the clause.
    pointers, openers = any_of(relation_cues().demonstratives), any_of(relation_cues().count_openers)
    return re.compile(rf"[ ]trong[ ](?:{pointers})[ ](?!(?:{openers})(?!\w))[^,;.:()0-9]{{2,}}(?:[,;.)]|\Z)")


@cache
def _described() -> re.Pattern[str]:
    # "21 doanh nghiệp trong nhóm chưa đạt đã hứa nâng suất ăn".
    groups = any_of(relation_cues().groups)
    ends = any_of(relation_cues().topic_verbs)
    what = rf"(?P<what>[^,;:.()0-9]{{2,40}}?)(?=[ ](?:{ends})(?!\w)|[,;.])"
    return re.compile(rf"[^,;:.()0-9]{{0,30}}?[ ]trong[ ](?:tổng[ ])?(?:{groups})[ ]{what}")


def find_pointing_back(passages: tuple[Passage, ...]) -> Iterator[Subset]:
    """Yield each count that words behind it put inside the nearest earlier one of its kind that can hold it."""
    for number, passage in enumerate(passages):
        if passage.amounts and passage.lower.find(_WITHIN, passage.start, passage.end) >= 0:
            near = passage.of_its_paragraph(passages[max(0, number - _MOST_SENTENCES) : number])
            yield from _in_passage(passage, near)


def _in_passage(passage: Passage, earlier: list[Passage]) -> Iterator[Subset]:
    before: list[tuple[Passage, Placed]] | None = None
    for part in passage.top_numbers:
        after = passage.after(part, _BEHIND)
        pointed = _pointed(after, after.removeprefix(f" {part.unit}"))
        if pointed is None:
            continue
        if before is None:
            before = [
                (one, each) for one in (*earlier, passage) for each in one.mentions if each.amount and not each.depth
            ]
        ahead = [(one, each) for one, each in before if each.start < part.start][-_MOST_BEFORE:]
        holding = [(one, each) for one, each in reversed(ahead) if tells_what_is(one, each) and _may_be_of(part, each)]
        whole = next((each for one, each in holding if is_described(pointed, one, each)), None)
        if whole is not None:
            yield subset_of(part, whole, "words behind it point back")


def _may_be_of(part: Placed, whole: Placed) -> bool:
    """Tell whether the part may be some of the whole, or of those that came so many times ("1.874 lượt người")."""
    if may_be_some_of(part, whole):
        return True
    turn, _, who = whole.unit.partition(" ")
    return turn in units().turns and who != "" and kind_of(who) == kind_of(part.unit) and can_hold(whole, part)


def _pointed(after: str, behind_noun: str) -> str | None:
    """Return what the words behind a figure say of those it is counted out of: nothing where they only point."""
    if _WITHIN not in after:
        return None
    if _pointing().match(after) is not None or _bare().match(behind_noun) is not None:
        return ""
    described = _described().match(after)
    return None if described is None else described["what"]
