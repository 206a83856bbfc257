"""This file defines the table of findings: one row for each thing that a check says of a relation."""

from collections.abc import Iterator
from typing import Annotated

from attrs import frozen

from vnbulletin.checks.finding import Finding, Repair, Severity, Verdict
from vnbulletin.tables.bulletin import Bulletin, Numbering, numbering_of
from vnbulletin.tables.schema import Described, schema_of

__all__ = ["FINDINGS", "FindingRow", "RepairCells", "finding_rows"]


@frozen(kw_only=True)
class RepairCells:
    """What a figure may have been meant as, as the table of findings holds it."""

    role: Annotated[str, Described("what the figure is in the relation")]
    mention: Annotated[int | None, Described("the mention that states it")]
    text: Annotated[str, Described("the figure, as printed")]
    perhaps: Annotated[str, Described("what would let everything around it hold")]
    slip: Annotated[str, Described("what may have happened to it, such as digits swapped")]


@frozen(kw_only=True)
class FindingRow:
    """A row of the table of findings.

    .. versionadded:: 0.1.0
    """

    article_id: Annotated[str, Described("the article that it is about")]
    finding: Annotated[int, Described("its running number in the article, from 0")]
    relation: Annotated[int | None, Described("the relation that is judged; empty where it is not listed")]
    code: Annotated[str, Described("the code of the check")]
    name: Annotated[str, Described("the name of the check")]
    verdict: Annotated[Verdict, Described("whether the figures can all be true")]
    severity: Annotated[Severity, Described("what a failing check of this code means")]
    message: Annotated[str, Described("the explanation, in English")]
    reading: Annotated[str, Described("the reading that was taken where the text allows more than one")]
    roundings: Annotated[tuple[str, ...], Described("the roundings under which the figures agree")]
    excludes: Annotated[tuple[str, ...], Described("the roundings under which they would not")]
    flags: Annotated[tuple[str, ...], Described("what else there is to say of figures that agree")]
    witnesses: Annotated[tuple[str, ...], Described("values of an unprinted figure that would agree")]
    repairs: Annotated[tuple[RepairCells, ...], Described("the one change that would let everything hold, if any")]


FINDINGS = schema_of(
    FindingRow,
    name="findings",
    version=1,
    description="One row for each thing that a check says of a relation, the consistent ones included.",
    key=("article_id", "finding"),
)


def finding_rows(bulletin: Bulletin) -> Iterator[FindingRow]:
    """Yield a row for each finding of *bulletin*, in their order."""
    numbers = numbering_of(bulletin)
    for number, finding in enumerate(bulletin.findings):
        yield _row(number, finding, numbers)


def _row(number: int, finding: Finding, numbers: Numbering) -> FindingRow:
    return FindingRow(
        article_id=numbers.article_id,
        finding=number,
        relation=numbers.relation(finding.relation),
        code=finding.code,
        name=finding.name,
        verdict=finding.verdict,
        severity=finding.severity,
        message=finding.message,
        reading=finding.relation.reading,
        roundings=tuple(each.value for each in finding.roundings),
        excludes=tuple(each.value for each in finding.excludes),
        flags=tuple(each.value for each in finding.flags),
        witnesses=finding.witnesses,
        repairs=tuple(_repair(each, numbers) for each in finding.repairs),
    )


def _repair(repair: Repair, numbers: Numbering) -> RepairCells:
    return RepairCells(
        role=repair.role,
        mention=numbers.mention(repair.operand.mention),
        text=repair.operand.printed,
        perhaps=repair.printed,
        slip=repair.slip,
    )
