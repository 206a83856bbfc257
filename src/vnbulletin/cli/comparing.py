"""This file defines the command that compares what several bulletins report of the same thing."""

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType

import click

from vnbulletin.catalogues import LANGUAGES
from vnbulletin.checks.finding import Verdict
from vnbulletin.checks.installed import BrokenPluginError
from vnbulletin.cli.inputs import find_outcomes
from vnbulletin.cli.terminal import show_lines
from vnbulletin.comparisons.comparing import compare_reports
from vnbulletin.comparisons.comparison import Comparison
from vnbulletin.comparisons.text import comparison_lines
from vnbulletin.errors import ReadError
from vnbulletin.reports.excerpts import printable
from vnbulletin.reports.report import Report

__all__ = ["SCHEMA", "compare"]

SCHEMA = "vnbulletin.compare/1"
_CONTRADICTED, _FAILED = 1, 2


def _write_text(comparison: Comparison, _errors: list[ReadError], least: Verdict, lang: str) -> None:
    show_lines(comparison_lines(comparison, least, lang))


def _write_json(comparison: Comparison, errors: list[ReadError], least: Verdict, lang: str) -> None:
    told = comparison.to_dict(least=least, lang=lang)
    record = {"schema": SCHEMA, **told, "errors": [{"error": each.reason, "source": each.source} for each in errors]}
    sys.stdout.write(f"{json.dumps(record, ensure_ascii=False)}\n")


def _write_json_lines(comparison: Comparison, errors: list[ReadError], least: Verdict, lang: str) -> None:
    findings = [each.to_record(lang) for each in comparison.surfacing(least)]
    for record in (*findings, *({"error": each.reason, "source": each.source} for each in errors)):
        sys.stdout.write(f"{json.dumps(record, ensure_ascii=False)}\n")


_WRITERS: Mapping[str, Callable[[Comparison, list[ReadError], Verdict, str], None]] = MappingProxyType(
    {"text": _write_text, "json": _write_json, "jsonl": _write_json_lines}
)


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH…", type=click.Path(allow_dash=True))
@click.option(
    "--format",
    "form",
    type=click.Choice(list(_WRITERS)),
    default="text",
    show_default=True,
    help="Text to read, one JSON object, or one JSON object a line and finding.",
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
def compare(paths: tuple[str, ...], form: str, verdict: str, lang: str) -> int:
    """Compare what several bulletins report: files, folders, or - for standard input.

    A figure of the same indicator, body, period, subject and status that two bulletins report with values
    that cannot both be true is found, and so is a change that does not fit the figure of the earlier bulletin.
    What is not certain is compared with nothing, and counted.

    The exit status is 0 if no figures contradict each other, 1 if some do, and 2 if
    an input could not be read or the command was misused.
    """
    errors: list[ReadError] = []
    try:
        comparison = compare_reports(_reports(find_outcomes(paths), errors))
    except BrokenPluginError as error:
        click.echo(f"vnbulletin: {printable(str(error))}", err=True)
        return _FAILED
    _WRITERS[form](comparison, errors, Verdict(verdict), lang)
    if errors:
        return _FAILED
    return _CONTRADICTED if comparison.inconsistent() else 0


def _reports(outcomes: Iterable[Report | ReadError], errors: list[ReadError]) -> Iterator[Report]:
    """Yield the reports; what could not be read is told at once, and kept in *errors*."""
    for outcome in outcomes:
        if isinstance(outcome, Report):
            yield outcome
            continue
        errors.append(outcome)
        click.echo(f"vnbulletin: {printable(str(outcome))}", err=True)
