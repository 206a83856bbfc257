"""This file finds lists that two neighbouring digits swapped keep from making up their whole."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.relations.evidence.class_cues import closed_words, inside_words, overlap
from vnbulletin.relations.evidence.cues import has_attributes, is_open_list
from vnbulletin.relations.evidence.leads import tells_what_is
from vnbulletin.relations.evidence.likeness import are_bearers, of_its_unit
from vnbulletin.relations.evidence.sums import amount_of, is_mended_by_a_swap, total_of
from vnbulletin.relations.kinds.parts import Breakdown
from vnbulletin.relations.operands import breakdown_of, part_operand
from vnbulletin.relations.passage import Passage, Placed
from vnbulletin.spans import Span

__all__ = ["find_swapped_sums"]

_PAIR = 2
# From which size of the whole on two parts, and more, are hardly a swap of digits off by chance.
_LEAST_OF_TWO, _LEAST = 1000, 500
_LONGEST_OPENING = 90
_LONGEST_NAME = 40
_MARK = re.compile(r"[,;:]|[ ]và[ ]")


def find_swapped_sums(passages: Iterable[Passage], told: frozenset[Span | None]) -> Iterator[Breakdown]:
    """Yield the lists of a sentence that a swap of two digits of one figure makes up their whole; *told* are known.

    So few figures are a swap away from others that the words need not close the list.
    """
    for passage in passages:
        if len(passage.top_numbers) > _PAIR:
            yield from _in_passage(passage, told)


def _in_passage(passage: Passage, told: frozenset[Span | None]) -> Iterator[Breakdown]:
    figures = passage.top_numbers
    for place, whole in enumerate(figures[:-_PAIR]):
        if amount_of(whole) < _LEAST or whole.mention.span in told or not whole.is_exact or not whole.unit:
            continue
        parts = _list_behind(whole, figures[place + 1 :])
        least = _LEAST_OF_TWO if len(parts) == _PAIR else _LEAST
        if len(parts) < _PAIR or amount_of(whole) < least or total_of(parts) == amount_of(whole):
            continue
        if told.isdisjoint(each.mention.span for each in parts) and _is_list_of(passage, whole, parts):
            yield breakdown_of(part_operand(whole), parts, "a closed list")
            return


def _list_behind(whole: Placed, figures: tuple[Placed, ...]) -> tuple[Placed, ...]:
    """Return the exact figures behind a whole, of its unit or of two that bear it, up to one that counts another."""
    parts: list[Placed] = []
    for each in figures:
        if not each.is_exact or not (_is_of_unit(whole, each) or _bears(each, parts)):
            break
        parts.append(each)
    return tuple(parts)


def _is_of_unit(whole: Placed, part: Placed) -> bool:
    """Tell whether a figure prints no unit, or that of the whole, be it shorter ("1.104 ca phẫu thuật", "186 ca")."""
    return not part.unit or of_its_unit(whole, part) or of_its_unit(part, whole)


def _bears(part: Placed, parts: list[Placed]) -> bool:
    """Tell whether a figure counts what nothing has two of, as those before it do ("tập thể", "cá nhân")."""
    return len(parts) < _PAIR and any(part.unit in row for row in relation_cues().contrasts)


def _is_list_of(passage: Passage, whole: Placed, parts: tuple[Placed, ...]) -> bool:
    opening, listed = passage.gap(whole, parts[0]), passage.lower[parts[0].end : passage.end]
    closed = closed_words().search(opening) is not None or are_bearers(whole, parts)
    # "1.136 em, trong đó giỏi 318 em, khá 521 em, trung bình 279 em": the few that are left need not be told.
    exceeding = total_of(parts) > amount_of(whole) and inside_words().search(opening) is not None
    exceeding = exceeding and _are_levels(passage, parts)
    if not (closed or exceeding) or len(opening) > _LONGEST_OPENING or is_open_list(listed) or overlap(listed):
        return False
    if has_attributes(listed) or not all(tells_what_is(passage, each) for each in (whole, *parts)):
        return False
    said = (passage.gap(one, other) for one, other in pairwise(parts))
    return is_mended_by_a_swap(whole, parts) and not any("." in each for each in said)


def _are_levels(passage: Passage, parts: tuple[Placed, ...]) -> bool:
    """Tell whether names that begin alike stand before the figures: "cấp huyện 3.118 hộ, cấp xã 15.390 hộ".

    "936 hộ có bò, 318 hộ có trâu" may count one household twice.
    """
    names = [_MARK.split(passage.before(each, _LONGEST_NAME))[-1].split() for each in parts[1:]]
    return len(parts) > _PAIR and all(names) and len({name[0] for name in names if name}) == 1
