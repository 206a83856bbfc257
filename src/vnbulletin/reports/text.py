"""This file writes a report as lines of styled segments, which a terminal colours and a string joins."""

from collections.abc import Iterator
from datetime import date, datetime
from enum import StrEnum

from attrs import frozen

from vnbulletin.articles.article import Article
from vnbulletin.checks.finding import Finding, Verdict
from vnbulletin.mentions.mention import Mention, record_value
from vnbulletin.reports.excerpts import Excerpt, LinedText, printable
from vnbulletin.reports.report import Coverage, Report

__all__ = ["Line", "Segment", "Style", "counted", "coverage_text", "plain_text", "report_lines"]


class Style(StrEnum):
    """What a segment is, so that a renderer can choose how it looks.

    The style of a verdict has the name of the verdict.
    MARK is the pair of signs around a figure: a renderer with colours leaves it out.
    """

    PLAIN = "plain"
    TITLE = "title"
    PLACE = "place"
    FIGURE = "figure"
    MARK = "mark"
    CONSISTENT = "consistent"
    UNDETERMINED = "undetermined"
    POSSIBLE = "possible"
    UNUSUAL = "unusual"
    CONTRADICTION = "contradiction"


@frozen
class Segment:
    """A piece of a line in one style."""

    text: str
    style: Style = Style.PLAIN


@frozen
class Line:
    """One line: its segments, and how far it is indented, which a renderer that wraps lines must know."""

    segments: tuple[Segment, ...]
    indent: int = 0

    def __str__(self) -> str:
        return " " * self.indent + "".join(each.text for each in self.segments)


def plain_text(report: Report, least: Verdict = Verdict.POSSIBLE) -> str:
    """Return the report as plain text, one finding after the other, with the figures in «…».

    >>> from vnbulletin import analyze
    >>> print(plain_text(analyze("Đã xử lý 83/95 vụ (78%).")))
    (no title)
    no date; 2 figures, 2 in relations, 2 decided; 1 relation
    <BLANKLINE>
    line 1, column 10: contradiction VNB101 share-mismatch
        Đã xử lý «83/95» vụ («78%»).
    ...
    """
    return "\n".join(str(line) for line in report_lines(report, least))


def report_lines(report: Report, least: Verdict = Verdict.POSSIBLE) -> Iterator[Line]:
    """Yield the lines of the report: title, source, date, counts, findings from *least* upwards, doubtful figures."""
    article = report.article
    yield Line((Segment(printable(article.title or "(no title)"), Style.TITLE),))
    if article.source is not None:
        yield Line((Segment(printable(article.source), Style.PLACE),))
    relations = counted(len(report.relations), "relation")
    yield Line((Segment(f"{_dated(article)}; {coverage_text(report.coverage)}; {relations}"),))
    lined = LinedText(article.text)
    for finding in report.surfacing(least):
        yield Line(())
        yield from _finding_lines(finding, lined, article.source)
    for mention in report.doubtful:
        yield Line(())
        yield from _doubt_lines(mention, lined, article.source)


def coverage_text(coverage: Coverage) -> str:
    """Return the counts in words.

    >>> coverage_text(Coverage(38, 21, 17))
    '38 figures, 21 in relations, 17 decided'
    """
    figures = counted(coverage.figures, "figure")
    return f"{figures}, {coverage.in_relations} in relations, {coverage.decided} decided"


def counted(count: int, noun: str) -> str:
    """Return the count with its noun, in the plural where it is not one."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _dated(article: Article) -> str:
    if article.published is not None:
        return f"published {_written(article.published)}"
    if article.page_date is not None:
        return f"page date {_written(article.page_date)}"
    return "no date"


def _written(day: date) -> str:
    return day.isoformat(" ", "minutes") if isinstance(day, datetime) else day.isoformat()


def _finding_lines(finding: Finding, lined: LinedText, source: str | None) -> Iterator[Line]:
    verdict = Segment(finding.verdict.value, Style(finding.verdict.value))
    named = Segment(f" {finding.code} {finding.name}")
    spans = [operand.span for _, operand in finding.operands if operand.span is not None]
    excerpts = lined.find_excerpts(spans)
    if not excerpts:
        yield Line((verdict, named))
    for number, excerpt in enumerate(excerpts):
        place = _place(excerpt, source)
        yield Line((place,), indent=2) if number else Line((place, Segment(": "), verdict, named))
        yield Line(_marked(excerpt), indent=4)
    yield Line((Segment(printable(finding.message)),), indent=4)


def _doubt_lines(mention: Mention, lined: LinedText, source: str | None) -> Iterator[Line]:
    for excerpt in lined.find_excerpts([mention.span]):
        yield Line((_place(excerpt, source), Segment(": "), Segment("two readings", Style.UNDETERMINED)))
        yield Line(_marked(excerpt), indent=4)
    for other in mention.alternatives:
        read = f"{mention.kind.value} {record_value(mention.value)}"
        instead = f"{other.kind.value} {record_value(other.value)}"
        yield Line((Segment(printable(f"read as {read}; {instead} is possible: {other.reason}")),), indent=4)


def _place(excerpt: Excerpt, source: str | None) -> Segment:
    if source is None:
        return Segment(f"line {excerpt.line}, column {excerpt.column}", Style.PLACE)
    return Segment(f"{printable(source)}:{excerpt.line}:{excerpt.column}", Style.PLACE)


def _marked(excerpt: Excerpt) -> tuple[Segment, ...]:
    segments: list[Segment] = []
    end = 0
    for span in excerpt.figures:
        segments += (
            Segment(printable(excerpt.text[end : span.start])),
            Segment("«", Style.MARK),
            Segment(printable(span.of(excerpt.text)), Style.FIGURE),
            Segment("»", Style.MARK),
        )
        end = span.end
    return *segments, Segment(printable(excerpt.text[end:]))
