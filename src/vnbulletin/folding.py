"""This file folds spelling variants of Vietnamese text to one form, and maps every offset back.

Readers see “uỷ” and “ủy”, NFC and NFD, a space and a no-break space as the same; a
pattern must too. Folding changes what is matched, never what is reported: spans are
mapped back onto the text as it was given.
"""

import functools
import re
import unicodedata
from array import array
from bisect import bisect_left
from collections.abc import Iterable
from itertools import chain

from attrs import field, frozen

from vnbulletin.spans import Span

__all__ = ["INVISIBLE", "FoldedText", "fold", "lowered"]

# U+00D0 is printed for U+0110 by some papers; the spaces are those met in real pages.
_SAME_LENGTH = {
    "Ð": "Đ", "ð": "đ",
    "\u00a0": " ", "\u2002": " ", "\u2003": " ", "\u2007": " ", "\u2009": " ", "\u200a": " ", "\u202f": " ",
    "\u3000": " ", "\t": " ", "\v": " ", "\f": " ", "\u0085": " ",
    "\r": "\n", "\u2028": "\n", "\u2029": "\n",
    "\u2010": "-", "\u2011": "-", "\u2012": "–", "\u2014": "–", "\u2212": "-",
    "\u2215": "/", "\u2044": "/", "％": "%",
}  # fmt: skip
INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad"
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_OLD_STYLE = (("o", "a"), ("o", "e"), ("u", "y"))


def _tone_pairs() -> dict[str, str]:
    # Old placement (hóa, khỏe, thủy) to new (hoá, khoẻ, thuỷ): one form, the same number of letters.
    pairs = {}
    for first, second in _OLD_STYLE:
        for tone in _TONES:
            toned_first = unicodedata.normalize("NFC", first + tone)
            toned_second = unicodedata.normalize("NFC", second + tone)
            pairs[toned_first + second] = first + toned_second
    return pairs


_PAIRS = _tone_pairs()
_PAIRS |= {key.upper(): value.upper() for key, value in _PAIRS.items()} | {
    key.capitalize(): value.capitalize() for key, value in _PAIRS.items()
}
# A tone sits on the first letter of an open syllable only: “hóa” folds, “hóan” does not occur.
_OLD_TONE = re.compile(f"[{''.join(sorted({pair[0] for pair in _PAIRS}))}][aeyAEY]")
_TABLE = str.maketrans(_SAME_LENGTH)
_NEEDS_MAP = re.compile(f"[{INVISIBLE}\u0300-\u036f]")
_CLUSTER = re.compile(f"[{INVISIBLE}]+|[^\u0300-\u036f{INVISIBLE}][\u0300-\u036f]*|[\u0300-\u036f]+")


@frozen(eq=False)
class FoldedText:
    """A text in folded form beside the text it came from.

    *text* keeps the case; *lower* is the same in lower case; both have the same
    length, and an offset into them maps to the original through `span`.
    """

    original: str
    text: str
    lower: str
    _offsets: "array[int] | None" = field(default=None, repr=False)

    def offset(self, index: int) -> int:
        """Return the original offset of the folded offset *index*."""
        return index if self._offsets is None else self._offsets[index]

    def span(self, start: int, end: int) -> Span:
        """Return the original span of the folded range ``[start, end)``.

        >>> folded = fold("U\u0309y ban đạt 95,8%")
        >>> folded.span(folded.text.index("95"), len(folded.text)).of(folded.original)
        '95,8%'
        """
        return Span(*self.bounds(start, end))

    def bounds(self, start: int, end: int) -> tuple[int, int]:
        """Return where the original span of the folded range ``[start, end)`` begins and ends."""
        if self._offsets is None:
            return start, end
        if start == end:
            return self._offsets[start], self._offsets[start]
        # The last letter may stand on several code points, but never drags removed ones along.
        last = self._offsets[end - 1]
        return self._offsets[start], last + len(_first_cluster(self.original, last))

    def edited(self, edits: Iterable[tuple[int, int, str]]) -> "FoldedText":
        """Return the text with ranges put in other words, of which all letters map to where they began.

        Args:
            edits: The folded bounds of each range, and what stands there instead, in text order.

        >>> folded = fold("Xong 94 đơn. Số này đạt 95%.").edited([(11, 20, ", ")])
        >>> folded.text, folded.printed(13, 20)
        ('Xong 94 đơn, đạt 95%.', 'đạt 95%')
        """
        size = len(self.text)
        text: list[str] = []
        lower: list[str] = []
        offsets, place = array("q"), 0
        known = self._offsets
        if known is None:
            known = _counted_up(_MOST_COUNTED) if size <= _MOST_COUNTED else array("q", range(size + 1))
        for start, end, words in edits:
            text += self.text[place:start], words
            lower += self.lower[place:start], words.lower()
            offsets.extend(known[place:start])
            offsets.extend(known[start : start + 1] * len(words))
            place = end
        text.append(self.text[place:])
        lower.append(self.lower[place:])
        offsets.extend(known[place : size + 1])
        return FoldedText(self.original, "".join(text), "".join(lower), offsets)

    def printed(self, start: int, end: int) -> str:
        """Return the original text of the folded range ``[start, end)``."""
        first, last = self.bounds(start, end)
        return self.original[first:last]

    def folded_offset(self, offset: int) -> int:
        """Return the folded offset at or after the original offset *offset*."""
        if self._offsets is None:
            return offset
        return bisect_left(self._offsets, offset, 0, len(self._offsets) - 1)

    def folded_bounds(self, span: Span) -> tuple[int, int]:
        """Return where the folded range of an original span begins and ends."""
        return self.folded_offset(span.start), self.folded_offset(span.end)


# Longer texts than nearly all are counted each time.
_MOST_COUNTED = 30_000


@functools.cache
def _counted_up(most: int) -> "array[int]":
    """Return all offsets into a text: a part of them is copied far faster than counted again."""
    return array("q", range(most + 1))


def fold(text: str) -> FoldedText:
    """Fold spelling variants of *text*: NFC, plain spaces and hyphens, Đ, one tone placement.

    >>> fold("Uỷ ban\u00a0kiểm tra").text == fold("Ủy ban kiểm tra").text
    True
    """
    if _NEEDS_MAP.search(text) is None:
        folded, offsets = _replaced(text), None
    else:
        folded, offsets = _composed(text)
    if _OLD_TONE.search(folded):
        folded = _OLD_TONE.sub(lambda hit: _PAIRS.get(hit[0], hit[0]), folded)
    return FoldedText(original=text, text=folded, lower=lowered(folded), offsets=offsets)


def _replaced(text: str) -> str:
    # Few of the signs occur in one text, and a search for each costs far less than a translation of all letters.
    for sign, plain in _SAME_LENGTH.items():
        if sign in text:
            text = text.replace(sign, plain)
    return text


def _composed(text: str) -> tuple[str, "array[int]"]:
    pieces: list[str] = []
    starts: list[range | tuple[int, ...]] = []
    for hit in _CLUSTER.finditer(text):
        cluster = hit[0]
        if cluster[0] in INVISIBLE:
            continue
        piece = _composed_cluster(cluster)
        pieces.append(piece)
        starts.append((hit.start(),) * len(piece))
    offsets = array("q", chain.from_iterable(starts))
    offsets.append(len(text))
    return "".join(pieces), offsets


@functools.lru_cache(maxsize=4096)
def _composed_cluster(cluster: str) -> str:
    return unicodedata.normalize("NFC", cluster).translate(_TABLE)


def _first_cluster(text: str, start: int) -> str:
    hit = _CLUSTER.match(text, start)
    return hit[0] if hit else ""


def lowered(text: str) -> str:
    """Return *text* in lower case, of the same length.

    >>> lowered("Đảng bộ")
    'đảng bộ'
    """
    lower = text.lower()
    # “İ” is the one letter whose lower case is longer; it is left as it is.
    return lower if len(lower) == len(text) else "".join(c if len(c.lower()) > 1 else c.lower() for c in text)
