"""This file finds rates that are told by the name of a class: "521 … xuất sắc …. Tỷ lệ xuất sắc là 17,64%"."""

import re
from collections.abc import Iterator
from functools import cache

from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.lexicon.patterns import whole_words
from vnbulletin.relations.evidence.plausibility import fits
from vnbulletin.relations.kinds.parts import Breakdown, Share
from vnbulletin.relations.operands import percent_operand
from vnbulletin.relations.passage import Passage, Placed
from vnbulletin.spans import Span

__all__ = ["find_class_rates"]

_FARTHEST_SENTENCE = 3
_LONGEST = 60
_LONGEST_NAME = 40
_ITEM_END = re.compile(r"[,;.]| và ")


@cache
def _named() -> re.Pattern[str]:
    rate = whole_words(relation_cues().rate).pattern
    return re.compile(rf"{rate}[ ](?P<name>[^\W\d][^,.;:()\d]{{2,40}}?)(?:[ ](?:là|đạt|chiếm))?[ ]\Z")


def find_class_rates(
    passages: tuple[Passage, ...], breakdowns: tuple[Breakdown, ...], taken: set[Span | None]
) -> Iterator[Share]:
    """Yield the shares of a part of a breakdown in the same paragraph that a rate of its name fits."""
    rates = list(_rates(passages)) if breakdowns else []
    if not rates:
        return
    places = {each.mention.span: number for number, one in enumerate(passages) for each in one.mentions}
    listed_in: dict[int, list[Breakdown]] = {}
    for each in breakdowns:
        if (place := places.get(_span(each))) is not None:
            listed_in.setdefault(place, []).append(each)
    for number, percent, name in rates:
        if percent.mention.span in taken:
            continue
        near = range(max(0, number - _FARTHEST_SENTENCE), number + 1)
        listed = (each for place in near for each in listed_in.get(place, ()))
        shares = (each for one in listed for each in _shares(passages, places, one, percent, name))
        share = next(shares, None)
        if share is not None:
            yield share


def _rates(passages: tuple[Passage, ...]) -> Iterator[tuple[int, Placed, str]]:
    """Yield the exact percents that are told by a name, each with the number of its sentence and the name."""
    for number, passage in enumerate(passages):
        for percent in passage.mentions if passage.has_percent else ():
            if percent.percent is None or not percent.is_exact:
                continue
            hit = _named().search(passage.before(percent, _LONGEST))
            if hit is not None:
                yield number, percent, hit["name"]


def _shares(
    passages: tuple[Passage, ...], places: dict[Span, int], listed: Breakdown, percent: Placed, name: str
) -> Iterator[Share]:
    for part in listed.parts:
        place = None if part.span is None else places.get(part.span)
        if part.span is None or place is None or part.span.end > percent.mention.span.start:
            continue
        passage = passages[place]
        placed = next(each for each in passage.mentions if each.mention.span == part.span)
        share = Share(
            part=part, whole=listed.whole, percent=percent_operand(percent), reading="the rate of a class by its name"
        )
        if name in _said_of(passage, placed) and fits(share):
            yield share


def _said_of(passage: Passage, placed: Placed) -> str:
    before = _ITEM_END.split(passage.before(placed, _LONGEST_NAME))[-1]
    return f"{before}|{_ITEM_END.split(passage.after(placed))[0]}"


def _span(listed: Breakdown) -> Span:
    spans = [part.span for part in listed.parts if part.span is not None]
    return spans[-1]
