"""This file leaves out differing restatements whose figures are shares of other wholes, or of other things."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from vnbulletin.relations.evidence.likeness import kindred
from vnbulletin.relations.evidence.plausibility import fits
from vnbulletin.relations.kinds.parts import Share
from vnbulletin.relations.kinds.statements import Restatement
from vnbulletin.relations.passage import Placed
from vnbulletin.spans import Span

__all__ = ["without_other_shares"]

_Shares: TypeAlias = Mapping[Span | None, Share]


def without_other_shares(told: Iterable[Restatement], shares: Iterable[Share]) -> Iterator[Restatement]:
    """Yield the restatements but those whose two figures differ and fit shares that have nothing to do with each other.

    "191 hội viên được khen, chiếm 25,1%" of 761 and "291 hội viên được khen, chiếm 25,48%" of 1.142 are two figures.
    """
    fitting = [each for each in shares if fits(each)]
    parts = {each.part.span: each for each in fitting}
    percents = {each.percent.span: each for each in fitting}
    for each in told:
        apart = _are_of_two(each, parts) or _are_of_two(each, percents) or _is_of_others(each, percents)
        if not apart or each.first.value == each.again.value:
            yield each


def _are_of_two(told: Restatement, shares: _Shares) -> bool:
    first, again = shares.get(told.first.span), shares.get(told.again.span)
    return first is not None and again is not None and first.whole.value != again.whole.value


def _is_of_others(told: Restatement, percents: _Shares) -> bool:
    """Tell whether a percent names what it is of, and is said to be of something else: "50,8% công trình"."""
    share = percents.get(told.again.span)
    mentions = (told.first.mention, None if share is None else share.part.mention)
    units = [Placed.of(each, 0, 0) for each in mentions if each is not None and each.unit]
    return len(units) == len(mentions) and not kindred(*units)
