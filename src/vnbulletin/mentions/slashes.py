"""This file decides what two numerals with a slash, a dash or a dot are: a date, a proportion, a range or a label.

Most "x/y" of running text are dates, so a proportion needs positive evidence: a number
that no date has, a counted noun behind it, or a percent that restates it.
"""

import re
from decimal import Decimal
from functools import cache

from attrs import evolve

from vnbulletin.lexicon.cue_tables import cues
from vnbulletin.lexicon.patterns import Lead, any_of, right_before
from vnbulletin.mentions.bounding import bound_of
from vnbulletin.mentions.dates import DATED, date_reading, day_cue, partial_or_none, possible_day, start_of_day
from vnbulletin.mentions.mention import Alternative, LabelKind, MentionKind
from vnbulletin.mentions.recogniser import Run, Shape, recogniser
from vnbulletin.mentions.scales import scale_behind, scaled
from vnbulletin.mentions.scene import GOES_ON, Edge, Reading, Scene
from vnbulletin.mentions.units import comparison, find_unit, known_unit, unit_of
from vnbulletin.notation.numbers.digits import NUMERAL
from vnbulletin.notation.quantities.proportions import Proportion

__all__ = [
    "bracketed_day",
    "cued_day_and_month",
    "day_and_month",
    "malformed_date",
    "proportion",
    "scale",
]

_SHORT = re.compile(
    r"(?P<day>0?[1-9]|[12][0-9]|3[01])[ ]?(?P<mark>[-–/.])[ ]?(?P<month>0?[1-9]|1[0-2])(?![0-9])(?![/.,][0-9])"
    r"(?!-[0-9]{1,2}(?![/.-]?[0-9]))(?!%)"
)
_SLASH = re.compile(rf"(?P<part>{NUMERAL})[ ]?/[ ]?(?P<whole>{NUMERAL})(?![.,]?[0-9]|/[0-9])")
# Scales of maps and plans, lottery games and opening hours.
_SCALE = re.compile(r"(?:1/[1-9][0-9]?\.?0{2,4}|6/45|6/55|24/24|24/7)(?![0-9])")
_LONGEST_MONTH = 31
_LEAST_SCALE = 50
_SCALED_PARTS = frozenset({"1", "6", "24"})
_THREE_PARTS = re.compile(r"[0-9]{1,4}[ ]?([-/.])[ ]?[0-9]{1,2}[ ]?\1[ ]?[0-9]{1,4}(?![0-9])")
_RESTATED = re.compile(
    r"[^.;()\n]{0,60}?(?:\([^()\n]{0,30}|(?:đạt|chiếm|bằng|tỷ lệ|tỉ lệ)[^.;()\n]{0,20}?)"
    r"[0-9]{1,40}+(?:[.,][0-9]{1,40}+)?[ ]?%"
)
# "(3-2, 19-5 và 2-9)": a day in a list of days.
_LISTED = re.compile(r"(?<![0-9/-])[0-9]{1,2}[-/][0-9]{1,2}(?:(?:,|[ ]và|;)[ ]|(?<=/[0-9])-|(?<=/[0-9]{2})-)\Z")
_PERCENT_BEFORE = re.compile(r"[0-9][ ]?%[^.;()\n]{0,24}\(\Z")
_CITY = "thành phố "
_PARTING = (",", ";", ":")
_CLOCKED = re.compile(r"(?:[0-9]{1,2}(?::|h|g|[ ]giờ)[ ]?(?:[0-9]{2})?['’]?[ ,|]{1,4}(?:ngày[ ])?)\Z")


@cache
def _named() -> Lead:
    return right_before(cues().slash_name_kinds)


@cache
def _weak_cue() -> Lead:
    return right_before(cues().weak_day)


@cache
def _divided() -> re.Pattern[str]:
    return re.compile(rf"[ ](?:{any_of(cues().divided)})(?!\w)")


@cache
def _fraction_cue() -> Lead:
    return right_before(cues().fractions_after)


@cache
def _all_of() -> Lead:
    return right_before(cues().all_of)


@cache
def _link() -> re.Pattern[str]:
    return re.compile(rf"[ ]{{0,3}}(?:,|(?:{any_of(cues().links)})(?!\w))")


@recogniser("malformed-date", shapes=Shape.TRIPLE)
def malformed_date(scene: Scene, place: int) -> Reading | None:
    """Read what has the shape of a date but names no day ("31/04/2021", "21/6/22") as a label."""
    hit = scene.match(_THREE_PARTS, place)
    if hit is None:
        return None
    return Reading.label(place, hit.end(), hit[0], LabelKind.NO_DATE)


@recogniser("scale", runs=Run.SHORT, shapes=Shape.SLASH | Shape.MONTHED | Shape.YEARED)
def scale(scene: Scene, place: int) -> Reading | None:
    """Read the scale of a map or plan ("quy hoạch 1/500", "tỷ lệ 1/2000") as a label."""
    hit = scene.match(_SCALE, place)
    if hit is None or not scene.behind(_named(), place):
        return None
    return Reading.label(place, hit.end(), hit[0], _kind_of_label(scene, place))


@recogniser("cued-day-and-month", runs=Run.SHORT, shapes=DATED, after=lambda: {*day_cue().last_words, GOES_ON})
def cued_day_and_month(scene: Scene, place: int) -> Reading | None:
    """Read a day and a month that a word announces ("dịp 2-9"); in furniture nothing else is a date."""
    return day_and_month.read(scene, place) if scene.behind(day_cue(), place) else None


@recogniser("bracketed-day", runs=Run.SHORT, shapes=Shape.MONTHED, edges=Edge.OPEN)
def bracketed_day(scene: Scene, place: int) -> Reading | None:
    """Read the day beside a title in a list of stories: "(25/11)"."""
    reading = day_and_month.read(scene, place)
    return reading if reading and scene.lower[place - 1] == "(" and scene.lower.startswith(")", reading.end) else None


@recogniser("day-and-month", runs=Run.SHORT, shapes=DATED)
def day_and_month(scene: Scene, place: int) -> Reading | None:
    """Read "28/12", "ngày 8-10", "đợt 19-5", "Sáng 16.7" where a date is meant."""
    hit = scene.match(_SHORT, place)
    if hit is None:
        return None
    day, month = int(hit["day"]), int(hit["month"])
    value = partial_or_none(month=month, day=day)
    if value is None or not _means_a_day(scene, place, hit):
        return None
    led = start_of_day(scene, place)
    reading = date_reading(led, hit.end(), value)
    if reading is None or hit["mark"] != "/" or day > month or led < place or _is_announced(scene, place):
        return reading
    # Nothing but its numbers makes a day of "2/9".
    other = Proportion(Decimal(day), Decimal(month))
    reason = "no word announces a day, and the numbers may be a part and its whole"
    return evolve(reading, alternatives=(Alternative(kind=MentionKind.RATIO, value=other, reason=reason),))


def _is_announced(scene: Scene, place: int) -> bool:
    cues_before = (scene.behind(day_cue(), place), scene.behind(_weak_cue(), place))
    return any(cues_before) or _goes_on(scene, place)


def _goes_on(scene: Scene, place: int) -> bool:
    """Tell whether the day goes on with a list of days: "(3-2, 19-5 và 2-9)", "30/4-1/5"."""
    return scene.word == GOES_ON and _LISTED.search(scene.context(place)) is not None


def _restates(scene: Scene, hit: re.Match[str]) -> bool:
    return _PERCENT_BEFORE.search(scene.context(hit.start())) is not None


def _is_all_of_them(scene: Scene, hit: re.Match[str]) -> bool:
    unit = known_unit(scene, hit.end()) if hit["mark"] == "/" and hit["day"] == hit["month"] else None
    return unit is not None and not scene.lower[hit.end() : unit[0]].strip()


def _means_a_day(scene: Scene, place: int, hit: re.Match[str]) -> bool:
    if scene.behind(day_cue(), place):
        return True
    # "đạt 100% (5/5)": the percent is restated.
    if scene.lower[place - 1 : place] == "(" and int(hit["day"]) <= int(hit["month"]) and _restates(scene, hit):
        return False
    # "dịp 1-6, 9/9 huyện đã ra quân": a counted noun behind equal numbers makes a proportion of them.
    if _goes_on(scene, place) and not _is_all_of_them(scene, hit):
        return True
    # "lúc 7g30, 11/11 huyện đã ra quân": a counted noun makes a proportion of it.
    if _may_end_a_clock(scene.word) and _CLOCKED.search(scene.context(place)) and not known_unit(scene, hit.end()):
        return True
    if scene.match(_SCALE, place):
        return False
    # "xong trước 30.6", "hôm 2/9"; but "tăng từ 4.5 triệu", "đến 5/6 xã".
    if scene.behind(_weak_cue(), place) and hit["mark"] not in {"-", "–"} and not _is_amount(scene, hit.end(), hit):
        return True
    if hit["mark"] == ".":
        return False
    if scene.behind(_named(), place):
        return False
    if hit["mark"] in {"-", "–"}:
        # A range ascends, so "23-5" cannot be one.
        return int(hit["day"]) > int(hit["month"]) and known_unit(scene, hit.end()) is None
    return not _counts(scene, place, hit)


def _is_amount(scene: Scene, end: int, pair: re.Match[str]) -> bool:
    """Tell whether what stands behind *pair*, which ends at *end*, makes an amount of it."""
    counted = known_unit(scene, end) or scene.match(scale_behind(), end) or scene.match(_divided(), end)
    # "đến 25/3 mới đạt 14,6%": a percent behind a part above its whole does not restate it.
    restated = int(pair["day"]) <= int(pair["month"]) and scene.match(_RESTATED, end) is not None
    return counted is not None or restated


def _may_end_a_clock(word: str) -> bool:
    return word == GOES_ON or word in {"giờ", "ngày"} or word.endswith(("h", "g"))


def _counts(scene: Scene, place: int, hit: re.Match[str]) -> bool:
    end = hit.end()
    if (
        known_unit(scene, end) is not None
        or scene.match(_divided(), end) is not None
        or scene.match(_RESTATED, end) is not None
    ):
        return True
    # "toàn bộ 9/9 chi cục": all of what no table need count.
    if hit["day"] == hit["month"] and scene.behind(_all_of(), place) and find_unit(scene, end) is not None:
        return True
    # "1/3 diện tích", "2/3 thời gian": a fraction with a word behind it that links to nothing else.
    smaller = int(hit["day"]) < int(hit["month"]) and scene.match(_link(), end) is None
    if smaller and scene.behind(_fraction_cue(), place) and scene.match(comparison(), end):
        return True
    return smaller and find_unit(scene, end) is not None and not scene.context(place).endswith("(")


@recogniser("proportion", shapes=Shape.SLASH | Shape.MONTHED | Shape.YEARED, heads=lambda: ("/",))
def proportion(scene: Scene, place: int) -> Reading | None:
    """Read "71/75", "6.027/6.110", "03/75"; a map's scale or a house number is a label."""
    hit = scene.match(_SLASH, place)
    if hit is None:
        return None
    # "4,224/5,28 tỉ": one scale word serves both numbers.
    worded = scene.match(scale_behind(), hit.end())
    end = hit.end() if worded is None else worded.end()
    scale = "" if worded is None else " ".join(worded["scale"].split())
    # "tháng 14/20" names no month; in "sau 6 tháng, 14/20 chỉ tiêu" a mark parts the word from the proportion.
    if scene.word == "tháng" and not scene.lower[max(scene.start, place - 4) : place].rstrip(" ").endswith(_PARTING):
        return Reading.label(place, hit.end(), hit[0], LabelKind.NO_DATE)
    part, whole = scaled(hit["part"], scale), scaled(hit["whole"], scale)
    if whole == 0:
        return Reading.label(place, hit.end(), hit[0], LabelKind.UNEXPLAINED)
    named = scene.behind(_named(), place) or (hit["part"] in _SCALED_PARTS and scene.match(_SCALE, place))
    # "đạt tỷ lệ 35/40": a scale is one in hundreds.
    is_scale = scene.match(_SCALE, place) is not None or (part == 1 and whole >= _LEAST_SCALE)
    if named and not is_scale and _kind_of_label(scene, place) is LabelKind.SCALE:
        named = None
    # "Khối Doanh nghiệp thành phố 147/120": a city is no street (phố).
    if named and scene.lower.endswith(_CITY, scene.start, place):
        named = None
    # "mầm non 71/179, tiểu học 160/206": a class or a school's day ("lớp 1/5", "Công ty 30/4") goes no higher.
    if named and whole > _LONGEST_MONTH and _kind_of_label(scene, place) is LabelKind.UNIT:
        named = None
    # "xếp thứ 12/63 tỉnh, thành phố" is a place among them.
    ranked = named and _kind_of_label(scene, place) is LabelKind.RANK
    if ranked or (named and (_is_name(scene, hit) or not _counts_a_noun(scene, hit.end()))):
        return Reading.label(place, hit.end(), hit[0], _kind_of_label(scene, place))
    bound, unit = bound_of(scene, place, end), unit_of(scene, place, end)
    return Reading(place, end, MentionKind.RATIO, Proportion(part, whole), bound, unit, _day_instead(scene, hit))


def _day_instead(scene: Scene, hit: re.Match[str]) -> tuple[Alternative, ...]:
    # "1/3 diện tích": only a word that no table counts speaks for the proportion.
    pair = _SHORT.match(hit[0])
    if pair is None or _is_amount(scene, hit.end(), pair) or scene.behind(_fraction_cue(), hit.start()):
        return ()
    if _restates(scene, hit):
        return ()
    return possible_day(pair)


def _is_name(scene: Scene, hit: re.Match[str]) -> bool:
    # "Công ty 7/5 tổ chức hội nghị": a school or a street bears a day for its name, whatever it does.
    pair = _SHORT.fullmatch(hit[0])
    named = _kind_of_label(scene, hit.start()) in {LabelKind.UNIT, LabelKind.PLACE} and scene.word != "số"
    return named and pair is not None and partial_or_none(month=int(pair["month"]), day=int(pair["day"])) is not None


def _counts_a_noun(scene: Scene, end: int) -> bool:
    # "lớp 1/5 Trường tiểu học": a capital begins another name, but for an abbreviation ("241/150 ĐV").
    unit = known_unit(scene, end)
    if unit is None:
        return False
    noun = scene.text[unit[0] : unit[1]]
    return not noun[0].isupper() or (len(noun) > 1 and noun.isupper())


def _kind_of_label(scene: Scene, place: int) -> LabelKind:
    name = scene.behind(_named(), place)
    return LabelKind.SCALE if name is None else LabelKind(cues().slash_name_kinds[" ".join(name["lead"].split())])
