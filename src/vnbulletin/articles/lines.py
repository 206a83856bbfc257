"""This file splits a text into lines that keep their place, and joins those that a page only wrapped."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from attrs import evolve, frozen

from vnbulletin.articles.bullets import BULLET
from vnbulletin.articles.end_marks import find_end_mark
from vnbulletin.articles.paragraphs import FurnitureKind, ParagraphKind
from vnbulletin.folding import INVISIBLE, FoldedText, fold
from vnbulletin.spans import Span

__all__ = ["SHORT", "Line", "is_running", "is_running_text", "join_wrapped", "split_lines"]

# A line longer than this is never a label; running text is known by less.
SHORT = 300
_LONGEST_HEADING = 240
_BLANKS = "".join(chr(code) for code in range(0x3001) if chr(code).isspace()) + INVISIBLE
_BREAK = re.compile(rf"[\n\r\u2028\u2029](?:(?<=\r)\n)?(?P<more>[\s{INVISIBLE}]*)")
_BREAKS = frozenset("\n\r\u2028\u2029")
# Letters of several code points, and what folding leaves out: where one occurs, offsets have to be mapped.
_MAPPED = re.compile(rf"[{INVISIBLE}\u0300-\u036f]")
_GAP = re.compile(rf"(?:\r\n|[\n\r\u2028\u2029])[^\S\n\r\u2028\u2029]*+[{INVISIBLE}]*+(?:\r\n|[\n\r\u2028\u2029])")
_BULLET = re.compile(BULLET)
_CLOSERS = "\"'”’»)]"
# A text is wrapped by hand or by a mail program at some width between these two.
_NARROWEST, _WIDEST = 50, 120
_SLACK = 12


@frozen(eq=False)
class Line:
    """A piece of the page: its place, its folded text, the blank line above it, and its role once known.

    The role of a *fixed* line was given, and no rule changes it.
    """

    start: int
    folded: FoldedText
    gap: bool
    kind: ParagraphKind | None = None
    fixed: bool = False
    furniture: FurnitureKind | None = None

    @property
    def is_story(self) -> bool:
        """Whether the line is the story's as far as is known: it has no role yet, or that of body."""
        return self.kind is None or self.kind is ParagraphKind.BODY

    @property
    def text(self) -> str:
        """The folded text."""
        return self.folded.text

    @property
    def lower(self) -> str:
        """The folded text in lower case."""
        return self.folded.lower

    @property
    def span(self) -> Span:
        """The place in the text as it was given."""
        return Span(self.start, self.start + len(self.folded.original))

    def __len__(self) -> int:
        return len(self.folded.text)

    def labelled(self, kind: ParagraphKind) -> "Line":
        """Return the line with its role."""
        return Line(self.start, self.folded, self.gap, kind, self.fixed)

    def set_apart(self, furniture: FurnitureKind) -> "Line":
        """Return the line as a piece of the site."""
        return Line(self.start, self.folded, self.gap, ParagraphKind.FURNITURE, self.fixed, furniture)

    def cut(self, *places: int) -> "list[Line]":
        """Return the parts between the folded offsets *places*; a part without a visible character is left out."""
        whole = self.folded.original
        bounds = [0, *(self.folded.offset(place) for place in places), len(whole)]
        parts: list[Line] = []
        for start, end in pairwise(bounds):
            found = _trimmed(_Pieces(self.folded), start, end, gap=self.gap and not parts)
            parts += [evolve(each, start=self.start + each.start) for each in found]
        return parts


class _Pieces:
    """A folded text from which pieces are cut; a text of composed letters is folded once, and sliced."""

    def __init__(self, whole: FoldedText) -> None:
        self.text = whole.original
        self._whole = whole if _MAPPED.search(whole.original) is None else None

    def cut(self, start: int, end: int) -> FoldedText:
        """Return the piece ``[start, end)`` of the original text, folded."""
        if self._whole is None:
            return fold(self.text[start:end])
        whole = self._whole
        return FoldedText(original=self.text[start:end], text=whole.text[start:end], lower=whole.lower[start:end])


def split_lines(source: str | FoldedText, known: Sequence[tuple[Span, ParagraphKind]] = ()) -> list[Line]:
    """Return the lines of a text that hold a visible character, without the blanks around them.

    Each of the *known* spans is one line with its role; the others have none yet.
    """
    whole = fold(source) if isinstance(source, str) else source
    text, pieces = whole.original, _Pieces(whole)
    lines: list[Line] = []
    position = 0
    for span, kind in sorted(known, key=lambda each: each[0]):
        if not position <= span.start <= span.end <= len(text):
            msg = f"known spans lie in the text and do not overlap, got [{span.start}, {span.end})"
            raise ValueError(msg)
        lines += _lines_between(pieces, position, span.start)
        gap = _GAP.search(text, lines[-1].span.end if lines else 0, span.start) is not None
        given = _trimmed(pieces, span.start, span.end, gap=gap)
        lines += [evolve(line, kind=kind, fixed=True) for line in given]
        position = span.end
    return lines + _lines_between(pieces, position, len(text))


def _lines_between(pieces: _Pieces, start: int, end: int) -> list[Line]:
    lines: list[Line] = []
    position, gap = start, False
    for hit in _BREAK.finditer(pieces.text, start, end):
        found = _trimmed(pieces, position, hit.start(), gap=gap)
        lines += found
        gap = not _BREAKS.isdisjoint(hit["more"]) or (gap and not found)
        position = hit.end()
    return lines + _trimmed(pieces, position, end, gap=gap)


def is_running(line: Line) -> bool:
    """Tell whether the line is running text: it ends a sentence or a clause, or is too long for anything else."""
    return is_running_text(line.text)


def is_running_text(text: str) -> bool:
    """Tell the same of folded text."""
    if len(text) > _LONGEST_HEADING:
        return True
    ending = text[-6:].rstrip(_CLOSERS)
    if ending.endswith(("...", "…")):
        return len(text) > _NARROWEST * 2
    return ending.endswith((".", ";", ":", ",")) or ("/" in ending and find_end_mark(text) is not None)


def join_wrapped(lines: list[Line], text: str) -> list[Line]:
    """Join lines of one block that continue each other; lines whose role is known stay apart."""
    width = _wrapping_width(lines)
    joined: list[list[Line]] = []
    for line in lines:
        if joined and _continues(joined[-1][-1], line, width):
            joined[-1].append(line)
        else:
            joined.append([line])
    return [_merged(group, text) for group in joined]


def _trimmed(pieces: _Pieces, start: int, end: int, *, gap: bool) -> list[Line]:
    left = pieces.text[start:end].lstrip(_BLANKS)
    first = end - len(left)
    visible = len(left.rstrip(_BLANKS))
    return [Line(first, pieces.cut(first, first + visible), gap)] if visible else []


def _merged(group: list[Line], text: str) -> Line:
    first = group[0]
    if len(group) == 1:
        return first
    return evolve(first, folded=fold(text[first.start : group[-1].span.end]))


def _wrapping_width(lines: Iterable[Line]) -> int | None:
    """Return the width at which the text was wrapped, or None where lines end where their paragraphs end."""
    lengths = [len(line) for line in lines]
    width = max(lengths, default=0)
    if not _NARROWEST <= width <= _WIDEST:
        return None
    full = sum(length > width - _SLACK for length in lengths)
    return width if full >= max(4, len(lengths) // 3) else None


def _continues(above: Line, line: Line, width: int | None) -> bool:
    if line.gap or above.kind or line.kind or _BULLET.match(line.lower):
        return False
    if width is not None and len(above) + 1 + len(line.text.split(maxsplit=1)[0]) > width:
        return True
    return line.text[0].islower() and (above.text[-1].isalnum() or above.text[-1] == ",")
