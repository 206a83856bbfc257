"""This file writes a report as lines of styled segments, which a terminal colours and a string joins."""

from collections.abc import Callable, Iterator
from enum import StrEnum

from attrs import field, frozen

from vnbulletin.catalogues import translator
from vnbulletin.checks.finding import Finding, Verdict
from vnbulletin.checks.phrases import Phrase, phrase
from vnbulletin.checks.readings import reading_told
from vnbulletin.mentions.mention import Mention
from vnbulletin.reports.excerpts import Excerpt, LinedText, printable
from vnbulletin.reports.report import Report
from vnbulletin.reports.wording import (
    NO_TITLE,
    TWO_READINGS,
    VERDICTS,
    check_told,
    coverage_told,
    dated,
    doubts_told,
    place_told,
    relations_counted,
)

__all__ = ["Line", "Segment", "Style", "marked", "plain_text", "report_lines"]


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


def plain_text(report: Report, least: Verdict = Verdict.POSSIBLE, lang: str = "en") -> str:
    """Return the report as plain text, one finding after the other, with the figures in «…».

    Raises:
        UnknownLanguageError: There is no catalogue of the language *lang*.

    >>> from vnbulletin import analyze
    >>> print(plain_text(analyze("Đã xử lý 83/95 vụ (78%).")))
    (no title)
    no date; 2 figures, 2 in relations, 2 decided; 1 relation
    <BLANKLINE>
    line 1, column 10: contradiction VNB101 share-mismatch
        Đã xử lý «83/95» vụ («78%»).
    ...
    """
    return "\n".join(str(line) for line in report_lines(report, least, lang))


def report_lines(report: Report, least: Verdict = Verdict.POSSIBLE, lang: str = "en") -> Iterator[Line]:
    """Yield the lines of the report: title, source, date, counts, findings from *least* upwards, doubtful figures.

    Raises:
        UnknownLanguageError: There is no catalogue of the language *lang*.
    """
    return _Writer(report, lang).lines(least)


@frozen
class _Writer:
    """Writes one report in one language."""

    report: Report
    lang: str
    tell: Callable[[Phrase], str] = field(init=False)
    lined: LinedText = field(init=False)

    @tell.default
    def _tell(self) -> Callable[[Phrase], str]:
        translate = translator(self.lang)
        return lambda told: printable(told.told(translate))

    @lined.default
    def _lined(self) -> LinedText:
        return LinedText(self.report.article.text)

    def lines(self, least: Verdict) -> Iterator[Line]:
        article = self.report.article
        yield Line((Segment(printable(article.title) if article.title else self.tell(NO_TITLE), Style.TITLE),))
        if article.source is not None:
            yield Line((Segment(printable(article.source), Style.PLACE),))
        counts = coverage_told(self.report.coverage), relations_counted(len(self.report.relations))
        yield Line((Segment("; ".join(map(self.tell, (dated(article, self.lang), *counts)))),))
        for finding in self.report.surfacing(least):
            yield Line(())
            yield from self._finding_lines(finding)
        for mention in self.report.doubtful:
            yield Line(())
            yield from self._doubt_lines(mention)

    def _finding_lines(self, finding: Finding) -> Iterator[Line]:
        verdict = Segment(self.tell(VERDICTS[finding.verdict]), Style(finding.verdict.value))
        named = Segment(f" {check_told(finding, self.tell)}")
        spans = [operand.span for _, operand in finding.operands if operand.span is not None]
        excerpts = self.lined.find_excerpts(spans)
        if not excerpts:
            yield Line((verdict, named))
        for number, excerpt in enumerate(excerpts):
            place = self._place(excerpt)
            yield Line((place,), indent=2) if number else Line((place, Segment(": "), verdict, named))
            yield Line(marked(excerpt), indent=4)
        yield Line((Segment(printable(finding.explain(self.lang))),), indent=4)
        reading = reading_told(finding.relation.reading)
        if reading is not None and reading != finding.reason:
            yield Line((Segment(self.tell(phrase("reading: {reading}", reading=reading))),), indent=4)

    def _doubt_lines(self, mention: Mention) -> Iterator[Line]:
        for excerpt in self.lined.find_excerpts([mention.span]):
            doubt = Segment(self.tell(TWO_READINGS), Style.UNDETERMINED)
            yield Line((self._place(excerpt), Segment(": "), doubt))
            yield Line(marked(excerpt), indent=4)
        for told in doubts_told(mention):
            yield Line((Segment(self.tell(told)),), indent=4)

    def _place(self, excerpt: Excerpt) -> Segment:
        source = self.report.article.source
        if source is None:
            return Segment(self.tell(place_told(excerpt.line, excerpt.column)), Style.PLACE)
        return Segment(f"{printable(source)}:{excerpt.line}:{excerpt.column}", Style.PLACE)


def marked(excerpt: Excerpt) -> tuple[Segment, ...]:
    """Return the text of an excerpt with a pair of signs around each figure, safe to show."""
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
