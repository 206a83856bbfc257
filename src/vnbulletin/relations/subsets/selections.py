"""This file finds counts that take the best out of those before: "186 sáng kiến. Hội đồng chọn 24 sáng kiến"."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice

from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.mentions.units import is_measure
from vnbulletin.relations.evidence.leads import tells_what_is
from vnbulletin.relations.evidence.likeness import can_hold
from vnbulletin.relations.evidence.literals import core_words, may_hold, may_say
from vnbulletin.relations.kinds.parts import Subset
from vnbulletin.relations.operands import subset_of
from vnbulletin.relations.passage import Passage, Placed
from vnbulletin.relations.subsets.same_things import begins_anew

__all__ = ["find_selections"]

_MOST_BEFORE = 12
_NEAR, _FAR = 2, 12
_LEAST_WORDS = 3
_LEAD = 30
# Whoever is given an award has merits.
_MERIT = "thành tích"
_FROM = re.compile(r"(?:\A|[:;,][ ])\W*từ[ ][^;:,.()0-9]{0,40}\Z")


@cache
def _selecting() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(relation_cues().selecting)})(?:[ ](?:ra|được|cử|trao|riêng|đủ)){{0,2}}[ ]\Z")


@cache
def _foremost() -> re.Pattern[str]:
    return re.compile(rf"(?P<quality>[\w, ]{{4,40}}?)[ ](?:{any_of(relation_cues().foremost)})(?!\w)")


@cache
def _selecting_words() -> tuple[str, ...]:
    return core_words(relation_cues().selecting)


@cache
def _foremost_words() -> tuple[str, ...]:
    return core_words(relation_cues().foremost)


@cache
def _literals() -> tuple[str, ...]:
    return (*_selecting_words(), *relation_cues().foremost)


def find_selections(passages: tuple[Passage, ...]) -> Iterator[Subset]:
    """Yield each count that somebody chooses inside the last larger count of its noun, in this paragraph and near.

    "36 TCCSĐ trong sạch, vững mạnh … tặng giấy khen 7 TCCSĐ trong sạch, vững mạnh tiêu biểu": the best of those that
    have a quality lie inside them, in whatever paragraph those stand. No such pair accuses.
    """
    for number, passage in enumerate(passages):
        if not passage.amounts or not may_say(passage, _literals()):
            continue
        chosen = [part for part in _counted(passage) if _is_chosen(passage, part)]
        if not chosen:
            continue
        near = enumerate(passages[max(0, number - _FAR) : number + 1], max(0, number - _FAR))
        before = [(at, one, each) for at, one in near for each in _counted(one)]
        for part in chosen:
            if (head := _head_of(passage, part)) is not None:
                yield subset_of(part, head, "chosen from those before")
                continue
            ahead = (seen for seen in reversed(before) if seen[2].start < part.start and _is_larger(seen[2], part))
            whole = _chosen_from(number, passage, part, list(islice(ahead, _MOST_BEFORE)))
            if whole is not None:
                yield subset_of(part, whole, "chosen from those before")


def _head_of(passage: Passage, part: Placed) -> Placed | None:
    """Return the first count of a sentence as what is chosen from: "Từ 63 đề cử, … chọn 10 cán bộ"."""
    first = passage.top_numbers[0] if passage.top_numbers else part
    opens = first.start < part.start and _FROM.search(passage.before(first)) is not None
    next_to_it = part in passage.top_numbers[1:2]
    return first if opens and next_to_it and can_hold(first, part) and not is_measure(part.unit) else None


def _counted(passage: Passage) -> list[Placed]:
    return [each for each in passage.mentions if each.number and each.unit]


def _is_chosen(passage: Passage, part: Placed) -> bool:
    before = passage.before(part, _LEAD)
    chosen = may_hold(before, _selecting_words()) and _selecting().search(before) is not None
    return chosen or _best_of(passage, part) != ""


def _best_of(passage: Passage, part: Placed) -> str:
    """Return the quality that the count is of the best of, or nothing."""
    after = passage.after(part)[len(part.unit) + 1 :]
    hit = _foremost().match(after) if may_hold(after, _foremost_words()) else None
    said = "" if hit is None else " ".join(hit["quality"].split())
    return said if said.count(" ") >= _LEAST_WORDS - 1 and _MERIT not in said else ""


def _is_larger(whole: Placed, part: Placed) -> bool:
    held = whole.unit == part.unit and can_hold(whole, part) and whole.amount != part.amount
    return held and not is_measure(part.unit)


def _chosen_from(
    number: int, passage: Passage, part: Placed, larger: list[tuple[int, Passage, Placed]]
) -> Placed | None:
    said = _best_of(passage, part)
    if said:
        having = (each for place, one, each in larger if number - place <= _FAR and _is_called(one, each, said))
        return next(having, None)
    dated = any(each.tells_when and each.start < part.start for each in passage.mentions)
    if dated or begins_anew(passage, part):
        return None
    near = ((one, each) for place, one, each in larger if number - place <= _NEAR)
    own = (each for one, each in near if one.paragraph is passage.paragraph and tells_what_is(one, each))
    return next(own, None)


def _is_called(passage: Passage, placed: Placed, quality: str) -> bool:
    """Tell whether the quality stands right before a figure or right behind its noun."""
    behind = passage.after(placed).removeprefix(f" {placed.unit} ").removeprefix("đạt ")
    return passage.before(placed).rstrip(" :").endswith(quality) or behind.startswith(quality)
