"""This file splits a text into lines that keep their place, and joins those that a page only wrapped."""

import re
from collections.abc import Iterable
from itertools import pairwise

from attrs import evolve, frozen

from vnbulletin.articles.article import ParagraphKind
from vnbulletin.folding import FoldedText, fold
from vnbulletin.spans import Span

__all__ = ["SHORT", "Line", "is_running", "join_wrapped", "split_lines"]

# A line longer than this is never a label; running text is known by less.
SHORT = 300
_LONGEST_HEADING = 240
_INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad"
_BLANKS = "".join(chr(code) for code in range(0x3001) if chr(code).isspace()) + _INVISIBLE
_BREAK = re.compile(rf"(?:\r\n|[\n\r\u2028\u2029])(?P<more>[\s{_INVISIBLE}]*)")
_BREAKS = frozenset("\n\r\u2028\u2029")
_BULLET = re.compile(r"[-–+•*▪◦●►✓·]\s|[0-9]{1,2}[.)]\s|[a-zđ]\)\s")
_CLOSERS = "\"'”’»)]"
# A text is wrapped by hand or by a mail program at some width between these two.
_NARROWEST, _WIDEST = 50, 120
_SLACK = 12


@frozen(eq=False)
class Line:
    """A piece of the page: its place, its folded text, the blank line above it, and its role once known."""

    start: int
    folded: FoldedText
    gap: bool
    kind: ParagraphKind | None = None

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
        return evolve(self, kind=kind)

    def cut(self, *places: int) -> "list[Line]":
        """Return the parts between the folded offsets *places*; a part without a visible character is left out."""
        whole = self.folded.original
        bounds = [0, *(self.folded.offset(place) for place in places), len(whole)]
        parts: list[Line] = []
        for start, end in pairwise(bounds):
            parts += _trimmed(whole[start:end], self.start + start, gap=self.gap and not parts)
        return parts


def split_lines(text: str) -> list[Line]:
    """Return the lines of *text* that hold a visible character, without the blanks around them."""
    lines: list[Line] = []
    position, gap = 0, False
    for hit in _BREAK.finditer(text):
        found = _trimmed(text[position : hit.start()], position, gap=gap)
        lines += found
        gap = not _BREAKS.isdisjoint(hit["more"]) or (gap and not found)
        position = hit.end()
    lines += _trimmed(text[position:], position, gap=gap)
    return lines


def is_running(line: Line) -> bool:
    """Tell whether the line is running text: it ends a sentence or a clause, or is too long for anything else."""
    if len(line) > _LONGEST_HEADING:
        return True
    ending = line.text[-6:].rstrip(_CLOSERS)
    if ending.endswith(("...", "…")):
        return len(line) > _NARROWEST * 2
    return ending.endswith((".", ";", ":", ","))


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


def _trimmed(piece: str, start: int, *, gap: bool) -> list[Line]:
    left = piece.lstrip(_BLANKS)
    visible = left.rstrip(_BLANKS)
    return [Line(start + len(piece) - len(left), fold(visible), gap)] if visible else []


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
