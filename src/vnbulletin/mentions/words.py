"""This file recognises numbers in words that count a noun ("ba đơn vị", "Năm địa phương")."""

import re
from decimal import Decimal
from functools import cache
from itertools import groupby
from operator import itemgetter
from os.path import commonprefix

from vnbulletin.errors import ParseError
from vnbulletin.lexicon.cue_tables import cues
from vnbulletin.lexicon.number_tables import number_words
from vnbulletin.lexicon.patterns import Lead, any_of, right_before
from vnbulletin.lexicon.time_tables import calendar, periods
from vnbulletin.lexicon.unit_tables import units
from vnbulletin.mentions.amounts import with_half
from vnbulletin.mentions.bounding import bound_of
from vnbulletin.mentions.mention import MentionKind
from vnbulletin.mentions.periods import months_in_words
from vnbulletin.mentions.recogniser import Shape, recogniser
from vnbulletin.mentions.scales import scale_pattern
from vnbulletin.mentions.scene import GOES_ON, Reading, Scene
from vnbulletin.mentions.units import find_unit, known_unit
from vnbulletin.notation.numbers.words import parse_number_words
from vnbulletin.notation.periods.durations import Duration

__all__ = [
    "count",
    "is_ranked",
    "length",
    "months",
    "names",
    "opening_words",
    "spoken_pattern",
    "spoken_value",
    "word_anchors",
]

_LEAST, _HALF = 2, Decimal("0.5")
_YEAR_OR_FIVE = "năm"
_MONTHS = " tháng"
# So far apart two counts of one list may stand.
_LIST_GAP = 40
_SHORT_LENGTHS = frozenset({"months", "weeks", "days", "hours"})
_SENTENCE_HEAD = re.compile(r"(?:^|[.:;!?“”\"\n•+*-])[ ]*\Z")


@cache
def opening_words() -> tuple[str, ...]:
    """Return the words that can open a number in words."""
    table = number_words()
    openers = (word for row in table.digits for word in row.words if word not in cues().never_opening)
    return (*openers, table.small.ten)


@cache
def spoken_pattern() -> str:
    """Return a pattern for a number in words, in folded lower case; not all that it matches is one."""
    table = number_words()
    openers, words = any_of(opening_words()), any_of((*table.spoken, table.small.dozen, table.signs.comma))
    return rf"(?:{openers})(?!\w)(?:[ ]{{1,2}}(?:{words})(?!\w)){{0,8}}"


@cache
def _phrase() -> re.Pattern[str]:
    return re.compile(spoken_pattern())


@cache
def _half_behind() -> re.Pattern[str]:
    table = number_words()
    scales = "|".join(rf"(?<={word})" for word in (*table.scale_powers, table.small.hundred, table.small.dozen))
    return re.compile(rf"(?:{scales})[ ]{table.small.half}(?!\w)(?![ ]{scale_pattern()})")


@cache
def word_anchors() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return patterns of the words that may open a number or a quarter, each behind the letters that open them all.

    “năm” before digits is a year. Those with one first letter share a pattern: several searches for one sign are
    faster than one for any of several, and looking whether their letters occur at all is faster still.
    """
    months = (word.split()[0] for word in calendar().month_numbers if not word[0].isdigit())
    words = sorted([*opening_words(), *cues().quarters, *months])
    groups = (*(tuple(group) for _, group in groupby(words, itemgetter(0))), (number_words().fractions.half,))
    return tuple(
        (commonprefix(group), re.compile(rf"{any_of(group)}(?!\w)(?!(?<=năm)[ ][0-9])"))  # noqa: RUF071 -- of words
        for group in groups
    )


def is_ranked(scene: Scene, place: int) -> bool:
    """Tell whether the word before *place* makes a name or an ordinal of number words there."""
    return scene.word_before(place) in cues().ranks_before


def spoken_value(printed: str) -> Decimal | None:
    """Return the value of *printed*, in folded lower case, or None where it is no number in words."""
    try:
        return parse_number_words(printed)
    except ParseError:
        return None


def _opens_sentence(scene: Scene, place: int) -> bool:
    return _SENTENCE_HEAD.search(scene.lower[max(scene.start, place - 4) : place]) is not None


def names(scene: Scene, place: int, end: int) -> bool:
    """Tell whether the words at ``[place, end)`` begin a name."""
    # A capital inside a sentence begins a name: "Ba Đình", "Năm Căn".
    printed = scene.text[place:end]
    return printed[0].isupper() and not _opens_sentence(scene, place) and not printed.isupper()


@recogniser("months-in-words", shapes=Shape.NONE, heads=opening_words)
def months(scene: Scene, place: int) -> Reading | None:
    """Read "Sáu tháng đầu năm"."""
    hit = scene.match(_phrase(), place)
    if hit is None or not scene.lower.startswith(_MONTHS, hit.end()):
        return None
    if is_ranked(scene, place) or names(scene, place, hit.end()):
        return None
    value = spoken_value(hit[0])
    return None if value is None else months_in_words(scene, place, hit.end(), int(value))


@recogniser("number-words", shapes=Shape.NONE, heads=opening_words)
def count(scene: Scene, place: int) -> Reading | None:
    """Read a number in words before a noun ("ba đơn vị", "ba chục hộ"), "hai tỷ rưỡi"; a name or an ordinal is none."""
    hit = scene.match(_phrase(), place)
    # Most words that are met are the year's, and that costs little to find out.
    if hit is None or (hit[0] == _YEAR_OR_FIVE and not _is_five(scene, place)):
        return None
    half = scene.match(_half_behind(), hit.end())
    end = half.end() if half else hit.end()
    unit = known_unit(scene, end) or _plain_noun(scene, hit)
    # "hai tỷ rưỡi" can be nothing but a number.
    if (unit is None and half is None) or is_ranked(scene, place) or names(scene, place, hit.end()):
        return None
    value = spoken_value(scene.lower[place:end])
    if value is None or value < _LEAST:
        return None
    reading = Reading(place, end, MentionKind.NUMBER, value, bound_of(scene, place, end), unit)
    return reading if half else with_half(scene, reading)


@cache
def _spoken_noun() -> re.Pattern[str]:
    return re.compile(rf"[ ](?P<noun>{any_of(units().spoken_nouns)})(?!\w)")


@cache
def _no_noun() -> re.Pattern[str]:
    return re.compile(rf"[ ](?:{any_of((*units().never_spoken, *units().not_spoken, *units().times))})(?!\w)")


def _plain_noun(scene: Scene, hit: re.Match[str]) -> tuple[int, int] | None:
    """Return where a noun that no table knows stands behind "hai", "ba" and the like, in small letters."""
    if hit[0] not in units().surely_counting or names(scene, *hit.span()) or scene.match(_no_noun(), hit.end()):
        return None
    # “ba sạch”, “hai giỏi”: a slogan counts nothing.
    if scene.lower[hit.start() - 1 : hit.start()] in {"“", '"'}:
        return None
    spoken = scene.match(_spoken_noun(), hit.end())
    if spoken is not None:
        return spoken.span("noun")
    unit = find_unit(scene, hit.end())
    plain = unit is not None and unit[0] == hit.end() + 1 and scene.text[unit[0]].islower()
    return unit if plain else None


# "hai ngày 20 và 21-4" are two days, but "ba tháng 6" is no length.
_NUMBERED = r"(?<!ngày)[ ][0-9]|[ ][0-9]{1,2}+(?!(?:[-/.][0-9]{1,2})?[ ]?(?:và|,|-|–|đến)[ ]?[0-9])"


@cache
def _length() -> re.Pattern[str]:
    units = any_of(periods().unit_fields_behind_words)
    # "ngày hai tháng chín" names a month.
    named = rf"(?<=tháng)[ ](?:{any_of(calendar().month_numbers)})(?!\w)"
    no_length = rf"{named}|[ ](?:đầu(?! tiên)|cuối(?! cùng)|công)|(?<=năm)[ ]học|{_NUMBERED}"
    return re.compile(rf"[ ](?P<unit>{units})(?!\w)(?!{no_length})")


@cache
def _length_close() -> re.Pattern[str]:
    return re.compile(rf"[ ](?:{any_of(cues().lengths_before)})(?!\w)")


@cache
def _length_lead() -> Lead:
    return right_before(cues().lengths_after)


@recogniser("length-in-words", shapes=Shape.NONE, heads=opening_words)
def length(scene: Scene, place: int) -> Reading | None:
    """Read "sau ba năm", "hai ngày", "năm năm qua"; the first word of "năm năm" alone may be the year."""
    hit = scene.match(_phrase(), place)
    if hit is None:
        return None
    words, _, last = hit[0].rpartition(" ")
    # "ba năm": the phrase took the unit for a five.
    counted = place + len(words) if words and last == _YEAR_OR_FIVE else hit.end()
    after = scene.match(_length(), counted)
    counting = scene.lower[place:counted]
    if after is None or is_ranked(scene, place):
        return None
    # "hai ngày" is always a length; "ba năm" may also be a title's year, and needs a word such as “sau” or “qua”.
    field = periods().unit_fields_behind_words[" ".join(after["unit"].split())]
    end, half = after.end(), f" {number_words().small.half}"
    halved = scene.lower.startswith(half, end)
    closed = halved or scene.match(_length_close(), end) is not None
    led = counting != _YEAR_OR_FIVE and scene.behind(_length_lead(), place)
    if not (closed or led or (field in _SHORT_LENGTHS and counting != _YEAR_OR_FIVE)):
        return None
    value = spoken_value(counting)
    if value is not None and halved:
        end, value = end + len(half), value + _HALF
    # "một năm" is hardly ever a number, but "một năm rưỡi" is.
    if value is None or (value < _LEAST and not halved):
        return None
    return Reading(place, end, MentionKind.DURATION, Duration(**{field: value}))


@cache
def _five_lead() -> Lead:
    return right_before(cues().five_after)


def _is_titled(scene: Scene, place: int) -> bool:
    # "chủ đề “Năm tuổi trẻ …”" is a year with a name; behind a colon or at the head of a line somebody speaks.
    return scene.lower[place - 1 : place] in {"“", '"'} and scene.word_before(place - 1) != ""


def _is_five(scene: Scene, place: int) -> bool:
    # “năm” is far more often the year: five only at the head of a sentence, in a list of counts, or behind a verb
    # that takes a count. A capital behind it makes a place name, "Năm Căn".
    if scene.text[place].isupper():
        next_at = place + len(_YEAR_OR_FIVE) + 1
        if _is_titled(scene, place):
            return False
        if scene.text[next_at : next_at + 1].islower() and _opens_sentence(scene, place):
            return True
    if scene.lower[place - 1 : place] == "(" or scene.behind(_five_lead(), place):
        return True
    mark = scene.lower[place - 2 : place]
    if mark == "; ":
        return True
    if mark == ", " and scene.lower.endswith(f" {cues().this}, ", scene.start, place):
        # "Đợt này, năm khu phố được chọn": the time is told, and the sentence begins.
        return True
    goes_on = mark == ", " or scene.word == GOES_ON
    return goes_on and scene.start < scene.floor and place - scene.floor <= _LIST_GAP
