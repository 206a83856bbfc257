"""This file reads a hand-marked text: what a reader sees, and every place of it that states a value."""

import re
from pathlib import Path

from attrs import frozen
from tests.gold.claims import Claim, read_claim
from tests.gold.values import problem_with, split_bound

__all__ = ["GoldError", "GoldText", "Mark", "load_gold", "read_gold"]

_MARK = re.compile(r"⟦([^⟦¦⟧]*+)¦([^⟦¦⟧]*+)¦([^⟦¦⟧]*+)¦([^⟦¦⟧]*+)⟧")
_SIGN = re.compile("[⟦¦⟧]")
_RULE = "---"


class GoldError(ValueError):
    """A text is not marked as it has to be; the message begins with the line."""


@frozen
class Mark:
    """A place in the text, and what it states."""

    start: int
    end: int
    text: str
    kind: str
    value: str
    unit: str
    bound: str


@frozen
class GoldText:
    """A text as a reader sees it, with its marks and the claims about them, each in order."""

    text: str
    marks: tuple[Mark, ...]
    claims: tuple[Claim, ...]


def load_gold(path: Path) -> GoldText:
    """Read the hand-marked text in the file *path*.

    Raises:
        GoldError: The file is not marked as it has to be; the message names it.
    """
    try:
        return read_gold(path.read_text(encoding="utf-8"))
    except GoldError as error:
        msg = f"{path.name}, {error}"
        raise GoldError(msg) from None


def read_gold(marked: str) -> GoldText:
    r"""Read a hand-marked text.

    Raises:
        GoldError: A mark is open, empty or of no known kind, its value is not written as its kind asks, digits stand
            outside all marks, the rule ``---`` is missing, or a relation line names what is not there.

    >>> gold = read_gold("Đạt hơn ⟦90%¦percent¦>90¦⟧.\n---\n")
    >>> gold.text, gold.marks[0].value, gold.marks[0].bound
    ('Đạt hơn 90%.', '90', '>')
    """
    lines = marked.split("\n")
    if _RULE not in lines:
        raise _error(len(lines), f"the rule {_RULE!r}, which ends the text, is missing")
    rule = lines.index(_RULE)
    body = "\n".join(lines[:rule])
    text, marks = _read_marks(body)
    claims = []
    for number, line in enumerate(lines[rule + 1 :], rule + 2):
        if line.strip() and not line.startswith("#"):
            try:
                claims.append(read_claim(line.strip(), marks=len(marks)))
            except ValueError as error:
                raise _error(number, str(error)) from None
    return GoldText(text, marks, tuple(claims))


def _read_marks(body: str) -> tuple[str, tuple[Mark, ...]]:
    pieces: list[str] = []
    marks: list[Mark] = []
    place = length = 0
    for hit in _MARK.finditer(body):
        plain = _plain(body, place, hit.start())
        start = length + len(plain)
        length = start + len(hit[1])
        pieces += (plain, hit[1])
        marks.append(_mark(hit, start, line=body.count("\n", 0, hit.start()) + 1))
        place = hit.end()
    pieces.append(_plain(body, place, len(body)))
    return "".join(pieces), tuple(marks)


def _plain(body: str, start: int, end: int) -> str:
    """Return what stands between two marks, in which neither a sign of a mark nor a digit may be left."""
    stretch = body[start:end]
    if (sign := _SIGN.search(stretch)) is not None:
        where = start + sign.start()
        raise _error(body.count("\n", 0, where) + 1, f"{sign[0]!r} is in no whole mark: {_around(body, where)!r}")
    if (digit := re.search("[0-9]", stretch)) is not None:
        where = start + digit.start()
        raise _error(body.count("\n", 0, where) + 1, f"a digit is in no mark: {_around(body, where)!r}")
    return stretch


def _mark(hit: re.Match[str], start: int, *, line: int) -> Mark:
    surface, kind, written, unit = hit.groups()
    bound, value = split_bound(written)
    problem = problem_with(kind, value, bound=bound, unit=unit)
    if not surface.strip() or surface != surface.strip():
        problem = "a mark covers what it states, without blanks around it"
    if problem is not None:
        raise _error(line, f"{hit[0]}: {problem}")
    return Mark(start, start + len(surface), surface, kind, value, unit, bound)


def _around(body: str, where: int) -> str:
    return body[max(0, where - 20) : where + 20]


def _error(line: int, said: str) -> GoldError:
    return GoldError(f"line {line}: {said}")
