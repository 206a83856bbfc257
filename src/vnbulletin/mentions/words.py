"""This file recognises numbers in words that count a noun ("ba đơn vị", "Năm địa phương")."""

import re
from functools import cache

from vnbulletin.errors import ParseError
from vnbulletin.lexicon.cue_tables import cues
from vnbulletin.lexicon.number_tables import number_words
from vnbulletin.lexicon.patterns import any_of, right_before
from vnbulletin.lexicon.time_tables import periods
from vnbulletin.mentions.bounding import bound_of
from vnbulletin.mentions.mention import MentionKind
from vnbulletin.mentions.scene import Reading, Scene
from vnbulletin.mentions.stretches import months_of_year
from vnbulletin.mentions.units import known_unit
from vnbulletin.notation.numbers.words import parse_number_words
from vnbulletin.notation.periods.durations import Duration

__all__ = ["number_word_pattern", "read_number_words"]

# "tư", "lăm" and "mốt" never open a number; "một" and "không" alone are an article and a negation.
_NEVER_FIRST = ("tư", "lăm", "nhăm", "mốt", "không")
_LEAST = 2
_YEAR_OR_FIVE = "năm"
_MONTHS = " tháng"
_SHORT_LENGTHS = frozenset({"weeks", "days", "hours"})
_SENTENCE_HEAD = re.compile(r"(?:^|[.:;!?“”\"\n•+*-])[ ]*\Z")


@cache
def number_word_pattern() -> str:
    """Return a pattern for a word that can open a number in words, in folded lower case."""
    table = number_words()
    openers = [word for row in table.digits for word in row.words if word not in _NEVER_FIRST]
    return any_of([*openers, table.small.ten])


@cache
def _phrase() -> re.Pattern[str]:
    table = number_words()
    small = table.small
    words = [*table.digit_values, small.ten, small.tens, small.hundred, *small.zero_tens, *table.scale_powers]
    return re.compile(rf"(?:{number_word_pattern()})(?!\w)(?:[ ]{{1,2}}(?:{any_of(words)})(?!\w)){{0,8}}")


def read_number_words(scene: Scene, place: int) -> Reading | None:
    """Read a number in words before a known noun, or "Sáu tháng đầu năm"; a name or an ordinal is none."""
    hit = scene.match(_phrase(), place)
    if hit is None or scene.word_before(place) in cues().ranks_before:
        return None
    if (length := _read_length(scene, place, hit)) is not None:
        return length
    head = _SENTENCE_HEAD.search(scene.lower[max(scene.start, place - 4) : place]) is not None
    # A capital inside a sentence begins a name: "Ba Đình", "Năm Căn".
    if scene.text[place].isupper() and not head and not scene.text[place : hit.end()].isupper():
        return None
    unit = known_unit(scene, hit.end())
    if unit is None and not scene.lower.startswith(_MONTHS, hit.end()):
        return None
    try:
        value = parse_number_words(hit[0])
    except ParseError:
        return None
    if (period := months_of_year(scene, place, hit.end(), int(value))) is not None:
        return period
    if value < _LEAST or unit is None or (hit[0] == _YEAR_OR_FIVE and not _is_five(scene, place, head=head)):
        return None
    return Reading(
        start=place,
        end=hit.end(),
        kind=MentionKind.NUMBER,
        value=value,
        bound=bound_of(scene, place, hit.end()),
        unit=unit,
        recogniser="number-words",
    )


@cache
def _length() -> re.Pattern[str]:
    units = any_of(periods().unit_fields_behind_words)
    return re.compile(rf"[ ](?P<unit>{units})(?!\w)(?![ ](?:đầu|cuối|học|công|[0-9]))")


@cache
def _length_lead() -> re.Pattern[str]:
    return right_before(cues().lengths_after)


def _read_length(scene: Scene, place: int, hit: re.Match[str]) -> Reading | None:
    """Read "sau ba năm", "trong hai tháng"; "năm năm" stays unread, since its first word may be the year."""
    words, _, last = hit[0].rpartition(" ")
    # "ba năm": the phrase took the unit for a five.
    counted = place + len(words) if words and last == _YEAR_OR_FIVE else hit.end()
    after = scene.match(_length(), counted)
    counting = scene.lower[place:counted]
    if after is None or counting == _YEAR_OR_FIVE:
        return None
    # "hai ngày" is always a length; "ba năm" may also be a title's year, and needs a word such as “sau”.
    field = periods().unit_fields_behind_words[after["unit"]]
    if field not in _SHORT_LENGTHS and not _length_lead().search(scene.context(place)):
        return None
    try:
        length = parse_number_words(counting)
    except ParseError:
        return None
    if length < _LEAST:
        return None
    value = Duration(**{field: length})
    return Reading(start=place, end=after.end(), kind=MentionKind.DURATION, value=value, recogniser="length-in-words")


def _is_five(scene: Scene, place: int, *, head: bool) -> bool:
    # “năm” is far more often the year: five only at the head of a sentence or behind a verb that takes a count.
    # A capital behind it makes a place name, "Năm Căn".
    opens = (head and scene.text[place].isupper() and scene.text[place + len("năm") + 1].islower()) or scene.lower[
        place - 1 : place
    ] == "("
    return opens or scene.word_before(place) in cues().five_after
