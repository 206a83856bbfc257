"""This file finds figures in brackets inside the one before them: "78 mô hình, trong năm (16 mô hình)"."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.lexicon.patterns import any_of, whole_words
from vnbulletin.relations.evidence.cues import has_inside, links_whole
from vnbulletin.relations.evidence.flows import is_left_out
from vnbulletin.relations.evidence.leads import is_change, names_plan
from vnbulletin.relations.evidence.likeness import alike, same_unit
from vnbulletin.relations.kinds.parts import Subset
from vnbulletin.relations.operands import subset_of
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["find_bracketed"]


@cache
def _added() -> re.Pattern[str]:
    return re.compile(rf"\((?:{any_of(relation_cues().more_of_them)})[ ]\Z")


@cache
def _next_in_rank() -> re.Pattern[str]:
    return whole_words(relation_cues().next_in_rank)


def find_bracketed(passage: Passage) -> Iterator[Subset]:
    """Find "78 mô hình … (16 mô hình …)": one figure in brackets behind a figure of the same unit."""
    for whole, part in pairwise(passage.mentions):
        if whole.number is None or part.number is None or part.depth != whole.depth + 1 or is_change(passage, part):
            continue
        # "(trên tổng số 1.634.116 cử tri)" turns the relation round.
        if links_whole(passage.gap(whole, part)):
            yield subset_of(whole, part)
        elif (_of_its_noun(whole, part) or _only_people(passage, whole, part)) and part.number <= whole.number:
            gap = passage.gap(whole, part)
            if _spells(part, whole) or _is_aside(gap) or _ranks_next(gap):
                continue
            yield subset_of(part, whole)


def _is_aside(gap: str) -> bool:
    """Tell whether a bracket holds what is left out, was added or planned: "65 người (thêm 9 người)"."""
    planned = names_plan(gap) and not has_inside(gap)
    return is_left_out(gap) or planned or _added().search(gap) is not None


def _ranks_next(gap: str) -> bool:
    """Tell whether another one that counts its own stands before a bracket: "288 em, tiếp theo là Ninh Bình (238)"."""
    return "," in gap and _next_in_rank().match(gap.partition(",")[2].lstrip()) is not None


def _of_its_noun(whole: Placed, part: Placed) -> bool:
    """Tell whether both print one unit, or the part the noun of the whole's classifier: "39 ngôi nhà (11 nhà …)"."""
    return same_unit(whole, part) or (part.unit != "" and whole.unit.endswith(f" {part.unit}"))


def _only_people(passage: Passage, whole: Placed, part: Placed) -> bool:
    """Tell whether the bracket counts some of the people before it: "thiếu 1.043 giáo viên, ở mầm non (512 người)"."""
    return alike(whole, part) and passage.gap(whole, part).endswith(("(", "(có "))


def _spells(part: Placed, whole: Placed) -> bool:
    """Tell whether the figure in brackets is the one before it in words: "2.000 đồng (hai nghìn đồng)"."""
    return part.number == whole.number and not part.mention.text[0].isdecimal()
