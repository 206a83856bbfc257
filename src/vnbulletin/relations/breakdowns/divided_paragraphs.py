"""This file finds paragraphs whose sentences make up a figure of the one before: "Chia theo cấp, … 12 xã. … 5 xã"."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from attrs import frozen

from vnbulletin.articles.article import ParagraphKind
from vnbulletin.mentions.units import is_measure
from vnbulletin.relations.evidence.class_cues import has_comparison, overlap
from vnbulletin.relations.evidence.cues import has_attributes, has_partition, is_remainder
from vnbulletin.relations.evidence.item_ends import ASIDE
from vnbulletin.relations.evidence.leads import is_called_earlier, is_change, tells_what_is
from vnbulletin.relations.evidence.likeness import counts_cases, kind_of
from vnbulletin.relations.evidence.sums import amount_of, total_of
from vnbulletin.relations.kinds.parts import Breakdown
from vnbulletin.relations.operands import breakdown_of, part_operand
from vnbulletin.relations.passage import Passage, Placed
from vnbulletin.spans import Span

__all__ = ["find_divided_paragraphs"]

_FEW, _LEAST, _MANY, _MOST = 2, 3, 4, 15
_TELLING, _FAR, _LARGE = 10, 100, 1000
_REACH, _NEAR, _DEED = 3, 24, 40
_OPENING = re.compile(r"[-+•* ]*(?P<word>[^\W\d_]{3,})[ ]")
_HEADS = frozenset({ParagraphKind.KICKER, ParagraphKind.TITLE})


@frozen
class _Run:
    """Counts of one kind from several sentences of a paragraph, and how large their whole is at least.

    They are *divided* by words of the paragraph that say so.
    """

    figures: tuple[tuple[Passage, Placed], ...]
    least: int
    divided: bool = False

    @property
    def parts(self) -> list[Placed]:
        return [placed for _, placed in self.figures]


def find_divided_paragraphs(passages: Iterable[Sequence[Passage]], told: Iterable[Breakdown]) -> Iterator[Breakdown]:
    """Yield each count or proportion that the sentences of the paragraph behind, or of the rest of its own, make up.

    The paragraph opens with words that divide, or its sentences with one noun, or it counts nothing else of that
    kind. Only what fits exactly is taken; *told* are the breakdowns that are known.
    """
    inside: dict[Span | None, list[Span | None]] = {}
    for each in told:
        inside.setdefault(each.whole.span, []).extend([part.span for part in each.parts])
    taken = {(whole, part) for whole, parts in inside.items() for part in parts}
    paragraphs = [(), (), (), *passages]
    for *far, before, paragraph in zip(*(paragraphs[each:] for each in range(_REACH + 1)), strict=False):
        if sum([each.amounts for each in paragraph]) < _FEW or sum([each.amounts > 0 for each in paragraph]) < _FEW:
            continue
        runs = [*_runs(paragraph, inside), *_ratios(paragraph)]
        if not runs:
            continue
        # A title may add what the text tells apart.
        around = [each for each in (*before, *paragraph) if each.amounts and each.paragraph.kind not in _HEADS]
        farther = [one for each in far for one in each if one.amounts and one.paragraph.kind not in _HEADS]
        sizes = {amount_of(each) for passage in (*farther, *around) for each in passage.top}
        for run in runs:
            if total_of(run.parts) not in sizes:
                continue
            whole = _whole_of(run, around) or (_whole_of(run, farther) if total_of(run.parts) >= _FAR else None)
            if whole is None or not _may_divide(run):
                continue
            # One whole may be divided twice, by other things.
            pairs = {(whole.mention.span, each.mention.span) for each in run.parts}
            if taken.isdisjoint(pairs):
                taken |= pairs
                yield breakdown_of(part_operand(whole), run.parts)


def _runs(paragraph: Sequence[Passage], inside: Mapping[Span | None, Sequence[Span | None]]) -> Iterator[_Run]:
    """Yield the counts of a kind that its sentences have, without those *inside* another of them, or all of them."""
    told = [(passage, [each for each in passage.top_numbers if _counts(passage, each)]) for passage in paragraph]
    told = [(passage, counts) for passage, counts in told if counts]
    if len(told) < _FEW:
        return
    yield from _opened_alike(told)
    first, counts = told[0]
    divided = has_partition(first.lower[paragraph[0].start : counts[0].start])
    least = _LEAST if divided else _MANY
    kinds: dict[str, list[tuple[Passage, Placed]]] = {}
    last = ""
    for passage, counts in told:
        for each in counts:
            # "41 trường hợp": cases are of those told before.
            kind = last if last and counts_cases(each) else kind_of(each.unit)
            kinds.setdefault(kind, []).append((passage, each))
            last = kind
    for every in kinds.values():
        if len(every) < least:
            continue
        inner = {part for _, each in every for part in inside.get(each.mention.span, ())}
        outer = [each for each in every if each[1].mention.span not in inner]
        # "còn lại 75 đảng viên chưa đánh giá": a rest may be left beside the whole.
        taken = every[:-1] if is_remainder(every[-1][0].before(every[-1][1], _NEAR)) else every
        for figures in {tuple(each): None for each in (outer, every, taken)}:
            if len(figures) >= least and figures[0][0] is not figures[-1][0]:
                yield _Run(figures, _TELLING if divided else _TELLING * _FEW, divided)


def _counts(passage: Passage, placed: Placed) -> bool:
    """Tell whether a figure counts something by its noun, and is no whole that others are taken from ("trong 56 …")."""
    plain = placed.unit != "" and placed.is_exact and not is_measure(placed.unit) and amount_of(placed) > 0
    return plain and not passage.before(placed).rstrip().endswith("trong")


def _opened_alike(told: Sequence[tuple[Passage, Sequence[Placed]]]) -> Iterator[_Run]:
    """Yield the first counts of the sentences that open with one noun: "Bậc mầm non có 18 trường. Bậc tiểu học …"."""
    openings: dict[str, list[tuple[Passage, Placed]]] = {}
    for passage, counts in told:
        hit = _OPENING.match(passage.lower, passage.start, counts[0].start)
        if hit is not None:
            openings.setdefault(hit["word"], []).append((passage, counts[0]))
    yield from _done_alike(told)
    for figures in openings.values():
        if len(figures) >= _FEW and len({kind_of(each.unit) for _, each in figures}) == 1:
            yield _Run(tuple(figures), _TELLING if len(figures) >= _LEAST else _TELLING * _FEW)


def _done_alike(told: Sequence[tuple[Passage, Sequence[Placed]]]) -> Iterator[_Run]:
    """Yield the first counts of the sentences that say one deed of them: "Cấp ủy kỷ luật 215. UBKT kỷ luật 57"."""
    deeds: dict[tuple[str, ...], list[tuple[Passage, Placed]]] = {}
    for passage, counts in told:
        words = passage.before(counts[0], _DEED).split()[-_FEW:]
        if len(words) == _FEW and all(map(str.isalpha, words)):
            deeds.setdefault(tuple(words), []).append((passage, counts[0]))
    for figures in deeds.values():
        if len(figures) >= _FEW and len({kind_of(each.unit) for _, each in figures}) == 1:
            yield _Run(tuple(figures), _FAR, divided=True)


def _ratios(paragraph: Sequence[Passage]) -> Iterator[_Run]:
    """Yield all proportions of a paragraph, those in brackets as well: "Tiểu học đạt 69,8% (194/278 trường)"."""
    if not any(each.amounts > len(each.top_numbers) for each in paragraph):
        return
    every = [(one, each) for one in paragraph for each in one.mentions if each.proportion is not None and each.is_exact]
    if len(every) >= _LEAST and every[0][0] is not every[-1][0]:
        yield _Run(tuple(every), _TELLING)


def _whole_of(run: _Run, around: Sequence[Passage]) -> Placed | None:
    """Return the nearest figure before the counts that is their sum; of proportions, both of its numbers are."""
    first, total = run.parts[0], total_of(run.parts)
    for passage in reversed(around):
        for each in reversed(passage.top):
            if each.start < first.start and amount_of(each) == total >= run.least and _is_alike(each, run):
                return each if tells_what_is(passage, each) and passage is not run.figures[0][0] else None
    return None


def _is_alike(whole: Placed, run: _Run) -> bool:
    if whole.proportion is None or run.parts[0].proportion is None:
        same = whole.proportion is run.parts[0].proportion
        return same and (whole.unit == "" or kind_of(whole.unit) == kind_of(run.parts[0].unit))
    wholes = [each.proportion.whole for each in run.parts if each.proportion is not None]
    return sum(wholes, start=Decimal(0)) == whole.proportion.whole


def _may_divide(run: _Run) -> bool:
    """Tell whether the counts are of things of one time, none of which may be counted twice."""
    if len(run.figures) > _MOST or any(is_change(*each) or is_called_earlier(*each) for each in run.figures):
        return False
    told = dict.fromkeys(one for one, _ in run.figures)
    said = ASIDE.sub("", " ".join(passage.lower[passage.start : passage.end] for passage in told))
    # Four counts that make up thousands hardly do so by chance, whatever is said of them.
    sure = run.divided or (len(run.figures) >= _MANY and total_of(run.parts) >= _LARGE)
    return not overlap(said) and (sure or not (has_attributes(said) or has_comparison(said)))
