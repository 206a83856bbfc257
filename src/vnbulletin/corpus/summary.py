"""This file counts what was read of many bulletins, and what was decided."""

from collections import Counter
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from attrs import evolve, field, frozen

from vnbulletin.checks.finding import Verdict
from vnbulletin.errors import ReadError
from vnbulletin.reports.report import Coverage, Report

__all__ = ["Summary"]

_NOTHING = Coverage(0, 0, 0)


def _no_verdicts() -> Mapping[Verdict, int]:
    return MappingProxyType(dict.fromkeys(Verdict, 0))


@frozen(kw_only=True)
class Summary:
    """The counts over many bulletins: what was read, what was decided and how, and what could not be read.

    >>> from vnbulletin import analyze
    >>> Summary().including(analyze("Đã xử lý 83/95 vụ (78%).")).verdicts[Verdict.CONTRADICTION]
    1
    """

    bulletins: int = 0
    unreadable: int = 0
    relations: int = 0
    coverage: Coverage = _NOTHING
    verdicts: Mapping[Verdict, int] = field(factory=_no_verdicts)

    def including(self, outcome: Report | ReadError) -> "Summary":
        """Return the summary with one more outcome of `analyze_files` counted in."""
        if isinstance(outcome, ReadError):
            return evolve(self, unreadable=self.unreadable + 1)
        found = Counter(finding.verdict for finding in outcome.findings)
        before, now = self.coverage, outcome.coverage
        return evolve(
            self,
            bulletins=self.bulletins + 1,
            relations=self.relations + len(outcome.relations),
            coverage=Coverage(
                before.figures + now.figures,
                before.in_relations + now.in_relations,
                before.decided + now.decided,
            ),
            verdicts=MappingProxyType({verdict: self.verdicts[verdict] + found[verdict] for verdict in Verdict}),
        )

    def to_dict(self) -> dict[str, Any]:
        """Return the counts as plain values."""
        return {
            "bulletins": self.bulletins,
            "unreadable": self.unreadable,
            "figures": self.coverage.figures,
            "in_relations": self.coverage.in_relations,
            "decided": self.coverage.decided,
            "relations": self.relations,
            "verdicts": {verdict.value: count for verdict, count in self.verdicts.items()},
        }
