"""This file finds shares of rounded figures: "trên 132 ngàn hồ sơ, trong đó trên 130 ngàn kịp hạn, đạt trên 98%"."""

from collections.abc import Container, Iterable, Iterator
from itertools import chain

from vnbulletin.mentions.units import is_measure
from vnbulletin.relations.evidence.leads import is_change
from vnbulletin.relations.evidence.likeness import same_unit
from vnbulletin.relations.evidence.rounding import HEDGES, may_hedge_share, may_round_share
from vnbulletin.relations.kinds.parts import Share, Subset
from vnbulletin.relations.operands import part_operand, share_of
from vnbulletin.relations.passage import Passage, Placed
from vnbulletin.relations.statements.restating import Restated, Told
from vnbulletin.spans import Span

__all__ = ["find_rounded_shares", "share_of_measures"]

_TELLING = 3
_OF_ALL = " tổng "
_READING = "the whole that the percent fits"


def find_rounded_shares(restated: Told, subsets: Iterable[Subset], told: Container[Span | None]) -> Iterator[Share]:
    """Yield the percent of a part of what it lies in by *subsets*, where one of the two is hedged and they can agree.

    *told* are the figures that other relations explain; no such share accuses.
    """
    whole_of = {each.part.span: each.whole for each in subsets}
    for given in chain.from_iterable(restated.values()) if whole_of else ():
        part, percent = given.part, given.percent
        whole = whole_of.get(part.mention.span) if part.number is not None else None
        if whole is None or whole.mention is None or percent.mention.span in told:
            continue
        of = Placed.of(whole.mention, 0, 0)
        if HEDGES & {part.mention.bound, of.mention.bound} and may_hedge_share(part, of, percent):
            yield share_of(part, whole, percent, _READING)


def share_of_measures(
    passage: Passage, given: Restated, near: Iterable[Placed], every: Iterable[Placed]
) -> Share | None:
    """Return the share of the first measure that a percent of three digits may be of, within what all leave open.

    "nhập khẩu đạt 73,96 tỷ USD, …; khối FDI 38,57 tỷ USD, chiếm 52,2%" is 52,15, rounded twice. Of *every* measure
    before, and not of those *near* alone, where the words behind the percent say that it is of all.
    """
    part, percent = given.part, given.percent
    told = percent.percent is not None and len(percent.percent.value.as_tuple().digits) >= _TELLING
    if not told or part.number is None or not is_measure(part.unit) or is_change(passage, part):
        return None
    asked = every if passage.after(percent).startswith(_OF_ALL) else near
    larger = (each for each in asked if each.number and same_unit(each, part) and each.number > part.number)
    fitting = (each for each in larger if may_round_share(part, each, percent))
    return next((share_of(part, part_operand(each), percent, _READING) for each in fitting), None)
