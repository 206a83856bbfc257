"""This file divides the paragraphs of a story into sentences, and sentences into clauses."""

import re
from collections.abc import Iterable, Iterator

from attrs import frozen

from vnbulletin.articles.bullets import BULLET
from vnbulletin.articles.paragraphs import Paragraph, ParagraphKind
from vnbulletin.articles.sentences import sentences
from vnbulletin.folding import FoldedText
from vnbulletin.spans import Span

__all__ = ["Sentence", "clauses", "find_sentences"]

_NOT_TOLD = frozenset({ParagraphKind.FURNITURE, ParagraphKind.DATE_LINE})
# A semicolon always parts clauses, but for one that bears an accent; a colon where a list follows it; a bullet begins
# one, on a new line or not.
_BOUND = re.compile(
    rf";++(?![\u0300-\u036f])|:(?=\s{{0,8}}(?:\n|{BULLET}))|\n(?=\s{{0,8}}(?:{BULLET}))|(?<=[;:.,]\s)(?=[-–+•▪●]\s)"
)
_COLON = re.compile(r":(?=\s)(?!\s{1,2}[“\"])")


@frozen(kw_only=True)
class Sentence:
    """A sentence of the story (câu): its place, its text, its paragraph's number, and the places of its clauses.

    .. versionadded:: 0.1.0
    """

    span: Span
    text: str
    paragraph: int
    clauses: tuple[Span, ...]


def find_sentences(folded: FoldedText, paragraphs: Iterable[Paragraph]) -> Iterator[Sentence]:
    """Yield the sentences of all paragraphs but furniture and date lines, in text order."""
    for number, paragraph in enumerate(paragraphs):
        if paragraph.kind in _NOT_TOLD:
            continue
        first, last = folded.folded_bounds(paragraph.span)
        for start, end in sentences(folded, first, last):
            span = folded.span(start, end)
            parts = tuple(folded.span(*each) for each in clauses(folded, start, end))
            yield Sentence(span=span, text=span.of(folded.original), paragraph=number, clauses=parts)


def clauses(folded: FoldedText, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Return the bounds of the clauses (vế câu) in the folded range ``[start, end)``, a sentence.

    A clause ends at a semicolon, before a bullet, and at the colon that opens a list; never at a comma.

    Args:
        folded: The text.
        start: Where the sentence begins, in folded offsets.
        end: Where it ends.

    Returns:
        One pair of folded offsets per clause, without the blanks around it, in text order.

    >>> from vnbulletin.folding import fold
    >>> text = fold("Kết quả: 5 xã đạt, 6 xã chưa; 7 xã chờ.")
    >>> [text.text[first:last] for first, last in clauses(text, 0, len(text.text))]
    ['Kết quả:', '5 xã đạt, 6 xã chưa;', '7 xã chờ.']

    .. versionadded:: 0.1.0
    """
    found: list[tuple[int, int]] = []
    begin = start
    places = [hit.end() for hit in _BOUND.finditer(folded.text, start, end)]
    head = _head_of_list(folded.text, start, end)
    if head is not None:
        places = sorted({*places, head})
    for place in (*places, end):
        piece = folded.text[begin:place]
        left = piece.lstrip()
        visible = left.rstrip()
        first = begin + len(piece) - len(left)
        # Marks alone are no clause: they belong to the one before.
        if any(map(str.isalnum, visible)):
            found.append((first, first + len(visible)))
        elif visible:
            found[-1:] = [(found[-1][0] if found else first, first + len(visible))]
        begin = place
    return tuple(found)


def _head_of_list(text: str, start: int, end: int) -> int | None:
    """Return where the head of a list by semicolons ends, at its colon, or None where there is none.

    Where the items have colons of their own ("tốt: 5 xã; khá: 6 xã"), the first of two is the head's.
    """
    first = text.find(";", start, end)
    if first < 0 or not any(map(str.isalnum, text[first:end])):
        return None
    colons = [hit.end() for hit in _COLON.finditer(text, start, first)]
    labelled = _COLON.search(text, first, end) is not None
    return colons[0] if len(colons) > labelled else None
