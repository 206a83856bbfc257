"""This file finds percents of figures that are known to be parts of a whole, however far before them those stand."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import TypeAlias

from vnbulletin.relations.kinds.parts import Breakdown, Share
from vnbulletin.relations.loose.figures import Loose, digits_told, is_percent_of
from vnbulletin.relations.operands import share_of
from vnbulletin.relations.passage import Placed
from vnbulletin.relations.relation import Operand, Relation

__all__ = ["Wholes", "share_of_known_part", "wholes_of"]

# Where the parts of breakdowns stand, each with its whole.
Wholes: TypeAlias = Mapping[int, Operand]

_MOST_AWAY = 3
# How much the digits tell of a percent whose part its words name, and of one that they do not.
_NAMED, _TELLING = 17, 100


def wholes_of(relations: Iterable[Relation]) -> Wholes:
    """Return the whole of each part of the breakdowns among *relations*, by the place of the part."""
    told = (each for each in relations if isinstance(each, Breakdown) and isinstance(each.whole.value, Decimal))
    return {part.span.start: each.whole for each in told for part in each.parts if part.span is not None}


def share_of_known_part(loose: Loose, wholes: Wholes) -> Share | None:
    """Return the share of the nearest part of a breakdown in its whole that a percent fits.

    "1.735 video và 685 ảnh; toàn bộ là 24.380 tác phẩm. … Video mới chiếm 7,1%".
    """
    stated = loose.figure.percent
    if stated is None or not wholes:
        return None
    digits = digits_told(stated.value)
    for each in loose.before:
        if each.outside or each.away > _MOST_AWAY:
            # The nearest come first.
            break
        whole = wholes.get(each.placed.mention.span.start)
        if whole is None or each.placed.number is None:
            continue
        size = whole.value
        fits = isinstance(size, Decimal) and is_percent_of(each.placed.number, size, loose.figure)
        if fits and digits >= (_NAMED if _is_named(loose, each.placed) else _TELLING):
            return share_of(each.placed, whole, loose.figure, "the whole of the breakdown")
    return None


def _is_named(loose: Loose, part: Placed) -> bool:
    return part.unit != "" and f" {part.unit} " in f" {loose.lead} "
