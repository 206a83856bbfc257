"""This file tells whether percents are those of all classes of a scale: "tốt 62,5%, khá …, không có loại chưa đạt"."""

import re
from functools import cache

from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.lexicon.patterns import whole_words
from vnbulletin.relations.evidence.class_cues import denies
from vnbulletin.relations.evidence.cues import speaks_of_other_time
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["are_all_classes"]

_LEAST = 3
_WINDOW = 60
_AND_ABOVE = "trở lên"
_CLAUSE = re.compile(r"[;.]")


@cache
def _names() -> tuple[tuple[tuple[str, ...], re.Pattern[str]], ...]:
    return tuple((scale, whole_words(scale)) for scale in relation_cues().scales)


def are_all_classes(passage: Passage, run: list[Placed]) -> bool:
    """Tell whether the percents of *run* are those of all classes of a scale, in its order, and of nothing else.

    The lowest class may have no percent if the sentence says that there is none of it.
    """
    if len(run) < _LEAST or not all(each.is_exact for each in run):
        return False
    # "hoàn thành tốt nhiệm vụ trở lên 94,7%": that class holds the one before it.
    listed = passage.lower[run[0].start : run[-1].end]
    if _AND_ABOVE in listed or speaks_of_other_time(listed):
        return False
    return any(
        len(scale) - 1 <= len(run) <= len(scale)
        and _are_named(passage, run, scale, names)
        and _ends(passage, run, scale, names)
        for scale, names in _names()
    )


def _are_named(passage: Passage, run: list[Placed], scale: tuple[str, ...], names: re.Pattern[str]) -> bool:
    """Tell whether the last class named before each percent is that of its place in the scale."""
    start = passage.start
    for each, name in zip(run, scale, strict=False):
        said = names.findall(passage.lower, max(start, each.start - _WINDOW), each.start)
        # Most percents stand behind no class, or one of another scale.
        if said[-1:] != [name]:
            return False
        start = each.end
    return True


def _ends(passage: Passage, run: list[Placed], scale: tuple[str, ...], names: re.Pattern[str]) -> bool:
    if len(run) == len(scale):
        return True
    tail = _CLAUSE.split(passage.lower[run[-1].end : passage.end])[0]
    return denies(tail) and names.findall(tail)[-1:] == [scale[-1]]
