"""This file finds the captions of pictures: by their credit, by being printed twice, or by how they open."""

import re
from functools import cache

from attrs import evolve

from vnbulletin.articles.article import ParagraphKind
from vnbulletin.articles.lines import SHORT, Line, is_running
from vnbulletin.folding import fold
from vnbulletin.lexicon.page_tables import masthead
from vnbulletin.lexicon.patterns import any_of, whole_words

__all__ = ["join_captions", "label_captions", "opens_as_caption", "same_words"]

_LONGEST_SCENE, _LONGEST_CAPTION, _LONGEST_REST = 130, 260, 130
_SHORTEST_UNFINISHED = 40
# A count in a sentence that ends with a full stop belongs to the story, not to a picture.
_COUNT = re.compile(r"%|[0-9]\s?/\s?[0-9]|(?<!năm )(?<![0-9./-])[0-9]{1,3}(?![0-9./-])(?! năm tuổi)")
_INNER_STOP = re.compile(r"[.!?;]\s")


@cache
def _scene() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(masthead().scenes.words)})(?!\w)")


@cache
def _person() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(masthead().people.words)})(?!\w)")


@cache
def _act() -> re.Pattern[str]:
    return whole_words(masthead().acts.words)


@cache
def _telling() -> re.Pattern[str]:
    return whole_words(masthead().telling.words)


def same_words(line: Line) -> str:
    """Return the words of the line in a form in which two printings of one sentence are equal."""
    return " ".join(line.lower.split()).strip(" .…,;:*-–")


def label_captions(lines: list[Line]) -> list[Line]:
    """Return the lines with the captions labelled."""
    told = list(lines)
    headed, running = False, False
    for index, line in enumerate(lines):
        if line.kind is not None:
            continue
        if _is_caption(lines, index, headed=headed, running=running):
            told[index] = line.labelled(ParagraphKind.CAPTION)
        else:
            headed, running = True, running or is_running(line)
    return told


def join_captions(lines: list[Line], text: str) -> list[Line]:
    """Join a caption that stops in the middle with the short line that ends it, even across a blank line."""
    joined: list[Line] = []
    for line in lines:
        above = joined[-1] if joined else None
        if above is not None and _is_unfinished(above) and _finishes(line):
            joined[-1] = evolve(above, folded=fold(text[above.start : line.span.end]))
        else:
            joined.append(line)
    return joined


def _is_caption(lines: list[Line], index: int, *, headed: bool, running: bool) -> bool:
    line = lines[index]
    if len(line) > _LONGEST_CAPTION:
        return False
    if _is_credited(lines, index) or _is_printed_twice(lines, index, running=running):
        return True
    # The first line of a page is its headline, and a headline too may say who gives what to whom.
    return headed and opens_as_caption(line, people=running)


def _is_credited(lines: list[Line], index: int) -> bool:
    if index + 1 == len(lines):
        return False
    line, below = lines[index], lines[index + 1]
    if below.kind is not ParagraphKind.CREDIT or len(_INNER_STOP.findall(line.text)) > 1:
        return False
    # A credit below a blank line may belong to a picture without a caption.
    return not below.gap or (len(line) <= _LONGEST_SCENE and _COUNT.search(line.lower) is None)


def opens_as_caption(line: Line, *, people: bool) -> bool:
    """Tell whether the line opens like a caption: a scene, or, where *people* may be shown, who does what."""
    lower = line.lower
    if line.text.rstrip().endswith((":", ";", ",")) or _INNER_STOP.search(line.text) or _telling().search(lower):
        return False
    if is_running(line) and _COUNT.search(lower):
        return False
    if _scene().match(lower) and len(line) <= _LONGEST_SCENE:
        return True
    return people and _person().match(lower) is not None and _act().search(lower) is not None


def _is_printed_twice(lines: list[Line], index: int, *, running: bool) -> bool:
    words = same_words(lines[index])
    if len(words.split()) < 4 or words == _first_words(lines):  # noqa: PLR2004 -- shorter lines repeat by chance
        return False
    places = [place for place in range(max(0, index - 2), min(len(lines), index + 3)) if len(lines[place]) <= SHORT]
    copies = [place for place in places if lines[place].kind is None and same_words(lines[place]) == words]
    # The first sentence of a story may be printed twice as well: its lead.
    shown = running or not is_running(lines[index]) or opens_as_caption(lines[index], people=True)
    return len(copies) > 1 and (shown or any(_is_credited(lines, place) for place in copies))


def _first_words(lines: list[Line]) -> str:
    first = next((line for line in lines if line.kind is None), None)
    return same_words(first) if first is not None and len(first) <= SHORT else ""


def _is_unfinished(line: Line) -> bool:
    unfinished = line.kind is ParagraphKind.CAPTION and len(line) >= _SHORTEST_UNFINISHED
    return unfinished and line.text[-1].isalpha()


def _finishes(line: Line) -> bool:
    if line.kind is not None or len(line) > _LONGEST_REST or _INNER_STOP.search(line.text):
        return False
    return line.text[0].islower() or (line.text[0] in '“"‘«' and not line.text[1:2].isdigit())
