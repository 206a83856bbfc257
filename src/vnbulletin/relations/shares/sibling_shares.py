"""This file finds shares of the whole that the other percents of a list are of, where theirs are too short to tell."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from vnbulletin.relations.evidence.item_ends import goes_to_next_item
from vnbulletin.relations.evidence.likeness import is_age, kindred
from vnbulletin.relations.evidence.plausibility import fits
from vnbulletin.relations.kinds.parts import Share
from vnbulletin.relations.operands import share_of
from vnbulletin.relations.passage import Passage, Placed
from vnbulletin.relations.relation import Operand
from vnbulletin.relations.statements.restating import Told, restated_parts
from vnbulletin.spans import Span

__all__ = ["find_sibling_shares", "wholes_of_lists"]

_FEW = 2
_READING = "the whole that the percent fits"


def find_sibling_shares(restated: Told, shares: Iterable[Share], told: Iterable[Span | None]) -> Iterator[Share]:
    """Yield the shares that a percent of a list gives in the one whole of two others beside it, if it fits that.

    "nữ 498 (41,1%); dân tộc thiểu số 512 (42,2%); đoàn viên 861 (71%)" of 1.212 paragraphs before. *told* are the
    percents that are explained.
    """
    known = {each.percent.span: each for each in shares}
    explained = {*told, *known}
    for passage, given in restated.items():
        open_ones = [pair for pair in restated_parts(given) if pair[1].mention.span not in explained]
        whole = wholes_of_lists(passage, known) if open_ones else None
        for part, percent in open_ones if whole is not None else ():
            if whole is None or not part.unit or not part.is_exact or not _is_listed(passage, part, percent):
                continue
            share = share_of(part, whole, percent, _READING)
            if whole.mention is not None and kindred(part, Placed.of(whole.mention, 0, 0)) and fits(share):
                yield share


def wholes_of_lists(passage: Passage, shares: Mapping[Span | None, Share]) -> Operand | None:
    """Return the plain whole outside a sentence that two of its shares or more are of, and no other, or None.

    *shares* are those of the article by their percents.
    """
    own = [each.mention.span for each in passage.mentions]
    inside = [shares[each] for each in own if each in shares and shares[each].part.span in own]
    counted = Counter(each.whole.span for each in inside)
    if len(counted) != 1 or len(inside) < _FEW:
        return None
    whole = inside[0].whole
    return whole if whole.span not in own and isinstance(whole.value, Decimal) else None


def _is_listed(passage: Passage, part: Placed, percent: Placed) -> bool:
    """Tell whether a part stands beside another item of its list, and its percent in brackets right behind it."""
    ahead = (each for each in reversed(passage.mentions) if each.start < part.start and not is_age(each))
    before = next(ahead, None)
    return percent.depth > part.depth and before is not None and goes_to_next_item(passage.gap(before, part))
