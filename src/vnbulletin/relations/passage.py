"""This file cuts an article into sentences with their mentions, as the finders of relations read it."""

import re
from bisect import bisect_left
from decimal import Decimal

from attrs import evolve, field, frozen

from vnbulletin.articles.article import Article, Paragraph, ParagraphKind
from vnbulletin.articles.sentences import sentences
from vnbulletin.mentions.mention import Mention, MentionKind
from vnbulletin.notation.percents import Percent, PercentagePoints, Proportion
from vnbulletin.relations.relation import Operand

__all__ = ["Passage", "Placed", "number_operand", "part_operand", "passages", "percent_operand", "whole_operand"]


@frozen(kw_only=True)
class Placed:
    """A mention with its place in the folded text and its depth in matched brackets of its sentence."""

    mention: Mention
    start: int
    end: int
    depth: int = 0

    @property
    def number(self) -> Decimal | None:
        """The plain number that it states, or None."""
        value = self.mention.value
        return value if self.mention.kind is MentionKind.NUMBER and isinstance(value, Decimal) else None

    @property
    def proportion(self) -> Proportion | None:
        """The proportion that it states, or None."""
        return self.mention.value if isinstance(self.mention.value, Proportion) else None

    @property
    def percent(self) -> Percent | None:
        """The percent that it states, or None."""
        return self.mention.value if isinstance(self.mention.value, Percent) else None

    @property
    def amount(self) -> Decimal | None:
        """The number, or the part of the proportion: what the mention adds to a sum."""
        return self.proportion.part if self.proportion else self.number


@frozen(kw_only=True)
class Passage:
    """A sentence: its paragraph, its folded text, its mentions in order, and where brackets open that never close."""

    paragraph: Paragraph
    paragraph_number: int
    lower: str = field(repr=False)
    text: str = field(repr=False)
    start: int
    end: int
    mentions: tuple[Placed, ...]
    unclosed: tuple[int, ...] = ()

    def gap(self, left: Placed, right: Placed) -> str:
        """Return the lower-case text between two mentions."""
        return self.lower[left.end : right.start]

    def before(self, placed: Placed, most: int = 60) -> str:
        """Return the lower-case text of the sentence that ends at the mention."""
        return self.lower[max(self.start, placed.start - most) : placed.start]

    def after(self, placed: Placed, most: int = 60) -> str:
        """Return the lower-case text of the sentence that begins behind the mention."""
        return self.lower[placed.end : min(self.end, placed.end + most)]

    def is_behind_unclosed(self, placed: Placed) -> bool:
        """Tell whether an unclosed bracket of the same clause stands before the mention."""
        return any(place < placed.start and ";" not in self.lower[place : placed.start] for place in self.unclosed)

    @property
    def opens_a_line(self) -> bool:
        """Tell whether the sentence stands behind a bullet."""
        return self.lower[self.start : self.end].lstrip().startswith(("-", "+", "•", "*", "–"))


_BRACKET = re.compile(r"[()]")
_NOT_STORY = frozenset({ParagraphKind.FURNITURE, ParagraphKind.BYLINE, ParagraphKind.OUTLET, ParagraphKind.SOURCE_LINE})


def passages(article: Article, mentions: tuple[Mention, ...]) -> tuple[Passage, ...]:
    """Return the sentences of the story that hold mentions or not, in text order; repeated paragraphs are left out."""
    folded = article.folded
    starts = [each.span.start for each in mentions]
    found: list[Passage] = []
    for number, paragraph in enumerate(article.paragraphs):
        if paragraph.kind in _NOT_STORY or paragraph.repeats is not None:
            continue
        first, last = folded.folded_offset(paragraph.span.start), folded.folded_offset(paragraph.span.end)
        for start, end in sentences(folded, first, last):
            low = bisect_left(starts, folded.offset(start))
            high = bisect_left(starts, folded.offset(end), low)
            placed = tuple(
                Placed(
                    mention=each,
                    start=folded.folded_offset(each.span.start),
                    end=folded.folded_offset(each.span.end),
                )
                for each in mentions[low:high]
            )
            closed, unclosed = _brackets(folded.lower, start, end)
            found.append(
                Passage(
                    paragraph=paragraph,
                    paragraph_number=number,
                    lower=folded.lower,
                    text=folded.text,
                    start=start,
                    end=end,
                    mentions=_with_depth(placed, closed),
                    unclosed=unclosed,
                )
            )
    return tuple(found)


def _brackets(lower: str, start: int, end: int) -> tuple[list[tuple[int, int]], tuple[int, ...]]:
    closed: list[tuple[int, int]] = []
    opened: list[int] = []
    for hit in _BRACKET.finditer(lower, start, end):
        if hit[0] == "(":
            opened.append(hit.start())
        elif opened:
            closed.append((opened.pop(), hit.start()))
    return closed, tuple(opened)


def _with_depth(placed: tuple[Placed, ...], closed: list[tuple[int, int]]) -> tuple[Placed, ...]:
    # Only matched brackets count: an unclosed one must not swallow the rest of the sentence.
    if not closed or not placed:
        return placed
    return tuple(
        evolve(each, depth=sum(left < each.start and each.end <= right for left, right in closed)) for each in placed
    )


def number_operand(placed: Placed, value: Decimal) -> Operand:
    """Return the mention as an operand of *value*, printed as it is."""
    mention = placed.mention
    return Operand(printed=mention.text, value=value, bound=mention.bound, mention=mention)


def part_operand(placed: Placed) -> Operand:
    """Return the number, or the part of the proportion, as an operand."""
    if placed.proportion is None:
        return number_operand(placed, _number(placed))
    part, _, _ = placed.mention.text.partition("/")
    return Operand(printed=part.strip(), value=placed.proportion.part, mention=placed.mention)


def whole_operand(placed: Placed) -> Operand:
    """Return the number, or the whole of the proportion, as an operand."""
    if placed.proportion is None:
        return number_operand(placed, _number(placed))
    _, _, whole = placed.mention.text.partition("/")
    return Operand(printed=whole.strip(), value=placed.proportion.whole, mention=placed.mention)


def percent_operand(placed: Placed) -> Operand:
    """Return the percent or the points as an operand."""
    value = placed.mention.value
    if not isinstance(value, Percent | PercentagePoints):
        msg = f"a percent was expected, got {placed.mention.kind}"
        raise TypeError(msg)
    return Operand(printed=placed.mention.text, value=value, bound=placed.mention.bound, mention=placed.mention)


def _number(placed: Placed) -> Decimal:
    if placed.number is None:
        msg = f"a number was expected, got {placed.mention.kind}"
        raise TypeError(msg)
    return placed.number
