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
_BADGE = "huy hiệu đảng"
# A name before a figure that a colon, or nothing, parts from it ("Huân chương Lao động: 34 trường hợp").
_HEADS = re.compile(r"[^,;.:0-9]{0,60}:\s{0,2}|\s(?:hạng\s)?(?:\w{1,9}\s){0,3}")
_ITEM = re.compile(r"[^,;.:]{0,40}(?:,|\svà)\s{0,2}")


@frozen
class NamedAward:
    """A commendation that a sentence names, and where."""

    start: int
    end: int
    name: str


@cache
def _names() -> re.Pattern[str]:
    known = (each for each in awards().known if "," not in each)
    badge = any_of(awards().badges.behind)
    return re.compile(rf"(?<!\w)(?:(?P<badge>{badge})|{any_of((*known, *observation_cues().awards.names))})(?!\w)")


@cache
def _giving() -> re.Pattern[str]:
    return whole_words(observation_cues().awards.giving)


@cache
def _received() -> re.Pattern[str]:
    voice, giving = any_of(observation_cues().actions.passive), any_of(observation_cues().awards.giving)
    return re.compile(rf"(?<!\w)(?:{voice})\s(?:[^,;]{{0,60}}\s)?(?:{giving})(?!\w)")


def awards_in(passage: Passage) -> tuple[NamedAward, ...]:
    """Return the commendations that a sentence names, in text order."""
    return tuple(
        NamedAward(hit.start(), hit.end(), _BADGE if hit["badge"] else " ".join(hit[0].split()))
        for hit in _names().finditer(passage.lower, passage.start, passage.end)
    )


def award_of(
    passage: Passage, placed: Placed, named: tuple[NamedAward, ...], action: Action | None, next_figure: int
) -> str | None:
    """Return the commendation that a figure counts ("16 giấy khen"), or whose receivers it counts, or None.

    Receivers stand behind the commendation ("tặng bằng khen cho 9 tập thể, 32 cá nhân") or before the verb that
    gives it ("9 tập thể được tặng bằng khen"). Another verb between them parts them.
    """
    behind = _behind(passage, placed, named, next_figure)
    if behind is not None:
        return behind
    start = passage.clause_start(placed)
    before = [each for each in named if start <= each.start and each.end <= placed.start]
    if before and _HEADS.fullmatch(passage.lower, before[-1].end, placed.start):
        return before[-1].name
    if not before or (action is not None and action.start > before[-1].end and not _giving().search(action.words)):
        return None
    between = passage.lower[before[-1].end : placed.start]
    is_given = _giving().search(passage.lower, start, placed.start) is not None
    return before[-1].name if is_given and len(between) < _FARTHEST else None


def _behind(passage: Passage, placed: Placed, named: tuple[NamedAward, ...], next_figure: int) -> str | None:
    """Return the commendation that a figure counts, or that its receivers, and those listed with them, are given."""
    clause = passage.lower.find(";", placed.end, passage.end)
    limit = min(placed.end + _FARTHEST, passage.end if clause < 0 else clause)
    each = next((one for one in named if placed.end <= one.start < limit), None)
    if each is None:
        return None
    between = passage.lower[placed.end : each.start]
    if each.start < next_figure and (not between.strip() or placed.unit.startswith(each.name)):
        return each.name
    is_given = _giving().search(between) is not None or each.name == _BADGE
    if each.start < next_figure and "," not in between and is_given:
        return each.name
    return each.name if _received().search(between) and _is_list(passage, placed, each.start) else None


def _is_list(passage: Passage, placed: Placed, stop: int) -> bool:
    """Tell whether the figures up to *stop* stand beside this one in a list of receivers."""
    last = placed
    for each in passage.mentions:
        if each.mention.is_figure and placed.end <= each.start < stop:
            if _ITEM.fullmatch(passage.lower, last.end, each.start) is None:
                return False
            last = each
    return True
