"""This file defines what a recogniser sees, a stretch of folded text and a place in it, and what it answers."""

import re
from typing import Self

from attrs import frozen

from vnbulletin.mentions.mention import Label, MentionKind, Value
from vnbulletin.notation.quantities.bounds import Bound

__all__ = ["Reading", "Scene"]

# No cue stands further before its digits than this; a bounded window keeps the scan linear.
_WINDOW = 48


@frozen(kw_only=True)
class Reading:
    """A recogniser's answer, in folded offsets; *unit* is where the unit stands, or None."""

    start: int
    end: int
    kind: MentionKind
    value: Value
    bound: Bound = Bound.EXACT
    unit: tuple[int, int] | None = None
    recogniser: str = ""

    @classmethod
    def label(cls, start: int, end: int, text: str, recogniser: str) -> Self:
        """Return the reading of *text*, digits that count nothing."""
        return cls(start=start, end=end, kind=MentionKind.LABEL, value=Label(text), recogniser=recogniser)


@frozen(kw_only=True, eq=False)
class Scene:
    """A paragraph of folded text between *floor* and *end*; nothing before *floor* may be read again.

    *lower* and *text* are the whole folded text in lower case and as printed, and
    *start* is where the paragraph begins; *addresses* are the web addresses in it.
    """

    text: str
    lower: str
    start: int
    floor: int
    end: int
    addresses: tuple[tuple[int, int], ...] = ()

    def match(self, pattern: re.Pattern[str], place: int) -> re.Match[str] | None:
        """Match *pattern* on lower case from *place* to the end of the paragraph."""
        return pattern.match(self.lower, place, self.end)

    def before(self, place: int) -> str:
        """Return the unread lower-case text that ends at *place*, at most a window long."""
        return self.lower[max(self.floor, place - _WINDOW) : place]

    def led_by(self, pattern: re.Pattern[str], place: int) -> int | None:
        """Return where *pattern*, anchored at the end, begins in the unread text before *place*, or None."""
        before = self.before(place)
        hit = pattern.search(before)
        return None if hit is None else place - (len(before) - hit.start())

    def context(self, place: int) -> str:
        """Return the lower-case text that ends at *place*, read or not, at most a window long."""
        return self.lower[max(self.start, place - _WINDOW) : place]

    def word_before(self, place: int) -> str:
        """Return the word that ends right before *place*, in lower case, or an empty string."""
        words = self.context(place).split()
        return words[-1].strip("“”\"'(),.;:") if words else ""
