"""This file defines Article: a bulletin's parts, each with its place in the text as it was given."""

from collections.abc import Iterable
from datetime import date, datetime
from functools import cached_property

from attrs import field, frozen

from vnbulletin.articles.clauses import Sentence, find_sentences
from vnbulletin.articles.events import Event, read_event
from vnbulletin.articles.marking import find_marks
from vnbulletin.articles.paragraphs import FurnitureKind, Mark, MarkKind, Paragraph, ParagraphKind
from vnbulletin.articles.places import Place, find_province
from vnbulletin.folding import FoldedText, fold
from vnbulletin.notation.dates.partial_dates import PartialDate
from vnbulletin.spans import Span

__all__ = ["Article", "FurnitureKind", "Mark", "MarkKind", "Paragraph", "ParagraphKind", "Sentence"]


@frozen(kw_only=True)
class Article:
    """A bulletin (bản tin): the text exactly as given and its paragraphs, in text order.

    Every visible character of the text (neither a blank nor of zero width) lies in
    exactly one paragraph, so nothing is lost. Field names follow the press: *kicker*, *title*, *summary* (sapo),
    *byline*. *page_date* is the date that the page prints; *published* is set only
    where nothing in the text speaks against it, and otherwise *published_reason* says why
    it is not known.

    .. versionadded:: 0.1.0
    """

    text: str = field(repr=False)
    paragraphs: tuple[Paragraph, ...] = field(repr=False)
    source: str | None = None
    page_date: date | datetime | None = None
    published: date | datetime | None = None
    published_reason: str = ""
    folded: FoldedText = field(repr=False, eq=False)

    @folded.default
    def _folded(self) -> FoldedText:
        return fold(self.text)

    def _repr_html_(self) -> str:
        """Return the article for a notebook, with the role of each part; the site around the story is folded."""
        from vnbulletin.articles.rendering import article_html  # noqa: PLC0415 -- few articles are shown in a notebook

        return article_html(self)

    def having(self, *kinds: ParagraphKind) -> tuple[Paragraph, ...]:
        """Return the paragraphs of the given kinds, in text order."""
        return tuple(each for each in self.paragraphs if each.kind in kinds)

    def span_of(self, kind: ParagraphKind | MarkKind) -> Span | None:
        """Return the place of the first part of the given kind, or None where the article has none.

        >>> from vnbulletin.articles.reading import read_article
        >>> read_article("LSO-Có 5 xã đạt chuẩn./.").span_of(MarkKind.AGENCY)
        Span(start=0, end=3)

        .. versionadded:: 0.1.0
        """
        parts: Iterable[Paragraph | Mark] = self.paragraphs if isinstance(kind, ParagraphKind) else self.marks
        return next((each.span for each in parts if each.kind is kind), None)

    def _first(self, kind: ParagraphKind) -> str | None:
        return next((" ".join(each.text.split()) for each in self.paragraphs if each.kind is kind), None)

    def _marked(self, kind: MarkKind) -> str | None:
        return next((each.text for each in self.marks if each.kind is kind), None)

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
        """What belongs to the site and not to the story; each piece says what it is."""
        return self.having(ParagraphKind.FURNITURE)

    @property
    def agency(self) -> str | None:
        """The sign of the paper or agency that opens the story ("LSO"), as printed, or None."""
        return self._marked(MarkKind.AGENCY)

    @property
    def end_mark(self) -> str | None:
        """The mark that ends the story ("./."), as printed, or None."""
        return self._marked(MarkKind.END_MARK)

    @property
    def event_date(self) -> date | PartialDate | None:
        """The day that the story's opening tells; without its year, or None, where `event_reason` says so.

        >>> from vnbulletin.articles.reading import read_article
        >>> article = read_article("Chiều 14/2, huyện họp tổng kết công tác năm 2022.")
        >>> article.event_date, article.event_reason
        (datetime.date(2023, 2, 14), "'Chiều 14/2' has no year: the story reviews 2022, so it is 2023")

        .. versionadded:: 0.1.0
        """
        return self._event.day

    @property
    def event_reason(self) -> str:
        """Where the day of the event was read and how its year was inferred, or why it is not known."""
        return self._event.reason

    @property
    def province(self) -> str | None:
        """The province that the bulletin is of, or None where nothing on the page tells it clearly."""
        return self._place.province

    @property
    def province_reason(self) -> str:
        """What tells the province, or why none is told."""
        return self._place.reason

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of the story with their clauses, in text order; furniture and date lines have none."""
        return tuple(find_sentences(self.folded, self.paragraphs))

    @cached_property
    def marks(self) -> tuple[Mark, ...]:
        """The parts that are no whole paragraphs, in text order; see `MarkKind`."""
        told = ((MarkKind.EVENT_DATE, self._event.span), (MarkKind.PROVINCE, self._place.span))
        return tuple(find_marks(self.folded, self.paragraphs, told))

    @cached_property
    def _event(self) -> Event:
        return read_event(self.folded, self.paragraphs, self.page_date)

    @cached_property
    def _place(self) -> Place:
        return find_province(self.folded, self.paragraphs, self.page_date)
