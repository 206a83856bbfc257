"""This file finds shares one slip of the pen off of the only whole of their kind, told a sentence before."""

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from vnbulletin.notation.quantities.bounds import Bound
from vnbulletin.relations.evidence.cues import speaks_of_other_time
from vnbulletin.relations.evidence.digit_slips import digits_of
from vnbulletin.relations.evidence.leads import names_plan, tells_what_is
from vnbulletin.relations.evidence.likeness import kindred, same_measure
from vnbulletin.relations.evidence.plausibility import is_share
from vnbulletin.relations.kinds.parts import Complement, Share
from vnbulletin.relations.operands import part_operand, share_of
from vnbulletin.relations.passage import Passage
from vnbulletin.relations.relation import Operand, Relation
from vnbulletin.relations.shares.slipped_shares import is_slip_of
from vnbulletin.relations.statements.restating import Restated, Told
from vnbulletin.relations.subsets.same_things import speaks_of_others

__all__ = ["find_slips_before"]

_LEAST_PART, _TELLING = 10, 4
_MOST_BACK = 4
_DIGITS = "0123456789"
_READING = "the only figure that it may be taken of, one slip of the pen off"
_ENDS = re.compile(r"[ ]?(?:[.;)]|,(?![0-9])|\Z)")


def find_slips_before(passages: Sequence[Passage], restated: Told, told: Iterable[Relation]) -> Iterator[Share]:
    """Yield the shares whose percent nothing fits, but for a slip in it or in the whole a sentence before.

    "Có 4.820 đảng viên. Kết quả, 617 đồng chí hoàn thành xuất sắc, bằng 18,2%" for 12,8 %: no other figure of the
    paragraph up to the percent may hold the part. *told* are all other relations: the part may be a whole of others,
    and the percent one of those that make up all.
    """
    explained = {
        operand.span
        for each in told
        if not isinstance(each, Complement)
        for role, operand in each.operands
        if role != "whole"
    }
    sure = {part.span for each in told if isinstance(each, Complement) for part in each.parts}
    for number, passage in enumerate(passages):
        for each in restated.get(passage, ()):
            if each.weak or {each.part.mention.span, each.percent.mention.span} & explained:
                continue
            near = passage.of_its_paragraph(passages[max(0, number - _MOST_BACK) : number])
            whole = _sole_whole(passage, each, near) if near and _is_plain(passage, each) else None
            if whole is None:
                continue
            may_slip = each.percent.mention.span not in sure
            if (may_slip and is_slip_of(each.part, whole, each.percent)) or _has_slipped(each, whole):
                yield share_of(each.part, whole, each.percent, _READING)


def _has_slipped(each: Restated, whole: Operand) -> bool:
    """Tell whether another digit in the whole makes a percent of four digits true: "709 tổ chức" for 701."""
    size, part, percent = whole.value, each.part.number, each.percent.percent
    if whole.bound is not Bound.EXACT or not isinstance(size, Decimal) or part is None or percent is None:
        return False
    telling = size > part and len(digits_of(each.percent)) >= _TELLING
    return telling and any(other > part and is_share(part, other, percent) for other in _slips(size))


def _slips(size: Decimal) -> Iterator[Decimal]:
    """Yield a whole number with each of its digits changed."""
    digits = f"{size:f}"
    for place, digit in enumerate(digits):
        others = (each for each in _DIGITS if digit not in {each, "."})
        yield from (Decimal(f"{digits[:place]}{each}{digits[place + 1 :]}") for each in others)


def _is_plain(passage: Passage, each: Restated) -> bool:
    """Tell whether nothing behind the percent names a base, and nothing before it a plan, another time or others."""
    part, percent = each.part, each.percent
    if (
        part.number is None
        or part.number < _LEAST_PART
        or not part.unit
        or part.depth
        or not part.start < percent.start
    ):
        return False
    ahead = passage.lower[passage.start : percent.start]
    if speaks_of_other_time(ahead) or speaks_of_others(ahead) or names_plan(ahead) or not tells_what_is(passage, part):
        return False
    dated = any(time.start < percent.start for time in passage.times)
    return not dated and part.is_exact and percent.is_exact and _ENDS.match(passage.after(percent)) is not None


def _sole_whole(passage: Passage, each: Restated, near: Sequence[Passage]) -> Operand | None:
    """Return the one figure of its kind before the part, if it stands in the sentence before."""
    own = [one for one in passage.mentions if one.start < each.part.start]
    before = [one for sentence in near for one in sentence.mentions]
    kin = [one for one in (*before, *own) if one.amount is not None and kindred(one, each.part)]
    last = near[-1]
    if len(kin) != 1 or kin[0].number is None or kin[0] not in last.mentions:
        return None
    whole, words = kin[0], last.lower[last.start : last.end]
    told = tells_what_is(last, whole) and whole.depth == 0 and same_measure(whole, each.part)
    return part_operand(whole) if told and not speaks_of_other_time(words) and not names_plan(words) else None
