"""This program scores the indicators of the figures of hand-marked texts, or lists what is read otherwise.

Usage: python -m tests.gold.indicators [--misses] [FOLDER ...]
"""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from attrs import frozen
from tests.gold.figures import Scores, print_scores, rows_of, statistics_by_place
from tests.gold.marks import load_gold

from vnbulletin import analyze
from vnbulletin.lexicon.indicator_tables import indicators

__all__ = ["SETS", "Reading", "load_indicators", "main", "readings", "scores"]

CORPUS = Path(__file__).resolve().parents[1] / "corpus"
MARKED, TEXTS = CORPUS / "indicators", CORPUS / "manners"
SETS = (MARKED / "looked_at", MARKED / "unseen")
# A figure that fits none of the indicators.
_NONE, _COLUMNS = "-", 3


@frozen
class Reading:
    """What is marked of one figure, one indicator or several that are equally good, and what the library tells."""

    name: str
    index: int
    text: str
    marked: frozenset[str]
    told: str

    @property
    def is_right(self) -> bool:
        """Whether the library tells one of those marked."""
        return self.told in self.marked


def load_indicators(path: Path) -> Iterator[tuple[int, str, frozenset[str]]]:
    """Yield the marks of the figures of one text: its place among all marks, as printed, and its indicators.

    Raises:
        ValueError: A line has another number of columns, or names no indicator; the message names it.
    """
    for index, text, names in rows_of(path, _COLUMNS):
        marked = frozenset(names.split("|"))
        unknown = marked - {_NONE, *indicators().by_id}
        if unknown:
            msg = f"{path.name}, figure {index}: no indicator has the id {min(unknown)}"
            raise ValueError(msg)
        yield int(index), text, marked


def readings(path: Path) -> Iterator[Reading]:
    """Yield what is marked and what is read of each figure of the text that a file of marks is of."""
    text = load_gold(TEXTS / f"{path.stem}.txt")
    by_place = statistics_by_place(analyze(text.text))
    for index, printed, marked in load_indicators(path):
        found = by_place.get(text.marks[index].start)
        yield Reading(path.stem, index, printed, marked, (found and found.indicator) or _NONE)


def scores(every: Iterable[Reading]) -> Scores:
    """Return the scores of some readings."""
    found = tuple(every)
    return Scores(
        texts=len({each.name for each in found}),
        marked=sum(_NONE not in each.marked for each in found),
        told=sum(each.told != _NONE for each in found),
        right=sum(each.told != _NONE and each.is_right for each in found),
    )


def _table(folders: Iterable[Path]) -> Iterator[str]:
    yield "| texts | number | figures | marked | told | precision | recall |"
    yield "| --- | ---: | ---: | ---: | ---: | ---: | ---: |"
    for folder in folders:
        every = [each for path in sorted(folder.glob("*.tsv")) for each in readings(path)]
        one = scores(every)
        counts = f"{one.texts} | {len(every)} | {one.marked} | {one.told}"
        yield f"| {folder.name} | {counts} | {float(one.precision):.4f} | {float(one.recall):.4f} |"


def _missed(folders: Iterable[Path]) -> Iterator[str]:
    for path in (path for folder in folders for path in sorted(folder.glob("*.tsv"))):
        for each in readings(path):
            if not each.is_right:
                yield f"{each.name}:{each.index}: {each.text}: {'|'.join(sorted(each.marked))}, read {each.told}"


def main() -> int:
    """Print the table of the named folders of marks, or what is read otherwise."""
    return print_scores("tests.gold.indicators", __doc__, SETS, _table, _missed)


if __name__ == "__main__":
    sys.exit(main())
