"""This file finds what a share or an achievement leaves of its whole, told in a sentence of its own."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache

from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.lexicon.patterns import whole_words
from vnbulletin.relations.evidence.digit_slips import telling_digits
from vnbulletin.relations.evidence.leads import is_change
from vnbulletin.relations.kinds.developments import Achievement
from vnbulletin.relations.kinds.parts import Breakdown, Share
from vnbulletin.relations.operands import part_operand
from vnbulletin.relations.passage import Passage, Placed
from vnbulletin.relations.relation import Operand, Relation

__all__ = ["find_rests_of_shares"]

_NEAR = 32
_FARTHEST = 600
_SHORT, _TELLING = 2, 3
_STILL = "còn "
_MOST_PAIRS = 8


@cache
def _left() -> re.Pattern[str]:
    return whole_words(relation_cues().left)


def find_rests_of_shares(
    passages: tuple[Passage, ...], pairs: Iterable[Share | Achievement], told: Iterable[Relation]
) -> Iterator[Breakdown]:
    """Yield the wholes of *pairs* with the part and the figure behind it that says what is left of them.

    "kế hoạch vốn là 6.230 tỷ đồng … đã thanh toán 2.684,5 tỷ đồng, tương đương 43,1% … Phần chưa giải ngân còn
    3.545,5 tỷ đồng". Only what fits exactly is taken; *told* are the breakdowns that are known.
    """
    rests = _rests(pairs)
    known = {operand.span for each in told for _, operand in each.operands}
    for passage in passages if rests else ():
        for placed in passage.mentions:
            leaves = () if placed.number is None else rests.get(placed.number, ())
            if not leaves or placed.mention.span in known or not _is_left(passage, placed):
                continue
            for part, whole in reversed(leaves):
                if _follows(placed, part, whole):
                    yield Breakdown(whole=whole, parts=(part, part_operand(placed)))
                    break


def _rests(pairs: Iterable[Share | Achievement]) -> dict[Decimal, list[tuple[Operand, Operand]]]:
    """Return the parts and wholes by what each part leaves of its whole."""
    rests: dict[Decimal, list[tuple[Operand, Operand]]] = {}
    for each in pairs:
        part, whole = (each.part, each.whole) if isinstance(each, Share) else (each.actual, each.target)
        if whole is None or not isinstance(part.value, Decimal) or not isinstance(whole.value, Decimal):
            continue
        leaves = rests.setdefault(whole.value - part.value, [])
        if part.value < whole.value and len(leaves) < _MOST_PAIRS:
            leaves.append((part, whole))
    return rests


def _is_left(passage: Passage, placed: Placed) -> bool:
    """Tell whether the words around a figure say that it is left, and its digits are too many for chance."""
    # "Còn 37 vụ đang điều tra".
    telling = _SHORT if passage.before(placed, len(_STILL)).endswith(_STILL) else _TELLING
    plain = placed.is_exact and telling_digits(placed) >= telling
    around = passage.lower[max(passage.start, placed.start - _NEAR) : placed.end + _NEAR]
    return plain and _left().search(around) is not None and not is_change(passage, placed)


def _follows(rest: Placed, part: Operand, whole: Operand) -> bool:
    """Tell whether a figure stands close behind a part and its whole, and counts in their unit."""
    if part.mention is None or whole.mention is None:
        return False
    last = max(part.mention.span.end, whole.mention.span.end)
    near = last <= rest.mention.span.start <= last + _FARTHEST
    units = {each.mention.unit for each in (part, whole) if each.mention is not None}
    return near and rest.mention.unit in units
