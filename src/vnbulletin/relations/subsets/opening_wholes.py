"""This file finds subsets of a whole that the opening of a sentence takes up: "Trong hội viên có 6.870 đảng viên"."""

import re
from collections import deque
from collections.abc import Container, Iterator, Sequence
from functools import cache
from typing import TypeAlias

from vnbulletin.articles.article import ParagraphKind
from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.lexicon.patterns import any_of, whole_words
from vnbulletin.mentions.units import is_measure
from vnbulletin.relations.evidence.cues import ends_inside, has_attributes
from vnbulletin.relations.evidence.leads import end_with_unit, is_change, is_plan, tells_what_is
from vnbulletin.relations.evidence.likeness import counts_people, kind_of, may_be_some_of, same_unit
from vnbulletin.relations.evidence.literals import core_words, may_hold
from vnbulletin.relations.kinds.parts import Subset
from vnbulletin.relations.operands import subset_of
from vnbulletin.relations.passage import Passage, Placed
from vnbulletin.relations.subsets.same_things import best_described, clause_before, is_described
from vnbulletin.spans import Span

__all__ = ["find_of_openings"]

_MOST_BEFORE = 12
_LONGEST_OPENING = 80
_LONGEST_LINK = 60
_LONGEST_LIST = 600
_TELLING = 2
_MARK = re.compile(r"[,;:.()]")
_ANYBODY = frozenset({"người", "đồng chí", "em", "cháu", "nữ"})
_DESCRIBED = re.compile(r"[,;:.()]|[ ](?:có|thì|là|gồm)[ ]")
# The last figures before a sentence.
Seen: TypeAlias = deque[tuple[Passage, Placed]]
# What the opening of a sentence names, up to the first figure, and those of its words that describe it.
Opening: TypeAlias = tuple[str, str]


@cache
def _within() -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?:{any_of(relation_cues().of_named)})(?:[ ](?:{any_of(relation_cues().quantifiers)}))*[ ]"
    )


@cache
def _within_words() -> tuple[str, ...]:
    return core_words(relation_cues().of_named)


@cache
def _shows() -> re.Pattern[str]:
    return whole_words(relation_cues().showing)


@cache
def _this() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(relation_cues().pointers)})[ ]?\Z")


@cache
def _pointed() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(relation_cues().pointers)})[ ]?,")


def find_of_openings(passages: tuple[Passage, ...], parts: Container[Span | None]) -> Iterator[Subset]:
    """Yield the figures of a sentence inside the whole that its opening takes up, by its noun or by its figure.

    *parts* are what sums hold. No such pair accuses: only figures of its kind that the whole can hold are taken.
    """
    last, before = Seen(), Seen(maxlen=_MOST_BEFORE)
    paragraph, heads = None, _of_heads(passages)
    for passage in passages:
        figures = passage.top
        if not figures:
            continue
        if passage.paragraph_number != paragraph:
            last, before, paragraph = before or last, Seen(maxlen=_MOST_BEFORE), passage.paragraph_number
        opening = _opening_of(passage) if before or last else None
        if opening is not None:
            named = [*_of_named(passage, opening, before, last, parts)]
            yield from named or (_of_head(passage, opening, last, heads) if heads else ())
        if before:
            yield from _of_qualified(passage, figures, before)
        if len(figures) > 1:
            yield from _of_said_again(passage, figures, before)
        before.extend([(passage, each) for each in figures[-_MOST_BEFORE:]])


def _opening_of(passage: Passage) -> Opening | None:
    """Return what stands behind a word like “trong số” before the first figure of a sentence."""
    first = passage.top[0].start
    opening = passage.lower[passage.start : min(first, passage.start + _LONGEST_OPENING)]
    hit = _within().search(opening) if may_hold(opening, _within_words()) else None
    if hit is None:
        return None
    named = opening[hit.end() :]
    return named, _DESCRIBED.split(f"{named} ")[0]


def _of_named(
    passage: Passage,
    opening: Opening,
    before: Seen,
    last: Seen,
    parts: Container[Span | None],
) -> Iterator[Subset]:
    """Find "Trong hội viên có 6.870 đảng viên": the noun of an earlier figure stands in the opening.

    Behind a word like “này” it may be another noun for people, and stand in the paragraph before.
    """
    figures, (named, described) = passage.top, opening
    seen = [each for each in reversed(before) if _begins(named, each[1].unit) and tells_what_is(*each)]
    if _this().search(described) and all(each[1].mention.span in parts for each in seen):
        whole_ones = (each for each in reversed([*last, *before]) if each[1].mention.span not in parts)
        seen = [each for each in whole_ones if _is_of_sort(described, each[1]) and tells_what_is(*each)] or seen
    whole = best_described(described, seen) if seen else _described_above(named, described, last)
    if whole is not None:
        yield from _inside(passage, figures, whole)


def _described_above(named: str, described: str, last: Seen) -> Placed | None:
    """Return the count of the paragraph before of which two words say the same: "Trong số xã về đích, …"."""
    told = ((one, each) for one, each in reversed(last) if _begins(named, each.unit) and tells_what_is(one, each))
    able = ((one, each) for one, each in told if len({*described.split()} - {*each.unit.split()}) >= _TELLING)
    return next((each for one, each in able if is_described(described, one, each)), None)


def _of_heads(passages: tuple[Passage, ...]) -> list[tuple[Passage, Placed]]:
    """Return the counts of the headline."""
    titles = [each for each in passages[:_MOST_BEFORE] if each.paragraph.kind is ParagraphKind.TITLE]
    return [(one, each) for one in titles for each in one.top if each.unit and not is_measure(each.unit)]


def _of_head(
    passage: Passage, opening: Opening, last: Seen, heads: Sequence[tuple[Passage, Placed]]
) -> Iterator[Subset]:
    """Find "Trong những xã đã về đích có 13 xã …" below the headline "98 xã về đích": its figure further on.

    Only the headline calls the whole so.
    """
    figures, (named, described) = passage.top, opening
    called = (each for one, each in heads if _begins(named, each.unit) and is_described(described, one, each))
    for head in called if len(described.split()) > 1 else ():
        again = (each for one, each in reversed(last) if each.amount == head.amount and same_unit(each, head))
        whole = next(again, None)
        if whole is not None:
            yield from _inside(passage, figures, whole)
            return


def _is_of_sort(described: str, whole: Placed) -> bool:
    return counts_people(whole) and kind_of(described) == kind_of(whole.unit)


def _begins(named: str, unit: str) -> bool:
    counted = unit != "" and not is_measure(unit)
    return counted and named.startswith(unit) and not named[len(unit) : len(unit) + 1].isalnum()


def _of_said_again(passage: Passage, figures: Sequence[Placed], before: Seen) -> Iterator[Subset]:
    """Find "Phân tích 141 đối tượng bị bắt cho thấy 38 người …": the first figure is looked into by the others."""
    whole, first = figures[0], figures[1]
    link = passage.gap(whole, first)
    if whole.number is None or not whole.unit or len(link) > _LONGEST_LINK or ";" in link or is_measure(whole.unit):
        return
    if any(whole.end <= each.start < first.start for each in passage.times):
        return
    again = "," not in link or _pointed().search(link) is not None
    if _shows().search(link) or (again and any(_is_same(each, whole) for _, each in before)):
        yield from _inside(passage, figures[1:], whole)


def _is_same(one: Placed, other: Placed) -> bool:
    return one.amount == other.number and same_unit(one, other)


def _of_qualified(passage: Passage, figures: Sequence[Placed], before: Seen) -> Iterator[Subset]:
    """Find "Số đại biểu nữ là 48 người": a quality narrows the noun of an earlier figure."""
    for place, part in enumerate(figures):
        if part.number is None or not part.unit or is_measure(part.unit):
            continue
        # "Số doanh nghiệp do nữ làm chủ là 97 doanh nghiệp".
        if not counts_people(part) and f"số {part.unit} " not in passage.before(part, _LONGEST_LINK):
            continue
        # "Trong 612 cán bộ nữ có 486 người": another figure stands nearer.
        nearer = end_with_unit(passage, figures[place - 1]) if place else passage.start
        clause = _MARK.split(passage.lower[max(nearer, part.start - _LONGEST_LINK) : part.start])[-1]
        named = counts_people(part) or f"số {part.unit} " in clause
        if not named or not has_attributes(clause) or is_change(passage, part):
            continue
        able = ((one, each) for one, each in reversed(before) if each.unit and may_be_some_of(part, each))
        whole = next((each for one, each in able if _is_named(clause, part, one, each)), None)
        if whole is not None:
            yield subset_of(part, whole, "a quality of the whole")


def _is_named(clause: str, part: Placed, passage: Passage, whole: Placed) -> bool:
    """Tell whether the clause names what the whole counts, or the part counts so: "trình độ sau đại học 131 bác sĩ"."""
    if f"{whole.unit} " in clause:
        return True
    if not has_attributes(" ".join(clause.split()[:2])):
        return False
    told_apart = whole.number is None or whole.amount == part.amount or has_attributes(clause_before(passage, whole))
    return whole.unit == part.unit and whole.unit not in _ANYBODY and not told_apart and tells_what_is(passage, whole)


def _inside(passage: Passage, figures: Sequence[Placed], whole: Placed) -> Iterator[Subset]:
    for part in figures:
        if part.start - figures[0].start > _LONGEST_LIST:
            return
        if is_change(passage, part) or ends_inside(passage.lower[figures[0].start : part.start].replace(";", ",")):
            return
        if part.number is not None and may_be_some_of(part, whole) and not is_plan(passage, part):
            yield subset_of(part, whole, "the opening names the whole")
