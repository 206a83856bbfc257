"""This file labels the site's furniture, also where only its place shows it: below a heading, beside a counter."""

import re

from vnbulletin.articles.bullets import BULLETS
from vnbulletin.articles.end_marks import find_end_mark
from vnbulletin.articles.furniture import furniture_of, heading_of, is_counter, is_weak_counter
from vnbulletin.articles.lines import SHORT, Line, is_running
from vnbulletin.articles.paragraphs import FurnitureKind, ParagraphKind

__all__ = ["label_furniture"]

_ITEM_MARKS = (*BULLETS, *"▶»›>")
# Bare counts of votes, views and comments; beside the site's furniture only.
_BARE_COUNTS = re.compile(r"[0-9]{1,6}(?:[\s|·•]{1,8}[0-9]{1,6}){1,5}")
# A label and a count between two counters of visits.
_LABELLED_COUNT = re.compile(r"[\s•·*–-]{0,4}[^\d:]{2,30}[:：]\s{0,3}[0-9]{1,12}(?:[ .,][0-9]{3}){0,5}")


def label_furniture(lines: list[Line]) -> list[Line]:
    """Return the lines with those labelled that belong to the site.

    A line is known by its words or its shape; a line below the heading of a list
    or beside a visit counter is known by its place.
    """
    told = [_told(line) for line in lines]
    _spread_counters(told)
    _join_counters(told)
    _spread_lists(told)
    return told


def _told(line: Line) -> Line:
    if line.fixed:
        kind = furniture_of(line) or FurnitureKind.SITE if line.kind is ParagraphKind.FURNITURE else None
        return line if kind is None else line.set_apart(kind)
    kind = None if line.kind else furniture_of(line)
    return line if kind is None else line.set_apart(kind)


def _spread_counters(lines: list[Line]) -> None:
    """Label "Hôm nay: 191" where it stands in one run with a counter, and bare counts beside any furniture."""
    for order in (range(1, len(lines)), range(len(lines) - 2, -1, -1)):
        step = 1 if order.step == 1 else -1
        for index in order:
            line, beside = lines[index], lines[index - step]
            if line.kind is not None or beside.kind is not ParagraphKind.FURNITURE or len(line) > SHORT:
                continue
            marked = is_weak_counter(beside.lower) or is_counter(beside.lower)
            if (marked and is_weak_counter(line.lower)) or _BARE_COUNTS.fullmatch(line.lower):
                lines[index] = line.set_apart(FurnitureKind.COUNTER)


def _join_counters(lines: list[Line]) -> None:
    """Label a count whose words are not known, where counters of visits stand above and below it."""
    for index in range(1, len(lines) - 1):
        around = {lines[index - 1].furniture, lines[index + 1].furniture}
        line = lines[index]
        if line.kind is not None or around != {FurnitureKind.COUNTER} or len(line) > SHORT:
            continue
        if _LABELLED_COUNT.fullmatch(line.lower):
            lines[index] = line.set_apart(FurnitureKind.COUNTER)


def _spread_lists(lines: list[Line]) -> None:
    """Label the titles below the heading of a list, up to the next running text.

    Below a story that its end mark has closed, a title of the list may have one line of running text below it.
    """
    told, closed, bulleted = False, False, False
    listing: FurnitureKind | None = None
    for index, line in enumerate(lines):
        if line.kind is ParagraphKind.FURNITURE:
            heading = heading_of(line)
            listing, bulleted = heading or listing, bulleted and heading is None
            continue
        pointed = line.text.startswith(_ITEM_MARKS)
        bulleted = bulleted or (listing is not None and pointed)
        # Above the story a list may end where its title begins, so there only bullets count.
        titled = pointed or (told and not bulleted)
        if line.kind is not None or not (_is_lead(lines, index) and closed if is_running(line) else titled):
            listing = None
        if listing is not None:
            lines[index] = line.set_apart(listing)
            continue
        told = told or is_running(line)
        closed = find_end_mark(line.text) is not None or (closed and not is_running(line))


def _is_lead(lines: list[Line], index: int) -> bool:
    """Tell whether the running line at *index* is the short lead of one title: none stands above or below it."""
    beside = lines[max(0, index - 1) : index] + lines[index + 1 : index + 2]
    alone = not any(is_running(line) and heading_of(line) is None for line in beside)
    return alone and len(lines[index]) <= SHORT
