"""This file reads the bound of a figure from the words before and after it."""

import re
from functools import cache

from vnbulletin.lexicon.cue_tables import cues
from vnbulletin.lexicon.patterns import Lead, any_of, right_before
from vnbulletin.lexicon.unit_tables import bounds, units
from vnbulletin.mentions.scene import Scene
from vnbulletin.mentions.units import is_measure, known_unit
from vnbulletin.notation.quantities.bounds import Bound

__all__ = ["bound_of"]


@cache
def _signs() -> dict[str, Bound]:
    rows = (*bounds().before, *bounds().after)
    return {word: Bound(row.sign) for row in rows for word in row.words}


@cache
def _before() -> Lead:
    words = [word for row in bounds().before for word in row.words]
    # “ước thực hiện được 60”: only behind “ước” may a verb stand before the figure.
    verbs = bounds().verbs_of_estimates
    then = rf"(?:(?<=ước)(?:[ ](?:{any_of(verbs)})){{1,2}})?[ ]{{0,3}}"
    return right_before(words, then=then, also=verbs)


@cache
def _after() -> re.Pattern[str]:
    words = any_of(word for row in bounds().after for word in row.words)
    return re.compile(rf"(?:[ ]{{0,3}}/[ ]?\w{{1,8}})?[ ]{{1,3}}(?P<word>{words})(?!\w)")


# A unit may stand between a figure and the words behind it.
_NEAR = 48
_FROM = "từ"
_LAST_OF_SIGNS = frozenset("<>=≤≥≈~")
_PARTING = " (\n"


def bound_of(scene: Scene, start: int, end: int) -> Bound:
    """Return the bound of the figure at ``[start, end)``: the word after it, else the nearest word before it."""
    if (after := _bound_after(scene, end)) is not None:
        return after
    hit = scene.behind(_before(), start)
    if hit is None:
        return _sign_before(scene.lower, start) if scene.word in _LAST_OF_SIGNS else Bound.EXACT
    word = " ".join(hit["lead"].split())
    if scene.word_before(hit.start()) in cues().not_bounds.get(word, ()):
        return Bound.EXACT
    # “chiếm 97% trên 105 đại biểu”: out of, not above; “trên 3 lĩnh vực”: in, not above.
    if word == "trên" and (_out_of().search(scene.context(start)) or _is_counted_out_of(scene, start, end)):
        return Bound.EXACT
    # "thu nhập trên 1 ha": on each, not above.
    if word == "trên" and scene.lower[start:end] == "1":
        return Bound.EXACT
    if word in cues().prepositions and _is_place(scene, end, word):
        return Bound.EXACT
    return _signs()[word]


@cache
def _printed() -> dict[str, Bound]:
    return {sign: Bound(means) for sign, means in bounds().signs.items()}


def _sign_before(lower: str, start: int) -> Bound:
    """Return the bound that a sign right before *start* sets, with a blank or a bracket before it: ">80%", "≤ 10"."""
    end = start - (lower[start - 1 : start] == " ")
    begin = end - 2 if lower[end - 2 : end] in _printed() else end - 1
    # A sign behind a letter closes a tag of markup.
    parted = begin <= 0 or lower[begin - 1] in _PARTING
    return _printed().get(lower[begin:end], Bound.EXACT) if parted else Bound.EXACT


@cache
def _after_described() -> re.Pattern[str]:
    return re.compile(rf"(?:,?[ ][^\W\d_]{{1,12}}){{1,4}}{_after().pattern}")


@cache
def _head_after() -> re.Pattern[str]:
    return re.compile(any_of(word.split()[0] for row in bounds().after for word in row.words))


@cache
def _out_of() -> re.Pattern[str]:
    words = any_of((*bounds().out_of, *bounds().higher))
    return re.compile(rf"(?:[0-9%)]|{words})[ ]{{1,3}}trên[ ]{{0,3}}\Z")


_COUNT_BEFORE = re.compile(r"(?<![0-9.,/])[0-9]{1,3}(?:\.[0-9]{3}){0,3}(?=[ ])")
_TRAILING = " trên "


def _is_counted_out_of(scene: Scene, start: int, end: int) -> bool:
    """Tell whether nothing but its noun stands between a count and “trên”: "18.420 hội viên trên 24.000 nông dân"."""
    floor = max(scene.start, start - _NEAR)
    before = scene.lower[floor:start]
    counts = [*_COUNT_BEFORE.finditer(before)] if before.endswith(_TRAILING) else []
    noun = known_unit(scene, end)
    if not counts or noun is None or is_measure(scene.lower[slice(*noun)]):
        return False
    counted = known_unit(scene, floor + counts[-1].end())
    return counted is not None and counted[1] == start - len(_TRAILING)


@cache
def _places() -> dict[str, re.Pattern[str]]:
    return {word: re.compile(rf"[ ](?:{any_of(nouns)})(?!\w)") for word, nouns in cues().prepositions.items()}


def _is_place(scene: Scene, end: int, word: str) -> bool:
    return scene.match(_places()[word], end) is not None


def _bound_after(scene: Scene, end: int) -> Bound | None:
    if _head_after().search(scene.lower, end, end + _NEAR) is None:
        return None
    hit = scene.match(_after(), end)
    # “từ 01 tỷ đồng trở lên”, but “12 giải ba trở lên” goes on with the rank.
    if hit is None and (unit := known_unit(scene, end)) is not None and scene.lower[slice(*unit)] not in units().ranked:
        # "từ 3% hộ nghèo DTTS trở lên": behind “từ” words may describe the noun.
        hit = scene.match(_after(), unit[1]) or (
            scene.match(_after_described(), unit[1]) if scene.word == _FROM else None
        )
    return _signs()[" ".join(hit["word"].split())] if hit else None
