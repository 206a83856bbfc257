"""This file reads the bound of a figure from the words before and after it."""

import re
from functools import cache

from vnbulletin.lexicon.cue_tables import cues
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.lexicon.unit_tables import bounds
from vnbulletin.mentions.scene import Scene
from vnbulletin.mentions.units import known_unit
from vnbulletin.notation.quantities.bounds import Bound

__all__ = ["bound_of"]


@cache
def _signs() -> dict[str, Bound]:
    rows = (*bounds().before, *bounds().after)
    return {word: Bound(row.sign) for row in rows for word in row.words}


@cache
def _before() -> re.Pattern[str]:
    words = any_of(word for row in bounds().before for word in row.words)
    # “ước thực hiện được 60”: only behind “ước” may a verb stand before the figure.
    return re.compile(
        rf"(?<!\w)(?P<word>{words})(?:(?<=ước)(?:[ ](?:thực hiện|đạt|được|thu|khoảng)){{1,2}})?[ ]{{0,3}}\Z"
    )


@cache
def _after() -> re.Pattern[str]:
    words = any_of(word for row in bounds().after for word in row.words)
    return re.compile(rf"(?:[ ]{{0,3}}/[ ]?\w{{1,8}})?[ ]{{1,3}}(?P<word>{words})(?!\w)")


_FROM = re.compile(r"(?<!\w)từ[ ]{1,3}\Z")
_PART_OF = re.compile(r"(?:[0-9%)]|tổng số|phiếu|vụ)[ ]{1,3}trên[ ]{0,3}\Z")


def bound_of(scene: Scene, start: int, end: int) -> Bound:
    """Return the bound of the figure at ``[start, end)``: the word after it, else the nearest word before it."""
    if (after := _bound_after(scene, start, end)) is not None:
        return after
    context = scene.context(start)
    hit = _before().search(context)
    if hit is None:
        return Bound.EXACT
    word = " ".join(hit["word"].split())
    previous = context[: hit.start()].split()
    if previous and previous[-1].strip("(,:“") in cues().not_bounds.get(word, ()):
        return Bound.EXACT
    # “chiếm 97% trên 105 đại biểu”: out of, not above.
    if word == "trên" and _PART_OF.search(context):
        return Bound.EXACT
    return _signs()[word]


def _bound_after(scene: Scene, start: int, end: int) -> Bound | None:
    hit = scene.match(_after(), end)
    # “từ 01 tỷ đồng trở lên”: behind the unit, the words belong to the figure only if “từ” opens the phrase.
    if hit is None and _FROM.search(scene.context(start)) and (unit := known_unit(scene, end)) is not None:
        hit = scene.match(_after(), unit[1])
    return _signs()[" ".join(hit["word"].split())] if hit else None
