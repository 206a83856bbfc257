"""This file recognises digits behind a word that names or ranks them: "lần thứ 8", "giải 3", "quận 1, 3, 5"."""

import re
from functools import cache

from vnbulletin.lexicon.cue_tables import cues
from vnbulletin.lexicon.patterns import Lead, any_of, right_before
from vnbulletin.mentions.label_shapes import GROUPED
from vnbulletin.mentions.mention import LabelKind
from vnbulletin.mentions.recogniser import Run, Shape, recogniser
from vnbulletin.mentions.scales import scale_pattern
from vnbulletin.mentions.scene import GOES_ON, Edge, Reading, Scene
from vnbulletin.mentions.units import known_unit, opens_stop_word, stop_words, time_unit

__all__ = [
    "acting_name",
    "calibre",
    "chainage",
    "house",
    "lettered",
    "name",
    "name_and_number",
    "numbered",
    "rank",
    "rated",
    "standard",
]

_LETTERS = tuple("abcdđefghklmnpqrstuvxyz")
_CODE = re.compile(r"[0-9]{1,2}[A-ZĐ][0-9]{1,2}(?!\w)|(?P<model>[0-9][GK](?!\w))")
_ISO, _KM = right_before(("iso",)), right_before(("km",))
_STANDARD = re.compile(r"[0-9]{4,5}(?::[0-9]{4})?(?![0-9])")
_CHAINAGE = re.compile(r"[0-9]{1,4}\+[0-9]{1,3}(?![0-9])")
_CALIBRE = re.compile(r"[0-9]{2,3}(?:,[0-9]{1,2})?(?=[ ]?[^\W\d_])")
_LETTERED = re.compile(r"[0-9]{1,3}[A-ZĐ](?!\w)")
_LONGEST, _LONGEST_PAIR = 3, 7
_EDITION = re.compile(r"[0-9](?:\.[0-9])?")
# "gió cấp 8-9" ranks, "lớp 15-20 tuổi" is counted.
_BETWEEN = re.compile(r"[0-9]{1,2}(?:[-–]|[ ][-–][ ])[0-9]{1,2}(?![0-9/-]|[ ]?%|[ ](?:tỷ|tỉ|triệu|nghìn|ngàn))")
_NEAR = 24
_QUOTED = re.compile(r"[ ]{0,3}[“\"]")
_WORD_BEHIND = re.compile(r"[ ][^\W\d_]{2}|,[ ]")
_COUNTED_AFTER, _ALL_RANKS = frozenset({"số", "mỗi"}), "các"
_GOES_ON = re.compile(r"(?:,|;|[ ]và|[ ]hoặc|-)[ ]?[0-9]")
_SHORT = re.compile(r"[0-9]{1,2}(?![0-9]|[.,/-][0-9]|[ ]?%)")
# "quận 1, 3, 5": the word serves the whole list.
_LISTED = r"[ ]{1,3}(?P<list>(?:[0-9]{1,3}(?:,|;|[ ]và|[ ]hoặc|-)[ ]?){0,8})"


@cache
def _name() -> Lead:
    return right_before(cues().name_kinds, then=_LISTED)


@cache
def _rank() -> Lead:
    return right_before(cues().label_kinds, then=_LISTED)


@cache
def _numbered() -> Lead:
    return right_before(("số",), then=_LISTED)


@cache
def _rank_after() -> re.Pattern[str]:
    return re.compile(rf"[ ](?:{any_of(cues().labels_after)})(?!\w)")


@cache
def _amount_after() -> re.Pattern[str]:
    return re.compile(rf"[ ]{{0,2}}(?:%|{scale_pattern()}|[-–][ ]?[0-9]|[/.,][0-9]|(?:đến|tới)[ ][0-9])")


def _digits(scene: Scene, place: int) -> re.Match[str] | None:
    hit = _LETTERED.match(scene.text, place, scene.end) or scene.match(GROUPED, place)
    # "điểm 8,5" is a mark: no name and no clause has decimals.
    return None if hit is None or "," in hit[0] or scene.match(_amount_after(), hit.end()) else hit


def _labelled(hit: re.Match[str], kind: LabelKind) -> Reading:
    return Reading.label(hit.start(), hit.end(), hit[0], kind)


def _is_another_word(scene: Scene, cue: re.Match[str], start: int = 0) -> bool:
    # "vũ trang 96": no page.
    befores = cues().not_labels.get(" ".join(cue["lead"].split()))
    return befores is not None and scene.word_before(start + cue.start()) in befores


@recogniser("name", after=lambda: {*_name().last_words, GOES_ON})
def name(scene: Scene, place: int) -> Reading | None:
    """Read digits that are a name, whatever stands behind them: "Quân khu 7", "lần thứ 8"."""
    cue = scene.behind(_name(), place)
    hit = _digits(scene, place) if cue else None
    # "chặng đường 2024" names a year: a word alone labels up to three digits, “số” any number.
    if cue is None or hit is None or (len(hit[0]) > _LONGEST and not cue["lead"].endswith(("số", "thứ"))):
        return None
    # "Sư đoàn 320; 15 hội viên": only the first number is a name whatever it stands before.
    other = _is_another_word(scene, cue)
    if (cue["list"] or other) and known_unit(scene, hit.end()):
        return None
    # "Bộ đội biên phòng 141 tuần tra" acts; in "Bộ đội Biên phòng 150, Công an tỉnh 230" they are counted.
    if other and opens_stop_word(scene.lower, hit.end()):
        return None
    return _labelled(hit, LabelKind(cues().name_kinds[" ".join(cue["lead"].split())]))


def _leads(scene: Scene, unit: tuple[int, int]) -> bool:
    numbered = scene.text[unit[1] + 1 : unit[1] + 2].isdigit()
    return numbered and scene.lower[slice(*unit)] in cues().label_kinds


def _is_long(scene: Scene, end: int) -> bool:
    # "đợt 3 ngày" is long; in "đợt 3 năm 2020" and "lớp 12 năm học 2013-2014" the year stands alone.
    return scene.match(time_unit(), end) is not None and scene.match(_named_time(), end) is None


@cache
def _named_time() -> re.Pattern[str]:
    # "giai đoạn 5 năm 2016-2020" is five years long.
    year = r"năm[ ](?:19|20)[0-9]{2}(?![0-9]|[ ]?[-–][ ]?[0-9])"
    others = r"tháng[ ][0-9]|ngày[ ][0-9]{1,2}[-/.][0-9]|quý[ ][0-9ivx]"
    return re.compile(rf"[ ](?:{year}|(?:{any_of(cues().years_named)})(?!\w)|{others})")


def _is_counted(scene: Scene, cue: re.Match[str], hit: re.Match[str]) -> bool:
    """Tell whether the number behind *cue* counts: "lực lượng vũ trang 96", "số lớp 24", "huân chương các hạng 11"."""
    before, lead = scene.word_before(cue.start()), " ".join(cue["lead"].split())
    if before == _ALL_RANKS and cues().label_kinds[lead] == LabelKind.RANK:
        # "các loại 1 và 2" are named one by one.
        return not cue["list"] and hit.re is not _BETWEEN and scene.match(_GOES_ON, hit.end()) is None
    return before in _COUNTED_AFTER or before in cues().not_labels.get(lead, ())


@recogniser("rank", after=lambda: {*_rank().last_words, GOES_ON})
def rank(scene: Scene, place: int) -> Reading | None:
    """Read digits that name or rank, unless they count the noun behind them: "giải 3", "điểm 4.1 Điều 4"."""
    cue = scene.behind(_rank(), place)
    hit = (scene.match(_BETWEEN, place) or _digits(scene, place)) if cue else None
    if cue is None or hit is None or len(hit[0]) > _LONGEST_PAIR or _is_long(scene, hit.end()):
        return None
    if len(hit[0]) > _LONGEST and hit.re is not _BETWEEN:
        return None
    # "đợt 3 “nước rút”": what stands in quotation marks behind the number is its name.
    unit = None if _QUOTED.match(scene.lower, hit.end(), scene.end) else known_unit(scene, hit.end())
    # "ấp 3 xã Long Đức", "Điều 4 khoản 2": a unit that begins a name or another label is no counted noun.
    if unit is not None and not scene.text[unit[1] + 1 : unit[1] + 2].isupper() and not _leads(scene, unit):
        return None
    kind = LabelKind(cues().label_kinds[" ".join(cue["lead"].split())])
    if _is_counted(scene, cue, hit):
        return None
    # "công nghiệp 4.0", but "tiểu thủ công nghiệp 52" counts what was named before.
    return _labelled(hit, kind) if kind is not LabelKind.MODEL or _EDITION.fullmatch(hit[0]) else None


@cache
def _acting() -> Lead:
    return right_before(cues().numbered_name_kinds)


@recogniser("acting-name", runs=Run.SHORT, shapes=Shape.PLAIN, after=lambda: _acting().last_words)
def acting_name(scene: Scene, place: int) -> Reading | None:
    """Read the number of who acts: "Chi bộ 3 kết nạp 2 đảng viên"; "chi bộ 21" in a list counts."""
    hit = _SHORT.match(scene.lower, place, scene.end)
    cue = scene.behind(_acting(), place) if hit else None
    if hit is None or cue is None or not scene.text[cue.start()].isupper():
        return None
    # "tiểu học 160, THCS 80, THPT 13": short for its noun, it is all in capitals whatever it says.
    is_short = scene.text[slice(*cue.span("lead"))].isupper()
    if is_short and scene.word_before(cue.start()) not in cues().numbered_name_kinds:
        return None
    if scene.match(_WORD_BEHIND, hit.end()) is None or known_unit(scene, hit.end()):
        return None
    # "Nhật Bản 25" is no hamlet.
    if _is_another_word(scene, cue):
        return None
    return _labelled(hit, LabelKind(cues().numbered_name_kinds[" ".join(cue["lead"].split())]))


@cache
def _named() -> re.Pattern[str]:
    words = any_of(cues().numbered_name_kinds)
    return re.compile(rf"(?<!\w)(?P<lead>{words})[ ](?P<name>[^\W\d_]{{1,7}}(?:[ ][^\W\d_]{{1,7}}){{0,3}})[ ]\Z")


@recogniser("name-and-number", runs=Run.SHORT, shapes=Shape.PLAIN, edges=Edge.BLANK)
def name_and_number(scene: Scene, place: int) -> Reading | None:
    """Read the number that closes a name: "ấp Phú Hòa 2", "Công ty May 10"; "phân xưởng 5" ranks."""
    if scene.word in stop_words():
        return None
    # Without a capital close before it there is no name.
    near = max(scene.start, place - _NEAR)
    if scene.text[near:place] == scene.lower[near:place]:
        return None
    hit = _SHORT.match(scene.lower, place, scene.end)
    if hit is None or known_unit(scene, hit.end()):
        return None
    context = scene.context(place)
    named = _named().search(context)
    # "Đoàn thăm ấp Phú Hòa 2": the nearest word that may lead a name may not be the first one.
    while named is not None:
        proper = _is_proper(scene.text[place - len(named["name"]) - 1 : place - 1])
        if proper and not _is_another_word(scene, named, place - len(context)):
            return _labelled(hit, LabelKind(cues().numbered_name_kinds[" ".join(named["lead"].split())]))
        named = _named().search(context, named.start() + 1)
    return None


def _is_proper(name: str) -> bool:
    # "Phú Hòa", "Khai thác"; but "May kết nạp" goes on with a verb.
    first, _, rest = name.partition(" ")
    return first[0].isupper() and (name.istitle() or (" " not in rest and rest not in cues().five_after))


@recogniser("house", shapes=Shape.NONE, heads=lambda: cues().streets)
def house(scene: Scene, place: int) -> Reading | None:
    """Read the number of a house before the name of its street: "45 đường Trần Phú"."""
    hit = _house().match(scene.lower, place, scene.end)
    named = hit is not None and scene.text[hit.end() : hit.end() + 1].isupper()
    return Reading.label(place, hit.end("number"), hit["number"], LabelKind.PLACE) if hit and named else None


@cache
def _house() -> re.Pattern[str]:
    return re.compile(rf"(?P<number>[0-9]{{1,4}})[ ](?:{any_of(cues().streets)})[ ]")


@recogniser("lettered", shapes=Shape.NONE, heads=lambda: _LETTERS)
def lettered(scene: Scene, place: int) -> Reading | None:
    """Read a number with a letter inside: "lớp 9A1", "12B2", "mạng 5G"."""
    hit = _CODE.match(scene.text, place, scene.end)
    return _labelled(hit, LabelKind.MODEL if hit["model"] else LabelKind.UNIT) if hit else None


@recogniser("standard", after=lambda: ("iso",))
def standard(scene: Scene, place: int) -> Reading | None:
    """Read the number of a standard with its year: "ISO 9001:2015"."""
    hit = scene.match(_STANDARD, place) if scene.behind(_ISO, place) else None
    return _labelled(hit, LabelKind.MODEL) if hit else None


@cache
def _gun() -> Lead:
    return right_before(cues().guns)


@recogniser("calibre", shapes=Shape.NONE, heads=lambda: cues().calibres, after=lambda: _gun().last_words)
def calibre(scene: Scene, place: int) -> Reading | None:
    """Read the calibre that names a gun: "pháo 37mm", "súng máy phòng không 12,7 ly"."""
    hit = scene.match(_CALIBRE, place) if scene.behind(_gun(), place) else None
    return _labelled(hit, LabelKind.MODEL) if hit else None


@recogniser("chainage", after=lambda: ("km",))
def chainage(scene: Scene, place: int) -> Reading | None:
    """Read a place on a road: "km 12+300"."""
    hit = scene.match(_CHAINAGE, place) if scene.behind(_KM, place) else None
    return _labelled(hit, LabelKind.ROAD) if hit else None


@recogniser("rated", heads=lambda: cues().labels_after, shapes=Shape.NONE)
def rated(scene: Scene, place: int) -> Reading | None:
    """Read digits before a word that ranks: "OCOP 4 sao"."""
    hit = _digits(scene, place)
    if hit is None or len(hit[0]) > _LONGEST or scene.match(_rank_after(), hit.end()) is None:
        return None
    return _labelled(hit, LabelKind.RANK)


@recogniser("numbered", after=lambda: ("số", GOES_ON))
def numbered(scene: Scene, place: int) -> Reading | None:
    """Read digits behind “số” that name a thing or a house: "Số 68 Trần Phú"; "tổng số 561 điều kiện" counts."""
    cue = scene.behind(_numbered(), place)
    hit = _digits(scene, place) if cue else None
    if cue is None or hit is None or known_unit(scene, hit.end()):
        return None
    before = scene.word_before(cue.start())
    return None if before in cues().amounts_before else _labelled(hit, LabelKind.NUMBERED)
