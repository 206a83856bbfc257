"""This file tells times that are names from times of figures: the day a body began, the month of a meeting, a term."""

import re
from functools import cache

from vnbulletin.lexicon.observation_tables import observation_cues
from vnbulletin.lexicon.page_tables import masthead
from vnbulletin.lexicon.patterns import any_of, whole_words
from vnbulletin.notation.periods.periods import TimePeriod
from vnbulletin.relations.passage import Passage

__all__ = ["is_of_beginning", "is_of_meeting", "reviews_term"]

_LONGEST_NAME = 70
_MARK = re.compile(r"[,;:()–]| và ")


@cache
def _meetings() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(observation_cues().times.meetings)})\s{{1,2}}\Z")


@cache
def _term_names() -> re.Pattern[str]:
    return whole_words(observation_cues().times.term_names)


def reviews_term(before: str) -> bool:
    """Tell whether the words before the years of a term look back on it, and name no body or document of that term."""
    hits = list(_term_reviews().finditer(before))
    if not hits:
        return False
    between = before[hits[-1].end() :]
    return len(between) < _LONGEST_NAME and not _MARK.search(between) and not _term_names().search(between)


@cache
def _term_reviews() -> re.Pattern[str]:
    return whole_words((*masthead().reviews.words, "sơ kết"))


@cache
def _founding() -> re.Pattern[str]:
    return whole_words(observation_cues().times.founding)


def is_of_beginning(passage: Passage, start: int, end: int, period: TimePeriod) -> bool:
    """Tell whether a day is the one on which a body began ("từ ngày 01/7/2025 sáp nhập", "thành lập từ 1/7/2025")."""
    is_day = period.start.day is not None and period.end in {None, period.start}
    if not is_day or _until_now().search(passage.lower, start, end):
        return False
    behind = _MARK.split(passage.lower[end : min(passage.end, end + 60)])[0]
    if _founding().search(behind) is not None and not re.search(r"[0-9]", behind):
        return True
    before = _MARK.split(passage.lower[max(passage.start, start - 40) : start])[-1]
    return _founding().search(before) is not None


def is_of_meeting(before: str) -> bool:
    """Tell whether the words before a time name a meeting of that month ("phiên họp tháng 12")."""
    return _meetings().search(before) is not None


@cache
def _until_now() -> re.Pattern[str]:
    return whole_words(observation_cues().times.until_now)
