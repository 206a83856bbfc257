"""This file finds shares whose whole the sentence names: "3.609 vụ trên tổng số 4.088 vụ, đạt 88,2%"."""

from collections.abc import Iterator
from itertools import pairwise

from attrs import evolve

from vnbulletin.notation.quantities.bounds import Bound
from vnbulletin.relations.evidence.cues import links_share, links_whole, names_whole, puts_percent_first
from vnbulletin.relations.evidence.leads import is_change
from vnbulletin.relations.evidence.likeness import alike, kindred
from vnbulletin.relations.evidence.plausibility import fits, is_near
from vnbulletin.relations.kinds.parts import Share
from vnbulletin.relations.operands import share_of, whole_operand
from vnbulletin.relations.passage import Passage, Placed
from vnbulletin.relations.relation import Operand
from vnbulletin.relations.shares.bases import is_said_again

__all__ = ["named_shares"]

_PREPOSITION = "trên "
_WITHIN = " trong "
_READING = "the whole is named"


def named_shares(passage: Passage) -> Iterator[Share]:
    """Yield the shares of wholes behind “trên tổng số” and the like, before or behind the percent."""
    figures = [each for each in passage.mentions if each.number is not None or each.percent is not None]
    for number, (part, whole) in enumerate(pairwise(figures)):
        gap = passage.gap(part, whole)
        if part.number is not None and whole.number is not None and (links_whole(gap) or _is_within(part, whole, gap)):
            percent = _percent_of_named(passage, figures, number)
            if percent is None:
                continue
            share = share_of(part, _named(whole, gap), percent, _READING)
            # "22 cơ sở có quỹ riêng trên 50 triệu đồng (59%)": more than that, unless the percent speaks for a whole.
            if _may_be_bound(part, whole) and not is_near(share):
                continue
            # "38 trường hợp trong 71 trường hợp đó … (53,52%)": a bare “trong” needs “đó”, or has to fit.
            if links_whole(gap) or is_said_again(passage, whole) or fits(share):
                yield share
        elif part.percent is not None and whole.number is not None and number and names_whole(gap):
            counted = figures[number - 1]
            # "98 phiếu trên 100 đại biểu có mặt, đạt 94,2% tổng số 104 đại biểu": two wholes, one part.
            if number > 1 and links_whole(passage.gap(figures[number - 2], counted)):
                counted = figures[number - 2]
            if counted.number is not None and links_share(passage.gap(counted, part)) and counted.depth == part.depth:
                yield share_of(counted, _named(whole, gap), part, _READING)


def _is_within(part: Placed, whole: Placed, gap: str) -> bool:
    return gap.endswith(_WITHIN) and alike(part, whole)


def _named(whole: Placed, gap: str) -> Operand:
    """Return the whole; a “trên” right before it is a preposition here, and no bound."""
    operand = whole_operand(whole)
    if operand.bound is Bound.ABOVE and gap.endswith(_PREPOSITION):
        return evolve(operand, bound=Bound.EXACT)
    return operand


def _may_be_bound(part: Placed, whole: Placed) -> bool:
    """Tell whether “trên” before the second figure, which counts something else, may say “more than”."""
    return whole.mention.bound is Bound.ABOVE and part.unit != "" and whole.unit != "" and not kindred(part, whole)


def _percent_of_named(passage: Passage, figures: list[Placed], number: int) -> Placed | None:
    """Return the percent of the part ``figures[number]`` and the whole behind it; one far behind must fit."""
    part, whole = figures[number], figures[number + 1]
    if (
        number
        and figures[number - 1].percent is not None
        and puts_percent_first(passage.gap(figures[number - 1], part))
    ):
        return figures[number - 1]
    percent = next((each for each in figures[number + 2 :] if each.percent is not None), None)
    if percent is None or ";" in passage.gap(whole, percent) or is_change(passage, percent):
        return None
    behind = figures[figures.index(percent) + 1 :]
    if behind and behind[0].number is not None and names_whole(passage.gap(percent, behind[0])):
        return None
    near = links_share(passage.gap(whole, percent)) and percent == figures[number + 2]
    return percent if near or fits(share_of(part, _named(whole, passage.gap(part, whole)), percent)) else None
