"""This file tells which way a change or a gap goes."""

import re
from collections import deque
from functools import cache

from vnbulletin.lexicon.development_tables import development_cues
from vnbulletin.lexicon.loose_tables import loose_cues
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.mentions.mention import Value
from vnbulletin.notation.quantities.ranges import Range
from vnbulletin.observations.moving import goes_with
from vnbulletin.observations.roles import Role
from vnbulletin.observations.signing import is_below_zero
from vnbulletin.observations.statistic import Direction, Measure
from vnbulletin.relations.developments.comparing_words import OVER
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["direction_of"]

_DIRECTED = frozenset({Measure.CHANGE, Measure.GAP})
_LOOK_BACK = 90


def direction_of(passage: Passage, placed: Placed, role: Role) -> Direction | None:
    """Return the way that a change or a gap goes: by its sign, by its relation, or by the last word before it."""
    if role.measure not in _DIRECTED:
        return None
    if is_below_zero(placed.mention.value):
        return Direction.DOWN
    if _straddles_zero(placed.mention.value):
        return None
    if passage.lower[: placed.start].endswith("+"):
        return Direction.UP
    return role.direction or _by_words(passage, placed)


def _straddles_zero(value: Value) -> bool:
    """Tell whether a range has an end on either side of zero, and so goes no way."""
    return isinstance(value, Range) and value.low < 0 <= value.high


@cache
def _ways() -> re.Pattern[str]:
    cues = development_cues()
    down = any_of((*cues.fall, *cues.short, *loose_cues().fall))
    up = any_of((*cues.rise, *cues.multiply, *cues.exceed))
    # "hơn cùng kỳ 3,5%" compares, "giảm hơn 12%" hedges.
    over = rf"{OVER}(?=\s(?:{any_of(cues.earlier)}))"
    return re.compile(rf"(?<!\w)(?:(?P<down>{down})|{up}|{over})(?!\w)")


def _by_words(passage: Passage, placed: Placed) -> Direction | None:
    floor = max(passage.clause_start(placed), placed.start - _LOOK_BACK)
    before = [each for each in passage.mentions if each.mention.is_figure and floor <= each.end <= placed.start]
    if before and not goes_with(passage, before[-1], placed):
        floor = before[-1].end
    last = deque(_ways().finditer(passage.lower, floor, placed.start), maxlen=1)
    return None if not last else Direction.DOWN if last[0]["down"] else Direction.UP
