"""This file finds figures that the body itself says twice: in its lead, in a heading, in one clause after another."""

import re
from collections.abc import Iterator
from itertools import pairwise

from vnbulletin.articles.article import ParagraphKind
from vnbulletin.mentions.mention import MentionKind
from vnbulletin.relations.evidence.likeness import units_agree
from vnbulletin.relations.kinds.statements import Restatement
from vnbulletin.relations.operands import figure_operand
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["find_repetitions", "is_heading"]

_KINDS = frozenset({MentionKind.NUMBER, MentionKind.PERCENT})
_TELLING_DIGITS = 3
_WINDOW = 60
_COMMON = 4
_COMMON_IN_HEADING = 2
_LONGEST_HEADING = 100
_BELOW_HEADING = 2
_MOST_FIGURES = 12
_MOST_SENTENCES = 60
_LEAST_CLAUSE = 3
_BESIDE = 30
_SIGNS = tuple('.;:,…!?”"')
_SEPARATOR = re.compile(r"[,;.:()]")
_WORD = re.compile(r"[^\W\d_]{2,}")


def find_repetitions(passages: tuple[Passage, ...], told: tuple[Restatement, ...]) -> tuple[Restatement, ...]:
    """Return the figures of the body that it says again with the same value; *told* are those of the head.

    A figure with another value is another figure here: a body counts many things in the same words.
    """
    taken = {each.again.span for each in told}
    found: list[Restatement] = []
    for passage, later, common in _heads(passages):
        for placed in passage.mentions[:_MOST_FIGURES]:
            again = _again(passage, placed, later, common)
            if again is not None and again.mention.span not in taken:
                first, later_one = sorted((placed, again), key=lambda each: each.start)
                taken.add(later_one.mention.span)
                found.append(Restatement(first=figure_operand(first), again=figure_operand(later_one)))
    for passage in passages:
        for first, again in _same_clauses(passage) if len(passage.mentions) > 1 else ():
            if again.mention.span not in taken:
                found.append(Restatement(first=figure_operand(first), again=figure_operand(again)))
    return tuple(found)


def _heads(passages: tuple[Passage, ...]) -> Iterator[tuple[Passage, tuple[Passage, ...], int]]:
    """Yield each sentence of the lead and of headings, what stands below it, and how many words must be common."""
    bodies = [each for each in passages if each.paragraph.kind is ParagraphKind.BODY]
    lead = bodies[0].paragraph_number if bodies else -1
    for number, passage in enumerate(bodies):
        if not passage.mentions:
            continue
        below = bodies[number + 1 : number + 1 + _MOST_SENTENCES]
        if is_heading(passage):
            last = passage.paragraph_number + _BELOW_HEADING
            yield passage, tuple([one for one in below if one.paragraph_number <= last]), _COMMON_IN_HEADING
        elif passage.paragraph_number == lead:
            yield passage, tuple([one for one in below if one.paragraph_number > lead]), _COMMON
    # The caption of a picture says a figure of the story; a slip of it is not told from another figure.
    for passage in passages:
        if passage.paragraph.kind is ParagraphKind.CAPTION:
            yield passage, tuple(bodies[:_MOST_SENTENCES]), _COMMON


def is_heading(passage: Passage) -> bool:
    """Tell whether a sentence is a short line of its own without a mark at its end."""
    if passage.end - passage.start > _LONGEST_HEADING or passage.opens_a_line:
        return False
    text = passage.paragraph.text.strip()
    return "\n" not in text and "\t" not in text and not text.endswith(_SIGNS)


def _again(passage: Passage, placed: Placed, later: tuple[Passage, ...], common: int) -> Placed | None:
    if placed.mention.kind not in _KINDS or not placed.is_exact:
        return None
    around = _words(passage, placed)
    for one in later:
        for each in one.mentions:
            same = each.mention.kind is placed.mention.kind and each.mention.value == placed.mention.value
            if not same or not each.is_exact or not units_agree(placed, each):
                continue
            if placed.percent is not None and _are_of_others(passage, placed, one, each):
                continue
            if len(around & _words(one, each)) >= (common if _digits(placed) < _TELLING_DIGITS else 1):
                return each
    return None


def _are_of_others(passage: Passage, placed: Placed, one: Passage, each: Placed) -> bool:
    """Tell whether two percents stand behind different exact counts: "87/75 lượt, bằng 116%", "51/44 lượt, …"."""
    own, other = _part_of(passage, placed), _part_of(one, each)
    return own is not None and other is not None and own.is_exact and other.is_exact and own.amount != other.amount


def _part_of(passage: Passage, percent: Placed) -> Placed | None:
    place = passage.mentions.index(percent)
    before = passage.mentions[place - 1] if place else None
    near = before is not None and before.amount is not None and len(passage.gap(before, percent)) <= _BESIDE
    return before if near else None


def _digits(placed: Placed) -> int:
    return len("".join(each for each in placed.mention.text if each.isdecimal()).strip("0"))


def _words(passage: Passage, placed: Placed) -> set[str]:
    start, end = max(passage.start, placed.start - _WINDOW), min(passage.end, placed.end + _WINDOW)
    return set(_WORD.findall(passage.lower, start, end))


def _same_clauses(passage: Passage) -> Iterator[tuple[Placed, Placed]]:
    """Find "dịch vụ tăng 3,84%; dịch vụ tăng 3,84%": one clause twice in a row, word for word."""
    for first, again in pairwise(passage.mentions):
        if first.mention.text != again.mention.text or first.mention.kind not in _KINDS:
            continue
        clause = _SEPARATOR.split(passage.gap(first, again))[-1]
        words = _SEPARATOR.split(passage.before(first))[-1]
        if clause.split() == words.split() and len(clause.split()) >= _LEAST_CLAUSE:
            yield first, again
