"""This file writes a report as HTML: a piece for notebooks, and a whole page."""

from bisect import bisect_left
from collections.abc import Callable, Iterator
from hashlib import sha256

from attrs import Factory, field, frozen

from vnbulletin.articles.rendering import story_html
from vnbulletin.catalogues import translator
from vnbulletin.checks.finding import Finding, Verdict
from vnbulletin.checks.phrases import Phrase, phrase
from vnbulletin.checks.readings import reading_told
from vnbulletin.markup import Markup, element, joined, style
from vnbulletin.mentions.mention import Mention
from vnbulletin.reports.excerpts import Excerpt, LinedText
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
from vnbulletin.spans import Span

__all__ = ["report_html", "report_page"]

# Not by colour alone: a sign of its own tells each verdict.
_SIGNS = {
    Verdict.CONSISTENT: "✓",
    Verdict.UNDETERMINED: "∅",
    Verdict.POSSIBLE: "?",
    Verdict.UNUSUAL: "!",
    Verdict.CONTRADICTION: "✗",
}


def report_html(report: Report, least: Verdict = Verdict.POSSIBLE, lang: str = "en") -> str:
    """Return *report* as a piece of HTML that looks up nothing and runs nothing.

    Raises:
        UnknownLanguageError: There is no catalogue of the language *lang*.

    >>> from vnbulletin import analyze
    >>> "<script>" in report_html(analyze("Có 5 xã. <script>alert(1)</script>"))
    False
    """
    return _Writer(report, lang).section(least, level=3)


def report_page(report: Report, least: Verdict = Verdict.POSSIBLE, lang: str = "en") -> str:
    """Return *report* as a whole page of HTML, in the colours, light or dark, that the reader has chosen.

    Raises:
        UnknownLanguageError: There is no catalogue of the language *lang*.

    >>> from vnbulletin import analyze
    >>> page = report_page(analyze("Đã xử lý 83/95 vụ (78%)."), lang="vi")
    >>> page.splitlines()[0], "83/95 vụ = 87,37 %: không khớp" in page
    ('<!DOCTYPE html>', True)
    """
    writer = _Writer(report, lang)
    head = element(
        "head",
        Markup('<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'),
        Markup('<meta name="color-scheme" content="light dark">'),
        element("title", report.article.title or writer.tell(NO_TITLE)),
    )
    body = element("body", element("main", writer.section(least, level=1)))
    return f"<!DOCTYPE html>\n{element('html', head, body, lang=lang)}\n"


def _prefix(writer: "_Writer") -> str:
    """Return what no other text of a notebook begins its anchors with."""
    text = writer.report.article.text.encode("utf-8", "backslashreplace")
    return f"vnb-{sha256(text).hexdigest()[:8]}"


def _gravest(writer: "_Writer") -> dict[Span, Finding]:
    """Return for each place in the text the gravest finding that it is part of."""
    found: dict[Span, Finding] = {}
    for finding in writer.report.findings:
        for _, operand in finding.operands:
            if operand.span is not None:
                known = found.setdefault(operand.span, finding)
                if finding.verdict.gravity > known.verdict.gravity:
                    found[operand.span] = finding
    return found


@frozen
class _Writer:
    """Writes one report in one language."""

    report: Report
    lang: str
    tell: Callable[[Phrase], str] = field(init=False)
    lined: LinedText = field(init=False)
    prefix: str = field(init=False, default=Factory(_prefix, takes_self=True))
    gravest: dict[Span, Finding] = field(init=False, default=Factory(_gravest, takes_self=True))

    @tell.default
    def _tell(self) -> Callable[[Phrase], str]:
        translate = translator(self.lang)
        return lambda told: told.told(translate)

    @lined.default
    def _lined(self) -> LinedText:
        return LinedText(self.report.article.text)

    def section(self, least: Verdict, level: int) -> Markup:
        """Return the whole report, its title as a heading of *level*."""
        article = self.report.article
        title = element(f"h{level}", article.title or self.tell(NO_TITLE), lang="vi" if article.title else None)
        source = () if article.source is None else (element("p", article.source, lang="vi"),)
        counts = dated(article, self.lang), coverage_told(self.report.coverage)
        told = "; ".join(map(self.tell, (*counts, relations_counted(len(self.report.relations)))))
        text = story_html(
            article,
            self._marked_text,
            story=self.tell(phrase("the text")),
            site=self.tell(phrase("around the story")),
            lang=self.lang,
        )
        parts = *self._findings(least, level + 1), *self._doubts(level + 1), *self._legend(level + 1), text
        return element("section", style(), title, *source, element("p", told), *parts, class_="vnb", lang=self.lang)

    def _findings(self, least: Verdict, level: int) -> Iterator[Markup]:
        yield element(f"h{level}", self.tell(phrase("What to look at")))
        surfacing = self.report.surfacing(least)
        if surfacing:
            yield element("ol", *(element("li", *self._finding(each)) for each in surfacing))
        else:
            yield element("p", self.tell(phrase("nothing")))

    def _finding(self, finding: Finding) -> Iterator[Markup]:
        yield element("p", self._badge(finding.verdict), f" {check_told(finding, self.tell)}")
        spans = [operand.span for _, operand in finding.operands if operand.span is not None]
        for excerpt in self.lined.find_excerpts(spans):
            yield self._excerpt(excerpt, f"vnb-{finding.verdict.value}")
        yield element("p", finding.explain(self.lang))
        reading = reading_told(finding.relation.reading)
        if reading is not None and reading != finding.reason:
            yield element("p", self.tell(phrase("reading: {reading}", reading=reading)))

    def _doubts(self, level: int) -> Iterator[Markup]:
        doubtful = self.report.doubtful
        if doubtful:
            yield element(f"h{level}", self.tell(TWO_READINGS))
            yield element("ul", *(element("li", *self._doubt(each)) for each in doubtful))

    def _doubt(self, mention: Mention) -> Iterator[Markup]:
        for excerpt in self.lined.find_excerpts([mention.span]):
            yield self._excerpt(excerpt, None)
        for told in doubts_told(mention):
            yield element("p", self.tell(told))

    def _legend(self, level: int) -> Iterator[Markup]:
        yield element(f"h{level}", self.tell(phrase("The figures where they stand")))
        verdicts = {finding.verdict for finding in self.gravest.values()}
        if verdicts:
            badges = (joined(self._badge(each), " ") for each in Verdict if each in verdicts)
            yield element("p", *badges)

    def _badge(self, verdict: Verdict) -> Markup:
        sign = element("span", _SIGNS[verdict], aria_hidden="true")
        return element(
            "span", sign, f" {self.tell(VERDICTS[verdict])}", class_=f"vnb-badge vnb-{verdict.value}", lang=self.lang
        )

    def _excerpt(self, excerpt: Excerpt, verdict: str | None) -> Markup:
        """Return the piece of the text, with a link to where it stands."""
        pieces: list[str] = []
        end = 0
        for span in excerpt.figures:
            pieces += excerpt.text[end : span.start], element("mark", span.of(excerpt.text), class_=verdict)
            end = span.end
        first = self.lined.starts[excerpt.line - 1] + excerpt.column - 1
        link = element("a", self.tell(place_told(excerpt.line, excerpt.column)), href=f"#{self._anchor(first)}")
        return joined(element("p", link), element("blockquote", *pieces, excerpt.text[end:], lang="vi"))

    def _anchor(self, start: int) -> str:
        return f"{self.prefix}-{start}"

    def _marked_text(self, part: Span) -> Markup:
        """Return the text of a part of the page; each mention in it is marked, with the verdict on it."""
        pieces: list[str] = []
        end = part.start
        mentions = self.report.mentions
        first, last = (bisect_left(mentions, each, key=lambda at: at.span.start) for each in (part.start, part.end))
        for mention in mentions[first:last]:
            if part.contains(mention.span):
                pieces += self.report.article.text[end : mention.span.start], self._mention(mention)
                end = mention.span.end
        return joined(*pieces, self.report.article.text[end : part.end])

    def _mention(self, mention: Mention) -> Markup:
        finding = self.gravest.get(mention.span)
        anchor = self._anchor(mention.span.start)
        if finding is None:
            return element("mark", mention.text, id=anchor)
        told = self.tell(VERDICTS[finding.verdict])
        sign = element("sup", _SIGNS[finding.verdict], role="img", aria_label=told, lang=self.lang)
        tip = f"{told} {finding.code} {finding.name}"
        return element("mark", mention.text, sign, class_=f"vnb-{finding.verdict.value}", id=anchor, title=tip)
