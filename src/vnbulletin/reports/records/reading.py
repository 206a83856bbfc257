"""This file reads a report from the record that it was written as, without analysing the text again."""

from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar

from attrs import evolve, fields, frozen

from vnbulletin.articles.article import Article
from vnbulletin.articles.paragraphs import Paragraph
from vnbulletin.checks.blame import Blame
from vnbulletin.checks.finding import Finding, Repair, Verdict
from vnbulletin.errors import RecordError
from vnbulletin.mentions.mention import Alternative, Mention, MentionKind
from vnbulletin.notation.quantities.bounds import Bound
from vnbulletin.relations.relation import Operand, OperandValue, Relation
from vnbulletin.reports.records.agreeing import refuse_disagreement
from vnbulletin.reports.records.articles import ArticleRecord, ParagraphRecord
from vnbulletin.reports.records.converting import KINDS, converter
from vnbulletin.reports.records.findings import BlameRecord, FindingRecord, RepairRecord
from vnbulletin.reports.records.mentions import AlternativeRecord, MentionRecord
from vnbulletin.reports.records.problems import REFUSALS, problem_of
from vnbulletin.reports.records.relations import RELATIONS, OperandRecord, RelationRecord, own_keys, role_of
from vnbulletin.reports.records.report import SCHEMA, ReportRecord
from vnbulletin.spans import Span

__all__ = ["Parts", "parts_of"]


@frozen(kw_only=True)
class Parts:
    """The parts of a report."""

    article: Article
    mentions: tuple[Mention, ...]
    relations: tuple[Relation, ...]
    findings: tuple[Finding, ...]
    blame: tuple[Blame, ...]


def parts_of(record: object) -> Parts:
    """Return the parts of the report that *record* writes down.

    Raises:
        RecordError: It is no such record, or contradicts itself.
    """
    schema = record.get("schema") if isinstance(record, dict) else None
    if schema != SCHEMA:
        named = f"its schema is {str(schema)[:_LONGEST]!r}" if schema else "it names no schema"
        raise RecordError(path="$.schema", reason=f"{named}, and only {SCHEMA!r} is read")
    try:
        return _built(converter().structure(record, ReportRecord))
    except (*REFUSALS, RecursionError, ExceptionGroup) as error:
        raise problem_of(error) from None


def _built(record: ReportRecord) -> Parts:
    if record.least is not Verdict.CONSISTENT:
        reason = f"the findings from {record.least.value!r} on are not all; write the report from 'consistent' on"
        raise RecordError(path="$.least", reason=reason)
    article = _article(record.article)
    mentions = tuple(
        _at(f"$.mentions[{number}]", _mention, each, article.text) for number, each in enumerate(record.mentions)
    )
    known = _Known(mentions)
    relations = tuple(
        _at(f"$.relations[{number}]", known.relation, each) for number, each in enumerate(record.relations)
    )
    findings = tuple(
        _at(f"$.findings[{number}]", known.finding, each, relations) for number, each in enumerate(record.findings)
    )
    blame = tuple(_at(f"$.blame[{number}]", known.blame, each, findings) for number, each in enumerate(record.blame))
    return Parts(article=article, mentions=mentions, relations=relations, findings=findings, blame=blame)


_Made = TypeVar("_Made")
_Given = ParamSpec("_Given")


def _at(path: str, make: Callable[_Given, _Made], *given: _Given.args, **named: _Given.kwargs) -> _Made:
    """Return what *make* makes; where it refuses, the error names *path*."""
    try:
        return make(*given, **named)
    except RecordError as error:
        raise RecordError(path=f"{path}{error.path}", reason=error.reason) from None
    except REFUSALS as error:
        raise RecordError(path, str(error)) from None


def _span(start: int, end: int, text: str) -> Span:
    span = Span(start, end)
    if end > len(text):
        raise RecordError(path=".end", reason=f"{end} lies outside of the text, which has {len(text)} characters")
    return span


def _article(record: ArticleRecord) -> Article:
    paragraphs = tuple(
        _at(f"$.article.paragraphs[{number}]", _paragraph, each, record.text)
        for number, each in enumerate(record.paragraphs)
    )
    return Article(
        text=record.text,
        paragraphs=paragraphs,
        source=record.source,
        page_date=record.page_date,
        published=record.published,
        published_reason=record.published_reason,
    )


def _paragraph(record: ParagraphRecord, text: str) -> Paragraph:
    span = _span(record.start, record.end, text)
    repeats, credit = (
        None if each is None else _at(f".{name}", _span, each.start, each.end, text)
        for name, each in (("repeats", record.repeats), ("credit", record.credit))
    )
    return Paragraph(
        kind=record.kind, span=span, text=span.of(text), repeats=repeats, furniture=record.furniture, credit=credit
    )


def _mention(record: MentionRecord, text: str) -> Mention:
    span = _span(record.start, record.end, text)
    printed = span.of(text)
    if record.text != printed:
        raise RecordError(path=".text", reason=f"the text has {printed[:_LONGEST]!r} there")
    kind = _kind(record, printed)
    return Mention(
        span=span,
        text=printed,
        kind=kind,
        value=record.exact,
        unit=record.unit if record.counted is None else record.counted,
        bound=record.bound,
        recogniser=record.recogniser,
        alternatives=tuple(
            Alternative(
                kind=_at(f".alternatives[{number}]", _kind, each, printed), value=each.exact, reason=each.reason
            )
            for number, each in enumerate(record.alternatives)
        ),
    )


def _kind(record: MentionRecord | AlternativeRecord, printed: str) -> MentionKind:
    if type(record.exact) not in KINDS[record.kind]:
        raise RecordError(path=".exact.type", reason=f"it is no {record.kind.value}")
    refuse_disagreement(record.exact, record.value, printed)
    return record.kind


@frozen
class _Known:
    """The mentions that operands name."""

    mentions: tuple[Mention, ...]

    def relation(self, record: RelationRecord) -> Relation:
        kind = RELATIONS[record.kind]
        filled: dict[str, Any] = {"reading": record.reading}
        for name in own_keys(kind):
            value = getattr(record, name)
            several = isinstance(value, tuple)
            filled[name] = tuple(self._own(f".{name}", *each) for each in enumerate(value)) if several else value
        operands = [
            (each.role, _at(f".operands[{number}]", self.operand, each)) for number, each in enumerate(record.operands)
        ]
        relation = kind(**filled, **_by_field(kind, operands))
        if [role for role, _ in relation.operands] != [role for role, _ in operands]:
            raise RecordError(path=".operands", reason=f"these are not the roles of a {kind.kind}, in their order")
        return relation

    def _own(self, path: str, number: int, value: object) -> object:
        return _at(f"{path}[{number}]", self.operand, value) if isinstance(value, OperandRecord) else value

    def operand(self, record: OperandRecord) -> Operand:
        bound = record.bound
        if record.mention is None:
            if record.value is None or record.printed is None:
                raise RecordError(
                    path=".value", reason="a figure without a mention has a value, and says how it is printed"
                )
            return Operand(printed=record.printed, value=record.value, bound=bound or Bound.EXACT)
        stated = _numbered(self.mentions, record.mention, ".mention")
        if (record.start, record.end) != (stated.span.start, stated.span.end):
            raise RecordError(path=".start", reason=f"its mention stands from {stated.span.start} to {stated.span.end}")
        value = stated.value if record.value is None else record.value
        if not isinstance(value, OperandValue):
            raise RecordError(path=".value", reason=f"a relation holds no {stated.kind.value}, only the figures of it")
        return Operand(
            printed=stated.text if record.printed is None else record.printed,
            value=value,
            bound=stated.bound if bound is None else bound,
            mention=stated,
        )

    def finding(self, record: FindingRecord, relations: tuple[Relation, ...]) -> Finding:
        return Finding(
            code=record.code,
            name=record.name,
            verdict=record.verdict,
            relation=_numbered(relations, record.relation, ".relation"),
            reconstruction=record.phrases.reconstruction,
            reason=record.phrases.reason,
            roundings=record.roundings,
            witnesses=record.witnesses,
            flags=record.flags,
            excludes=record.excludes,
            severity=record.severity,
            because=record.phrases.because,
            repairs=self._repairs(record.repairs),
        )

    def blame(self, record: BlameRecord, findings: tuple[Finding, ...]) -> Blame:
        blamed = (
            _numbered(findings, each.finding, f".findings[{number}].finding")
            for number, each in enumerate(record.findings)
        )
        suspects = (
            tuple(_at(f".suspects[{place}][{number}]", self.operand, each) for number, each in enumerate(one))
            for place, one in enumerate(record.suspects)
        )
        return Blame(
            findings=tuple(evolve(each, repairs=()) for each in blamed),
            suspects=tuple(suspects),
            repairs=self._repairs(record.repairs),
            reason=record.phrase,
        )

    def _repairs(self, records: tuple[RepairRecord, ...]) -> tuple[Repair, ...]:
        return tuple(
            Repair(
                role=each.role,
                operand=_at(f".repairs[{number}]", self.operand, each),
                printed=each.perhaps,
                slip=each.slip,
            )
            for number, each in enumerate(records)
        )


_Named = TypeVar("_Named")


def _numbered(named: tuple[_Named, ...], number: int, path: str) -> _Named:
    if not 0 <= number < len(named):
        raise RecordError(path, f"there is no number {number}: {len(named)} are listed, from 0")
    return named[number]


def _by_field(kind: type[Relation], operands: list[tuple[str, Operand]]) -> dict[str, Any]:
    """Return the operands by the fields of *kind* that hold them; what is not there is left to the defaults."""
    filled: dict[str, Any] = {}
    for each in fields(kind):
        found = tuple(operand for role, operand in operands if role == role_of(each.name))
        if role_of(each.name) != each.name:
            filled[each.name] = found
        elif found:
            filled[each.name] = found[0]
    return filled


_LONGEST = 80
