"""This file finds totals that put earlier figures together: "Cộng cả hai loại hình, … là 167.835 người"."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import combinations

from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.lexicon.patterns import spotting
from vnbulletin.mentions.units import is_measure
from vnbulletin.relations.evidence.digit_slips import telling_digits
from vnbulletin.relations.evidence.leads import is_change
from vnbulletin.relations.evidence.likeness import counts_alike, kindred, same_unit
from vnbulletin.relations.evidence.sums import amount_of, total_of
from vnbulletin.relations.kinds.parts import Breakdown
from vnbulletin.relations.operands import breakdown_of, part_operand
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["find_merged_totals"]

_LONGEST_OPENING = 80
_MOST_BEFORE = 8
_MOST_PARTS = 5
_PAIR = 2
_TELLING, _TWO_DIGITS = 4, 10
_MARK = re.compile(r"[;.]")


@cache
def _merging() -> re.Pattern[str]:
    return spotting(relation_cues().merging)


def find_merged_totals(passage: Passage, earlier: tuple[Passage, ...]) -> Iterator[Breakdown]:
    """Yield the totals that figures of one kind before them in the paragraph make up exactly: two, or the last ones.

    Of a total with so many digits that chance does not do it, one part may stand in a paragraph before.
    """
    if passage.amounts + sum([each.amounts for each in earlier]) <= _PAIR or not passage.says(_merging):
        return
    going_on = bool(earlier) and earlier[-1].paragraph_number == passage.paragraph_number
    near = passage.of_its_paragraph(earlier) if going_on else []
    told: set[int] = set()
    for whole in passage.mentions:
        if whole.number is None or whole.depth or not whole.is_exact or (told and whole.number < _TWO_DIGITS):
            continue
        opening = _MARK.split(passage.before(whole, _LONGEST_OPENING))[-1]
        if _merging().search(opening) is None or is_change(passage, whole):
            continue
        parts = _making_up(whole, _figures_before(passage, near, whole)) or _apart(passage, near, earlier, whole)
        # "Tính chung, 85 tập thể và 143 cá nhân": each of several totals has parts of its own.
        if parts and told.isdisjoint(each.start for each in parts):
            yield breakdown_of(part_operand(whole), parts)
            told.update((whole.start, *(each.start for each in parts)))


def _figures_before(passage: Passage, near: list[Passage], whole: Placed) -> list[Placed]:
    """Return the last figures that the total may put together, in text order; a proportion in brackets counts."""
    found: list[Placed] = []
    for one in (passage, *reversed(near)):
        for each in reversed(one.mentions):
            plain = each.depth == 0 or each.proportion is not None
            if each.start >= whole.start or not each.amount or not plain or is_change(one, each):
                continue
            if kindred(each, whole) or (each.unit == "" and each.proportion is not None):
                found.append(each)
    return found[:_MOST_BEFORE][::-1]


def _making_up(whole: Placed, figures: list[Placed]) -> tuple[Placed, ...]:
    for size in range(_PAIR, min(_MOST_PARTS, len(figures)) + 1):
        chosen = combinations(figures, _PAIR) if size == _PAIR else (tuple(figures[-size:]),)
        exact = (each for each in chosen if all(one.is_exact for one in each))
        for parts in exact:
            if total_of(parts) == whole.number:
                return parts
    return ()


def _apart(passage: Passage, near: list[Passage], earlier: tuple[Passage, ...], whole: Placed) -> tuple[Placed, ...]:
    """Return a count of the unit of a total in its paragraph, and the count before it that the total leaves, if any."""
    if telling_digits(whole) < _TELLING or not whole.unit:
        return ()
    own = [each for each in _figures_before(passage, near, whole) if counts_alike(each, whole) and each.is_exact]
    left = {amount_of(whole) - amount_of(each): each for each in own if each.number}
    before = [each for each in reversed(earlier) if each not in near] if left else []
    for one, first in ((sentence, each) for sentence in before for each in reversed(sentence.top_numbers)):
        other = left.get(amount_of(first))
        if other is not None and _may_be_other(whole, first) and not is_change(one, first):
            return first, other
    return ()


def _may_be_other(whole: Placed, part: Placed) -> bool:
    """Tell whether a far part counts in the unit of the total, or names no measure: "1.057 đảng viên", of Huy hiệu."""
    plain = part.is_exact and part.unit != "" and telling_digits(part) > _PAIR
    return plain and (same_unit(whole, part) or not (is_measure(whole.unit) or is_measure(part.unit)))
