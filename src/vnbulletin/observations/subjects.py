"""This file tells what a figure counts, as printed: the noun phrase behind it, or the one before a share."""

import re
from functools import cache

from vnbulletin.lexicon.observation_tables import observation_cues
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.relations.evidence.leads import end_with_unit
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["subject_of"]

_LONGEST = 90


@cache
def _end() -> re.Pattern[str]:
    return re.compile(rf"[,;:.()…\n]|\s[-–]\s|(?<!\w)(?:{any_of(observation_cues().subjects.ends)})(?!\w)")


@cache
def _part() -> re.Pattern[str]:
    return re.compile(rf"[,;:()]|(?<!\w)(?:{any_of(observation_cues().subjects.parts)})(?!\w)")


@cache
def _hanging() -> re.Pattern[str]:
    cues = observation_cues().subjects
    belongs = "|".join(rf"(?<!{lead}\s){word}" for word, lead in cues.hanging_unless.items())
    return re.compile(rf"(?:\s(?:{'|'.join(map(re.escape, cues.hanging))}|{belongs}))+\Z")


def subject_of(passage: Passage, placed: Placed, floor: int, ceiling: int) -> str:
    """Return what a figure counts with the words that narrow it, as printed, or an empty text.

    Args:
        passage: Its sentence.
        placed: The figure.
        floor: Where the figure before it ends.
        ceiling: Where the figure behind it begins.
    """
    if placed.unit:
        return _behind(passage, placed, ceiling)
    return _before(passage, placed, floor)


def _behind(passage: Passage, placed: Placed, ceiling: int) -> str:
    start = passage.lower.find(placed.unit, placed.end, min(ceiling, placed.end + 30 + len(placed.unit)))
    if start < 0:
        return placed.mention.unit
    stop = start + len(placed.unit)
    limit = min(ceiling, start + _LONGEST, passage.end)
    end = _end().search(passage.lower, stop, limit)
    last = limit if end is None else end.start()
    if end is None and last < passage.end and last != ceiling:
        last = max(stop, passage.lower.rfind(" ", stop, last))
    return _tidy(passage, start, last)


def _before(passage: Passage, placed: Placed, floor: int) -> str:
    start = max(floor, passage.start, placed.start - _LONGEST)
    for hit in _part().finditer(passage.lower, start, placed.start):
        if passage.lower[hit.end() : placed.start].strip():
            start = hit.end()
    text = _tidy(passage, start, placed.start)
    return text if end_with_unit(passage, placed) == placed.end else placed.mention.unit


def _tidy(passage: Passage, start: int, end: int) -> str:
    if passage.lower[start:end].count("“") > passage.lower[start:end].count("”") and passage.lower.startswith("”", end):
        end += 1
    printed = " ".join(passage.printed(start, end).split()) if start < end else ""
    return _hanging().sub("", f" {printed.strip(' ,;:')}").strip(" ,;:")
