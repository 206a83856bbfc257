"""This file finds changes from the figure of a sentence before, where a sentence opens with what is so now."""

import re
from collections.abc import Iterator
from functools import cache

from vnbulletin.lexicon.development_tables import development_cues
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.relations.developments.comparing import Comparison
from vnbulletin.relations.developments.earlier_figures import differs
from vnbulletin.relations.developments.then_and_now import tell_the_same
from vnbulletin.relations.developments.ways import Way
from vnbulletin.relations.evidence.leads import BLANK, figure_before, lead_of, tells_what_is
from vnbulletin.relations.kinds.developments import Change
from vnbulletin.relations.operands import figure_operand
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["find_changes_since"]

_FARTHEST_SENTENCE = 3
_WAYS = {Way.RISE: False, Way.FALL: True}


@cache
def _now() -> re.Pattern[str]:
    cues = development_cues()
    return re.compile(rf"(?:{any_of(each for each in cues.now if each != BLANK)})(?!\w)")


@cache
def _remaining() -> re.Pattern[str]:
    return re.compile(rf"(?:.*(?<!\w))?(?:{any_of(development_cues().down_to)})")


@cache
def _hence() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(development_cues().restating)})(?:[ ]là)?")


def find_changes_since(passages: tuple[Passage, ...], compared: tuple[tuple[Comparison, ...], ...]) -> Iterator[Change]:
    """Yield the changes whose earlier figure stands in a sentence before and differs exactly as is printed.

    "Toàn Hội còn 21.460 hộ nghèo. Nay số ấy chỉ còn 7.512 hộ, tức 13.948 hộ đã thoát nghèo".
    """
    for number, passage in enumerate(passages):
        if not passage.mentions or _now().match(passage.lower, passage.start, passage.end) is None:
            continue
        near = passage.of_its_paragraph(passages[max(0, number - _FARTHEST_SENTENCE) : number])
        for result, by, falls in _told(passage, compared[number]) if near else ():
            base = _base(near, result, by, falls=falls)
            if base is not None:
                yield _change(base, result, by, falls=falls)


def _told(passage: Passage, compared: tuple[Comparison, ...]) -> Iterator[tuple[Placed, Placed, bool]]:
    """Yield each figure of now with what it changed by, and whether it fell."""
    for each in compared:
        if each.way in _WAYS and each.result is not None and each.earlier is None and each.planned is None:
            yield each.result, each.figure, _WAYS[each.way]
    for place, by in enumerate(passage.mentions):
        # "chỉ còn 7.512 hộ, tức 13.948 hộ đã thoát nghèo": what is no more there is told by itself.
        if by.number is None or _hence().fullmatch(lead_of(passage, place)[0]) is None:
            continue
        result = figure_before(passage, place)
        if result is None or result.number is None or ";" in passage.gap(result, by):
            continue
        if _remaining().fullmatch(lead_of(passage, passage.mentions.index(result))[0]) is not None:
            yield result, by, True


def _base(near: list[Passage], result: Placed, by: Placed, *, falls: bool) -> Placed | None:
    """Return the nearest figure of the sentences before that counts the same and differs exactly."""
    if result.depth or by.depth or not result.is_exact or not by.is_exact:
        return None
    if by.number is not None and not tell_the_same(result, by):
        return None
    figures = ((one, each) for one in reversed(near) for each in reversed(one.mentions) if each.is_exact)
    alike = ((one, each) for one, each in figures if tell_the_same(each, result))
    fitting = ((one, each) for one, each in alike if differs(each, result, by, falls=falls))
    return next((each for one, each in fitting if tells_what_is(one, each)), None)


def _change(base: Placed, result: Placed, by: Placed, *, falls: bool) -> Change:
    now, then, told = map(figure_operand, (result, base, by))
    counted = by.number is not None
    return Change(
        result=now, base=then, difference=told if counted else None, percent=None if counted else told, falls=falls
    )
