"""This file tells what was done with what a figure counts: the verb of its clause, be it active or passive."""

import re
from functools import cache

from attrs import frozen

from vnbulletin.lexicon.observation_tables import observation_cues
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.relations.evidence.item_ends import ASIDE
from vnbulletin.relations.evidence.leads import end_with_unit
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["Action", "action_of", "actions_in"]

_FARTHEST_PASSIVE = 90
_PART = re.compile(r"[,;:]")


@frozen
class Action:
    """A verb of a sentence: its place, its words, and whether it says little."""

    start: int
    end: int
    words: str
    is_weak: bool


@cache
def _verbs() -> re.Pattern[str]:
    cues = observation_cues().actions
    # Nouns that hold a verb are tried first, and passed over.
    return re.compile(rf"(?<!\w)(?:(?:{any_of(cues.not_verbs)})|(?P<verb>{any_of(cues.verbs)}))(?!\w)")


@cache
def _weak() -> frozenset[str]:
    return frozenset(observation_cues().actions.weak)


@cache
def _passive() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(observation_cues().actions.passive)})(?!\w)")


def actions_in(passage: Passage, names: tuple[tuple[int, int], ...] = ()) -> tuple[Action, ...]:
    """Return the verbs of a sentence, in text order; what lies in one of *names* is a part of it and no verb."""
    return tuple(
        Action(hit.start("verb"), hit.end("verb"), " ".join(hit["verb"].split()), hit["verb"] in _weak())
        for hit in _verbs().finditer(passage.lower, passage.start, passage.end)
        if hit["verb"] and not any(start <= hit.start() < end for start, end in names)
    )


def action_of(passage: Passage, placed: Placed, actions: tuple[Action, ...], next_figure: int) -> Action | None:
    """Return the verb that a figure is the object of, or the passive behind it; *next_figure* bounds the look ahead.

    A verb that says little, such as “có”, is taken only where there is no other.
    """
    clause, unit_end = passage.clause_start(placed), end_with_unit(passage, placed)
    before = [each for each in actions if clause <= each.start and each.end <= placed.start]
    behind = [each for each in _behind(passage, placed, actions, next_figure) if each.start >= unit_end]
    near = [each for each in before if _PART.search(_plain(passage, each.end, placed.start)) is None]
    counted = [each for each in actions if placed.end <= each.start < unit_end]
    strong = [[each for each in group if not each.is_weak] for group in (near, behind, before)]
    ready = (*strong[0][-1:], *strong[1], *strong[2][-1:], *counted, *behind, *near[-1:], *before[-1:])
    return ready[0] if ready else None


def _plain(passage: Passage, start: int, end: int) -> str:
    return ASIDE.sub(" ", passage.lower[start:end])


def _behind(passage: Passage, placed: Placed, actions: tuple[Action, ...], next_figure: int) -> list[Action]:
    """Return the verbs behind a figure that a word of the passive leads to ("117 đảng viên được kết nạp")."""
    limit = min(next_figure, placed.end + _FARTHEST_PASSIVE, passage.end)
    closed = passage.lower.find(";", placed.end, limit)
    limit = limit if closed < 0 else closed
    voice = _passive().search(passage.lower, placed.end, limit)
    if voice is None:
        near = [each for each in actions if placed.end <= each.start and each.end <= limit]
        return [each for each in near if _PART.search(_plain(passage, placed.end, each.start)) is None]
    return [each for each in actions if voice.end() <= each.start and each.end <= limit]
