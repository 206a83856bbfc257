"""This file gives a figure without a noun the unit of the figure before it ("8 trường hợp, gồm khiển trách 3")."""

import re
from collections.abc import Sequence
from functools import cache

from attrs import evolve

from vnbulletin.lexicon.cue_tables import cues
from vnbulletin.lexicon.patterns import any_of, whole_words
from vnbulletin.mentions.mention import MentionKind
from vnbulletin.mentions.scene import Reading
from vnbulletin.mentions.units import is_measure, opens_stop_word, sorted_noun

__all__ = ["with_inherited_units"]

_COUNTS = frozenset({MentionKind.NUMBER, MentionKind.RATIO})
# "36.115 trong số 58.940 hộ", "từ 686 lên 742 hộ": both count what the second names.
_JOINT = re.compile(
    r",[ ]?|,?[ ](?:và|hoặc|hay)[ ]|[ ](?:trong|trên)[ ](?:tổng[ ])?số[ ]|(?P<change>[ ](?:lên|xuống|còn|xuống còn)[ ])"
)
_LONGEST_JOINT = 15
# Behind them stands money, whatever was counted before.
_MONEY = ("tỷ", "tỉ", "triệu")
_CLAUSE_END = re.compile(r";|[.!?](?![0-9])|\n")
_ASIDE = re.compile(r"\([^()]*+\)")
_CLAUSE_MARKS, _ITEM_MARKS = ";.!?\n", ",("
# A unit is remembered for about two sentences.
_FARTHEST = 300


def with_inherited_units(text: str, lower: str, readings: Sequence[Reading]) -> list[Reading]:
    """Return *readings* of *text*; a count with no noun of its own takes that of its list, or of the count before it.

    "12, 9 và 7 mô hình" share their noun; "8 trường hợp, gồm khiển trách 3" goes on with one,
    and what stands in brackets leaves it as it was before them. A clause of its own takes none.
    """
    told = list(readings)
    _share_units(lower, told)
    remembered: list[tuple[int, int] | None] = [None]
    brackets = _brackets(lower, max(0, told[0].start - _FARTHEST), told[-1].start) if told else []
    place = 0
    for index, reading in enumerate(told):
        start, unit = reading.start, reading.unit
        while brackets and brackets[-1] < start:
            bracket = brackets.pop()
            if bracket >= max(place, start - _FARTHEST):
                _pass_bracket(remembered, lower[bracket])
        told_from, place = place, reading.end
        if reading.kind not in _COUNTS or (unit is None and not _takes_noun(reading, lower[start:place])):
            continue
        if unit is not None:
            if not is_measure(lower[unit[0] : unit[1]]):
                remembered[-1] = unit
            continue
        if lower.find(":", told_from, start) >= 0:
            remembered[-1] = sorted_noun(lower, max(told_from, start - _FARTHEST), start) or remembered[-1]
        known = remembered[-1]
        if known is None or start - known[1] > _FARTHEST or not opens_stop_word(lower, place):
            continue
        if _is_in_clause(lower[known[1] : start]) or _goes_on(text, lower, known, start):
            told[index] = evolve(reading, unit=known)
    return told


def _is_in_clause(between: str) -> bool:
    """Tell whether no clause ends *between* a noun and a count; what stands in brackets is one list, or an aside."""
    if _CLAUSE_END.search(between) is None:
        return True
    # "312 vụ việc (hình sự 48; dân sự 97)" and "20 hồ sơ (nữ 7; xe 2), thêm 3" end no clause.
    around = _ASIDE.sub("", _ASIDE.sub("", between)).partition("(")[0]
    return _CLAUSE_END.search(around) is None


def _goes_on(text: str, lower: str, unit: tuple[int, int], start: int) -> bool:
    """Tell whether the count at *start*, behind a semicolon or a full stop, is in one list with the noun *unit*.

    The list goes on with its opening, with the noun, or with the name of a sort, of a time or of a place.
    """
    end = unit[1]
    if _list_opening().search(lower, end, start) or _told_again().search(lower, end, start):
        return True
    clause = max(lower.rfind(mark, end, start) for mark in _CLAUSE_MARKS) + 1
    item = max(clause, *(lower.rfind(mark, end, start) + 1 for mark in _ITEM_MARKS))
    named = lower[item - 1] in ",;" and text[item:start].lstrip()[:1].isupper()
    return (
        named or lower.find(lower[slice(*unit)], clause, start) >= 0 or _sort().search(lower, item, start) is not None
    )


@cache
def _list_opening() -> re.Pattern[str]:
    return re.compile(rf":|(?<!\w)(?:{any_of(cues().list_openings)})(?!\w)")


@cache
def _told_again() -> re.Pattern[str]:
    # "275 đảng viên; năm 2016 được 52", "40 hồ sơ; đạt 36".
    timed = rf"(?<!\w)(?:{any_of(cues().list_times)})[ ][0-9ivx/]{{1,7}}(?:[ ](?:{any_of(cues().list_verbs)}))?"
    return re.compile(rf"(?:{timed}|[;.][ ](?:{any_of(cues().list_results)}))[ ]\Z")


@cache
def _sort() -> re.Pattern[str]:
    return whole_words(cues().sorts_of_lists)


def _pass_bracket(remembered: list[tuple[int, int] | None], sign: str) -> None:
    """Remember what is counted inside brackets apart, and forget it where they close."""
    if sign == "(":
        remembered.append(remembered[-1])
    elif len(remembered) > 1:
        remembered.pop()


def _takes_noun(reading: Reading, printed: str) -> bool:
    """Tell whether a count without a noun may take one from afar.

    "đạt 98,5;" may lack its percent sign, "điểm 8,5" counts no whole things, "5 tỷ" alone is money,
    and in words "quá nửa" may be said of anything.
    """
    return not (reading.alternatives or "," in printed or printed.endswith(_MONEY) or printed[0].isalpha())


def _share_units(lower: str, readings: list[Reading]) -> None:
    """Give the numbers of "12, 9 và 7 mô hình" the noun that closes their list."""
    for index in range(len(readings) - 2, -1, -1):
        reading = readings[index]
        if reading.unit is not None or reading.kind is not MentionKind.NUMBER:
            continue
        following = readings[index + 1]
        listed = following.kind is MentionKind.NUMBER and following.start - reading.end <= _LONGEST_JOINT
        joint = _JOINT.fullmatch(lower, reading.end, following.start) if listed and following.unit else None
        # "từ 5 lên 7 tỷ đồng": the scale word is printed once, and what the first one counts is not known.
        if joint and not (joint["change"] and lower[following.start : following.end][-1].isalpha()):
            readings[index] = evolve(reading, unit=following.unit)


def _brackets(lower: str, start: int, end: int) -> list[int]:
    """Return where brackets stand in ``lower[start:end]``, the last one first."""
    found = []
    for bracket in "()":
        # To look for one sign at a time costs next to nothing, and most paragraphs hold none.
        place = lower.find(bracket, start, end)
        while place >= 0:
            found.append(place)
            place = lower.find(bracket, place + 1, end)
    return sorted(found, reverse=True)
