"""This file defines a recogniser: a name, an anchor that says where it is asked, and a production that reads there."""

import re
from collections.abc import Callable, Iterable
from enum import Flag, auto
from typing import TypeAlias

from attrs import field, frozen

from vnbulletin.mentions.scene import Edge, Reading, Scene

__all__ = ["Asked", "Production", "Recogniser", "Shape", "asked_at", "recogniser", "shape_at"]

Production: TypeAlias = Callable[[Scene, int], Reading | None]
Words: TypeAlias = Callable[[], Iterable[str]]
Asked: TypeAlias = "Callable[[int, str, int, str], tuple[Recogniser, ...]]"


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


_RUN = re.compile(
    r"[0-9][0-9]*+"
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

    It is asked where the digits have one of its *shapes* or one of its *heads* right behind
    them, stand at one of its *edges*, and, unless *after* is empty, behind one of those words
    (`GOES_ON` among them where a word serves a list). The head of words is their first one.
    """

    name: str
    read: Production = field(repr=False)
    shapes: Shape = Shape.ANY
    heads: Words = field(default=_no_words, repr=False)
    edges: Edge = Edge.ANY
    after: Words = field(default=_no_words, repr=False)

    def is_asked(self, shape: Shape, head: str, edge: Edge, word: str) -> bool:
        """Tell whether digits of this shape, between these words, concern it."""
        if edge not in self.edges or not (shape in self.shapes or head in self.heads()):
            return False
        after = frozenset(self.after())
        return not after or word in after


def recogniser(
    name: str,
    *,
    shapes: Shape = Shape.ANY,
    heads: Words = _no_words,
    edges: Edge = Edge.ANY,
    after: Words = _no_words,
) -> Callable[[Production], Recogniser]:
    """Return the decorator that makes a recogniser of a production."""

    def made(read: Production) -> Recogniser:
        return Recogniser(name=name, read=read, shapes=shapes, heads=heads, edges=edges, after=after)

    return made


# Numbers are cheaper to look up than members of an enumeration.
_BITS = {name: shape.value for name, shape in Shape.__members__.items()}
_HEADED = frozenset({"PLAIN", "SPOKEN"})


def shape_at(lower: str, place: int, end: int) -> tuple[int, str]:
    """Return the shape of the digits at *place*, as a number, and the word or percent sign right behind them, if any.

    Where a word stands at *place*, it is the head itself; the shape is 0 where neither stands.
    """
    hit = _RUN.match(lower, place, end)
    if hit is None:
        return 0, ""
    name = hit.lastgroup
    if name is None:
        return _BITS["PLAIN"], ""
    return _BITS[name], hit[name] if name in _HEADED else ""


def asked_at(recognisers: Iterable[Recogniser]) -> Asked:
    """Return the look-up of those of *recognisers*, in order, that digits between two words concern."""
    known = tuple(recognisers)
    heads = frozenset(word for each in known for word in each.heads())
    words = frozenset(word for each in known for word in each.after())
    asked: dict[tuple[int, str, int, str], tuple[Recogniser, ...]] = {}

    def look_up(shape: int, head: str, edge: int, word: str) -> tuple[Recogniser, ...]:
        # Only words of the vocabulary are keys, so the table cannot grow with the texts.
        key = (shape, head if head in heads else "", edge, word if word in words else "")
        found = asked.get(key)
        if found is None:
            _, known_head, _, known_word = key
            concerned = (each for each in known if each.is_asked(Shape(shape), known_head, Edge(edge), known_word))
            found = asked[key] = tuple(concerned)
        return found

    return look_up
