"""This file recognises labels by their shape or the sign before them: plates, list numbers, counters, slogans."""

import re
from functools import cache

from vnbulletin.lexicon.cue_tables import cues
from vnbulletin.lexicon.patterns import Lead, any_of, right_before, whole_words
from vnbulletin.lexicon.unit_tables import units
from vnbulletin.mentions.dates import day_cue
from vnbulletin.mentions.mention import LabelKind
from vnbulletin.mentions.recogniser import Run, Shape, recogniser
from vnbulletin.mentions.scales import scale_pattern
from vnbulletin.mentions.scene import Edge, Reading, Scene
from vnbulletin.mentions.units import find_unit, known_unit, time_unit

__all__ = [
    "GROUPED",
    "counted_visits",
    "counter",
    "exponent",
    "furniture",
    "glued",
    "list_number",
    "pair",
    "plate",
    "score",
    "slogan",
    "unexplained",
]  # fmt: skip

GROUPED = re.compile(r"[0-9]{1,3}(?:[ .,][0-9]{3}){1,12}(?![0-9])|[0-9]++(?:[.,][0-9]{1,12}){0,12}")

_DIGITS = re.compile(r"[0-9]++")
# The first run of digits is taken whole, however long, so that no text is scanned twice.
_CLUSTER = re.compile(r"[0-9]++(?:[.,][0-9]{1,12}){0,12}")
_PLATE = re.compile(r"[0-9]{2}[A-ZĐ][0-9A-Z]?[ ]?-?[ ]?[0-9]{3}(?:[.]?[0-9]{2}|[0-9])(?![0-9])")
_PLATE_LETTERS = tuple("abcdđefghklmnpqrstuvxyz")
_PAIR = re.compile(r"[0-9]{1,3}[ ]?[-–][ ]?[0-9]{1,3}(?![0-9/-])")
_COLON_PAIR = re.compile(r"[0-9]{1,2}:[0-9]{1,2}(?![0-9:])")
_LIST_NUMBER = re.compile(r"[0-9]{1,2}(?:\.[0-9]{1,2}){0,2}(?:[.)]|/)(?=[ ]|[^\W\d_])")
_HEADING = re.compile(r"[0-9]{1,2}(?:\.[0-9]{1,2}){1,2}(?=[ ])")
_ENUMERATOR = re.compile(r"[0-9]{1,2}(?=\)[ ][^\W\d_])")
_COUNT = re.compile(r"[0-9]++(?:[ .,][0-9]{3})*+")
_ROW = re.compile(r"[0-9]{1,2}(?=[ ]{1,4}[A-ZĐÀ-Ỹ][a-zà-ỹ])")
_LONGEST_ROW, _NEAR_ROW = 200, 8
_CLAUSE_MARK = re.compile(r"[;:.]")
_PHRASE = r"[0-9]{1,2}(?:[ ][^\W\d_]{1,8}){1,3}"
_SLOGAN = re.compile(rf"{_PHRASE}(?:,?[ ]{_PHRASE}){{0,3}}[”\"]")
_IN_QUOTES = re.compile(r"[“\"][^“”\"\n]*+\Z")
_LONGEST_SLOGAN = 40
_ROMAN_AND_YEAR = re.compile(r"(?<!\w)[IVX]{1,4}[-–/]\Z")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}(?![0-9])")
_ZONE = r"(?<!\w)(?:GMT|UTC)[ ]?[-+][ ]?"
_GLUE = re.compile(
    r"(?:[^\W\d_]{2,}[-–]|[A-ZĐ][A-Za-z]{0,8}[-–+]?|(?<![^\W\d_])(?:k|c|d|m)?m|”|[^\W\d_]{2}\.|" + _ZONE + r")\Z"
)
_FIGURE = re.compile(r"[0-9]++(?:[.,/][0-9]|[ ]?%)")


# A machine's number; bulletins print none, and its size has no bounds.
_EXPONENT = re.compile(r"[0-9]++(?:[.,][0-9]{1,40})?e[+-]?[0-9]++(?!\w)")


@cache
def _counter_before() -> Lead:
    return right_before(cues().counters_before, then=r"(?:[ ]?:[ ]{0,3}|[ ]?\()")


@cache
def _counter_after() -> re.Pattern[str]:
    return re.compile(rf"[ ](?:{any_of(cues().counters_after)})(?!\w)")


def _counter_heads() -> frozenset[str]:
    return frozenset(words.split()[0] for words in cues().counters_after)


@recogniser("plate", shapes=Shape.NONE, heads=lambda: _PLATE_LETTERS)
def plate(scene: Scene, place: int) -> Reading | None:
    """Read the plate of a vehicle: "80A-338.39"."""
    hit = _PLATE.match(scene.text, place, scene.end)
    return Reading.label(place, hit.end(), hit[0], LabelKind.PLATE) if hit else None


@cache
def _scoring() -> re.Pattern[str]:
    return whole_words(cues().scores)


@cache
def _pair_kinds() -> dict[str, LabelKind]:
    kinds = (cues().pages, LabelKind.PAGE), (cues().clauses, LabelKind.CLAUSE)
    return {word: kind for words, kind in kinds for word in words}


@cache
def _pair_cue() -> Lead:
    return right_before(_pair_kinds())


@recogniser("pair", shapes=Shape.DASH, after=lambda: _pair_cue().last_words)
def pair(scene: Scene, place: int) -> Reading | None:
    """Read pages or clauses: "trang 12-15", "các điều 3-5"."""
    hit = scene.match(_PAIR, place)
    cue = scene.behind(_pair_cue(), place)
    if hit is None or cue is None:
        return None
    return Reading.label(place, hit.end(), hit[0], _pair_kinds()[cue["lead"]])


@recogniser("score", shapes=Shape.DASH | Shape.COLON)
def score(scene: Scene, place: int) -> Reading | None:
    """Read a score behind a word of winning in its clause: "tỷ số 3-1", "tỷ số 3:1", "thắng đội bạn 2-0"."""
    hit = scene.match(_PAIR, place) or (scene.match(_COLON_PAIR, place) if scene.word == "số" else None)
    if hit is None or scene.behind(day_cue(), place) or _is_measured(scene, hit.end()):
        return None
    clause = _CLAUSE_MARK.split(scene.context(place))[-1]
    return Reading.label(place, hit.end(), hit[0], LabelKind.SCORE) if _scoring().search(clause) else None


def _is_measured(scene: Scene, end: int) -> bool:
    # "thua lỗ 5-7 tỷ đồng", "dẫn 5-6 khách", "thua 3-4 năm".
    behind = (scene.match(_scale(), end), scene.match(time_unit(), end))
    return find_unit(scene, end) is not None or any(behind)


@cache
def _scale() -> re.Pattern[str]:
    return re.compile(rf"[ ]{{1,2}}{scale_pattern()}")


@recogniser("list-number", edges=Edge.OPEN)
def list_number(scene: Scene, place: int) -> Reading | None:
    """Read "1." at the head of a line, "(1)" before a clause, "[1]"."""
    head = scene.lower[max(scene.start, place - 4) : place]
    opens_line = place == scene.start or head.rstrip(" ").endswith("\n")
    if opens_line:
        hit = scene.match(_LIST_NUMBER, place) or _heading_at(scene, place) or _row_at(scene, place)
        if hit is not None:
            return Reading.label(place, hit.end(), hit[0], LabelKind.LIST_NUMBER)
    hit = scene.match(_ENUMERATOR, place)
    if hit and head.endswith("("):
        return Reading.label(place, hit.end(), hit[0], LabelKind.LIST_NUMBER)
    hit = scene.match(_DIGITS, place)
    if hit and head.endswith("[") and scene.lower.startswith("]", hit.end()):
        return Reading.label(place, hit.end(), hit[0], LabelKind.LIST_NUMBER)
    return None


def _heading_at(scene: Scene, place: int) -> re.Match[str] | None:
    """Match "1.2" before a heading; "1.5 tỷ đồng" and "2.3 ha" count."""
    hit = scene.match(_HEADING, place)
    if hit is None or known_unit(scene, hit.end()) or scene.match(_counted_behind(), hit.end()):
        return None
    return hit


@cache
def _counted_behind() -> re.Pattern[str]:
    return re.compile(rf"[ ](?:(?:{any_of(units().dotted)})(?!\w)|{scale_pattern()})")


def _row_at(scene: Scene, place: int) -> re.Match[str] | None:
    """Match the number that opens a row of a table, or a line of a list, where a line beside it counts on."""
    hit = _ROW.match(scene.text, place, scene.end)
    if hit is None:
        return None
    lower, number = scene.lower, int(hit[0])
    floor = max(0, place - _LONGEST_ROW)
    above = floor + lower[floor:place].rstrip().rfind("\n") + 1
    end = lower.find("\n", place, place + _LONGEST_ROW)
    below = lower[end : end + _NEAR_ROW].lstrip() if end >= 0 else ""
    goes_on = lower.startswith(f"{number - 1} ", above) or below.startswith(f"{number + 1} ")
    # "2 Bằng khen" may count; a row holds figures of its own.
    figures = _DIGITS.search(lower, hit.end(), scene.end if end < 0 else end)
    return hit if goes_on and (figures or known_unit(scene, hit.end()) is None) else None


@recogniser("counter", after=lambda: _counter_before().last_words)
def counter(scene: Scene, place: int) -> Reading | None:
    """Read a page's own counter behind its name: "Lượt xem: 1.286", "Bình luận (0)"."""
    hit = scene.match(GROUPED, place)
    cue = scene.behind(_counter_before(), place)
    # "Bình luận (0)", but "Hôm qua (16/12)", "Hôm nay (21.6)".
    if hit is None or cue is None:
        return None
    if cue[0].endswith("(") and not (scene.lower.startswith(")", hit.end()) and _COUNT.fullmatch(hit[0])):
        return None
    return Reading.label(place, hit.end(), hit[0], LabelKind.COUNTER)


@recogniser("counted-visits", shapes=Shape.NONE, heads=_counter_heads)
def counted_visits(scene: Scene, place: int) -> Reading | None:
    """Read a page's own counter before its noun: "412 lượt xem"."""
    hit = scene.match(GROUPED, place)
    # "Năm 2025 đánh giá 2.871 đảng viên": a year, and the verb behind it.
    noun = None if hit is None or scene.word == "năm" else scene.match(_counter_after(), hit.end())
    # "251.300 lượt đọc tại chỗ": a sentence that goes on counts readers.
    if hit is None or noun is None or scene.text[noun.end() + 1 : noun.end() + 2].islower():
        return None
    return Reading.label(place, hit.end(), hit[0], LabelKind.COUNTER)


@recogniser("glued", edges=Edge.GLUED)
def glued(scene: Scene, place: int) -> Reading | None:
    """Read digits glued to a name or a measure: "COVID-19", "U23", "m2", "…tốt”1", "… tỷ đồng.1"."""
    tail = scene.text[max(scene.start, place - 16) : place]
    if _ROMAN_AND_YEAR.search(tail) and scene.match(_YEAR, place):
        return None
    name = _GLUE.search(tail)
    hit = scene.match(_DIGITS, place)
    # "là73,59%" and "Ngày21/6" lack a space; a decimal or a date behind a plain word stays a figure.
    if name is None or hit is None or scene.match(_FIGURE, place):
        return None
    return Reading.label(place, hit.end(), hit[0], LabelKind.NOTE if name[0][-1] in "”." else LabelKind.MODEL)


@recogniser("exponent", shapes=Shape.NONE, heads=lambda: ("e",))
def exponent(scene: Scene, place: int) -> Reading | None:
    """Read "1e999", "2,5e+3" as one label: no bulletin writes a number so."""
    hit = scene.match(_EXPONENT, place)
    return Reading.label(place, hit.end(), scene.text[slice(*hit.span())], LabelKind.UNEXPLAINED) if hit else None


@recogniser("slogan", runs=Run.SHORT, shapes=Shape.PLAIN)
def slogan(scene: Scene, place: int) -> Reading | None:
    """Read the digits of a short quoted slogan, which count no known noun: “4 tốt”, “Gia đình 5 không, 3 sạch”."""
    before = scene.lower[max(scene.start, place - _LONGEST_SLOGAN) : place]
    # Few digits stand in quotation marks, and that costs little to find out.
    if "“" not in before and '"' not in before:
        return None
    hit = scene.match(_SLOGAN, place)
    if hit is None or _IN_QUOTES.search(before) is None:
        return None
    digits = scene.match(_DIGITS, place)
    if digits is None or known_unit(scene, digits.end()):
        return None
    return Reading.label(place, digits.end(), digits[0], LabelKind.SLOGAN)


@recogniser("furniture")
def furniture(scene: Scene, place: int) -> Reading | None:
    """Read any digits as a label; what belongs to the page and not to the story counts nothing in it."""
    hit = scene.match(GROUPED, place)
    return Reading.label(place, hit.end(), hit[0], LabelKind.FURNITURE) if hit else None


@recogniser("unexplained")
def unexplained(scene: Scene, place: int) -> Reading | None:
    """Read digits that no reading explains ("50.700.00", "4.0") as a label, whole."""
    hit = scene.match(_CLUSTER, place)
    return Reading.label(place, hit.end(), hit[0], LabelKind.UNEXPLAINED) if hit else None
