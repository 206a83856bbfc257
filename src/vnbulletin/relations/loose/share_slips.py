"""This file finds the shares whose percent no reading fits, and that is one slip of the pen from what is meant."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from vnbulletin.lexicon.loose_tables import loose_cues
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.relations.evidence.leads import is_change
from vnbulletin.relations.evidence.likeness import kindred, same_unit
from vnbulletin.relations.evidence.plausibility import slips_from
from vnbulletin.relations.evidence.ratios import in_percent
from vnbulletin.relations.kinds.parts import Share
from vnbulletin.relations.loose.figures import Loose, Seen
from vnbulletin.relations.loose.rates import opens_with_whole
from vnbulletin.relations.loose.shares import called_so, makes_hundred
from vnbulletin.relations.loose.words import names_share
from vnbulletin.relations.operands import part_operand, share_of
from vnbulletin.relations.passage import Placed

__all__ = ["figures_near", "is_slipped", "share_slip_of"]

_LEAST_DIGITS = 3
_MOST_AWAY = 1
_PAIR = 2
_READING = "the only figure that it may be taken of, one slip of the pen off"


@cache
def _all_of() -> re.Pattern[str]:
    return re.compile(rf"(?:(?:{any_of(loose_cues().of_what)})[ ])*(?:{any_of(loose_cues().all_of)})[ ](?P<name>.+)")


def share_slip_of(loose: Loose) -> Share | None:
    """Return the share of a percent that is one slip off, where one figure alone may be the whole."""
    return _share(loose) or _share_of_all(loose) or _share_of_compared(loose)


def _share(loose: Loose) -> Share | None:
    """Return the share of the count before a percent in the only larger count of its unit."""
    near = [each for each in figures_near(loose) if each.placed.number is not None]
    if not near or near[0].away or not names_share(loose.lead) or is_change(loose.passage, near[0].placed):
        return None
    part, size = near[0].placed, near[0].placed.number or Decimal(0)
    # "nữ chiếm 17,91%, đảng viên chiếm 14,3%": of what has no count of its own.
    if any(each.percent and part.start < each.start < loose.figure.start for each in loose.passage.mentions):
        return None
    wholes = {each.placed.number: each for each in near[1:] if _holds(each.placed, part)}
    if len(wholes) != 1 or any(same_unit(each.placed, part) and each.placed.number not in wholes for each in near[1:]):
        return None
    whole = next(iter(wholes.values()))
    # "chiếm 89,7% số hộ" may be of households that are not printed.
    if makes_hundred(loose) or not called_so(loose, whole):
        return None
    if not is_slipped(size, whole.placed.number or Decimal(0), loose.figure):
        return None
    return share_of(part, part_operand(whole.placed), loose.figure, _READING)


def _share_of_all(loose: Loose) -> Share | None:
    """Return the share of a count in the only larger one of its noun, where the words behind call that all of them.

    "Công ty có 3.264 lao động … 3.102 lao động được khám, chiếm 93,04% tổng số lao động" for 95,04 %.
    """
    hit = _all_of().fullmatch(loose.said_behind.strip())
    part = next((each.placed for each in loose.before if not each.away and each.placed.number is not None), None)
    if hit is None or part is None or hit["name"] != part.unit or not names_share(loose.lead):
        return None
    size = part.number or Decimal(0)
    larger = (each.placed for each in loose.before if (each.placed.number or 0) > size)
    wholes = {each.number: each for each in larger if f"{each.unit} ".startswith(f"{part.unit} ")}
    whole = next(iter(wholes.values())) if len(wholes) == 1 else None
    if whole is None or not is_slipped(size, whole.number or Decimal(0), loose.figure):
        return None
    return share_of(part, part_operand(whole), loose.figure, _READING)


def _share_of_compared(loose: Loose) -> Share | None:
    """Return the share of the only smaller count of the sentence in the one that the clause of a percent opens with.

    "có 1.213 đồng chí được kết nạp; so với 1.876 đảng viên mới của cả tỉnh thì … chiếm 66,46%" for 64,66 %.
    """
    own = [each.placed for each in loose.before if not each.away and each.placed.number is not None]
    stated = loose.figure.percent
    if len(own) < _PAIR or stated is None or len(stated.value.as_tuple().digits) <= _LEAST_DIGITS:
        return None
    whole = own[0]
    parts = [each for each in own[1:] if (each.number or 0) < (whole.number or 0) and kindred(each, whole)]
    if (
        not opens_with_whole(loose, whole)
        or len(parts) != 1
        or not names_share(loose.lead)
        or loose.said_behind.strip()
    ):
        return None
    if not is_slipped(parts[0].number or Decimal(0), whole.number or Decimal(0), loose.figure):
        return None
    return share_of(parts[0], part_operand(whole), loose.figure, _READING)


def _holds(whole: Placed, part: Placed) -> bool:
    return same_unit(whole, part) and (whole.number or 0) > (part.number or 0)


def figures_near(loose: Loose) -> Iterator[Seen]:
    """Yield the figures of the sentence before a percent, and of the sentence before it in its paragraph."""
    return (each for each in loose.before if each.away <= _MOST_AWAY and not each.outside)


def is_slipped(part: Decimal, whole: Decimal, percent: Placed) -> bool:
    """Tell whether the percent is *part* over *whole*, rounded, with one digit changed or two neighbours swapped."""
    stated = percent.percent
    return stated is not None and whole > 0 and part > 0 and slips_from(in_percent(part, whole), stated)
