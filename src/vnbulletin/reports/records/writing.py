"""This file writes a report as a record of plain values, which holds all of it, each thing once."""

from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import evolve, fields, frozen

from vnbulletin.articles.article import Article
from vnbulletin.articles.paragraphs import Paragraph
from vnbulletin.checks.blame import Blame
from vnbulletin.checks.finding import Finding, Repair, Verdict, operand_record
from vnbulletin.errors import RecordError
from vnbulletin.mentions.mention import Mention
from vnbulletin.notation.quantities.bounds import Bound
from vnbulletin.relations.relation import Operand, Relation
from vnbulletin.reports.records.converting import exact_record
from vnbulletin.reports.records.phrases import phrase_record
from vnbulletin.reports.records.relations import own_keys
from vnbulletin.reports.records.report import SCHEMA
from vnbulletin.reports.statistics import statistic_record
from vnbulletin.spans import Span

if TYPE_CHECKING:
    from vnbulletin.reports.report import Coverage, Report

__all__ = ["mention_record", "report_record"]


def report_record(report: "Report", least: Verdict, lang: str) -> dict[str, Any]:
    """Return *report* as plain values, with the findings from *least* on, told in *lang*.

    Raises:
        RecordError: A finding or an operand names what the report does not hold.
        UnknownLanguageError: There is no catalogue of that language.
    """
    surfacing = report.surfacing(least)
    numbers = _Numbers.of(report, surfacing)
    judged = _judged(report.findings)
    return {
        "schema": SCHEMA,
        "article": _article_record(report.article),
        "mentions": [mention_record(each) for each in report.mentions],
        "statistics": [statistic_record(each) for each in report.statistics],
        "relations": [numbers.relation_record(each, judged.get(id(each))) for each in report.relations],
        "findings": [numbers.finding_record(each, lang) for each in surfacing],
        "blame": [numbers.blame_record(each, lang) for each in report.blame],
        "rounding_profile": report.rounding_profile.to_record(),
        "coverage": {
            **_counts(report.coverage),
            "kinds": {kind.value: _counts(each) for kind, each in report.coverage_by_kind.items()},
        },
        "least": least.value,
        "lang": lang,
    }


def _judged(findings: Iterable[Finding]) -> Mapping[int, Finding]:
    """Return the finding that is the verdict of each relation: where several checks judge one, the gravest."""
    judged: dict[int, Finding] = {}
    for finding in findings:
        known = judged.setdefault(id(finding.relation), finding)
        if finding.verdict.gravity > known.verdict.gravity:
            judged[id(finding.relation)] = finding
    return judged


def mention_record(mention: Mention) -> dict[str, Any]:
    """Return *mention* as plain values that hold all of it."""
    record = mention.to_record()
    for alternative, each in zip(record.get("alternatives", ()), mention.alternatives, strict=False):
        alternative["exact"] = exact_record(each.value)
    record |= {"recogniser": mention.recogniser, "exact": exact_record(mention.value)}
    return record if record["unit"] == mention.unit else record | {"counted": mention.unit}


def _own_record(relation: Relation, operand: Callable[[str, Operand], dict[str, Any]]) -> dict[str, Any]:
    """Return the keys that the kind of *relation* has of its own; those that say nothing are left out."""
    record: dict[str, Any] = {}
    for name in own_keys(type(relation)):
        value = getattr(relation, name)
        if value == getattr(fields(type(relation)), name).default:
            continue
        if isinstance(value, tuple):
            record[name] = [operand(name, each) if isinstance(each, Operand) else each for each in value]
        else:
            record[name] = value
    return record


@frozen
class _Numbers:
    """The numbers by which records name mentions, relations and findings."""

    mentions: Mapping[Mention, int]
    relations: Mapping[int, int]
    findings: Mapping[Finding, int]

    @classmethod
    def of(cls, report: "Report", findings: Iterable[Finding]) -> "_Numbers":
        # What is perhaps meant is found after the blame, whose findings hold none of it.
        blamed = {evolve(each, repairs=()): number for number, each in enumerate(findings)} if report.blame else {}
        # A repeated sentence makes equal relations, and they are two all the same.
        relations = {id(each): number for number, each in enumerate(report.relations)}
        return cls({each: number for number, each in enumerate(report.mentions)}, relations, blamed)

    def relation_record(self, relation: Relation, finding: Finding | None) -> dict[str, Any]:
        return {
            "kind": relation.kind,
            "operands": [self._operand(*each) for each in relation.operands],
            "reading": relation.reading,
            "verdict": None if finding is None else finding.verdict.value,
            "check": None if finding is None else finding.code,
            **_own_record(relation, self._operand),
        }

    def finding_record(self, finding: Finding, lang: str) -> dict[str, Any]:
        phrases = {
            "reconstruction": phrase_record(finding.reconstruction),
            "reason": phrase_record(finding.reason),
            **({} if finding.because is None else {"because": phrase_record(finding.because)}),
        }
        number = _found(self.relations, id(finding.relation), "a finding judges a relation")
        repairs = [self._repair(each) for each in finding.repairs]
        return finding.to_record(lang) | {"repairs": repairs, "relation": number, "phrases": phrases}

    def blame_record(self, blame: Blame, lang: str) -> dict[str, Any]:
        told = blame.to_record(lang)
        for record, each in zip(told["findings"], blame.findings, strict=True):
            record["finding"] = _found(self.findings, each, "blame names a finding")
        told["suspects"] = [[self._operand("", each) for each in one] for one in blame.suspects]
        told["repairs"] = [self._repair(each) for each in blame.repairs]
        return told if blame.reason is None else told | {"phrase": phrase_record(blame.reason)}

    def _operand(self, role: str, operand: Operand) -> dict[str, Any]:
        return operand_record(role, operand) | self._extras(operand)

    def _repair(self, repair: Repair) -> dict[str, Any]:
        return repair.to_record() | self._extras(repair.operand)

    def _extras(self, operand: Operand) -> dict[str, Any]:
        """Return of *operand* what its mention does not tell, and the number of that."""
        stated, exact = operand.mention, exact_record(operand.value)
        if stated is None:
            bound = {} if operand.bound is Bound.EXACT else {"bound": operand.bound.value}
            return {"printed": operand.printed, "value": exact, **bound}
        told: dict[str, Any] = {"mention": _found(self.mentions, stated, "an operand names a mention")}
        if operand.printed != stated.text:
            told["printed"] = operand.printed
        if exact != exact_record(stated.value):
            told["value"] = exact
        return told if operand.bound is stated.bound else told | {"bound": operand.bound.value}


_Named = TypeVar("_Named", bound=Hashable)


def _found(numbers: Mapping[_Named, int], named: _Named, what: str) -> int:
    if named not in numbers:
        raise RecordError(path="$", reason=f"{what} that the report does not hold, so it cannot be written whole")
    return numbers[named]


def _counts(coverage: "Coverage") -> dict[str, int]:
    return {"figures": coverage.figures, "in_relations": coverage.in_relations, "decided": coverage.decided}


def _article_record(article: Article) -> dict[str, Any]:
    event = article.event_date
    return {
        "title": article.title,
        "kicker": article.kicker,
        "summary": article.summary,
        "date_line": article.date_line,
        "page_date": None if article.page_date is None else article.page_date.isoformat(),
        "published": None if article.published is None else article.published.isoformat(),
        "published_reason": article.published_reason,
        "event_date": None if event is None else event.isoformat(),
        "event_reason": article.event_reason,
        "agency": article.agency,
        "byline": article.byline,
        "outlet": article.outlet,
        "source_line": article.source_line,
        "end_mark": article.end_mark,
        "province": article.province,
        "province_reason": article.province_reason,
        "source": article.source,
        "text": article.text,
        "paragraphs": [_paragraph_record(each) for each in article.paragraphs],
    }


def _paragraph_record(paragraph: Paragraph) -> dict[str, Any]:
    record: dict[str, Any] = {"kind": paragraph.kind.value, **_span_record(paragraph.span)}
    if paragraph.repeats is not None:
        record["repeats"] = _span_record(paragraph.repeats)
    if paragraph.furniture is not None:
        record["furniture"] = paragraph.furniture.value
    if paragraph.credit is not None:
        record["credit"] = _span_record(paragraph.credit)
    return record


def _span_record(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}
