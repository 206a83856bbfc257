"""This file makes the part of a table that a chunk of files gives, keeps it in a file, and knows it again."""

import json
import os
from collections.abc import Mapping
from functools import partial
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Any, BinaryIO

from attrs import evolve, field, frozen

from vnbulletin.articles.decoding import read_bytes
from vnbulletin.checks.running import all_checks
from vnbulletin.checks.selection import EVERYTHING, Selection
from vnbulletin.corpus.files import Found
from vnbulletin.corpus.outcomes import outcome_of
from vnbulletin.corpus.processes import Chunk
from vnbulletin.errors import CellError, ReadError
from vnbulletin.reports.report import Report
from vnbulletin.tables.catalogue import TABLES, TableName
from vnbulletin.tables.joining import Form, PartOfFile, make_part
from vnbulletin.tables.schema import TableSchema
from vnbulletin.tables.writing import replacing

__all__ = ["SUFFIX", "Job", "Part", "opened_body", "part_of", "read_head"]

SUFFIX = ".part"
_SCHEMA = "vnbulletin.part/1"


@frozen(kw_only=True)
class Job:
    """What is made of files: a table in a form, with these checks; its parts are kept in *folder*, if there is one."""

    table: TableName = "statistics"
    form: Form = Form.CSV
    selection: Selection = EVERYTHING
    folder: Path | None = None

    @property
    def schema(self) -> TableSchema:
        """The schema of the table."""
        return TABLES[self.table]


@frozen(kw_only=True)
class Part:
    """What a chunk of files gave: how many files and rows they are, the errors, and what the form leaves out.

    *kept* tells whether it stands in the file *name* since an earlier run; *body* is empty where it is in a file.

    .. versionadded:: 0.1.0
    """

    name: str
    files: int
    rows: int
    errors: tuple[ReadError, ...]
    left_out: Mapping[str, int]
    kept: bool = False
    body: bytes = field(default=b"", repr=False)


def part_of(job: Job, chunk: Chunk) -> Part:
    """Return the part of *job* that *chunk* gives: the one that is kept, if no file has changed since, or a new one.

    A part with an error is always made anew, because what caused it may be gone.

    Raises:
        WriteError: The part cannot be kept.
    """
    # What a file holds is asked before it is read, so a change in between is seen by the next run.
    digests = [_digest(each) for each in chunk]
    name = f"{_name(job, chunk, digests)}{SUFFIX}"
    if job.folder is not None:
        kept = read_head(job.folder / name)
        if kept is not None and not kept.errors:
            return kept
    part = _made(job, chunk, name)
    if job.folder is None:
        return part
    with replacing(job.folder / name) as file:
        file.write(_head(job, chunk, digests, part))
        file.write(part.body)
    return evolve(part, body=b"")


def read_head(path: Path) -> Part | None:
    """Return the part that is kept in a file, without its body, or None where there is none that is whole."""
    try:
        with path.open("rb") as file:
            head = json.loads(file.readline())
            size = os.fstat(file.fileno()).st_size - file.tell()
    except (OSError, ValueError):
        return None
    if head["schema"] != _SCHEMA or size != head["bytes"]:
        return None
    return Part(
        name=path.name,
        files=len(head["files"]),
        rows=head["rows"],
        errors=tuple(ReadError(each["source"], each["error"]) for each in head["errors"]),
        left_out=head["left_out"],
        kept=True,
    )


def opened_body(path: Path) -> BinaryIO:
    """Return the file of a part, open where its body begins.

    Raises:
        OSError: It cannot be read.
    """
    file = path.open("rb")
    file.readline()
    return file


def _made(job: Job, chunk: Chunk, name: str) -> Part:
    outcomes = [outcome_of(each, job.selection, partial(_rows, job.table)) for each in chunk]
    try:
        made = _joined(job, outcomes)
    except CellError:
        outcomes = [_with_misfit_told(job, each, found) for each, found in zip(outcomes, chunk, strict=True)]
        made = _joined(job, outcomes)
    return Part(
        name=name,
        files=len(chunk),
        rows=made.rows,
        errors=tuple(each for each in outcomes if isinstance(each, ReadError)),
        left_out=dict(made.left_out),
        body=made.body,
    )


def _rows(table: TableName, report: Report) -> tuple[Any, ...]:
    return tuple(report.table(table))


def _joined(job: Job, outcomes: list[tuple[Any, ...] | ReadError]) -> PartOfFile:
    rows = [row for each in outcomes if not isinstance(each, ReadError) for row in each]
    return make_part(job.schema, rows, job.form)


def _with_misfit_told(job: Job, outcome: tuple[Any, ...] | ReadError, found: Found) -> tuple[Any, ...] | ReadError:
    if isinstance(outcome, ReadError) or isinstance(found, ReadError):
        return outcome
    try:
        make_part(job.schema, outcome, job.form)
    except CellError as misfit:
        return ReadError(os.fspath(found), f"does not fit into a file of the form {job.form}: {misfit}")
    return outcome


def _digest(found: Found) -> str:
    if isinstance(found, ReadError):
        return found.reason
    try:
        return f"sha256:{sha256(read_bytes(found)).hexdigest()}"
    except ReadError as error:
        return error.reason


def _name(job: Job, chunk: Chunk, digests: list[str]) -> str:
    """Return a digest of all that decides what the part holds."""
    checks = [each.code for each in job.selection.of(all_checks())]
    asked = [_SCHEMA, version("vnbulletin"), job.schema.id, job.form, checks]
    files = list(zip(map(_path, chunk), digests, strict=True))
    return sha256(json.dumps([asked, files]).encode()).hexdigest()[:40]


def _path(found: Found) -> str:
    return found.source if isinstance(found, ReadError) else os.fspath(found)


def _head(job: Job, chunk: Chunk, digests: list[str], part: Part) -> bytes:
    head = {
        "schema": _SCHEMA,
        "table": job.schema.id,
        "form": job.form,
        "files": list(zip(map(_path, chunk), digests, strict=True)),
        "rows": part.rows,
        "left_out": dict(part.left_out),
        "errors": [{"error": each.reason, "source": each.source} for each in part.errors],
        "bytes": len(part.body),
    }
    return f"{json.dumps(head)}\n".encode()
