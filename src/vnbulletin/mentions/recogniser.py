"""This file defines a recogniser: a name, an anchor that says where it is asked, and a production that reads there."""

import re
from collections.abc import Callable, Iterable, Iterator
from enum import Flag, auto
from typing import TypeAlias

from attrs import field, frozen

from vnbulletin.mentions.scene import Edge, Reading, Scene

__all__ = [
    "Anchor",
    "Asked",
    "Production",
    "Recogniser",
    "Run",
    "Shape",
    "anchors",
    "asked_at",
    "recogniser",
    "runs_of_digits",
]

Production: TypeAlias = Callable[[Scene, int], Reading | None]
Words: TypeAlias = Callable[[], Iterable[str]]
# A place, the look and the shape of the digits there as numbers, and their head: the word or sign behind the numeral.
Anchor: TypeAlias = tuple[int, int, int, str]
Asked: TypeAlias = "Callable[[int, int, str, int, str], tuple[Recogniser, ...]]"


class Shape(Flag):
    """What stands behind the first run of digits; SPOKEN where no digits stand but a word.

    POINT is a dot and digits ("7.897") and COMMA a comma and digits ("95,8"). TRIPLE is three numbers with one sign
    between them ("21/06/2022"), MONTHED a slash and a number up to twelve ("28/12"), and YEARED a slash and a
    year ("6/2021"). ANY is any shape of digits.
    """

    NONE = 0
    PLAIN = auto()
    POINT = auto()
    COMMA = auto()
    SLASH = auto()
    MONTHED = auto()
    DASH = auto()
    COLON = auto()
    CODE = auto()
    TRIPLE = auto()
    YEARED = auto()
    SPOKEN = auto()
    ANY = PLAIN | POINT | COMMA | SLASH | MONTHED | DASH | COLON | CODE | TRIPLE | YEARED


class Run(Flag):
    """How the first run of digits looks: one or two digits, a year of two centuries, any other."""

    SHORT = auto()
    YEAR = auto()
    OTHER = auto()
    ANY = SHORT | YEAR | OTHER


# The head of "7.897,5 tỷ" stands behind the whole numeral.
_MORE_DIGITS = r"(?:[.,][0-9]{1,40}+){0,13}+"
_HEAD = r"(?:[ ]{{0,3}}(?P<{}>[^\W\d_]{{1,12}}|[%/–-]|,(?=[ ]?[0-9])))?"
_RUN = re.compile(
    r"(?P<RUN>[0-9][0-9]*+)"
    # What stands behind is only looked at, so that the next search begins right behind the run. A blank and a word
    # are the commonest, and nothing else begins with them. A sign that opens a group of its own would be tried slowly.
    r"(?=[ ]{1,3}(?P<WORD>[^\W\d_]{1,12})"
    rf"|,(?P<COMMA>[0-9]{{1,40}}+{_MORE_DIGITS}|[ ][0-9](?=[ ]?%)){_HEAD.format('COMMA_HEAD')}"
    r"|:(?P<COLON>[0-9])"
    # One look at the mark spares most runs all of these.
    r"|(?=[a-zđ]?[ ]{0,3}+[-–/.])(?:"
    r"[ ]{0,2}+(?P<mark>[-–/.])[ ]{0,2}+(?P<TRIPLE>[0-9]{1,2}[ ]{0,2}+(?P=mark)[ ]{0,2}+[0-9])"
    rf"|\.(?P<POINT>[0-9]{{1,40}}+{_MORE_DIGITS}){_HEAD.format('POINT_HEAD')}"
    r"|[ ]{0,2}+\.[ ]{0,2}+(?P<FAR>[0-9])"
    r"|[a-zđ]?[ ]{0,2}+[-/–][ ]{0,2}+(?P<CODE>[^\W\d_])"
    r"|/(?P<YEARED>(?:19|20)[0-9]{2}(?![0-9]))|[ ]{0,2}+/[ ]{0,2}+(?P<MONTHED>(?:0?[1-9]|1[0-2])(?![0-9]))"
    r"|[ ]{0,2}+/[ ]{0,2}+(?P<SLASH>[0-9])|[ ]{0,3}+[-–][ ]{0,3}+(?P<DASH>[0-9]))"
    r"|[ ]{0,3}+(?P<PLAIN>[^\W\d_]{1,12}|%|,(?=[ ]?[0-9]))|)"
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
_BITS = {name: shape.value for name, shape in Shape.__members__.items()} | {
    "RUN": Shape.PLAIN.value,
    "WORD": Shape.PLAIN.value,
    "COMMA_HEAD": Shape.COMMA.value,
    "POINT_HEAD": Shape.POINT.value,
    "FAR": Shape.POINT.value,
}
_HEADED = frozenset({"WORD", "PLAIN", "COMMA_HEAD", "POINT_HEAD"})
_SHORT, _YEAR, _OTHER = Run.SHORT.value, Run.YEAR.value, Run.OTHER.value
_LONGEST_SHORT, _YEAR_DIGITS = 2, 4
_CENTURIES = frozenset({"19", "20"})


def runs_of_digits(lower: str, start: int, end: int) -> list[re.Match[str]]:
    """Find the runs of digits of ``lower[start:end]``, with what stands behind each and before *end*."""
    return [*_RUN.finditer(lower, start, end)]


def anchors(scene: Scene, runs: Iterable[re.Match[str]], spoken: Iterable[Anchor]) -> Iterator[Anchor]:
    """Give the anchors of *runs* of digits and *spoken* words in text order; what the floor has passed is left out."""
    lower, words = scene.lower, iter(spoken)
    word = next(words, None)
    for digits in (*runs, None):
        place = scene.end if digits is None else digits.start()
        while word is not None and word[0] < place:
            if word[0] >= scene.floor:
                yield word
            word = next(words, None)
        if digits is not None and place >= scene.floor:
            name, length = digits.lastgroup or "", digits.end() - place
            look = _SHORT if length <= _LONGEST_SHORT else _long_look(lower, place, length)
            yield place, look, _BITS[name], digits[name] if name in _HEADED else ""


def _long_look(lower: str, place: int, length: int) -> int:
    return _YEAR if length == _YEAR_DIGITS and lower[place : place + 2] in _CENTURIES else _OTHER


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
