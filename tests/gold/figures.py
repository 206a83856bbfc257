"""This file reads what is marked of the figures of a text, line by line, and gives the statistics at their places."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from pathlib import Path

from attrs import frozen

from vnbulletin import Report, Statistic

__all__ = ["Scores", "rows_of", "statistics_by_place"]


@frozen(kw_only=True)
class Scores:
    """How many figures are marked with something, of how many anything is told, and of how many what is marked."""

    texts: int
    marked: int
    told: int
    right: int

    @property
    def precision(self) -> Fraction:
        """The share of what is told that is marked so."""
        return Fraction(self.right, max(1, self.told))

    @property
    def recall(self) -> Fraction:
        """The share of what is marked that is told."""
        return Fraction(self.right, max(1, self.marked))


def rows_of(path: Path, columns: int) -> Iterator[list[str]]:
    """Yield the columns of each line of a file of marks, which tabs part.

    Raises:
        ValueError: A line has another number of columns; the message names it.
    """
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        row = line.split("\t")
        if len(row) != columns:
            msg = f"{path.name}, line {number}: {len(row)} columns, and {columns} are asked for"
            raise ValueError(msg)
        yield row


def statistics_by_place(report: Report) -> Mapping[int, Statistic]:
    """Return the statistics of a report by where each of their figures begins."""
    by_place: dict[int, Statistic] = {}
    for each in report.statistics:
        for mention in (each.mention, *each.restated):
            by_place.setdefault(mention.span.start, each)
    return by_place
