"""This file recognises rates in words: "hai phần ba hội viên", "quá nửa số hộ", "mười phần trăm", "gấp ba lần"."""

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import cache

from vnbulletin.errors import ParseError
from vnbulletin.lexicon.cue_tables import cues
from vnbulletin.lexicon.number_tables import number_words
from vnbulletin.lexicon.patterns import Lead, any_of, right_before
from vnbulletin.lexicon.unit_tables import bounds
from vnbulletin.mentions.bounding import bound_of
from vnbulletin.mentions.mention import MentionKind
from vnbulletin.mentions.percents import multiplied
from vnbulletin.mentions.recogniser import Anchor, Recogniser, Shape, recogniser
from vnbulletin.mentions.scales import scale_behind, scaled
from vnbulletin.mentions.scene import Reading, Scene
from vnbulletin.mentions.units import comparison, find_unit, is_measure, known_unit, opens_stop_word, unit_of
from vnbulletin.mentions.words import is_ranked, names, opening_words, spoken_pattern, spoken_value
from vnbulletin.notation.quantities.bounds import Bound
from vnbulletin.notation.quantities.percents import Percent, PercentagePoints
from vnbulletin.notation.quantities.proportions import Proportion, parse_proportion

__all__ = ["fraction", "half", "may_be_said", "rates_said", "spoken_multiple", "spoken_percent"]

_NEAR, _TIMES_WORD = 40, " lần"
_HALF = Proportion(Decimal(1), Decimal(2))
# "một phần năm 2022" and "một phần tư liệu": these wholes may begin something else.
_UNSURE = frozenset({"năm", "tư"})


def may_be_said(lower: str, spoken: Iterable[Anchor]) -> tuple[bool, bool, bool]:
    """Tell whether words of parts, of halves and of multiples stand close behind the number words *spoken* in a text.

    Most texts hold none, and that costs little to see.
    """
    half, joint = number_words().fractions.half, f" {number_words().fractions.joint} "
    parts = halves = multiples = False
    for place, _, _, _ in spoken:
        near = lower[place : place + _NEAR]
        parts = parts or joint in near
        halves = halves or half in near
        multiples = multiples or _TIMES_WORD in near
    return parts, halves, multiples


def rates_said(parts: bool, halves: bool, multiples: bool) -> tuple[Recogniser, ...]:  # noqa: FBT001 -- as told above
    """Return what reads the rates that may be said."""
    return (*((spoken_percent, fraction) * parts), *((half,) * halves), *((spoken_multiple,) * multiples))


@cache
def _percent() -> re.Pattern[str]:
    hundredth = number_words().fractions.hundredth
    return re.compile(rf"(?P<number>{spoken_pattern()})[ ]{{1,2}}(?P<points>điểm[ ]{{1,2}})?{hundredth}(?!\w)")


@recogniser("percent-in-words", shapes=Shape.NONE, heads=opening_words)
def spoken_percent(scene: Scene, place: int) -> Reading | None:
    """Read "mười phần trăm", "hai phẩy năm phần trăm", "hai điểm phần trăm"."""
    hit = scene.match(_percent(), place)
    value = None if hit is None or is_ranked(scene, place) else spoken_value(hit["number"])
    if hit is None or value is None:
        return None
    end, bound = hit.end(), bound_of(scene, place, hit.end())
    if hit["points"]:
        return Reading(place, end, MentionKind.POINTS, PercentagePoints(value), bound)
    unit = None if scene.match(comparison(), end) else find_unit(scene, end)
    return Reading(place, end, MentionKind.PERCENT, Percent(value), bound, unit)


@cache
def _fraction() -> re.Pattern[str]:
    table = number_words()
    fours = any_of(word for row in table.digits for word in row.after_tens)
    whole = rf"(?:{spoken_pattern()}|(?:{fours})(?!\w))"
    return re.compile(rf"(?P<part>{spoken_pattern()})[ ]{{1,2}}{table.fractions.joint}[ ]{{1,2}}(?P<whole>{whole})")


@recogniser("fraction-in-words", shapes=Shape.NONE, heads=opening_words)
def fraction(scene: Scene, place: int) -> Reading | None:
    """Read "hai phần ba hội viên", "ba phần tư diện tích" as a part of its whole."""
    hit = scene.match(_fraction(), place)
    if hit is None or is_ranked(scene, place) or names(scene, place, hit.end("part")):
        return None
    if hit["whole"] in _UNSURE and not _is_divided(scene, hit.end()):
        return None
    try:
        value = parse_proportion(" ".join(hit[0].split()))
    except ParseError:
        return None
    return _part(scene, hit, value) if value.part < value.whole else None


def _part(scene: Scene, hit: re.Match[str], value: Proportion) -> Reading:
    start, end = hit.span()
    bound = Bound.BELOW if scene.behind(_nearly(), start) else bound_of(scene, start, end)
    return Reading(start, end, MentionKind.RATIO, value, bound, unit_of(scene, start, end))


@cache
def _nearly() -> Lead:
    return right_before(cues().nearly)


@cache
def _whole_behind() -> re.Pattern[str]:
    return re.compile(rf"[ ](?:{any_of((*cues().divided, *cues().wholes_behind))})(?!\w)")


def _is_divided(scene: Scene, end: int) -> bool:
    # "21 thôn, tức ba phần tư, đã làm": before a mark nothing else begins.
    closed = not scene.lower[end : end + 2].strip(" ,;:.)–")
    return closed or scene.match(_whole_behind(), end) is not None or known_unit(scene, end) is not None


def _one() -> str:
    return next(row.words[0] for row in number_words().digits if row.value == 1)


@cache
def _half() -> re.Pattern[str]:
    half = number_words().fractions.half
    return re.compile(rf"(?P<one>{_one()}[ ]{{1,2}})?{half}(?!\w)(?![ ](?:{any_of(cues().never_halved)})(?!\w))")


@cache
def _bounding() -> Lead:
    return right_before(word for row in bounds().before for word in row.words)


@recogniser("half", shapes=Shape.NONE, heads=lambda: (_one(), number_words().fractions.half))
def half(scene: Scene, place: int) -> Reading | None:
    """Read "một nửa số hộ", "quá nửa đại biểu", "nửa triệu đồng", "nửa tấn"; "nửa đầu năm" is none."""
    hit = scene.match(_half(), place)
    if hit is None or names(scene, place, hit.end()):
        return None
    return _half_amount(scene, hit) or (_part(scene, hit, _HALF) if _is_half_of(scene, hit) else None)


def _half_amount(scene: Scene, hit: re.Match[str]) -> Reading | None:
    scale, (start, end) = scene.match(scale_behind(), hit.end()), hit.span()
    if scale is not None:
        end = scale.end()
        value = scaled("0,5", " ".join(scale["scale"].split()))
        return Reading(start, end, MentionKind.NUMBER, value, bound_of(scene, start, end), unit_of(scene, start, end))
    unit = known_unit(scene, end)
    if hit["one"] or unit is None or not is_measure(scene.lower[slice(*unit)]):
        return None
    return Reading(start, end, MentionKind.NUMBER, Decimal("0.5"), bound_of(scene, start, end), unit)


def _is_half_of(scene: Scene, hit: re.Match[str]) -> bool:
    start, end = hit.span()
    if scene.match(_whole_behind(), end) is not None:
        return True
    # "bán được nửa xe": a thing that is halved is no part of a number of things.
    led = bool(hit["one"] or scene.behind(_bounding(), start))
    return led and (opens_stop_word(scene.lower, end) or known_unit(scene, end) is not None)


@cache
def _times() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<number>{spoken_pattern()})[ ]{{1,2}}lần(?!\w)(?P<half>[ ]{number_words().small.half}(?!\w))?"
    )


@recogniser("multiple-in-words", shapes=Shape.NONE, heads=opening_words)
def spoken_multiple(scene: Scene, place: int) -> Reading | None:
    """Read "gấp ba lần", "tăng gấp hai lần rưỡi"; "ba lần" alone is a count."""
    hit = scene.match(_times(), place)
    value = spoken_value(hit["number"]) if hit else None
    if hit is None or value is None:
        return None
    return multiplied(scene, place, hit.end(), value + Decimal("0.5") if hit["half"] else value)
