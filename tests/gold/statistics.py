"""This program scores period, status and rating of the figures of hand-marked texts, or lists what is read otherwise.

Usage: python -m tests.gold.statistics [--misses] [FILE ...]
"""

import argparse
import sys
from collections.abc import Iterable, Iterator
from fractions import Fraction
from pathlib import Path

from attrs import frozen
from tests.gold.figures import rows_of, statistics_by_place
from tests.gold.marks import GoldText, load_gold

from vnbulletin import Statistic, analyze

__all__ = ["Coordinates", "Reading", "Scores", "load_coordinates", "main", "readings", "scores", "table"]

CORPUS = Path(__file__).resolve().parents[1] / "corpus"
MARKED, TEXTS = CORPUS / "statistics", CORPUS / "manners"
# What a careful reader cannot tell, and what has no rating.
_UNKNOWN, _NONE, _COLUMNS = "?", "-", 5


@frozen
class Coordinates:
    """The marks of one figure: its place among all marks of the text, as printed, its period, status and rating."""

    index: int
    text: str
    period: str
    status: str
    rating: str


@frozen
class Reading:
    """What is marked of one figure, and the statistic that the library gives at its place, or None."""

    name: str
    marked: Coordinates
    found: Statistic | None

    @property
    def period_is_right(self) -> bool:
        """Whether the period is as marked; “article” is the day of the bulletin, be it known or not."""
        if self.found is None:
            return False
        told = self.found.period
        printed = _UNKNOWN if told.period is None else told.period.isoformat()
        return self.marked.period in {printed, told.source and told.source.value}

    @property
    def rating(self) -> str:
        """The rating that the library reads, as it is marked."""
        return _NONE if self.found is None or self.found.rating is None else str(self.found.rating)


@frozen(kw_only=True)
class Scores:
    """How many figures are marked, and how many of those with a mark to compare are read so."""

    texts: int
    figures: int
    periods: tuple[int, int]
    statuses: tuple[int, int]
    rated: int
    rated_found: int
    rated_right: int

    @property
    def period(self) -> Fraction:
        """The share of the marked periods that are read so."""
        return Fraction(*self.periods)

    @property
    def status(self) -> Fraction:
        """The share of the marked statuses that are read so."""
        return Fraction(*self.statuses)

    @property
    def precision(self) -> Fraction:
        """The share of the ratings read that are marked so."""
        return Fraction(self.rated_right, max(1, self.rated_found))

    @property
    def recall(self) -> Fraction:
        """The share of the ratings marked that are read so."""
        return Fraction(self.rated_right, max(1, self.rated))


def load_coordinates(path: Path) -> tuple[Coordinates, ...]:
    """Read the marks of the figures of one text: index, figure, period, status and rating, parted by tabs.

    Raises:
        ValueError: A line has another number of columns; the message names it.
    """
    return tuple(Coordinates(int(index), *marks) for index, *marks in rows_of(path, _COLUMNS))


def readings(name: str, text: GoldText, marked: Iterable[Coordinates]) -> Iterator[Reading]:
    """Yield what is marked and what is read of each figure of a text."""
    by_place = statistics_by_place(analyze(text.text))
    for mark in marked:
        yield Reading(name, mark, by_place.get(text.marks[mark.index].start))


def scores(every: Iterable[Reading]) -> Scores:
    """Return the scores of some readings."""
    all_readings = tuple(every)
    found = tuple(each for each in all_readings if each.found is not None)
    dated = [each.period_is_right for each in found if each.marked.period != _UNKNOWN]
    standing = [
        each.found is not None and each.found.status.value == each.marked.status
        for each in found
        if each.marked.status != _UNKNOWN
    ]
    rated = [each for each in all_readings if each.marked.rating != _UNKNOWN]
    return Scores(
        texts=len({each.name for each in all_readings}),
        figures=len(all_readings),
        periods=(sum(dated), len(dated)),
        statuses=(sum(standing), len(standing)),
        rated=sum(each.marked.rating != _NONE for each in rated),
        rated_found=sum(each.rating != _NONE for each in rated),
        rated_right=sum(each.marked.rating == each.rating != _NONE for each in rated),
    )


def table(score: Scores) -> Iterator[str]:
    """Yield the lines of the table of some scores."""
    yield f"{score.texts} texts, {score.figures} figures"
    yield ""
    yield "| what | asked | right |"
    yield "| --- | ---: | ---: |"
    yield f"| period | {score.periods[1]} | {_shown(score.period)} |"
    yield f"| status | {score.statuses[1]} | {_shown(score.status)} |"
    yield f"| rating, precision | {score.rated_found} | {_shown(score.precision)} |"
    yield f"| rating, recall | {score.rated} | {_shown(score.recall)} |"


def _shown(share: Fraction) -> str:
    return f"{float(share):.4f}"


def _missed(every: Iterable[Reading]) -> Iterator[str]:
    for each in every:
        marked, found = each.marked, each.found
        place = f"{each.name}:{marked.index}: {marked.text}"
        if found is None:
            yield f"{place}: no statistic"
            continue
        told = found.period
        if marked.period != _UNKNOWN and not each.period_is_right:
            yield f"{place}: period {marked.period}, read {told.period and told.period.isoformat()}: {told.reason}"
        if marked.status not in {_UNKNOWN, found.status.value}:
            yield f"{place}: {marked.status}, read {found.status.value}"
        if marked.rating not in {_UNKNOWN, each.rating}:
            yield f"{place}: rating {marked.rating}, read {each.rating}"


def main() -> int:
    """Print the table of the named marks, or the misses."""
    parser = argparse.ArgumentParser(prog="python -m tests.gold.statistics", description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="*", type=Path, help="files of marks, those of tests/corpus/statistics if none")
    parser.add_argument("--misses", action="store_true", help="list every coordinate that is read otherwise")
    chosen = parser.parse_args()
    every = [
        reading
        for file in chosen.files or sorted(MARKED.glob("*.tsv"))
        for reading in readings(file.stem, load_gold(TEXTS / f"{file.stem}.txt"), load_coordinates(file))
    ]
    lines = _missed(every) if chosen.misses else table(scores(every))
    sys.stdout.writelines(f"{line}\n" for line in lines)
    return 0


if __name__ == "__main__":
    sys.exit(main())
