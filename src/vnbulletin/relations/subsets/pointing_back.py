"""This file finds subsets whose words behind the part point back to the whole: "có 41 buổi trong số này"."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import takewhile

from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.lexicon.unit_tables import units
from vnbulletin.relations.evidence.cues import names_whole
from vnbulletin.relations.evidence.leads import is_change, tells_what_is
from vnbulletin.relations.evidence.likeness import can_hold, kind_of, may_be_some_of, same_unit
from vnbulletin.relations.kinds.parts import Subset
from vnbulletin.relations.operands import subset_of
from vnbulletin.relations.passage import Passage, Placed
from vnbulletin.relations.subsets.same_things import begins_anew, ends_its_noun, is_described, opens_clause

__all__ = ["find_pointing_back"]

_WITHIN = " trong "
_MOST_BEFORE = 8
_MOST_SENTENCES = 4
_BEHIND = 60
_NEAR_BEHIND = 20
_MARK = re.compile(r"[,;.]")


@cache
def _pointing() -> re.Pattern[str]:
    cues = relation_cues()
    groups, pointers = any_of(cues.groups), any_of(cues.pointers)
    return re.compile(rf"[^,;:.()0-9]{{0,30}}?[ ]trong[ ](?:tổng[ ])?(?:{groups})[ ](?:{pointers})(?!\w)")


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
        pointed = _pointed(passage, part, after)
        if pointed is None:
            continue
        if before is None:
            before = [
                (one, each) for one in (*earlier, passage) for each in one.mentions if each.amount and not each.depth
            ]
        ahead = [(one, each) for one, each in before if each.start < part.start][-_MOST_BEFORE:]
        holding = [(one, each) for one, each in reversed(ahead) if _tells(one, each) and _may_be_of(part, one, each)]
        fitting = [(one, each) for one, each in holding if is_described(pointed, one, each)]
        # "85 vụ đã xong, đạt 92,4% của 92 vụ. 7 vụ trong đó …": of those told, not of what their percent is taken of.
        whole = next((each for one, each in fitting if not _is_base(one, each)), fitting[0][1] if fitting else None)
        if whole is not None:
            yield subset_of(part, whole, "words behind it point back")
            yield from (subset_of(each, whole, "words behind it point back") for each in _beside(passage, part, whole))


def _tells(passage: Passage, placed: Placed) -> bool:
    """Tell whether a figure says how many there are, be it behind a change ("tăng lên 16 tỉnh")."""
    return tells_what_is(passage, placed) or passage.before(placed).endswith(" lên ")


def _is_base(passage: Passage, placed: Placed) -> bool:
    place = passage.mentions.index(placed)
    before = passage.mentions[place - 1] if place else None
    return before is not None and before.percent is not None and names_whole(passage.gap(before, placed))


def _beside(passage: Passage, part: Placed, whole: Placed) -> Iterator[Placed]:
    """Yield the counts that open the clauses behind a part: "64 xã trong số này đạt nâng cao, 3 xã đạt kiểu mẫu"."""
    behind = [each for each in passage.top_numbers if each.start > part.start]
    alike = takewhile(lambda each: same_unit(each, part) and opens_clause(passage, each), behind)
    for each in alike:
        if can_hold(whole, each) and not is_change(passage, each) and not begins_anew(passage, each):
            yield each


def _may_be_of(part: Placed, told: Passage, whole: Placed) -> bool:
    """Tell whether the part may be some of the whole, or counts by the last noun of it ("1.874 lượt người")."""
    if may_be_some_of(part, whole) or ends_its_noun(part, told, whole):
        return True
    turn, _, who = whole.unit.partition(" ")
    return turn in units().turns and who != "" and kind_of(who) == kind_of(part.unit) and can_hold(whole, part)


def _pointed(passage: Passage, part: Placed, after: str) -> str | None:
    """Return what the words behind a figure say of those it is counted out of: nothing where they only point."""
    if _WITHIN not in after:
        return None
    hit = _pointing().match(after)
    # "trong số đó có 5 xã": a figure right behind the words is the part instead.
    if hit is not None and not _opens_list(passage, part.end + hit.end()):
        return ""
    if _bare().match(after.removeprefix(f" {part.unit}")) is not None:
        return ""
    described = _described().match(after)
    return None if described is None else described["what"]


def _opens_list(passage: Passage, place: int) -> bool:
    """Tell whether digits that count something stand close behind a place."""
    behind = (each for each in passage.mentions if each.start >= place and each.mention.is_figure)
    nearest = next((each for each in behind if each.mention.text[0].isdecimal()), None)
    if nearest is None or nearest.start - place > _NEAR_BEHIND:
        return False
    return _MARK.search(passage.lower, place, nearest.start) is None
