"""This file finds shares whose whole the sentence names: "3.609 vụ trên tổng số 4.088 vụ, đạt 88,2%"."""

import re
from collections.abc import Iterator
from itertools import pairwise

from attrs import evolve

from vnbulletin.mentions.units import is_measure
from vnbulletin.notation.quantities.bounds import Bound
from vnbulletin.relations.evidence.cues import (
    has_inside,
    links_share,
    links_whole,
    names_whole,
    puts_percent_first,
    speaks_of_other_time,
)
from vnbulletin.relations.evidence.leads import is_change, names_plan
from vnbulletin.relations.evidence.likeness import is_age, kindred
from vnbulletin.relations.evidence.plausibility import fits, is_near
from vnbulletin.relations.kinds.parts import Share
from vnbulletin.relations.operands import share_of, whole_operand
from vnbulletin.relations.passage import Passage, Placed
from vnbulletin.relations.relation import Operand
from vnbulletin.relations.shares.bases import is_said_again

__all__ = ["named_shares"]

_PREPOSITION = "trên "
_WITHIN = " trong "
_MARK = re.compile(r"[.;:,]")
_MOST = 8
_READING = "the whole is named"


def named_shares(passage: Passage) -> Iterator[Share]:
    """Yield the shares of wholes behind “trên tổng số” and the like, before or behind the percent."""
    figures = [each for each in passage.mentions if (each.number is not None or each.percent) and not is_age(each)]
    for number, (part, whole) in enumerate(pairwise(figures)):
        gap = passage.gap(part, whole)
        if part.number is not None and whole.number is not None and (links_whole(gap) or _is_within(part, whole, gap)):
            percent = _percent_of_named(passage, figures, number)
            if percent is None:
                continue
            share = share_of(part, _named(whole, gap), percent, _READING)
            # "22 cơ sở có quỹ riêng trên 50 triệu đồng (59%)": more than that, unless the percent speaks for a whole.
            # "32 vụ/47 bị can (76,19%)": two counts of one matter.
            if (_may_be_bound(part, whole) or _is_of_two(part, whole, gap)) and not is_near(share):
                continue
            # "đỡ 1.893, chuyển tuyến trên 318 (3,64%)": an upper hospital is no preposition.
            if part.number > whole.number and not names_whole(gap) and not is_near(share):
                continue
            # "38 trường hợp trong 71 trường hợp đó … (53,52%)": a bare “trong” needs “đó”, or has to fit.
            if links_whole(gap) or is_said_again(passage, whole) or fits(share):
                yield share
        elif part.percent is not None and whole.number is not None and number and _names_whole(gap):
            yield from _of_whole_behind(passage, figures[: number + 1], whole)


def _names_whole(gap: str) -> bool:
    """Tell whether the words between a percent and a figure make that its whole, or may do so as they name no plan.

    "chiếm 79,6% so với phụ nữ từ 18 tuổi trở lên (141.800 người)".
    """
    if names_whole(gap):
        return True
    return gap.endswith("(") and _MARK.search(gap) is None and not names_plan(gap) and not speaks_of_other_time(gap)


def _of_whole_behind(passage: Passage, figures: list[Placed], whole: Placed) -> Iterator[Share]:
    """Yield the share in the whole behind the last of *figures*: of the count before that, or of one further that fits.

    "291 trường, trong đó mầm non 62 trường, …, THPT 10 trường, chiếm 71,5% tổng số trường (407 trường)" is of the 291.
    """
    *before, percent = figures
    gap = passage.gap(percent, whole)
    counted = before[-1]
    # "98 phiếu trên 100 đại biểu có mặt, đạt 94,2% tổng số 104 đại biểu": two wholes, one part.
    if len(before) > 1 and links_whole(passage.gap(before[-2], counted)):
        counted = before[-2]
    near = [each for each in reversed(before[-_MOST:]) if each.number is not None and each.depth <= percent.depth]
    named = _named(whole, gap)
    shares = (share_of(each, named, percent, _READING) for each in (counted, *near) if each.number is not None)
    fitting = next((each for each in shares if fits(each)), None)
    if fitting is not None:
        yield fitting
    elif names_whole(gap) and counted.number is not None and counted.depth == percent.depth:
        listed = has_inside(passage.lower[passage.clause_start(counted) : counted.start])
        if links_share(passage.gap(counted, percent)) and not listed:
            yield share_of(counted, named, percent, _READING)


def _is_within(part: Placed, whole: Placed, gap: str) -> bool:
    """Tell whether a bare “trong” may put one count into another; whether it does, their percent has to say."""
    return gap.endswith(_WITHIN) and is_measure(part.unit) is is_measure(whole.unit)


def _named(whole: Placed, gap: str) -> Operand:
    """Return the whole; a “trên” right before it is a preposition here, and no bound."""
    operand = whole_operand(whole)
    if operand.bound is Bound.ABOVE and gap.endswith(_PREPOSITION):
        return evolve(operand, bound=Bound.EXACT)
    return operand


def _may_be_bound(part: Placed, whole: Placed) -> bool:
    """Tell whether “trên” before the second figure, which counts something else, may say “more than”."""
    return whole.mention.bound is Bound.ABOVE and part.unit != "" and whole.unit != "" and not kindred(part, whole)


def _is_of_two(part: Placed, whole: Placed, gap: str) -> bool:
    """Tell whether a slash stands between counts of two kinds."""
    return gap.endswith("/") and part.unit != "" and whole.unit != "" and not kindred(part, whole)


def _percent_of_named(passage: Passage, figures: list[Placed], number: int) -> Placed | None:
    """Return the percent of the part ``figures[number]`` and the whole behind it; one far behind must fit."""
    part, whole = figures[number], figures[number + 1]
    before = figures[number - 1] if number and figures[number - 1].percent is not None else None
    if before is not None and puts_percent_first(passage.gap(before, part)):
        return before
    beside = before is not None and _MARK.search(passage.gap(before, part)) is None and not is_change(passage, before)
    # "mới đạt 91,7% khi kết nạp 66 đảng viên trên 72 đảng viên được giao".
    if before is not None and beside and fits(share_of(part, _named(whole, passage.gap(part, whole)), before)):
        return before
    percent = next((each for each in figures[number + 2 :] if each.percent is not None), None)
    if percent is None or ";" in passage.gap(whole, percent) or is_change(passage, percent):
        return None
    behind = figures[figures.index(percent) + 1 :]
    if behind and behind[0].number is not None and names_whole(passage.gap(percent, behind[0])):
        return None
    near = links_share(passage.gap(whole, percent)) and percent == figures[number + 2]
    return percent if near or fits(share_of(part, _named(whole, passage.gap(part, whole)), percent)) else None
