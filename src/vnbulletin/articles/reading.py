"""This file reads the text of a bulletin into an Article."""

import os
import re
from collections.abc import Sequence

from attrs import evolve

from vnbulletin.articles.article import Article
from vnbulletin.articles.captions import join_captions, label_captions
from vnbulletin.articles.datelines import cut_date_line, cut_opening_date_line, set_visitors_day_apart
from vnbulletin.articles.decoding import decode, is_page, read_bytes
from vnbulletin.articles.lines import Line, is_running, join_wrapped, split_lines
from vnbulletin.articles.masthead import label_endings, label_headings, label_summary
from vnbulletin.articles.names import cut_names
from vnbulletin.articles.paragraphs import FurnitureKind, Paragraph, ParagraphKind
from vnbulletin.articles.publishing import read_publishing
from vnbulletin.articles.repeats import find_repeats
from vnbulletin.articles.surroundings import label_furniture
from vnbulletin.folding import fold
from vnbulletin.spans import Span

__all__ = ["article_of", "read_article", "read_file"]

_HEADING_MARK = re.compile(r"#{1,6}\s{1,4}(?=\S)")


def read_article(text: str, *, source: str | None = None) -> Article:
    r"""Read the text of a bulletin (bản tin): its parts, their roles and places.

    Any text is accepted, and nothing of it is lost: every visible character lies in
    exactly one paragraph. A plain text without a title is all body.

    Args:
        text: The text exactly as it was given; offsets count its code points.
        source: Where the text came from, for the record.

    Returns:
        The article.

    >>> article = read_article("Chi bộ kết nạp đảng viên\n\nNgày 3/2, chi bộ kết nạp 5 đảng viên.")
    >>> article.title
    'Chi bộ kết nạp đảng viên'

    .. versionadded:: 0.1.0
    """
    return article_of(text, (), source=source)


def article_of(text: str, known: Sequence[tuple[Span, ParagraphKind]], *, source: str | None = None) -> Article:
    r"""Read the text of a bulletin of which some lines already have their role, as a page's markup gives it.

    Args:
        text: The text exactly as it was given.
        known: Spans of whole lines, each with a role that no rule changes.
        source: Where the text came from, for the record.

    Returns:
        The article.

    Raises:
        ValueError: A known span lies outside of the text or overlaps another.

    >>> text = "Chi bộ kết nạp đảng viên\n\nNgày 3/2, chi bộ kết nạp 5 đảng viên."
    >>> article_of(text, [(Span(0, 24), ParagraphKind.KICKER)]).kicker
    'Chi bộ kết nạp đảng viên'

    .. versionadded:: 0.1.0
    """
    folded = fold(text)
    lines = label_furniture(split_lines(folded, known))
    lines = _cut(lines)
    lines = label_captions(join_wrapped(lines, text))
    lines = join_captions(lines, text)
    lines = label_summary(label_endings(set_visitors_day_apart(label_headings(lines))))
    lines = [line if line.kind else line.labelled(ParagraphKind.BODY) for line in lines]
    dates = read_publishing(lines)
    return Article(
        text=text,
        folded=folded,
        paragraphs=_paragraphs(lines, text),
        source=source,
        page_date=dates.page_date,
        published=dates.published,
        published_reason=dates.reason,
    )


def read_file(path: str | os.PathLike[str]) -> Article:
    """Read a bulletin from a file: a text in UTF-8 (.txt, .md), or a web page (.html, .htm, .xhtml).

    What a file holds counts more than its name: a page saved as .txt is read as a page, and a plain text
    named .html as a text.

    Args:
        path: The file.

    Returns:
        The article; its source is the path.

    Raises:
        ReadError: The file is missing, is no text, or is in another encoding; the reason says what would help.
        MissingExtraError: The file is a page, and the extra ``html`` is not installed.

    .. versionadded:: 0.1.0
    """
    source = os.fspath(path)
    data = read_bytes(path)
    if is_page(data, source=source):
        from vnbulletin.articles.pages import read_page  # noqa: PLC0415 -- it needs the extra, and it reads with this

        return read_page(data, source=source)
    return read_article(decode(data, source=source), source=source)


def _cut(lines: list[Line]) -> list[Line]:
    cut: list[Line] = []
    opening = True
    for line in lines:
        cut_dates = cut_opening_date_line if opening else cut_date_line
        parts = [line] if line.kind else cut_dates(_cut_mark(line, cut))
        cut += [piece for part in parts for piece in cut_names(part)]
        last = cut[-1]
        # A colon may end the line above a headline.
        opening = opening and not (last.is_story and is_running(last) and last.text[-1] != ":")
    return cut


def _cut_mark(line: Line, cut: list[Line]) -> Line:
    """Set the mark of a Markdown heading apart, and return the heading."""
    mark = _HEADING_MARK.match(line.text)
    if mark is None:
        return line
    sign, heading = line.cut(mark.end())
    cut.append(sign.set_apart(FurnitureKind.RULE))
    return evolve(heading, gap=line.gap)


def _paragraphs(lines: list[Line], text: str) -> tuple[Paragraph, ...]:
    again = find_repeats(lines)
    paragraphs: list[Paragraph] = []
    for number, line in enumerate(lines):
        kind, span, repeats = line.kind or ParagraphKind.BODY, line.span, None
        if number in again:
            first = lines[again[number]]
            repeats = first.span
            # A second copy plays the part of the first, unless its role was given.
            kind = first.kind or kind if again[number] < number and not line.fixed else kind
        below = lines[number + 1] if number + 1 < len(lines) else None
        credited = kind is ParagraphKind.CAPTION and below is not None and below.kind is ParagraphKind.CREDIT
        paragraphs.append(
            Paragraph(
                kind=kind,
                span=span,
                text=span.of(text),
                repeats=repeats,
                furniture=line.furniture,
                credit=below.span if credited and below is not None else None,
            )
        )
    return tuple(paragraphs)
