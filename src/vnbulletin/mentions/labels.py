"""This file recognises digits that name, rank or locate something and count nothing."""

import re
from bisect import bisect_right
from functools import cache

from vnbulletin.lexicon.cue_tables import cues
from vnbulletin.lexicon.patterns import any_of, right_before
from vnbulletin.mentions.scene import Reading, Scene
from vnbulletin.mentions.units import known_unit
from vnbulletin.notation.numbers.scales import scale_pattern

__all__ = [
    "find_addresses",
    "read_address",
    "read_counter",
    "read_furniture",
    "read_glued",
    "read_label",
    "read_list_number",
    "read_pair",
    "read_slogan",
    "read_telephone",
]

_TELEPHONE = re.compile(r"\(?\+?[0-9](?:[0-9 .()–-]{5,18})[0-9]")
_UNCUED_TELEPHONE = re.compile(
    r"(?:\+84|\(?0[0-9]{2,3}\)?)[ .-]?[0-9]{3,4}[ .-]?[0-9]{3,4}(?![0-9])|1[89]00[ .]?[0-9]{4,6}(?![0-9])"
)
_ADDRESS_MARK = re.compile(
    r"://|www\.|@|[0-9]\.(?:png|jpe?g|gif|webp|docx?|pdf|xlsx?|html?|aspx?|mp4)(?!\w)|[\w-]\.(?:com|vn|org|net)(?!\w)"
)
_DIGITS = re.compile(r"[0-9]+")
_GROUPED = re.compile(r"[0-9]{1,3}(?:[ .,][0-9]{3}){1,12}(?![0-9])|[0-9]+(?:[.,][0-9]{1,12}){0,12}")
_PLATE = re.compile(r"[0-9]{2}[A-ZĐ][0-9A-Z]?[ ]?-?[ ]?[0-9]{3}(?:[.]?[0-9]{2}|[0-9])(?![0-9])")
_PAIR = re.compile(r"[0-9]{1,3}[ ]?[-–][ ]?[0-9]{1,3}(?![0-9/-])")
_LETTERED = re.compile(r"[0-9]{1,3}[A-ZĐ](?!\w)")
_LIST_NUMBER = re.compile(
    r"[0-9]{1,2}(?:\.[0-9]{1,2}){0,2}(?:[.)]|/)(?=[ ]|[^\W\d_])|[0-9]{1,2}(?:\.[0-9]{1,2}){1,2}(?=[ ])"
)
_ENUMERATOR = re.compile(r"[0-9]{1,2}(?=\)[ ][^\W\d_])")
_PHRASE = r"[0-9]{1,2}(?:[ ][^\W\d_]{1,8}){1,3}"
_SLOGAN = re.compile(rf"{_PHRASE}(?:,?[ ]{_PHRASE}){{0,3}}[”\"]")
_IN_SLOGAN = re.compile(rf"[“\"](?:{_PHRASE},?[ ]){{0,3}}\Z")
_LENGTH_AFTER = re.compile(r"[ ](?:năm|tháng|tuần|ngày|giờ|phút|lần)(?!\w)")
_NUMBERED = re.compile(r"(?<!\w)(?P<before>\w+[ ]{1,3})?số[ ]{1,3}\Z")
_ROMAN_AND_YEAR = re.compile(r"(?<!\w)[IVX]{1,4}[-–/]\Z")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}(?![0-9])")
_GLUE = re.compile(r"(?:[^\W\d_]{2,}[-–]|[A-ZĐ][A-Za-z]{0,8}[-–]?|(?<![^\W\d_])(?:k|c|d|m)?m|”)\Z")
_FIGURE = re.compile(r"[0-9]+(?:[.,/][0-9]|[ ]?%)")
_LONGEST_NAME = 3
_LONGEST_ADDRESS = 200


# "quận 1, 3, 5": the word serves the whole list.
_LISTED = r"[ ]{1,3}(?:[0-9]{1,3}(?:,|;|[ ]và|[ ]hoặc|-)[ ]?){0,8}\Z"


@cache
def _name() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?P<word>{any_of(cues().names)}){_LISTED}")


@cache
def _rank() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(cues().labels)}){_LISTED}")


@cache
def _rank_after() -> re.Pattern[str]:
    return re.compile(rf"[ ](?:{any_of(cues().labels_after)})(?!\w)")


@cache
def _telephone_cue() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(cues().telephones)})\W{{0,6}}\(?\Z|[✆☎]\W{{0,3}}\(?\Z")


@cache
def _counter_before() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(cues().counters_before)})(?:[ ]?:[ ]{{0,3}}|[ ]?\()\Z")


@cache
def _counter_after() -> re.Pattern[str]:
    return re.compile(rf"[ ](?:{any_of(cues().counters_after)})(?!\w)")


@cache
def _amount_after() -> re.Pattern[str]:
    return re.compile(rf"[ ]{{0,2}}(?:%|{scale_pattern()}|[-–][ ]?[0-9]|[/.,][0-9])")


def find_addresses(lower: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Return where web and e-mail addresses and names of files stand between *start* and *end*."""
    found: list[tuple[int, int]] = []
    for hit in _ADDRESS_MARK.finditer(lower, start, end):
        if found and hit.start() < found[-1][1]:
            continue
        floor, ceiling = max(start, hit.start() - _LONGEST_ADDRESS), min(end, hit.end() + _LONGEST_ADDRESS)
        head = lower[floor : hit.start()].split()
        first = hit.start() - len(head[-1]) if head and not lower[hit.start() - 1].isspace() else hit.start()
        tail = lower[hit.end() : ceiling].split(maxsplit=1)
        last = hit.end() + len(tail[0]) if tail and not lower[hit.end()].isspace() else hit.end()
        found.append((first, last))
    return tuple(found)


def read_address(scene: Scene, place: int) -> Reading | None:
    """Read the digits of a web or e-mail address or of a file's name."""
    index = bisect_right(scene.addresses, (place, scene.end)) - 1
    if index < 0 or place >= scene.addresses[index][1]:
        return None
    start, end = scene.addresses[index]
    start = max(start, scene.floor)
    return Reading.label(start, end, scene.text[start:end], "address")


def read_telephone(scene: Scene, place: int) -> Reading | None:
    """Read a telephone number: digits behind a word for one, or digits of its shape."""
    start = place - 1 if scene.before(place).endswith("(") else place
    if _telephone_cue().search(scene.before(place)) and (hit := scene.match(_TELEPHONE, start)):
        return Reading.label(start, hit.end(), hit[0], "telephone")
    hit = scene.match(_UNCUED_TELEPHONE, start)
    return Reading.label(start, hit.end(), hit[0], "telephone") if hit else None


@cache
def _pair_cue() -> re.Pattern[str]:
    return right_before(cues().pairs)


def read_pair(scene: Scene, place: int) -> Reading | None:
    """Read a score, pages or a plate: "tỷ số 3-1", "trang 12-15", "80A-338.39"."""
    if hit := _PLATE.match(scene.text, place, scene.end):
        return Reading.label(place, hit.end(), hit[0], "plate")
    hit = scene.match(_PAIR, place)
    if hit is None or not _pair_cue().search(scene.context(place)):
        return None
    return Reading.label(place, hit.end(), hit[0], "pair")


def read_list_number(scene: Scene, place: int) -> Reading | None:
    """Read "1." at the head of a line, "(1)" before a clause, "[1]"."""
    head = scene.lower[max(scene.start, place - 4) : place]
    opens_line = place == scene.start or head.rstrip(" ").endswith("\n")
    if opens_line and (hit := scene.match(_LIST_NUMBER, place)):
        return Reading.label(place, hit.end(), hit[0], "list-number")
    hit = scene.match(_ENUMERATOR, place)
    if hit and head.endswith("("):
        return Reading.label(place, hit.end(), hit[0], "list-number")
    hit = scene.match(_DIGITS, place)
    if hit and head.endswith("[") and scene.lower.startswith("]", hit.end()):
        return Reading.label(place, hit.end(), hit[0], "list-number")
    return None


def read_counter(scene: Scene, place: int) -> Reading | None:
    """Read a page's own counter: "Lượt xem: 1.286", "412 lượt xem", "Bình luận (0)"."""
    hit = scene.match(_GROUPED, place)
    if hit is None:
        return None
    if _counter_before().search(scene.context(place)) or scene.match(_counter_after(), hit.end()):
        return Reading.label(place, hit.end(), hit[0], "counter")
    return None


def read_glued(scene: Scene, place: int) -> Reading | None:
    """Read digits glued to a name or a measure: "COVID-19", "U23", "m2", "…tốt”1"."""
    tail = scene.text[max(scene.start, place - 16) : place]
    if _ROMAN_AND_YEAR.search(tail) and scene.match(_YEAR, place):
        return None
    name = _GLUE.search(tail)
    hit = scene.match(_DIGITS, place)
    # "là73,59%" and "Ngày21/6" lack a space; a decimal or a date behind a plain word stays a figure.
    if name is None or hit is None or scene.match(_FIGURE, place):
        return None
    return Reading.label(place, hit.end(), hit[0], "glued")


def read_slogan(scene: Scene, place: int) -> Reading | None:
    """Read the digit of a quoted slogan: “4 tốt”, “5 không 3 sạch”."""
    if not _IN_SLOGAN.search(scene.context(place)):
        return None
    hit = scene.match(_SLOGAN, place)
    digits = scene.match(_DIGITS, place)
    return Reading.label(place, digits.end(), digits[0], "slogan") if hit and digits else None


def read_label(scene: Scene, place: int) -> Reading | None:
    """Read digits behind a word that names or ranks: "lần thứ 8", "giải 3", "quận 1, 3, 5", "Số 68 Trần Phú"."""
    hit = _LETTERED.match(scene.text, place, scene.end) or scene.match(_GROUPED, place)
    if hit is None or scene.match(_amount_after(), hit.end()):
        return None
    context = scene.context(place)
    unit = known_unit(scene, hit.end())
    # "chặng đường 2024" names a year: a word alone labels up to three digits, “số” any number.
    name = _name().search(context)
    if name and (hit.end() - place <= _LONGEST_NAME or name["word"].endswith("số")):
        return Reading.label(place, hit.end(), hit[0], "name")
    # "ấp 3 xã Long Đức": a unit that begins a name is no counted noun.
    uncounted = unit is None or scene.text[unit[1] + 1 : unit[1] + 2].isupper()
    ranks = _rank().search(context) is not None and uncounted and scene.match(_LENGTH_AFTER, hit.end()) is None
    if hit.end() - place <= _LONGEST_NAME and (ranks or scene.match(_rank_after(), hit.end())):
        return Reading.label(place, hit.end(), hit[0], "rank")
    numbered = _NUMBERED.search(context)
    if numbered is None or (numbered["before"] or "").strip() in cues().amounts_before or unit:
        return None
    return Reading.label(place, hit.end(), hit[0], "numbered")


def read_furniture(scene: Scene, place: int) -> Reading | None:
    """Read any digits as a label; what belongs to the page and not to the story counts nothing in it."""
    hit = scene.match(_GROUPED, place)
    return Reading.label(place, hit.end(), hit[0], "furniture") if hit else None
