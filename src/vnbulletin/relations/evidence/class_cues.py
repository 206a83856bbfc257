"""This file compiles the words that tell whether the items of a list are classes of one whole, or qualities."""

import re
from functools import cache

from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.lexicon.patterns import any_of, spotting, whole_words

__all__ = [
    "closed_words",
    "denies",
    "flows_in",
    "has_closed",
    "has_comparison",
    "has_other_flows",
    "inside_words",
    "names_class",
    "names_lowest_rating",
    "names_rate",
    "names_rating",
    "overlap",
    "remainder_words",
    "tells_rest",
]


@cache
def closed_words() -> re.Pattern[str]:
    """Compile what opens a whole list (“gồm”), be it in a longer word, for a quick look."""
    return re.compile(any_of(relation_cues().closed))


@cache
def inside_words() -> re.Pattern[str]:
    """Compile what puts figures inside the one before it (“trong đó”)."""
    return spotting(relation_cues().inside)


@cache
def remainder_words() -> re.Pattern[str]:
    """Compile what calls something the rest (“còn lại”), be it in a longer word, for a quick look."""
    return re.compile(any_of(relation_cues().remainder))


@cache
def _rest_told() -> re.Pattern[str]:
    rest = rf"(?:(?:số|phần|tỷ lệ)[ ])?(?:{any_of(relation_cues().remainder)})(?:[ ](?:là|có|chiếm|chỉ))?"
    return re.compile(rf".*(?:[,;]|[ ]và)[ ]{rest}[ ]\(?", re.DOTALL)


def tells_rest(gap: str) -> bool:
    """Tell whether *gap*, between two figures, makes the second what the list has left ("; số còn lại là ")."""
    return _rest_told().fullmatch(gap) is not None


@cache
def _closed() -> re.Pattern[str]:
    return spotting(relation_cues().closed)


@cache
def _qualities() -> re.Pattern[str]:
    return whole_words(relation_cues().qualities)


def overlap(text: str) -> bool:
    """Tell whether *text* names two qualities that one person may have both of (“nữ”, “dân tộc”)."""
    named = set(_qualities().findall(text))
    return len(named) > 1 and not any(named <= {*each} for each in relation_cues().opposites)


@cache
def _rate() -> re.Pattern[str]:
    return whole_words(relation_cues().rate)


@cache
def _denial() -> re.Pattern[str]:
    return spotting(relation_cues().denial)


def names_rate(text: str) -> bool:
    """Tell whether *text* names a rate (“tỷ lệ hộ nghèo”)."""
    return _rate().search(text) is not None


def denies(text: str) -> bool:
    """Tell whether *text* denies something, so that it may name what a rate leaves out (“chưa xếp loại”)."""
    return _denial().search(text) is not None


def has_closed(text: str) -> bool:
    """Tell whether *text* opens a whole list (“gồm”)."""
    return _closed().search(text) is not None


@cache
def _comparison() -> re.Pattern[str]:
    return spotting((*relation_cues().not_share, *relation_cues().target_nouns))


def has_comparison(text: str) -> bool:
    """Tell whether the text compares with a plan or another figure (“vượt”, “tăng”, “kế hoạch”)."""
    return _comparison().search(text) is not None


@cache
def _other_flows() -> re.Pattern[str]:
    return whole_words(relation_cues().other_flows)


def has_other_flows(text: str) -> bool:
    """Tell whether *text* names money that is no part of the whole before it (“đã giải ngân”, “lũy kế”)."""
    return _other_flows().search(text) is not None


def flows_in(text: str) -> set[str]:
    """Return which words of *text* name money that is no part of what was taken in."""
    return set(_other_flows().findall(text))


@cache
def _ratings() -> re.Pattern[str]:
    return whole_words(relation_cues().ratings)


@cache
def _lowest_ratings() -> re.Pattern[str]:
    return whole_words(relation_cues().lowest_ratings)


def names_rating(text: str) -> bool:
    """Tell whether *text* names a rating (“hoàn thành tốt nhiệm vụ”)."""
    return _ratings().search(text) is not None


@cache
def _class_names() -> frozenset[str]:
    return frozenset(name for row in relation_cues().scales for name in row)


def names_class(unit: str) -> bool:
    """Tell whether what stands for a unit is the name of a class of a scale ("22 vững mạnh, 7 khá")."""
    return unit in _class_names()


def names_lowest_rating(text: str) -> bool:
    """Tell whether *text* names the rating below all others (“không hoàn thành nhiệm vụ”)."""
    return _lowest_ratings().search(text) is not None
