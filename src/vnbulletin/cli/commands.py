"""This file defines the commands: their arguments, what they print, and their exit status."""

import os
import sys
from collections.abc import Iterator

import click
from click.shell_completion import BashComplete, CompletionItem, FishComplete, ZshComplete

from vnbulletin.catalogues import LANGUAGES
from vnbulletin.checks.finding import Verdict
from vnbulletin.checks.running import CHECKS, UnknownCheckError, find_check
from vnbulletin.cli.inputs import find_outcomes
from vnbulletin.cli.outputs import WRITERS
from vnbulletin.cli.terminal import show_page
from vnbulletin.errors import ReadError
from vnbulletin.reports.excerpts import printable
from vnbulletin.reports.report import Report

__all__ = ["program", "run"]

_NAME = "vnbulletin"
_COMPLETION_VARIABLE = "_VNBULLETIN_COMPLETE"
_SHELLS = {"bash": BashComplete, "zsh": ZshComplete, "fish": FishComplete}
_CONTRADICTED, _FAILED, _INTERRUPTED, _READER_GONE = 1, 2, 130, 141


class _Program(click.Group):
    """A group of commands that ends without a traceback where its output can no longer be written."""

    def invoke(self, ctx: click.Context) -> int:
        try:
            status: int = super().invoke(ctx)
            sys.stdout.flush()
        except OSError as error:
            # Python would try to write the rest again when it exits, and complain.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            if isinstance(error, BrokenPipeError):
                return _READER_GONE
            click.echo(f"{_NAME}: the output cannot be written: {error.strerror}", err=True)
            return _FAILED
        return status


@click.group(cls=_Program, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name=_NAME, message="%(prog)s %(version)s")
def program() -> None:
    """Find the figures of Vietnamese bulletins that cannot all be true."""


@program.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH…", type=click.Path(allow_dash=True))
@click.option(
    "--format",
    "form",
    type=click.Choice(list(WRITERS)),
    default="text",
    show_default=True,
    help="Text to read, one JSON object, or one JSON object a line and bulletin.",
)
@click.option(
    "--verdict",
    type=click.Choice([each.value for each in Verdict]),
    default=Verdict.POSSIBLE.value,
    show_default=True,
    help="Show the findings of this verdict and of graver ones.",
)
@click.option(
    "--lang",
    type=click.Choice(LANGUAGES),
    default="en",
    show_default=True,
    envvar="VNBULLETIN_LANG",
    show_envvar=True,
    help="The language of the findings: English or Vietnamese.",
)
def check(paths: tuple[str, ...], form: str, verdict: str, lang: str) -> int:
    """Check bulletins: files, folders, or - for standard input.

    In a folder, and below it, texts (.txt, .md) and web pages (.html, .htm, .xhtml) are bulletins.

    The exit status is 0 if no figures contradict each other, 1 if some do, and 2 if
    an input could not be read or the command was misused.
    """
    summary = WRITERS[form](_with_errors_told(find_outcomes(paths)), Verdict(verdict), lang)
    if summary.unreadable:
        return _FAILED
    return _CONTRADICTED if summary.verdicts[Verdict.CONTRADICTION] else 0


def _with_errors_told(outcomes: Iterator[Report | ReadError]) -> Iterator[Report | ReadError]:
    for outcome in outcomes:
        if isinstance(outcome, ReadError):
            click.echo(f"{_NAME}: {printable(str(outcome))}", err=True)
        yield outcome


def _completed(_context: click.Context, _parameter: click.Parameter, typed: str) -> list[CompletionItem]:
    begun = typed.upper()
    return [CompletionItem(each.code, help=each.name) for each in CHECKS if each.code.startswith(begun)]


@program.command()
@click.argument("check", required=False, metavar="[CODE|NAME]", shell_complete=_completed)
def rule(check: str | None) -> int:
    """Explain the check CODE or NAME; without one, list all checks."""
    if check is None:
        width = max(len(each.name) for each in CHECKS)
        for each in CHECKS:
            summary = each.page.partition("\n")[0]
            click.echo(f"{each.code}  {each.name:{width}}  {summary}")
        return 0
    try:
        page = find_check(check).page
    except UnknownCheckError as error:
        click.echo(f"{_NAME}: {printable(str(error))}", err=True)
        return _FAILED
    show_page(page)
    return 0


@program.command()
@click.argument("shell", type=click.Choice(list(_SHELLS)))
def completion(shell: str) -> int:
    """Print the script that teaches SHELL to complete this program's arguments."""
    click.echo(_SHELLS[shell](program, {}, _NAME, _COMPLETION_VARIABLE).source())
    return 0


def run() -> int:
    """Run the program with the arguments of the process, and return its exit status."""
    try:
        status: int = program.main(prog_name=_NAME, complete_var=_COMPLETION_VARIABLE, standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except click.Abort:
        return _INTERRUPTED
    return status
