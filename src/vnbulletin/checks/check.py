"""This file defines Check: the description of one check, and the function that judges its relations."""

from collections.abc import Callable
from importlib import import_module
from inspect import cleandoc
from typing import TypeVar

from attrs import field, frozen

from vnbulletin.checks.finding import Finding, Severity
from vnbulletin.checks.phrases import Phrase
from vnbulletin.checks.settling import Settlement
from vnbulletin.relations.relation import Relation

__all__ = ["Check", "Severity"]

Judged = TypeVar("Judged", bound=Relation)


# The installed checks are looked up by the library's own, at each text.
@frozen(kw_only=True, cache_hash=True)
class Check:
    """One check: its stable *code*, its *name* after the defect, the *kind* of relation it judges, its *severity*."""

    code: str
    name: str
    kind: str
    severity: Severity = Severity.ERROR
    judge: Callable[[Relation], Finding] = field(repr=False)
    module: str = field(repr=False)

    @classmethod
    def of(
        cls,
        relation: type[Judged],
        judge: Callable[[Judged], Finding],
        *,
        code: str,
        name: str,
        severity: Severity = Severity.ERROR,
    ) -> "Check":
        """Return the check that judges each *relation* by *judge*, and is documented in its module."""

        def judge_any(given: Relation) -> Finding:
            if not isinstance(given, relation):
                msg = f"{name} judges a {relation.kind} relation, got {given.kind}"
                raise TypeError(msg)
            return judge(given)

        return cls(
            code=code, name=name, kind=relation.kind, severity=severity, judge=judge_any, module=judge.__module__
        )

    def finding(
        self,
        relation: Relation,
        settled: Settlement,
        reconstruction: Phrase,
        reason: Phrase,
        witnesses: tuple[str, ...] = (),
    ) -> Finding:
        """Return the finding of this check on *relation*."""
        return Finding(
            code=self.code,
            name=self.name,
            verdict=settled.verdict,
            relation=relation,
            reconstruction=reconstruction,
            reason=reason,
            roundings=settled.roundings,
            witnesses=witnesses,
            flags=settled.flags,
            excludes=settled.excludes,
            severity=self.severity,
        )

    @property
    def page(self) -> str:
        """The documentation of the check in Markdown; empty where Python drops docstrings."""
        return cleandoc(import_module(self.module).__doc__ or "")
