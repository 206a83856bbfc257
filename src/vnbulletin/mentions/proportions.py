"""This file decides what two numerals with a slash, a dash or a dot are: a date, a proportion, a range or a label.

Most "x/y" of running text are dates, so a proportion needs positive evidence: a number
that no date has, a counted noun behind it, or a percent that restates it.
"""

import re
from functools import cache

from attrs import frozen

from vnbulletin.lexicon.cue_tables import cues
from vnbulletin.lexicon.patterns import any_of, right_before
from vnbulletin.mentions.bounding import bound_of
from vnbulletin.mentions.mention import MentionKind
from vnbulletin.mentions.moments import day_cue, partial_or_none, read_day_of_month
from vnbulletin.mentions.scene import Reading, Scene
from vnbulletin.mentions.units import find_unit, known_unit
from vnbulletin.notation.numbers.digits import NUMERAL, parse_number
from vnbulletin.notation.numbers.scales import scale_pattern
from vnbulletin.notation.quantities.proportions import Proportion

__all__ = [
    "read_cued_day_and_month",
    "read_day_and_month",
    "read_malformed_date",
    "read_proportion",
    "read_scale",
]

_SHORT = re.compile(r"(?P<day>[0-9]{1,2})[ ]?(?P<mark>[-/.])[ ]?(?P<month>[0-9]{1,2})(?![0-9])(?![-/.,][0-9])(?!%)")
_SLASH = re.compile(rf"(?P<part>{NUMERAL})[ ]?/[ ]?(?P<whole>{NUMERAL})(?![.,]?[0-9]|/[0-9])")
# Scales of maps and plans, lottery games and opening hours.
_SCALE = re.compile(r"(?:1/[1-9][0-9]?\.?0{2,4}|6/45|6/55|24/24|24/7)(?![0-9])")
_THREE_PARTS = re.compile(r"[0-9]{1,4}[ ]?([-/.])[ ]?[0-9]{1,2}[ ]?\1[ ]?[0-9]{1,4}(?![0-9])")
_RESTATED = re.compile(
    r"[^.;()\n]{0,60}?(?:\([^()\n]{0,30}|(?:đạt|chiếm|bằng|tỷ lệ|tỉ lệ)[^.;()\n]{0,20}?)[0-9]+(?:[.,][0-9]+)?[ ]?%"
)
# "(3-2, 19-5 và 2-9)": a day in a list of days.
_LISTED = re.compile(r"(?<![0-9/-])[0-9]{1,2}-[0-9]{1,2}(?:,|[ ]và|;)[ ]\Z")
_CLOCKED = re.compile(r"(?:[0-9]{1,2}(?::|h|g|[ ]giờ)[ ]?(?:[0-9]{2})?['’]?[ ,|]{1,4}(?:ngày[ ])?)\Z")


@cache
def _scale_word() -> re.Pattern[str]:
    # "4,224/5,28 tỉ": one scale word serves both numbers.
    return re.compile(rf"[ ]{{1,2}}(?P<scale>{scale_pattern()})")


@cache
def _named() -> re.Pattern[str]:
    return right_before(cues().slash_names)


@cache
def _link() -> re.Pattern[str]:
    return re.compile(rf"[ ]{{0,3}}(?:,|(?:{any_of(cues().links)})(?!\w))")


@frozen
class _Pair:
    day: int
    month: int

    @property
    def can_be_a_day(self) -> bool:
        return partial_or_none(month=self.month, day=self.day) is not None if self.month and self.day else False


def read_malformed_date(scene: Scene, place: int) -> Reading | None:
    """Read what has the shape of a date but names no day ("31/04/2021", "21/6/22") as a label."""
    hit = scene.match(_THREE_PARTS, place)
    if hit is None:
        return None
    return Reading.label(place, hit.end(), hit[0], "malformed-date")


def read_scale(scene: Scene, place: int) -> Reading | None:
    """Read the scale of a map or plan ("quy hoạch 1/500", "tỷ lệ 1/2000") as a label."""
    hit = scene.match(_SCALE, place)
    if hit is None or not _named().search(scene.context(place)):
        return None
    return Reading.label(place, hit.end(), hit[0], "slash-label")


def read_cued_day_and_month(scene: Scene, place: int) -> Reading | None:
    """Read a day and a month that a word announces ("dịp 2-9"); in furniture nothing else is a date."""
    return read_day_and_month(scene, place) if day_cue().search(scene.context(place)) else None


def read_day_and_month(scene: Scene, place: int) -> Reading | None:
    """Read "28/12", "ngày 8-10", "đợt 19-5", "Sáng 16.7" where a date is meant."""
    hit = scene.match(_SHORT, place)
    if hit is None:
        return None
    pair = _Pair(int(hit["day"]), int(hit["month"]))
    if not pair.can_be_a_day or not _means_a_day(scene, place, hit, pair):
        return None
    return read_day_of_month(scene, place, pair.day, pair.month, hit.end())


def _means_a_day(scene: Scene, place: int, hit: re.Match[str], pair: _Pair) -> bool:
    context = scene.context(place)
    if day_cue().search(context) or _LISTED.search(context):
        return True
    # "lúc 7g30, 11/11 huyện đã ra quân": a counted noun makes a proportion of it.
    if _CLOCKED.search(context) and known_unit(scene, hit.end()) is None:
        return True
    if scene.match(_SCALE, place):
        return False
    if hit["mark"] == ".":
        return False
    if _named().search(context):
        return False
    if hit["mark"] == "-":
        # A range ascends, so "23-5" cannot be one.
        return pair.day > pair.month and known_unit(scene, hit.end()) is None
    return not _counts(scene, place, hit.end(), pair)


def _counts(scene: Scene, place: int, end: int, pair: _Pair) -> bool:
    if (
        known_unit(scene, end) is not None
        or scene.lower.startswith(" số ", end)
        or scene.match(_RESTATED, end) is not None
    ):
        return True
    # "1/3 diện tích", "2/3 thời gian": a fraction with a word behind it that links to nothing else.
    smaller = pair.day < pair.month and scene.match(_link(), end) is None
    return smaller and find_unit(scene, end) is not None and not scene.context(place).endswith("(")


def read_proportion(scene: Scene, place: int) -> Reading | None:
    """Read "71/75", "6.027/6.110", "03/75"; a map's scale or a house number is a label."""
    hit = scene.match(_SLASH, place)
    if hit is None:
        return None
    scaled = scene.match(_scale_word(), hit.end())
    end, scale = (hit.end(), "") if scaled is None else (scaled.end(), scaled["scale"])
    part, whole = (parse_number(f"{hit[each]} {scale}".strip()) for each in ("part", "whole"))
    names = _named().search(scene.context(place)) is not None or scene.match(_SCALE, place) is not None
    if whole == 0 or (names and known_unit(scene, hit.end()) is None):
        return Reading.label(place, hit.end(), hit[0], "slash-label")
    return Reading(
        start=place,
        end=end,
        kind=MentionKind.RATIO,
        value=Proportion(part, whole),
        bound=bound_of(scene, place, end),
        unit=find_unit(scene, end),
        recogniser="proportion",
    )
