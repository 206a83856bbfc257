"""This file tells which organisation a figure is of: the body named before it, or that of its paragraph or headline."""

import re
from functools import cache

from attrs import frozen

from vnbulletin.lexicon.observation_tables import observation_cues
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["Body", "bodies_in", "body_before"]

_LONGEST = 16
_TOKEN = re.compile(r"\s{1,2}(?P<word>[\w&-]+|\([\w-]{2,12}\))(?![\w&-])")
# "Hải Phòng" holds the first word of a body's name.
_NAME_BEFORE = re.compile(r"(?<!\w)[^\W\d_a-zà-ỹđ]\w*\s\Z")
_SMALL_HEADS = ("các cấp",)
_BETWEEN = frozenset({"các", "và", "hai", "cấp"})


@frozen
class Body:
    """An organisation that a sentence names as one that acts, and where."""

    start: int
    end: int
    name: str


@cache
def _heads() -> re.Pattern[str]:
    cues = observation_cues().bodies
    return re.compile(rf"(?<!\w)(?:{any_of(cues.heads)})(?!\w)")


@cache
def _not_acting() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(observation_cues().bodies.not_acting)})\s{{1,2}}\Z")


@cache
def _inside() -> re.Pattern[str]:
    return re.compile(rf"\s{{1,2}}(?:{any_of(observation_cues().bodies.inside)})(?!\w)")


@cache
def _second() -> frozenset[str]:
    return frozenset(observation_cues().bodies.second)


def bodies_in(passage: Passage) -> tuple[Body, ...]:
    """Return the organisations that a sentence names as acting, in text order, each with its whole name."""
    found: list[Body] = []
    done = passage.start
    for hit in _heads().finditer(passage.lower, passage.start, passage.end):
        if hit.start() < done:
            continue
        if not (passage.text[hit.start()].isupper() or hit[0].startswith(_SMALL_HEADS)):
            continue
        if _NAME_BEFORE.search(passage.text, max(passage.start, hit.start() - 20), hit.start()):
            continue
        end = done = _end_of_name(passage, hit.end())
        if _not_acting().search(passage.lower, max(passage.start, hit.start() - 20), hit.start()):
            continue
        name = " ".join(passage.printed(hit.start(), end).split())
        found.append(Body(hit.start(), end, name))
    return tuple(found)


def _end_of_name(passage: Passage, place: int) -> int:
    """Return where a name ends that goes on behind its first words: with its last word in capitals or inside a name."""
    last, after_capital = place, True
    for _ in range(_LONGEST):
        phrase = _inside().match(passage.lower, place, passage.end)
        token = phrase or _TOKEN.match(passage.text, place, passage.end)
        if token is None:
            break
        word = token[0].split()[0]
        is_capital = word[0].isupper() or word[0] == "("
        if phrase is None and not is_capital and not (after_capital and word.lower() in _second()):
            break
        place, after_capital = token.end(), passage.text[token.start() : token.end()].strip()[0].isupper()
        if word not in _BETWEEN or phrase is None or " " in phrase[0].strip():
            last = place
    return last


def body_before(placed: Placed, bodies: tuple[Body, ...]) -> Body | None:
    """Return the organisation named last before a figure, in its clause if it names one, or else in its sentence."""
    before = [each for each in bodies if each.end <= placed.start]
    return before[-1] if before else None
