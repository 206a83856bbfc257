"""This file finds counts of a later step that opens a sentence: "Nhận 73 đơn. Số đơn đủ điều kiện xử lý là 26 đơn"."""

import re
from collections.abc import Iterator
from functools import cache

from vnbulletin.lexicon.loose_tables import loose_cues
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.relations.evidence.flows import holds_others
from vnbulletin.relations.evidence.leads import tells_what_is
from vnbulletin.relations.evidence.likeness import may_be_some_of
from vnbulletin.relations.kinds.parts import Subset
from vnbulletin.relations.operands import subset_of
from vnbulletin.relations.passage import Passage
from vnbulletin.relations.subsets.narrowings import comes_before
from vnbulletin.relations.subsets.same_things import begins_anew, clause_before

__all__ = ["find_later_steps"]

_LONGEST = 90


@cache
def _opening() -> re.Pattern[str]:
    hence = any_of(loose_cues().hence)
    return re.compile(
        rf"\W*(?:(?:{hence}),?[ ])?(?:tổng[ ])?số[ ](?:lượng[ ])?(?P<noun>\w+)[ ](?P<what>[^;:.()0-9]{{2,80}})\Z"
    )


def find_later_steps(passage: Passage, before: Passage) -> Iterator[Subset]:
    """Yield the count of a sentence that opens with “số” and its noun, inside what the one *before* says was begun.

    No such pair accuses: only a count that its whole can hold is taken.
    """
    part = next(iter(passage.mentions), None)
    if part is None or part.number is None or not part.unit or part.depth or part.start - passage.start > _LONGEST:
        return
    hit = _opening().match(passage.lower[passage.start : part.start])
    if (
        hit is None
        or hit["noun"] != part.head
        or not tells_what_is(passage, part)
        or begins_anew(passage, part)
        or holds_others(passage, part)
    ):
        return
    held = (each for each in before.top_numbers if each.head == part.head and may_be_some_of(part, each))
    whole = next((each for each in held if tells_what_is(before, each)), None)
    if whole is not None and comes_before(clause_before(before, whole), hit["what"]):
        yield subset_of(part, whole, "a later step")
