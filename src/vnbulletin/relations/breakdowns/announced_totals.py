"""This file finds totals that stand behind their parts: "167 tập thể …, 13 chiến sĩ, tính chung hơn 5.000"."""

import re
from collections.abc import Iterator
from functools import cache

from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.lexicon.patterns import spotting
from vnbulletin.notation.quantities.bounds import Bound
from vnbulletin.relations.evidence.cues import announces_total, raises_total
from vnbulletin.relations.evidence.likeness import same_unit
from vnbulletin.relations.evidence.sums import amount_of, total_of
from vnbulletin.relations.kinds.parts import Breakdown
from vnbulletin.relations.operands import breakdown_of, part_operand
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["find_announced_totals"]

_FEW = 2


@cache
def _announcing() -> re.Pattern[str]:
    return spotting((*relation_cues().total, *relation_cues().raising))


def find_announced_totals(passage: Passage, top: tuple[Placed, ...]) -> Iterator[Breakdown]:
    """Yield the totals that the words right before them make those of all figures, or of the last two of their unit.

    Those of a ranking stand in brackets: "Dao với 5.793 hộ, tiếp đó là Tày (5.320 hộ), Mông (3.572 hộ), cộng lại …".
    """
    for whole in top if passage.says(_announcing) else ():
        before = passage.before(whole)
        if raises_total(before):
            parts = tuple([each for each in top if each.start < whole.start and same_unit(each, whole)])[-_FEW:]
        elif announces_total(before):
            parts = _before(passage, top, whole)
        else:
            continue
        if len(parts) >= _FEW and whole.number is not None and _fits(whole, parts):
            yield breakdown_of(part_operand(whole), parts)


def _before(passage: Passage, top: tuple[Placed, ...], whole: Placed) -> tuple[Placed, ...]:
    """Return the figures before a total, with those in brackets where one alone stands outside of them."""
    parts = tuple([each for each in top if each.start < whole.start])
    if len(parts) >= _FEW:
        return parts
    every = tuple([each for each in passage.mentions if each.start < whole.start and each.number is not None])
    return every if all(same_unit(each, whole) for each in every) else ()


def _fits(whole: Placed, parts: tuple[Placed, ...]) -> bool:
    """Tell whether the sum is the total, or keeps to the word beside it."""
    total, size, bound = total_of(parts), amount_of(whole), whole.mention.bound
    if bound is Bound.EXACT:
        return total == size
    return (bound is Bound.ABOVE and total > size) or (bound is Bound.BELOW and total < size)
