"""This file analyses many bulletins: it finds their files, and never stops at one that cannot be read."""

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from attrs import evolve, field, frozen

from vnbulletin.analysis import analyze
from vnbulletin.articles.decoding import PAGE_SUFFIXES
from vnbulletin.articles.reading import read_file
from vnbulletin.checks.finding import Verdict
from vnbulletin.checks.selection import EVERYTHING, Selection
from vnbulletin.errors import MissingExtraError, ReadError
from vnbulletin.reports.report import Coverage, Report

__all__ = ["SUFFIXES", "Summary", "analyze_files", "find_bulletins"]

SUFFIXES = (".txt", ".md", *PAGE_SUFFIXES)


def find_bulletins(path: Path) -> tuple[Path, ...]:
    """Return the files that *path* stands for: a file itself, or the bulletins in a folder and below it.

    A file is taken whatever its name, even where it does not exist, so that reading
    it can say why. In a folder, texts (``.txt``, ``.md``) and web pages (``.html``,
    ``.htm``, ``.xhtml``) count; hidden files and folders are passed over, and so are links to folders.

    Returns:
        Paths sorted by folder and name; none for a folder without bulletins.
    """
    if not path.is_dir():
        return (path,)
    found: list[Path] = []
    for folder, subfolders, names in os.walk(path):
        subfolders[:] = [name for name in subfolders if not name.startswith(".")]
        named = (Path(folder, name) for name in names if not name.startswith(".") and name.lower().endswith(SUFFIXES))
        # A pipe or a device in a folder would never end; a broken link is kept, so that it is told.
        found += (each for each in named if each.is_file() or not each.exists())
    return tuple(sorted(found))


def analyze_files(paths: Iterable[Path], selection: Selection = EVERYTHING) -> Iterator[Report | ReadError]:
    """Yield for each file, in the order given, its report, or the error that says why it was not read.

    The checks of *selection* are run. Where the extra ``html`` is not installed, each web
    page gives an error that names it.
    """
    for path in paths:
        try:
            article = read_file(path)
        except ReadError as error:
            yield error
        except MissingExtraError as error:
            yield ReadError(os.fspath(path), str(error))
        else:
            yield analyze(article, select=selection.select, ignore=selection.ignore)


_NOTHING = Coverage(0, 0, 0)


def _no_verdicts() -> Mapping[Verdict, int]:
    return MappingProxyType(dict.fromkeys(Verdict, 0))


@frozen(kw_only=True)
class Summary:
    """The counts over many bulletins: what was read, what was decided and how, and what could not be read.

    >>> from vnbulletin import analyze
    >>> Summary().including(analyze("Đã xử lý 83/95 vụ (78%).")).verdicts[Verdict.CONTRADICTION]
    1
    """

    bulletins: int = 0
    unreadable: int = 0
    relations: int = 0
    coverage: Coverage = _NOTHING
    verdicts: Mapping[Verdict, int] = field(factory=_no_verdicts)

    def including(self, outcome: Report | ReadError) -> "Summary":
        """Return the summary with one more outcome of `analyze_files` counted in."""
        if isinstance(outcome, ReadError):
            return evolve(self, unreadable=self.unreadable + 1)
        found = Counter(finding.verdict for finding in outcome.findings)
        before, now = self.coverage, outcome.coverage
        return evolve(
            self,
            bulletins=self.bulletins + 1,
            relations=self.relations + len(outcome.relations),
            coverage=Coverage(
                before.figures + now.figures,
                before.in_relations + now.in_relations,
                before.decided + now.decided,
            ),
            verdicts=MappingProxyType({verdict: self.verdicts[verdict] + found[verdict] for verdict in Verdict}),
        )

    def to_dict(self) -> dict[str, Any]:
        """Return the counts as plain values."""
        return {
            "bulletins": self.bulletins,
            "unreadable": self.unreadable,
            "figures": self.coverage.figures,
            "in_relations": self.coverage.in_relations,
            "decided": self.coverage.decided,
            "relations": self.relations,
            "verdicts": {verdict.value: count for verdict, count in self.verdicts.items()},
        }
