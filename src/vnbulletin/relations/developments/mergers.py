"""This file finds what was merged into fewer, where the sentence tells what it changed by: "23 xã thành 11 xã"."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache
from itertools import pairwise

from vnbulletin.lexicon.development_tables import development_cues
from vnbulletin.lexicon.patterns import any_of, whole_words
from vnbulletin.relations.developments.change_cues import compares_further
from vnbulletin.relations.developments.comparing import Comparison
from vnbulletin.relations.developments.earlier_figures import Rise
from vnbulletin.relations.developments.ways import Way
from vnbulletin.relations.evidence.digit_slips import are_a_slip_apart
from vnbulletin.relations.evidence.leads import is_time
from vnbulletin.relations.evidence.likeness import counts_alike
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["mergers"]

_LONGEST_LEAD = 60
_TELLING = 100
_CLAUSE = re.compile(r"[,;:()]")


@cache
def _to() -> re.Pattern[str]:
    cues = development_cues()
    plain, verbal = any_of(cues.merged_into), any_of(cues.merged_to)
    return re.compile(rf"(?P<words>[^,;:()]{{0,40}}?)(?<!\w)(?:(?P<plain>{plain})|(?:{verbal}))")


@cache
def _merging() -> re.Pattern[str]:
    return whole_words(development_cues().merged_by)


def mergers(passage: Passage, compared: Iterable[Comparison]) -> Iterator[Rise]:
    """Yield the pairs of counts of one unit of which the first was merged into the second, one of *compared*.

    What it is said to have changed by lies between them, but for one slip of the pen in many digits at most.
    """
    falling = [each for each in compared if each.way is Way.FALL]
    falls = {each.result: each.figure for each in falling if each.result is not None and each.figure.number is not None}
    if not falls:
        return
    for base, result in pairwise([each for each in passage.mentions if not is_time(each)]):
        if result not in falls or base.depth != result.depth or not base.unit or not counts_alike(base, result):
            continue
        if _lies_between(passage, falls[result], base, result) and _says_so(passage, base, result):
            yield Rise(base, result, falls=True)


def _lies_between(passage: Passage, difference: Placed, base: Placed, result: Placed) -> bool:
    right, stated = (base.number or Decimal(0)) - (result.number or Decimal(0)), difference.number
    if stated is None or right <= 0 or stated == right:
        return stated == right
    # "giảm 92 thôn so với đầu nhiệm kỳ" is compared with another figure.
    slipped = right >= _TELLING and are_a_slip_apart(f"{right:f}", f"{stated:f}")
    return slipped and not compares_further(passage.after(difference).lstrip().removeprefix(difference.unit))


def _says_so(passage: Passage, base: Placed, result: Placed) -> bool:
    hit = _to().fullmatch(passage.gap(base, result).strip().removeprefix(base.unit).strip())
    if hit is None:
        return False
    lead = _CLAUSE.split(passage.before(base, _LONGEST_LEAD))[-1]
    return hit["plain"] is not None or any(_merging().search(each) is not None for each in (lead, hit["words"]))
