"""This file writes one table of many bulletins into one file, which is there whole or not at all."""

import json
import os
from collections import Counter
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from contextlib import closing
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import BinaryIO

from attrs import evolve, field, frozen

from vnbulletin.checks.selection import EVERYTHING, Selection
from vnbulletin.corpus.files import PathLike, bulletins_in
from vnbulletin.corpus.parts import Job, Part, opened_body, part_of, read_head
from vnbulletin.corpus.processes import chunk_by_chunk
from vnbulletin.corpus.reading import chunked, refuse_unusable
from vnbulletin.corpus.work_folder import work_folder
from vnbulletin.errors import ReadError, WriteError
from vnbulletin.tables.catalogue import TableName, schema_of
from vnbulletin.tables.joining import Form, join_parts, make_part, opening_of
from vnbulletin.tables.writing import replacing, writable

__all__ = ["Extraction", "errors_beside", "extract", "extract_to"]

# Large enough that a part is worth its file, small enough that little is done twice.
_FILES_OF_A_PART = 16
_EXISTS = "it exists already, and is not replaced unless that is asked for"
_NOTHING: Mapping[str, int] = MappingProxyType({})


@frozen(kw_only=True)
class Extraction:
    """What was written: how many files were gone through, their rows, and how many files gave none.

    *kept* counts the files whose rows an earlier run had made; *left_out* counts, by reason, the statistics that
    the form has no place for.

    .. versionadded:: 0.1.0
    """

    files: int = 0
    rows: int = 0
    errors: int = 0
    kept: int = 0
    left_out: Mapping[str, int] = field(default=_NOTHING)

    def including(self, part: Part) -> "Extraction":
        """Return the counts with those of one more part."""
        return evolve(
            self,
            files=self.files + part.files,
            rows=self.rows + part.rows,
            errors=self.errors + len(part.errors),
            kept=self.kept + part.files * part.kept,
            left_out=MappingProxyType(dict(Counter(self.left_out) + Counter(part.left_out))),
        )


def extract(  # noqa: PLR0913 -- each is a choice of its own
    paths: PathLike | Iterable[PathLike],
    output: PathLike,
    *,
    table: TableName = "statistics",
    form: Form = Form.CSV,
    selection: Selection = EVERYTHING,
    workers: int = 1,
    replace: bool = False,
    resume: bool = True,
    watch: Callable[[Part], object] | None = None,
) -> Extraction:
    """Write one table of many bulletins into a file.

    The file appears when it is whole. Until then its parts, each of some files, wait in a folder beside it that is
    called like it and ".parts"; a run that was stopped is taken up there by the next one with the same arguments,
    for all files that have not changed. The bytes of the file do not depend on *workers*, nor on how often it was
    taken up. The errors of files that could not be read are kept as JSON lines in a file that is called like the
    output and ".errors.jsonl".

    Args:
        paths: Files and folders, as for `read_corpus`.
        output: The file to write.
        table: The table.
        form: The form of the file.
        selection: The checks to run.
        workers: How many processes read; a script that asks for several does so under
            ``if __name__ == "__main__":``.
        replace: Whether an output that exists is replaced.
        resume: Whether the parts of an earlier run are used.
        watch: What is called with each part, in order, as soon as it is there.

    Returns:
        The counts.

    Raises:
        MissingExtraError: The form needs pyarrow.
        UnknownCheckError: *selection* names no check.
        BrokenPluginError: An installed package announces a check that cannot be used.
        ValueError: There is no such table, it has no such form, or there are fewer workers than one.
        WorkerError: No process can be started.
        WriteError: The file or a part of it cannot be written, or another run is writing it.

    .. versionadded:: 0.1.0
    """
    job = _job(table, form, selection, workers)
    target = writable(output)
    if target.exists() and not replace:
        raise WriteError(os.fspath(output), _EXISTS)
    with work_folder(target, resume=resume) as folder:
        done = Extraction()
        names: list[str] = []
        # Processes end before the folder is left, whatever happens.
        with closing(_parts(evolve(job, folder=folder), paths, workers)) as parts:
            for part in parts:
                done = done.including(part)
                names.append(part.name)
                if watch is not None:
                    watch(part)
        _write_errors(target, folder, names if done.errors else ())
        with replacing(target, through=folder) as file:
            join_parts(job.schema, job.form, _bodies(folder, names), file)
    return done


def extract_to(  # noqa: PLR0913 -- each is a choice of its own
    paths: PathLike | Iterable[PathLike],
    file: BinaryIO,
    *,
    table: TableName = "statistics",
    form: Form = Form.CSV,
    selection: Selection = EVERYTHING,
    workers: int = 1,
    watch: Callable[[Part], object] | None = None,
) -> Extraction:
    """Write one table of many bulletins into an open binary file, part by part while it is made.

    The form is one of text, in UTF-8 without a byte order mark. The arguments, the result and the errors are those
    of `extract`; what is raised of writing is what *file* raises.

    .. versionadded:: 0.1.0
    """
    job = _job(table, form, selection, workers)
    if not form.is_text:
        msg = f"{form} cannot be written part by part"
        raise ValueError(msg)
    file.write(opening_of(job.schema, form))
    done = Extraction()
    with closing(_parts(job, paths, workers)) as parts:
        for part in parts:
            file.write(part.body)
            done = done.including(part)
            if watch is not None:
                watch(part)
    return done


def errors_beside(output: Path) -> Path:
    """Return the file of errors that belongs to *output*."""
    return output.with_name(f"{output.name}.errors.jsonl")


def _job(table: TableName, form: Form, selection: Selection, workers: int) -> Job:
    refuse_unusable(selection, workers)
    schema = schema_of(table)
    if form is Form.SDMX_CSV and table != "statistics":
        msg = f"only statistics can be written as {form}, not {table}"
        raise ValueError(msg)
    # Where an extra is missing, it is told before the first file is read.
    make_part(schema, (), form)
    return Job(table=table, form=form, selection=selection)


def _parts(job: Job, paths: PathLike | Iterable[PathLike], workers: int) -> Generator[Part, None, None]:
    return chunk_by_chunk(partial(part_of, job), chunked(bulletins_in(paths), _FILES_OF_A_PART), workers=workers)


def _bodies(folder: Path, names: Iterable[str]) -> Iterator[BinaryIO]:
    for name in names:
        with opened_body(folder / name) as file:
            yield file


def _write_errors(target: Path, folder: Path, names: Iterable[str]) -> None:
    """Write the errors of the parts beside the output; where there are none, those of an earlier output go."""
    beside = errors_beside(target)
    if not names:
        try:
            beside.unlink(missing_ok=True)
        except OSError as stuck:
            raise WriteError(os.fspath(beside), f"it cannot be removed: {stuck.strerror}") from stuck
        return
    with replacing(beside, through=folder) as file:
        for name in names:
            part = read_head(folder / name)
            for error in () if part is None else part.errors:
                file.write(_error_line(error))


def _error_line(error: ReadError) -> bytes:
    return f"{json.dumps({'error': error.reason, 'source': error.source}, ensure_ascii=True)}\n".encode()
