"""This file defines a recogniser: a name, an anchor that says where it is asked, and a production that reads there."""

import re
from collections.abc import Callable, Iterable
from enum import Flag, auto
from typing import TypeAlias

from attrs import field, frozen

from vnbulletin.mentions.scene import Edge, Reading, Scene

__all__ = ["Asked", "Production", "Recogniser", "Run", "Shape", "asked_at", "recogniser", "shape_at"]

Production: TypeAlias = Callable[[Scene, int], Reading | None]
Words: TypeAlias = Callable[[], Iterable[str]]
Asked: TypeAlias = "Callable[[int, int, str, int, str], tuple[Recogniser, ...]]"


class Shape(Flag):
    """What stands behind the first run of digits; SPOKEN where no digits stand but a word.

    TRIPLE is three numbers with one sign between them ("21/06/2022"), and YEARED a slash and a year ("6/2021").
    ANY is any shape of digits.
    """

    NONE = 0
    PLAIN = auto()
    POINT = auto()
    SLASH = auto()
    DASH = auto()
    COLON = auto()
    CODE = auto()
    TRIPLE = auto()
    YEARED = auto()
    SPOKEN = auto()
    ANY = PLAIN | POINT | SLASH | DASH | COLON | CODE | TRIPLE | YEARED


class Run(Flag):
    """How the first run of digits looks: one or two digits, a year of two centuries, any other."""

    SHORT = auto()
    YEAR = auto()
    OTHER = auto()
    ANY = SHORT | YEAR | OTHER


_RUN = re.compile(
    r"(?P<RUN>[0-9][0-9]*+)"
    r"(?:(?P<TRIPLE>[ ]{0,2}(?P<mark>[-–/.])[ ]{0,2}[0-9]{1,2}[ ]{0,2}(?P=mark)[ ]{0,2}[0-9])"
    r"|(?P<POINT>[.,][0-9]|,[ ][0-9][ ]?%|[ ]{0,2}\.[ ]{0,2}[0-9])|(?P<COLON>:[0-9])"
    r"|(?P<CODE>[a-zđ]?[ ]{0,2}[-/–][ ]{0,2}[^\W\d_])"
    r"|(?P<YEARED>/(?:19|20)[0-9]{2}(?![0-9]))|(?P<SLASH>[ ]{0,2}/[ ]{0,2}[0-9])|(?P<DASH>[ ]{0,3}[-–][ ]{0,3}[0-9])"
    r"|[ ]{0,3}(?P<PLAIN>[^\W\d_]{1,12}|%|,(?=[ ]?[0-9])))?"
    r"|(?P<SPOKEN>[^\W\d_]{1,12})"
)


def _no_words() -> tuple[str, ...]:
    return ()


@frozen(kw_only=True)
class Recogniser:
    """A way to read digits or words of numbers.

    It is asked where the digits look like one of its *runs*, have one of its *shapes* or one of
    its *heads* right behind them, stand at one of its *edges*, and, unless *after* is empty,
    behind one of those words (`GOES_ON` among them where a word serves a list). The head of
    words is their first one, and they look like no run.
    """

    name: str
    read: Production = field(repr=False)
    runs: Run = Run.ANY
    shapes: Shape = Shape.ANY
    heads: Words = field(default=_no_words, repr=False)
    edges: Edge = Edge.ANY
    after: Words = field(default=_no_words, repr=False)

    def is_asked(self, run: Run, shape: Shape, head: str, edge: Edge, word: str) -> bool:
        """Tell whether digits of this look and shape, between these words, concern it."""
        if run not in self.runs or edge not in self.edges or not (shape in self.shapes or head in self.heads()):
            return False
        after = frozenset(self.after())
        return not after or word in after


def recogniser(  # noqa: PLR0913 -- an anchor has five sides
    name: str,
    *,
    runs: Run = Run.ANY,
    shapes: Shape = Shape.ANY,
    heads: Words = _no_words,
    edges: Edge = Edge.ANY,
    after: Words = _no_words,
) -> Callable[[Production], Recogniser]:
    """Return the decorator that makes a recogniser of a production."""

    def made(read: Production) -> Recogniser:
        return Recogniser(name=name, read=read, runs=runs, shapes=shapes, heads=heads, edges=edges, after=after)

    return made


# Numbers are cheaper to look up than members of an enumeration.
_BITS = {name: shape.value for name, shape in Shape.__members__.items()} | {"RUN": Shape.PLAIN.value}
_SPOKEN = Shape.SPOKEN.value
_SHORT, _YEAR, _OTHER = Run.SHORT.value, Run.YEAR.value, Run.OTHER.value
_LONGEST_SHORT, _YEAR_DIGITS = 2, 4
_CENTURIES = frozenset({"19", "20"})


def shape_at(lower: str, place: int, end: int) -> tuple[int, int, str]:
    """Return the look and the shape of the digits at *place*, as numbers, and the word or percent sign behind them.

    Where a word stands at *place*, it is the head itself, without a look; the shape is 0 where neither stands.
    """
    hit = _RUN.match(lower, place, end)
    if hit is None:
        return 0, 0, ""
    name = hit.lastgroup or ""
    if name == "SPOKEN":
        return 0, _SPOKEN, hit[name]
    length = hit.end(1) - place
    run = (
        _SHORT
        if length <= _LONGEST_SHORT
        else _YEAR
        if length == _YEAR_DIGITS and lower[place : place + 2] in _CENTURIES
        else _OTHER
    )
    return run, _BITS[name], hit[name] if name == "PLAIN" else ""


def asked_at(recognisers: Iterable[Recogniser]) -> Asked:
    """Return the look-up of those of *recognisers*, in order, that digits between two words concern."""
    known = tuple(recognisers)
    heads = frozenset(word for each in known for word in each.heads())
    words = frozenset(word for each in known for word in each.after())
    asked: dict[tuple[int, int, str, int, str], tuple[Recogniser, ...]] = {}

    def look_up(run: int, shape: int, head: str, edge: int, word: str) -> tuple[Recogniser, ...]:
        # Only words of the vocabulary are keys, so the table cannot grow with the texts.
        key = (run, shape, head if head in heads else "", edge, word if word in words else "")
        found = asked.get(key)
        if found is None:
            anchored = Run(run), Shape(shape), key[2], Edge(edge), key[4]
            found = asked[key] = tuple(each for each in known if each.is_asked(*anchored))
        return found

    return look_up
