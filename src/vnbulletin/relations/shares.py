"""This file finds shares: a part, its whole and the percent that restates them."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import islice, pairwise

from attrs import evolve, frozen

from vnbulletin.mentions.mention import MentionKind
from vnbulletin.notation.quantities.bounds import Bound
from vnbulletin.relations.cues import (
    compares,
    ends_with_not_share,
    has_inside,
    links_share,
    links_whole,
    may_link_share,
    names_whole,
    puts_percent_first,
)
from vnbulletin.relations.kinds.parts import Breakdown, Share
from vnbulletin.relations.likeness import alike, is_age
from vnbulletin.relations.passage import Passage, Placed, part_operand, percent_operand, whole_operand
from vnbulletin.relations.plausibility import fits, is_near
from vnbulletin.relations.relation import Operand
from vnbulletin.spans import Span

__all__ = ["find_shares", "restated_parts"]

# A percent this far behind its part restates something else.
_FARTHEST = 90
_FARTHEST_SENTENCE = 12
_MOST_WHOLES = 40
_ALL = 100
_OF_BREAKDOWN = "the whole of the breakdown"
_TIMES = frozenset({MentionKind.DATE, MentionKind.PERIOD})


@frozen(kw_only=True)
class _Restated:
    """A part with the percent that the sentence gives it; where the link is weak, the arithmetic has to agree."""

    part: Placed
    percent: Placed
    weak: bool = False


def find_shares(passages: tuple[Passage, ...], breakdowns: tuple[Breakdown, ...]) -> tuple[Share, ...]:
    """Return the shares of an article, in text order.

    A proportion brings its own whole. A number takes the whole of the breakdown that it
    is a part of, or a whole that the sentence names ("trên tổng số"), and otherwise
    only a whole before it that its percent fits: nothing is claimed by nearness alone.
    """
    whole_of = {part.span: each for each in breakdowns for part in each.parts}
    found: list[Share] = []
    for number, passage in enumerate(passages):
        near = passages[max(0, number - _FARTHEST_SENTENCE) : number + 1]
        around = passages[max(0, number - _FARTHEST_SENTENCE) : number + _FARTHEST_SENTENCE + 1]
        paragraph = tuple(one for one in around if one.paragraph_number == passage.paragraph_number)
        named = tuple(_named(passage))
        taken = {each.percent.span for each in named}
        restated = (each for each in _restated(passage) if each.percent.mention.span not in taken)
        shares = (_of_some_whole(passage, near, each, whole_of) for each in restated)
        for share in (*named, *(each for each in shares if each is not None)):
            others = () if fits(share) else tuple(_other_wholes(share, paragraph, whole_of.get(share.part.span)))
            found.append(evolve(share, other_wholes=others))
    # "11.995 em, đạt 99,35%; 1.027 em, đạt 90,72%": percents far from all shares of the whole have bases of their own.
    based = {each.whole.span for each in found if is_near(each)}
    return tuple(each for each in found if each.reading != _OF_BREAKDOWN or each.whole.span in based)


def _of_some_whole(
    passage: Passage, near: tuple[Passage, ...], restated: _Restated, whole_of: dict[Span | None, Breakdown]
) -> Share | None:
    breakdown = whole_of.get(restated.part.mention.span)
    if (own := _own_whole(restated)) is not None:
        # "gần 2/3 số hộ (65%)": a hedged fraction is no count, so it claims no exact share.
        hedged = restated.part.mention.bound is not Bound.EXACT
        return own if not (restated.weak or hedged) or fits(own) else None
    claimed = _whole_of_breakdown(restated, breakdown)
    if claimed is not None and fits(claimed):
        return claimed
    siblings = frozenset(part.span for part in breakdown.parts) if breakdown else frozenset()
    fitting = _fitting_whole(passage, near, restated, siblings)
    return fitting or (None if restated.weak else claimed)


def _restated(passage: Passage) -> Iterator[_Restated]:
    for number, percent in enumerate(passage.mentions):
        if percent.percent is None or ends_with_not_share(passage.before(percent, 24)):
            continue
        following = passage.mentions[number + 1] if number + 1 < len(passage.mentions) else None
        if (
            following is not None
            and following.amount is not None
            and puts_percent_first(passage.gap(percent, following))
        ):
            # "Toàn huyện đạt 94%, với 15/20 xã hoàn thành" speaks of two things as often as of one.
            yield _Restated(part=following, percent=percent, weak=True)
        elif (part := _part_before(passage, number)) is not None:
            gap = passage.gap(part, percent)
            if links_share(gap):
                yield _Restated(part=part, percent=percent, weak=_speaks_of_else(passage, part, percent))
            elif may_link_share(gap):
                yield _Restated(part=part, percent=percent, weak=True)


def restated_parts(passage: Passage) -> Iterator[tuple[Placed, Placed]]:
    """Yield each number with the percent that the sentence surely gives it as its share ("12 hộ (3,2%)")."""
    for each in _restated(passage):
        if not each.weak and each.part.number is not None:
            yield each.part, each.percent


def _speaks_of_else(passage: Passage, part: Placed, percent: Placed) -> bool:
    """Tell whether what follows the percent gives it another base: "đạt 100% kế hoạch", "đạt 98% hộ dân"."""
    if compares(passage.after(percent)) or (percent.unit != "" and not alike(part, percent)):
        return True
    # "10/12 trường đỗ với tỷ lệ 100%": all of each, not all of them.
    complete = percent.percent is not None and percent.percent.value == _ALL
    return complete and part.proportion is not None and part.proportion.part < part.proportion.whole


def _part_before(passage: Passage, number: int) -> Placed | None:
    percent = passage.mentions[number]
    for part in reversed(passage.mentions[:number]):
        gap = passage.gap(part, percent)
        if len(gap) > _FARTHEST or ";" in gap or part.mention.kind in _TIMES:
            return None
        # Figures in brackets explain the part: "08 (01 đảng bộ, 07 chi bộ), tỷ lệ 15,67%".
        explains = part.depth > percent.depth or passage.is_behind_unclosed(part)
        if part.amount is not None and not explains and not is_age(part):
            return part
        if part.percent is not None and part.depth <= percent.depth:
            return None
    return None


def _share(part: Operand, whole: Operand, percent: Placed, reading: str = "") -> Share:
    return Share(part=part, whole=whole, percent=percent_operand(percent), reading=reading)


def _own_whole(restated: _Restated) -> Share | None:
    if restated.part.proportion is None:
        return None
    return _share(part_operand(restated.part), whole_operand(restated.part), restated.percent)


def _named(passage: Passage) -> Iterator[Share]:
    """Find "3.609 vụ trên tổng số 4.088 vụ, đạt 88,2%" and "4.215 hộ, chiếm 56,94% trên tổng số 7.402 hộ"."""
    figures = [each for each in passage.mentions if each.number is not None or each.percent is not None]
    for number, (part, whole) in enumerate(pairwise(figures)):
        if part.number is not None and whole.number is not None and links_whole(passage.gap(part, whole)):
            percent = _percent_of_named(passage, figures, number)
            if percent is not None:
                yield _share(part_operand(part), whole_operand(whole), percent, "the whole is named")
        elif part.percent is not None and whole.number is not None and number and names_whole(passage.gap(part, whole)):
            counted = figures[number - 1]
            # "98 phiếu trên 100 đại biểu có mặt, đạt 94,2% tổng số 104 đại biểu": two wholes, one part.
            if number > 1 and links_whole(passage.gap(figures[number - 2], counted)):
                counted = figures[number - 2]
            if counted.number is not None and links_share(passage.gap(counted, part)) and counted.depth == part.depth:
                yield _share(part_operand(counted), whole_operand(whole), part, "the whole is named")


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
    if percent is None or ";" in passage.gap(whole, percent) or ends_with_not_share(passage.before(percent, 24)):
        return None
    behind = figures[figures.index(percent) + 1 :]
    if behind and behind[0].number is not None and names_whole(passage.gap(percent, behind[0])):
        return None
    near = links_share(passage.gap(whole, percent)) and percent == figures[number + 2]
    return percent if near or fits(_share(part_operand(part), whole_operand(whole), percent)) else None


def _whole_of_breakdown(restated: _Restated, breakdown: Breakdown | None) -> Share | None:
    if breakdown is None:
        return None
    return _share(part_operand(restated.part), breakdown.whole, restated.percent, _OF_BREAKDOWN)


def _fitting_whole(
    passage: Passage, near: tuple[Passage, ...], restated: _Restated, siblings: frozenset[Span | None]
) -> Share | None:
    percent = restated.percent.percent
    if restated.part.mention.bound is not Bound.EXACT or percent is None:
        return None
    # A whole percent fits many wholes, so only those of its own paragraph are asked.
    far = int(percent.value.as_tuple().exponent) < 0
    asked = [one for one in near if far or one.paragraph_number == passage.paragraph_number]
    nearest = (each for one in reversed(asked) for each in reversed(one.mentions))
    before = (each for each in nearest if each.start < restated.part.start and each.mention.span not in siblings)
    for each in islice(before, _MOST_WHOLES):
        inside = has_inside(passage.lower[max(passage.start, each.end) : restated.part.start])
        for whole in _wholes(each, inside=inside):
            share = _share(part_operand(restated.part), whole, restated.percent, "the whole that the percent fits")
            if fits(share):
                return share
    return None


def _wholes(placed: Placed, *, inside: bool) -> Iterator[Operand]:
    if placed.mention.bound is not Bound.EXACT or placed.amount is None:
        return
    if placed.proportion is not None:
        if inside:
            yield part_operand(placed)
        yield whole_operand(placed)
    else:
        yield part_operand(placed)


def _other_wholes(share: Share, paragraph: tuple[Passage, ...], siblings: Breakdown | None) -> Iterator[Operand]:
    """Yield further printed wholes of the paragraph; a sibling part of the same breakdown is none."""
    excluded = {share.part.span, share.whole.span}
    if siblings is not None:
        excluded |= {each.span for each in siblings.parts}
    seen = {share.whole.value}
    for placed in (each for one in paragraph for each in one.mentions):
        if placed.mention.span in excluded or placed.amount is None:
            continue
        operand = whole_operand(placed)
        if operand.value not in seen and _larger(operand, share.part):
            seen.add(operand.value)
            yield operand


def _larger(whole: Operand, part: Operand) -> bool:
    return isinstance(whole.value, Decimal) and isinstance(part.value, Decimal) and whole.value > part.value
