"""This file finds sums that percents claim: counts with percents that make 100, most of them those of one whole."""

from collections.abc import Iterator

from vnbulletin.relations.evidence.likeness import kindred, same_unit
from vnbulletin.relations.evidence.plausibility import fits
from vnbulletin.relations.evidence.sums import total_percent
from vnbulletin.relations.kinds.parts import Breakdown
from vnbulletin.relations.operands import breakdown_of, part_operand, share_of
from vnbulletin.relations.passage import Passage, Placed
from vnbulletin.relations.statements.restating import restated, restated_parts

__all__ = ["find_whole_lists"]

_LEAST = 2
_MOST = 9
_MOST_WHOLES = 12
_HUNDRED = 100


def find_whole_lists(passage: Passage, earlier: tuple[Passage, ...]) -> Iterator[Breakdown]:
    """Yield "180 đại biểu, tán thành 153 (85%), không tán thành 18 (10%), ý kiến khác 19 (5%)": all of them are told.

    The percents make exactly 100 and all but one are those of the whole, so that one count alone is off.
    """
    pairs = [
        (part, percent) for part, percent in restated_parts(restated(passage)) if part.is_exact and percent.is_exact
    ]
    if not _LEAST <= len(pairs) <= _MOST or total_percent(percent for _, percent in pairs) != _HUNDRED:
        return
    parts = [part for part, _ in pairs]
    same = passage.of_its_paragraph(earlier)
    before = [each for one in (passage, *reversed(same)) for each in reversed(one.mentions)]
    wholes = [each for each in before if each.start < parts[0].start and each.number and each.is_exact]
    # Of two counts only one fits, so that the whole has to be the next figure, of their unit.
    for whole in wholes[: _MOST_WHOLES if len(pairs) > _LEAST else 1]:
        kin = all(same_unit(whole, each) or (len(pairs) > _LEAST and _may_be(whole, each)) for each in parts)
        off = [pair for pair in pairs if not _is_share(whole, *pair)]
        # "90 hộ (40%) … của nhóm 225 hộ": a percent may have a whole of its own.
        if kin and len(off) == 1 and not any(_is_share(each, *off[0]) for each in passage.mentions if each.number):
            yield breakdown_of(part_operand(whole), parts, "the percents of the parts make 100")
            return


def _may_be(whole: Placed, part: Placed) -> bool:
    return part.unit == "" or kindred(whole, part)


def _is_share(whole: Placed, part: Placed, percent: Placed) -> bool:
    return fits(share_of(part, part_operand(whole), percent))
