"""This file finds lists of counts with percents that are all of one whole before them, however far, and make it up."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import islice, pairwise

from attrs import frozen

from vnbulletin.relations.evidence.crossings import name_overlapping
from vnbulletin.relations.evidence.cues import has_inside
from vnbulletin.relations.evidence.leads import is_change
from vnbulletin.relations.evidence.likeness import kindred
from vnbulletin.relations.evidence.plausibility import may_be_share, may_print
from vnbulletin.relations.evidence.sums import amount_of, total_of
from vnbulletin.relations.kinds.parts import Breakdown, Share
from vnbulletin.relations.operands import breakdown_of, part_operand, share_of, whole_operand
from vnbulletin.relations.passage import Passage, Placed
from vnbulletin.relations.relation import Operand

__all__ = ["FittedList", "find_fitted_lists", "with_fitted_lists"]

_PAIR, _LEAST, _MOST = 2, 3, 9
_FARTHEST_SENTENCE = 6
_MOST_WHOLES = 24
_LONGEST_GAP = 60
_READING = "counts whose percents are of one whole"


@frozen
class FittedList:
    """What a list tells: the sum of its counts, if it is not known, and their shares that are not."""

    breakdown: Breakdown | None
    shares: tuple[Share, ...]


def find_fitted_lists(
    passages: Sequence[Passage], shares: Iterable[Share], breakdowns: Iterable[Breakdown]
) -> Iterator[FittedList]:
    """Yield the lists whose counts make up a count before them, and whose percents are all of it.

    "Toàn Hội có 330 cơ sở …. Vững mạnh 297 (90%), 61 trong số này tiêu biểu, bằng 20,53%; khá 29 (8,78%); trung bình
    04 (1,21%)". What is some of one of the counts stands aside. Both the sum and the percents have to fit.
    """
    explained = {each.percent.span for each in shares}
    known = {part.span.start for each in breakdowns for part in each.parts if part.span is not None}
    for number, passage in enumerate(passages):
        pairs = _pairs(passage) if passage.has_percent and passage.amounts >= _PAIR else []
        if not _PAIR <= len(pairs) <= _MOST:
            continue
        if all(part.mention.span.start in known and percent.mention.span in explained for part, percent in pairs):
            continue
        most = total_of(part for part, _ in pairs)
        for whole in islice(_wholes(passages, number, pairs[0][0], most), _MOST_WHOLES):
            fitting = [pair for pair in pairs if _fits(*pair, whole)]
            parts = [part for part, _ in fitting]
            every = len(fitting) >= _LEAST or len(fitting) == len(pairs) >= _PAIR
            if every and total_of(parts) == whole.value and not name_overlapping((passage, part) for part in parts):
                free = [part for part in parts if part.mention.span.start not in known]
                breakdown = breakdown_of(whole, parts, _READING) if len(free) == len(parts) else None
                found = (*_shares(fitting, whole), *_inner(passage, pairs, fitting))
                yield FittedList(breakdown, tuple(each for each in found if each.percent.span not in explained))
                break


def with_fitted_lists(
    fitted: Iterable[FittedList], shares: tuple[Share, ...], breakdowns: tuple[Breakdown, ...]
) -> tuple[tuple[Share, ...], tuple[Breakdown, ...]]:
    """Return shares and breakdowns with those of fitted lists."""
    found = tuple(fitted)
    sums = (each.breakdown for each in found if each.breakdown is not None)
    return (*shares, *(share for each in found for share in each.shares)), (*breakdowns, *sums)


def _pairs(passage: Passage) -> list[tuple[Placed, Placed]]:
    """Return the counts of a sentence that a percent stands right behind, whatever words are between."""
    figures = [each for each in passage.mentions if each.mention.is_figure]
    beside = ((part, percent) for part, percent in pairwise(figures) if part.number and percent.percent is not None)
    exact = ((part, percent) for part, percent in beside if part.is_exact and percent.is_exact)
    plain = ((part, percent) for part, percent in exact if not is_change(passage, part))
    return [(part, percent) for part, percent in plain if _is_beside(passage.gap(part, percent))]


def _fits(part: Placed, percent: Placed, whole: Operand) -> bool:
    size, stated = whole.value, percent.percent
    # Numbers before operands: most figures are not the whole.
    return isinstance(size, Decimal) and stated is not None and may_be_share(amount_of(part), size, stated)


def _is_beside(gap: str) -> bool:
    return ";" not in gap and len(gap) <= _LONGEST_GAP


def _wholes(passages: Sequence[Passage], number: int, first: Placed, most: Decimal) -> Iterator[Operand]:
    """Yield the counts before a figure up to a size, the nearest first; a proportion is its part or its whole."""
    for passage in reversed(passages[max(0, number - _FARTHEST_SENTENCE) : number + 1]):
        for each in reversed(passage.mentions):
            size = each.amount
            if each.start >= first.start or not size or size > most or not each.is_exact or is_change(passage, each):
                continue
            if first.unit and each.unit and not kindred(each, first):
                continue
            yield part_operand(each)
            if each.proportion is not None:
                yield whole_operand(each)


def _shares(pairs: Iterable[tuple[Placed, Placed]], whole: Operand) -> Iterator[Share]:
    return (share_of(part, whole, percent, "the whole of the breakdown") for part, percent in pairs)


def _inner(
    passage: Passage, pairs: Sequence[tuple[Placed, Placed]], fitting: Sequence[tuple[Placed, Placed]]
) -> Iterator[Share]:
    """Yield the shares of figures that the sentence puts inside the count of the list right before them."""
    for part, percent in pairs:
        outer = [one for one, _ in fitting if one.start < part.start]
        if (part, percent) in fitting or not outer or amount_of(part) > amount_of(outer[-1]):
            continue
        said = passage.lower[outer[-1].end : percent.start]
        share = share_of(part, part_operand(outer[-1]), percent, "the whole that the percent fits")
        if has_inside(said) and may_print(share):
            yield share
