"""This file tells a count behind a label ("Phát hành: 1.200 bản tin") from the address or number of an imprint."""

import re
from functools import cache

from vnbulletin.lexicon.cue_tables import cues
from vnbulletin.lexicon.number_tables import number_words
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.lexicon.unit_tables import bounds, units

__all__ = ["is_count"]

_LOOKED_AT, _MOST_WORDS = 80, 4
_NUMBER = (
    r"(?>(?!0[0-9]{2})(?P<number>[0-9]{1,3}(?:\.[0-9]{3}){0,4})(?:,[0-9]{1,2})?|(?P<bare>[1-9][0-9]{3,5}))(?![0-9.,/-])"
)
# No number of a telephone is as short as "15.000".
_SHORT_GROUPED = re.compile(r"[0-9]{1,2}\.[0-9]{3}")
_WORD = re.compile(r"\s{1,3}(?P<word>[^\W_]+)")


@cache
def _counted() -> re.Pattern[str]:
    more, scales = any_of(word for row in bounds().before for word in row.words), any_of(number_words().scale_powers)
    return re.compile(rf"\s{{0,3}}(?:(?:{more})\s{{1,3}})?{_NUMBER}(?P<sure>\s?%|\s{{1,3}}(?:{scales})(?!\w))?")


@cache
def _thing() -> re.Pattern[str]:
    return re.compile(rf"\s{{1,3}}(?:{any_of((*units().nouns, *units().measures, *units().times))})(?!\w)")


@cache
def _street() -> re.Pattern[str]:
    return re.compile(rf"\s{{1,3}}(?:{any_of(cues().streets)})(?!\w)")


def is_count(text: str, label: str) -> bool:
    """Tell whether what stands behind a label counts something: a number, and then a scale word or what is counted.

    Args:
        text: What stands behind the label, folded; its case tells names of streets.
        label: The words of the label, in folded lower case.

    >>> is_count("12 điểm cầu", "địa chỉ"), is_count("12 Trường Chinh", "địa chỉ")
    (True, False)
    """
    lower = text[:_LOOKED_AT].lower()
    hit = _counted().match(lower)
    if hit is None or hit["sure"]:
        return hit is not None
    if _street().match(lower, hit.end()) or _leads_to_a_place(text[:_LOOKED_AT], hit.end()):
        return False
    # "Tài khoản: 1.200 tài khoản" says its own label again.
    if _thing().match(lower, hit.end()) or lower.startswith(label, hit.end() + 1):
        return True
    following = _WORD.match(lower, hit.end())
    if hit["number"] is None or following is None or following["word"] in units().stops:
        return False
    dialled = any(label.startswith(each) for each in cues().telephones)
    return not dialled or _SHORT_GROUPED.fullmatch(hit["number"]) is not None


def _leads_to_a_place(text: str, place: int) -> bool:
    """Tell whether the words that follow lead to a name or to a number, as those of a place do ("tổ 5")."""
    for _ in range(_MOST_WORDS):
        hit = _WORD.match(text, place)
        if hit is None or hit["word"] in units().stops:
            break
        if not hit["word"].islower():
            return True
        place = hit.end()
    return False
