"""This file recognises telephone and account numbers: groups of digits behind a word, or of a known shape."""

import re
from functools import cache

from vnbulletin.lexicon.cue_tables import cues
from vnbulletin.lexicon.patterns import Lead, right_before
from vnbulletin.mentions.mention import LabelKind
from vnbulletin.mentions.recogniser import Run, Shape, recogniser
from vnbulletin.mentions.scene import Edge, Reading, Scene

__all__ = ["account", "telephone", "telephone_abroad", "telephone_shape"]

# Groups of digits with one sign between two of them; four digits from a zero on begin another number.
_TELEPHONE = re.compile(
    r"\(?\+?[0-9]{1,12}+\)?"
    r"(?:[ ]?[.–-]?[ ]?(?<![ ][.–-][ ])(?!0[1-9][0-9]{2})\(?[0-9]{1,12}+\)?){0,5}(?![0-9])"
)
_FEWEST_DIGITS = 6
_UNCUED_TELEPHONE = re.compile(
    r"(?:\(?\+84\)?[ .-]?[0-9]{2,3}|\(?0[0-9]{2,3}\)?)[ .-]?[0-9]{3,4}[ .-]?[0-9]{3,4}(?![0-9])"
    r"|1[89]00[ .]?[0-9]{4,6}(?![0-9])"
)


@cache
def _telephone_cue() -> Lead:
    return right_before(cues().telephones, then=r"\W{0,6}\(?\+?", also=("✆", "☎"))


def _telephone_words() -> frozenset[str]:
    return _telephone_cue().last_words


@recogniser("telephone", after=_telephone_words)
def telephone(scene: Scene, place: int) -> Reading | None:
    """Read the digits behind a word for a telephone."""
    start = _opened_at(scene, place)
    hit = _telephone_at(scene, start)
    if hit is None or scene.behind(_telephone_cue(), place) is None:
        return None
    return Reading.label(start, hit.end(), hit[0], LabelKind.TELEPHONE)


def _opened_at(scene: Scene, place: int) -> int:
    """Return where the bracket or the plus before the digits at *place* stands, or *place*."""
    while place > scene.floor and scene.lower[place - 1] in "(+":
        place -= 1
    return place


def _telephone_at(scene: Scene, start: int) -> re.Match[str] | None:
    hit = scene.match(_TELEPHONE, start)
    return hit if hit and sum(letter.isdigit() for letter in hit[0]) >= _FEWEST_DIGITS else None


_TELEPHONE_SHAPES = Shape.PLAIN | Shape.POINT | Shape.DASH | Shape.TRIPLE


def _shaped_telephone(scene: Scene, place: int) -> Reading | None:
    if scene.lower[place] not in "018":
        return None
    start = _opened_at(scene, place)
    hit = scene.match(_UNCUED_TELEPHONE, start)
    return Reading.label(start, hit.end(), hit[0], LabelKind.TELEPHONE) if hit else None


@recogniser("telephone-shape", runs=Run.YEAR | Run.OTHER, shapes=_TELEPHONE_SHAPES)
def telephone_shape(scene: Scene, place: int) -> Reading | None:
    """Read digits that have the shape of a telephone number: "0228.3849386", "(0200) 300 0000", "1900 1234"."""
    return _shaped_telephone(scene, place)


@recogniser("telephone-abroad", runs=Run.SHORT, shapes=_TELEPHONE_SHAPES, edges=Edge.GLUED)
def telephone_abroad(scene: Scene, place: int) -> Reading | None:
    """Read a telephone number behind the country's: "+84 228 384 9386"."""
    return _shaped_telephone(scene, place)


@cache
def _account_cue() -> Lead:
    return right_before(cues().accounts, then=r"\W{0,3}")


@recogniser("account", after=lambda: _account_cue().last_words)
def account(scene: Scene, place: int) -> Reading | None:
    """Read the number of an account: "STK 3000 211 000 456"."""
    hit = _telephone_at(scene, place)
    if hit is None or scene.behind(_account_cue(), place) is None:
        return None
    return Reading.label(place, hit.end(), hit[0], LabelKind.NUMBERED)
