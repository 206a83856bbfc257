"""This file finds counts of sentences that single some out: "Thành phố nhận 8.950 đơn. Riêng quận Hạ nhận 312 đơn"."""

import re
from collections.abc import Container, Iterator, Sequence
from functools import cache

from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.relations.evidence.leads import tells_what_is_now
from vnbulletin.relations.evidence.likeness import may_be_some_of
from vnbulletin.relations.kinds.parts import Subset
from vnbulletin.relations.operands import subset_of
from vnbulletin.relations.passage import Passage, Placed
from vnbulletin.spans import Span

__all__ = ["find_singled_out"]

_FARTHEST = 3


@cache
def _opening() -> re.Pattern[str]:
    cues = relation_cues()
    words = any_of((*cues.narrowing, *cues.having_most, *cues.singling))
    # "Nguồn lớn nhất vẫn là …", "Phần lớn là trên đường bộ: …": a noun may stand before the word.
    return re.compile(rf"\W*(?:[^\W\d_]+[ ]){{0,2}}?(?:{words})(?!\w)")


def find_singled_out(passages: Sequence[Passage], parts: Container[Span | None]) -> Iterator[Subset]:
    """Yield the first count of such a sentence inside the nearest count of its noun before it that can hold it.

    *parts*, which sums hold, are passed over. No such pair accuses: only a count that its whole can hold is taken.
    """
    for number, passage in enumerate(passages):
        part = next(iter(passage.top_numbers), None)
        if part is None or not part.unit or part.mention.span in parts or not number:
            continue
        if _opening().match(passage.lower, passage.start, part.start) is None or not tells_what_is_now(passage, part):
            continue
        near = reversed(passages[max(0, number - _FARTHEST) : number])
        wholes = (whole for one in near if (whole := _whole_in(one, part)) is not None)
        whole = next(wholes, None)
        if whole is not None:
            yield subset_of(part, whole, "some of those before")


def _whole_in(passage: Passage, part: Placed) -> Placed | None:
    """Return the first count of a sentence by the noun of the part that can hold it: the others are parts, too."""
    told = (each for each in passage.top_numbers if each.head == part.head and each.amount != part.amount)
    same = (each for each in told if may_be_some_of(part, each))
    return next((each for each in same if tells_what_is_now(passage, each)), None)
