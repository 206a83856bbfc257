"""This file recognises numbers in digits, with their scale words."""

import re
from decimal import Decimal
from functools import cache

from attrs import evolve

from vnbulletin.errors import ParseError
from vnbulletin.lexicon.cue_tables import cues
from vnbulletin.lexicon.number_tables import number_words
from vnbulletin.lexicon.patterns import Lead, any_of, right_before
from vnbulletin.lexicon.unit_tables import units
from vnbulletin.mentions.commas import COMMA_OF_THREE, comma_at
from vnbulletin.mentions.mention import Alternative, MentionKind
from vnbulletin.mentions.recogniser import Shape, recogniser
from vnbulletin.mentions.scales import scale_openers, scale_pattern, scaled
from vnbulletin.mentions.scene import Reading, Scene
from vnbulletin.mentions.signs import bound_beside, sign_of_whole, signed
from vnbulletin.mentions.units import find_unit, is_measure, opens_stop_word, unit_of
from vnbulletin.notation.numbers.digits import NUMERAL, parse_number
from vnbulletin.notation.quantities.percents import Percent

__all__ = ["chain", "comma_of_three", "dot_decimal", "english_groups", "number", "with_half"]

_ENGLISH = re.compile(
    r"[1-9][0-9]{0,2}(?:(?:,[0-9]{3}){2,12}|(?:,[0-9]{3}){1,12}(?P<decimals>\.[0-9]{1,40}))(?![.,]?[0-9])"
)
_GAP = r"[ ]{0,2}+"
_HALF = Decimal("0.5")
_THOUSAND = 3
# "tỷ", "triệu", "nghìn": the terms of a sum of money behind its first.
_MOST_FURTHER = 2


def _term() -> str:
    # "10 (mười) tỷ đồng": the words say the digits again.
    again = rf"(?:[ ]?\((?:(?:{any_of(number_words().spoken)})[ ]?){{1,6}}\))?+"
    return rf"{again}{_GAP}(?P<scale>{scale_pattern()})(?P<half>[ ]{number_words().small.half}(?!\w))?"


@cache
def _plain() -> re.Pattern[str]:
    return re.compile(rf"(?P<numeral>(?>{NUMERAL}))(?![.,]?[0-9])(?:{_term()})?")


@cache
def _chain(most: int) -> re.Pattern[str]:
    # "2 tỷ 300 triệu 500 nghìn": a further term, of *most*, only with its own scale word.
    one = rf"(?>{NUMERAL})(?![.,]?[0-9]){_GAP}{scale_pattern()}"
    return re.compile(rf"{one}(?:[ ]{{1,2}}{one}){{1,{most}}}")


@cache
def _scale_behind() -> re.Pattern[str]:
    return re.compile(rf"{_GAP}(?P<scale>{scale_pattern()})")


@cache
def _dot_decimal() -> re.Pattern[str]:
    measures = any_of(units().dotted)
    return re.compile(
        rf"(?P<number>[0-9]{{1,40}}\.[0-9]{{1,2}})(?![.,]?[0-9])(?=[ ]?(?:{measures})|{_GAP}{scale_pattern()})"
    )


@cache
def _half_word() -> str:
    return f" {number_words().small.half}"


def with_half(scene: Scene, reading: Reading) -> Reading:
    """Return *reading* with the half that stands behind its measure, if one does: "2 tấn rưỡi"."""
    unit, half = reading.unit, _half_word()
    if unit is None or not scene.lower.startswith(half, unit[1], scene.end) or unit[0] < reading.end:
        return reading
    end = unit[1] + len(half)
    if not isinstance(reading.value, Decimal) or scene.lower[end : end + 1].isalnum():
        return reading
    return (
        evolve(reading, end=end, value=reading.value + _HALF.copy_sign(reading.value))
        if _is_measured(scene, reading)
        else reading
    )


@cache
def _rate() -> Lead:
    return right_before(cues().rates)


def _number(scene: Scene, start: int, end: int, value: Decimal, *alternatives: Alternative) -> Reading:
    bound, unit = bound_beside(scene, start, scene.place, end), unit_of(scene, start, end)
    return Reading(start, end, MentionKind.NUMBER, value, bound, unit, alternatives)


@recogniser("english-groups", shapes=Shape.COMMA)
def english_groups(scene: Scene, place: int) -> Reading | None:
    """Read "9,000,000" and "1,234.5", which no Vietnamese reading of the marks explains."""
    hit = scene.match(_ENGLISH, place)
    if hit is None:
        return None
    scale = scene.match(_scale_behind(), hit.end())
    power = scaled("1", scale["scale"]) if scale else Decimal(1)
    return _number(scene, place, (scale or hit).end(), Decimal(hit[0].replace(",", "")) * power)


@recogniser("dot-decimal", shapes=Shape.POINT)
def dot_decimal(scene: Scene, place: int) -> Reading | None:
    """Read "9.2 tỷ", "24.52 hécta", where what stands behind makes decimals of one or two digits."""
    hit = scene.match(_dot_decimal(), place)
    if hit is None:
        return None
    scale = scene.match(_scale_behind(), hit.end())
    value = scaled(hit["number"].replace(".", ","), scale["scale"] if scale else "")
    start, value = signed(scene, place, value)
    return _number(scene, start, (scale or hit).end(), value)


@recogniser("comma-of-three", shapes=Shape.COMMA)
def comma_of_three(scene: Scene, place: int) -> Reading | None:
    """Read "2,100 suất", "21,512 triệu USD", whose comma may group or mark decimals."""
    hit = scene.match(COMMA_OF_THREE, place)
    if hit is None:
        return None
    scale = scene.match(_scale_behind(), hit.end())
    end = (scale or hit).end()
    power = scaled("1", scale["scale"]) if scale else Decimal(1)
    comma = comma_at(scene, hit, scale.end() if scale else None)
    start, value = signed(scene, place, comma.value * power)
    if comma.other is None:
        return _number(scene, start, end, value)
    _, other = signed(scene, place, comma.other * power)
    return _number(scene, start, end, value, Alternative(kind=MentionKind.NUMBER, value=other, reason=comma.reason))


@recogniser("chain", shapes=Shape.NONE, heads=scale_openers)
def chain(scene: Scene, place: int) -> Reading | None:
    """Read "2 tỷ 300 triệu", "12 nghìn 500 liều"; scales that ascend are two figures, not one."""
    for most in range(_MOST_FURTHER, 0, -1):
        hit = scene.match(_chain(most), place)
        if hit is None:
            return _thousands_and_rest(scene, place)
        try:
            value = parse_number(" ".join(hit[0].split()))
        except ParseError:
            # The longest that descends is read.
            continue
        return _whole(scene, place, hit.end(), value)
    return None


def _whole(scene: Scene, place: int, end: int, value: Decimal) -> Reading:
    """Return a whole number; a dash before most of them is that of a list, and no minus."""
    start = sign_of_whole(scene, place, end)
    return _number(scene, place, end, value) if start is None else _number(scene, start, end, value.copy_negate())


@cache
def _thousands() -> re.Pattern[str]:
    thousand = any_of(row for row in number_words().scale_powers if number_words().scale_powers[row] == _THOUSAND)
    rest = rf"(?P<rest>[0-9]{{3}})(?![0-9]|[.,/-][0-9]|{_GAP}(?:%|{scale_pattern()}))"
    return re.compile(rf"(?P<thousands>[0-9]{{1,3}})[ ](?:{thousand})[ ]{rest}")


def _thousands_and_rest(scene: Scene, place: int) -> Reading | None:
    """Read "12 nghìn 500 liều": behind a thousand, three digits before a noun count the ones."""
    hit = scene.match(_thousands(), place)
    if hit is None or find_unit(scene, hit.end()) is None:
        return None
    return _number(scene, place, hit.end(), Decimal(hit["thousands"] + hit["rest"]))


@recogniser("number")
def number(scene: Scene, place: int) -> Reading | None:
    """Read "7.897", "95,8", "27.000 tỷ", "5 trăm", "2 tỷ rưỡi", "2 tấn rưỡi"."""
    hit = _plain().match(scene.lower, place, scene.end)
    if hit is None:
        return None
    half = hit["half"] is not None
    if half and "," in hit["numeral"]:
        return None
    value = scaled(hit["numeral"], " ".join((hit["scale"] or "").split()), half=half)
    if "," not in hit["numeral"]:
        reading = _whole(scene, place, hit.end(), value)
        # Few nouns stand before an “r”, and that costs less to see than to ask for the half.
        unit_end = reading.unit[1] + 1 if reading.unit and not hit["scale"] else 0
        return with_half(scene, reading) if unit_end and scene.lower[unit_end : unit_end + 1] == "r" else reading
    start, value = signed(scene, place, value)
    return _number(scene, start, hit.end(), value, *_percent_without_sign(scene, hit, value))


def _is_measured(scene: Scene, reading: Reading) -> bool:
    return reading.unit is not None and is_measure(scene.lower[slice(*reading.unit)])


def _percent_without_sign(scene: Scene, hit: re.Match[str], value: Decimal) -> tuple[Alternative, ...]:
    # "đạt 13,2;" and "chiếm 86,66." lack a sign that their verb asks for.
    if hit["scale"] or not opens_stop_word(scene.lower, hit.end()) or not scene.behind(_rate(), hit.start()):
        return ()
    return (Alternative(kind=MentionKind.PERCENT, value=Percent(value), reason="a percent sign may be missing"),)
