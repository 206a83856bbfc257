"""This file tells which level of a rating a figure counts; the level may stand behind the figure or before it."""

import re
from collections.abc import Iterator
from functools import cache

from vnbulletin.lexicon.observation_tables import observation_cues
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.observations.levels import NamedLevel, has_other_scale, levels_in, rates
from vnbulletin.observations.rating_lists import with_shared
from vnbulletin.observations.statistic import ReportedRating
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["ratings_in"]

_ENDS = re.compile(r"[;\n]")
_UNIT_GAP, _LONGEST_LEAD, _FARTHEST_HEAD = 24, 60, 500


@cache
def _part() -> re.Pattern[str]:
    return re.compile(rf"[,.](?![0-9])|[;:\n]|(?<!\w)(?:{any_of(observation_cues().rating.parting)})(?!\w)")


@cache
def _short() -> re.Pattern[str]:
    cues = observation_cues().rating
    branches = "|".join(rf"(?P<{code}>{words})" for code, words in cues.short.items())
    leads, behind = any_of(cues.leads), any_of(each for each in cues.before_figure if each.isalpha())
    return re.compile(rf"\s*(?:[-–+•]\s*)?(?:(?:{leads})\s)*(?:{branches})\s?:?\s?(?:(?:{behind})\s)*")


def ratings_in(passage: Passage, figures: tuple[Placed, ...]) -> dict[int, ReportedRating]:
    """Return the level of each of *figures*, the counts of a sentence that are not restated, by its place in the text.

    A level is that of the figure whose part of the sentence it stands in; where a mark parts them, the level behind
    the figure is taken, up to the next figure, and then the one before it, where no other figure has taken them.
    """
    named = levels_in(passage)
    found: dict[int, ReportedRating] = {}
    taken: set[int] = set()
    for close in (True, False):
        for number, figure in enumerate(figures):
            if figure.start in found:
                continue
            low = figures[number - 1].end if number else passage.start
            high = figures[number + 1].start if number + 1 < len(figures) else passage.end
            for each in _beside(passage, figure, named, (low, high), close=close):
                if each.start not in taken:
                    found[figure.start] = each.rating
                    taken.add(each.start)
                    break
    found |= _shortened(passage, figures, found, is_full=bool(named) or _stands_in_rated_list(passage))
    return with_shared(passage, figures, found)


def _stands_in_rated_list(passage: Passage) -> bool:
    """Tell whether a line stands in the list below words that announce ratings."""
    start = max(0, passage.start - _FARTHEST_HEAD)
    above = passage.lower[max(start, passage.lower.rfind("\n\n", start, passage.start)) : passage.start]
    return passage.opens_a_line and ":" in above and _announces().search(above) is not None


@cache
def _announces() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(observation_cues().rating.announcing)})(?!\w)[^:.]{{0,60}}:")


def _beside(
    passage: Passage, figure: Placed, named: list[NamedLevel], window: tuple[int, int], *, close: bool
) -> Iterator[NamedLevel]:
    """Yield the levels that may be those of a figure, the likeliest first."""
    low, high = window
    after = [each for each in named if figure.end <= each.start < high]
    before = [each for each in named if low <= each.start and each.end <= figure.start]
    behind_unit = _behind_unit(passage, figure)
    for each in after[:1]:
        if not _parted(passage, max(figure.end, min(behind_unit, each.start)), each.start, close=close):
            yield each
    for each in before[-1:]:
        if not _parted(passage, each.end, figure.start, close=close, colon=True):
            yield each


def _behind_unit(passage: Passage, figure: Placed) -> int:
    """Return where the unit behind a figure ends; marks inside of it ("chi, đảng bộ") part nothing."""
    if not figure.unit:
        return figure.end
    place = passage.lower.find(figure.unit, figure.end, figure.end + _UNIT_GAP + len(figure.unit))
    return figure.end if place < 0 else place + len(figure.unit)


_ASIDE = re.compile(r"\([^()]*\)")


def _parted(passage: Passage, start: int, end: int, *, close: bool, colon: bool = False) -> bool:
    """Tell whether a mark parts a level from a figure; a colon does not where the level leads."""
    between = _ASIDE.sub(" ", passage.lower[start:end])
    if colon:
        between = between.replace(":", " ")
    return (_part() if close else _ENDS).search(between) is not None


def _shortened(
    passage: Passage, figures: tuple[Placed, ...], found: dict[int, ReportedRating], *, is_full: bool
) -> dict[int, ReportedRating]:
    """Return the levels of figures beside a shortened name, in a sentence that names another one in full, or rates."""
    told: dict[int, ReportedRating] = {}
    bare: dict[int, str] = {}
    is_rated = is_full or rates(passage)
    if has_other_scale(passage):
        return told
    for number, figure in enumerate(figures):
        if figure.start in found:
            continue
        low = figures[number - 1].end if number else passage.start
        lead = re.split(r"[,;.]|:(?=\s*\w)", passage.lower[max(low, figure.start - _LONGEST_LEAD) : figure.start])[-1]
        hit = (_short().fullmatch(lead) if is_full else None) or _bare_before().fullmatch(lead)
        if hit is not None and not is_full:
            bare[figure.start] = _code(hit)
            continue
        if hit is None and not is_rated:
            continue
        hit = hit or _short_behind().match(passage.lower, _behind_unit(passage, figure), passage.end)
        if hit is not None:
            or_higher = hit.groupdict().get("higher") is not None
            told[figure.start] = ReportedRating(code=_code(hit), or_higher=or_higher)
    # Of bare names only a list from the highest to the middle one is sure to rate.
    whole = {"HTXS", "HT"} <= set(bare.values())
    return told | {place: ReportedRating(code=code) for place, code in bare.items() if whole}


def _code(hit: re.Match[str]) -> str:
    return next(name for name, text in hit.groupdict().items() if text and name != "higher")


def _bare_names() -> str:
    return "|".join(rf"(?P<{code}>{any_of((words,))})" for code, words in observation_cues().rating.bare.items())


@cache
def _bare_before() -> re.Pattern[str]:
    cues = observation_cues().rating
    return re.compile(
        rf"\s*(?:[-–+•]\s*)?(?:(?:{any_of(cues.leads)})\s)*(?:{_bare_names()})\s?:?\s?(?:(?:có|là|đạt)\s)?"
    )


@cache
def _short_behind() -> re.Pattern[str]:
    cues = observation_cues().rating
    aside = r"(?:\s?\([^()]{1,30}\))?"
    return re.compile(
        rf"{aside}\s(?:(?:{any_of(cues.leads)})\s)*(?:{_bare_names()})(?P<higher>\s(?:{any_of(cues.or_higher)}))?(?=\s?(?:[,;.(]|\Z))"
    )
