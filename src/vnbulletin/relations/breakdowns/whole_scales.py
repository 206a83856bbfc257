"""This file finds lists of all classes of a scale, which make up their whole or miss it: "2 giải Nhất, 19 giải Nhì"."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from attrs import frozen

from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.lexicon.patterns import whole_words
from vnbulletin.mentions.units import is_measure
from vnbulletin.relations.evidence.class_cues import has_closed
from vnbulletin.relations.evidence.cues import has_inside, has_partition, is_open_list, speaks_of_other_time
from vnbulletin.relations.evidence.item_ends import LONGEST_GAP
from vnbulletin.relations.evidence.leads import end_with_unit, is_called_earlier, tells_what_is
from vnbulletin.relations.evidence.likeness import counts_people, of_one_noun, same_unit
from vnbulletin.relations.evidence.sums import amount_of, is_mended_by_a_slip, some_run_fits, total_of
from vnbulletin.relations.kinds.parts import Breakdown
from vnbulletin.relations.operands import breakdown_of, part_operand
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["claimed_by_whole_scale"]

_PAIR = 2
_TENTH = 10
_TWENTIETH = 20
_LONGEST_OPENING = 160
_LONGEST_TAIL = 40
_READING = "all classes of a scale"
_SET_OFF = re.compile(r"[ ]?[,;:\u2013-][ ]?")
_WORD = re.compile(r"[^\W\d_]+")
_CLAUSE = re.compile(r"[.;\n]")
_LONGEST_CLAUSE = 90


@frozen
class _Scale:
    """The names of all classes; *full* if there is no further one, *free* if any words may stand beside the names.

    *of_people* if nothing else is sorted so, *exclusive* if nothing is in two classes.
    """

    names: tuple[re.Pattern[str], ...]
    any_name: re.Pattern[str]
    lowest: frozenset[str]
    full: bool
    free: bool
    of_people: bool
    exclusive: bool

    @classmethod
    def of(
        cls, names: Sequence[str], *, full: bool, free: bool = False, of_people: bool = False, exclusive: bool = False
    ) -> "_Scale":
        """Compile the names, each with the other words for it behind a slash."""
        words = [each.split("/") for each in names]
        any_name = whole_words(one for each in words for one in each)
        return cls(tuple(map(whole_words, words)), any_name, frozenset(words[-1]), full, free, of_people, exclusive)


@cache
def _scales() -> tuple[_Scale, ...]:
    cues = relation_cues()
    # "đạt" before "chưa đạt" may count those that are better, too.
    rated = (each for each in cues.scales if not each[-1].endswith(each[-2]))
    return (
        *(_Scale.of(each, full=True, free=True) for each in cues.full_scales),
        *(_Scale.of(each, full=True) for each in cues.full_sortings),
        *(_Scale.of(each, full=True, of_people=True) for each in cues.full_sortings_of_people),
        *(_Scale.of(each, full=False) for each in rated),
        *(_Scale.of(each, full=False, exclusive=True) for each in cues.exclusive_scales),
    )


@cache
def _lowest() -> re.Pattern[str]:
    cues = relation_cues()
    rows = (*cues.full_scales, *cues.full_sortings, *cues.full_sortings_of_people, *cues.scales, *cues.exclusive_scales)
    last = [each[-1].split("/") for each in rows]
    return whole_words({name for names in last for name in names})


@cache
def _shared() -> re.Pattern[str]:
    return whole_words(relation_cues().shared_prizes)


@cache
def _all_levels() -> re.Pattern[str]:
    return whole_words(relation_cues().all_levels)


@cache
def _plain_words() -> frozenset[str]:
    cues = relation_cues()
    said = (*cues.fillers, *cues.inside, *cues.partition, *cues.beside_classes)
    return frozenset(word for each in said for word in each.split())


def claimed_by_whole_scale(passage: Passage, earlier: tuple[Passage, ...]) -> Iterator[Breakdown]:
    """Yield the list of all classes of a scale that ends a sentence and makes up the count before it, but for one slip.

    "đã xử lý 226 đảng viên, trong đó: khiển trách 137, cảnh cáo 61, cách chức 9, khai trừ 16": there is no further
    class. A pupil may win two prizes, so that of pupils only too few are claimed; a team may share one. Of ratings
    only too many are claimed, for some may be unrated. The whole may end the sentence before.
    """
    numbers = passage.top_numbers
    beside = _lowest_beside(passage, numbers) if len(numbers) >= _PAIR else ()
    for scale in _scales() if beside else ():
        if scale.lowest.isdisjoint(beside):
            continue
        parts = numbers[-len(scale.names) :]
        if len(parts) < len(scale.names) or not _are_named(passage, parts, scale):
            continue
        before = [each for each in numbers if each.start < parts[0].start]
        whole = _whole(passage, before, parts, scale) if before else _told_before(passage, earlier, parts, scale)
        if whole is not None and _makes_or_misses(passage, whole, parts, scale):
            yield breakdown_of(part_operand(whole), parts, _READING)
        return


def _lowest_beside(passage: Passage, numbers: tuple[Placed, ...]) -> list[str]:
    """Return the names of lowest classes beside the last number, which costs less to see than all classes."""
    end = min(passage.end, numbers[-1].end + _LONGEST_TAIL)
    return _lowest().findall(passage.lower, numbers[-_PAIR].end, end)


def _are_named(passage: Passage, parts: tuple[Placed, ...], scale: _Scale) -> bool:
    """Tell whether the words behind each count, or those before each, name the classes in their order."""
    tail = min(passage.end, parts[-1].end + _LONGEST_TAIL)
    starts = [max(passage.start, parts[0].start - _LONGEST_TAIL), *(each.end for each in parts[:-1])]
    ends = [*(each.start for each in parts[1:]), tail]
    near = all(ends[place] - each.end <= LONGEST_GAP for place, each in enumerate(parts))
    before = [passage.lower[start : each.start] for start, each in zip(starts, parts, strict=True)]
    behind = [passage.lower[each.end : end] for each, end in zip(parts, ends, strict=True)]
    listed = passage.lower[parts[0].start : parts[-1].end]
    if not near or is_open_list(listed) or has_inside(listed) or speaks_of_other_time(listed):
        return False
    last = end_with_unit(passage, parts[-1])
    end = last if _all_named(before, scale) else tail if _all_named(behind, scale) else passage.start
    return end > passage.start and not passage.lower[end : passage.end].strip(" .;\n")


def _all_named(texts: list[str], scale: _Scale) -> bool:
    return all(name.search(text) is not None for name, text in zip(scale.names, texts, strict=True))


def _whole(passage: Passage, before: list[Placed], parts: tuple[Placed, ...], scale: _Scale) -> Placed | None:
    """Return the count right before the list that “trong đó”, “gồm” or a mark opens; what it changed by is none."""
    first = parts[0]
    for each in reversed(before):
        if not tells_what_is(passage, each) or is_called_earlier(passage, each):
            continue
        opening = passage.gap(each, first)
        opened = has_inside(opening) or has_partition(opening) or ":" in opening
        if not each.is_exact or is_measure(each.unit) or len(opening) > _LONGEST_OPENING:
            return None
        if opened and scale.free:
            return None if ";" in opening else each
        named = _all_levels().search(passage.lower, each.end, first.start)
        noun = named.end() if named else end_with_unit(passage, each)
        # "1.248 đảng viên, nam 806, nữ 452": a mark right behind the noun opens the list, too.
        set_off = scale.full and each.unit != "" and _SET_OFF.match(passage.lower, noun, first.start) is not None
        return each if (opened or set_off) and _is_plain(passage, noun, each, parts, scale) else None
    return None


def _told_before(
    passage: Passage, earlier: tuple[Passage, ...], parts: tuple[Placed, ...], scale: _Scale
) -> Placed | None:
    """Return the only count of the noun of the parts, or the only one at all, in the sentence right before the list."""
    one = earlier[-1] if earlier else passage
    # "Trong đó" opens a list that may leave some out.
    opened = has_inside(passage.lower[passage.start : parts[0].start])
    if not (scale.full or opened) or one.paragraph_number != passage.paragraph_number or passage.times:
        return None
    counts = [each for each in one.top_numbers if tells_what_is(one, each)]
    # Parts without a noun beside them may have been given that of any of the counts.
    named = [each for each in parts if end_with_unit(passage, each) > each.end]
    counts = [each for each in counts if any(same_unit(each, part) for part in named)] or counts
    whole = counts[0] if len(counts) == 1 else None
    if whole is None or not whole.unit or not whole.is_exact or is_measure(whole.unit) or is_called_earlier(one, whole):
        return None
    return whole if _is_plain(passage, passage.start, whole, parts, scale) else None


def _is_plain(passage: Passage, start: int, whole: Placed, parts: tuple[Placed, ...], scale: _Scale) -> bool:
    """Tell whether the list says nothing of its items but their class, the noun, and what is said of the whole.

    "Tiếp nhận 215 đơn. Cấp tỉnh giải quyết 6 đơn, cấp huyện 38 đơn, cấp xã 161 đơn": those settled are not all.
    """
    # "năm 2022 có 1.248 đảng viên, năm 2023 nam 806, nữ 452".
    if any(start <= each.start < parts[-1].start for each in passage.times):
        return False
    # "12 đội, gồm 5 nam, 8 nữ": those are no teams.
    if scale.of_people and not counts_people(whole):
        return False
    clause = _CLAUSE.split(passage.lower[max(0, whole.start - _LONGEST_CLAUSE) : whole.start])[-1]
    nouns = (each.unit for each in parts if of_one_noun(whole, each) and each.head != whole.head)
    allowed = {*_plain_words(), *_WORD.findall(f"{clause} {whole.unit} {' '.join(nouns)}")}
    ends = [*(each.start for each in parts), passage.end]
    between = zip([start, *(each.end for each in parts)], ends, strict=True)
    said = " ".join(scale.any_name.sub(" ", passage.lower[begin:end]) for begin, end in between)
    return allowed.issuperset(_WORD.findall(said))


def _makes_or_misses(passage: Passage, whole: Placed, parts: tuple[Placed, ...], scale: _Scale) -> bool:
    """Tell whether the classes make up their whole, or miss it by what can only be a slip of the pen."""
    size, total = amount_of(whole), total_of(parts)
    exact = all(each.is_exact and amount_of(each) % 1 == 0 for each in (whole, *parts))
    of_others = scale.free and counts_people(whole) and any(each.unit and not counts_people(each) for each in parts)
    # “gồm” claims the whole list in so many words, so that the miss of a small count may be larger.
    closed = has_closed(passage.gap(whole, parts[0]))
    sure = closed or (scale.full and not scale.free)
    least = _TENTH if sure and not of_others else _TWENTIETH
    near = abs(size - total) * least <= size
    if exact and total == size:
        return True
    # "19.121 lượt hộ đạt danh hiệu các cấp; trong đó cấp Trung ương 125, …": no class of those announced is left out.
    announced = len(parts) > _PAIR and _all_levels().search(passage.lower, whole.start, parts[0].start) is not None
    if exact and near and announced and not some_run_fits(whole, parts):
        return True
    # "190 trường: mầm non 43, tiểu học 109, THCS 38 và THPT 9": no school is of two levels, even where three fit.
    over = scale.exclusive and total > size
    if not exact or not near or (some_run_fits(whole, parts) and not over) or not is_mended_by_a_slip(whole, parts):
        return False
    if not (scale.full or closed or total > size):
        return False
    shared = _shared().search(passage.lower, passage.start, passage.end) is not None
    return not of_others or (total < size and not shared)
