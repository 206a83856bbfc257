"""This file tells changes that a plan asks for from those that came: "vượt chỉ tiêu huyện giao (giảm 0,7%)"."""

import re

from vnbulletin.relations.evidence.leads import names_plan
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["is_planned_change"]

_LONGEST_CLAUSE = 60
_MARK = re.compile(r"[,;.()]")
_DIGIT = re.compile(r"[0-9]")


def is_planned_change(passage: Passage, figure: Placed) -> bool:
    """Tell whether the brackets of a change explain a plan without a figure: "vượt chỉ tiêu huyện giao (giảm 0,7%)"."""
    opened = passage.lower.rfind("(", passage.start, figure.start)
    clause = _MARK.split(passage.lower[max(passage.start, opened - _LONGEST_CLAUSE) : opened])[-1]
    return names_plan(clause) and _DIGIT.search(clause) is None
