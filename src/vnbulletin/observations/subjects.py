"""This file tells what a figure counts, as printed: the noun phrase behind it, or that before a share or a measure."""

import re
from functools import cache

from vnbulletin.lexicon.observation_tables import observation_cues
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.lexicon.unit_tables import units
from vnbulletin.observations.actions import Action
from vnbulletin.relations.evidence.item_ends import ASIDE
from vnbulletin.relations.evidence.leads import end_with_unit
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["is_measured", "subject_of"]

_LONGEST = 90
_MARKS = r"[,;:.()…\n*•|]"
_TRIMMED = " ,;:-–+"


@cache
def _governs() -> re.Pattern[str]:
    return re.compile(rf"\s(?:(?:{any_of(observation_cues().actions.done)})\s)?")


@cache
def _end() -> re.Pattern[str]:
    cues = observation_cues().subjects
    return re.compile(rf"{_MARKS}|\s[-–]\s|(?<!\w)(?!(?:{any_of(cues.not_ends)})(?!\w))(?:{any_of(cues.ends)})(?!\w)")


@cache
def _part() -> re.Pattern[str]:
    cues = observation_cues().subjects
    # "Toàn tỉnh có tỷ lệ che phủ rừng": what is measured begins behind the verb.
    begins = rf"(?:{any_of(cues.predicates)})(?=\s{{1,2}}(?:{any_of(cues.amounts)})(?!\w))"
    kept = any_of(cues.not_parts)
    return re.compile(rf"{_MARKS}|(?<!\w)(?!(?:{kept})(?!\w))(?:{begins}|(?:{any_of(cues.parts)})(?!\w))")


@cache
def _leading() -> re.Pattern[str]:
    return re.compile(rf"(?:(?:{any_of(observation_cues().subjects.leading)})\s)+", re.IGNORECASE)


@cache
def _hanging() -> re.Pattern[str]:
    cues = observation_cues().subjects
    belongs = "|".join(
        "".join(rf"(?<!{lead}\s)" for lead in leads) + word for word, leads in cues.hanging_unless.items()
    )
    return re.compile(rf"(?:\s(?:{any_of(cues.hanging)}|{belongs}))+\Z", re.IGNORECASE)


@cache
def _measures() -> frozenset[str]:
    known = units()
    return frozenset(each.lower() for each in (*known.measures, *known.symbols, *known.currencies)) - {*known.ages}


def is_measured(unit: str) -> bool:
    """Tell whether a unit in folded lower case measures what another noun names ("đồng/người/năm", "ha")."""
    return unit.partition("/")[0].strip() in _measures()


@cache
def _currencies() -> frozenset[str]:
    return frozenset(each.lower() for each in units().currencies)


def _is_money(unit: str) -> bool:
    return unit.partition("/")[0].strip() in _currencies()


def subject_of(passage: Passage, placed: Placed, between: tuple[int, int], action: Action | None) -> str:
    """Return what a figure counts with the words that narrow it, as printed, or an empty text.

    Of an amount of money, or of another measure, that is the noun before it ("thu ngân sách đạt 96 tỷ đồng"), but
    where the measured stands behind it ("12 ha rừng"), or a verb governs the amount ("giải ngân 96 tỷ đồng").

    Args:
        passage: Its sentence.
        placed: The figure.
        between: Where the figure before it ends, and where the one behind it begins.
        action: What was done with what it counts.
    """
    floor, ceiling = between
    if not placed.unit:
        return _before(passage, placed, floor, placed.start)
    behind = _behind(passage, placed, ceiling)
    goes_on = len(behind.split()) > len(placed.unit.split()) and not _is_money(placed.unit)
    if not is_measured(placed.unit) or goes_on:
        return behind
    ceiling = placed.start
    if action is not None and floor <= action.start < placed.start:
        if not action.is_weak:
            return placed.mention.unit
        ceiling = action.start if _governs().fullmatch(passage.lower, action.end, placed.start) else ceiling
    return _before(passage, placed, floor, ceiling) or placed.mention.unit


def _behind(passage: Passage, placed: Placed, ceiling: int) -> str:
    start = passage.lower.find(placed.unit, placed.end, min(ceiling, placed.end + 30 + len(placed.unit)))
    if start < 0:
        return placed.mention.unit
    stop = start + len(placed.unit)
    limit = min(ceiling, start + _LONGEST, passage.end, _next_time(passage, stop))
    end = _end().search(passage.lower, stop, limit)
    last = limit if end is None else end.start()
    if end is None and last == start + _LONGEST < passage.end:
        last = max(stop, passage.lower.rfind(" ", stop, last))
    return _tidy(passage, start, last)


def _next_time(passage: Passage, place: int) -> int:
    """Return where the next time behind a place begins; it narrows no noun."""
    return next((each.start for each in passage.times if each.start >= place), passage.end)


def _before(passage: Passage, placed: Placed, floor: int, end: int) -> str:
    if not is_measured(placed.unit) and end_with_unit(passage, placed) != placed.end:
        return placed.mention.unit
    start = max(floor, passage.start, placed.start - _LONGEST)
    if start == placed.start - _LONGEST:
        start = passage.lower.find(" ", start, placed.start)
    stretches = reversed(_stretches(passage, start, end))
    return next((told for each in stretches if (told := _noun(passage, *each))), "")


def _stretches(passage: Passage, start: int, end: int) -> list[tuple[int, int]]:
    """Return the stretches of a range between marks, other parts of the sentence, figures and times, in text order."""
    told = (each for each in passage.mentions if start - 1 <= each.end <= end)
    held = [(each.start, end_with_unit(passage, each)) for each in told if each.mention.is_figure or each.tells_when]
    marks = [hit.span() for hit in _part().finditer(passage.lower, start, end)]
    marks += [hit.span() for hit in ASIDE.finditer(passage.lower, start, end)]
    found = []
    for first, last in sorted((*held, *marks)):
        if first < end and last > start:
            found.append((start, max(start, first)))
            start = max(start, min(last, end))
    return [*found, (start, end)]


def _noun(passage: Passage, start: int, end: int) -> str:
    """Return the words of a range without those that lead to it or on from it."""
    told = _tidy(passage, start, end)
    return _leading().sub("", f"{told} ", count=1).strip() if _leading().match(f"{told} ") else told


def _tidy(passage: Passage, start: int, end: int) -> str:
    if passage.lower[start:end].count("“") > passage.lower[start:end].count("”") and passage.lower.startswith("”", end):
        end += 1
    printed = " ".join(passage.printed(start, end).split()) if start < end else ""
    return _hanging().sub("", f" {printed.strip(_TRIMMED)}").strip(_TRIMMED)
