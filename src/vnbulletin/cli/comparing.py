"""This file defines the command that compares what several bulletins report of the same thing."""

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType

import click

from vnbulletin.checks.finding import Verdict
from vnbulletin.checks.installed import BrokenPluginError
from vnbulletin.checks.selection import UnknownCheckError
from vnbulletin.cli.failures import CONTRADICTED, FAILED, failed, tell
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
from vnbulletin.cli.settings import SettingsError, read_settings
from vnbulletin.cli.terminal import show_lines
from vnbulletin.comparisons.comparing import checks_across, compare_reports
from vnbulletin.comparisons.comparison import Comparison
from vnbulletin.comparisons.text import comparison_lines
from vnbulletin.errors import ReadError
from vnbulletin.reports.report import Report
from vnbulletin.tables.json_lines import json_text

__all__ = ["SCHEMA", "compare"]

SCHEMA = "vnbulletin.compare/1"
_USUAL_FORM = "text"
_NONE_CHOSEN = "the chosen checks are those of one bulletin; compare runs VNB304 and VNB203."


def _write_text(comparison: Comparison, _errors: list[ReadError], least: Verdict, lang: str) -> None:
    show_lines(comparison_lines(comparison, least, lang))


def _write_json(comparison: Comparison, errors: list[ReadError], least: Verdict, lang: str) -> None:
    told = comparison.to_dict(least=least, lang=lang)
    record = {"schema": SCHEMA, **told, "errors": [{"error": each.reason, "source": each.source} for each in errors]}
    sys.stdout.write(f"{json_text(record)}\n")


def _write_json_lines(comparison: Comparison, errors: list[ReadError], least: Verdict, lang: str) -> None:
    findings = [each.to_record(lang) for each in comparison.surfacing(least)]
    for record in (*findings, *({"error": each.reason, "source": each.source} for each in errors)):
        sys.stdout.write(f"{json_text(record)}\n")


_WRITERS: Mapping[str, Callable[[Comparison, list[ReadError], Verdict, str], None]] = MappingProxyType(
    {"text": _write_text, "json": _write_json, "jsonl": _write_json_lines}
)


@click.command()
@paths_to_read
@click.option(
    "--format",
    "form",
    type=click.Choice(list(_WRITERS)),
    show_default=_USUAL_FORM,
    help="Text to read, one JSON object, or one JSON object a line and finding.",
)
@least_verdict
@selected("VNB304, VNB203 or both")
@ignored
@language
def compare(  # noqa: PLR0913, PLR0917 -- click gives each option as an argument
    paths: tuple[str, ...],
    form: str | None,
    verdict: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    lang: str,
) -> int:
    """Compare what several bulletins report: files, folders, or - for standard input.

    A figure of the same indicator, body, period, subject and status, or of the same sentence, that two bulletins
    report with values that cannot both be true is found (VNB304), and so is a change that does not fit the figure
    of the earlier bulletin (VNB203). What is not certain is compared with nothing, and counted.
    The table [tool.vnbulletin] of the nearest pyproject.toml sets select, ignore, least and
    format; an option wins over it.

    The exit status is 0 if no figures contradict each other, 1 if some do, and 2 if
    an input could not be read or the command was misused.
    """
    errors: list[ReadError] = []
    try:
        settings = read_settings(paths)
        selection = selection_of(select, ignore, settings)
        if not checks_across(selection):
            raise click.UsageError(_NONE_CHOSEN)
        reports = _reports(find_outcomes(paths), errors)
        comparison = compare_reports(reports, select=selection.select, ignore=selection.ignore)
    except (BrokenPluginError, SettingsError, UnknownCheckError) as error:
        return failed(error)
    write = _WRITERS[form or settings.form or _USUAL_FORM]
    write(comparison, errors, least_shown(verdict, settings), lang)
    if errors:
        return FAILED
    return CONTRADICTED if comparison.inconsistent() else 0


def _reports(outcomes: Iterable[Report | ReadError], errors: list[ReadError]) -> Iterator[Report]:
    """Yield the reports; what could not be read is told at once, and kept in *errors*."""
    for outcome in outcomes:
        if isinstance(outcome, Report):
            yield outcome
            continue
        errors.append(outcome)
        tell(outcome)
