"""This file finds percents that others right behind them make up: "76,4% khá, giỏi (giỏi 30,2%, khá 46,2%)"."""

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from decimal import Decimal

from vnbulletin.relations.evidence.crossings import name_overlapping
from vnbulletin.relations.evidence.cues import has_inside, has_partition
from vnbulletin.relations.evidence.digit_slips import telling_digits
from vnbulletin.relations.evidence.item_ends import goes_to_next_item
from vnbulletin.relations.evidence.leads import is_change
from vnbulletin.relations.kinds.parts import Breakdown
from vnbulletin.relations.operands import percent_operand
from vnbulletin.relations.passage import Passage, Placed
from vnbulletin.spans import Span

__all__ = ["find_divided_rates"]

_FEW, _MOST = 2, 8
_ALL = 100
_TELLING, _CUED = 3, 2
_OPENING = re.compile(r"[^();.]{0,50}[(:][^();.]{0,30}")


def find_divided_rates(passages: Iterable[Passage], known: Container[Span | None]) -> Iterator[Breakdown]:
    """Yield the percents that the run of percents right behind makes up to the last digit, in one sentence.

    Brackets, a colon, “gồm” or “trong đó” open the run, or commas alone where the digits tell enough. What changed by
    a percent, and qualities that overlap, divide nothing. *known* are percents whose parts are told. Nothing accuses.
    """
    for passage in passages:
        if not passage.has_percent:
            continue
        figures = [each for each in passage.mentions if each.mention.is_figure or each.tells_when]
        for number, whole in enumerate(figures[:-_FEW]):
            if not _is_rate(passage, whole) or whole.mention.span in known:
                continue
            parts = _parts(passage, whole, figures[number + 1 : number + 1 + _MOST])
            if parts and not name_overlapping((passage, each) for each in parts):
                yield Breakdown(whole=percent_operand(whole), parts=(*map(percent_operand, parts),))


def _is_rate(passage: Passage, placed: Placed) -> bool:
    percent = placed.percent
    return percent is not None and 0 < percent.value < _ALL and not is_change(passage, placed)


def _parts(passage: Passage, whole: Placed, behind: Sequence[Placed]) -> Sequence[Placed]:
    """Return the percents right behind another one that make it up, if they are one list."""
    if not behind or not _is_rate(passage, behind[0]):
        return ()
    gap = passage.gap(whole, behind[0])
    cued = _OPENING.fullmatch(gap) is not None or has_inside(gap) or has_partition(gap)
    telling = max(map(telling_digits, behind[:_FEW])) >= _CUED if cued else telling_digits(whole) >= _TELLING
    if not telling or not (cued or goes_to_next_item(gap)):
        return ()
    total, size = Decimal(0), whole.stated or Decimal(0)
    for count, each in enumerate(behind, start=1):
        listed = count == 1 or goes_to_next_item(passage.gap(behind[count - _FEW], each))
        if not listed or not _is_rate(passage, each) or each.depth != behind[0].depth:
            return ()
        total += each.stated or Decimal(0)
        if total >= size:
            return behind[:count] if total == size and count >= _FEW else ()
    return ()
