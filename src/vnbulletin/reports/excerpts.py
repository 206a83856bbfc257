"""This file cuts excerpts around figures, and finds the line and column where a figure stands."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable

from attrs import Factory, field, frozen

from vnbulletin.spans import Span

__all__ = ["Excerpt", "LinedText", "printable"]

_LINE_END = re.compile(r"\r\n?|\n")
# Control characters and text-direction overrides could rewrite what a terminal shows.
_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
_MARGIN = 60


@frozen
class Excerpt:
    """A piece of one line with the figures in it.

    *line* and *column*, counted from 1, say where the first figure stands; *figures* are
    spans into *text*; an ellipsis in *text* stands for what was cut off.
    """

    line: int
    column: int
    text: str
    figures: tuple[Span, ...]


def _line_starts(lined: "LinedText") -> tuple[int, ...]:
    return 0, *(hit.end() for hit in _LINE_END.finditer(lined.text))


@frozen
class LinedText:
    """A text with the places where its lines begin, found once for all the excerpts of a report."""

    text: str = field(repr=False)
    starts: tuple[int, ...] = field(init=False, repr=False, default=Factory(_line_starts, takes_self=True))

    def place(self, offset: int) -> tuple[int, int]:
        r"""Return the line and the column, from 1, of the character at *offset*; columns count code points.

        >>> LinedText("Kết quả\nđạt 95,8%").place(12)
        (2, 5)
        """
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1

    def find_excerpts(self, spans: Iterable[Span]) -> tuple[Excerpt, ...]:
        """Return one excerpt for each group of figures that stand close together, in text order.

        A short line is shown whole; of a long one, a window around the figures, cut
        between words.

        >>> LinedText("Có 71/75 tập thể (94,67%).").find_excerpts([Span(3, 8), Span(18, 24)])[0].figures
        (Span(start=3, end=8), Span(start=18, end=24))
        """
        groups: list[list[Span]] = []
        reach = -1
        for span in sorted(set(spans)):
            low, high = self._window(span)
            if low <= reach:
                groups[-1].append(span)
            else:
                groups.append([span])
            reach = max(reach, high)
        return tuple(self._excerpt(group) for group in groups)

    def _window(self, span: Span) -> tuple[int, int]:
        first, end = self._line(span)
        return max(first, span.start - _MARGIN), min(end, span.end + _MARGIN)

    def _line(self, span: Span) -> tuple[int, int]:
        first = self.starts[bisect_right(self.starts, span.start) - 1]
        following = bisect_right(self.starts, max(span.start, span.end - 1))
        end = self.starts[following] if following < len(self.starts) else len(self.text)
        return first, len(self.text[first:end].rstrip()) + first

    def _excerpt(self, group: list[Span]) -> Excerpt:
        low, high = self._window(group[0])[0], self._window(group[-1])[1]
        first, end = self._line(group[0])[0], self._line(group[-1])[1]
        if low > first:
            low = _word_start(self.text, low, group[0].start)
        while low < group[0].start and self.text[low].isspace():
            low += 1
        if high < end:
            high = _word_end(self.text, group[-1].end, high)
        before = "… " if self.text[first:low].strip() else ""
        after = " …" if high < end else ""
        shift = len(before) - low
        figures = tuple(Span(each.start + shift, each.end + shift) for each in group)
        return Excerpt(*self.place(group[0].start), f"{before}{self.text[low:high]}{after}", figures)


def printable(text: str) -> str:
    r"""Return *text* with every control character replaced by a space, so that it is safe to show.

    >>> printable("đạt\t95,8%")
    'đạt 95,8%'
    """
    return _UNSAFE.sub(" ", text)


def _word_start(text: str, low: int, figure: int) -> int:
    for index in range(low, figure):
        if text[index].isspace():
            return index
    while low < figure and unicodedata.combining(text[low]):
        low += 1
    return low


def _word_end(text: str, figure: int, high: int) -> int:
    for index in range(high, figure, -1):
        if text[index].isspace():
            return index
    while high > figure and unicodedata.combining(text[high]):
        high -= 1
    return high
