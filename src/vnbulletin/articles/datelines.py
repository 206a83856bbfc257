"""This file cuts out of a line the date that the page prints, and reads it."""

import re
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import date, datetime, time
from functools import cache
from itertools import pairwise

from attrs import frozen

from vnbulletin.articles.furniture import kind_of_piece
from vnbulletin.articles.lines import Line
from vnbulletin.articles.names import is_byline_label, is_name, names_outlet
from vnbulletin.articles.paragraphs import FurnitureKind, ParagraphKind
from vnbulletin.errors import ParseError
from vnbulletin.lexicon.page_tables import masthead
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.notation.dates.dates import parse_date
from vnbulletin.notation.dates.weekdays import short_weekday_pattern, weekday_pattern

__all__ = [
    "PageDate",
    "choose_page_date",
    "cut_date_line",
    "cut_opening_date_line",
    "find_page_date",
    "read_page_date",
    "set_visitors_day_apart",
]

_LONGEST = 160
_SEPARATORS = " ,|–•·;-"
# A whole line in them: "(Thứ Tư, 16/12/2020)".
_BRACKETS = frozenset({"()", "[]"})
_BETWEEN = r"[\s,|–•·()-]{0,8}"
_TIME = (
    r"(?:lúc\s{{0,3}})?(?P<hour{0}>[01]?[0-9]|2[0-3])(?:[:hg]|\s{{0,2}}giờ\s{{0,2}})(?P<minute{0}>[0-5][0-9])"
    r"(?::[0-5][0-9])?(?:\s{{0,2}}(?:phút|'))?(?:\s{{0,2}}(?P<half{0}>am|pm|sa|ch)(?!\w))?"
)
_NUMERIC = r"[0-9]{1,2}\s{0,2}[-/.]\s{0,2}[0-9]{1,2}\s{0,2}[-/.]\s{0,2}[0-9]{4}(?![0-9])"
_WORDED = r"[0-9]{1,2}\s{1,3}tháng\s{1,3}\w{1,4}(?:\s\w{1,4})?\s{0,3},?\s{0,3}(?:năm\s{1,3})?[0-9]{4}(?![0-9])"
_DAY_ONLY = r"[0-9]{1,2}\s{0,2}[-/.]\s{0,2}[0-9]{1,2}(?![0-9])"
_ZONE = r"(?:[\s(\[]{0,3}gmt\s?[+-]?\s?[0-9]{1,2}[)\]]?)?"
_PLACE = re.compile(r"(?:\w{1,12}[\s.]{1,2}){1,6}?\w{0,12},\s{0,3}$")
_NOON, _NEAR = 12, 2
_DIGIT = re.compile(r"[0-9]")
_MARK = re.compile(r"[|–•·-]")
_BAR = re.compile(r"\s{0,8}[|•·]\s{0,8}")
_BETWEEN_PIECES = re.compile(r"\s{0,8}[|•·]\s{0,8}|\s{1,8}[–-]\s{1,8}")
_MOST_NAMES = 6
# "Bản tin nội bộ | Số 48".
_ISSUE = re.compile(r"số\s{0,3}:?\s{0,3}[0-9]{1,4}(?:\s?[-/]\s?[0-9]{4})?")


@frozen
class PageDate:
    """The date of a page as far as it is printed; *day* is None where no whole date can be read."""

    day: date | datetime | None
    printed: str


@cache
def _pattern() -> re.Pattern[str]:
    label = any_of(masthead().date_labels.words)
    weekday = rf"(?:{weekday_pattern()}|{short_weekday_pattern()})"
    return re.compile(
        rf"(?<!\w)(?P<label>(?:{label})\s{{0,3}}[:,]?\s{{0,3}})?(?:{_TIME.format(1)}{_BETWEEN})?"
        rf"(?P<weekday>{weekday}{_BETWEEN})?(?:ngày\s{{0,3}}:?\s{{0,3}})?"
        rf"(?P<date>{_NUMERIC}|{_WORDED}|(?P<partial>{_DAY_ONLY}))"
        # "20.10.2010 - Cập nhật lúc 8 giờ 15", "14/12/2022 (Thứ Tư)", "14/12/2022 (Thứ Tư), 16:55".
        rf"(?P<behind>{_BETWEEN}{weekday}\)?)?"
        rf"(?:{_BETWEEN}(?:(?:{label})\s{{0,3}}:?\s{{0,3}})?{_TIME.format(2)})?{_ZONE}(?P<last>{_BETWEEN}{weekday}\)?)?"
    )


def cut_date_line(line: Line) -> list[Line]:
    """Return the line cut into the page's date, a byline and counters beside it, or the line as it was.

    A label, a weekday or a time must stand with the date.
    """
    return _cut(line, _is_marked)


def cut_opening_date_line(line: Line) -> list[Line]:
    """Return the same for a line above the story, where a bare date counts too."""
    return _cut(line, lambda hit: _is_marked(hit) or hit["partial"] is None)


def _is_marked(hit: re.Match[str]) -> bool:
    return any(hit[each] for each in ("label", "weekday", "behind", "last", "hour1", "hour2"))


def _cut(line: Line, is_evident: Callable[[re.Match[str]], bool]) -> list[Line]:
    if len(line) > _LONGEST or _DIGIT.search(line.lower) is None:
        return [line]
    hit = _pattern().search(line.lower)
    if hit is None or not is_evident(hit):
        return [line]
    start, end = hit.span()
    before, after = line.lower[:start].strip(_SEPARATORS), line.lower[end:].strip(_SEPARATORS)
    if before + after in _BRACKETS:
        return [line.labelled(ParagraphKind.DATE_LINE)]
    if _PLACE.fullmatch(line.lower[:start]) and hit[0].startswith("ngày"):
        start, before = 0, ""
    if not (_may_stand_beside(line, before, 0) and _may_stand_beside(line, after, end)):
        return [line]
    return _parts(line, start, end)


def _may_stand_beside(line: Line, lower: str, start: int) -> bool:
    if not lower or is_byline_label(lower) or kind_of_piece(lower):
        return True
    pieces = [piece.strip(_SEPARATORS) for piece in _BETWEEN_PIECES.split(lower)]
    if len(pieces) > 1 and all(map(_is_of_page, pieces)):
        return True
    place = line.lower.find(lower, start)
    name = line.text[place : place + len(lower)]
    marked = _MARK.search(line.text[:place] if start else line.text[place + len(lower) :]) is not None
    return marked and is_name(name) and len(name.split()) <= _MOST_NAMES


def _is_of_page(piece: str) -> bool:
    known = not piece or is_byline_label(piece) or kind_of_piece(piece) or names_outlet(piece)
    return bool(known) or _ISSUE.fullmatch(piece) is not None


def _parts(line: Line, start: int, end: int) -> list[Line]:
    bounds: list[int] = []
    bars = [hit.start() for hit in _BAR.finditer(line.lower) if not start <= hit.start() < end]
    edges = sorted({0, start, end, len(line), *bars})
    for first, last in pairwise(edges):
        piece = line.text[first:last]
        left = first + len(piece) - len(piece.lstrip(_SEPARATORS))
        bounds += [left, max(left, first + len(piece.rstrip(_SEPARATORS)))]
    parts = line.cut(*bounds)
    return [_part(part) for part in parts]


def _part(part: Line) -> Line:
    if _pattern().fullmatch(part.lower) or _PLACE.match(part.lower.partition("ngày")[0]):
        return part.labelled(ParagraphKind.DATE_LINE)
    kind = kind_of_piece(part.lower)
    if kind is None and (is_byline_label(part.lower) or is_name(part.text)):
        return part.labelled(ParagraphKind.BYLINE)
    marks = not any(map(str.isalnum, part.lower))
    return part.set_apart(kind or (FurnitureKind.RULE if marks else FurnitureKind.SITE))


def find_page_date(lower: str) -> tuple[int, int] | None:
    """Return where the day stands in a date line's folded lower-case text, or None where no whole day is read."""
    hit = _pattern().search(lower)
    return None if hit is None or _whole_day(hit) is None else hit.span("date")


def set_visitors_day_apart(lines: list[Line]) -> list[Line]:
    """Return the lines with a date at the head of the site as furniture, where another is labelled as the page's."""
    title = _place_of_title(line.kind for line in lines)
    dated = [number for number, line in enumerate(lines) if line.kind is ParagraphKind.DATE_LINE]
    chosen = choose_page_date((line.kind, line.lower) for line in lines) if len(dated) > 1 else None
    told = list(lines)
    for number in dated if chosen is not None else ():
        hit = _pattern().search(lines[number].lower)
        apart = number < title - _NEAR and not lines[number].fixed and number != chosen
        if apart and (hit is None or hit["label"] is None):
            told[number] = lines[number].set_apart(FurnitureKind.TODAY)
    return told


def _place_of_title(kinds: Iterable[ParagraphKind | None]) -> int:
    return next((number for number, kind in enumerate(kinds) if kind is ParagraphKind.TITLE), 0)


def choose_page_date(parts: Iterable[tuple[ParagraphKind | None, str]]) -> int | None:
    """Return which of the parts of a page is the date line that prints its date, or None where no whole day is read.

    A label ("Cập nhật:") tells it, and else the nearness to the headline: at the head of a site may stand the
    visitor's own day.

    Args:
        parts: The kind and the folded lower-case text of each part, in text order.
    """
    told = list(parts)
    title = _place_of_title(kind for kind, _ in told)
    dated = ((number, lower) for number, (kind, lower) in enumerate(told) if kind is ParagraphKind.DATE_LINE)
    found = [(number, hit) for number, lower in dated if (hit := _pattern().search(lower)) and _whole_day(hit)]
    return min(found, key=lambda each: (each[1]["label"] is None, abs(each[0] - title)), default=(None, None))[0]


def _whole_day(hit: re.Match[str]) -> date | None:
    if hit["partial"] is None:
        with suppress(ParseError):
            return parse_date(hit["date"])
    return None


def read_page_date(line: Line) -> PageDate:
    """Read the date of a date line; a day that does not exist or lacks its year is None."""
    hit = _pattern().search(line.lower)
    day = None if hit is None else _whole_day(hit)
    if hit is None or day is None:
        return PageDate(None, line.text)
    for number in ("1", "2"):
        if hit[f"hour{number}"] is not None:
            clock = _clock(hit[f"hour{number}"], hit[f"minute{number}"], hit[f"half{number}"])
            return PageDate(datetime.combine(day, clock), line.text)
    return PageDate(day, line.text)


def _clock(hour: str, minute: str, half: str | None) -> time:
    hours = int(hour)
    if half in ("pm", "ch") and hours < _NOON:
        hours += _NOON
    elif half in ("am", "sa") and hours == _NOON:
        hours = 0
    return time(hours, int(minute))
