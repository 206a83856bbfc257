"""This file knows how a story opens with its day: "(VDO) - Sáng ngày 28/12, …", "Hôm qua, …", "Ngày 5-7/6, …"."""

import re
from functools import cache

from vnbulletin.lexicon.cue_tables import cues
from vnbulletin.lexicon.page_tables import masthead
from vnbulletin.lexicon.patterns import any_of, whole_words
from vnbulletin.notation.dates.weekdays import weekday_pattern

__all__ = ["is_to_come", "match_opening_day"]

# A story says its day in its first words.
_FIRST_WORDS = 260
_SIGN = r"(?>\(?[^\W\d_][\w.+&]{1,16}\)?\s{0,3}[-–]\s{0,3}|\([^\W\d_][\w.+&]{1,16}\)\s{0,3}|[-–+•*“\"]\s{0,3})?"
_PLACE = r"(?:[^0-9.;:]{0,90}?,\s{1,3})?"
_CLOCK = r"(?:(?:vào\s)?(?:lúc|đúng)?\s?[0-2]?[0-9](?:\s?giờ|h|g)(?:\s?[0-5][0-9](?:\sphút)?)?,?\s{1,3})?"
_DAY = (
    r"(?P<day>[0-3]?[0-9])\s?(?:[-/.]\s?(?P<month>[01]?[0-9])(?:\s?[-/.]\s?(?P<year>[12][0-9]{3}))?"
    r"|tháng\s{1,2}(?P<named>[01]?[0-9])(?:[,\s]{1,3}năm\s{1,2}(?P<its_year>[12][0-9]{3}))?)(?![0-9%]|[-/.,][0-9])"
)
_SEVERAL = (
    r"(?P<several>(?:trong\s(?:[0-9]{1,2}|hai|ba|bốn|các)\s)?(?:các\s)?(?:ngày|từ(?:\sngày)?)?[\s,(]{0,3}"
    r"[0-3]?[0-9](?:\s?[-/.]\s?[01]?[0-9])?\s{0,2}(?:,|và|đến|-|–)\s{0,2}(?:ngày\s)?[0-3]?[0-9]\s?[-/.]\s?[01]?[0-9](?![0-9]))"
)


@cache
def _opening_day() -> re.Pattern[str]:
    words = masthead()
    same, before = any_of(words.same_day.words), any_of(words.day_before.words)
    part = rf"(?:{any_of(cues().parts_of_day)})(?:\sngày)?|ngày(?:\shôm\s(?:nay|qua))?"
    named = rf"(?:{weekday_pattern()}[\s,(]{{0,4}})?(?:ngày\s{{1,3}})?"
    return re.compile(
        rf"{_SIGN}{_PLACE}{_CLOCK}(?:(?:vừa\squa|mới\sđây),?\s{{1,3}})?(?:vào\s{{1,3}})?(?P<told>{_SEVERAL}"
        rf"|(?P<since>(?:trong|từ)\s{{1,3}})?(?:(?P<same>{same})|(?P<before>{before})|{part})(?!\w)[\s,(]{{0,4}}{named}{_DAY}\)?"
        rf"|(?:(?P<same_day>{same})|(?P<day_before>{before}))(?!\w))"
    )


@cache
def _to_come() -> re.Pattern[str]:
    return whole_words(masthead().to_come.words)


def match_opening_day(lower: str, start: int, end: int) -> re.Match[str] | None:
    """Return how a paragraph opens with its day, or None; groups that did not take part are None.

    The match holds *told*, the words that tell the day; *several* where they tell more than one; *same_day* or
    *day_before* where they stand beside the page's day; and else *day*, *month* or *named*, *year* or *its_year*, with
    *since* where something lasts from that day on or lies within it.

    Args:
        lower: Folded lower-case text.
        start: Where the paragraph begins.
        end: Where it ends.
    """
    return _opening_day().match(lower, start, min(end, start + _FIRST_WORDS))


def is_to_come(sentence: str) -> bool:
    """Tell whether the rest of a folded lower-case sentence says that its day is still to come."""
    return _to_come().search(sentence) is not None
