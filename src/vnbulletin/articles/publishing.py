"""This file decides whether the date that a page prints is the day on which its story was published."""

import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from functools import cache

from attrs import frozen

from vnbulletin.articles.datelines import choose_page_date, read_page_date
from vnbulletin.articles.lines import Line
from vnbulletin.articles.paragraphs import ParagraphKind
from vnbulletin.errors import ParseError
from vnbulletin.lexicon.page_tables import masthead
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.notation.dates.dates import format_date, parse_date
from vnbulletin.notation.dates.weekdays import printed_weekday

__all__ = ["Publishing", "read_publishing"]

_STORY = (ParagraphKind.BODY, ParagraphKind.SUMMARY, ParagraphKind.TITLE)
_DAY = (
    r"[\s,(]{0,4}(?:ngày\s{1,3})?(?P<day>[0-9]{1,2})\s?[-/.]\s?(?P<month>[0-9]{1,2})(?![0-9])"
    r"(?:\s?[-/.]\s?(?P<year>[0-9]{4})(?![0-9]))?\)?"
)
_OPENING_DAY = re.compile(
    r"(?:\W{0,2}\w{2,12}\W{1,4})?(?:vào\s)?(?:(?:sáng|trưa|chiều|tối|đêm)\s(?:ngày\s)?|ngày\s)"
    r"(?P<date>[0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{4})(?![0-9])(?P<rest>[^.]{0,300})"
)


@frozen(kw_only=True)
class Publishing:
    """The page's date, the story's date where nothing speaks against it, and else why it is not known."""

    page_date: date | datetime | None
    published: date | datetime | None
    reason: str


@cache
def _told_day() -> re.Pattern[str]:
    same, before = any_of(masthead().same_day.words), any_of(masthead().day_before.words)
    return re.compile(rf"(?<!\w)(?:(?P<same>{same})|(?P<before>{before})){_DAY}")


@cache
def _maybe_told() -> re.Pattern[str]:
    # The last words of the same phrases before a figure: a search that passes over most texts at once.
    words = (*masthead().same_day.words, *masthead().day_before.words)
    return re.compile(rf"(?:{any_of(word.rpartition(' ')[2] for word in words)})[\s,(]{{0,4}}(?:ngày\s{{1,3}})?[0-9]")


def read_publishing(lines: Iterable[Line]) -> Publishing:
    """Read the page's date and hold it against the days that the story names as today or yesterday."""
    told = list(lines)
    dated = [(number, line.lower) for number, line in enumerate(told) if line.kind is ParagraphKind.DATE_LINE]
    title = next((number for number, line in enumerate(told) if line.kind is ParagraphKind.TITLE), 0)
    chosen = choose_page_date(dated, title)
    page_date = None if chosen is None else read_page_date(told[chosen]).day
    if chosen is None or page_date is None:
        reason = "the page prints no date" if not dated else "the page prints no whole date"
        return Publishing(page_date=None, published=None, reason=reason)
    reason = (
        _weekday_against(told[chosen], page_date) or _story_against(told, page_date) or _event_against(told, page_date)
    )
    return Publishing(page_date=page_date, published=None if reason else page_date, reason=reason)


def _weekday_against(line: Line, day: date) -> str:
    weekday = printed_weekday(line.text)
    if weekday is None or weekday == day.isoweekday():
        return ""
    return f"the page's weekday does not fit its date: {' '.join(line.text.split())!r}"


def _story_against(lines: Iterable[Line], page_date: date) -> str:
    for line in lines:
        if line.kind not in _STORY:
            continue
        if _maybe_told().search(line.lower) is None:
            continue
        for hit in _told_day().finditer(line.lower):
            expected = page_date - timedelta(days=1) if hit["before"] else page_date
            year = int(hit["year"]) if hit["year"] else expected.year
            if (year, int(hit["month"]), int(hit["day"])) != (expected.year, expected.month, expected.day):
                said = " ".join(line.text[hit.start() : hit.end()].split())
                return f"the text says {said!r}, but the page is dated {format_date(page_date)}"
    return ""


def _event_against(lines: Iterable[Line], page_date: date) -> str:
    """Say where the story opens on a day after its page, unless it tells of what is to come."""
    opening = next((line for line in lines if line.kind in (ParagraphKind.BODY, ParagraphKind.SUMMARY)), None)
    hit = _OPENING_DAY.match(opening.lower) if opening else None
    if hit is None or " sẽ " in hit["rest"]:
        return ""
    try:
        event = parse_date(hit["date"])
    except ParseError:
        return ""
    if event <= (page_date.date() if isinstance(page_date, datetime) else page_date):
        return ""
    return f"the story opens on {format_date(event)}, but the page is dated {format_date(page_date)}"
