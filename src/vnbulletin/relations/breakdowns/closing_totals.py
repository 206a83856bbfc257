"""This file finds totals that close a list behind its parts: "37 …, 12 …, 5 …; cộng cả lại là 54 lượt"."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache, lru_cache
from itertools import groupby, pairwise

from attrs import field, frozen

from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.lexicon.patterns import any_of, whole_words
from vnbulletin.mentions.units import is_measure
from vnbulletin.relations.breakdowns.names_as_counts import digit_names, names_as_counts, with_names
from vnbulletin.relations.evidence.cues import has_attributes, has_inside, is_open_list
from vnbulletin.relations.evidence.leads import end_with_unit
from vnbulletin.relations.evidence.likeness import kind_of, same_unit
from vnbulletin.relations.evidence.sums import (
    amount_of,
    is_mended_by_a_slip,
    is_one_slip_off,
    looks_like_a_slip,
    total_of,
)
from vnbulletin.relations.kinds.parts import Breakdown
from vnbulletin.relations.operands import breakdown_of, part_operand
from vnbulletin.relations.passage import Passage, Placed
from vnbulletin.spans import Span

__all__ = ["find_closing_totals"]

_NOTHING = Decimal(0)
_FEW = 2
_LEAST_CLAIMED = 3
_MOST_PARTS = 12
_LONGEST_OPENING = 60
_NEAR_CUE = 24
_IS = re.compile(r",[ ](?:là|tức|tức là|nghĩa là)[ ]\Z")
_ALSO = re.compile(r"(?<!\w)(?:cả|khác|gồm)(?!\w)")


@cache
def _closing() -> re.Pattern[str]:
    return whole_words(relation_cues().closing)


@cache
def _all_of() -> re.Pattern[str]:
    # "3 vụ ở xã A, 5 vụ ở xã B và 2 vụ ở xã C. Cả 10 vụ": right before the figure alone, for "cả" has many senses.
    return re.compile(rf"(?<!\w)(?:{any_of(relation_cues().each_of)})[ ]\Z")


@cache
def _these() -> re.Pattern[str]:
    return re.compile(rf"[ ](?:{any_of(relation_cues().demonstratives)})(?!\w)")


@cache
def _compounds() -> re.Pattern[str]:
    return whole_words(relation_cues().closing_in_compounds)


@cache
def _summing() -> re.Pattern[str]:
    words = any_of(relation_cues().summing)
    return re.compile(rf"(?<!\w)(?:{words})(?:[ ](?:là|được|có|đạt|trao))?[ :]{{1,2}}\Z")


def find_closing_totals(
    counted: Sequence[tuple[Passage, tuple[Placed, ...]]], told: set[Span | None]
) -> Iterator[Breakdown]:
    """Yield the totals behind a closing word that the last figures before them in the paragraph make up.

    The parts may be of different units, for the word says that they are put together. *told* are the
    wholes that are known already. A total that misses by a slip is claimed where the whole sentence is one list.
    """
    telling = [each for each in counted if each[0].amounts]
    for _, group in groupby(telling, lambda each: each[0].paragraph_number):
        paragraph = [*group]
        if sum([each.amounts for each, _ in paragraph]) > _FEW:
            yield from _in_paragraph(paragraph, told)


def _in_paragraph(counted: Sequence[tuple[Passage, tuple[Placed, ...]]], told: set[Span | None]) -> Iterator[Breakdown]:
    before: list[Placed] = []
    last, last_figures = counted[0][0], tuple[Placed, ...]()
    sums = _Sums()
    for passage, figures in counted:
        own = _without_tallies(passage, figures or passage.top)
        for number, whole in enumerate(own):
            if not sums.end_in(whole) or whole.mention.span in told:
                continue
            closes = _closes(passage, whole)
            if closes or _takes_up(passage, whole):
                earlier = [*before, *own[:number]]
                parts = _parts_of(whole, earlier, of_any_kind=closes)
                if parts and _is_whole_list(passage, earlier, parts):
                    yield breakdown_of(part_operand(whole), parts)
        if len(figures) > _LEAST_CLAIMED - 1:
            yield from _in_brackets(passage, figures, told)
            yield from _read_as_names(passage, figures, told)
            yield from _claimed(passage, figures, told)
            yield from _claimed_of_two(passage, figures, told)
        if len(last_figures) >= _LEAST_CLAIMED and own and own[0].mention.span not in told:
            yield from _claimed_of_sentence(last, last_figures, passage, own[0])
        last, last_figures = passage, figures
        before = [*before, *own][-_MOST_PARTS:]


def _without_tallies(passage: Passage, figures: tuple[Placed, ...]) -> tuple[Placed, ...]:
    """Return the figures but those that count the parts of a total: "162 …, 131 …, 127 …, ba đảng bộ cộng lại 420"."""
    pairs = pairwise(figures)
    tallies = {one.start for one, other in pairs if _may_tally(one, other) and _is_tally(passage, one, other)}
    return tuple([each for each in figures if each.start not in tallies]) if tallies else figures


def _may_tally(one: Placed, other: Placed) -> bool:
    size = one.number
    return size is not None and _FEW <= size <= _MOST_PARTS and one.unit != "" and (other.number or _NOTHING) > size


def _is_tally(passage: Passage, one: Placed, other: Placed) -> bool:
    """Tell whether a word that sums stands between a small count with its noun and the figure behind it, no mark."""
    said = passage.gap(one, other)
    return not set(said) & set(",;:().") and len(said) <= _LONGEST_OPENING and _summed().search(said) is not None


@cache
def _summed() -> re.Pattern[str]:
    return whole_words(relation_cues().summing)


@frozen
class _Sums:
    """The amounts of a paragraph so far: whether the last ones make up another is seen before any words are read.

    Those that may be put together stand under no unit, those of one unit under it.
    """

    amounts: dict[str, list[Decimal]] = field(factory=dict)

    def end_in(self, placed: Placed) -> bool:
        """Tell whether the last figures may make up this one, which is summed with them from here on."""
        size, fit = placed.amount, False
        if not size or not placed.is_exact:
            return False
        for each in _keys(placed.unit):
            before = self.amounts.setdefault(each, [])
            fit = fit or _last_make_up(before, size)
            before.append(size)
        return fit and placed.number is not None


def _last_make_up(amounts: list[Decimal], size: Decimal) -> bool:
    total = _NOTHING
    for each in reversed(amounts):
        total += each
        if total >= size:
            return total == size
    return False


@lru_cache(maxsize=1024)
def _keys(unit: str) -> tuple[str, ...]:
    return (unit,) if is_measure(unit) else ("", kind_of(unit)) if unit else ("",)


def _closes(passage: Passage, whole: Placed) -> bool:
    """Tell whether a closing word stands between a figure and the one before it, or the start of the sentence."""
    last = max((each.end for each in passage.mentions if each.end <= whole.start and not each.tells_when), default=0)
    start = max(passage.start, last, whole.start - _LONGEST_OPENING)
    # "hoàn thành", "đóng góp" close nothing.
    said = _compounds().sub("", passage.lower[start : whole.start])
    return _closing().search(said) is not None or _IS.search(said) is not None


def _takes_up(passage: Passage, whole: Placed) -> bool:
    """Tell whether a figure is all of what was counted before, or those: "Cả 10 vụ", "17 cuộc này"."""
    if not whole.unit:
        return False
    pointed = _these().match(passage.lower, end_with_unit(passage, whole), passage.end)
    return pointed is not None or _all_of().search(passage.before(whole, _NEAR_CUE)) is not None


def _parts_of(whole: Placed, before: list[Placed], *, of_any_kind: bool = True) -> list[Placed]:
    """Return the last figures that make up the whole: those that may be put together with it, or those of its kind."""
    size = amount_of(whole)
    for kin in (False, True) if of_any_kind else (True,):
        parts: list[Placed] = []
        total = Decimal(0)
        for each in reversed(before):
            if not (_is_of_kind(each, whole) if kin else _adds(each, whole)):
                continue
            parts.append(each)
            total += amount_of(each)
            if total >= size:
                break
        if total == size and len(parts) >= _FEW:
            return parts[::-1]
    return []


def _is_whole_list(passage: Passage, before: list[Placed], parts: list[Placed]) -> bool:
    """Tell whether no item right before the parts is one of their list, too."""
    first = before.index(parts[0])
    if not first or kind_of(before[first - 1].unit) != kind_of(parts[0].unit):
        return True
    gap = passage.lower[before[first - 1].end : parts[0].start]
    return len(gap) > _NEAR_CUE or "," not in gap


def _adds(part: Placed, whole: Placed) -> bool:
    if is_measure(whole.unit) or is_measure(part.unit):
        return part.unit == whole.unit
    return part.is_exact and part.amount != 0


def _is_of_kind(part: Placed, whole: Placed) -> bool:
    return part.is_exact and part.amount != 0 and kind_of(part.unit) == kind_of(whole.unit)


def _in_brackets(passage: Passage, figures: tuple[Placed, ...], told: set[Span | None]) -> Iterator[Breakdown]:
    """Find "tuyến xã 41 ca, tuyến huyện 18 ca, tuyến tỉnh 7 ca (tổng 66 ca)": the total closes the list in brackets."""
    for whole in passage.mentions if passage.amounts > len(passage.top) else ():
        if whole.depth != 1 or not whole.number or not whole.is_exact or whole.mention.span in told:
            continue
        opened = passage.lower.rfind("(", passage.start, whole.start)
        if _closing().search(passage.lower, max(opened, whole.start - _NEAR_CUE), whole.start) is None:
            continue
        parts = _parts_of(whole, [each for each in figures if each.start < whole.start])
        if len(parts) >= _LEAST_CLAIMED:
            yield breakdown_of(part_operand(whole), parts)


def _read_as_names(passage: Passage, figures: tuple[Placed, ...], told: set[Span | None]) -> Iterator[Breakdown]:
    """Find totals that fit only with digits that read as a name ("đã xếp hạng 2 di tích …, cộng thành 287 di tích")."""
    for whole in figures[1:] if digit_names(passage) else ():
        if not whole.number or whole.mention.span in told or not _closes(passage, whole):
            continue
        names = names_as_counts(passage, "")
        every = (each for each in (*names, *figures) if each.start < whole.start)
        parts = _parts_of(whole, sorted(every, key=lambda each: each.start))
        if len(parts) >= _LEAST_CLAIMED and any(each in names for each in parts):
            yield with_names(breakdown_of(part_operand(whole), parts), passage)
            return


def _claimed(passage: Passage, figures: tuple[Placed, ...], told: set[Span | None]) -> Iterator[Breakdown]:
    """Find a figure behind three or more that a closing word right before it makes the total, and a slip of it."""
    total = total_of(figures[: _LEAST_CLAIMED - 1])
    for number, whole in enumerate(figures[_LEAST_CLAIMED:], start=_LEAST_CLAIMED):
        parts = figures[:number]
        size, total = amount_of(whole), total + amount_of(parts[-1])
        if abs(size - total) * _LEAST_CLAIMED > size:
            continue
        if whole.mention.span in told or not _summing().search(passage.before(whole, _NEAR_CUE)):
            continue
        if size <= max(map(amount_of, parts)) or not looks_like_a_slip(size, total):
            continue
        if all(each.number and each.unit and _is_of_kind(each, whole) for each in (*parts, whole)):
            text = passage.lower[passage.start : whole.start]
            # "tổng cộng 350 vé, kể cả vé mời": more than the list is in the total.
            more = _ALSO.search(passage.after(whole)) is not None
            if not (more or is_open_list(text) or has_inside(text) or has_attributes(text)):
                yield breakdown_of(part_operand(whole), parts, "a total behind its list")
                return


def _claimed_of_sentence(
    one: Passage, parts: tuple[Placed, ...], passage: Passage, whole: Placed
) -> Iterator[Breakdown]:
    """Find "Trao 35 suất …, 28 suất … và 12 suất …. Tất cả là 85 suất": a sentence that is a list, and a slip of it."""
    opening = passage.lower[passage.start : whole.start]
    # "Tất cả có 110 thí sinh vì có em thi hai bảng": more words may say why.
    told = passage.lower[end_with_unit(passage, whole) : passage.end].strip(" .;\n")
    if told or len(opening) > _NEAR_CUE or _summing().fullmatch(opening) is None:
        return
    text = one.lower[one.start : one.end]
    counts = [each for each in one.mentions if each.mention.is_figure]
    alike = all(each.number and each.is_exact and same_unit(each, whole) for each in (*parts, whole))
    plain = not (one.times or is_open_list(text) or has_inside(text) or has_attributes(text))
    near = abs(amount_of(whole) - total_of(parts)) * _LEAST_CLAIMED <= amount_of(whole)
    if alike and plain and near and counts == [*parts] and is_mended_by_a_slip(whole, parts):
        yield breakdown_of(part_operand(whole), parts, "a total behind its list")


def _claimed_of_two(passage: Passage, figures: tuple[Placed, ...], told: set[Span | None]) -> Iterator[Breakdown]:
    """Find "huyện A có 12 trường, huyện B có 15 trường, tổng cộng 28 trường": two alike, and a slip of their total."""
    *parts, whole = figures
    if len(parts) != _FEW or whole.mention.span in told or not _summing().search(passage.before(whole, _NEAR_CUE)):
        return
    openings = [passage.before(each).rpartition(",")[2].split() for each in parts]
    worded_alike = all(openings) and openings[0][0] == openings[1][0] and openings[0][-1] == openings[1][-1]
    plain = all(each.number and each.is_exact and same_unit(each, whole) for each in figures)
    told_between = any(each not in figures and each.mention.is_figure for each in passage.mentions)
    if not worded_alike or not plain or told_between or _ALSO.search(passage.after(whole)) is not None:
        return
    if is_one_slip_off(whole, parts):
        yield breakdown_of(part_operand(whole), parts, "a total behind its list")
