"""This file recognises ranges: "180 - 200", "6-7%", "4-5 triệu", "từ 85% đến 90%"."""

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import cache

from vnbulletin.lexicon.cue_tables import cues
from vnbulletin.lexicon.patterns import Lead, any_of, right_before
from vnbulletin.mentions.bounding import bound_of
from vnbulletin.mentions.dates import possible_day
from vnbulletin.mentions.mention import Alternative, MentionKind
from vnbulletin.mentions.recogniser import Shape, recogniser
from vnbulletin.mentions.scales import scale_openers, scale_pattern, scaled
from vnbulletin.mentions.scene import Reading, Scene
from vnbulletin.mentions.signs import sign_of_whole, signed
from vnbulletin.mentions.units import find_unit, known_unit, time_unit
from vnbulletin.notation.numbers.digits import NUMERAL
from vnbulletin.notation.quantities.ranges import Range

__all__ = ["between"]

_DAY_AND_MONTH = re.compile(r"(?P<day>[0-9]{1,2})-(?P<month>[0-9]{1,2})")
_FROM = right_before(("từ",))
_AGE = "tuổi"


def _towards() -> str:
    return rf"(?:{any_of(cues().range_ends)})"


@cache
def _range() -> re.Pattern[str]:
    end = rf"(?>{NUMERAL})(?![.,]?[0-9])"
    low, high = (rf"(?:[ ]{{0,2}}(?P<{name}>{scale_pattern()}))?" for name in ("low_scale", "high_scale"))
    return re.compile(
        rf"(?P<low>{end}){low}[ ]?(?P<low_sign>%)?"
        rf"(?P<join>[ ]{{0,3}}[-–][ ]{{0,3}}|[ ]{{1,3}}(?:đến|tới)[ ]{{1,3}}(?:{_towards()}[ ])?"
        rf"(?P<minus>-|(?:{any_of(cues().minus_words)})[ ])?)"
        rf"(?P<high>{end}){high}(?:[ ]?(?P<high_sign>%))?"
    )


def _heads() -> Iterable[str]:
    return ("%", "-", "–", "đến", "tới", *scale_openers())


@recogniser("range", shapes=Shape.DASH, heads=_heads)
def between(scene: Scene, place: int) -> Reading | None:
    """Read two ends with a dash, or with “đến” behind “từ” or before a measure."""
    hit = scene.match(_range(), place)
    if hit is None:
        return None
    worded = hit["join"].lstrip()[0] not in "-–"
    is_percent = hit["high_sign"] is not None
    scale = " ".join((hit["high_scale"] or "").split())
    high = scaled(hit["high"], scale)
    start, low = _low(scene, hit, scaled(hit["low"], " ".join((hit["low_scale"] or scale).split())))
    # "cao hơn cùng kỳ 500 đến 700 đồng": without “từ”, only a measure makes a range of it.
    led = scene.behind(_FROM, start) or _age(scene, place) is not None
    if worded and not led and known_unit(scene, hit.end()) is None:
        return None
    if hit["minus"]:
        high = high.copy_negate()
    if low >= high or (hit["low_sign"] is not None and not is_percent):
        return None
    time = scene.match(time_unit(), hit.end())
    unit = None if is_percent else find_unit(scene, hit.end()) or (time.span("unit") if time else _age(scene, place))
    # "12-15" with no thing behind it is a score, a model or a page range.
    if not is_percent and not scale and unit is None:
        return None
    value, bound = Range(low, high, is_percent), bound_of(scene, start, hit.end())
    return Reading(start, hit.end(), MentionKind.RANGE, value, bound, unit, _day_instead(scene, hit))


def _low(scene: Scene, hit: re.Match[str], value: Decimal) -> tuple[int, Decimal]:
    """Return where a range begins, and its lower end with the minus before it ("từ -2 đến 5 độ C")."""
    place = hit.start()
    if hit["minus"] or hit["high_sign"] or "," in hit["low"]:
        return signed(scene, place, value)
    start = sign_of_whole(scene, place, hit.end())
    return (place, value) if start is None else (start, value.copy_negate())


@cache
def _ages() -> Lead:
    return right_before(cues().ages_before)


def _age(scene: Scene, place: int) -> tuple[int, int] | None:
    """Return where the word for an age stands before *place*: "độ tuổi từ 25-45"."""
    hit = scene.behind(_ages(), place)
    begin = scene.lower.find(_AGE, hit.start(), place) if hit else -1
    return None if begin < 0 else (begin, begin + len(_AGE))


def _day_instead(scene: Scene, hit: re.Match[str]) -> tuple[Alternative, ...]:
    # "8-10 nơi": a dash also joins a day and its month, unless a known noun is counted.
    pair = _DAY_AND_MONTH.fullmatch(hit[0])
    if pair is None or known_unit(scene, hit.end()) or scene.match(time_unit(), hit.end()):
        return ()
    return possible_day(pair)
