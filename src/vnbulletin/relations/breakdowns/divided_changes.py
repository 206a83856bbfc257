"""This file finds changes divided as what changed is: "787 tổ chức (tăng 11), gồm 269 (tăng 8), 518 (tăng 3)"."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise
from re import Pattern

from vnbulletin.lexicon.development_tables import development_cues
from vnbulletin.lexicon.patterns import whole_words
from vnbulletin.relations.evidence.leads import is_change
from vnbulletin.relations.evidence.sums import amount_of, total_of
from vnbulletin.relations.kinds.parts import Breakdown
from vnbulletin.relations.operands import breakdown_of, part_operand
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["find_divided_changes"]

# Between a part and the next stands its change.
_BESIDE = 2


@cache
def _falling() -> Pattern[str]:
    return whole_words(development_cues().fall)


def find_divided_changes(passages: Sequence[Passage], told: Iterable[Breakdown]) -> Iterator[Breakdown]:
    """Yield what the change of each whole of a sentence is divided into, if one is told of each part, and they fit.

    *told* are the breakdowns that are known.
    """
    known = list(told)
    places = {one.mention.span: (each, place) for each in passages if known for place, one in enumerate(each.mentions)}
    for each in known:
        at = [places[operand.span] for _, operand in each.operands if operand.span in places]
        passage, first = at[0]
        if len(at) == len(each.operands) and all(one is passage for one, _ in at):
            yield from _divided(passage, [first, *(place for _, place in at[1:])])


def _divided(passage: Passage, places: Sequence[int]) -> Iterator[Breakdown]:
    """Yield the division of the changes right behind a whole and each of its parts, *places* among the mentions."""
    mentions = passage.mentions
    if list(places) != sorted(places) or any(other - one < _BESIDE for one, other in pairwise(places)):
        return
    changes = [mentions[place + 1] for place in places if place + 1 < len(mentions)]
    counts = [each for each in changes if each.number and each.is_exact and is_change(passage, each)]
    if len(counts) == len(places) and amount_of(counts[0]) == total_of(counts[1:]) and _go_one_way(passage, places):
        yield breakdown_of(part_operand(counts[0]), counts[1:])


def _go_one_way(passage: Passage, places: Sequence[int]) -> bool:
    """Tell whether all changes behind figures are rises, or all falls."""
    told: list[tuple[Placed, Placed]] = [(passage.mentions[each], passage.mentions[each + 1]) for each in places]
    return len({_falling().search(passage.gap(*each)) is None for each in told}) == 1
