"""This file reads what is marked of the figures of a text, line by line, and gives the statistics at their places."""

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from pathlib import Path
from typing import TypeAlias

from attrs import frozen

from vnbulletin import Report, Statistic

__all__ = ["Lines", "Scores", "print_scores", "rows_of", "statistics_by_place"]

# What a program prints of some folders of marks.
Lines: TypeAlias = Callable[[Iterable[Path]], Iterator[str]]


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


def print_scores(name: str, about: str, sets: Sequence[Path], table: Lines, missed: Lines) -> int:
    """Print the table of the folders of marks that the command line names, or of *sets*, or what is read otherwise."""
    parser = argparse.ArgumentParser(prog=f"python -m {name}", description=about.splitlines()[0])
    parser.add_argument("folders", nargs="*", type=Path, help="folders of marks, those of tests/corpus if none")
    parser.add_argument("--misses", action="store_true", help="list every figure that is read otherwise")
    chosen = parser.parse_args()
    lines = (missed if chosen.misses else table)(chosen.folders or sets)
    sys.stdout.writelines(f"{line}\n" for line in lines)
    return 0


def statistics_by_place(report: Report) -> Mapping[int, Statistic]:
    """Return the statistics of a report by where each of their figures begins."""
    by_place: dict[int, Statistic] = {}
    for each in report.statistics:
        for mention in (each.mention, *each.restated):
            by_place.setdefault(mention.span.start, each)
    return by_place
