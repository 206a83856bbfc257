"""This file finds the unit of a figure: the head noun phrase that is counted, as printed."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from vnbulletin.folding import fold
from vnbulletin.lexicon.cue_tables import cues, relation_cues
from vnbulletin.lexicon.number_tables import number_words
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.lexicon.unit_tables import units
from vnbulletin.mentions.scales import scale_pattern
from vnbulletin.mentions.scene import Scene

__all__ = [
    "comparison",
    "find_unit",
    "head_of",
    "is_measure",
    "known_unit",
    "opens_stop_word",
    "skip_fillers",
    "sorted_noun",
    "stop_words",
    "time_unit",
    "unit_of",
]

_WORD = r"[^\W\d_]{1,12}"
# "người/km2": what a rate is for may be a measure.
_RATED = r"[^\W\d_]{1,12}[23²³]?"
# "ca-lo" is no "ca".
_END = r"(?!\w|-\w)"


@cache
def _known() -> re.Pattern[str]:
    nouns, measures, times = (any_of(words) for words in (units().nouns, units().measures, units().times))
    joined = "|".join(_joined(family) for family in units().together)
    # Few nouns are joined to another; one look spares a try of each family.
    may_join = rf"(?=(?:{any_of(noun for family in units().together for noun in family)})(?:,[ ]|[ ]và[ ]))"
    rate = rf"(?:[ ]?/[ ]?(?:(?:{nouns})(?!\w)|{_RATED})){{1,3}}"
    # Nouns come first: “đồng chí” counts people, “đồng” alone is money.
    return re.compile(
        rf"{_SPELT.format(any_of(number_words().spoken))}{_FILLED.format(any_of(units().fillers))}(?!(?:{any_of(units().not_units)})(?!\w))"
        rf"(?P<unit>(?:(?:{may_join}(?:{joined})|{nouns}){_END}|(?:{measures}){_END})(?:{rate})?|(?:{times}){rate})(?!\w)"
    )


def _joined(family: Iterable[str]) -> str:
    """Return a pattern for two to four nouns of *family* in a row."""
    noun = any_of(family)
    return rf"(?:{noun})(?!\w)(?:(?:,[ ]|[ ]và[ ])(?:{noun})(?!\w)){{1,3}}"


# Words such as “các”, “số” that say nothing of the thing.
_FILLED = r"[ \n]{{0,3}}+[“\"]?(?:(?:{})[ ]{{1,3}}){{0,2}}+"
_SPELT = r"(?:[ ]?\((?:(?:{0})[ ]?){{1,6}}\))?+"


@cache
def _fillers() -> re.Pattern[str]:
    return re.compile(_FILLED.format(any_of(units().fillers)))


@cache
def stop_words() -> frozenset[str]:
    """Return the words that are no noun and no part of one."""
    return frozenset(units().stops)


_LOOSE = re.compile(rf"(?P<first>{_WORD})(?:[ ](?P<second>{_WORD}))?(?!\w)")


def skip_fillers(scene: Scene, place: int) -> int:
    """Return the place behind blanks and words such as “các”, “số” that say nothing of the thing."""
    hit = scene.match(_fillers(), place)
    return place if hit is None else hit.end()


def known_unit(scene: Scene, place: int) -> tuple[int, int] | None:
    """Return where a noun or measure of the vocabulary stands after *place*, or None."""
    if scene.unit_place != place:
        scene.unit_place, scene.unit = place, _unit_at(scene, place)
    return scene.unit


def _unit_at(scene: Scene, place: int) -> tuple[int, int] | None:
    hit = _known().match(scene.lower, place, scene.end)
    if hit is not None:
        return hit.span("unit")
    # "50.000đ", "500kV": right behind the digits these letters say nothing else.
    glued = _glued().match(scene.lower, place, scene.end)
    return glued.span() if glued else None


@cache
def _glued() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of((*units().symbols, *units().currencies))})(?!\w)(?:/{_WORD})?+")


@cache
def _compounds() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(units().compounds)})(?!\w)")


@lru_cache(maxsize=4096)
def head_of(unit: str) -> str:
    """Return the head of a unit in small letters: its first word, or two that together are one noun.

    >>> head_of("đơn khiếu nại"), head_of("đơn vị sự nghiệp"), head_of("xã, thị trấn")
    ('đơn', 'đơn vị', 'xã,')
    """
    hit = _compounds().match(unit)
    return unit.partition(" ")[0] if hit is None else hit[0]


@cache
def _measures() -> frozenset[str]:
    return frozenset(fold(each).lower for each in units().measures)


def is_measure(unit: str) -> bool:
    """Tell whether *unit*, in folded lower case, is a measure or money, of which there need not be a whole number."""
    return unit.partition("/")[0].strip() in _measures()


_NEXT_WORD = re.compile(rf"[ ]{{0,3}}(?P<word>{_WORD})?")


def opens_stop_word(lower: str, place: int) -> bool:
    """Tell whether no noun can follow at *place*: a mark or a word such as “là”, “được” stands there."""
    hit = _NEXT_WORD.match(lower, place)
    return hit is None or hit["word"] is None or hit["word"] in stop_words()


def unit_of(scene: Scene, start: int, end: int) -> tuple[int, int] | None:
    """Return the unit of the figure at ``[start, end)``, by what is surest.

    A known noun behind it, then one behind “số” before it, then one whose number is raised to it,
    then any word behind it that may be a noun, then a known noun that heads the clause which a
    colon closes before it.
    """
    return (
        known_unit(scene, end)
        or _numbered_before(scene, start)
        or _raised(scene, start)
        or find_unit(scene, end)
        or _headed(scene, start)
    )


def _numbered_before(scene: Scene, place: int) -> tuple[int, int] | None:
    """Return where a known noun stands behind “số” before *place*: "số phiếu 27/27", "số hộ nghèo là 53"."""
    floor = max(scene.start, place - _LONGEST_HEAD)
    if scene.lower.find("số ", floor, place) < 0:
        return None
    numbered = _NUMBER_OF.search(scene.lower[floor:place])
    hit = _known().match(scene.lower, floor + numbered.end(), place) if numbered else None
    # "Dân số xã là 12.000" counts no communes.
    if numbered is None or hit is None or scene.word_before(floor + numbered.start()) in units().not_number_of:
        return None
    rest = scene.lower[hit.end() : place].strip()
    # "Số hộ nghèo chỉ bằng 1/7 cùng kỳ" compares, but "số vụ tăng từ 49 lên 64" counts.
    compared = not set(rest.split()).isdisjoint(cues().fractions_after) and scene.match(_whole(), place) is None
    near = rest.endswith(":") or len(rest.split()) <= _MOST_BEFORE_VERB or _CHANGED.search(f" {rest}") is not None
    return hit.span("unit") if near and not compared else None


@cache
def _whole() -> re.Pattern[str]:
    """Return the pattern of a number of things: no fraction, no decimals, no scale word behind it."""
    behind = rf"[0-9%]|[.,/][0-9]|[ ]?%|[ ]{{1,2}}{scale_pattern()}"
    return re.compile(rf"[0-9]{{1,3}}(?:\.?[0-9]{{3}}){{0,3}}(?!{behind})")


def _raised(scene: Scene, place: int) -> tuple[int, int] | None:
    """Return where the known noun stands whose number is raised to that at *place*: "nâng số đảng viên … lên 88"."""
    if not scene.lower.endswith(" lên ", scene.start, place):
        return None
    raised = _RAISED.search(scene.lower, max(scene.start, place - _LONGEST_RAISE), place)
    hit = _known().match(scene.lower, raised.end("verb"), place) if raised else None
    return hit.span("unit") if hit else None


def _headed(scene: Scene, place: int) -> tuple[int, int] | None:
    """Return where a known noun heads the clause that a colon or “là” closes before *place*."""
    floor = max(scene.start, place - _LONGEST_HEAD)
    context = scene.lower[floor:place]
    if not context.rstrip().endswith((":", " là")):
        return None
    begin = max(context.rfind(mark) for mark in _CLAUSE_MARKS) + 1
    if begin == 0 and floor > scene.start:
        return None
    # "Đề tài, sáng kiến: 1.127" is one noun; in "Đợt này, giấy khen: 12" the noun stands behind the comma.
    comma = context.rfind(",") + 1
    hit = _known().match(scene.lower, floor + begin, place)
    if comma > begin and (hit is None or hit.end() < floor + comma):
        hit = _known().match(scene.lower, floor + comma, place)
    # "Kế hoạch giao là 180" is no number of plans.
    if hit is not None and _plans().match(scene.lower, hit.start("unit")) is not None:
        return None
    # "Huyện đạt điểm số: 53" and "Xã thu ngân sách là 15" tell what the noun does, and not how many there are.
    # "Bệnh nhân tăng huyết áp: 4.290" names an illness with such a word.
    told = _illness().sub(" ", scene.lower[hit.end() : place]) if hit else ""
    words = told.removesuffix("là ").rstrip(" :").split()
    most = _MOST_BEFORE_COLON if context.endswith((":", ": ")) else _MOST_BEFORE_VERB
    counted = len(words) <= most and stop_words().isdisjoint(words)
    return hit.span("unit") if hit and counted else None


@cache
def _illness() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(relation_cues().names_from_change)})(?!\w)")


@cache
def _plans() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(units().given_plans)})(?!\w)")


# Of the words behind the noun that heads a clause.
_MOST_BEFORE_COLON, _MOST_BEFORE_VERB = 5, 2
# A clause before a colon is no longer than this.
_LONGEST_HEAD = 48
_CLAUSE_MARKS = "\n.;•+-–("
_LONGEST_RAISE = 160
_RAISED = re.compile(r"(?<!\w)(?P<verb>(?:nâng|đưa)[ ](?:tổng[ ])?số)[ ][^.;\n]*+\Z")
# "số vụ tai nạn giao thông giảm từ 49", "số giấy khen của đợt này là 30": before such a verb the noun may be described.
_CHANGING = r"[ ](?:(?:tăng|giảm)(?:[ ]thêm)?(?:[ ]từ)?|là)"
_NUMBER_OF = re.compile(rf"(?<!\w)số[ ](?={_WORD}(?:[ ]{_WORD}){{0,3}}(?::?|(?:[ ]{_WORD}){{0,4}}{_CHANGING})[ ]\Z)")
_CHANGED = re.compile(rf"{_CHANGING}\Z")


@cache
def _sorted_by() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(units().sorting)})[ ](?P<noun>[^:.;\n]{{1,{_LONGEST_HEAD}}}):")


def sorted_noun(lower: str, start: int, end: int) -> tuple[int, int] | None:
    """Return where a known noun stands whose things a list in ``lower[start:end]`` sorts: "cơ cấu giải: nhất 4".

    It stands behind a word of sorting, or alone before the colon: "Sáng kiến: Khối May 88".
    """
    colon = lower.rfind(":", start, end)
    if colon < 0:
        return None
    head = _sorted_by().search(lower, start, end)
    begin = head.start("noun") if head else 1 + max(lower.rfind(mark, start, colon) for mark in _CLAUSE_MARKS)
    hit = _known().match(lower, begin, colon)
    # "Chia theo hình thức: khiển trách 21" tells by what they are sorted.
    if hit is None or hit["unit"] in units().not_sorted or (head is None and (begin == start or hit.end() < colon)):
        return None
    return hit.span("unit")


@cache
def comparison() -> re.Pattern[str]:
    """Return the pattern of words that compare with a plan or another time ("43% kế hoạch") and name no unit."""
    return re.compile(rf"[ ]{{1,2}}(?:{any_of(relation_cues().compared)})(?!\w)")


@cache
def time_unit() -> re.Pattern[str]:
    """Return the pattern of a blank and a unit of time, or “lần”, as its group ``unit``."""
    return re.compile(rf"[ ](?P<unit>{any_of((*units().times, 'lần'))})(?!\w)")


def find_unit(scene: Scene, place: int) -> tuple[int, int] | None:
    """Return where the unit after *place* stands: a known noun phrase, else the next one or two plain words."""
    if (known := known_unit(scene, place)) is not None:
        return known
    start = skip_fillers(scene, place)
    hit = scene.match(_LOOSE, start)
    # A word glued to its digits is a slip or a label.
    if hit is None or start == place or hit["first"] in stop_words():
        return None
    printed = scene.text[hit.start() : hit.end("first")]
    if printed[0].isupper():
        # A capital begins a name, but letters in capitals are an abbreviation: "158.207 CNVCLĐ".
        return hit.span("first") if printed.isupper() and len(printed) > 1 else None
    second = hit["second"]
    if second is None or second in stop_words() or scene.text[hit.start("second")].isupper():
        return hit.span("first")
    return hit.span()
