"""This file tells whether a percent that is no share of the whole of its list is meant of it all the same."""

from functools import cache

from vnbulletin.lexicon.loose_tables import loose_cues
from vnbulletin.relations.evidence.plausibility import is_near, is_slip, may_print
from vnbulletin.relations.kinds.parts import Share
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["is_meant", "stands_plainly"]

_PAIR = 2
_ALL = 100


@cache
def _leads() -> tuple[str, ...]:
    return "(", *loose_cues().share


def stands_plainly(passage: Passage, percent: Placed) -> bool:
    """Tell whether nothing but a bracket or a word for a share leads to a percent, and no word goes on behind it."""
    return passage.before(percent).rstrip().endswith(_leads()) and not passage.after(percent, 2).lstrip()[:1].isalpha()


def is_meant(share: Share, near: int, *, plain: bool) -> bool:
    """Tell whether a percent is meant of the whole of its list: it is its share, or those of two others are.

    "11.995 em, đạt 99,35%; 1.027 em, đạt 90,72%" and "18 lớp ở xã (60%), 12 lớp ở trường (bằng 150%)": percents that
    are no share of the whole have bases of their own, unless they stand as plainly as another one that is.

    Args:
        share: The share that is claimed.
        near: How many percents of the text lie near a share of the same whole.
        plain: Whether its percent stands plainly.
    """
    if may_print(share) or is_near(share):
        return True
    stated = share.percent.number
    return stated is not None and stated < _ALL and (near >= _PAIR or (near > 0 and (plain or is_slip(share))))
