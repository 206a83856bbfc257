"""This file finds how many more stand for a vote than are chosen: "33 người để bầu 29 người, số dư 13,79%"."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import combinations

from vnbulletin.lexicon.development_tables import development_cues
from vnbulletin.lexicon.patterns import any_of, spotting
from vnbulletin.relations.evidence.leads import is_time
from vnbulletin.relations.evidence.likeness import kindred
from vnbulletin.relations.evidence.ratios import in_percent, is_printed_as
from vnbulletin.relations.kinds.developments import Change
from vnbulletin.relations.operands import figure_operand
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["find_surplus"]

_MOST_BEFORE = 8
_NEAR = 2
_LEAD = 40
_BETWEEN = 60


@cache
def _surplus() -> re.Pattern[str]:
    return spotting(development_cues().surplus)


@cache
def _before_it() -> re.Pattern[str]:
    cues = development_cues()
    hedges = any_of((*cues.hedges, *cues.reach, *cues.restating))
    return re.compile(rf"(?<!\w)(?:{any_of(cues.surplus)})(?:[ ](?:{hedges}))*[ ]\Z")


def find_surplus(passages: tuple[Passage, ...]) -> Iterator[Change]:
    """Yield the surplus of the last of some passages, in per cent of those to be chosen, if two figures give it."""
    passage = passages[-1]
    if not passage.says(_surplus):
        return
    near = passage.of_its_paragraph(passages[-_NEAR:])
    for place, first in enumerate(passage.mentions):
        if _before_it().search(passage.before(first, _LEAD)) is None:
            continue
        by, percent = (first, _percent_behind(passage, place)) if first.percent is None else (None, first)
        counts = [each for one in near for each in one.mentions if each.number and each.is_exact and each is not by]
        if percent is not None and (by is None or by.number):
            pair = _pair(counts, first, by, percent)
            if pair is not None:
                yield Change(
                    result=figure_operand(pair[0]),
                    base=figure_operand(pair[1]),
                    difference=None if by is None else figure_operand(by),
                    percent=figure_operand(percent),
                    falls=False,
                )


def _percent_behind(passage: Passage, place: int) -> Placed | None:
    """Return the percent right behind a surplus, or behind those to be chosen ("dư 6 người so với 39 suất (15,3%)")."""
    by = passage.mentions[place]
    behind = [each for each in passage.mentions[place + 1 : place + 3] if not is_time(each)]
    near = (each for each in behind if each.percent is not None and each.start - by.end <= _BETWEEN)
    return next((each for each in near if ";" not in passage.gap(by, each)), None)


def _pair(counts: list[Placed], first: Placed, by: Placed | None, percent: Placed) -> tuple[Placed, Placed] | None:
    """Return the nearest counts of which one exceeds the other by the surplus, exactly and in per cent."""
    before = [each for each in counts if each.start < first.start][-_MOST_BEFORE:]
    behind = [each for each in counts if first.start < each.start < percent.start]
    for one, other in combinations((*behind, *reversed(before)), 2):
        more, fewer = (one, other) if (one.number or 0) > (other.number or 0) else (other, one)
        size, chosen = more.number, fewer.number
        if size is None or not chosen or percent.percent is None:
            continue
        # "45 người, dư 6 người so với 39 suất": seats are told by another noun.
        fits = by.number == size - chosen if by else not (more.unit and fewer.unit) or kindred(more, fewer)
        if fits and is_printed_as(in_percent(size - chosen, chosen), percent.percent):
            return more, fewer
    return None
