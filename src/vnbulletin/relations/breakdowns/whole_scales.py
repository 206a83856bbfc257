"""This file finds lists of all classes of a scale that miss their whole: "2 giải Nhất, 19 giải Nhì, …"."""

import re
from collections.abc import Iterator
from functools import cache

from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.lexicon.patterns import any_of, whole_words
from vnbulletin.mentions.units import is_measure
from vnbulletin.relations.evidence.class_cues import has_closed
from vnbulletin.relations.evidence.cues import has_inside, has_partition, is_open_list
from vnbulletin.relations.evidence.item_ends import LONGEST_GAP
from vnbulletin.relations.evidence.leads import is_called_earlier, tells_what_is
from vnbulletin.relations.evidence.likeness import counts_people
from vnbulletin.relations.evidence.sums import amount_of, is_mended_by_a_slip, some_run_fits, total_of
from vnbulletin.relations.kinds.parts import Breakdown
from vnbulletin.relations.operands import breakdown_of, part_operand
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["claimed_by_whole_scale"]

_LEAST = 3
_TENTH = 10
_TWENTIETH = 20
_LONGEST_OPENING = 160
_LONGEST_TAIL = 40
_READING = "all classes of a scale"


@cache
def _scales() -> tuple[tuple[re.Pattern[str], ...], ...]:
    return tuple(tuple(whole_words([name]) for name in scale) for scale in relation_cues().full_scales)


@cache
def _highest() -> re.Pattern[str]:
    return re.compile(any_of([scale[0] for scale in relation_cues().full_scales]))


@cache
def _shared() -> re.Pattern[str]:
    return whole_words(relation_cues().shared_prizes)


def claimed_by_whole_scale(passage: Passage) -> Iterator[Breakdown]:
    """Yield the list of all classes of a scale that ends a sentence and misses the count before it by one slip.

    "đã xử lý 226 đảng viên, trong đó: khiển trách 137, cảnh cáo 61, cách chức 9, khai trừ 16": there is no further
    class. A pupil may win two prizes, so that of pupils only too few are claimed; a team may share one.
    """
    numbers = passage.top_numbers
    for scale in _scales() if len(numbers) > _LEAST and passage.says(_highest) else ():
        parts = numbers[-len(scale) :]
        if len(numbers) <= len(parts) or not _are_named(passage, parts, scale):
            continue
        whole = _whole(passage, [each for each in numbers if each.start < parts[0].start], parts[0])
        if whole is not None and _misses(passage, whole, parts):
            yield breakdown_of(part_operand(whole), parts, _READING)
        return


def _are_named(passage: Passage, parts: tuple[Placed, ...], scale: tuple[re.Pattern[str], ...]) -> bool:
    """Tell whether the words behind each count, or those before each, name the classes in their order."""
    tail = min(passage.end, parts[-1].end + _LONGEST_TAIL)
    starts = [max(passage.start, parts[0].start - _LONGEST_TAIL), *(each.end for each in parts[:-1])]
    ends = [*(each.start for each in parts[1:]), tail]
    near = all(ends[place] - each.end <= LONGEST_GAP for place, each in enumerate(parts))
    before = [passage.lower[start : each.start] for start, each in zip(starts, parts, strict=True)]
    behind = [passage.lower[each.end : end] for each, end in zip(parts, ends, strict=True)]
    listed = passage.lower[parts[0].start : parts[-1].end]
    if not near or is_open_list(listed) or has_inside(listed):
        return False
    end = parts[-1].end if _all_named(before, scale) else tail if _all_named(behind, scale) else passage.start
    return end > passage.start and not passage.lower[end : passage.end].strip(" .;\n")


def _all_named(texts: list[str], scale: tuple[re.Pattern[str], ...]) -> bool:
    return all(name.search(text) is not None for name, text in zip(scale, texts, strict=True))


def _whole(passage: Passage, before: list[Placed], first: Placed) -> Placed | None:
    """Return the count right before a list that “trong đó”, “gồm” or a colon opens; what it changed by is none."""
    for each in reversed(before):
        if not tells_what_is(passage, each) or is_called_earlier(passage, each):
            continue
        opening = passage.gap(each, first)
        opened = has_inside(opening) or has_partition(opening) or ":" in opening
        plain = ";" not in opening and len(opening) <= _LONGEST_OPENING
        return each if opened and plain and each.is_exact and not is_measure(each.unit) else None
    return None


def _misses(passage: Passage, whole: Placed, parts: tuple[Placed, ...]) -> bool:
    size, total = amount_of(whole), total_of(parts)
    exact = all(each.is_exact and amount_of(each) % 1 == 0 for each in (whole, *parts))
    of_others = counts_people(whole) and any(each.unit and not counts_people(each) for each in parts)
    # “gồm” claims the whole list in so many words, so that the miss of a small count may be larger.
    least = _TENTH if has_closed(passage.gap(whole, parts[0])) and not of_others else _TWENTIETH
    near = 0 < abs(size - total) * least <= size
    if not exact or not near or some_run_fits(whole, parts) or not is_mended_by_a_slip(whole, parts):
        return False
    shared = _shared().search(passage.lower, passage.start, passage.end) is not None
    return not of_others or (total < size and not shared)
