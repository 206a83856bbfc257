"""This file tells which title or form of commendation a figure counts, or counts the receivers of."""

import re
from functools import cache

from attrs import frozen

from vnbulletin.lexicon.award_tables import awards
from vnbulletin.lexicon.observation_tables import observation_cues
from vnbulletin.lexicon.patterns import any_of, whole_words
from vnbulletin.observations.actions import Action
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["NamedAward", "award_of", "awards_in"]

_FARTHEST = 160


@frozen
class NamedAward:
    """A commendation that a sentence names, and where."""

    start: int
    end: int
    name: str


@cache
def _names() -> re.Pattern[str]:
    known = (each for each in awards().known if "," not in each)
    return re.compile(rf"(?<!\w)(?:{any_of((*known, *observation_cues().awards.names))})(?!\w)")


@cache
def _giving() -> re.Pattern[str]:
    return whole_words(observation_cues().awards.giving)


def awards_in(passage: Passage) -> tuple[NamedAward, ...]:
    """Return the commendations that a sentence names, in text order."""
    return tuple(
        NamedAward(hit.start(), hit.end(), " ".join(hit[0].split()))
        for hit in _names().finditer(passage.lower, passage.start, passage.end)
    )


def award_of(
    passage: Passage, placed: Placed, named: tuple[NamedAward, ...], action: Action | None, next_figure: int
) -> str | None:
    """Return the commendation that a figure counts ("16 giấy khen"), or whose receivers it counts, or None.

    Receivers stand behind the commendation ("tặng bằng khen cho 9 tập thể, 32 cá nhân") or before the verb that
    gives it ("9 tập thể được tặng bằng khen"). Another verb between them parts them.
    """
    clause = passage.lower.find(";", placed.end, passage.end)
    limit = min(next_figure, placed.end + _FARTHEST, passage.end if clause < 0 else clause)
    for each in named:
        if placed.end <= each.start < limit:
            between = passage.lower[placed.end : each.start]
            if not between.strip() or placed.unit.startswith(each.name) or _giving().search(between):
                return each.name
            break
    start = passage.clause_start(placed)
    before = [each for each in named if start <= each.start and each.end <= placed.start]
    if not before or (action is not None and action.start > before[-1].end and not _giving().search(action.words)):
        return None
    between = passage.lower[before[-1].end : placed.start]
    return (
        before[-1].name if _giving().search(passage.lower, start, placed.start) and len(between) < _FARTHEST else None
    )
