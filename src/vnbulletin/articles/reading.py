"""This file reads the text of a bulletin into an Article."""

import os
import re

from attrs import evolve

from vnbulletin.articles.article import Article, Paragraph, ParagraphKind
from vnbulletin.articles.captions import join_captions, label_captions, same_words
from vnbulletin.articles.datelines import cut_date_line
from vnbulletin.articles.decoding import read_text
from vnbulletin.articles.furniture import label_furniture
from vnbulletin.articles.lines import Line, is_running, join_wrapped, split_lines
from vnbulletin.articles.masthead import agency_of, label_endings, label_headings, label_summary
from vnbulletin.articles.names import cut_names
from vnbulletin.articles.publishing import read_publishing
from vnbulletin.spans import Span

__all__ = ["read_article", "read_file"]

# What may be printed twice; a short line of a list may come again under another heading with its own figure.
_REPEATED = (ParagraphKind.TITLE, ParagraphKind.SUMMARY, ParagraphKind.CAPTION, ParagraphKind.BODY)
_FEWEST_WORDS = 8
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
    lines = label_furniture(split_lines(text))
    lines = _cut(lines)
    lines = label_captions(join_wrapped(lines, text))
    lines = join_captions(lines, text)
    lines = label_summary(label_endings(label_headings(lines)))
    lines = [line if line.kind else line.labelled(ParagraphKind.BODY) for line in lines]
    dates = read_publishing(lines)
    opening = next((line for line in lines if line.kind is ParagraphKind.BODY and is_running(line)), None)
    return Article(
        text=text,
        paragraphs=_paragraphs(lines, text),
        source=source,
        agency=agency_of(opening) if opening else None,
        page_date=dates.page_date,
        published=dates.published,
        published_reason=dates.reason,
    )


def read_file(path: str | os.PathLike[str]) -> Article:
    """Read a bulletin from a text file (.txt, .md) in UTF-8.

    Args:
        path: The file.

    Returns:
        The article; its source is the path.

    Raises:
        ReadError: The file is missing, is not text, or is in another encoding; the reason says what would help.

    .. versionadded:: 0.1.0
    """
    return read_article(read_text(path), source=os.fspath(path))


def _cut(lines: list[Line]) -> list[Line]:
    cut: list[Line] = []
    opening = True
    for line in lines:
        parts = [line] if line.kind else cut_date_line(_cut_mark(line, cut), opening=opening)
        cut += [piece for part in parts for piece in cut_names(part)]
        opening = opening and not (cut[-1].kind is None and is_running(cut[-1]))
    return cut


def _cut_mark(line: Line, cut: list[Line]) -> Line:
    """Set the mark of a Markdown heading apart, and return the heading."""
    mark = _HEADING_MARK.match(line.text)
    if mark is None:
        return line
    sign, heading = line.cut(mark.end())
    cut.append(sign.labelled(ParagraphKind.FURNITURE))
    return evolve(heading, gap=line.gap)


def _paragraphs(lines: list[Line], text: str) -> tuple[Paragraph, ...]:
    first: dict[str, tuple[Span, ParagraphKind]] = {}
    paragraphs: list[Paragraph] = []
    for line in lines:
        kind, span, repeats = line.kind or ParagraphKind.BODY, line.span, None
        if kind in _REPEATED:
            words = same_words(line)
            again = first.setdefault(words, (span, kind))
            told = kind is again[1] is ParagraphKind.BODY and len(words.split()) < _FEWEST_WORDS
            if again[0] != span and not told:
                repeats, kind = again
        paragraphs.append(Paragraph(kind=kind, span=span, text=span.of(text), repeats=repeats))
    return tuple(paragraphs)
