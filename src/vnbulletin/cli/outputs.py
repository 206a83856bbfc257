"""This file writes the outcomes of many bulletins on standard output, in one of three forms."""

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, TypeAlias

from vnbulletin.catalogues import translator
from vnbulletin.checks.finding import Verdict
from vnbulletin.checks.phrases import phrase
from vnbulletin.cli.terminal import show_lines
from vnbulletin.corpus import Summary
from vnbulletin.errors import ReadError
from vnbulletin.reports.report import Report
from vnbulletin.reports.text import Line, Segment, Style, report_lines
from vnbulletin.reports.wording import VERDICTS, bulletins_counted, coverage_told, relations_counted
from vnbulletin.tables.json_lines import json_text

__all__ = ["SCHEMA", "WRITERS"]

SCHEMA = "vnbulletin.check/1"
_Outcomes: TypeAlias = Iterable[Report | ReadError]


def _write_text(outcomes: _Outcomes, least: Verdict, lang: str) -> Summary:
    summary = Summary()
    for outcome in outcomes:
        summary = summary.including(outcome)
        if isinstance(outcome, Report):
            show_lines((*report_lines(outcome, least, lang), Line(())))
    show_lines(_summary_lines(summary, lang))
    return summary


def _summary_lines(summary: Summary, lang: str) -> Iterator[Line]:
    translate = translator(lang)
    counts = phrase(
        "{bulletins}: {coverage}; {relations}",
        bulletins=bulletins_counted(summary.bulletins),
        coverage=coverage_told(summary.coverage),
        relations=relations_counted(summary.relations),
    )
    if summary.unreadable:
        counts = phrase("{counts}; {count} unreadable", counts=counts, count=str(summary.unreadable))
    yield Line((Segment(counts.told(translate), Style.TITLE),))
    segments: list[Segment] = []
    for verdict, count in summary.verdicts.items():
        named = f"{count} {VERDICTS[verdict].told(translate)}"
        segments += (Segment(" · "), Segment(named, Style(verdict.value)))
    yield Line(tuple(segments[1:]))


def _write_json(outcomes: _Outcomes, least: Verdict, lang: str) -> Summary:
    summary = Summary()
    reports: list[dict[str, Any]] = []
    errors: list[dict[str, str]] = []
    for outcome in outcomes:
        summary = summary.including(outcome)
        if isinstance(outcome, Report):
            reports.append(outcome.to_dict(least=least, lang=lang))
        else:
            errors.append(_error_record(outcome))
    whole = {"schema": SCHEMA, "reports": reports, "errors": errors, "summary": summary.to_dict()}
    sys.stdout.write(f"{json_text(whole)}\n")
    return summary


def _write_json_lines(outcomes: _Outcomes, least: Verdict, lang: str) -> Summary:
    summary = Summary()
    for outcome in outcomes:
        summary = summary.including(outcome)
        record = outcome.to_dict(least=least, lang=lang) if isinstance(outcome, Report) else _error_record(outcome)
        sys.stdout.write(f"{json_text(record)}\n")
    return summary


def _error_record(error: ReadError) -> dict[str, str]:
    return {"error": error.reason, "source": error.source}


WRITERS: Mapping[str, Callable[[_Outcomes, Verdict, str], Summary]] = MappingProxyType(
    {"text": _write_text, "json": _write_json, "jsonl": _write_json_lines}
)
