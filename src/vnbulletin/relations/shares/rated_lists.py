"""This file finds lists of counts with percents that make 100, of which one count is not what its percent says."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import groupby, pairwise

from attrs import evolve, frozen

from vnbulletin.relations.evidence.crossings import name_overlapping
from vnbulletin.relations.evidence.cues import has_inside
from vnbulletin.relations.evidence.digit_slips import are_a_slip_apart
from vnbulletin.relations.evidence.leads import tells_what_is
from vnbulletin.relations.evidence.likeness import kind_of, kindred, same_unit
from vnbulletin.relations.evidence.plausibility import fits, may_be_share, may_print
from vnbulletin.relations.evidence.sums import amount_of, total_of, total_percent
from vnbulletin.relations.kinds.parts import Breakdown, Share
from vnbulletin.relations.operands import breakdown_of, part_operand, share_of
from vnbulletin.relations.passage import Passage, Placed
from vnbulletin.relations.shares.own_wholes import make_up_their_whole
from vnbulletin.relations.statements.restating import Restated, Told

__all__ = ["RatedList", "find_rated_lists", "with_rated_lists"]

_PAIR, _MOST = 2, 9
_FARTHEST_SENTENCE = 4
_MOST_WHOLES = 12
_ALL = 100
_READING = "the percents of the parts make 100"


@frozen
class RatedList:
    """The breakdown that a list with percents makes, and the share of each of its parts."""

    breakdown: Breakdown
    shares: tuple[Share, ...]


@frozen(kw_only=True)
class _Run:
    """Counts of one unit, each with its percent, and the number of the sentence that holds the first."""

    number: int
    parts: tuple[Placed, ...]
    percents: tuple[Placed, ...]


def find_rated_lists(passages: tuple[Passage, ...], restated: Told) -> Iterator[RatedList]:
    """Yield the lists whose percents make 100 and of which one count is none of what its percent says.

    "412 chi bộ, có 268 chi bộ vững mạnh (65,04%); 115 chi bộ hoàn thành tốt (27,91%); 72 chi bộ hoàn thành (6,55%);
    02 chi bộ yếu kém (0,48%)": all percents are of the 412, so that both the sum and the percent tell of 27.
    """
    for run in _runs(passages, restated):
        listed = _PAIR <= len(run.parts) <= _MOST and _make_all(run)
        if not listed or make_up_their_whole(run.parts, run.percents) or _overlap(passages, run):
            continue
        for whole in _wholes(passages, run):
            told = [*zip(run.parts, run.percents, strict=True)]
            odd = [place for place, pair in enumerate(told) if not _fits(*pair, whole)]
            if len(odd) == 1 and _is_what_is_left(whole, run, odd[0]) and not _has_own_whole(passages, run, odd[0]):
                size = part_operand(whole)
                shares = tuple([share_of(part, size, percent, "the whole of the breakdown") for part, percent in told])
                yield RatedList(breakdown_of(size, run.parts, _READING), shares)
                break


def _overlap(passages: tuple[Passage, ...], run: _Run) -> bool:
    """Tell whether the words around the counts name qualities that overlap, whatever their percents make."""
    near = passages[run.number : run.number + len(run.parts)]
    return name_overlapping((passage, each) for passage in near for each in run.parts if each in passage.mentions)


def _fits(part: Placed, percent: Placed, whole: Placed) -> bool:
    return percent.percent is not None and may_be_share(amount_of(part), amount_of(whole), percent.percent)


def with_rated_lists(
    rated: Iterable[RatedList], shares: tuple[Share, ...], breakdowns: tuple[Breakdown, ...]
) -> tuple[tuple[Share, ...], tuple[Breakdown, ...]]:
    """Return shares and breakdowns with those of rated lists that take the place of others of the same figures."""
    found = tuple(rated)
    if not found:
        return shares, breakdowns
    told = {each.percent.span for rating in found for each in rating.shares}
    lists = {part.span: each.breakdown for each in found for part in each.breakdown.parts}
    apart = [each for each in breakdowns if all(_is_said(each, lists.get(part.span, each)) for part in each.parts)]
    known = {part.span for each in apart for part in each.parts}
    return (
        (*(each for each in shares if each.percent.span not in told), *(one for each in found for one in each.shares)),
        (*apart, *(each.breakdown for each in found if each.breakdown.parts[0].span not in known)),
    )


def _is_said(one: Breakdown, other: Breakdown) -> bool:
    """Tell whether two breakdowns are of the same figures."""
    return [operand.span for _, operand in one.operands] == [operand.span for _, operand in other.operands]


def _runs(passages: tuple[Passage, ...], restated: Told) -> Iterator[_Run]:
    """Yield the counts of one unit with their percents of each sentence, and of lines that follow each other."""
    lines: list[tuple[Placed, Placed]] = []
    first = 0
    for number, passage in enumerate(passages if restated else ()):
        told = restated.get(passage, ())
        pairs = _outer(passage, _pairs(told)) if told else []
        for _, group in groupby(pairs, key=lambda pair: kind_of(pair[0].unit)):
            yield _run(number, [*group])
        one = pairs if len(pairs) == 1 else []
        if lines and not (one and same_unit(lines[0][0], one[0][0])):
            yield _run(first, lines)
            lines = []
        first = first if lines else number
        lines = [*lines, *one] if len(lines) <= _MOST else lines
    yield _run(first, lines)


def _run(number: int, pairs: list[tuple[Placed, Placed]]) -> _Run:
    parts, percents = tuple(part for part, _ in pairs), tuple(percent for _, percent in pairs)
    return _Run(number=number, parts=parts, percents=percents)


def _pairs(restated: Iterable[Restated]) -> list[tuple[Placed, Placed]]:
    told = ((each.part, each.percent) for each in restated if each.part.number is not None)
    return [(part, percent) for part, percent in told if part.is_exact and percent.is_exact]


def _outer(passage: Passage, pairs: list[tuple[Placed, Placed]]) -> list[tuple[Placed, Placed]]:
    """Return the counts but those that brackets put inside the one before: "9 chi bộ (trong đó xuất sắc 2 chi bộ)"."""
    inner = {
        id(part)
        for (before, _), (part, _) in pairwise(pairs)
        if part.depth > before.depth and has_inside(passage.gap(before, part))
    }
    return [(part, percent) for part, percent in pairs if id(part) not in inner]


def _make_all(run: _Run) -> bool:
    """Tell whether percents make 100: to the last digit where they are two, else each of them rounded or cut off."""
    places = (each.percent.value.as_tuple().exponent for each in run.percents if each.percent)
    slack = sum((Decimal((0, (1,), min(0, int(each)))) for each in places), start=Decimal(0))
    off = abs(total_percent(run.percents) - _ALL)
    ordered = all(one.start < other.start for one, other in pairwise(run.parts))
    return ordered and (off == 0 if len(run.parts) == _PAIR else off < slack)


def _wholes(passages: tuple[Passage, ...], run: _Run) -> Iterator[Placed]:
    """Yield the counts before a list that it may be of, the nearest first, a few at most.

    Of two parts only one fits, so that the whole has to be the nearest figure, of their unit.
    """
    found, pair = 0, len(run.parts) == _PAIR
    for passage in reversed(passages[max(0, run.number - _FARTHEST_SENTENCE) : run.number + 1]):
        for each in reversed(passage.mentions):
            if each.start >= run.parts[0].start or not each.amount:
                continue
            found += 1
            kin = same_unit(each, run.parts[0]) if pair else kindred(each, run.parts[0])
            if kin and each.is_exact and tells_what_is(passage, each):
                yield each
            if found == (1 if pair else _MOST_WHOLES):
                return


def _is_what_is_left(whole: Placed, run: _Run, odd: int) -> bool:
    """Tell whether the percent of the odd count is that of what the others leave of the whole.

    Whole percents make 100 by chance, so that they have to be exact, or the odd count is a slip of the pen off.
    """
    left = amount_of(whole) - total_of(each for place, each in enumerate(run.parts) if place != odd)
    told = share_of(run.parts[odd], part_operand(whole), run.percents[odd])
    telling = any(each.percent and each.percent.value % 1 for each in run.percents)
    telling = telling or are_a_slip_apart(f"{left}", f"{amount_of(run.parts[odd])}") or _are_exact(whole, run, odd)
    return left > 0 and telling and may_print(evolve(told, part=evolve(told.part, value=left)))


def _are_exact(whole: Placed, run: _Run, odd: int) -> bool:
    """Tell whether nothing was rounded in the percents beside the odd one."""
    told = zip(run.parts, run.percents, strict=True)
    exact = [amount_of(part) * _ALL == (percent.stated or 0) * amount_of(whole) for part, percent in told]
    return all(each for place, each in enumerate(exact) if place != odd)


def _has_own_whole(passages: tuple[Passage, ...], run: _Run, odd: int) -> bool:
    """Tell whether another figure near fits the odd percent: "90 hộ (40%) của nhóm 225 hộ" has a whole of its own."""
    near = passages[max(0, run.number - 1) : run.number + len(run.parts)]
    told = (each for passage in near for each in passage.mentions if each.number)
    part, percent = run.parts[odd], run.percents[odd]
    return any(fits(share_of(part, part_operand(each), percent)) for each in told)
