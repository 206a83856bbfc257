"""This program scores the organisation and the province of the figures of hand-marked texts, or lists what differs.

Usage: python -m tests.gold.organisations [--misses] [FOLDER ...]
"""

import re
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from attrs import frozen
from tests.gold.figures import Scores, print_scores, rows_of, statistics_by_place
from tests.gold.marks import GoldText, load_gold

from vnbulletin import Report, Statistic, analyze
from vnbulletin.folding import fold

__all__ = [
    "Owner",
    "Reading",
    "agrees",
    "load_owners",
    "load_provinces",
    "main",
    "readings",
    "report_of",
    "scores",
    "text_of",
]

CORPUS = Path(__file__).resolve().parents[1] / "corpus"
MARKED = CORPUS / "organisations"
SETS = (MARKED / "developed", MARKED / "unseen")
_FOLDERS = (CORPUS / "manners", CORPUS / "bulletins")
# What a careful reader cannot tell, and what nothing on the page tells.
_UNKNOWN, _NONE, _EXACTLY, _COLUMNS = "?", "-", "=", 3
_SHORT = {
    "ubkt": "ủy ban kiểm tra", "lđlđ": "liên đoàn lao động", "ccb": "cựu chiến binh", "lhpn": "liên hiệp phụ nữ",
    "bch": "ban chấp hành", "btv": "ban thường vụ", "gd&đt": "giáo dục và đào tạo", "tp": "thành phố",
}  # fmt: skip


@frozen
class Owner:
    """The marks of one figure: its place among all marks of the text, as printed, and the bodies that it may be of."""

    index: int
    text: str
    names: tuple[str, ...]


@frozen
class Reading:
    """What is marked of one figure, and the statistic that the library gives at its place, or None."""

    name: str
    marked: Owner
    found: Statistic | None

    @property
    def told(self) -> str | None:
        """The organisation that the library tells."""
        return None if self.found is None else self.found.organisation.name

    @property
    def is_right(self) -> bool:
        """Whether the library tells one of the marked bodies."""
        return self.told is not None and any(agrees(self.told, each) for each in self.marked.names)


def agrees(told: str, marked: str) -> bool:
    """Tell whether a told name is the marked one, with more words behind it or none; ``=`` asks for no more."""
    name, asked = _plain(told), _plain(marked.removeprefix(_EXACTLY))
    return name == asked or (not marked.startswith(_EXACTLY) and name.startswith(f"{asked} "))


@cache
def _plain(name: str) -> str:
    words = re.sub(r"\([^()]*\)|[.,]", " ", fold(name).lower).split()
    return " ".join(fold(_SHORT.get(each, each)).lower for each in words)


def load_owners(path: Path) -> tuple[Owner, ...]:
    """Read the marks of the figures of one text: index, figure, and bodies parted by bars, parted by tabs.

    Raises:
        ValueError: A line has another number of columns; the message names it.
    """
    return tuple(Owner(int(index), text, tuple(names.split("|"))) for index, text, names in rows_of(path, _COLUMNS))


def load_provinces() -> dict[str, str | None]:
    """Return the province of each text, or None where its page tells none."""
    lines = (MARKED / "provinces.tsv").read_text(encoding="utf-8").splitlines()
    found = dict(line.split("\t") for line in lines)
    return {name: None if province == _NONE else province for name, province in found.items()}


def text_of(name: str) -> GoldText:
    """Return the marked text of a name."""
    return load_gold(next(path for folder in _FOLDERS if (path := folder / f"{name}.txt").exists()))


@cache
def report_of(name: str) -> Report:
    """Return what the library reads of the text of a name."""
    return analyze(text_of(name).text)


def readings(path: Path) -> Iterator[Reading]:
    """Yield what is marked and what is read of each figure of the text that a file of marks is of."""
    text = text_of(path.stem)
    by_place = statistics_by_place(report_of(path.stem))
    for mark in load_owners(path):
        if mark.names != (_UNKNOWN,):
            yield Reading(path.stem, mark, by_place.get(text.marks[mark.index].start))


def scores(every: Iterable[Reading]) -> Scores:
    """Return the scores of some readings."""
    found = tuple(every)
    return Scores(
        texts=len({each.name for each in found}),
        marked=len(found),
        told=sum(each.told is not None for each in found),
        right=sum(each.is_right for each in found),
    )


def _table(folders: Iterable[Path]) -> Iterator[str]:
    yield "| texts | number | figures | precision | recall | provinces |"
    yield "| --- | ---: | ---: | ---: | ---: | ---: |"
    marked = load_provinces()
    for folder in folders:
        files = sorted(folder.glob("*.tsv"))
        score = scores(reading for file in files for reading in readings(file))
        right = sum(report_of(each.stem).article.province == marked[each.stem] for each in files)
        shown = f"{float(score.precision):.4f} | {float(score.recall):.4f} | {right} of {len(files)}"
        yield f"| {folder.name} | {score.texts} | {score.marked} | {shown} |"


def _missed(folders: Iterable[Path]) -> Iterator[str]:
    for file in (file for folder in folders for file in sorted(folder.glob("*.tsv"))):
        for each in readings(file):
            if not each.is_right:
                reason = "no statistic" if each.found is None else each.found.organisation.reason
                place = f"{each.name}:{each.marked.index}: {each.marked.text}"
                yield f"{place}: {each.marked.names[0]}, read {each.told}: {reason}"


def main() -> int:
    """Print the table of the named folders of marks, or the misses."""
    return print_scores("tests.gold.organisations", __doc__, SETS, _table, _missed)


if __name__ == "__main__":
    sys.exit(main())
