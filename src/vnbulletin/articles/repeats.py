"""This file finds what a page prints twice: titles, leads, captions and paragraphs with the same words."""

import re
from collections import defaultdict
from collections.abc import Sequence

from vnbulletin.articles.agencies import find_sign
from vnbulletin.articles.lines import Line
from vnbulletin.articles.paragraphs import ParagraphKind

__all__ = ["find_repeats", "same_words"]

# What may be printed twice; a short line of a list may come again under another heading with its own figure.
_REPEATED = frozenset({ParagraphKind.TITLE, ParagraphKind.SUMMARY, ParagraphKind.CAPTION, ParagraphKind.BODY})
_FEWEST_WORDS, _FEWEST_CUT_WORDS = 8, 5
_QUOTES = re.compile("[\"'“”‘’«»]")
_EDGES = " .…,;:!*-–"
_EDGES_OF_WORDS = _EDGES + "\"'“”‘’«»"
_AFTER_SIGN = re.compile(r"[)\s–-]{0,6}")
_OPENING, _OPENING_WORDS = 60, 4
# A copy that is cut short is compared with no more than this many others.
_MOST_COMPARED = 8


def same_words(line: Line) -> str:
    """Return the words of the line in a form in which two printings of one sentence are equal."""
    return _plain(line.lower)


def find_repeats(lines: Sequence[Line]) -> dict[int, int]:
    """Return which lines say the same words as another: the number of each, and that of the line it repeats.

    A line repeats an earlier one with the same words, whatever their case and quotation marks. A copy that is cut
    short ("…"), or that is one or more whole sentences of the other, repeats the longer one, wherever that stands.
    """
    alike: defaultdict[str, list[int]] = defaultdict(list)
    for number, line in enumerate(lines):
        if line.kind is None or line.kind in _REPEATED:
            alike[_opening(line)].append(number)
    found: dict[int, int] = {}
    for group in alike.values():
        if len(group) > 1:
            found |= _among(lines, group)
    return found


def _plain(lower: str) -> str:
    return " ".join(_QUOTES.sub("", lower).split()).strip(_EDGES)


def _signless(line: Line) -> str:
    sign = find_sign(line.text)
    if sign is None:
        return line.lower
    behind = _AFTER_SIGN.match(line.lower, sign[1])
    return line.lower[behind.end() if behind else sign[1] :]


def _opening(line: Line) -> str:
    words = [each.strip(_EDGES_OF_WORDS) for each in _signless(line)[:_OPENING].split()]
    return " ".join([each for each in words if each][:_OPENING_WORDS])


def _among(lines: Sequence[Line], group: Sequence[int]) -> dict[int, int]:
    words = {number: _plain(_signless(lines[number])) for number in group}
    first: dict[str, int] = {}
    found: dict[int, int] = {}
    for number in group:
        again = first.setdefault(words[number], number)
        if again != number and not _may_differ(lines[number], lines[again], words[number]):
            found[number] = again
    candidates = list(first.values())[:_MOST_COMPARED]
    for said, number in first.items():
        longer = next((each for each in candidates if _is_cut(lines[number], said, words[each])), None)
        if longer is not None:
            found[number] = longer
    return found


def _may_differ(line: Line, again: Line, said: str) -> bool:
    told = {line.kind or ParagraphKind.BODY, again.kind or ParagraphKind.BODY} == {ParagraphKind.BODY}
    return told and len(said.split()) < _FEWEST_WORDS


def _is_cut(line: Line, said: str, longer: str) -> bool:
    if not longer.startswith(said) or len(longer) == len(said):
        return False
    if line.text.rstrip("\"'”’») ").endswith(("…", "...")):
        return len(said.split()) >= _FEWEST_CUT_WORDS
    return longer[len(said)] in ".!?…" and len(said.split()) >= _FEWEST_WORDS
