"""This file defines the table of relations: one row for each thing that the text claims about its own figures."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated

from attrs import frozen

from vnbulletin.checks.finding import Finding, Verdict
from vnbulletin.mentions.mention import record_value
from vnbulletin.relations.kinds.calendar import Chronology, Term, WeekdayDate
from vnbulletin.relations.kinds.developments import Achievement, Change, Target
from vnbulletin.relations.kinds.parts import Breakdown, Complement, Quota, Share, SharedBase, Subset
from vnbulletin.relations.kinds.statements import AnnouncedList, Badge, Reference, Restatement, Spelling
from vnbulletin.relations.relation import Operand, Relation
from vnbulletin.tables.bulletin import Bulletin, Numbering, numbering_of
from vnbulletin.tables.cells import misfit_of
from vnbulletin.tables.schema import Described, schema_of

__all__ = ["KINDS", "RELATIONS", "OperandCells", "RelationRow", "gravest", "relation_rows"]

_RELATIONS: tuple[type[Relation], ...] = (
    *(Share, Breakdown, Complement, Subset, SharedBase, Quota),
    *(Target, Achievement, Change),
    *(Restatement, AnnouncedList, Spelling, Reference, Badge),
    *(WeekdayDate, Chronology, Term),
)
KINDS = tuple(each.kind for each in _RELATIONS)


@frozen(kw_only=True)
class OperandCells:
    """An operand of a relation, as the table of relations holds it."""

    role: Annotated[str, Described("what it is in the relation: part, whole, percent, target …")]
    mention: Annotated[int | None, Described("the mention that states it")]
    text: Annotated[str, Described("the figure alone, as printed")]
    value_text: Annotated[str, Described("its exact value as a string")]
    value: Annotated[Decimal | None, Described("its number; empty for a time or a document")]


@frozen(kw_only=True)
class RelationRow:
    """A row of the table of relations.

    .. versionadded:: 0.1.0
    """

    article_id: Annotated[str, Described("the article that states it")]
    relation: Annotated[int, Described("its running number in the article, from 0, in text order")]
    kind: Annotated[str, Described("what is claimed", values=KINDS)]
    reading: Annotated[str, Described("the reading that was taken where the text allows more than one")]
    verdict: Annotated[Verdict | None, Described("the gravest verdict on it; empty where no chosen check judges it")]
    finding: Annotated[int | None, Described("the finding with that verdict")]
    operands: Annotated[tuple[OperandCells, ...], Described("the figures with their roles, in text order")]
    misfit: Annotated[str, Described("why Arrow, polars and Parquet leave a number of the row empty; else empty")]


RELATIONS = schema_of(
    RelationRow,
    name="relations",
    version=1,
    description="One row for each thing that the text claims about its own figures: shares, sums, changes, targets.",
    key=("article_id", "relation"),
)


def relation_rows(bulletin: Bulletin) -> Iterator[RelationRow]:
    """Yield a row for each relation of *bulletin*, in text order."""
    numbers = numbering_of(bulletin)
    judged: dict[int, Finding] = {}
    for finding in bulletin.findings:
        place = id(finding.relation)
        judged[place] = gravest((judged.get(place, finding), finding))
    for number, relation in enumerate(bulletin.relations):
        told = judged.get(id(relation))
        yield RelationRow(
            article_id=numbers.article_id,
            relation=number,
            kind=relation.kind,
            reading=relation.reading,
            verdict=None if told is None else told.verdict,
            finding=None if told is None else numbers.finding(told),
            operands=tuple(_operand(role, operand, numbers) for role, operand in relation.operands),
            misfit=misfit_of((f"value of {role}", operand.number) for role, operand in relation.operands),
        )


def gravest(findings: tuple[Finding, ...]) -> Finding:
    """Return the finding with the gravest verdict, the first of several."""
    return max(findings, key=lambda each: each.verdict.gravity)


def _operand(role: str, operand: Operand, numbers: Numbering) -> OperandCells:
    return OperandCells(
        role=role,
        mention=numbers.mention(operand.mention),
        text=operand.printed,
        value_text=record_value(operand.value),
        value=operand.number,
    )
