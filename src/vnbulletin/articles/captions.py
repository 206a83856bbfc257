"""This file finds the captions of pictures: by their credit, by being printed twice, or by how they open."""

import re
from functools import cache

from attrs import evolve

from vnbulletin.articles.lines import SHORT, Line, is_running
from vnbulletin.articles.names import is_name
from vnbulletin.articles.paragraphs import FurnitureKind, ParagraphKind
from vnbulletin.articles.repeats import same_words
from vnbulletin.folding import fold
from vnbulletin.lexicon.page_tables import masthead
from vnbulletin.lexicon.patterns import any_of, whole_words

__all__ = ["join_captions", "label_captions", "opens_as_caption"]

_LONGEST_SCENE, _LONGEST_CAPTION, _LONGEST_REST = 130, 260, 130
_SHORTEST_UNFINISHED, _FEWEST_SHOWN = 40, 5
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


def label_captions(lines: list[Line]) -> list[Line]:
    """Return the lines with the captions labelled."""
    told = list(lines)
    first = next((line for line in lines if line.kind is None), None)
    opening = same_words(first) if first is not None and len(first) <= SHORT else ""
    words = [same_words(line) if line.kind is None and len(line) <= SHORT else "" for line in lines]
    headed, running = False, False
    for index, line in enumerate(lines):
        if line.kind is not None or len(line) > _LONGEST_CAPTION:
            shown = False
        elif words[index] != opening and _is_printed_twice(lines, words, index, running=running):
            shown = True
        else:
            shown = _is_caption(lines, index, headed=headed, running=running)
        if shown:
            told[index] = line.labelled(ParagraphKind.CAPTION)
        elif line.is_story or line.kind is ParagraphKind.TITLE:
            headed, running = True, running or (line.is_story and is_running(line))
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
    if _is_credited(lines, index):
        return True
    # Above the story a line that names people may be its lead.
    opens = opens_as_caption if running else _shows_scene
    # The first line of a page is its headline, and a headline too may say who gives what to whom.
    return headed and (opens(lines[index]) or _is_below_picture(lines, index))


def _is_below_picture(lines: list[Line], index: int) -> bool:
    """Tell whether the line stands below the name of a picture ("hinh anh 1") that the page left in its text."""
    pictured = index > 0 and lines[index - 1].furniture is FurnitureKind.PICTURE
    return pictured and not is_running(lines[index]) and len(lines[index].text.split()) >= _FEWEST_SHOWN


def _is_credited(lines: list[Line], index: int) -> bool:
    if index + 1 == len(lines):
        return False
    line, below = lines[index], lines[index + 1]
    if below.kind is not ParagraphKind.CREDIT or len(_INNER_STOP.findall(line.text)) > 1:
        return False
    # "PHẠM TUYẾT" above "Ảnh: THÀNH CHUNG" signs the story.
    if line.text.isupper() and is_name(line.text):
        return False
    # A credit below a blank line may belong to a picture without a caption.
    return not below.gap or (len(line) <= _LONGEST_SCENE and _COUNT.search(line.lower) is None)


def opens_as_caption(line: Line) -> bool:
    """Tell whether the line opens like a caption: with a scene, or with who does what."""
    pictured = _person().match(line.lower) is not None and _act().search(line.lower) is not None
    return _shows_scene(line) or (pictured and not _tells(line))


def _shows_scene(line: Line) -> bool:
    return len(line) <= _LONGEST_SCENE and _scene().match(line.lower) is not None and not _tells(line)


def _tells(line: Line) -> bool:
    """Tell whether a line that may be a caption tells the story: it goes on, reports speech, or counts."""
    if line.text.rstrip().endswith((":", ";", ",")) or _INNER_STOP.search(line.text) or _telling().search(line.lower):
        return True
    return is_running(line) and _COUNT.search(line.lower) is not None


def _is_printed_twice(lines: list[Line], words: list[str], index: int, *, running: bool) -> bool:
    places = [place for place in range(max(0, index - 2), min(len(lines), index + 3)) if words[place] == words[index]]
    # Shorter lines repeat by chance.
    if len(places) == 1 or len(words[index].split()) < _FEWEST_SHOWN - 1:
        return False
    # The first sentence of a story may be printed twice as well: its lead.
    shown = running or not is_running(lines[index]) or opens_as_caption(lines[index])
    return shown or any(_is_credited(lines, place) for place in places)


def _is_unfinished(line: Line) -> bool:
    unfinished = line.kind is ParagraphKind.CAPTION and not line.fixed and len(line) >= _SHORTEST_UNFINISHED
    return unfinished and line.text[-1].isalpha()


def _finishes(line: Line) -> bool:
    if line.kind is not None or len(line) > _LONGEST_REST or _INNER_STOP.search(line.text):
        return False
    return line.text[0].islower() or (line.text[0] in '“"‘«' and not line.text[1:2].isdigit())
