"""This file finds the marks of an article: the parts that are no whole paragraphs."""

import re
from collections.abc import Iterator, Sequence

from vnbulletin.articles.datelines import choose_page_date, find_page_date
from vnbulletin.articles.lines import is_running_text
from vnbulletin.articles.paragraphs import Mark, MarkKind, Paragraph, ParagraphKind
from vnbulletin.articles.signs import find_sign
from vnbulletin.folding import FoldedText
from vnbulletin.spans import Span

__all__ = ["find_marks"]

_END_MARK = re.compile(r"(?:\.\s?/{1,2}\s?\.?|/\.)(?=[\s\"”’)]{0,4}\Z)")
_LONGEST_END = 12


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


def _bounds(folded: FoldedText, paragraph: Paragraph) -> tuple[int, int]:
    return folded.folded_offset(paragraph.span.start), folded.folded_offset(paragraph.span.end)


def _agency(folded: FoldedText, paragraphs: Sequence[Paragraph]) -> Span | None:
    for paragraph in paragraphs:
        start, end = _bounds(folded, paragraph)
        if paragraph.kind is ParagraphKind.BODY and is_running_text(folded.text[start:end]):
            sign = find_sign(folded.text[start:end])
            return sign and folded.span(start + sign[0], start + sign[1])
    return None


def _page_date(folded: FoldedText, paragraphs: Sequence[Paragraph]) -> Span | None:
    dated = [number for number, each in enumerate(paragraphs) if each.kind is ParagraphKind.DATE_LINE]
    title = next((number for number, each in enumerate(paragraphs) if each.kind is ParagraphKind.TITLE), 0)
    bounds = {number: _bounds(folded, paragraphs[number]) for number in dated}
    chosen = choose_page_date([(number, folded.lower[slice(*bounds[number])]) for number in dated], title)
    if chosen is None:
        return None
    start, end = bounds[chosen]
    found = find_page_date(folded.lower[start:end])
    return found and folded.span(start + found[0], start + found[1])


def _end_mark(folded: FoldedText, paragraphs: Sequence[Paragraph]) -> Span | None:
    for paragraph in reversed(paragraphs):
        if paragraph.kind is ParagraphKind.BODY:
            start, end = _bounds(folded, paragraph)
            start = max(start, end - _LONGEST_END)
            hit = _END_MARK.search(folded.text[start:end])
            if hit is not None:
                return folded.span(start + hit.start(), start + hit.end())
    return None
