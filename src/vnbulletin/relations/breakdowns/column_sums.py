"""This file finds rows of counts that add up column by column: "381 đảng viên, 241 đảng viên. Cấp trên 98, 46; …"."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice, product

from attrs import frozen

from vnbulletin.mentions.units import is_measure
from vnbulletin.relations.evidence.cues import has_inside, has_partition
from vnbulletin.relations.evidence.leads import is_called_earlier, is_change, tells_what_is
from vnbulletin.relations.evidence.likeness import kindred
from vnbulletin.relations.evidence.sums import amount_of, total_of
from vnbulletin.relations.kinds.parts import Breakdown
from vnbulletin.relations.operands import breakdown_of, part_operand
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["find_column_sums"]

_FEW, _MOST_COLUMNS, _MOST_ROWS = 2, 4, 4
_REACH = 6
_LEAST, _TELLING = 10, 100
_ROW_END = re.compile(";")


@frozen
class _Row:
    """The counts of a sentence, or of its part up to a semicolon; words may put it *inside* what stands before."""

    passage: Passage
    counts: tuple[Placed, ...]
    inside: bool


def find_column_sums(passages: Iterable[Passage], found: Iterable[Breakdown]) -> Iterator[Breakdown]:
    """Yield the counts of a row that those of the rows behind it make up, two columns at least.

    "914 tổ chức đảng và 3.057 đảng viên. Trong đó, địa phương 898 tổ chức và 3.028 đảng viên. Trung ương 16 tổ chức
    và 29 đảng viên". A row may leave a column out, and a sentence of changes between them is read over.
    """
    told = {each.whole.span for each in found}
    rows = [row for passage in passages for row in _rows(passage)]
    for number, whole in enumerate(rows):
        if not _FEW <= len(whole.counts) <= _MOST_COLUMNS or min(map(amount_of, whole.counts)) <= 0:
            continue
        behind = [*islice(_near(whole, rows[number + 1 : number + 1 + _REACH]), _MOST_ROWS)]
        for count in range(len(behind), 1, -1):
            columns = _columns(whole, behind[:count])
            if len(columns) >= _FEW:
                yield from (
                    breakdown_of(part_operand(each), parts) for each, parts in columns if each.mention.span not in told
                )
                break


def _rows(passage: Passage) -> Iterator[_Row]:
    """Yield the rows of a sentence, without its changes; what stands behind “trong đó” is a row of its own."""
    counts = [each for each in passage.top_numbers if each.is_exact and not is_measure(each.unit)]
    counts = [each for each in counts if not is_change(passage, each) and tells_what_is(passage, each)]
    row: list[Placed] = []
    inside = False
    start = passage.start
    for each in counts:
        gap = passage.lower[start : each.start]
        if row and (_ROW_END.search(gap) or has_inside(gap)):
            yield _Row(passage, tuple(row), inside)
            row = []
        inside = (has_inside(gap) or has_partition(gap)) if not row else inside
        row.append(each)
        start = each.end
    if row:
        yield _Row(passage, tuple(row), inside)


def _near(whole: _Row, rows: Sequence[_Row]) -> Iterator[_Row]:
    """Yield the rows behind a whole, up to one of another time or with more columns."""
    for row in rows:
        earlier = any(is_called_earlier(row.passage, each) for each in row.counts)
        apart = row.passage.paragraph_number - whole.passage.paragraph_number > _MOST_ROWS
        if earlier or apart or len(row.counts) > len(whole.counts):
            return
        yield row


def _columns(whole: _Row, rows: Sequence[_Row]) -> list[tuple[Placed, tuple[Placed, ...]]]:
    """Return the counts of a whole that the rows make up, each with its parts, no count in two and in one order."""
    found: list[tuple[Placed, tuple[Placed, ...]]] = []
    for each in whole.counts:
        if (parts := _parts_of(each, rows, [one for _, ones in found for one in ones], len(whole.counts))) is not None:
            found.append((each, parts))
    sizes = [amount_of(each) for each, _ in found]
    told = rows[0].inside or len([each for each in sizes if each >= _TELLING]) >= _FEW
    return found if told and all(each >= _LEAST for each in sizes) else []


def _parts_of(whole: Placed, rows: Sequence[_Row], taken: Sequence[Placed], width: int) -> tuple[Placed, ...] | None:
    """Return one count of each row that together make up a whole; only counts behind those *taken* are asked."""
    able: list[list[tuple[Placed, ...]]] = []
    for row in rows:
        last = max([each.start for each in taken if each in row.counts], default=-1)
        counts = [each for each in row.counts if each.start > last and kindred(whole, each)]
        # "đường thủy 3 vụ, làm chết 1 người, không có người bị thương": a shorter row has nothing in some column.
        able.append([*((each,) for each in counts), *([()] if 0 < len(row.counts) < width else [])])
    if not all(able):
        return None
    told = (tuple(chain.from_iterable(parts)) for parts in product(*able))
    return next((parts for parts in told if len(parts) >= _FEW and total_of(parts) == amount_of(whole)), None)
