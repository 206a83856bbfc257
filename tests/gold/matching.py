"""This file pairs the marks of a text with what the library finds in it, and tells how the two differ."""

import re
import unicodedata
from collections.abc import Iterable, Mapping

from attrs import frozen
from tests.gold.marks import GoldText, Mark
from tests.gold.values import FIGURE_KINDS, FREE_KINDS

__all__ = ["Found", "Miss", "Pairing", "found_in", "misses", "pair", "shown", "units_agree"]

# “ngày 14/02” is the same with and without its word, and so is the “1.” of a list without its full stop.
_WORDED = frozenset({"date", "period", "label"})


@frozen
class Found:
    """What the library says of one place: the fields of a mention's record."""

    start: int
    end: int
    text: str
    kind: str
    value: str
    unit: str
    bound: str


@frozen
class Pairing:
    """The marks with the mention of the same kind and value at each, and the mentions that none of them has."""

    matched: tuple[tuple[Mark, Found | None], ...]
    beyond: tuple[Found, ...]


@frozen
class Miss:
    """A place where the library differs from the marks: what stands there and what it finds, both as markup.

    *of* says how: a “unit” or a “bound” is another one, or the “reading” of the place is.
    """

    at: int
    of: str
    marked: tuple[str, ...]
    found: tuple[str, ...]


def found_in(records: Iterable[Mapping[str, str | int]]) -> tuple[Found, ...]:
    """Return the records of mentions in the form that is compared."""
    texts = ("text", "kind", "value", "unit", "bound")
    return tuple(Found(int(row["start"]), int(row["end"]), *(str(row[name]) for name in texts)) for row in records)


def pair(gold: GoldText, found: tuple[Found, ...]) -> Pairing:
    """Pair each mark with the first mention that overlaps it and states the same value, in text order.

    Labels and marks with two equally good readings ask for nothing, and are left out.
    """
    free = [mark for mark in gold.marks if mark.kind == "opt"]
    used: set[Found] = set()
    matched: list[tuple[Mark, Found | None]] = []
    for mark in gold.marks:
        if mark.kind not in FREE_KINDS:
            hit = next((each for each in found if each not in used and _states(each, mark)), None)
            matched.append((mark, hit))
            used |= {hit} if hit else set()
    beyond = (each for each in found if each not in used and each.kind != "label")
    return Pairing(tuple(matched), tuple(each for each in beyond if not any(_overlap(each, mark) for mark in free)))


def misses(gold: GoldText, found: tuple[Found, ...]) -> tuple[Miss, ...]:
    """Return every place whose span, kind, value, unit or bound is not the marked one, in text order.

    Free are the value of a label, what surrounds the digits of a label, date or period, the bound of a duration,
    and all that overlaps a mark with two equally good readings.
    """
    free = [mark for mark in gold.marks if mark.kind == "opt"]
    asked = {_key(mark): mark for mark in gold.marks if mark.kind != "opt"}
    given = {_key(each): each for each in found if not any(_overlap(each, mark) for mark in free)}
    marked = [mark for key, mark in asked.items() if key not in given]
    others = [each for key, each in given.items() if key not in asked]
    told: set[Found] = set()
    rows: list[Miss] = []
    for mark in marked:
        here = [each for each in others if _overlap(each, mark) and each not in told]
        told.update(here)
        rows.append(Miss(mark.start, _differing(mark, here), (shown(mark),), tuple(map(shown, here))))
    rows += [Miss(each.start, "reading", (), (shown(each),)) for each in others if each not in told]
    return tuple(sorted(rows, key=lambda row: row.at))


def shown(place: Mark | Found) -> str:
    """Return a mark, or what was found, as markup.

    >>> shown(Mark(4, 7, "90%", "percent", "90", "", ">"))
    '⟦90%¦percent¦>90¦⟧'
    """
    return f"⟦{place.text}¦{place.kind}¦{place.bound}{place.value}¦{place.unit}⟧"


def units_agree(marked: str, found: str) -> bool:
    """Tell whether one of two unit phrases begins with the other, word by word, whatever their spelling.

    >>> units_agree("tổ chức đảng", "Tổ chức"), units_agree("hộ", "hộ nghèo"), units_agree("xã", "")
    (True, True, False)
    """
    short, long = sorted((_words(marked), _words(found)), key=len)
    return bool(short) and long[: len(short)] == short


def _differing(mark: Mark, here: list[Found]) -> str:
    """Say in what the one mention at the place of a mark differs from it."""
    if len(here) != 1 or _key(mark)[:4] != _key(here[0])[:4]:
        return "reading"
    return "unit" if mark.bound == here[0].bound else "bound"


def _words(text: str) -> list[str]:
    return re.findall(r"[\w%/]+", unicodedata.normalize("NFC", text).casefold().replace("ð", "đ"))


def _states(found: Found, mark: Mark) -> bool:
    return _overlap(found, mark) and (found.kind, found.value) == (mark.kind, mark.value)


def _overlap(one: Mark | Found, other: Mark | Found) -> bool:
    return one.start < other.end and other.start < one.end


def _key(place: Mark | Found) -> tuple[int, int, str, str, str, str]:
    start, end = _core(place) if place.kind in _WORDED else (place.start, place.end)
    value = "" if place.kind == "label" else place.value
    figure = place.kind in FIGURE_KINDS
    return start, end, place.kind, value, place.unit if figure else "", place.bound if figure else ""


def _core(place: Mark | Found) -> tuple[int, int]:
    """Return the span from the first digit of a place to its last, or all of it where it is written in words."""
    digits = [at for at, sign in enumerate(place.text, place.start) if sign.isdecimal()]
    return (digits[0], digits[-1] + 1) if digits else (place.start, place.end)
