"""This file finds the marks of an article: the parts that are no whole paragraphs."""

from collections.abc import Iterator, Sequence

from vnbulletin.articles.agencies import find_sign
from vnbulletin.articles.datelines import choose_page_date, find_page_date
from vnbulletin.articles.end_marks import find_end_mark
from vnbulletin.articles.lines import is_running_text
from vnbulletin.articles.paragraphs import Mark, MarkKind, Paragraph, ParagraphKind
from vnbulletin.folding import FoldedText
from vnbulletin.spans import Span

__all__ = ["find_marks"]


def find_marks(
    folded: FoldedText, paragraphs: Sequence[Paragraph], told: Sequence[tuple[MarkKind, Span | None]]
) -> Iterator[Mark]:
    """Yield the marks of an article; those *told* were found by who read them."""
    found = {
        MarkKind.AGENCY: _agency(folded, paragraphs),
        MarkKind.PAGE_DATE: _page_date(folded, paragraphs),
        MarkKind.END_MARK: _end_mark(folded, paragraphs),
        **dict(told),
    }
    placed = sorted((span, kind) for kind, span in found.items() if span is not None)
    for span, kind in placed:
        yield Mark(kind=kind, span=span, text=span.of(folded.original))


def _agency(folded: FoldedText, paragraphs: Sequence[Paragraph]) -> Span | None:
    for paragraph in paragraphs:
        start, end = folded.folded_bounds(paragraph.span)
        if paragraph.kind is ParagraphKind.BODY and is_running_text(folded.text[start:end]):
            sign = find_sign(folded.text[start:end])
            return sign and folded.span(start + sign[0], start + sign[1])
    return None


def _page_date(folded: FoldedText, paragraphs: Sequence[Paragraph]) -> Span | None:
    chosen = choose_page_date((each.kind, folded.lower[slice(*folded.folded_bounds(each.span))]) for each in paragraphs)
    if chosen is None:
        return None
    start, end = folded.folded_bounds(paragraphs[chosen].span)
    found = find_page_date(folded.lower[start:end])
    return found and folded.span(start + found[0], start + found[1])


def _end_mark(folded: FoldedText, paragraphs: Sequence[Paragraph]) -> Span | None:
    for paragraph in reversed(paragraphs):
        if paragraph.kind is ParagraphKind.BODY:
            start, end = folded.folded_bounds(paragraph.span)
            found = find_end_mark(folded.text[start:end])
            if found is not None:
                return folded.span(start + found[0], start + found[1])
    return None
