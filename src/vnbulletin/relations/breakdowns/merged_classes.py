"""This file finds figures that put neighbouring classes of a list together: "18/20 chỉ tiêu đạt, vượt: vượt 11, …"."""

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import cache

from attrs import frozen

from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.lexicon.patterns import whole_words
from vnbulletin.relations.evidence.cues import speaks_of_other_time
from vnbulletin.relations.evidence.digit_slips import telling_digits
from vnbulletin.relations.evidence.leads import is_change
from vnbulletin.relations.evidence.likeness import is_rank_of_its_own, kindred
from vnbulletin.relations.kinds.parts import Breakdown, Complement
from vnbulletin.relations.operands import part_operand, percent_operand
from vnbulletin.relations.passage import Passage, Placed
from vnbulletin.relations.relation import Operand

__all__ = ["find_merged_classes"]

_LEAST, _MOST = 3, 9
_HEADS, _NEAR, _FARTHEST = 3, 3, 16
_TELLING = 3
_AROUND = 60
_BETWEEN = " :(-\u2013.,0123456789"
_MARK = re.compile(r"[,.;:()\n]")
_CLAUSE = re.compile(r"[.;:()\n]")
_WORD = re.compile(r"[^\W\d]+")


@frozen
class _Class:
    """A figure of a list, in the text and as an operand, with the words that no other class of the list has."""

    placed: Placed
    operand: Operand
    words: frozenset[str]


@cache
def _together() -> re.Pattern[str]:
    return whole_words(relation_cues().together)


def find_merged_classes(
    passages: Sequence[Passage], lists: Iterable[Breakdown | Complement], told: Iterable[Breakdown]
) -> Iterator[Breakdown]:
    """Yield the figures, mostly of the headline, that two classes or more of a list make up exactly.

    "Trong 20 chỉ tiêu có 11 chỉ tiêu vượt, 7 chỉ tiêu đạt, 2 chưa đạt" under "18/20 chỉ tiêu đạt và vượt". *lists*
    are those of the article; what is known of a sum in *told* is not told again.
    """
    places = {each.mention.span.start: (number, each) for number, one in enumerate(passages) for each in one.mentions}
    known = {each.whole.span.start for each in told if each.whole.span is not None}
    for each in lists:
        spans = [part.span for part in each.parts if part.span is not None]
        if not _LEAST <= len(spans) == len(each.parts) <= _MOST:
            continue
        found = [places[span.start] for span in spans if span.start in places]
        if len(found) < len(spans) or found[-1][0] - found[0][0] > _MOST:
            continue
        merged = [one for one in _equal(passages, found) if one[1].mention.span.start not in known]
        classes = _classes(passages, each.parts, found) if merged else ()
        for passage, placed, members in merged:
            if _says_so(passage, placed, classes[members], _whole_of(each)):
                known.add(placed.mention.span.start)
                yield _breakdown(placed, classes[members])


def _whole_of(told: Breakdown | Complement) -> Decimal | None:
    value = told.whole.value if isinstance(told, Breakdown) else None
    return value if isinstance(value, Decimal) else None


def _equal(passages: Sequence[Passage], found: Sequence[tuple[int, Placed]]) -> Iterator[tuple[Passage, Placed, slice]]:
    """Yield the figures of the heads and around a list that neighbours of it make up, with the places of those."""
    (first, one), (last, _) = found[0], found[-1]
    own, sums = {each for _, each in found}, _sums([each for _, each in found])
    heads = min(first, _HEADS) if first <= _FARTHEST else 0
    for passage in (*passages[:heads], *passages[max(heads, first - _NEAR) : last + _NEAR]):
        if passage.amounts or passage.has_percent:
            for each in passage.mentions:
                size = each.amount if each.percent is None else each.percent.value
                members = None if size is None else sums.get(size)
                alike = each.is_exact and (each.percent is None) is (one.percent is None)
                if members is not None and alike and each not in own:
                    yield passage, each, members


def _classes(
    passages: Sequence[Passage], parts: Sequence[Operand], found: Sequence[tuple[int, Placed]]
) -> tuple[_Class, ...]:
    said = [_words(passages[number], placed) for number, placed in found]
    common = frozenset.intersection(*said)
    told = zip(found, parts, said, strict=True)
    return tuple(_Class(placed, part, words - common) for (_, placed), part, words in told)


def _words(passage: Passage, placed: Placed) -> frozenset[str]:
    """Return the words around a figure up to the next mark or figure; the count of a percent stands before it."""
    place, rate = passage.mentions.index(placed), placed.percent is not None
    alike = (each.end for each in passage.mentions[:place] if (each.percent is not None) is rate)
    before = max(alike, default=passage.start)
    behind = min((each.start for each in passage.mentions[place + 1 :]), default=passage.end)
    head = passage.lower[max(before, placed.start - _AROUND) : placed.start]
    tail = passage.lower[placed.end : min(behind, placed.end + _AROUND)]
    return frozenset(_WORD.findall(f"{_MARK.split(head.rstrip(_BETWEEN))[-1]} {_MARK.split(tail)[0]}"))


def _sums(figures: Sequence[Placed]) -> dict[Decimal, slice]:
    """Return the places of neighbouring figures, not of all, by what they make up; the first are best."""
    found: dict[Decimal, slice] = {}
    sizes = [each.stated or each.amount or Decimal(0) for each in figures]
    for start in range(len(sizes) - 1):
        total = sizes[start]
        for end in range(start + 1, len(sizes) if start else len(sizes) - 1):
            total += sizes[end]
            if all(sizes[start : end + 1]):
                found.setdefault(total, slice(start, end + 1))
    return found


def _says_so(passage: Passage, placed: Placed, sums: Sequence[_Class], whole: Decimal | None) -> bool:
    """Tell whether a figure is a proportion of the same whole, or its words name the classes or all from one up."""
    if is_change(passage, placed) or is_rank_of_its_own(placed, [each.placed for each in sums]):
        return False
    if placed.unit and sums[0].placed.unit and not kindred(placed, sums[0].placed):
        return False
    said = _said_of(passage, placed)
    words = frozenset(_WORD.findall(said))
    named = sum(1 for each in sums if each.words & words)
    if placed.proportion is not None and placed.proportion.whole == whole:
        return named > 0
    above = _together().search(said) is not None
    if speaks_of_other_time(said):
        return False
    telling = placed.percent is None or telling_digits(placed) >= _TELLING
    return telling and (named == len(sums) or (above and named > 0))


def _said_of(passage: Passage, placed: Placed) -> str:
    """Return the words of the clause of a figure that are beside it and no other figure."""
    figures = [each for each in passage.mentions if each.mention.is_figure and each is not placed]
    start = max((each.end for each in figures if each.start < placed.start), default=passage.start)
    end = min((each.start for each in figures if each.start > placed.start), default=passage.end)
    head = _CLAUSE.split(passage.lower[max(start, placed.start - _AROUND) : placed.start])[-1]
    return f"{head} {_CLAUSE.split(passage.lower[placed.end : min(end, placed.end + 2 * _AROUND)])[0]}"


def _breakdown(placed: Placed, sums: Sequence[_Class]) -> Breakdown:
    whole = part_operand(placed) if placed.percent is None else percent_operand(placed)
    return Breakdown(whole=whole, parts=tuple(each.operand for each in sums))
