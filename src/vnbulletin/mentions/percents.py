"""This file recognises percents, percentage points and multiples."""

import re
from decimal import Decimal
from functools import cache

from vnbulletin.lexicon.cue_tables import cues
from vnbulletin.lexicon.number_tables import number_words
from vnbulletin.lexicon.patterns import Lead, right_before
from vnbulletin.mentions.bounding import bound_of
from vnbulletin.mentions.mention import Alternative, MentionKind
from vnbulletin.mentions.recogniser import Shape, recogniser
from vnbulletin.mentions.scales import scale_pattern, scaled
from vnbulletin.mentions.scene import Reading, Scene
from vnbulletin.mentions.signs import bound_beside, signed
from vnbulletin.mentions.units import comparison, find_unit
from vnbulletin.notation.numbers.digits import NUMERAL, valued
from vnbulletin.notation.quantities.multiples import Multiple
from vnbulletin.notation.quantities.percents import Percent, PercentagePoints

__all__ = ["multiple", "multiplied", "percent"]

_PERCENT = re.compile(
    r"(?P<number>[0-9]{1,40}(?:\.[0-9]{3}){0,12}(?:,[0-9]{1,40})?|[0-9]{1,40}\.[0-9]{1,40}|[0-9]{1,4},[ ][0-9])"
    r"[ ]?(?:(?P<points>điểm[ ]{1,2}(?:%|phần trăm))|%|phần trăm(?!\w))"
)
_GROUP_OF_THREE = re.compile(r"[1-9][0-9]{0,2}\.[0-9]{3}")
_HALF = Decimal("0.5")


@cache
def _times() -> re.Pattern[str]:
    half = number_words().small.half
    return re.compile(rf"(?P<number>{NUMERAL})[ ]{{0,2}}lần(?!\w)(?P<half>[ ]{half}(?!\w))?")


@cache
def _multiplier() -> Lead:
    return right_before(cues().multipliers)


@cache
def _adding() -> Lead:
    return right_before(cues().adding_multipliers)


@cache
def _money_behind() -> re.Pattern[str]:
    return re.compile(rf"[ ]{{1,2}}(?P<scale>{scale_pattern()})[ ]{{1,2}}đồng(?!\w)")


@recogniser("percent", shapes=Shape.NONE, heads=lambda: ("%", "điểm", "phần"))
def percent(scene: Scene, place: int) -> Reading | None:
    """Read "95,8%", "71.97 %", "0,3 điểm phần trăm"."""
    hit = scene.match(_PERCENT, place)
    if hit is None:
        return None
    printed = hit["number"].replace(" ", "")
    # One dot marks decimals here ("99.41%") unless it groups three digits ("1.250%").
    dotted = "," not in printed and printed.count(".") == 1 and _GROUP_OF_THREE.fullmatch(printed) is None
    start, number = signed(scene, place, Decimal(printed) if dotted else valued(printed))
    end, stray = hit.end(), _amount_with_stray_sign(scene, hit, printed)
    bound = bound_beside(scene, start, place, end)
    if hit["points"] is not None:
        return Reading(start, end, MentionKind.POINTS, PercentagePoints(number), bound, None, stray)
    unit = None if scene.match(comparison(), end) else find_unit(scene, end)
    return Reading(start, end, MentionKind.PERCENT, Percent(number), bound, unit, stray)


def _amount_with_stray_sign(scene: Scene, hit: re.Match[str], printed: str) -> tuple[Alternative, ...]:
    # "28,6% triệu đồng/người/năm" is an amount of money with a sign that slipped in.
    money = scene.match(_money_behind(), hit.end())
    if money is None:
        return ()
    value = scaled(printed.replace(".", ","), " ".join(money["scale"].split()))
    return (Alternative(kind=MentionKind.NUMBER, value=value, reason="the percent sign before money may be a slip"),)


@recogniser("multiple", shapes=Shape.NONE, heads=lambda: ("lần",))
def multiple(scene: Scene, place: int) -> Reading | None:
    """Read "gấp 2,5 lần", "gấp 2 lần rưỡi"; "tăng 2 lần" may also say that twice as much was added."""
    hit = scene.match(_times(), place)
    if hit is None or (hit["half"] and "," in hit["number"]):
        return None
    factor = valued(hit["number"])
    return multiplied(scene, place, hit.end(), factor + _HALF if hit["half"] else factor)


def multiplied(scene: Scene, place: int, end: int, factor: Decimal) -> Reading | None:
    """Return the reading of *factor*, printed at ``[place, end)``, where a word before it multiplies; else None."""
    if not scene.behind(_multiplier(), place):
        return None
    added: tuple[Alternative, ...] = ()
    if scene.behind(_adding(), place):
        reason = "“tăng N lần” may say that N times as much was added"
        added = (Alternative(kind=MentionKind.TIMES, value=Multiple(factor + 1), reason=reason),)
    return Reading(place, end, MentionKind.TIMES, Multiple(factor), bound_of(scene, place, end), None, added)
