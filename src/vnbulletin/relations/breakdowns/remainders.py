"""This file finds wholes that are told apart bit by bit, until nothing is left: "12/17 khoản …; 5 khoản còn lại"."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import chain, islice, pairwise

from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.lexicon.patterns import any_of, spotting, whole_words
from vnbulletin.notation.quantities.bounds import Bound
from vnbulletin.relations.breakdowns.exclusive_parts import exclude_each_other
from vnbulletin.relations.evidence.class_cues import denies, remainder_words
from vnbulletin.relations.evidence.cues import has_inside, is_remainder, links_whole, opens_having
from vnbulletin.relations.evidence.digit_slips import are_a_slip_apart
from vnbulletin.relations.evidence.leads import end_with_unit, is_called_earlier, is_change
from vnbulletin.relations.evidence.likeness import alike, kindred, same_unit
from vnbulletin.relations.evidence.sums import amount_of, total_of
from vnbulletin.relations.kinds.parts import Breakdown
from vnbulletin.relations.operands import breakdown_of, part_operand, whole_operand
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["find_remainders"]

_NEAR = 24
_MOST_PARTS = 5
_MOST_BETWEEN = 9
_MOST_BEFORE = 40
_SENTENCES_BEHIND = 3
_LARGE = 1000
_CLAUSE_LENGTH = 80
_CLAUSE = re.compile(r"[;.,]")
_PAIR = 2
_WITHIN = " trong "
_STILL = "còn "


@cache
def _left() -> re.Pattern[str]:
    return whole_words(relation_cues().left)


@cache
def _under_way() -> re.Pattern[str]:
    return spotting(relation_cues().pending)


@cache
def _pending() -> re.Pattern[str]:
    return re.compile(rf"[ ](?:\w+[ ]){{0,2}}?(?:{any_of(relation_cues().pending)})(?!\w)")


def find_remainders(passage: Passage, earlier: tuple[Passage, ...], behind: tuple[Passage, ...]) -> Iterator[Breakdown]:
    """Yield the wholes that a proportion and what follows it, or figures and what is left, make up exactly."""
    near = _going_on(passage, behind)
    if passage.amounts > len(passage.top_numbers):
        yield from _of_proportions(passage, near)
    if near or passage.amounts > _PAIR:
        yield from _not_yet(passage, near)
    if len(passage.top_numbers) > _PAIR:
        yield from _denied(passage)
    left = remainder_words().search(passage.lower, passage.start, passage.mentions[-1].end + _NEAR) is not None
    for rest in passage.mentions if left or passage.says(_under_way) else ():
        if rest.number and (_is_left(passage, rest) if left else _is_still(passage, rest)):
            yield from _of_what_is_left(passage, earlier, rest)


def _going_on(passage: Passage, behind: tuple[Passage, ...]) -> list[Passage]:
    """Return the sentences right behind one in its paragraph."""
    if not behind or behind[0].paragraph_number != passage.paragraph_number:
        return []
    return passage.of_its_paragraph(behind[:_SENTENCES_BEHIND])


def _is_left(passage: Passage, placed: Placed) -> bool:
    return is_remainder(passage.lower[max(passage.start, placed.start - _NEAR) : placed.end + _NEAR])


def _of_proportions(passage: Passage, near: list[Passage]) -> Iterator[Breakdown]:
    """Find a proportion's part and the figures that make up the rest of its whole."""
    for number, ratio in enumerate(passage.mentions):
        if ratio.proportion is None or ratio.proportion.part >= ratio.proportion.whole:
            continue
        left = ratio.proportion.whole - ratio.proportion.part
        members = _making_up(left, ratio, passage, passage.mentions[number + 1 :])
        if not members and left > 1:
            # "13/16 khoản thu đạt. … 3 khoản hụt thu là …": the rest stands in a sentence of its own.
            members = next(
                ((each,) for one in near for each in one.mentions[:1] if each.number == left and alike(ratio, each)), ()
            )
        members = members or _exceeding_rest(passage, passage.mentions[number : number + 2])
        if members:
            said = _said_before(passage, ratio)
            yield breakdown_of(whole_operand(ratio) if said is None else part_operand(said), (ratio, *members))


def _exceeding_rest(passage: Passage, both: tuple[Placed, ...]) -> tuple[Placed, ...]:
    """Return the figure behind a proportion that is called what it leaves and is more: "22/25 xã đạt; 4 xã còn lại"."""
    if len(both) < _PAIR or both[0].proportion is None or not both[1].number or both[1].depth or both[0].depth:
        return ()
    ratio, rest = both
    left = both[0].proportion.whole - both[0].proportion.part
    named = passage.lower.startswith(" còn lại", end_with_unit(passage, rest))
    plain = named and same_unit(ratio, rest) and rest.is_exact and ratio.is_exact
    return (rest,) if plain and left < amount_of(rest) and are_a_slip_apart(f"{left}", f"{rest.number}") else ()


def _said_before(passage: Passage, ratio: Placed) -> Placed | None:
    """Return the plain number before a proportion of its sentence that is its whole: "63 đơn …; giải quyết 57/63"."""
    whole = ratio.proportion.whole if ratio.proportion else None
    plain = (each for each in passage.mentions if each.start < ratio.start and each.number == whole and each.is_exact)
    return next((each for each in plain if alike(each, ratio)), None)


def _not_yet(passage: Passage, near: list[Passage]) -> Iterator[Breakdown]:
    """Find "386 xã đạt chuẩn trong tổng số 467 xã …. Trong 81 xã chưa đạt": what has not is what is left.

    The whole may stand before its part: "5.680 đoàn viên, trong đó 3.912 nữ. 1.768 đoàn viên nam …".
    """
    opening = [(one, each) for one in near for each in one.mentions[:1] if each.number is not None]
    for place, (first, second) in enumerate(pairwise(passage.mentions)):
        if first.number is None or second.number is None:
            continue
        left = abs(second.number - first.number)
        # "86 thí sinh vắng mặt trên tổng số 5.214 thí sinh, 5.128 thí sinh làm bài": in one sentence, right behind.
        own = [(passage, each) for each in passage.mentions[place + 2 : place + 3] if first.number < second.number]
        rests = [(one, each) for one, each in (*own, *opening) if each.number == left] if left > 1 else []
        if not rests:
            continue
        gap = passage.gap(first, second)
        part, whole = (first, second) if first.number < second.number else (second, first)
        linked = links_whole(gap) or gap.endswith(_WITHIN) if whole is second else has_inside(gap) or opens_having(gap)
        if not linked or not alike(whole, part):
            continue
        for one, rest in rests:
            told = amount_of(whole) >= _LARGE or exclude_each_other((passage, part), (one, rest))
            told = told or _is_denied(one, rest)
            if told and alike(whole, rest):
                yield breakdown_of(whole_operand(whole), (part, rest))
                break


def _denied(passage: Passage) -> Iterator[Breakdown]:
    """Find "chấm 58 sản phẩm, công nhận 44 sản phẩm …; 14 sản phẩm chưa đạt": a whole, some, and those that are not."""
    counts = [each for each in passage.top_numbers if each.number and each.unit and each.is_exact]
    for place in range(_PAIR, len(counts)):
        rest = counts[place]
        # What counts something else may stand between: "công nhận 44 sản phẩm của 31 chủ thể; 14 sản phẩm chưa đạt".
        near = [each for each in counts[max(0, place - _MOST_BETWEEN) : place] if each.head == rest.head]
        left = amount_of(rest)
        # "thụ lý 393 tin, ít hơn năm 2016 là 38 tin; giải quyết 367 tin, …; 26 tin khác đang giải quyết".
        apart = zip(near, near[_PAIR:], strict=False) if _is_pending(passage, rest) else ()
        fitting = [pair for pair in (*pairwise(near), *apart) if amount_of(pair[0]) == amount_of(pair[1]) + left]
        # "Trong 22 xã, 11 xã vượt, 8 xã đạt, 3 xã chưa đạt": the three stand side by side.
        beside = {amount_of(each) / 2 for each in near} if fitting else ()
        whole, part = next((pair for pair in fitting if amount_of(pair[0]) not in beside), (None, None))
        left_open = denies(passage.after(rest, _NEAR)) or _is_pending(passage, rest)
        if whole is not None and part is not None and left_open:
            yield breakdown_of(part_operand(whole), (part, rest))


def _is_still(passage: Passage, placed: Placed) -> bool:
    """Tell whether a figure is what is still under way: "còn 359 việc chuyển kỳ sau"."""
    return passage.before(placed, _NEAR).endswith(_STILL) and _is_pending(passage, placed)


def _is_pending(passage: Passage, placed: Placed) -> bool:
    """Tell whether what is counted is still under way: "26 tin khác đang giải quyết"."""
    return _pending().match(passage.lower, end_with_unit(passage, placed), passage.end) is not None


def _is_denied(passage: Passage, placed: Placed) -> bool:
    return denies(passage.after(placed, _NEAR)) or _is_left(passage, placed)


def _making_up(left: Decimal, ratio: Placed, passage: Passage, following: tuple[Placed, ...]) -> tuple[Placed, ...]:
    for rest in following:
        if rest.number != left:
            continue
        # "14/18 xã đạt, trong đó 4 xã nâng cao": what lies inside the part is not what the part leaves.
        if _is_left(passage, rest) or (alike(ratio, rest) and not _lies_inside(passage, rest)):
            return (rest,)
    # "74/76 tổ chức cơ sở đảng đủ điều kiện; 02 chi bộ mới thành lập chưa xếp loại": the next figure, by another noun.
    first = next(iter(following), None)
    if first is not None and first.number == left and kindred(ratio, first) and _is_left_out(passage, first):
        return (first,)
    # "16/79 chi hội xuất sắc (20,25%); khá 58, trung bình 05 chi hội": every figure on the way counts.
    members: list[Placed] = []
    for each in following:
        if each.amount is None or _lies_inside(passage, each):
            continue
        members.append(each)
        if not each.number or not (each.unit == "" or alike(ratio, each)) or len(members) > _MOST_PARTS:
            return ()
        if len(members) > 1 and total_of(members) == left:
            return tuple(members)
    return ()


def _is_left_out(passage: Passage, placed: Placed) -> bool:
    """Tell whether the words behind a figure say that it is left or denied something, in its clause."""
    clause = _CLAUSE.split(passage.lower[placed.end : min(passage.end, placed.end + _CLAUSE_LENGTH)])[0]
    return _left().search(clause) is not None or denies(clause)


def _lies_inside(passage: Passage, placed: Placed) -> bool:
    """Tell whether a figure is some of the one before it: "1.297/1.482 đạt vững mạnh, trong đó 214 …; 143 khá"."""
    return has_inside(passage.before(placed, _NEAR))


def _of_what_is_left(passage: Passage, earlier: tuple[Passage, ...], rest: Placed) -> Iterator[Breakdown]:
    """Find "45 cơ sở, 31 cơ sở đạt. Có 9 cơ sở bị nhắc. 5 cơ sở còn lại …": figures of one sort, back to a whole."""
    own = [each for each in passage.mentions if each.start < rest.start]
    told = [(passage, each) for each in reversed(own) if each.amount is not None]
    told += [(one, each) for one in reversed(earlier) for each in reversed(one.mentions) if each.amount is not None]
    kin = [(one, each) for one, each in told[:_MOST_BEFORE] if _may_belong(each, rest)]
    sort = [each for _, each in kin]
    # "221 đơn, giảm 198 đơn (năm 2019 có 419 đơn). Số còn lại 1.315 đơn": what was is no part of what is.
    of_now = (each for one, each in kin if not is_change(one, each) and not is_called_earlier(one, each))
    now = [each for each in of_now if each.depth <= rest.depth]
    same = passage.of_its_paragraph(earlier)
    if any(_leaves(each, rest) for one in (passage, *same) for each in one.mentions):
        return
    first = same[0].start if same else passage.start
    in_reach = [each for one, each in kin if each.start >= first and not is_change(one, each)]
    yield from islice(
        chain(*(_all_in_row(each, rest, first) for each in (sort, now)), _taken_and_done(in_reach, rest)), 1
    )


def _leaves(each: Placed, rest: Placed) -> bool:
    """Tell whether a proportion leaves a figure: "14/18 xã đạt" leaves "4 xã"."""
    ratio = each.proportion
    return ratio is not None and each.start < rest.start and ratio.whole - ratio.part == rest.number


def _all_in_row(sort: list[Placed], rest: Placed, first: int) -> Iterator[Breakdown]:
    """Yield the whole that a rest and all of its sort before it, back to *first*, make up."""
    parts: list[Placed] = [rest]
    for each in sort:
        total = total_of(parts)
        near = each.start >= first
        if len(parts) > 1 and each.amount == total and (near or total >= _LARGE):
            yield breakdown_of(part_operand(each), reversed(parts))
            return
        if near and len(parts) > _MOST_PARTS:
            return
        if near and each.number is not None and each.depth == rest.depth:
            parts.append(each)


def _taken_and_done(before: list[Placed], rest: Placed) -> Iterator[Breakdown]:
    """Yield the only whole and part of it side by side that leave a figure of their unit.

    "nhận 77 vụ, xử xong 53 vụ; ít hơn năm trước 26 vụ nhận, 21 vụ xử. Còn lại 24 vụ".
    """
    pairs = [(whole, part) for part, whole in pairwise(before) if whole.unit and whole.unit == part.unit == rest.unit]
    fitting = [each for each in pairs if amount_of(each[0]) - amount_of(each[1]) == amount_of(rest)]
    if len(fitting) == 1 and amount_of(rest) > 1:
        whole, part = fitting[0]
        yield breakdown_of(part_operand(whole), (part, rest))


def _may_belong(placed: Placed, rest: Placed) -> bool:
    exact = placed.mention.bound in {Bound.EXACT, Bound.ABOUT}
    return placed.amount is not None and exact and kindred(placed, rest)
