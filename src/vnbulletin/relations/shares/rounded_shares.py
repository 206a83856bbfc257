"""This file finds shares of rounded figures: "trên 132 ngàn hồ sơ, trong đó trên 130 ngàn kịp hạn, đạt trên 98%"."""

from collections.abc import Container, Iterable, Iterator
from itertools import chain

from vnbulletin.relations.evidence.rounding import HEDGES, percent_range, range_of
from vnbulletin.relations.kinds.parts import Share, Subset
from vnbulletin.relations.operands import share_of
from vnbulletin.relations.passage import Placed
from vnbulletin.relations.statements.restating import Told
from vnbulletin.spans import Span

__all__ = ["find_rounded_shares"]

_ALL = 100
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
        if HEDGES & {part.mention.bound, of.mention.bound} and _may_be(part, of, percent):
            yield share_of(part, whole, percent, _READING)


def _may_be(part: Placed, whole: Placed, percent: Placed) -> bool:
    (least, most), (bottom, top) = range_of(part), range_of(whole)
    low, high = percent_range(percent)
    return most > 0 and bottom > 0 and least * _ALL <= high * top and low * bottom <= most * _ALL
