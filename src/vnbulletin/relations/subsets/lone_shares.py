"""This file finds the subsets that shares told by themselves make: "giúp 612 hộ, 187 hộ thoát nghèo, bằng 30,6%"."""

from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import lru_cache

from vnbulletin.folding import fold
from vnbulletin.mentions.units import is_measure
from vnbulletin.relations.evidence.likeness import kind_of
from vnbulletin.relations.kinds.parts import Share, Subset
from vnbulletin.relations.relation import Operand

__all__ = ["find_of_shares"]


def find_of_shares(shares: Iterable[Share]) -> Iterator[Subset]:
    """Yield the count of a share inside that of its whole, where it stands before and no other share of it is told.

    Several shares of one whole are its classes. A part above its whole is the share's to judge.
    """
    told = tuple(shares)
    inside = [each for each in told if _may_be_inside(each.part, each.whole)]
    beside = Counter(each.whole.span for each in told) if inside else {}
    for each in inside:
        if beside[each.whole.span] == 1:
            yield Subset(part=each.part, whole=each.whole, reading="a share of the whole")


def _may_be_inside(part: Operand, whole: Operand) -> bool:
    """Tell whether both count things of one sort, the whole is told first, and it is the larger."""
    if part.mention is None or whole.mention is None or part.mention.span.start <= whole.mention.span.start:
        return False
    if not isinstance(part.value, Decimal) or not isinstance(whole.value, Decimal) or part.value >= whole.value:
        return False
    inner, outer = _noun(part.mention.unit), _noun(whole.mention.unit)
    # "57 dự thảo văn bản, có 41 văn bản được tiếp thu".
    alike = kind_of(inner) == kind_of(outer) or not outer or outer.endswith(f" {inner}")
    return inner != "" and not is_measure(inner) and alike


@lru_cache(maxsize=1024)
def _noun(unit: str) -> str:
    return fold(unit).lower
