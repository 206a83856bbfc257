"""This file leaves out shares in a whole of elsewhere where the counts of a sentence make up their own."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from vnbulletin.relations.evidence.plausibility import fits, is_share
from vnbulletin.relations.evidence.sums import total_of
from vnbulletin.relations.kinds.parts import Share
from vnbulletin.relations.passage import Passage, Placed
from vnbulletin.relations.statements.restating import Told
from vnbulletin.spans import Span

__all__ = ["make_up_their_whole", "without_foreign_wholes"]

_MOST = 4


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
