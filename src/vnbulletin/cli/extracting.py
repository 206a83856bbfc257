"""This file defines the command that writes one table of many bulletins."""

import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NotRequired, TypedDict, cast

import click

from vnbulletin.checks.installed import BrokenPluginError
from vnbulletin.checks.selection import Selection, UnknownCheckError
from vnbulletin.cli.endings import MisnamedError, form_of
from vnbulletin.cli.failures import failed, tell
from vnbulletin.cli.options import ignored, selected, selection_of
from vnbulletin.cli.settings import SettingsError, read_settings
from vnbulletin.cli.terminal import progress_of
from vnbulletin.corpus import SUFFIXES, Extraction, Part, WorkerError, bulletins_in, extract_to
from vnbulletin.corpus import extract as extract_into
from vnbulletin.corpus.extraction import errors_beside
from vnbulletin.corpus.parts import SUFFIX
from vnbulletin.corpus.work_folder import parts_beside
from vnbulletin.errors import MissingExtraError, ReadError, WriteError
from vnbulletin.reports.excerpts import printable
from vnbulletin.tables.catalogue import TABLES, TableName
from vnbulletin.tables.joining import Form
from vnbulletin.tables.writing import writable

__all__ = ["extract"]

_INCOMPLETE = 1
_TOLD = (BrokenPluginError, MissingExtraError, SettingsError, UnknownCheckError, WorkerError, WriteError)
_STANDARD_INPUT = _STANDARD_OUTPUT = "-"
# Windows waits for no more processes than this.
_MOST_WORKERS = 61
_NO_STANDARD_INPUT = "standard input is not read: name a file or a folder, or write ./- for a file called -."


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH…", type=click.Path())
@click.option(
    "--table",
    type=click.Choice(list(TABLES)),
    default="statistics",
    show_default=True,
    help="What a row is of.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice([each.value for each in Form]),
    show_default="by the ending of FILE; csv on standard output",
    help="The form of the file; sdmx-csv holds statistics only.",
)
@click.option(
    "-o",
    "--output",
    default=_STANDARD_OUTPUT,
    metavar="FILE",
    show_default="standard output",
    type=click.Path(allow_dash=True),
    help="The file to write; it appears when it is whole.",
)
@click.option(
    "--workers",
    type=click.IntRange(1, _MOST_WORKERS),
    default=1,
    show_default=True,
    metavar="N",
    help="How many processes read.",
)
@click.option(
    "--no-resume",
    "resume",
    is_flag=True,
    flag_value=False,
    default=True,
    help="Do not use what an interrupted run has left in FILE.parts.",
)
@click.option("--force", is_flag=True, help="Replace FILE if it exists.")
@selected()
@ignored
def extract(  # noqa: PLR0913, PLR0917 -- click gives each option as an argument
    paths: tuple[str, ...],
    table: str,
    form: str | None,
    output: str,
    workers: int,
    resume: bool,  # noqa: FBT001 -- click passes it by its name
    force: bool,  # noqa: FBT001 -- the same
    select: tuple[str, ...],
    ignore: tuple[str, ...],
) -> int:
    """Write one table of many bulletins: files and folders.

    In a folder, and below it, texts (.txt, .md) and web pages (.html, .htm, .xhtml) are bulletins.
    A file that cannot be read is told on standard error and in FILE.errors.jsonl, and the rest goes on.
    A run that was stopped is taken up by the same command.

    The exit status is 0 if the table holds all bulletins, 1 if some could not be read,
    and 2 if no table was written.
    """
    chosen = _chosen(form, output)
    _refuse_misuse(paths, table, chosen, output)
    problem = _problem(paths, output, replace=force)
    if problem:
        return failed(problem)
    try:
        settings = read_settings(paths)
        choices: _Choices = {
            "table": cast("TableName", table),
            "form": chosen,
            "selection": selection_of(select, ignore, settings),
            "workers": workers,
        }
        with progress_of(bulletins_in(paths), shown=_is_free(output)) as advance:
            choices["watch"] = partial(_watched, advance)
            if output == _STANDARD_OUTPUT:
                done = extract_to(paths, sys.stdout.buffer, **choices)
            else:
                done = extract_into(paths, output, replace=force, resume=resume, **choices)
    except _TOLD as error:
        return failed(f"{error}{_what_is_kept(output)}")
    _sum_up(done, output)
    return _INCOMPLETE if done.errors else 0


class _Choices(TypedDict):
    table: TableName
    form: Form
    selection: Selection
    workers: int
    watch: NotRequired[Callable[[Part], None]]


def _chosen(asked: str | None, output: str) -> Form:
    if output == _STANDARD_OUTPUT:
        return Form(asked or Form.CSV)
    if output.lower().endswith(SUFFIXES):
        msg = f"{printable(output)!r} would be a bulletin by its name; a table is named otherwise."
        raise click.UsageError(msg)
    try:
        return form_of(output, asked)
    except MisnamedError as misnamed:
        raise click.UsageError(str(misnamed)) from misnamed


def _refuse_misuse(paths: tuple[str, ...], table: str, form: Form, output: str) -> None:
    if _STANDARD_INPUT in paths:
        raise click.UsageError(_NO_STANDARD_INPUT)
    if form is Form.SDMX_CSV and table != "statistics":
        msg = f"--format {form} holds statistics only, not {table}."
        raise click.UsageError(msg)
    if output == _STANDARD_OUTPUT and not form.is_text:
        msg = f"--format {form} needs a file: -o FILE."
        raise click.UsageError(msg)


def _problem(paths: tuple[str, ...], output: str, *, replace: bool) -> str:
    """Return why nothing can be done, or nothing."""
    for path in paths:
        if not os.path.lexists(path):
            return f"{path}: there is no such file"
        found = bulletins_in(path)
        first = next(found)
        if isinstance(first, ReadError) and all(isinstance(each, ReadError) for each in found):
            return str(first)
    return "" if output == _STANDARD_OUTPUT else _obstacle(output, replace=replace)


def _obstacle(output: str, *, replace: bool) -> str:
    """Return what stands in the place of *output* and cannot go, or nothing."""
    try:
        target = writable(output)
    except WriteError as error:
        return str(error)
    return f"{output}: it exists already; --force replaces it" if target.exists() and not replace else ""


def _is_free(output: str) -> bool:
    """Tell whether a bar would not write over the table."""
    return output != _STANDARD_OUTPUT or not sys.stdout.isatty()


def _watched(advance: Callable[[int], None], part: Part) -> None:
    for error in part.errors:
        tell(error)
    advance(part.files)


def _sum_up(done: Extraction, output: str) -> None:
    """Tell what is in the file and what is not; a table on standard output stands alone there."""
    is_alone = output == _STANDARD_OUTPUT
    for reason, count in sorted(done.left_out.items()):
        tell(f"statistics left out because {reason}: {count}")
    if is_alone:
        return
    name = printable(output)
    click.echo(f"{name}: rows {done.rows}, files {done.files - done.errors} of {done.files}")
    if done.kept:
        click.echo(f"files read by an earlier run: {done.kept}")
    if done.errors:
        click.echo(f"errors: {printable(os.fspath(errors_beside(Path(output))))}")


def _what_is_kept(output: str) -> str:
    parts = parts_beside(Path(os.path.realpath(output)))
    if not any(parts.glob(f"*{SUFFIX}")):
        return ""
    return f"; what is done is kept in {parts}, and the same command goes on from there"
