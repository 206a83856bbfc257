"""This file finds percents one slip of the pen off, beside a part whose whole the words name."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import chain

from vnbulletin.notation.quantities.bounds import Bound
from vnbulletin.relations.evidence.plausibility import slips_from
from vnbulletin.relations.evidence.ratios import in_percent
from vnbulletin.relations.kinds.parts import Breakdown, Share, Subset
from vnbulletin.relations.operands import share_of
from vnbulletin.relations.passage import Placed
from vnbulletin.relations.relation import Operand, Relation
from vnbulletin.relations.statements.restating import Told
from vnbulletin.spans import Span

__all__ = ["find_slipped_shares", "is_slip_of"]

_LEAST_DIGITS = 3


def find_slipped_shares(restated: Told, subsets: Iterable[Subset], told: Sequence[Relation]) -> Iterator[Share]:
    """Yield the shares whose percent nothing fits and is a slip off that of the part in what it lies in.

    "mổ phiên 6.467 ca. Trong số mổ phiên, có 2.458 ca mổ nội soi, bằng 83,0%" for 38,0 %. *told* are all other
    relations: a percent that one of them explains is not asked. What some classes of a list make up lies in its whole.
    """
    wholes = {each.part.span: each.whole for each in subsets} | _wholes_of_merged(told)
    if not wholes:
        return
    explained = {operand.span for each in told for _, operand in each.operands}
    for each in chain.from_iterable(restated.values()):
        whole = wholes.get(each.part.mention.span)
        if whole is None or each.weak or each.percent.mention.span in explained:
            continue
        if is_slip_of(each.part, whole, each.percent):
            yield share_of(each.part, whole, each.percent, "the whole is named")


def _wholes_of_merged(told: Iterable[Relation]) -> dict[Span | None, Operand]:
    """Return the whole of a list by what some of its classes make up ("từ khá trở lên có 658 cơ sở")."""
    lists = [(each.whole, frozenset(part.span for part in each.parts)) for each in told if isinstance(each, Breakdown)]
    holding: dict[Span | None, list[tuple[Operand, frozenset[Span | None]]]] = {}
    for each in lists:
        for span in each[1]:
            holding.setdefault(span, []).append(each)
    of_one = ((whole, parts, holding[next(iter(parts))]) for whole, parts in lists if parts)
    return {whole.span: larger for whole, parts, others in of_one for larger, all_of in others if parts < all_of}


def is_slip_of(part: Placed, whole: Operand, percent: Placed) -> bool:
    """Tell whether a percent of three digits is that of the part in its larger whole, with one slip of the pen.

    A figure that a word hedges tells of no slip.
    """
    exact = part.is_exact and percent.is_exact and whole.bound is Bound.EXACT
    size, stated = whole.value, percent.percent
    if not exact or part.number is None or stated is None or not isinstance(size, Decimal) or size <= part.number:
        return False
    return slips_from(in_percent(part.number, size), stated, least=_LEAST_DIGITS)
