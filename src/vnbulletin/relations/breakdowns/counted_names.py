"""This file finds sums that lists of names claim, each with its count behind it: "nông nghiệp 652, chế biến 287"."""

import re
from collections.abc import Iterator
from functools import cache

from attrs import frozen

from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.lexicon.patterns import whole_words
from vnbulletin.mentions.units import is_measure
from vnbulletin.relations.breakdowns.names_as_counts import names_as_counts, with_names
from vnbulletin.relations.evidence.class_cues import overlap
from vnbulletin.relations.evidence.cues import has_attributes, has_inside, is_open_list, opens_within
from vnbulletin.relations.evidence.item_ends import ITEM_END, LONGEST_GAP
from vnbulletin.relations.evidence.leads import tells_what_is_now
from vnbulletin.relations.evidence.likeness import kind_of
from vnbulletin.relations.evidence.sums import amount_of, is_one_slip_off, some_run_fits, total_of
from vnbulletin.relations.kinds.parts import Breakdown
from vnbulletin.relations.operands import breakdown_of, part_operand
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["claimed_by_names"]

_LEAST, _MANY, _MOST = 3, 4, 12
_TENTH = 10
_LARGE = 100
_MOST_SENTENCES = 2
_BARE = re.compile(r"\s*(?:[,;.]|và[ ]|\Z)")
_NAME = re.compile(r"[^\W\d]{2}")
_MARKED = re.compile(r"[:,]")
_READING = "a list of names with their counts"


@frozen(kw_only=True)
class _List:
    """The counts of a list, the words before the first of them, and the whole that its own sentence prints."""

    parts: tuple[Placed, ...]
    opening: str
    whole: Placed | None


@cache
def _dividing() -> re.Pattern[str]:
    return whole_words((*relation_cues().closed, *relation_cues().criteria))


@cache
def _all_divided() -> re.Pattern[str]:
    return whole_words((*relation_cues().closed, *relation_cues().divides))


def claimed_by_names(passage: Passage, earlier: tuple[Passage, ...]) -> Iterator[Breakdown]:
    """Yield the list of names with their counts that ends a sentence, where it claims all of its whole and misses it.

    "1.286 phụ nữ được hỗ trợ. Phân theo lĩnh vực: nông nghiệp 652, chế biến 287, dịch vụ 204, thủ công 75": what is
    divided by a criterion is all of it. Bodies that share "trong tổng số 1.450 tân binh" share no more than these.
    """
    listed = _listed(passage)
    if listed is None:
        return
    text = passage.lower[listed.parts[0].start : listed.parts[-1].end]
    words = listed.opening + text
    if is_open_list(text) or has_inside(words) or has_attributes(words) or overlap(words):
        return
    whole = _whole_before(passage, earlier, listed) if listed.whole is None else listed.whole
    if whole is not None and _may_be(whole, listed) and _is_claimed(passage, whole, listed):
        yield with_names(breakdown_of(part_operand(whole), listed.parts, _READING), passage)


def _listed(passage: Passage) -> _List | None:
    """Return the last figures of a sentence, each with a name before it and nothing but a mark behind it."""
    numbers = passage.top_numbers
    if len(numbers) < _LEAST or not numbers[-1].is_exact:
        return None
    if passage.lower[numbers[-1].end : passage.end].strip(" .;\n"):
        return None
    # "Sư đoàn 2 nhận 620": digits that no mark stands behind are of a name.
    names = [each for each in names_as_counts(passage, numbers[-1].unit) if _is_large(each) and _is_bare(passage, each)]
    parts: list[Placed] = []
    for each in sorted((*numbers, *names), key=lambda each: each.start, reverse=True):
        beside = not parts or _has_name(passage.gap(each, parts[0]))
        if not beside or not _is_bare(passage, each):
            break
        parts.insert(0, each)
    read = len([each for each in parts if each not in numbers])
    if not _LEAST + read <= len(parts) <= _MOST or read > 1:
        return None
    return _with_whole(passage, tuple(parts), [each for each in numbers if each.start < parts[0].start])


def _with_whole(passage: Passage, parts: tuple[Placed, ...], before: list[Placed]) -> _List | None:
    """Return the list with the last plain count before it, or None where all before it are of something else."""
    plain = [each for each in before if _is_plain(passage, each)]
    if before and not plain:
        return None
    whole = plain[-1] if plain else None
    start = passage.start if whole is None else whole.end
    return _List(parts=parts, opening=passage.lower[start : parts[0].start], whole=whole)


def _is_plain(passage: Passage, placed: Placed) -> bool:
    """Tell whether a count is exact, and neither a change, nor a plan, nor what something is compared with."""
    return placed.is_exact and tells_what_is_now(passage, placed)


def _is_large(name: Placed) -> bool:
    """Tell whether digits that read as a name are too many for most names ("thôn Tây 50")."""
    return amount_of(name) >= _LARGE


def _is_bare(passage: Passage, placed: Placed) -> bool:
    return placed.is_exact and _BARE.match(passage.lower, placed.end, passage.end) is not None


def _has_name(gap: str) -> bool:
    return len(gap) <= LONGEST_GAP and ITEM_END.search(gap) is not None and _NAME.search(gap) is not None


def _whole_before(passage: Passage, earlier: tuple[Passage, ...], listed: _List) -> Placed | None:
    """Return the only plain count of the sentence right before a list that divides by a criterion."""
    if _dividing().search(listed.opening) is None or _MARKED.search(listed.opening) is None:
        return None
    near = passage.of_its_paragraph(earlier[-_MOST_SENTENCES:])
    told = [(one, each) for one in near for each in one.mentions if each.number is not None and _is_alike(each, listed)]
    # The sum of some other figure there is no miss.
    if not near or any(each.number == total_of(listed.parts) for _, each in told):
        return None
    plain = [each for one, each in told if one is near[-1] and each.depth == 0 and _is_plain(one, each)]
    return plain[0] if len(plain) == 1 else None


def _is_alike(whole: Placed, listed: _List) -> bool:
    """Tell whether the parts count what the whole does; a criterion ("theo hình thức:") is no unit of theirs."""
    others = (each for each in listed.parts if each.unit and f" {each.unit}" not in listed.opening)
    return all(kind_of(each.unit) == kind_of(whole.unit) for each in others)


def _may_be(whole: Placed, listed: _List) -> bool:
    """Tell whether a count is of the kind of the parts, larger than each, and no run of them makes it up."""
    parts = listed.parts
    whole_numbers = all(amount_of(each) % 1 == 0 for each in (whole, *parts))
    sized = max(map(amount_of, parts)) < amount_of(whole) and abs(amount_of(whole) - total_of(parts)) > 0
    plain = whole_numbers and sized and whole.unit != "" and not is_measure(whole.unit)
    return plain and _is_alike(whole, listed) and not some_run_fits(whole, parts)


def _is_claimed(passage: Passage, whole: Placed, listed: _List) -> bool:
    slip = is_one_slip_off(whole, listed.parts)
    if "." in listed.opening or ";" in listed.opening:
        return False
    if _dividing().search(listed.opening) is not None:
        # A class that was forgotten is no slip of the pen; of few classes, or where nothing says that all was divided,
        # one may be left out on purpose.
        off = abs(amount_of(whole) - total_of(listed.parts))
        divided = len(listed.parts) >= _MANY and _all_divided().search(listed.opening) is not None
        return slip or (divided and off * _TENTH <= amount_of(whole))
    opens = opens_within(passage.lower[passage.start : whole.start]) or passage.before(whole).rstrip().endswith(
        "tổng số"
    )
    return opens and slip and total_of(listed.parts) > amount_of(whole) and _are_bodies(passage, listed)


def _are_bodies(passage: Passage, listed: _List) -> bool:
    """Tell whether each item begins with a capital letter, as the names of bodies do, which share nothing."""
    first = listed.parts[0].start - len(listed.opening.rpartition(",")[2])
    starts = [first, *(each.end for each in listed.parts[:-1])]
    names = (passage.text[start : each.start].lstrip(" ,;") for start, each in zip(starts, listed.parts, strict=True))
    return all(name.removeprefix("và ")[:1].isupper() for name in names)
