"""This file finds awards that are counted again by those who get them: "56 bằng khen cho 19 tập thể, 37 cá nhân"."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate

from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.relations.evidence.likeness import counts_people
from vnbulletin.relations.evidence.sums import amount_of, total_of
from vnbulletin.relations.kinds.parts import Breakdown
from vnbulletin.relations.operands import breakdown_of, part_operand
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["find_given_awards"]

_TO = " cho "
_LEAST = 2
_MOST = 6
_RANKS = 3
_LONGEST_NOUN = 8
_MARK = re.compile(r"[,;:.()]")


@cache
def _given() -> re.Pattern[str]:
    # The kind of award may stand between: "56 bằng khen của tỉnh cho".
    return re.compile(rf"(?:{any_of(relation_cues().one_for_each)})(?!\w)[^\d,;:.()]{{0,40}}[ ]cho[ ]\Z")


def find_given_awards(passage: Passage) -> Iterator[Breakdown]:
    """Yield the awards of a kind that everybody gets one of, whose receivers right behind “cho” make them up exactly.

    A body may get two, so that other counts claim nothing. So are winners behind prizes of three ranks or more that
    make them up: "bốn giải Nhất, 34 giải Nhì, 25 giải Ba là 63 em".
    """
    numbers = passage.top_numbers
    yield from _of_winners(passage, numbers)
    if passage.lower.find(_TO, passage.start, passage.end) < 0:
        return
    for place, whole in enumerate(numbers[:-_LEAST], start=1):
        following = numbers[place : place + _MOST]
        if amount_of(whole) not in accumulate(map(amount_of, following)):
            continue
        receivers = _run(passage, following)
        exact = all(each.is_exact for each in (whole, *receivers))
        if len(receivers) < _LEAST or not exact or whole.number != total_of(receivers):
            continue
        if _given().match(passage.gap(whole, receivers[0]).lstrip()) is not None:
            yield breakdown_of(part_operand(whole), receivers)


def _of_winners(passage: Passage, numbers: Sequence[Placed]) -> Iterator[Breakdown]:
    for place, whole in enumerate(numbers[_RANKS:], start=_RANKS):
        if not whole.is_exact or not counts_people(whole) or counts_people(numbers[place - 1]):
            continue
        gap = passage.gap(numbers[place - 1], whole).removeprefix(f" {numbers[place - 1].unit}")
        if _MARK.search(gap) is not None or len(gap.split()) > _LONGEST_NOUN:
            continue
        prizes = _of_one_head(numbers[:place])
        if len(prizes) >= _RANKS and total_of(prizes) == whole.number and all(each.unit for each in prizes):
            yield breakdown_of(part_operand(whole), prizes)


def _of_one_head(figures: Sequence[Placed]) -> list[Placed]:
    """Return the last figures that count by one first word, each by a longer name of its own."""
    found: list[Placed] = []
    units: set[str] = set()
    for each in reversed(figures):
        if each.head != figures[-1].head or each.unit in units:
            break
        found.append(each)
        units.add(each.unit)
    return found[::-1]


def _run(passage: Passage, figures: Sequence[Placed]) -> list[Placed]:
    """Return the first figures that nothing but their noun and a comma or “và” part, each of another unit."""
    run = [*figures[:1]]
    for each in figures[1:]:
        gap = passage.gap(run[-1], each).strip()
        noun = gap.removesuffix(",").removesuffix(" và")
        if noun == gap or _MARK.search(noun) or len(noun.split()) > _LONGEST_NOUN:
            break
        run.append(each)
    units = {each.unit for each in run}
    return run if len(units) == len(run) and "" not in units else []
