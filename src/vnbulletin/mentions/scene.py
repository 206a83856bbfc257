"""This file defines what a recogniser sees, a stretch of folded text and a place in it, and what it answers."""

import re
from enum import Flag, auto
from typing import Self

from attrs import define, field

from vnbulletin.lexicon.patterns import Lead
from vnbulletin.mentions.mention import Alternative, Label, LabelKind, MentionKind, Value
from vnbulletin.notation.quantities.bounds import Bound

__all__ = ["GOES_ON", "Edge", "Reading", "Scene"]

# No cue stands further before its digits than this; a bounded window keeps the scan linear.
_WINDOW = 48
_NEAR = 16
_MARKS = " \n“”\"'(,.;:[-–+"
# Stands for the word before digits that go on with a list ("quận 1, 3 và 5"): the word that leads it is further back.
GOES_ON = "…"
_JOINING = frozenset({"và", "hoặc", "hay"})
_OPENING = "\n([“\"‘'"


def _last_word(bare: str) -> str:
    word = bare[bare.rfind(" ") + 1 :]
    if not word.isalpha():
        word = _unmarked(bare)
    return GOES_ON if word in _JOINING else word


def _unmarked(bare: str) -> str:
    bare = bare.rstrip(_MARKS)
    if not bare or not bare[-1].isalpha():
        return GOES_ON if bare[-1:].isdigit() else bare[-1:]
    word = bare[bare.rfind(" ") + 1 :]
    if word.isalpha():
        return word
    # "tặng thưởng;hơn 300": a mark without a blank parts words too.
    begin = len(bare)
    while begin and bare[begin - 1].isalnum():
        begin -= 1
    return bare[begin:]


class Edge(Flag):
    """What stands right before the digits: a blank, an opening (a line's head, a bracket, a quotation mark), a sign."""

    BLANK = auto()
    OPEN = auto()
    GLUED = auto()
    ANY = BLANK | OPEN | GLUED


# Numbers are cheaper to look up than members of an enumeration.
_BLANK, _OPEN, _GLUED = Edge.BLANK.value, Edge.OPEN.value, Edge.GLUED.value


# What is filled by place is there four times as fast as by name, and a text holds many readings.
@define
class Reading:
    """A recogniser's answer, in folded offsets; *unit* is where the unit stands, or None; the scan tells who read."""

    start: int
    end: int
    kind: MentionKind
    value: Value
    bound: Bound = Bound.EXACT
    unit: tuple[int, int] | None = None
    alternatives: tuple[Alternative, ...] = ()
    recogniser: str = ""

    @classmethod
    def label(cls, start: int, end: int, text: str, kind: LabelKind) -> Self:
        """Return the reading of *text*, digits that count nothing."""
        return cls(start, end, MentionKind.LABEL, Label(text, kind))


@define(eq=False)
class Scene:
    """A paragraph of folded text between *floor* and *end*; nothing before *floor* may be read again.

    *lower* and *text* are the whole folded text in lower case and as printed; *start* is
    where the paragraph begins; *addresses* are the web addresses of the text. The scan moves
    *place*, where digits or words stand that are to be read; *edge* and *word* say what stands
    right before it: the value of an `Edge`, and the last word without marks.
    """

    text: str
    lower: str
    start: int
    floor: int
    end: int
    addresses: tuple[tuple[int, int], ...] = ()
    place: int = field(init=False, default=-1)
    edge: int = field(init=False, default=0)
    word: str = field(init=False, default="")
    # Several recognisers ask for the unit at one place: the last place asked about, and what stands there.
    unit_place: int = field(init=False, default=-1)
    unit: tuple[int, int] | None = field(init=False, default=None)

    def move_to(self, place: int) -> None:
        """Look at *place* from now on."""
        self.place = place
        near = place - _NEAR
        begin = near if near > self.start else self.start  # noqa: FURB136 -- a call for every anchor is dear
        before = self.lower[begin:place]
        bare = before.rstrip(" ")
        word = bare[bare.rfind(" ") + 1 :]
        # Most digits stand behind a plain word and a blank.
        if word.isalpha():
            self.edge = _BLANK if len(bare) < len(before) else _GLUED
            self.word = GOES_ON if word in _JOINING else word
        elif bare:
            self.edge = _OPEN if bare[-1] in _OPENING else _BLANK if len(bare) < len(before) else _GLUED
            self.word = _unmarked(bare)
        else:
            self.edge, self.word = _OPEN, ""

    def match(self, pattern: re.Pattern[str], place: int) -> re.Match[str] | None:
        """Match *pattern* on lower case from *place* to the end of the paragraph."""
        return pattern.match(self.lower, place, self.end)

    def before(self, place: int) -> str:
        """Return the unread lower-case text that ends at *place*, at most a window long."""
        return self.lower[max(self.floor, place - _WINDOW) : place]

    def context(self, place: int) -> str:
        """Return the lower-case text that ends at *place*, read or not, at most a window long."""
        return self.lower[max(self.start, place - _WINDOW) : place]

    def _word_at(self, place: int) -> str:
        bare = self.lower[max(self.start, place - _NEAR) : place].rstrip(" ")
        return _last_word(bare) if bare else ""

    def behind(self, lead: Lead, place: int) -> re.Match[str] | None:
        """Return the match of *lead* that ends at *place*, read or not, or None."""
        word = self.word if place == self.place else self._word_at(place)
        if word == GOES_ON:
            return lead.pattern.search(self.lower, max(self.start, place - _WINDOW), place)
        return lead.before(self.lower, max(self.start, place - _WINDOW), place) if word in lead.last_words else None

    def led_by(self, lead: Lead, place: int) -> int | None:
        """Return where *lead* begins in the unread text before *place*, or None."""
        if place == self.place and self.word in lead.alone:
            begin = place - len(self.word) - 1
            if self.lower.startswith(self.word, begin) and self.lower[place - 1] == " ":
                return begin if begin >= self.floor else None
        hit = self.behind(lead, place)
        return None if hit is None or hit.start() < self.floor else hit.start()

    def word_before(self, place: int) -> str:
        """Return the word that ends right before *place*, in lower case, or an empty string where a mark parts them."""
        before = self.context(place).rstrip(" ")
        if not before or not before[-1].isalnum():
            return ""
        return before[max(before.rfind(" "), before.rfind("\n")) + 1 :].lstrip(_MARKS)
