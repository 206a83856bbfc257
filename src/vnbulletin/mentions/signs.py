"""This file tells whether a minus stands before a number: a dash that can be nothing else, or the word “âm”."""

import re
from decimal import Decimal
from functools import cache

from vnbulletin.lexicon.cue_tables import cues
from vnbulletin.lexicon.patterns import Lead, any_of, right_before
from vnbulletin.lexicon.unit_tables import bounds
from vnbulletin.mentions.bounding import bound_of
from vnbulletin.mentions.scene import Scene
from vnbulletin.mentions.units import is_measure, known_unit
from vnbulletin.notation.quantities.bounds import Bound

__all__ = ["bound_beside", "is_bracketed_alone", "sign_of_whole", "signed"]

_MINUS = re.compile(r"(?:[ (]|^)[-–]\Z")
_DASHES = frozenset({"-", "–"})
_FIGURE = re.compile(r"(?:%|(?<![0-9])(?!(?:19|20)[0-9]{2}\Z)[0-9]{1,9})\Z")
_LONGEST_FIGURE = 10
_CLOSED = re.compile(r"(?:[ ][^\W\d_]{1,9}){0,4}[ ]?\)")


@cache
def _word() -> Lead:
    hedges = [word for row in bounds().before for word in row.words]
    last = {word.split()[-1] for word in hedges}
    return right_before(cues().minus_words, then=rf"[ ]{{1,2}}(?:(?P<hedge>{any_of(hedges)})[ ]{{1,2}})?", also=last)


@cache
def _value_lead() -> Lead:
    return right_before(cues().signed_after)


def signed(scene: Scene, place: int, value: Decimal) -> tuple[int, Decimal]:
    """Return where a percent or a number with decimals begins, and its value, with the minus before it if any.

    A dash behind a blank or a bracket is a minus there; one at the head of a line is a bullet.
    """
    start = place - 1 if _is_glued(scene, place) else _worded(scene, place)
    return (place, value) if start is None else (start, value.copy_negate())


def sign_of_whole(scene: Scene, place: int, end: int) -> int | None:
    """Return where the minus of a whole number up to *end* begins, or None: most dashes before one are bullets.

    A dash is a minus before degrees, in brackets that hold the number alone, and behind a word for a value where a
    measure or money follows ("là -5 tỷ đồng"); the word “âm” is one before measures and money ("âm 12 tỷ đồng").
    """
    glued = _is_glued(scene, place)
    if not glued and (scene.lower[place - 1 : place] != " " or _worded(scene, place) is None):
        return None
    unit = known_unit(scene, end)
    printed = "" if unit is None else scene.lower[slice(*unit)]
    measured = is_measure(printed) or scene.lower[end - 1 : end].isalpha()
    if not glued:
        return _worded(scene, place) if measured else None
    led = measured and scene.behind(_value_lead(), place - 1) is not None
    is_minus = printed in cues().degrees or led or is_bracketed_alone(scene, place - 1, end)
    return place - 1 if is_minus else None


def is_bracketed_alone(scene: Scene, start: int, end: int) -> bool:
    """Tell whether brackets hold what stands at ``[start, end)``, with its unit, and nothing else."""
    return scene.lower[start - 1 : start] == "(" and scene.match(_CLOSED, end) is not None


def bound_beside(scene: Scene, start: int, place: int, end: int) -> Bound:
    """Return the bound of a figure that begins with its sign at *start* and with its digits at *place*.

    Between the word of a minus and the digits it is said of the digits: "âm hơn 45 tỷ đồng" lies below −45 tỷ.
    """
    bound = bound_of(scene, start, end)
    if place - start <= 1 or bound is not Bound.EXACT:
        return bound
    return bound_of(scene, place, end).mirrored


def _is_glued(scene: Scene, place: int) -> bool:
    """Tell whether a dash behind a blank or a bracket touches the digits, and opens no line."""
    if scene.lower[place - 1 : place] not in _DASHES or _MINUS.search(scene.before(place)) is None:
        return False
    # A dash at the head of a line is a bullet, and one behind another figure joins or parts them.
    before = scene.lower[scene.start : place - 1].rstrip(" ")
    parted = _FIGURE.search(before, max(0, len(before) - _LONGEST_FIGURE)) is not None
    return bool(before.strip()) and not parted and scene.lower[place - 2 : place - 1] != "\n"


def _worded(scene: Scene, place: int) -> int | None:
    """Return where the word of a minus begins before *place* ("tăng trưởng âm 2,5%"), or None."""
    start = scene.led_by(_word(), place)
    return None if start is None or scene.word_before(start) in cues().no_minus_after else start
