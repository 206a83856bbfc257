"""This file finds wholes that a later sentence takes up again to speak of its parts: "Trong số 431 vụ nêu trên, …"."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import accumulate

from vnbulletin.folding import fold
from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.lexicon.patterns import any_of, whole_words
from vnbulletin.mentions.units import is_measure
from vnbulletin.relations.evidence.cues import speaks_of_other_time
from vnbulletin.relations.evidence.digit_slips import is_digit_slip, telling_digits
from vnbulletin.relations.evidence.likeness import alike, same_unit
from vnbulletin.relations.evidence.sums import amount_of
from vnbulletin.relations.kinds.statements import Restatement
from vnbulletin.relations.operands import part_operand
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["find_taken_up"]

_MOST_BACK = 60
_MOST_SENTENCES_BACK = 1
_LEAST_NAME = 2
_LONGEST_NAME = 5
_LEAST_SLIP = 3
_LONGEST_BEHIND = 80
_NEAR = 12
_OF_PERCENT = re.compile(r"%[ ]của[ ](?:tổng[ ])?(?:số[ ])?\Z")
_NAME_END = re.compile(r"[,;:.()–\n]| và ")


@cache
def _within() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(relation_cues().within)})[ ]\Z")


@cache
def _last_words() -> tuple[str, ...]:
    return tuple({f"{fold(each).lower.split()[-1]} " for each in relation_cues().within})


@cache
def _pointers() -> str:
    return any_of(relation_cues().pointers)


@cache
def _pointing() -> re.Pattern[str]:
    goes_on = any_of(relation_cues().having)
    # "354 hộ nghèo đầu kỳ này" and "254 lớp trên địa bàn" point to no figure.
    return re.compile(rf"[ ](?:{_pointers()})(?=[ ]?[,:]|[ ](?:{goes_on})[ ]|[ ](?:thì[ ])?[0-9])")


@cache
def _pointed() -> re.Pattern[str]:
    # "46 nhà ấy": enough where the value is the same too.
    return re.compile(rf"[ ](?:{_pointers()})(?!\w)")


@cache
def _pointed_behind() -> re.Pattern[str]:
    # "Ba phòng giáo dục ấy": words of the name that stand behind the first, too.
    return re.compile(rf"(?P<name>(?:[ ][^\W\d_]+){{1,3}}?)[ ](?:{any_of(relation_cues().demonstratives)})(?!\w)")


@cache
def _pointer() -> re.Pattern[str]:
    return whole_words((*relation_cues().pointers, *relation_cues().demonstratives))


@cache
def _having() -> re.Pattern[str]:
    return whole_words(relation_cues().having)


def find_taken_up(passages: tuple[Passage, ...], told: tuple[Restatement, ...]) -> Iterator[Restatement]:
    """Yield each whole behind “trong” or “trong số” with the nearest earlier figure of its value and noun.

    A whole that the text points back to (“này”, “nói trên”), or names as it named one before,
    and that differs by a slip of the pen, is taken too. *told* are the restatements of the
    head: what they say is not said again.
    """
    known = {(each.first.span, each.again.span) for each in told}
    before: list[tuple[int, Passage, Placed]] = []
    for number, passage in enumerate(passages):
        for placed in passage.mentions:
            if placed.amount is None:
                continue
            if placed.number is not None and _may_be_taken_up(placed):
                first = _first_of(passage, placed, before, number)
                if first is not None and (first.mention.span, placed.mention.span) not in known:
                    yield Restatement(first=part_operand(first), again=part_operand(placed))
            before.append((number, passage, placed))
        del before[:-_MOST_BACK]


def _may_be_taken_up(placed: Placed) -> bool:
    return placed.is_exact and placed.unit != "" and placed.depth == 0


def _first_of(
    passage: Passage, placed: Placed, before: list[tuple[int, Passage, Placed]], number: int
) -> Placed | None:
    if _is_taken_up(passage, placed):
        return _equal(placed, before) or _slipped(passage, placed, before, number)
    if _OF_PERCENT.search(passage.before(placed, _NEAR)) is not None:
        # "đạt 92,4% của 92 vụ": only the very figure is what the percent is taken of.
        return next(
            (each for _, _, each in reversed(before) if each.number == placed.number and same_unit(each, placed)), None
        )
    near = passage.says(_pointer)
    named = _pointed_behind().match(passage.lower, *_range_behind(passage, placed)) if near else None
    if named is None:
        return None
    told = ((one, each) for _, one, each in reversed(before) if each.amount == placed.number and each.is_exact)
    return next((each for one, each in told if _behind(one, each).startswith(named["name"])), None)


def _is_taken_up(passage: Passage, placed: Placed) -> bool:
    # Most figures stand behind no such word: their last letters are asked first.
    near = passage.lower[max(passage.start, placed.start - 20) : placed.start]
    within = near.endswith(_last_words()) and _within().search(near) is not None
    if within or not passage.says(_pointer):
        return within
    return _pointed().match(passage.lower, *_range_behind(passage, placed)) is not None


def _equal(placed: Placed, before: list[tuple[int, Passage, Placed]]) -> Placed | None:
    """Return the nearest earlier figure of the same value, and of the same noun or a word for the same people."""
    same = [each for _, _, each in reversed(before) if each.amount == placed.number]
    plain = [each for each in same if each.is_exact]
    return next((each for each in plain if same_unit(each, placed)), None) or next(
        (each for each in plain if alike(each, placed) or not each.unit or _counts_again(each, placed)), None
    )


def _counts_again(first: Placed, placed: Placed) -> bool:
    """Tell whether the figure has so many digits that another noun names the same ("1.850 công dân", "tân binh")."""
    counts = not is_measure(first.unit) and not is_measure(placed.unit)
    return counts and telling_digits(placed) >= _LEAST_SLIP


def _slipped(passage: Passage, placed: Placed, before: list[tuple[int, Passage, Placed]], number: int) -> Placed | None:
    """Return the one figure close before that *placed* can only be a slip of."""
    near = [
        (one, each) for place, one, each in before if each.is_exact and _is_near(passage, placed, each, number - place)
    ]
    off = [(one, each) for one, each in near if is_digit_slip(each, placed, least=_LEAST_SLIP)]
    if len(off) != 1 or _is_made_up(placed, [each for _, each in near]):
        return None
    one, each = off[0]
    if any(speaks_of_other_time(sentence.lower[sentence.start : sentence.end]) for sentence in (one, passage)):
        return None
    if _is_time_between(one, each, passage, placed):
        return None
    # The only figure of its noun, or one that is called the same.
    points = len(near) == 1 and _pointing().match(_behind(passage, placed)) is not None
    return each if points or _name_in(one, each, passage, placed) else None


def _is_near(passage: Passage, placed: Placed, each: Placed, away: int) -> bool:
    """Tell whether an earlier figure is by the noun of the whole, or what its parts behind it make up.

    "445 bạn trẻ …. Trong 455 đại biểu nói trên, nữ 159 người; nam 286 người".
    """
    if away <= _MOST_SENTENCES_BACK and same_unit(each, placed):
        return True
    if each.number is None or not alike(each, placed) or not is_digit_slip(each, placed, least=_LEAST_SLIP):
        return False
    parts = [amount_of(one) for one in passage.top_numbers if one.start > placed.start and alike(one, placed)]
    return each.number in [*accumulate(parts)][1:]


def _is_time_between(one: Passage, each: Placed, passage: Passage, placed: Placed) -> bool:
    """Tell whether the text goes on to another time: "412 doanh nghiệp. Đến năm 2023, trong 421 doanh nghiệp đó"."""
    mentions = one.mentions if one is passage else (*one.mentions, *passage.mentions)
    return any(each.start < time.start < placed.start and time.tells_when for time in mentions)


def _is_made_up(placed: Placed, near: list[Placed]) -> bool:
    """Tell whether two figures close before make up the whole, as a sum or as what one leaves of the other."""
    values = [each.number for each in near if each.number is not None]
    pairs = [(one, other) for place, one in enumerate(values) for other in values[place + 1 :]]
    return any(placed.number in {one + other, one - other, other - one} for one, other in pairs)


def _name_in(one: Passage, each: Placed, passage: Passage, placed: Placed) -> bool:
    """Tell whether the words behind the whole's noun stand beside the earlier figure: "khá 37 lớp … 73 lớp khá"."""
    clause = _NAME_END.split(_behind(passage, placed))[0]
    words = _having().split(clause)[0].split()
    if not _LEAST_NAME <= len(words) <= _LONGEST_NAME:
        return False
    before, behind = one.before(each).split(), _behind(one, each).split()
    return words in (before[-len(words) :], behind[: len(words)])


def _behind(passage: Passage, placed: Placed) -> str:
    """Return the text behind the figure and its unit."""
    return passage.lower[slice(*_range_behind(passage, placed))]


def _range_behind(passage: Passage, placed: Placed) -> tuple[int, int]:
    end = min(passage.end, placed.end + _LONGEST_BEHIND)
    place = passage.lower.find(placed.unit, placed.end, end)
    return (placed.end if place < 0 else place + len(placed.unit)), end
