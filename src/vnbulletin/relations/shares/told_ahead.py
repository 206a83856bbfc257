"""This file finds rates whose counts the next sentence tells: "Tỷ lệ đạt giải là 88,54%. Có 96 em dự, 85 em đạt"."""

from collections.abc import Container, Iterator
from itertools import combinations, pairwise

from vnbulletin.relations.evidence.cues import speaks_of_other_time
from vnbulletin.relations.evidence.leads import has_plan_behind, is_change, is_plan, tells_what_is
from vnbulletin.relations.evidence.likeness import kindred
from vnbulletin.relations.evidence.ratios import is_ratio
from vnbulletin.relations.kinds.parts import Share
from vnbulletin.relations.loose.figures import digits_told
from vnbulletin.relations.loose.words import is_rate, said_before
from vnbulletin.relations.operands import part_operand, share_of, whole_operand
from vnbulletin.relations.passage import Passage, Placed
from vnbulletin.spans import Span

__all__ = ["find_told_ahead"]

_FIRST, _LARGEST = 3, 100
_TELLING = 100
_READING = "the whole that the percent fits"


def find_told_ahead(passages: tuple[Passage, ...], known: Container[Span | None]) -> Iterator[Share]:
    """Yield the share of the first counts of a sentence, or its proportion, that a rate of the sentence before tells.

    The rate stands in a sentence without counts, or is the first of its figures; *known* are the percents of shares.
    Only three digits or more that fit exactly are taken, so that nothing accuses.
    """
    for passage, following in pairwise(passages):
        if not passage.has_percent or passage.amounts or not following.amounts:
            continue
        for place, percent in enumerate(passage.mentions):
            if percent.mention.span not in known and _is_rate(passage, place):
                share = _of_first(following, percent)
                if share is not None:
                    yield share
                    break


def _is_rate(passage: Passage, place: int) -> bool:
    """Tell whether a percent is called the rate of something, at this time and without a plan."""
    percent = passage.mentions[place]
    stated = percent.percent
    if (
        stated is None
        or not percent.is_exact
        or not 0 < stated.value < _LARGEST
        or digits_told(stated.value) < _TELLING
    ):
        return False
    plain = not (is_change(passage, percent) or is_plan(passage, percent) or has_plan_behind(passage, percent))
    lead = said_before(passage, place)
    return plain and is_rate(lead) and not speaks_of_other_time(lead)


def _of_first(passage: Passage, percent: Placed) -> Share | None:
    stated = percent.percent
    counts = [each for each in passage.top if each.is_exact and tells_what_is(passage, each)][:_FIRST]
    for each in counts if stated is not None else ():
        ratio = each.proportion
        if ratio is not None and stated is not None and is_ratio(ratio.part, ratio.whole, stated):
            return share_of(each, whole_operand(each), percent)
    for one, other in combinations((each for each in counts if each.number), 2):
        part, whole = sorted((one, other), key=lambda each: each.number or 0)
        if part.number is None or whole.number is None or stated is None or not kindred(part, whole):
            continue
        if is_ratio(part.number, whole.number, stated):
            return share_of(part, part_operand(whole), percent, _READING)
    return None
