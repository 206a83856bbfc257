"""This file defines Article: a bulletin's parts, each with its place in the text as it was given."""

from datetime import date, datetime
from enum import StrEnum

from attrs import field, frozen

from vnbulletin.folding import FoldedText, fold
from vnbulletin.spans import Span

__all__ = ["Article", "Paragraph", "ParagraphKind"]


class ParagraphKind(StrEnum):
    """The role that a paragraph plays on the page; FURNITURE is what belongs to the site, not to the story."""

    KICKER = "kicker"
    TITLE = "title"
    SUMMARY = "summary"
    DATE_LINE = "date-line"
    BODY = "body"
    CAPTION = "caption"
    CREDIT = "credit"
    BYLINE = "byline"
    SOURCE_LINE = "source-line"
    OUTLET = "outlet"
    FURNITURE = "furniture"


@frozen(kw_only=True)
class Paragraph:
    """One piece of the page: its role, its span, and the earlier paragraph that it repeats word for word, if any."""

    kind: ParagraphKind
    span: Span
    text: str
    repeats: Span | None = None


@frozen(kw_only=True)
class Article:
    """A bulletin (bản tin): the text exactly as given and its paragraphs, in text order.

    Every visible character of the text (neither a blank nor of zero width) lies in
    exactly one paragraph, so nothing is lost. Field names follow the press: *kicker*, *title*, *summary* (sapo),
    *byline*. *page_date* is the date that the page prints; *published* is set only
    where nothing in the text speaks against it, and otherwise *published_reason* says why
    it is not known.
    """

    text: str = field(repr=False)
    paragraphs: tuple[Paragraph, ...] = field(repr=False)
    source: str | None = None
    agency: str | None = None
    page_date: date | datetime | None = None
    published: date | datetime | None = None
    published_reason: str = ""
    folded: FoldedText = field(init=False, repr=False, eq=False)

    @folded.default
    def _folded(self) -> FoldedText:
        return fold(self.text)

    def having(self, *kinds: ParagraphKind) -> tuple[Paragraph, ...]:
        """Return the paragraphs of the given kinds, in text order."""
        return tuple(each for each in self.paragraphs if each.kind in kinds)

    def _first(self, kind: ParagraphKind) -> str | None:
        return next((" ".join(each.text.split()) for each in self.paragraphs if each.kind is kind), None)

    @property
    def kicker(self) -> str | None:
        """The line above the title, or None."""
        return self._first(ParagraphKind.KICKER)

    @property
    def title(self) -> str | None:
        """The headline on one line, or None where the text has none."""
        return self._first(ParagraphKind.TITLE)

    @property
    def summary(self) -> str | None:
        """The lead that stands apart from the body (sapo), or None."""
        return self._first(ParagraphKind.SUMMARY)

    @property
    def date_line(self) -> str | None:
        """The page's line with its date, as printed, or None."""
        return self._first(ParagraphKind.DATE_LINE)

    @property
    def byline(self) -> str | None:
        """Who wrote it, without a label such as “Bài và ảnh:”, or None."""
        printed = self._first(ParagraphKind.BYLINE)
        return printed and printed.rpartition(":")[2].strip()

    @property
    def outlet(self) -> str | None:
        """The paper or portal, as printed, or None."""
        return self._first(ParagraphKind.OUTLET)

    @property
    def source_line(self) -> str | None:
        """The line that names another source ("Theo: …"), as printed, or None."""
        return self._first(ParagraphKind.SOURCE_LINE)

    @property
    def captions(self) -> tuple[Paragraph, ...]:
        """The captions of pictures; a repeated one is there twice and names the first."""
        return self.having(ParagraphKind.CAPTION)

    @property
    def furniture(self) -> tuple[Paragraph, ...]:
        """What belongs to the site and not to the story."""
        return self.having(ParagraphKind.FURNITURE)
