"""This file finds the items of an announced list that stand below it, each on a line with a bullet or a number."""

import re
from itertools import islice, takewhile

from vnbulletin.relations.kinds.statements import AnnouncedList
from vnbulletin.relations.operands import part_operand
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["list_below"]

_MOST = 40
_MOST_SENTENCES = 200
_FEWEST = 2
_LINE = re.compile(r"[-+•*–][ ]?|(?:[0-9]{1,2}|[a-zđ])[.)/][ ]?")
_MARK = re.compile(r"[-+•*–]|[0-9]|[a-zđ]")


def list_below(passages: tuple[Passage, ...], number: int) -> AnnouncedList | None:
    """Return the list that the last count of a paragraph announces, if the marked lines below it are as many.

    Other numbers of lines claim nothing: a line may be missing from the page, or the
    lines may be of something else.
    """
    passage = passages[number]
    below = passages[number + 1 : number + 2]
    if not below or below[0].paragraph_number == passage.paragraph_number or _mark(below[0]) is None:
        return None
    announcing = _announcing(passage)
    if announcing is None:
        return None
    items = _items(passages, number + 1)
    if announcing.amount != len(items):
        return None
    return AnnouncedList(announced=part_operand(announcing), items=items, reading="the lines below")


def _announcing(passage: Passage) -> Placed | None:
    figures = [each for each in passage.mentions if each.mention.is_figure]
    if not figures or _mark(passage) is not None:
        return None
    last = figures[-1]
    plain = last.number is not None and last.is_exact and last.unit != ""
    return last if plain and last.number is not None and _FEWEST <= last.number <= _MOST else None


def _items(passages: tuple[Passage, ...], first: int) -> tuple[str, ...]:
    """Return the lines from *first* on that are marked as its line is, one item for each paragraph."""
    kind = _mark(passages[first])
    seen: dict[int, Passage] = {}
    for each in islice(passages, first, first + _MOST_SENTENCES):
        seen.setdefault(each.paragraph_number, each)
    marked = takewhile(lambda each: _mark(each) == kind, seen.values())
    return tuple(_LINE.sub("", each.paragraph.text.strip(), count=1).rstrip(" ;.,") for each in marked)


def _mark(passage: Passage) -> str | None:
    """Return the sign that marks the line, "1" for any number and "a" for any letter."""
    hit = _LINE.match(passage.lower, passage.start, passage.end)
    if hit is None:
        return None
    sign = _MARK.match(hit[0])
    found = sign[0] if sign else ""
    return "1" if found.isdecimal() else "a" if found.isalpha() else found
