"""This file finds counts behind an opening that names what the sentence before counted: "Qua kiểm tra, có 91 hộ"."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import takewhile

from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.relations.evidence.leads import is_change, tells_what_is
from vnbulletin.relations.evidence.likeness import may_be_some_of
from vnbulletin.relations.kinds.parts import Subset
from vnbulletin.relations.operands import subset_of
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["find_outcomes"]

_VERB = 2
_LONGEST_CLAUSE = 60
_MARK = re.compile(r"[,;:()]")


@cache
def _opening() -> re.Pattern[str]:
    # Words only: a figure in the opening would be the whole itself.
    cues = relation_cues()
    # "Trong số được tặng lần này, …": the time is that of the sentence before.
    now = rf"(?:[ ](?:{any_of((*cues.this_time, *cues.pointers))}))*"
    return re.compile(rf"\W*(?:{any_of(cues.outcomes)})[ ](?P<what>[^\W\d_]+(?:[ ][^\W\d_]+){{1,6}}?){now},[ ]")


def find_outcomes(passage: Passage, before: Passage) -> Iterator[Subset]:
    """Yield the counts behind "Qua kiểm tra," and the like, inside what the sentence *before* says was checked.

    No such pair accuses: only a count that its whole can hold is taken.
    """
    hit = _opening().match(passage.lower, passage.start, passage.end)
    if hit is None:
        return
    verb = " ".join([each for each in hit["what"].split()[-_VERB:] if each not in relation_cues().done])
    chosen = hit["what"].startswith(relation_cues().choosing)
    # Who were chosen may be told in a paragraph of their own.
    apart = before.paragraph_number != passage.paragraph_number
    if apart and not chosen:
        return
    told = [each for each in before.mentions if each.amount is not None]
    # "191.196 hộ đăng ký. Sau bình xét, 137.632 hộ đạt": who are chosen were told before by any verb.
    wholes = [each for each in told if _is_said_of(before, verb, each) or (chosen and tells_what_is(before, each))]
    figures = [each for each in passage.mentions if each.depth == 0 and each.start >= hit.end()]
    for part in takewhile(lambda each: ";" not in passage.lower[hit.end() : each.start], figures):
        whole = next((each for each in wholes if part.number is not None and may_be_some_of(part, each)), None)
        # The same count again is told in the paragraph before, and no outcome.
        if whole is not None and not is_change(passage, part) and not (apart and whole.amount == part.amount):
            yield subset_of(part, whole, "a later step")


def _is_said_of(passage: Passage, verb: str, placed: Placed) -> bool:
    """Tell whether the verb stands in the clause before the figure, with nothing but counts that “và” joins between."""
    said = _MARK.split(passage.before(placed, _LONGEST_CLAUSE))[-1]
    found = said.rfind(verb)
    return found >= 0 and not is_change(passage, placed)
