"""This file finds what a sentence tells of some of many: "1.246 sáng kiến; nhiều nhất là ngành Y tế với 512 sáng kiến".

And "420 mô hình, đáng chú ý có 12 mô hình cấp tỉnh", "1.346 suất học bổng, ưu tiên 420 suất cho học sinh mồ côi".
"""

import re
from collections.abc import Iterator
from functools import cache

from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.lexicon.patterns import any_of, spotting
from vnbulletin.relations.evidence.leads import tells_what_is
from vnbulletin.relations.evidence.likeness import can_hold, of_one_noun
from vnbulletin.relations.kinds.parts import Subset
from vnbulletin.relations.operands import subset_of
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["find_foremost_parts"]

_BEFORE = 90


@cache
def _any_most() -> re.Pattern[str]:
    cues = relation_cues()
    return spotting((*cues.having_most, *cues.singled_inside, *cues.setting_apart))


@cache
def _most() -> re.Pattern[str]:
    cues = relation_cues()
    # Behind a mark, since in "98 gương điển hình, gồm 12 gương xã" the word is of the noun.
    singled = rf"(?:{any_of(cues.having_most)}|(?<=[,;][ ])(?:{any_of(cues.singled_inside)}))"
    told = rf"{singled}(?!\w)[^;.:()0-9]{{0,60}}"
    opened = rf"[ ](?:{any_of(cues.count_openers)}|với|là)"
    return re.compile(rf"(?:{told}{opened}|[,;][ ](?:{any_of(cues.setting_apart)}))[ ]\Z")


def find_foremost_parts(passage: Passage) -> Iterator[Subset]:
    """Yield what somebody has most of, or is singled out, inside the nearest figure of its noun that can hold it."""
    if not passage.says(_any_most):
        return
    inner: list[Placed] = []
    for part in passage.top_numbers:
        if part.unit and _most().search(passage.before(part, _BEFORE)) is not None and tells_what_is(passage, part):
            # "nhiều nhất là xã Đông với 120 hộ, tiếp đến là xã Tây với 90 hộ": both of all there are.
            before = (each for each in reversed(passage.top_numbers) if each.start < part.start and each not in inner)
            whole = next((each for each in before if of_one_noun(each, part) and can_hold(each, part)), None)
            if whole is not None and tells_what_is(passage, whole):
                inner.append(part)
                yield subset_of(part, whole)
