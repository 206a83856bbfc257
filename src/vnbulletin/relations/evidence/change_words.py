"""This file tells whether the words before a figure make it what another one changed by: "1.264 em, tăng 312 em"."""

import re
from functools import cache

from vnbulletin.folding import fold
from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.lexicon.patterns import any_of, spotting, whole_words

__all__ = ["ends_with_not_share", "not_share_words"]

# "13 chỉ tiêu vượt và 5 chỉ tiêu đạt", "21/25 chỉ tiêu vượt (chiếm 84%)": another clause begins.
_LEAVES_CHANGE = re.compile(r"[,;]| và |[(]\w|\A cả(?!\w)")
# A word of change and what stands between it and its figure, but for a time.
_CHANGE_WORDS = 24


@cache
def not_share_words() -> re.Pattern[str]:
    """Return what words of change match, behind which no percent is a share."""
    return whole_words(relation_cues().not_share)


@cache
def _any_not_share() -> re.Pattern[str]:
    return spotting(relation_cues().not_share)


@cache
def _names_with_change() -> tuple[str, ...]:
    return tuple(fold(each).lower for each in relation_cues().names_with_change)


@cache
def _names_from_change() -> tuple[str, ...]:
    return tuple(fold(each).lower for each in relation_cues().names_from_change)


@cache
def _time_compared() -> str:
    # "ít hơn cùng kỳ năm ngoái 86 trường hợp": between a word of change and its figure may stand a time.
    time = rf"(?:{any_of(relation_cues().other_time)}|năm[ ][0-9]{{4}})"
    return rf"(?:[ ]so)?(?:[ ]với)?[ ]{time}(?:[ ]{time})*(?:[ ](?:là|tới|đến))?[ ]"


@cache
def _only_compares() -> re.Pattern[str]:
    return re.compile(_time_compared())


@cache
def _bare_more() -> re.Pattern[str]:
    # "22 vụ, hơn tháng trước 1 vụ"; "hơn 22 vụ" is a bound.
    return re.compile(rf"(?<!\w)(?:{any_of(relation_cues().more_than)}){_time_compared()}\Z")


def ends_with_not_share(before: str) -> bool:
    """Tell whether the text before a percent ends in a word of change (“tăng”, “vượt”)."""
    # Asked of every figure, of which few stand behind such a word.
    if _any_not_share().search(before) is None:
        return _bare_more().search(before) is not None
    edge, start = len(before) - len(" khoảng gần "), len(before) - _CHANGE_WORDS
    for hit in not_share_words().finditer(before):
        near = (hit.end() >= edge and hit.start() >= start) or _only_compares().fullmatch(before, hit.end()) is not None
        # "thuế giá trị gia tăng 412 tỷ đồng" names a tax, and "người tăng huyết áp: 4.290 lượt" an illness.
        named = before.endswith(_names_with_change(), 0, hit.end()) or before.startswith(
            _names_from_change(), hit.start()
        )
        if near and not named and not _LEAVES_CHANGE.search(before, hit.end()):
            return True
    return False
