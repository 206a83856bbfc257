"""This file finds sums that lines claim by naming all classes of a scale: "Giỏi: 186 em (16,29%)", "Khá: 547 em", …."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.relations.evidence.class_cues import denies
from vnbulletin.relations.evidence.likeness import kindred, same_unit
from vnbulletin.relations.evidence.plausibility import fits
from vnbulletin.relations.evidence.sums import looks_like_a_slip, some_run_fits, total_of
from vnbulletin.relations.kinds.parts import Breakdown
from vnbulletin.relations.operands import breakdown_of, part_operand, share_of
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["claimed_by_scale"]

_LEAST_SHARES = 2
_MANY = 10
_LABEL = re.compile(r"[\W_]*(?:(?:xếp )?loại )?(?P<name>[^\W\d]+(?: [^\W\d]+)?)[ ]?:[ ]{0,3}")


@cache
def _scales() -> tuple[tuple[str, ...], ...]:
    return relation_cues().scales


def claimed_by_scale(lines: list[tuple[Passage, Placed]], wholes: Iterable[Placed]) -> Iterator[Breakdown]:
    """Yield the sum of lines that are all classes of one scale, if one line alone misses the whole by a slip.

    All other lines, two or more, have percents that are theirs of the whole, so that the whole is sure; a few
    may have been left without a class, so that a miss of less than ten claims nothing.
    """
    parts = tuple(each for _, each in lines)
    if not _are_all_classes(lines) or not all(same_unit(parts[0], each) for each in parts):
        return
    for whole in wholes:
        exact = all(each.is_exact for each in (whole, *parts))
        if whole.number is None or not exact or not kindred(whole, parts[0]):
            continue
        of = part_operand(whole)
        told = [share_of(part, of, percent) for passage, part in lines for percent in _percents(passage, part)]
        if max(_LEAST_SHARES, len(parts) - 1) == len(told) < len(parts) and all(map(fits, told)):
            total = total_of(parts)
            slip = looks_like_a_slip(whole.number, total) and abs(whole.number - total) >= _MANY
            if slip and not some_run_fits(whole, parts):
                yield breakdown_of(part_operand(whole), parts, "all classes of a scale")
            return


def _are_all_classes(lines: list[tuple[Passage, Placed]]) -> bool:
    """Tell whether the lines are named by all classes of a scale in its order; a lowest one may be denied instead."""
    names = tuple(_name(passage, each) for passage, each in lines)
    longer = {scale[len(names)] for scale in _scales() if len(scale) > len(names) and scale[: len(names)] == names}
    last, placed = lines[-1]
    tail = last.lower[placed.end : last.end]
    # "giỏi, khá, trung bình, yếu": where no word denies a “kém”, there may be some.
    if any(denies(tail) and tail.rstrip(" .;").endswith(each) for each in longer):
        return True
    return names in _scales() and not longer


def _name(passage: Passage, placed: Placed) -> str:
    hit = _LABEL.fullmatch(passage.lower, passage.start, placed.start)
    return "" if hit is None else hit["name"]


def _percents(passage: Passage, part: Placed) -> list[Placed]:
    return [each for each in passage.mentions if each.percent is not None and each.start > part.start][:1]
