"""This file finds the whole of counts told with their percents that stands far before them, by what fits them all."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import islice
from math import prod
from typing import TypeAlias

from attrs import frozen

from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.mentions.units import is_measure
from vnbulletin.relations.evidence.leads import has_plan_behind, is_change, tells_what_is
from vnbulletin.relations.evidence.likeness import is_age, kindred
from vnbulletin.relations.evidence.sums import amount_of, total_of
from vnbulletin.relations.kinds.parts import Breakdown, Share
from vnbulletin.relations.loose.figures import digits_told, is_percent_of
from vnbulletin.relations.loose.words import claim_of, said_before
from vnbulletin.relations.operands import breakdown_of, part_operand, share_of, whole_operand
from vnbulletin.relations.passage import Passage, Placed
from vnbulletin.relations.relation import Operand, Relation
from vnbulletin.relations.statements.restating import Told
from vnbulletin.spans import Span

__all__ = ["find_far_wholes"]

_ALL = 100
_PAIR = 2
# So many figures before a list are looked at, that work stays linear in the text.
_MOST_BEFORE = 200
_MOST_APART = 2
# How many times as much the digits of percents have to tell as there are wholes as near.
_SURE = 5
# What a percent is already told of, and what something changed by, which is no part of anything.
_EXPLAINED = frozenset({"percent", "gap", "difference"})
_READING = "the whole that the percent fits"


@frozen
class _Pair:
    """A count with the percent that says it again, and the sentence that they stand in."""

    sentence: int
    passage: Passage
    part: Placed
    percent: Placed

    def fits(self, whole: Placed) -> bool:
        """Tell whether the percent is that of the count in a whole."""
        return self.part.number is not None and is_percent_of(self.part.number, _size(whole), self.percent)

    def fits_cut_off(self, whole: Placed) -> bool:
        """Tell whether the percent is that of the count in a whole with its further digits left out."""
        stated = self.percent.percent
        if stated is None or not self.percent.is_exact:
            return False
        last = Decimal((0, (1,), int(stated.value.as_tuple().exponent)))
        return stated.value * _size(whole) <= _size_of_part(self) * _ALL < (stated.value + last) * _size(whole)


_Run: TypeAlias = tuple[_Pair, ...]


def find_far_wholes(
    passages: Sequence[Passage], restated: Told, relations: Iterable[Relation]
) -> tuple[tuple[Share, ...], tuple[Breakdown, ...]]:
    """Return the shares, and the sums, of counts whose percents fit a figure of their kind however far before them.

    "Đảng bộ có 41 chi bộ. … Xếp loại chi bộ: 8 chi bộ xuất sắc (19,5%), 30 chi bộ tốt (73,2%), 3 chi bộ đạt (7,3%)":
    the more percents fit, the less chance makes them.
    """
    told = [(role, operand.span) for each in relations for role, operand in each.operands]
    explained = {span for role, span in told if role in _EXPLAINED}
    shares: list[Share] = []
    sums: list[Breakdown] = []
    for run in _runs(passages, restated, explained):
        whole = _whole_of(passages, run)
        if whole is None:
            continue
        operand = _operand(whole)
        shares += [share_of(each.part, operand, each.percent, _READING) for each in run]
        parts = [each.part for each in run]
        if len(parts) >= _PAIR and total_of(parts) == _size(whole):
            sums.append(breakdown_of(operand, parts, _READING))
    return tuple(shares), tuple(sums)


def _runs(passages: Sequence[Passage], restated: Told, explained: set[Span | None]) -> Iterator[_Run]:
    """Yield the counts that are told one after the other with their percents, and that nothing explains."""
    run: list[_Pair] = []
    for number, passage in enumerate(passages):
        for told in restated.get(passage, ()):
            pair = _Pair(number, passage, told.part, told.percent)
            spans = {told.part.mention.span, told.percent.mention.span}
            if not explained.isdisjoint(spans) or not _is_open(pair):
                continue
            if run and not (kindred(run[-1].part, pair.part) and number - run[-1].sentence <= _MOST_APART):
                yield tuple(run)
                run = []
            run.append(pair)
    if run:
        yield tuple(run)


def _is_open(pair: _Pair) -> bool:
    part, percent, passage = pair.part, pair.percent, pair.passage
    stated = percent.percent
    if stated is None or not 0 < stated.value < _ALL or part.number is None or not part.unit or not part.is_exact:
        return False
    if is_age(part) or is_change(passage, part) or has_plan_behind(passage, percent):
        return False
    return claim_of(said_before(passage, passage.mentions.index(percent))) is None


def _whole_of(passages: Sequence[Passage], run: _Run) -> Placed | None:
    """Return the figure before a run that its percents fit, if it is the only one and chance hardly makes it fit."""
    largest = max(_size_of_part(each) for each in run)
    tried: dict[Decimal, None] = {}
    fitting: list[Placed] = []
    for whole in islice(_before(passages, run[0]), _MOST_BEFORE):
        size = _size(whole)
        if size < largest or size in tried or not _counts_such(whole, run[0].part):
            continue
        tried[size] = None
        told = _told(run, whole)
        if told and (told >= _SURE * len(tried) or fitting):
            fitting.append(whole)
    exact = [each for each in fitting if all(_is_exact(pair, each) for pair in run)]
    meant = exact if len(fitting) > 1 else fitting
    return meant[0] if len(meant) == 1 else None


def _counts_such(whole: Placed, part: Placed) -> bool:
    """Tell whether a figure counts what a part does, be it by a noun for any body ("312 công đoàn", "268 đơn vị")."""
    return kindred(whole, part) or (
        part.head in relation_cues().bodies and whole.unit != "" and not is_measure(whole.unit)
    )


def _told(run: _Run, whole: Placed) -> int:
    """Return how much the digits of the percents tell that fit a whole, nothing where one does not."""
    whole_list = len(run) > _PAIR and total_of(each.part for each in run) == _size(whole)
    # Of a list that makes up the whole, percents may be cut off, and one may be a slip of the pen.
    fitting = [each for each in run if each.fits(whole) or (whole_list and each.fits_cut_off(whole))]
    if not fitting or len(fitting) < len(run) - whole_list:
        return 0
    return prod(digits_told(each.percent.percent.value) for each in fitting if each.percent.percent)


def _is_exact(pair: _Pair, whole: Placed) -> bool:
    stated = pair.percent.percent
    return stated is not None and _size_of_part(pair) * _ALL == stated.value * _size(whole)


def _size_of_part(pair: _Pair) -> Decimal:
    return pair.part.number or Decimal(0)


def _before(passages: Sequence[Passage], pair: _Pair) -> Iterator[Placed]:
    for number in range(pair.sentence, -1, -1):
        passage = passages[number]
        for each in reversed(passage.mentions):
            if each.start < pair.part.start and each.amount and each.is_exact and tells_what_is(passage, each):
                yield each


def _size(whole: Placed) -> Decimal:
    return amount_of(whole) if whole.proportion is None else Decimal(whole.proportion.whole)


def _operand(whole: Placed) -> Operand:
    return part_operand(whole) if whole.proportion is None else whole_operand(whole)
