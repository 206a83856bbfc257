"""This file defines the commands: their arguments, what they print, and their exit status."""

import os
import sys
from collections.abc import Iterator

import click
from click.shell_completion import BashComplete, CompletionItem, FishComplete, ZshComplete

from vnbulletin.checks.finding import Severity, Verdict
from vnbulletin.checks.installed import BrokenPluginError
from vnbulletin.checks.running import all_checks, find_check, listed_checks
from vnbulletin.checks.selection import UnknownCheckError
from vnbulletin.cli.entry import INTERRUPTED
from vnbulletin.cli.failures import CONTRADICTED, FAILED, NAME, failed, tell
from vnbulletin.cli.inputs import find_outcomes
from vnbulletin.cli.options import (
    ignored,
    language,
    least_shown,
    least_verdict,
    paths_to_read,
    selected,
    selection_of,
)
from vnbulletin.cli.outputs import WRITERS
from vnbulletin.cli.settings import SettingsError, read_settings
from vnbulletin.cli.terminal import show_page
from vnbulletin.errors import ReadError
from vnbulletin.reports.report import Report

__all__ = ["program", "run"]

_USUAL_FORM = "text"
_COMPLETION_VARIABLE = "_VNBULLETIN_COMPLETE"
_SHELLS = {"bash": BashComplete, "zsh": ZshComplete, "fish": FishComplete}
_READER_GONE = 141


class _Program(click.Group):
    """A group of commands that ends without a traceback where its output can no longer be written.

    Commands that load much are loaded where another one than those of this file is asked for.
    """

    def list_commands(self, ctx: click.Context) -> list[str]:
        self._load_others()
        return super().list_commands(ctx)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.commands:
            self._load_others()
        return super().get_command(ctx, cmd_name)

    def _load_others(self) -> None:
        from vnbulletin.cli.comparing import compare  # noqa: PLC0415 -- slow to load, and needed by itself alone
        from vnbulletin.cli.extracting import extract  # noqa: PLC0415 -- the same

        self.add_command(compare)
        self.add_command(extract)

    def invoke(self, ctx: click.Context) -> int:
        try:
            status: int = super().invoke(ctx)
            sys.stdout.flush()
        except OSError as error:
            # Python would try to write the rest again when it exits, and complain.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            if isinstance(error, BrokenPipeError):
                return _READER_GONE
            return failed(f"the output cannot be written: {error.strerror}")
        return status


@click.group(cls=_Program, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name=NAME, message="%(prog)s %(version)s")
def program() -> None:
    """Find the figures of Vietnamese bulletins that cannot all be true."""


@program.command()
@paths_to_read
@click.option(
    "--format",
    "form",
    type=click.Choice(list(WRITERS)),
    show_default="text",
    help="Text to read, one JSON object, or one JSON object a line and bulletin.",
)
@least_verdict
@selected()
@ignored
@language
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
        selection = selection_of(select, ignore, settings)
        selection.of(all_checks())
        least = least_shown(verdict, settings)
        write = WRITERS[form or settings.form or _USUAL_FORM]
        summary = write(_with_errors_told(find_outcomes(paths, selection)), least, lang)
    except (SettingsError, UnknownCheckError, BrokenPluginError) as error:
        return failed(error)
    if summary.unreadable:
        return FAILED
    return CONTRADICTED if summary.verdicts[Verdict.CONTRADICTION] else 0


def _with_errors_told(outcomes: Iterator[Report | ReadError]) -> Iterator[Report | ReadError]:
    for outcome in outcomes:
        if isinstance(outcome, ReadError):
            tell(outcome)
        yield outcome


def _completed(_context: click.Context, _parameter: click.Parameter, typed: str) -> list[CompletionItem]:
    begun = typed.upper()
    return [CompletionItem(each.code, help=each.name) for each in listed_checks() if each.code.startswith(begun)]


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
        return failed(error)
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
    click.echo(_SHELLS[shell](program, {}, NAME, _COMPLETION_VARIABLE).source())
    return 0


def run() -> int:
    """Run the program with the arguments of the process, and return its exit status."""
    try:
        status: int = program.main(prog_name=NAME, complete_var=_COMPLETION_VARIABLE, standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except click.Abort:
        return INTERRUPTED
    return status
