"""This file finds the difference beside a percent that says the same change again ("tăng 742 đơn vị (4,1%)")."""

import re
from functools import cache

from vnbulletin.lexicon.development_tables import development_cues
from vnbulletin.lexicon.patterns import whole_words
from vnbulletin.relations.loose.figures import Loose
from vnbulletin.relations.loose.words import Claim, claim_of, said_before
from vnbulletin.relations.passage import Placed

__all__ = ["difference_beside", "is_said_in_percent"]

_MARK = re.compile(r"[,;:()]")
_MOST_WORDS = 7
_GAPS = frozenset({Claim.RISE, Claim.FALL, Claim.EXCEED})
# A new clause begins with these, and a percent behind them is of something else.
_ENDS = re.compile(r";|(?<!\w)(?:và|đạt|hoàn thành)(?!\w)")


@cache
def _restates() -> re.Pattern[str]:
    return whole_words(development_cues().restating)


def difference_beside(loose: Loose) -> tuple[Placed, Claim] | None:
    """Return the difference that a percent says again, and whether it is a rise, a fall or a gap above a plan."""
    passage, place = loose.passage, loose.place
    if loose.claim is Claim.EXCEED or loose.has_plan_behind:
        return None
    for number in (place - 1, place + 1):
        each = passage.mentions[number] if 0 <= number < len(passage.mentions) else None
        if each is None or each.number is None or not _stand_together(loose, each):
            continue
        told = claim_of(said_before(passage, number))
        claim = told if told in _GAPS else loose.claim
        if claim is not None and claim in _GAPS and (number > place or told in _GAPS):
            return each, claim
    return None


def _stand_together(loose: Loose, other: Placed) -> bool:
    """Tell whether a comma or a bracket, few words and no new clause are between two figures."""
    first, second = (other, loose.figure) if other.start < loose.figure.start else (loose.figure, other)
    gap = loose.passage.gap(first, second).removeprefix(f" {first.unit}")
    # "tăng 20%, giảm 15 vụ" tells two changes.
    marked = "(" in gap or ("," in gap and (first is other or _restates().search(gap) is not None))
    return marked and len(gap.split()) <= _MOST_WORDS and _ENDS.search(gap) is None


def is_said_in_percent(loose: Loose) -> bool:
    """Tell whether a percent in brackets right behind a count says it again: "vượt 16 vụ (7,48%)"."""
    behind = loose.passage.mentions[loose.place + 1 : loose.place + 2]
    gaps = [loose.passage.gap(loose.figure, each) for each in behind if each.percent is not None]
    return any(gap.endswith("(") and _MARK.search(gap[:-1]) is None for gap in gaps)
