"""This file cuts an article into sentences with their mentions, as the finders of relations read it."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from functools import lru_cache
from itertools import groupby
from operator import attrgetter
from typing import Self, TypeAlias

from attrs import define, field

from vnbulletin.articles.article import Article, Paragraph, ParagraphKind
from vnbulletin.articles.sentences import sentences
from vnbulletin.folding import FoldedText, fold
from vnbulletin.mentions.mention import Mention, MentionKind
from vnbulletin.mentions.units import head_of
from vnbulletin.notation.quantities.bounds import Bound
from vnbulletin.notation.quantities.percents import Percent
from vnbulletin.notation.quantities.proportions import Proportion
from vnbulletin.relations.rewording import reworded

__all__ = ["Passage", "Placed", "by_paragraph", "passages"]

# By names of the module: a member is looked up in its enumeration far slower.
_NUMBER, _EXACT = MentionKind.NUMBER, Bound.EXACT
_WHEN = frozenset({MentionKind.DATE, MentionKind.PERIOD})


# Each mention is placed once, so places are told apart as objects, and what finders ask of them is told beforehand.
# Neither places nor sentences ever change; what is not frozen is filled three times as fast, and a text holds many.
@define(eq=False)
class Placed:
    """A mention with its place in the folded text and its depth in matched brackets of its sentence.

    *number*, *proportion* and *percent* are its value where it is one, in digits for a proportion; *amount* is the
    number or the part of the proportion, what it adds to a sum. *unit* is in lower case, *head* its first
    word ("xã," of "xã, thị trấn"). It *is_exact* where no word hedges it, and *tells_when* as a day or a period.
    """

    mention: Mention
    start: int
    end: int
    depth: int
    number: Decimal | None = field(repr=False)
    proportion: Proportion | None = field(repr=False)
    percent: Percent | None = field(repr=False)
    amount: Decimal | None = field(repr=False)
    unit: str = field(repr=False)
    head: str = field(repr=False)
    is_exact: bool = field(repr=False)
    tells_when: bool = field(repr=False)

    @classmethod
    def of(cls, mention: Mention, start: int, end: int, depth: int = 0) -> Self:
        """Return the mention at its place, with what follows from its value, its unit and its bound."""
        value, kind = mention.value, mention.kind
        number = value if kind is _NUMBER and isinstance(value, Decimal) else None
        amount, proportion, percent = number, None, None
        if isinstance(value, Percent):
            percent = value
        # "một nửa" is a fraction in round words, and counts no part of its whole.
        elif isinstance(value, Proportion) and "/" in mention.text:
            proportion, amount = value, value.part
        unit, head = _folded_unit(mention.unit)
        is_exact, tells_when = mention.bound is _EXACT, kind in _WHEN
        return cls(mention, start, end, depth, number, proportion, percent, amount, unit, head, is_exact, tells_when)

    @property
    def stated(self) -> Decimal | None:
        """The number that the figure states, or that of its percent."""
        return self.number if self.percent is None else self.percent.value


# What compiles the pattern of a cue, and names it.
Cue: TypeAlias = Callable[[], re.Pattern[str]]


@define(eq=False)
class Passage:
    """A sentence: its paragraph, its folded text, its mentions in order, and where brackets open that never close.

    *amounts* counts the mentions that may stand in a sum, and *has_percent* tells whether one
    is a percent: most sentences hold too few figures for most finders, which ask here before they read words.
    *top* are those of the amounts that stand in no bracket, *top_numbers* the plain numbers among them, and
    *times* the days and periods.
    """

    paragraph: Paragraph
    paragraph_number: int
    folded: FoldedText = field(repr=False)
    lower: str = field(repr=False)
    text: str = field(repr=False)
    # Whether the figure at a place of the text is a change, and whether a cue stands in the sentence, where asked.
    changes: dict[int, bool] = field(repr=False)
    start: int
    end: int
    mentions: tuple[Placed, ...] = ()
    unclosed: tuple[int, ...] = ()
    amounts: int = field(default=0, repr=False)
    has_percent: bool = field(default=False, repr=False)
    top: tuple[Placed, ...] = field(default=(), repr=False)
    top_numbers: tuple[Placed, ...] = field(default=(), repr=False)
    times: tuple[Placed, ...] = field(default=(), repr=False)
    cues: dict[Cue, bool] = field(init=False, factory=dict, repr=False)

    def says(self, cue: Cue) -> bool:
        """Tell whether a cue stands in the sentence, which is searched for each cue once."""
        known = self.cues.get(cue)
        if known is None:
            known = self.cues[cue] = cue().search(self.lower, self.start, self.end) is not None
        return known

    def printed(self, start: int, end: int) -> str:
        """Return the text at folded offsets as it was given."""
        return self.folded.span(start, end).of(self.folded.original)

    def gap(self, left: Placed, right: Placed) -> str:
        """Return the lower-case text between two mentions."""
        return self.lower[left.end : right.start]

    def before(self, placed: Placed, most: int = 60) -> str:
        """Return the lower-case text of the sentence that ends at the mention."""
        return self.lower[max(self.start, placed.start - most) : placed.start]

    def after(self, placed: Placed, most: int = 60) -> str:
        """Return the lower-case text of the sentence that begins behind the mention."""
        return self.lower[placed.end : min(self.end, placed.end + most)]

    def clause_start(self, placed: Placed) -> int:
        """Return where the clause of the mention begins: behind a semicolon, or with the sentence."""
        return max(self.start, self.lower.rfind(";", self.start, placed.start) + 1)

    def is_behind_unclosed(self, placed: Placed) -> bool:
        """Tell whether an unclosed bracket of the same clause stands close before the mention."""
        nearest = bisect_left(self.unclosed, placed.start) - 1
        if nearest < 0 or placed.start - self.unclosed[nearest] > _LONGEST_ASIDE:
            return False
        return self.lower.find(";", self.unclosed[nearest], placed.start) < 0

    def of_its_paragraph(self, others: Iterable["Passage"]) -> list["Passage"]:
        """Return those of *others* that stand in the same paragraph."""
        return [each for each in others if each.paragraph_number == self.paragraph_number]

    @property
    def opens_a_line(self) -> bool:
        """Tell whether the sentence stands behind a bullet."""
        return self.lower.startswith(("-", "+", "•", "*", "–"), self.start)


_BRACKET = re.compile(r"[()]")
_NOT_STORY = frozenset({ParagraphKind.FURNITURE, ParagraphKind.BYLINE, ParagraphKind.OUTLET, ParagraphKind.SOURCE_LINE})


@lru_cache(maxsize=1024)
def _folded_unit(unit: str) -> tuple[str, str]:
    """Return a unit in folded lower case, and its first word."""
    folded = fold(unit).lower
    return folded, head_of(folded)


def by_paragraph(sentences: Iterable[Passage]) -> Iterator[tuple[Passage, ...]]:
    """Yield the sentences of each paragraph, in text order."""
    for _, group in groupby(sentences, attrgetter("paragraph_number")):
        yield tuple(group)


def passages(article: Article, mentions: tuple[Mention, ...]) -> tuple[Passage, ...]:
    """Return the sentences of the story in text order; paragraphs that repeat an earlier one are left out.

    A sentence with more figures than any real one has is cut, so that work stays linear in the text.
    """
    folded = reworded(article.folded)
    lower, text = folded.lower, folded.text
    places = [folded.folded_offset(each.span.start) for each in mentions]
    found: list[Passage] = []
    changes: dict[int, bool] = {}
    high = 0
    for number, paragraph in enumerate(article.paragraphs):
        if paragraph.kind in _NOT_STORY or paragraph.repeats is not None:
            continue
        first, last = folded.folded_bounds(paragraph.span)
        for start, end in sentences(folded, first, last):
            low = bisect_left(places, start, high)
            high = bisect_left(places, end, low)
            if low == high:
                found.append(Passage(paragraph, number, folded, lower, text, changes, start, end))
                continue
            begin = start
            for at in range(low, high, _MOST_MENTIONS):
                until = min(high, at + _MOST_MENTIONS)
                stop = end if until == high else places[until]
                told = _told(folded, begin, stop, mentions[at:until], places[at:until])
                # Fields are given by their order, which is faster than by name, and every sentence is made.
                found.append(Passage(paragraph, number, folded, lower, text, changes, begin, stop, *told))
                begin = stop
    return tuple(found)


_Run: TypeAlias = tuple[Placed, ...]
# The mentions of a sentence, its unclosed brackets, and what one look at each mention tells.
_Told: TypeAlias = tuple[_Run, tuple[int, ...], int, bool, _Run, _Run, _Run]


def _told(folded: FoldedText, start: int, end: int, mentions: tuple[Mention, ...], places: list[int]) -> _Told:
    """Return the mentions of a range at their places, where brackets open in it that never close, and the rest."""
    depths, unclosed = _brackets(folded.lower, start, end, places)
    placed: list[Placed] = []
    top: list[Placed] = []
    top_numbers: list[Placed] = []
    times: list[Placed] = []
    amounts, has_percent = 0, False
    for mention, place, depth in zip(mentions, places, depths, strict=True):
        each = Placed.of(mention, place, folded.folded_offset(mention.span.end), depth)
        placed.append(each)
        if each.amount is not None:
            amounts += 1
            if depth == 0:
                top.append(each)
                if each.number is not None:
                    top_numbers.append(each)
        elif each.percent is not None:
            has_percent = True
        elif each.tells_when:
            times.append(each)
    return tuple(placed), unclosed, amounts, has_percent, tuple(top), tuple(top_numbers), tuple(times)


_MOST_MENTIONS = 60
_LONGEST_ASIDE = 40


def _brackets(lower: str, start: int, end: int, places: list[int]) -> tuple[list[int], tuple[int, ...]]:
    """Return how deep in matched brackets each of *places* lies, and where brackets open that never close."""
    if lower.find("(", start, end) < 0:
        return [0] * len(places), ()
    opened: list[int] = []
    changes: list[tuple[int, int]] = []
    for hit in _BRACKET.finditer(lower, start, end):
        if hit[0] == "(":
            opened.append(hit.start())
        elif opened:
            # Only matched brackets count: an unclosed one must not swallow the rest of the sentence.
            changes += [(opened.pop(), 1), (hit.start(), -1)]
    changes.sort()
    depths: list[int] = []
    depth, done = 0, 0
    for place in places:
        while done < len(changes) and changes[done][0] < place:
            depth += changes[done][1]
            done += 1
        depths.append(depth)
    return depths, tuple(opened)
