"""This file tells what was done with what a figure counts: the verb of its clause, be it active or passive."""

import re
from functools import cache

from attrs import frozen

from vnbulletin.lexicon.observation_tables import observation_cues
from vnbulletin.lexicon.patterns import Lead, any_of, right_before, whole_words
from vnbulletin.observations.denials import denial_before
from vnbulletin.relations.evidence.cues import find_inside, has_inside
from vnbulletin.relations.evidence.item_ends import ASIDE
from vnbulletin.relations.evidence.leads import end_with_unit
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["Action", "action_of", "actions_in"]

_FARTHEST_PASSIVE = 90
# Verbs farther back govern nothing, and work has to grow with the text alone.
_MOST = 16
# A comma inside of a number parts nothing.
_PART = re.compile(r"[;:]|,(?![0-9])")
_NEXT = re.compile(r"[;:]|,(?![0-9])|\svà\s")
_FIGURE = re.compile(r"[0-9]")
# Behind such a sign a word in capitals opens a clause; elsewhere it belongs to a name.
_OPENS = frozenset(".:;,()–-•*+“\"'‘«\n…")


@frozen
class Action:
    """A verb of a sentence: its place, its words, whether it says little, and whether the words deny it."""

    start: int
    end: int
    words: str
    is_weak: bool
    is_denied: bool = False


@cache
def _verbs() -> re.Pattern[str]:
    cues = observation_cues().actions
    # Nouns that hold a verb are tried first, and passed over.
    return re.compile(rf"(?<!\w)(?:(?:{any_of(cues.not_verbs)})|(?P<verb>{any_of(cues.verbs)}))(?!\w)")


@cache
def _weak() -> frozenset[str]:
    return frozenset(observation_cues().actions.weak)


@cache
def _done() -> re.Pattern[str]:
    return re.compile(rf"\s(?:{any_of(observation_cues().actions.done)})(?!\w)")


@cache
def _passive() -> re.Pattern[str]:
    return whole_words(observation_cues().actions.passive)


def actions_in(passage: Passage, names: tuple[tuple[int, int], ...] = ()) -> tuple[Action, ...]:
    """Return the verbs of a sentence, in text order; what lies in one of *names* is a part of it and no verb."""
    return tuple(
        _action(passage, hit)
        for hit in _verbs().finditer(passage.lower, passage.start, passage.end)
        if hit["verb"]
        and (_is_done(passage, hit) or not any(start <= hit.start() < end for start, end in names))
        and not _is_in_name(passage, hit.start())
        and not _is_noun(passage, hit)
    )


@cache
def _predicates() -> frozenset[str]:
    return frozenset(observation_cues().actions.predicates)


@cache
def _makes_noun() -> Lead:
    return right_before(observation_cues().actions.makes_noun)


def _is_done(passage: Passage, hit: re.Match[str]) -> bool:
    return _done().match(passage.lower, hit.end(), passage.end) is not None


def _is_noun(passage: Passage, hit: re.Match[str]) -> bool:
    """Tell whether the word before a verb makes it the rest of a noun; a word that says that it was done keeps it."""
    if hit["verb"] in _predicates() or _is_done(passage, hit):
        return False
    return _makes_noun().before(passage.lower, passage.start, hit.start()) is not None


def _action(passage: Passage, hit: re.Match[str]) -> Action:
    """Return the verb with the denial that stands before it ("chưa kết nạp", "không được công nhận")."""
    denial = denial_before(passage.lower, passage.start, hit.start())
    start = hit.start() if denial is None else denial
    words = " ".join(passage.lower[start : hit.end()].split())
    return Action(start, hit.end(), words, denial is None and hit["verb"] in _weak(), denial is not None)


def _is_in_name(passage: Passage, place: int) -> bool:
    """Tell whether a word is written large inside of a clause, as those of a name are ("Quỹ Hỗ trợ nông dân")."""
    before = passage.text[passage.start : place].rstrip(" ")[-1:]
    word = passage.text[place : place + 2]
    return word[:1].isupper() and word[1:].islower() and before not in {"", *_OPENS} and not before.isdigit()


def action_of(passage: Passage, placed: Placed, actions: tuple[Action, ...], next_figure: int) -> Action | None:
    """Return the verb that a figure is the object of, or the passive behind it; *next_figure* bounds the look ahead.

    A verb that says little, such as “có”, is taken only where there is no other.
    """
    clause, unit_end = passage.clause_start(placed), end_with_unit(passage, placed)
    before = [each for each in actions if clause <= each.start and each.end <= placed.start][-_MOST:]
    behind = [each for each in _behind(passage, placed, actions, next_figure) if each.start >= unit_end]
    near = [each for each in before if _PART.search(_plain(passage, each.end, placed.start)) is None]
    listed = [each for each in before if each not in near and _reaches(passage, each, placed)]
    counted = [each for each in actions if placed.end <= each.start < unit_end]
    strong = [[each for each in group if not each.is_weak] for group in (near, behind, listed)]
    denied = [each for each in near[-1:] if each.is_denied]
    ready = (*denied, *strong[0][-1:], *strong[1])
    weak = (*strong[2][-1:], *near[-1:]) if _is_part(passage, placed) else (*near[-1:], *strong[2][-1:])
    ready += (*counted, *behind, *weak, *listed[-1:])
    return ready[0] if ready else None


def _plain(passage: Passage, start: int, end: int) -> str:
    return ASIDE.sub(" ", passage.lower[start:end])


def _is_part(passage: Passage, placed: Placed) -> bool:
    """Tell whether the words before a figure make it a part of what was counted before ("trong đó có")."""
    return has_inside(_PART.split(passage.before(placed, _FARTHEST_PASSIVE))[-1])


def _reaches(passage: Passage, action: Action, placed: Placed) -> bool:
    """Tell whether a verb governs the figure over marks: a list of figures stands between, or a colon leads to it."""
    between = _plain(passage, action.end, placed.start)
    return all(_FIGURE.search(each) for each in _PART.split(between.rpartition(":")[2])[:-1])


def _behind(passage: Passage, placed: Placed, actions: tuple[Action, ...], next_figure: int) -> list[Action]:
    """Return the verbs behind a figure that a word of the passive leads to ("117 đảng viên được kết nạp")."""
    limit = min(next_figure, placed.end + _FARTHEST_PASSIVE, passage.end)
    closed = passage.lower.find(";", placed.end, limit)
    limit = next(
        find_inside(passage.lower, placed.end, limit if closed < 0 else closed), limit if closed < 0 else closed
    )
    voice = _passive().search(passage.lower, placed.end, limit)
    near = [each for each in actions if placed.end <= each.start and each.end <= limit]
    if voice is None:
        return [each for each in near if _NEXT.search(_plain(passage, placed.end, each.start)) is None]
    return [each for each in near if voice.end() < each.end and not _is_next(passage, placed, each, next_figure)]


def _is_next(passage: Passage, placed: Placed, action: Action, next_figure: int) -> bool:
    """Tell whether a verb governs the figure behind it, in a clause of its own ("20 chỉ tiêu, đã có 15 …")."""
    if next_figure >= passage.end or _NEXT.search(_plain(passage, placed.end, action.start)) is None:
        return False
    return _NEXT.search(_plain(passage, action.end, next_figure)) is None
