"""This file joins sentences that go on with the one before them, so that one wording of many is read by all finders.

"Xử lý xong 94 đơn. Con số này đạt 95%" tells what "Xử lý xong 94 đơn, đạt 95%" does, and "Loại tốt 31 tổ chức. Loại
khá 5 tổ chức" what one sentence with a semicolon does.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import TypeAlias

from vnbulletin.folding import FoldedText, fold
from vnbulletin.lexicon.patterns import any_of, whole_words
from vnbulletin.lexicon.rewording_tables import rewordings

__all__ = ["reworded"]

# The folded bounds of a range, and what is read in its place.
_Edit: TypeAlias = tuple[int, int, str]

# Blanks that no writer means, by what stands around them: a second one, and one inside brackets or before a mark.
_BEHIND, _BEFORE = ("  ", "( "), (" )", " ,", " ;")
_LONGEST = 400
_INSIDE, _ALL = "Trong ", "tổng "
_SENTENCE_ENDS = (". ", "; ", "\n")
_PERCENT = r"[0-9][0-9.,]*[ ]?%"
_ASIDE = r"[ ]?\([^()\n]{1,60}\)"
_FIGURE = re.compile(rf"{_ASIDE}|(?P<percent>{_PERCENT})|(?P<count>[0-9][0-9.,/]*)")


def reworded(folded: FoldedText) -> FoldedText:
    """Return a text in which a sentence that goes on with the one before it is joined to that.

    >>> from vnbulletin.folding import fold
    >>> reworded(fold("Có 94 đơn đã xong. Con số này đạt 95%.")).text
    'Có 94 đơn đã xong, đạt 95%.'
    >>> reworded(fold("Kết quả: loại tốt 31 tổ chức. Loại khá 5 tổ chức. Hội nghị bế mạc.")).text
    'Kết quả: loại tốt 31 tổ chức; Loại khá 5 tổ chức. Hội nghị bế mạc.'
    """
    lower = folded.lower
    if spare := _spare_blanks(lower):
        folded = folded.edited((place, place + 1, "") for place in sorted(spare))
        lower = folded.lower
    edits: list[_Edit] = []
    for found in (_pointing_back, _lists, _items, _inside, _said_longer):
        edits += found(lower)
    return folded.edited(_apart(edits)) if edits else folded


def _apart(edits: Iterable[_Edit]) -> Iterator[_Edit]:
    """Yield edits in text order, of those that overlap the longest."""
    done = 0
    for start, end, words in sorted(edits, key=lambda each: (each[0], -each[1])):
        if start >= done:
            yield start, end, words
            done = end


def _spare_blanks(lower: str) -> set[int]:
    """Return where blanks stand that no writer means; most texts hold none, which is seen without looking at each."""
    places = {each + 1 for around in _BEHIND for each in _places(around, lower)}
    return places.union(each for around in _BEFORE for each in _places(around, lower))


def _places(sign: str, lower: str) -> Iterator[int]:
    place = lower.find(sign)
    while place >= 0:
        yield place
        place = lower.find(sign, place + 1)


def _has_any(phrases: Iterable[str], lower: str) -> bool:
    """Tell whether any of *phrases* stands in a text, which costs far less than to search for where."""
    return any(each in lower for each in phrases)


@cache
def _going_on() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of a full stop, and of a semicolon, with the words behind it that point back before it."""
    words = rewordings()
    several = rf"(?P<several>{any_of(words.pointing_at_several)})"
    pointing = rf"(?:{several}|{any_of(words.pointing)})"
    told = rf"{pointing}(?:[ ](?:{any_of(words.softening)}))?[ ](?=(?:{any_of(words.telling)})[ ])"
    restated = rf"(?:(?:{any_of(words.restating)})|(?<=\w;[ ])(?:{any_of(words.reaching)}))[ ]{_PERCENT}"
    # Each begins with one sign, to which a search leaps.
    return re.compile(rf"\.[ ]{told}"), re.compile(rf";[ ](?:{told}|(?={restated}))")


def _pointing_back(lower: str) -> Iterator[_Edit]:
    for pattern in _going_on():
        for hit in pattern.finditer(lower):
            if not hit["several"] or _counts_before(lower, hit.start()) == 1:
                yield *hit.span(), ", "


def _counts_before(lower: str, stop: int) -> int:
    """Return how many counts the sentence before a place tells: “số này” may be all of several."""
    first = max(0, stop - _LONGEST)
    start = max(lower.rfind(". ", first, stop), lower.rfind("\n", first, stop), first)
    return sum(bool(each["count"]) for each in _FIGURE.finditer(lower, start, stop))


# A figure, what it counts, and maybe a percent that tells more of it.
_TOLD = (
    rf"(?:[0-9][0-9.,/]*)(?<![.,])(?:[ ]?%|[ ][^.,;:()0-9\n]{{1,25}})?(?:{_ASIDE})?"
    rf"(?:,?[ ][^.,;:()0-9\n]{{1,25}}[ ]{_PERCENT}(?:{_ASIDE})?)?"
)
_TOLD_LAST = re.compile(rf"(?<!năm[ ])(?<![0-9.,/]){_TOLD}\Z")


@cache
def _listing() -> re.Pattern[str]:
    return re.compile(rf"\.[ ](?=(?:{any_of(rewordings().listing)})[ ]?(?::|[0-9]))")


def _lists(lower: str) -> Iterator[_Edit]:
    return ((*hit.span(), ", ") for hit in _listing().finditer(lower))


@cache
def _held() -> re.Pattern[str]:
    """Return the pattern of what opens a sentence on the figures of a whole: “Số đảng viên này có 12 nữ”."""
    words = rewordings()
    # It begins with one word, to which a search leaps.
    whole = rf"{words.amount}[ ](?:[^\W0-9]+[ ]){{0,4}}?(?:{any_of(words.pointers)})"
    return re.compile(rf"{whole}[ ](?:{any_of(words.holding)})[ ][0-9]")


def _inside(lower: str) -> Iterator[_Edit]:
    """Yield where a sentence says of a whole what it has, as one on what is inside it: “Trong số đảng viên này có”."""
    for hit in _held().finditer(lower):
        start = hit.start() - len(_ALL) if lower.endswith(_ALL, 0, hit.start()) else hit.start()
        if lower.endswith(_SENTENCE_ENDS, 0, start):
            yield start, start + 1, _INSIDE + lower[start]


@cache
def _longer() -> re.Pattern[str]:
    return whole_words(_shorts())


@cache
def _shorts() -> dict[str, str]:
    return {fold(way).lower: fold(each.short).lower for each in rewordings().longer for way in each.ways}


def _said_longer(lower: str) -> Iterator[_Edit]:
    if _has_any(_shorts(), lower):
        for hit in _longer().finditer(lower):
            yield *hit.span(), _shorts()[" ".join(hit[0].split())]


@cache
def _item() -> re.Pattern[str]:
    """Return the pattern of a full stop, and behind it a sentence that is nothing but a name and its figure."""
    # "Trong 81 xã chưa đạt …" turns to another whole.
    turning = any_of((*rewordings().opening, *rewordings().turning))
    name = rf"(?P<name>(?!(?:{turning})(?!\w))[^\W0-9][^.;:()0-9\n]{{1,45}}[ ])"
    return re.compile(rf"\.(?=[ ]{name}{_TOLD}[ ]?(?:[.;\n]|\Z))")


@cache
def _opening() -> re.Pattern[str]:
    return whole_words(rewordings().opening)


def _items(lower: str) -> Iterator[_Edit]:
    """Yield the full stops between the items of a list of which each is a sentence, as semicolons."""
    joined = -1
    for hit in _item().finditer(lower):
        stop = hit.start()
        first = max(0, stop - _LONGEST)
        start = max(lower.rfind(". ", first, stop) + 1, lower.rfind("\n", first, stop), first - 1) + 1
        before = lower[start:stop]
        opened = start == joined or ":" in before or _opening().search(before) is not None
        if opened and _ends_with_its_item(before):
            yield stop, hit.end(), ";"
            joined = stop + 2


def _ends_with_its_item(sentence: str) -> bool:
    """Tell whether a sentence lists one figure, and ends with it: where it lists several, the list is whole."""
    figures = [each for each in _FIGURE.finditer(_listed(sentence)) if each["count"] or each["percent"]]
    counts = [each for each in figures if each["count"]]
    return len(counts or figures) == 1 and _TOLD_LAST.search(sentence) is not None


def _listed(sentence: str) -> str:
    """Return what a sentence tells behind its first colon, or else behind the last word that opens a list."""
    _, colon, listed = sentence.partition(":")
    hits = [hit.end() for hit in _opening().finditer(sentence)]
    return listed if colon else sentence[max(hits, default=0) :]
