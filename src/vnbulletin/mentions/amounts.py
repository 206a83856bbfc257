"""This file recognises amounts in digits: numbers, percents, points, ranges and multiples."""

import re
from decimal import Decimal
from functools import cache

from vnbulletin.errors import ParseError
from vnbulletin.lexicon.cue_tables import cues
from vnbulletin.lexicon.number_tables import number_words
from vnbulletin.lexicon.patterns import right_before
from vnbulletin.mentions.bounding import bound_of
from vnbulletin.mentions.mention import MentionKind
from vnbulletin.mentions.scene import Reading, Scene
from vnbulletin.mentions.units import comparison, find_unit, known_unit
from vnbulletin.notation.numbers.digits import NUMERAL, parse_number
from vnbulletin.notation.numbers.scales import scale_pattern
from vnbulletin.notation.quantities.multiples import Multiple
from vnbulletin.notation.quantities.percents import Percent, PercentagePoints
from vnbulletin.notation.quantities.ranges import Range

__all__ = ["read_amount", "read_malformed", "read_range"]

# The first run of digits is taken whole, however long, so that no text is scanned twice.
_CLUSTER = re.compile(r"[0-9]+(?:[.,][0-9]{1,12}){0,12}")
_PERCENT = re.compile(
    r"(?P<number>[0-9]{1,40}(?:\.[0-9]{3}){0,12}(?:,[0-9]{1,40})?|[0-9]{1,40}\.[0-9]{1,40}|[0-9]{1,4},[ ][0-9])"
    r"[ ]?(?:(?P<points>điểm[ ]{1,2}(?:%|phần trăm))|%|phần trăm(?!\w))"
)
_TIMES = re.compile(rf"(?P<number>{NUMERAL})[ ]{{0,2}}lần(?!\w)")
_THOUSANDS = re.compile(r"[1-9][0-9]{0,2}(?:,[0-9]{3}){2,12}(?![.,]?[0-9])")
_DOT_DECIMAL = re.compile(
    r"(?P<number>[0-9]{1,40}\.[0-9]{1,2})(?![.,]?[0-9])(?=[ ]?(?:%|tỷ|tỉ|triệu|nghìn|ngàn|ha|héc|điểm))"
)
_COMMA_OF_THREE = re.compile(r"(?P<head>[1-9][0-9]{0,2}),(?P<tail>[0-9]{3})(?![.,]?[0-9])")
_DECIMAL_UNIT = re.compile(r"[ ]?(?:%|tỷ|tỉ|triệu|usd|km(?!2)|ha(?!\w)|điểm|tấn)")
_GROUP_OF_THREE = re.compile(r"[1-9][0-9]{0,2}\.[0-9]{3}")
_MINUS = re.compile(r"(?:[ (]|^)[-–]\Z")
_CHAIN_GAP = r"[ ]{0,2}"


def _term() -> str:
    return rf"{_CHAIN_GAP}{scale_pattern()}(?:[ ]{number_words().small.half}(?!\w))?"


@cache
def _number() -> re.Pattern[str]:
    return re.compile(rf"{NUMERAL}(?![.,]?[0-9])(?:{_term()})?")


@cache
def _chain() -> re.Pattern[str]:
    # "2 tỷ 300 triệu": a second term only with its own scale word.
    one = rf"{NUMERAL}(?![.,]?[0-9]){_term()}"
    return re.compile(rf"{one}[ ]{{1,2}}{one}")


@cache
def _range() -> re.Pattern[str]:
    end = rf"{NUMERAL}(?![.,]?[0-9])"
    low, high = (rf"(?:{_CHAIN_GAP}(?P<{name}>{scale_pattern()}))?" for name in ("low_scale", "high_scale"))
    return re.compile(
        rf"(?P<low>{end}){low}[ ]?(?P<low_sign>%)?(?P<join>[ ]{{0,3}}[-–][ ]{{0,3}}|[ ]{{1,3}}(?:đến|tới)[ ]{{1,3}})"
        rf"(?P<high>{end}){high}(?:[ ]?(?P<high_sign>%))?"
    )


@cache
def _multiplier() -> re.Pattern[str]:
    return right_before(cues().multipliers)


_TIME_UNIT = re.compile(r"[ ](?P<unit>ngày|tháng|năm|tuần|giờ|phút|lần)(?!\w)")
_FROM = re.compile(r"(?<!\w)từ[ ]{1,3}\Z")


def read_range(scene: Scene, place: int) -> Reading | None:
    """Read "180 - 200", "6-7%", "4-5 triệu"; with “đến” only behind “từ” ("từ 85% đến 90%")."""
    hit = scene.match(_range(), place)
    if hit is None:
        return None
    worded = hit["join"].strip() in {"đến", "tới"}
    # "cao hơn cùng kỳ 500 đến 700 đồng": without “từ”, only a measure makes a range of it.
    if worded and not _FROM.search(scene.context(place)) and known_unit(scene, hit.end()) is None:
        return None
    scale = hit["high_scale"] or ""
    high = parse_number(f"{hit['high']} {scale}".strip())
    low = parse_number(f"{hit['low']} {hit['low_scale'] or scale}".strip())
    is_percent = hit["high_sign"] is not None
    if low >= high or (hit["low_sign"] is not None and not is_percent):
        return None
    time = scene.match(_TIME_UNIT, hit.end())
    unit = None if is_percent else find_unit(scene, hit.end()) or (time.span("unit") if time else None)
    # "12-15" with no thing behind it is a score, a model or a page range.
    if not is_percent and not scale and unit is None:
        return None
    return Reading(
        start=place,
        end=hit.end(),
        kind=MentionKind.RANGE,
        value=Range(low, high, is_percent),
        bound=bound_of(scene, place, hit.end()),
        unit=unit,
        recogniser="range",
    )


def read_amount(scene: Scene, place: int) -> Reading | None:
    """Read a percent, percentage points, a multiple or a plain number, the fullest form first."""
    return _read_percent(scene, place) or _read_multiple(scene, place) or _read_number(scene, place)


def _signed(scene: Scene, place: int, value: Decimal) -> tuple[int, Decimal]:
    hit = _MINUS.search(scene.before(place))
    # A dash at the head of a line is a bullet.
    if hit is None or not scene.lower[scene.start : place - 1].strip() or scene.lower[place - 2 : place - 1] == "\n":
        return place, value
    return place - 1, value.copy_negate()


def _read_percent(scene: Scene, place: int) -> Reading | None:
    hit = scene.match(_PERCENT, place)
    if hit is None:
        return None
    printed = hit["number"].replace(" ", "")
    # One dot marks decimals here ("99.41%") unless it groups three digits ("1.250%").
    dotted = "," not in printed and printed.count(".") == 1 and _GROUP_OF_THREE.fullmatch(printed) is None
    number = Decimal(printed) if dotted else Decimal(printed.replace(".", "").replace(",", "."))
    start, number = _signed(scene, place, number)
    points = hit["points"] is not None
    return Reading(
        start=start,
        end=hit.end(),
        kind=MentionKind.POINTS if points else MentionKind.PERCENT,
        value=PercentagePoints(number) if points else Percent(number),
        bound=bound_of(scene, start, hit.end()),
        unit=None if points or scene.match(comparison(), hit.end()) else find_unit(scene, hit.end()),
        recogniser="points" if points else "percent",
    )


def _read_multiple(scene: Scene, place: int) -> Reading | None:
    hit = scene.match(_TIMES, place)
    if hit is None or not _multiplier().search(scene.context(place)):
        return None
    return Reading(
        start=place,
        end=hit.end(),
        kind=MentionKind.TIMES,
        value=Multiple(parse_number(hit["number"])),
        bound=bound_of(scene, place, hit.end()),
        recogniser="multiple",
    )


def _read_number(scene: Scene, place: int) -> Reading | None:
    end, value, name = _number_at(scene, place)
    if value is None:
        return None
    # A whole number behind a dash is an item of a list; with decimals the dash is a minus.
    start, value = _signed(scene, place, value) if "," in scene.lower[place:end] else (place, value)
    return Reading(
        start=start,
        end=end,
        kind=MentionKind.NUMBER,
        value=value,
        bound=bound_of(scene, start, end),
        unit=find_unit(scene, end),
        recogniser=name,
    )


def _number_at(scene: Scene, place: int) -> tuple[int, Decimal | None, str]:
    if hit := scene.match(_THOUSANDS, place):
        return hit.end(), Decimal(hit[0].replace(",", "")), "english-groups"
    if hit := scene.match(_DOT_DECIMAL, place):
        scaled = scene.match(_scale_behind(), hit.end())
        if scaled:
            return scaled.end(), parse_number(f"{hit['number'].replace('.', ',')} {scaled['scale']}"), "dot-decimal"
        return hit.end(), Decimal(hit["number"]), "dot-decimal"
    if (hit := scene.match(_COMMA_OF_THREE, place)) and _groups_by_comma(scene, hit):
        scale = scene.match(_scale_behind(), hit.end())
        value = parse_number(f"{hit['head']}.{hit['tail']} {scale['scale'] if scale else ''}".strip())
        return (scale or hit).end(), value, "comma-group"
    return _plain_number(scene, place)


def _plain_number(scene: Scene, place: int) -> tuple[int, Decimal | None, str]:
    for pattern in (_chain(), _number()):
        hit = scene.match(pattern, place)
        if hit is None:
            continue
        try:
            return hit.end(), parse_number(" ".join(hit[0].split())), "number"
        except ParseError:
            # "5 triệu 3 tỷ": scales that ascend are two figures, not one.
            continue
    return place, None, ""


@cache
def _scale_behind() -> re.Pattern[str]:
    return re.compile(rf"{_CHAIN_GAP}(?P<scale>{scale_pattern()})")


def _groups_by_comma(scene: Scene, hit: re.Match[str]) -> bool:
    # One comma and three digits are ambiguous: "2,100 suất" counts, "21,512 triệu" has decimals.
    if scene.match(_DECIMAL_UNIT, hit.end()):
        return hit["tail"].endswith("00")
    return known_unit(scene, hit.end()) is not None


def read_malformed(scene: Scene, place: int) -> Reading | None:
    """Read digits that no reading explains ("50.700.00", "4.0") as a label, whole."""
    hit = scene.match(_CLUSTER, place)
    if hit is None:
        return None
    return Reading.label(place, hit.end(), hit[0], "unexplained")
