"""This file finds counts that open a clause to say what some of those before came to: "…, 83 hộ đã thoát nghèo"."""

import re
from collections.abc import Container, Iterator, Sequence
from functools import cache

from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.mentions.units import is_measure
from vnbulletin.relations.evidence.cues import has_inside, has_partition
from vnbulletin.relations.evidence.leads import is_called_earlier, tells_what_is
from vnbulletin.relations.evidence.likeness import alike, can_hold, counts_people, kindred, of_one_noun
from vnbulletin.relations.kinds.parts import Subset
from vnbulletin.relations.operands import subset_of
from vnbulletin.relations.passage import Passage, Placed
from vnbulletin.relations.subsets.same_things import (
    begins_anew,
    clause_before,
    comes_to,
    names_other,
    quality_of,
    speaks_of_others,
)
from vnbulletin.spans import Span

__all__ = ["find_topics"]

_LONGEST_LINK = 160
_LONGEST_WORD = 3
_MOST_SENTENCES = 4
_NOW = " nay "


@cache
def _opener() -> re.Pattern[str]:
    return re.compile(rf"[ ]*(?:-[ ])?(?:(?:{any_of(relation_cues().topic_openers)})[ ])?")


@cache
def _last_words() -> frozenset[str]:
    return frozenset(each.split()[-1] for each in relation_cues().topic_openers)


def find_topics(passages: tuple[Passage, ...], parts: Container[Span | None]) -> Iterator[Subset]:
    """Yield each count that opens its clause, with a verb behind its noun, inside the count of that noun before it.

    "Hội giúp 215 hộ vay vốn, đến nay 83 hộ đã thoát nghèo"; "Quận có 118 khu. 104 khu đạt danh hiệu". *parts* are what
    sums hold. No such pair accuses: only a larger whole is taken, whose own clause is no item of the same list.
    """
    for number, passage in enumerate(passages):
        topics = {each.start for each in passage.top_numbers if each.unit and _is_topic(passage, each)}
        if topics:
            near = passage.of_its_paragraph(passages[max(0, number - _MOST_SENTENCES) : number])
            before = next((each for each in reversed(near) if any(map(_is_count, each.mentions))), None)
            held = _in_sentence(passage, before, topics)
            yield from (subset_of(*each, "some of those before") for each in held if each[0].mention.span not in parts)


def _may_open(passage: Passage, placed: Placed) -> bool:
    """Tell whether a mark, the head of the sentence, or the last word of an opener stands right before a figure."""
    lower, place = passage.lower, placed.start - 1
    if place <= passage.start or not lower[place - 1].isalpha():
        return True
    return lower[lower.rfind(" ", passage.start, place) + 1 : place] in _last_words()


def _in_sentence(passage: Passage, before: Passage | None, topics: Container[int]) -> Iterator[tuple[Placed, Placed]]:
    counted = list(filter(_is_count, passage.mentions))
    whole: Placed | None = None
    for number, part in enumerate(counted):
        if part.start not in topics:
            whole = None
            continue
        # "512 cơ sở, 96 cơ sở bị nhắc nhở, 61 cơ sở bị phạt": the parts of one whole follow each other.
        own = [whole] if whole is not None else _nearest(counted[:number], part)
        whole = next((each for each in own if _may_hold(passage, each, part)), None)
        found = whole
        if found is None and not number and before is not None:
            found = _held_before(before, passage, part)
        if found is not None:
            yield part, found


def _nearest(counted: Sequence[Placed], part: Placed) -> Sequence[Placed]:
    """Return the last count, unless another before it may hold the part too: the text leaves open which does."""
    return () if any(_is_larger(each, part) for each in counted[:-1]) else counted[-1:]


def _is_count(placed: Placed) -> bool:
    return placed.number is not None and placed.depth == 0 and placed.unit != "" and not is_measure(placed.unit)


def _is_topic(passage: Passage, part: Placed) -> bool:
    """Tell whether the count opens its clause and its noun has a verb right behind it."""
    verb = part.end + len(part.unit) + 2
    if not passage.lower.startswith(f"{part.unit} ", part.end + 1) or verb >= passage.end:
        return False
    if not comes_to(passage.lower, verb) or not _may_open(passage, part):
        return False
    opened = _opener().fullmatch(clause_before(passage, part)) is not None
    return opened and not is_measure(part.unit) and not begins_anew(passage, part)


def _is_of_noun(whole: Placed, part: Placed) -> bool:
    """Tell whether the part counts by the whole noun of the whole or its beginning, or people by a word for anybody."""
    named = whole.unit == part.unit or whole.unit.startswith(f"{part.unit} ")
    # "9 đảng bộ cấp huyện, đến cuối năm 7 đơn vị vượt kế hoạch".
    named = named or (part.unit in relation_cues().bodies and kindred(whole, part))
    return named or (counts_people(whole) and of_one_noun(whole, part) and not whole.unit.startswith(part.unit))


def _may_hold(passage: Passage, whole: Placed, part: Placed) -> bool:
    """Tell whether the part goes on with the whole of its own sentence."""
    if len(passage.gap(whole, part)) > _LONGEST_LINK or not _is_larger(whole, part) or not _is_told(passage, whole):
        return False
    times = [each for each in passage.mentions if each.tells_when and each.start < part.start]
    if any(each.start > whole.start and not is_called_earlier(passage, each) for each in times):
        return False
    # "Năm 2019 có 512 hộ nghèo, đến nay 140 hộ …".
    if times and _NOW in clause_before(passage, part):
        return False
    return not _is_item_beside(passage, whole, passage, part)


def _is_told(passage: Passage, whole: Placed) -> bool:
    """Tell whether a count stands behind words that are more than an opener, and is no item of a list or a plan."""
    lead = clause_before(passage, whole)
    # "trong 611 vụ có 4 vụ bị sửa, 2 vụ bị hủy": it is some of what stands right before it.
    start = whole.start - len(lead)
    if any(start <= each.start < whole.start and alike(each, whole) for each in passage.mentions):
        return False
    words = [each for each in lead.split() if each not in whole.unit.split()]
    if _opener().fullmatch(f" {' '.join(words)} ") or has_inside(lead) or has_partition(lead) or speaks_of_others(lead):
        return False
    return passage.after(whole).startswith(f" {whole.unit}") and tells_what_is(passage, whole)


def _is_larger(whole: Placed, part: Placed) -> bool:
    return can_hold(whole, part) and whole.amount != part.amount and _is_of_noun(whole, part)


def _is_item_beside(one: Passage, whole: Placed, passage: Passage, part: Placed) -> bool:
    """Tell whether a word of the whole's clause is said of the part too: "tặng cờ 30 …, 12 … được tặng bằng khen"."""
    said = {*clause_before(one, whole).split(), *quality_of(one, whole)} - {*whole.unit.split()}
    again = said.intersection(quality_of(passage, part)) - {*part.unit.split()}
    return any(len(each) > _LONGEST_WORD and not comes_to(each) for each in again)


def _held_before(before: Passage, passage: Passage, part: Placed) -> Placed | None:
    """Return the one count of the noun in the sentence before, or the first and largest: the others lie inside it."""
    if names_other(passage, part) or any(each.tells_when and each.start < part.start for each in passage.mentions):
        return None
    larger = [each for each in before.mentions if _is_count(each) and _is_larger(each, part) and _is_told(before, each)]
    whole = max(larger, key=lambda each: each.amount or 0, default=None)
    if whole is None or whole is not larger[0]:
        return None
    return None if _is_item_beside(before, whole, passage, part) else whole
