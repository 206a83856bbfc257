"""This file tells whether a figure is said of another place, body or year than an equal one before it."""

import re
from functools import cache

from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.relations.evidence.years import are_of_other_years
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["is_of_another_scene"]

# A name in the sentence, no first word of it: "Huyện A", "Tân Lập".
_NAME = re.compile(r"(?<=[\w,] )[^\W\d_](?=[^\W\d_]*[a-zà-ỹ])[^\W\d_]*")


@cache
def _opening() -> re.Pattern[str]:
    places = any_of((*relation_cues().narrowing, *relation_cues().places))
    return re.compile(rf"\W*(?:{places})[ ](?P<where>[^,.;:()0-9]{{2,60}}),")


def is_of_another_scene(one: Passage, first: Placed, passage: Passage, again: Placed) -> bool:
    """Tell whether the words before a figure name whom or where it is of, and the sentence of the first does not.

    "Tỉ lệ đạt 85,25%. Tại thành phố, tỉ lệ đạt 85,25%", "Huyện A có 64 vụ; số vụ của huyện B tăng từ 49 lên 64".
    """
    if are_of_other_years(one, first, passage, again):
        return True
    start = passage.start if one is not passage else first.end
    opened = _opening().match(passage.lower, passage.clause_start(again), again.start)
    told = one.lower[one.start : first.start if one is passage else one.end]
    if opened is not None and opened["where"].strip() not in told:
        return True
    names = {hit[0] for hit in _NAME.finditer(passage.text, start, again.start) if hit[0][0].isupper()}
    return not names <= set(re.findall(r"\w+", one.text[one.start : one.start + len(told)]))
