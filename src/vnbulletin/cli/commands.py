"""This file defines the commands: their arguments, what they print, and their exit status."""

import os
import sys
from collections.abc import Iterator

import click
from click.shell_completion import BashComplete, CompletionItem, FishComplete, ZshComplete

from vnbulletin.catalogues import LANGUAGES
from vnbulletin.checks.finding import Severity, Verdict
from vnbulletin.checks.installed import BrokenPluginError
from vnbulletin.checks.running import all_checks, find_check, listed_checks
from vnbulletin.checks.selection import Selection, UnknownCheckError
from vnbulletin.cli.comparing import compare
from vnbulletin.cli.entry import INTERRUPTED
from vnbulletin.cli.extracting import extract
from vnbulletin.cli.inputs import find_outcomes
from vnbulletin.cli.outputs import WRITERS
from vnbulletin.cli.settings import SettingsError, names_in, read_settings
from vnbulletin.cli.terminal import show_page
from vnbulletin.errors import ReadError
from vnbulletin.reports.excerpts import printable
from vnbulletin.reports.report import Report

__all__ = ["program", "run"]

_NAME = "vnbulletin"
_USUAL_FORM = "text"
_COMPLETION_VARIABLE = "_VNBULLETIN_COMPLETE"
_SHELLS = {"bash": BashComplete, "zsh": ZshComplete, "fish": FishComplete}
_CONTRADICTED, _FAILED, _READER_GONE = 1, 2, 141


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
    show_default="text",
    help="Text to read, one JSON object, or one JSON object a line and bulletin.",
)
@click.option(
    "--verdict",
    type=click.Choice([each.value for each in Verdict]),
    show_default=Verdict.POSSIBLE.value,
    help="Show the findings of this verdict and of graver ones.",
)
@click.option("--select", multiple=True, metavar="CHECKS", help="Run these checks only: codes, beginnings, names.")
@click.option("--ignore", multiple=True, metavar="CHECKS", help="Do not run these checks.")
@click.option(
    "--lang",
    type=click.Choice(LANGUAGES),
    default="en",
    show_default=True,
    envvar="VNBULLETIN_LANG",
    show_envvar=True,
    help="The language of the findings: English or Vietnamese.",
)
def check(  # noqa: PLR0913, PLR0917 -- click gives each option as an argument
    paths: tuple[str, ...],
    form: str | None,
    verdict: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    lang: str,
) -> int:
    """Check bulletins: files, folders, or - for standard input.

    In a folder, and below it, texts (.txt, .md) and web pages (.html, .htm, .xhtml) are bulletins.
    CHECKS are codes (VNB101), beginnings of codes (VNB1) and names (share-mismatch), joined by commas.
    The table [tool.vnbulletin] of the nearest pyproject.toml sets select, ignore, least and
    format; an option wins over it.

    The exit status is 0 if no figures contradict each other, 1 if some do, and 2 if
    an input could not be read or the command was misused.
    """
    try:
        settings = read_settings(paths)
        selection = Selection(names_in(select) or settings.select, names_in(ignore) or settings.ignore)
        selection.of(all_checks())
        least = settings.least or Verdict.POSSIBLE if verdict is None else Verdict(verdict)
        write = WRITERS[form or settings.form or _USUAL_FORM]
        summary = write(_with_errors_told(find_outcomes(paths, selection)), least, lang)
    except (SettingsError, UnknownCheckError, BrokenPluginError) as error:
        click.echo(f"{_NAME}: {printable(str(error))}", err=True)
        return _FAILED
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
    return [CompletionItem(each.code, help=each.name) for each in listed_checks() if each.code.startswith(begun)]


program.add_command(compare)
program.add_command(extract)


@program.command()
@click.argument("check", required=False, metavar="[CODE|NAME]", shell_complete=_completed)
def rule(check: str | None) -> int:
    """Explain the check CODE or NAME; without one, list all checks with their severity."""
    try:
        if check is not None:
            show_page(find_check(check).page)
            return 0
        every = listed_checks()
    except (UnknownCheckError, BrokenPluginError) as error:
        click.echo(f"{_NAME}: {printable(str(error))}", err=True)
        return _FAILED
    width = max(len(each.name) for each in every)
    severity = max(map(len, Severity))
    for each in every:
        summary = each.page.partition("\n")[0]
        click.echo(f"{each.code}  {each.name:{width}}  {each.severity.value:{severity}}  {summary}")
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
        return INTERRUPTED
    return status
