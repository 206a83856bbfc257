"""This file defines Comparison: what several bulletins say of the same figures, and what could not be compared."""

from collections import Counter
from datetime import date
from enum import StrEnum
from typing import Any

from attrs import frozen

from vnbulletin.checks.finding import Finding, Verdict
from vnbulletin.observations.statistic import Statistic
from vnbulletin.reports.excerpts import Excerpt
from vnbulletin.spans import Span

__all__ = ["Comparison", "CrossFinding", "ReportedFigure", "Uncompared", "UncomparedReason"]


class UncomparedReason(StrEnum):
    """Why a figure is compared with none of another bulletin; a closed set, so that callers can branch on it.

    .. versionadded:: 0.1.0
    """

    NO_INDICATOR = "no-indicator"
    NO_SUBJECT = "no-subject"
    NARROWED = "narrowed"
    NO_PERIOD = "no-period"
    INFERRED_PERIOD = "inferred-period"
    NO_BODY = "no-body"
    NO_BASE = "no-base"
    NO_NUMBER = "no-number"
    TOLD_TWICE = "told-twice"
    STILL_RUNNING = "still-running"


@frozen(kw_only=True)
class ReportedFigure:
    """A statistic with the bulletin that prints it: its source, its day where known, and the words around it.

    .. versionadded:: 0.1.0
    """

    source: str
    day: date | None
    excerpt: Excerpt
    is_correction: bool
    statistic: Statistic

    def to_record(self) -> dict[str, Any]:
        """Return the figure as a record of plain values; offsets are those of its own text."""
        statistic, period = self.statistic, self.statistic.period.period
        return {
            "source": self.source,
            "day": None if self.day is None else self.day.isoformat(),
            "correction": self.is_correction,
            "line": self.excerpt.line,
            "column": self.excerpt.column,
            **statistic.mention.to_record(),
            "excerpt": self.excerpt.text,
            "indicator": statistic.indicator,
            "subject": statistic.subject,
            "organisation": statistic.organisation.name,
            "province": statistic.province.name,
            "period": None if period is None else period.isoformat(),
            "status": statistic.status.value,
        }


@frozen(kw_only=True)
class CrossFinding:
    """What a check says of figures of two bulletins: *first* of the earlier one, *again* of the later one.

    Operands of the finding's relation stand in two texts; `source_of` tells in which.

    .. versionadded:: 0.1.0
    """

    finding: Finding
    first: ReportedFigure
    again: ReportedFigure

    @property
    def verdict(self) -> Verdict:
        """The verdict of the finding."""
        return self.finding.verdict

    def source_of(self, role: str) -> str:
        """Return the source of the bulletin that prints the operand of *role*.

        Raises:
            LookupError: The relation has no such operand.
        """
        for name, _ in self.finding.operands:
            if name == role:
                return self.first.source if role in {"first", "base"} else self.again.source
        msg = f"the {self.finding.relation.kind} has no operand {role!r}"
        raise LookupError(msg)

    def to_record(self, lang: str = "en") -> dict[str, Any]:
        """Return the finding as a record of plain values, each operand with its source, and both figures.

        Raises:
            UnknownLanguageError: There is no catalogue of that language.
        """
        record = self.finding.to_record(lang)
        operands = [{**each, "source": self.source_of(str(each["role"]))} for each in record["operands"]]
        return {**record, "operands": operands, "reports": [self.first.to_record(), self.again.to_record()]}


@frozen(kw_only=True)
class Uncompared:
    """A figure that is compared with none, because its place among the others is not certain.

    .. versionadded:: 0.1.0
    """

    source: str
    span: Span
    text: str
    reason: UncomparedReason

    def to_record(self) -> dict[str, str | int]:
        """Return the figure as a record of plain values."""
        place: dict[str, str | int] = {"source": self.source, "start": self.span.start, "end": self.span.end}
        return {**place, "text": self.text, "reason": self.reason.value}


@frozen(kw_only=True)
class Comparison:
    """What `compare_reports` returns: findings over pairs of bulletins, and what was not compared, with the reasons.

    *bulletins* counts those that were read, *repeated* those of them whose text was there before under another
    address, and whose figures are not looked at. Each figure of the others is counted once: *compared* those that met
    one of another bulletin, *unmatched* those that no other bulletin tells, *duplicates* those that their own bulletin
    tells before, and *uncompared* those whose place among the others is not certain.

    .. versionadded:: 0.1.0
    """

    findings: tuple[CrossFinding, ...] = ()
    uncompared: tuple[Uncompared, ...] = ()
    bulletins: int = 0
    repeated: int = 0
    compared: int = 0
    unmatched: int = 0
    duplicates: int = 0

    @property
    def statistics(self) -> int:
        """How many figures were looked at; each is in one of the four counts."""
        return self.compared + self.unmatched + self.duplicates + len(self.uncompared)

    def surfacing(self, least: Verdict = Verdict.POSSIBLE) -> tuple[CrossFinding, ...]:
        """Return the findings whose verdict is at least as grave as *least*."""
        return tuple(each for each in self.findings if each.verdict.gravity >= least.gravity)

    def inconsistent(self) -> tuple[CrossFinding, ...]:
        """Return the findings whose figures cannot all be true."""
        return self.surfacing(Verdict.CONTRADICTION)

    @property
    def reasons(self) -> dict[UncomparedReason, int]:
        """How many figures were not compared, by the reason."""
        counts = Counter(each.reason for each in self.uncompared)
        return {reason: counts[reason] for reason in UncomparedReason if counts[reason]}

    def to_dict(self, *, least: Verdict = Verdict.POSSIBLE, lang: str = "en") -> dict[str, Any]:
        """Return the comparison as plain values; *least* chooses the mildest verdict that is listed.

        Raises:
            UnknownLanguageError: There is no catalogue of that language.
        """
        return {
            "findings": [each.to_record(lang) for each in self.surfacing(least)],
            "uncompared": [each.to_record() for each in self.uncompared],
            "summary": self.counts(),
        }

    def counts(self) -> dict[str, Any]:
        """Return the counts as plain values."""
        verdicts = Counter(each.verdict for each in self.findings)
        return {
            "bulletins": self.bulletins,
            "repeated": self.repeated,
            "statistics": self.statistics,
            "compared": self.compared,
            "unmatched": self.unmatched,
            "duplicates": self.duplicates,
            "verdicts": {each.value: verdicts[each] for each in Verdict},
            "uncompared": {reason.value: count for reason, count in self.reasons.items()},
        }
