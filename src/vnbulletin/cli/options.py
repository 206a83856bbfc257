"""This file defines the options that several commands share, and what they choose beside the settings."""

from collections.abc import Callable
from typing import Any, TypeVar

import click

from vnbulletin.catalogues import LANGUAGES
from vnbulletin.checks.finding import Verdict
from vnbulletin.checks.selection import Selection
from vnbulletin.cli.settings import Settings, names_in

__all__ = ["ignored", "language", "least_shown", "least_verdict", "paths_to_read", "selected", "selection_of"]

_Command = TypeVar("_Command", bound=Callable[..., Any])

paths_to_read = click.argument("paths", nargs=-1, required=True, metavar="PATH…", type=click.Path(allow_dash=True))
least_verdict = click.option(
    "--verdict",
    type=click.Choice([each.value for each in Verdict]),
    show_default=Verdict.POSSIBLE.value,
    help="Show the findings of this verdict and of graver ones.",
)
ignored = click.option("--ignore", multiple=True, metavar="CHECKS", help="Do not run these checks.")
language = click.option(
    "--lang",
    type=click.Choice(LANGUAGES),
    default="en",
    show_default=True,
    envvar="VNBULLETIN_LANG",
    show_envvar=True,
    help="The language of the findings: English or Vietnamese.",
)


def selected(named: str = "codes, beginnings, names") -> Callable[[_Command], _Command]:
    """Return the option that chooses checks, whose help says how they are *named*."""
    return click.option("--select", multiple=True, metavar="CHECKS", help=f"Run these checks only: {named}.")


def selection_of(select: tuple[str, ...], ignore: tuple[str, ...], settings: Settings) -> Selection:
    """Return the checks that the options choose, and the settings where they are silent."""
    return Selection(names_in(select) or settings.select, names_in(ignore) or settings.ignore)


def least_shown(verdict: str | None, settings: Settings) -> Verdict:
    """Return the least grave verdict to show: that of the option, or of the settings, or the usual one."""
    return settings.least or Verdict.POSSIBLE if verdict is None else Verdict(verdict)
