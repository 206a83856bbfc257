"""This file leaves out shares in a whole of elsewhere where the counts of a sentence make up their own."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from vnbulletin.intervals import Interval, Rounding, interval_of
from vnbulletin.notation.quantities.percents import Percent
from vnbulletin.relations.evidence.plausibility import fits, is_share, may_print
from vnbulletin.relations.evidence.sums import adds_up, total_of
from vnbulletin.relations.kinds.parts import Breakdown, Share
from vnbulletin.relations.passage import Passage, Placed
from vnbulletin.relations.statements.restating import Told
from vnbulletin.spans import Span

__all__ = ["make_up_their_whole", "without_foreign_wholes", "without_larger_bases"]

_MOST, _FEW = 4, 2
_HUNDRED = 100


def without_foreign_wholes(shares: Iterable[Share], restated: Told) -> Iterator[Share]:
    """Yield *shares* but those that misfit a whole told before, where their sentence makes up one that they fit.

    "Đã có 369 cán bộ đạt chuẩn, chiếm 56,2%; còn 288 cán bộ (43,84%)" are of 657, whatever stands around.
    """
    starts = {span.start: passage.mentions[0].mention.span.start for passage, span in _own(restated)}
    for each in shares:
        percent, whole = each.percent.span, each.whole.span
        start = None if percent is None else starts.get(percent.start)
        if start is None or whole is None or whole.start >= start or fits(each):
            yield each


def without_larger_bases(shares: Iterable[Share], breakdowns: Iterable[Breakdown]) -> Iterator[Share]:
    """Yield *shares* but those in a whole that its parts make up, where all misfit it and agree on a larger one.

    "90 đại biểu bỏ phiếu: 73 phiếu cao (77,66%), 11 phiếu (11,7%), 6 phiếu thấp (6,38%)": of all 94 who were elected.
    """
    told = tuple(shares)
    of_whole: dict[Span | None, list[Share]] = {}
    for each in told:
        of_whole.setdefault(each.whole.span, []).append(each)
    added = {each.whole.span for each in breakdowns if adds_up(each)}
    foreign = {span for span, ones in of_whole.items() if span in added and _agree_on_larger(ones)}
    yield from (each for each in told if each.whole.span not in foreign)


def _agree_on_larger(shares: Sequence[Share]) -> bool:
    """Tell whether two shares or more are none of their whole, and all are of one larger number."""
    whole = shares[0].whole.value
    if len(shares) < _FEW or not isinstance(whole, Decimal) or any(map(may_print, shares)):
        return False
    common = Interval.exactly(whole)
    common = Interval(common.low, None, low_closed=False)
    for each in shares:
        part, percent = each.part.value, each.percent.value
        if not isinstance(part, Decimal) or not isinstance(percent, Percent) or part <= 0 or percent.value <= 0:
            return False
        stated = interval_of(percent.value, Rounding.NEAREST)
        common &= stated.divided_into(Interval.exactly(part).scaled(_HUNDRED))
    return not common.whole_hull().is_empty


def _own(restated: Told) -> Iterator[tuple[Passage, Span]]:
    """Yield the percents of neighbours in a sentence that are of what those make up, with their sentences."""
    for passage, told in restated.items():
        for start, _ in enumerate(pairwise(told)):
            for end in range(start + 2, min(start + _MOST, len(told)) + 1):
                run = told[start:end]
                if make_up_their_whole([each.part for each in run], [each.percent for each in run]):
                    yield from ((passage, each.percent.mention.span) for each in run)


def make_up_their_whole(parts: Sequence[Placed], percents: Sequence[Placed]) -> bool:
    """Tell whether each of some percents is that of its part in what all the parts make up."""
    whole = total_of(parts)
    stated = ((part.number, percent.percent) for part, percent in zip(parts, percents, strict=True))
    return all(percent is not None and is_share(number, whole, percent) for number, percent in stated)
