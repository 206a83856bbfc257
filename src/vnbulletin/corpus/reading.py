"""This file reads many bulletins, in one process or several, as reports or as one table."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import chain, islice
from typing import Any, TypeVar

from attrs import frozen

from vnbulletin.checks.running import all_checks
from vnbulletin.checks.selection import EVERYTHING, Selection
from vnbulletin.corpus.files import Found, PathLike, bulletins_in
from vnbulletin.corpus.outcomes import outcome_of, report_itself
from vnbulletin.corpus.processes import Chunk, chunk_by_chunk
from vnbulletin.errors import ReadError
from vnbulletin.reports.report import Report
from vnbulletin.tables.catalogue import TableName, schema_of
from vnbulletin.tables.table import Table

__all__ = ["chunked", "read_corpus", "read_table", "refuse_unusable"]

Made = TypeVar("Made")
# A chunk of reports is held at a time for each process; parts of files are larger.
_FILES_OF_A_CHUNK = 8


def read_corpus(
    paths: PathLike | Iterable[PathLike], *, selection: Selection = EVERYTHING, workers: int = 1
) -> Iterator[Report | ReadError]:
    """Yield for each bulletin its report, or the error that says why there is none; nothing stops at a bad file.

    Files are found and read as the reports are asked for, in an order that never changes: by path, folder by folder,
    whatever the number of *workers*. A few reports are held at a time, so a corpus may be larger than memory.

    Args:
        paths: Files and folders; in a folder, and below it, texts and web pages are bulletins.
        selection: The checks to run.
        workers: How many processes read; one is this process. A script that asks for more does so under
            ``if __name__ == "__main__":``.

    Raises:
        UnknownCheckError: *selection* names no check.
        BrokenPluginError: An installed package announces a check that cannot be used.
        ValueError: There are fewer workers than one.
        WorkerError: No process can be started; it is raised with the first report.

    >>> from vnbulletin import Report
    >>> outcomes = list(read_corpus(["examples/bulletins", "missing.txt"]))
    >>> len(outcomes), isinstance(outcomes[0], Report), str(outcomes[-1])
    (11, True, 'missing.txt: there is no such file')

    .. versionadded:: 0.1.0
    """
    refuse_unusable(selection, workers)
    return _outcomes(bulletins_in(paths), selection, report_itself, workers)


def read_table(
    paths: PathLike | Iterable[PathLike],
    name: TableName = "statistics",
    *,
    selection: Selection = EVERYTHING,
    workers: int = 1,
    on_error: Callable[[ReadError], object] | None = None,
) -> Table[Any]:
    """Return one table of many bulletins, whose rows are read when they are gone through.

    Args:
        paths: Files and folders, as for `read_corpus`.
        name: The table.
        selection: The checks to run.
        workers: How many processes read.
        on_error: What is called with the error of each file that gives no rows; without it, the error is raised.

    Returns:
        The table; each time it is gone through, the files are read again, so make a frame or a file of it once.

    Raises:
        ReadError: A file cannot be read, and nothing is to be called; it is raised when its rows are asked for.
        UnknownCheckError: *selection* names no check.
        BrokenPluginError: An installed package announces a check that cannot be used.
        ValueError: There is no table of that name, or there are fewer workers than one.

    >>> table = read_table("examples/bulletins", "findings")
    >>> [row.article_id[-24:] for row in table if row.verdict == "contradiction"][0]
    '02_vinh_phuc_an_ninh.txt'

    .. versionadded:: 0.1.0
    """
    refuse_unusable(selection, workers)
    schema = schema_of(name)
    given = (paths,) if isinstance(paths, str) or not isinstance(paths, Iterable) else tuple(paths)
    return Table(schema, _Rows(given, name, selection, workers, on_error))


@frozen
class _Rows:
    """The rows of one table of many bulletins, which are read whenever they are gone through."""

    paths: tuple[PathLike, ...]
    name: TableName
    selection: Selection
    workers: int
    on_error: Callable[[ReadError], object] | None

    def __iter__(self) -> Iterator[Any]:
        for outcome in _outcomes(bulletins_in(self.paths), self.selection, partial(_rows, self.name), self.workers):
            if not isinstance(outcome, ReadError):
                yield from outcome
            elif self.on_error is None:
                raise outcome
            else:
                self.on_error(outcome)


def refuse_unusable(selection: Selection, workers: int) -> None:
    """Refuse checks that do not exist, and fewer workers than one, before any file is read.

    Raises:
        UnknownCheckError: *selection* names no check.
        BrokenPluginError: An installed package announces a check that cannot be used.
        ValueError: There are fewer workers than one.
    """
    selection.of(all_checks())
    if workers < 1:
        msg = f"there has to be at least one worker, got {workers}"
        raise ValueError(msg)


def chunked(found: Iterable[Found], size: int) -> Iterator[Chunk]:
    """Yield *found* in tuples of *size*, the last of which may be shorter."""
    left = iter(found)
    while chunk := tuple(islice(left, size)):
        yield chunk


def _outcomes(
    found: Iterable[Found], selection: Selection, make: Callable[[Report], Made], workers: int
) -> Iterator[Made | ReadError]:
    # Alone, each report is given before the next file is opened.
    size = 1 if workers == 1 else _FILES_OF_A_CHUNK
    work = partial(_read, selection, make)
    return chain.from_iterable(chunk_by_chunk(work, chunked(found, size), workers=workers))


def _read(selection: Selection, make: Callable[[Report], Made], chunk: Chunk) -> tuple[Made | ReadError, ...]:
    return tuple(outcome_of(each, selection, make) for each in chunk)


def _rows(name: TableName, report: Report) -> tuple[Any, ...]:
    return tuple(report.table(name))
