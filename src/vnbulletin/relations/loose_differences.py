"""This file finds the difference beside a percent that says the same change again ("tăng 742 đơn vị (4,1%)")."""

import re

from vnbulletin.relations.loose_figures import Loose
from vnbulletin.relations.loose_words import Claim, claim_of, said_before
from vnbulletin.relations.passage import Placed

__all__ = ["difference_beside"]

_MOST_WORDS = 7
_CHANGES = frozenset({Claim.RISE, Claim.FALL})
# A new clause begins with these, and a percent behind them is of something else.
_ENDS = re.compile(r";|(?<!\w)(?:và|đạt|hoàn thành)(?!\w)")


def difference_beside(loose: Loose) -> tuple[Placed, Claim] | None:
    """Return the difference that a percent says again, before it or behind it, and whether it is a rise."""
    passage, place = loose.passage, loose.place
    for number in (place - 1, place + 1):
        each = passage.mentions[number] if 0 <= number < len(passage.mentions) else None
        if each is None or each.number is None or not _stand_together(loose, each):
            continue
        told = claim_of(said_before(passage, number))
        claim = told if told in _CHANGES else claim_of(loose.lead)
        if claim is not None and claim in _CHANGES and (number > place or told in _CHANGES):
            return each, claim
    return None


def _stand_together(loose: Loose, other: Placed) -> bool:
    """Tell whether a comma or a bracket, few words and no new clause are between two figures."""
    first, second = (other, loose.figure) if other.start < loose.figure.start else (loose.figure, other)
    gap = loose.passage.gap(first, second).removeprefix(f" {first.unit}")
    marked = "," in gap or "(" in gap
    return marked and len(gap.split()) <= _MOST_WORDS and _ENDS.search(gap) is None
