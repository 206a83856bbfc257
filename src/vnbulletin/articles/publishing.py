"""This file decides whether the date that a page prints is the day on which its story was published."""

import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from functools import cache

from attrs import frozen

from vnbulletin.articles.datelines import choose_page_date, read_page_date
from vnbulletin.articles.lines import Line
from vnbulletin.articles.opening_days import is_to_come, match_opening_day
from vnbulletin.articles.paragraphs import ParagraphKind
from vnbulletin.lexicon.page_tables import masthead
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.notation.dates.dates import format_date
from vnbulletin.notation.dates.weekdays import printed_weekday

__all__ = ["Publishing", "read_publishing"]

_STORY = (ParagraphKind.BODY, ParagraphKind.SUMMARY, ParagraphKind.TITLE)
_DAY = (
    r"[\s,(]{0,4}(?:ngày\s{1,3})?(?P<day>[0-9]{1,2})\s?[-/.]\s?(?P<month>[0-9]{1,2})(?![0-9])"
    r"(?:\s?[-/.]\s?(?P<year>[0-9]{4})(?![0-9]))?\)?"
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
    chosen = choose_page_date((line.kind, line.lower) for line in told)
    page_date = None if chosen is None else read_page_date(told[chosen]).day
    if chosen is None or page_date is None:
        dated = any(line.kind is ParagraphKind.DATE_LINE for line in told)
        reason = "the page prints no whole date" if dated else "the page prints no date"
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
    hit = match_opening_day(opening.lower, 0, len(opening)) if opening else None
    year = hit and (hit["year"] or hit["its_year"])
    if (
        opening is None
        or hit is None
        or hit["since"]
        or not year
        or is_to_come(opening.lower[hit.end() :].partition(". ")[0])
    ):
        return ""
    try:
        event = date(int(year), int(hit["month"] or hit["named"]), int(hit["day"]))
    except ValueError:
        return ""
    if event <= (page_date.date() if isinstance(page_date, datetime) else page_date):
        return ""
    return f"the story opens on {format_date(event)}, but the page is dated {format_date(page_date)}"
