"""This file finds announced lists: a count, and the items that follow it."""

import re
from collections.abc import Iterator
from functools import cache

from vnbulletin.lexicon.patterns import any_of
from vnbulletin.lexicon.tables import relation_cues
from vnbulletin.notation.quantities import Bound
from vnbulletin.relations.cues import is_open_list
from vnbulletin.relations.passage import Passage, Placed, part_operand
from vnbulletin.relations.relation import AnnouncedList

__all__ = ["find_lists"]

_MOST = 40
_LONGEST_LIST = 3000
_LONGEST_CLAUSE = 200
_LONGEST_NAME = 8
_NAME = r"[A-ZĐÀ-Ỹ][\w.-]*(?:[ ][\w.-]+){0,6}?"


@cache
def _opener() -> re.Pattern[str]:
    announce = any_of(relation_cues().announce)
    return re.compile(rf"(?:[^.;:(\n]{{0,60}}?,?[ ](?:{announce})[ ]?:|[^.;:,(\n]{{0,60}}?:)[ \n]{{0,3}}")


def find_lists(passages: tuple[Passage, ...]) -> tuple[AnnouncedList, ...]:
    """Return the counts that announce a list in their own sentence.

    Items are split at one level only: at semicolons where there are any, else at
    commas. Where the split does not give the announced count and another level could,
    the items are left empty and the reading says why.
    """
    return tuple(each for passage in passages for each in _in_passage(passage))


def _in_passage(passage: Passage) -> Iterator[AnnouncedList]:
    for placed in passage.mentions:
        if placed.amount is None or placed.mention.bound is not Bound.EXACT or not placed.mention.unit:
            continue
        if not 1 < placed.amount <= _MOST or placed.amount != placed.amount.to_integral_value():
            continue
        yield from _listed(passage, placed) or _named(passage, placed) or _repeated(passage, placed)


def _listed(passage: Passage, placed: Placed) -> tuple[AnnouncedList, ...]:
    """Read "gồm 10 cơ quan: a, b, c" and "3 nghị quyết gồm: a; b; c"."""
    hit = _opener().match(passage.lower, _unit_end(passage, placed), passage.end)
    between = [] if hit is None else [each for each in passage.mentions if placed.end <= each.start < hit.end()]
    if hit is None or any(each.percent is None for each in between):
        return ()
    end = min(passage.end, hit.end() + _LONGEST_LIST)
    text = passage.text[hit.end() : end].rstrip(" .…/")
    count = int(placed.amount or 0)
    levels = ((";", text), (",", text.split(";")[0]))
    for mark, listed in levels:
        items = [each.strip() for each in listed.split(mark)]
        # Behind names a semicolon may go on to something else; behind clauses it parts items of its own level.
        if is_open_list(listed.lower()) or (listed != text and not all(map(_ends_a_name, items))):
            continue
        # "… , d và e": the last two items may share the last piece, unless a name holds the “và”.
        joined = re.split(r" và ", items[-1])
        if len(items) == count:
            return (AnnouncedList(announced=part_operand(placed), items=tuple(items)),)
        if mark == "," and len(items) + len(joined) - 1 == count:
            return (AnnouncedList(announced=part_operand(placed), items=(*items[:-1], *joined)),)
    names = [each for each in re.split(r"[,;]| và ", text) if each.strip()]
    # Names may hold commas of their own, so too few pieces at the finest split is certain, too many is not.
    if is_open_list(text.lower()):
        return (_undecided(placed, "the list stays open"),)
    if 1 < len(names) < count and all(_is_name(each) for each in names):
        return (AnnouncedList(announced=part_operand(placed), items=tuple(each.strip() for each in names)),)
    return (_undecided(placed, "the list can be split at more than one level"),)


def _is_name(piece: str) -> bool:
    words = piece.split()
    return 0 < len(words) <= _LONGEST_NAME and words[0][0].isupper() and ":" not in piece


def _ends_a_name(piece: str) -> bool:
    # A clause may begin with a capital ("Tăng cường xây dựng"); the name of a place also ends with one.
    words = piece.split()
    return 0 < len(words) <= _LONGEST_NAME and words[-1][0].isupper() and ":" not in piece


def _named(passage: Passage, placed: Placed) -> tuple[AnnouncedList, ...]:
    """Read "ba tỉnh An Giang, Hậu Giang, Vĩnh Phúc": names right behind the unit, as many as announced."""
    count = int(placed.amount or 0)
    unit_end = _unit_end(passage, placed)
    tail = rf"(?:, {_NAME}){{{count - 2}}}(?:,| và| và) {_NAME}(?=[ ,.;)]|$)"
    hit = re.compile(rf"[ ]{_NAME}{tail}").match(passage.text, unit_end, min(passage.end, unit_end + _LONGEST_LIST))
    if hit is None or passage.text.startswith(", ", hit.end()):
        return ()
    items = tuple(re.split(r", | và ", hit[0].strip()))
    return (AnnouncedList(announced=part_operand(placed), items=items),) if len(items) == count else ()


def _repeated(passage: Passage, placed: Placed) -> tuple[AnnouncedList, ...]:
    """Read "hai Đảng bộ Khối … và Đảng bộ Khối …": the unit stands again before each further item."""
    count = int(placed.amount or 0)
    start = _unit_end(passage, placed)
    unit = passage.lower[placed.end : start].strip()
    stop = re.compile(r"[,.;:(\n]").search(passage.lower, start, min(passage.end, start + _LONGEST_CLAUSE))
    clause = passage.lower[start : stop.start()] if stop else ""
    pieces = clause.split(f" và {unit} ") if unit else []
    if len(pieces) != count or count > _PAIR:
        return ()
    items = tuple(f"{unit} {each.strip()}" for each in pieces)
    return (AnnouncedList(announced=part_operand(placed), items=items),)


_PAIR = 2


def _unit_end(passage: Passage, placed: Placed) -> int:
    unit = placed.unit
    found = passage.lower.find(unit, placed.end, placed.end + len(unit) + 3)
    return placed.end if found < 0 else found + len(unit)


def _undecided(placed: Placed, reading: str) -> AnnouncedList:
    return AnnouncedList(announced=part_operand(placed), items=(), reading=reading)
