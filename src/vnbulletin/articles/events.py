"""This file reads the day of the event that a story reports, and infers its year where one allows it."""

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date, datetime, timedelta
from functools import cache

from attrs import frozen

from vnbulletin.articles.lines import is_running_text
from vnbulletin.articles.opening_days import is_to_come, match_opening_day
from vnbulletin.articles.paragraphs import Paragraph, ParagraphKind
from vnbulletin.folding import FoldedText
from vnbulletin.lexicon.page_tables import masthead
from vnbulletin.lexicon.patterns import any_of, whole_words
from vnbulletin.notation.dates.dates import format_date
from vnbulletin.notation.dates.partial_dates import PartialDate
from vnbulletin.spans import Span

__all__ = ["Event", "read_event"]

_OPENING = (ParagraphKind.BODY, ParagraphKind.SUMMARY)
_HEADS = (ParagraphKind.TITLE, *_OPENING)
# A story opens in one of its first paragraphs, and says its day in the first words of one.
_LOOKED_AT, _FIRST_WORDS, _CUES = 3, 260, 400
# A day that lies further back than this is told of, and not reported.
_NEWS = timedelta(days=120)
_YEAR_CUE = r"[^.;]{{0,240}}?năm\s{{1,2}}(?P<{0}>[12][0-9]{{3}})(?![0-9-])"


@frozen(kw_only=True)
class Event:
    """The day of the event as far as it is known, why it is that or not known, and the words that tell it."""

    day: date | PartialDate | None
    reason: str
    span: Span | None = None


@frozen
class _Told:
    """The words that tell the day, and what follows them in the sentence."""

    hit: re.Match[str]
    printed: str
    sentence: str
    span: Span


@cache
def _year_cues() -> re.Pattern[str]:
    reviews, plans = any_of(masthead().reviews.words), any_of(masthead().plans.words)
    return re.compile(
        rf"(?<!\w)(?:(?:6|sáu)\stháng\sđầu\snăm\s{{1,2}}(?P<half>[12][0-9]{{3}})"
        rf"|(?:{reviews})(?!\w){_YEAR_CUE.format('review')}|(?:{plans})(?!\w){_YEAR_CUE.format('plan')})"
    )


@cache
def _history() -> re.Pattern[str]:
    return whole_words(masthead().histories.words)


def read_event(folded: FoldedText, paragraphs: Sequence[Paragraph], page_date: date | None) -> Event:
    """Read the day that the story's opening tells.

    Args:
        folded: The text.
        paragraphs: Its paragraphs.
        page_date: The date that the page prints, if any.

    Returns:
        The day; a day without its year where nothing tells the year; None where no day is told, or one of history.
    """
    told = next(_told_days(folded, paragraphs), None)
    if told is None:
        return Event(day=None, reason="the story does not open with a day")
    page = page_date.date() if isinstance(page_date, datetime) else page_date
    hit = told.hit
    if hit["several"]:
        return Event(day=None, reason=f"the story tells of several days: {told.printed!r}")
    if hit["same_day"] or hit["day_before"]:
        return _beside_page(told, page)
    day, month = int(hit["day"]), int(hit["month"] or hit["named"])
    year = hit["year"] or hit["its_year"]
    if year is not None:
        return _whole(told, _exact(int(year), month, day), page)
    return _of_some_year(told, month, day, page, _heads(folded, paragraphs))


def _told_days(folded: FoldedText, paragraphs: Sequence[Paragraph]) -> Iterator[_Told]:
    looked = 0
    for paragraph in paragraphs:
        if paragraph.kind not in _OPENING:
            continue
        first = folded.folded_offset(paragraph.span.start)
        last = min(folded.folded_offset(paragraph.span.end), first + _FIRST_WORDS)
        if not is_running_text(folded.text[first : folded.folded_offset(paragraph.span.end)]):
            continue
        hit = match_opening_day(folded.lower, first, last)
        if hit is not None and not hit["since"]:
            span = folded.span(hit.start("told"), hit.end("told"))
            stop = folded.lower.find(". ", hit.end(), last)
            rest = folded.lower[hit.end() : last if stop < 0 else stop]
            yield _Told(hit, " ".join(span.of(folded.original).split()), rest, span)
        looked += 1
        if looked == _LOOKED_AT:
            return


def _heads(folded: FoldedText, paragraphs: Sequence[Paragraph]) -> str:
    """Return the first words of the title and of the story, where the reviewed year stands."""
    places = [each.span for each in paragraphs if each.kind in _HEADS][:_LOOKED_AT]
    bounds = [folded.folded_bounds(span) for span in places]
    return " . ".join(folded.lower[start : min(end, start + _CUES)] for start, end in bounds)


def _exact(year: int, month: int, day: int) -> date | None:
    with suppress(ValueError):
        return date(year, month, day)
    return None


def _beside_page(told: _Told, page: date | None) -> Event:
    if page is None:
        return Event(day=None, reason=f"{told.printed!r} names a day beside the page's, and the page prints none")
    day = page - timedelta(days=1) if told.hit["day_before"] else page
    said = "the day before the page's" if told.hit["day_before"] else "the page's day"
    return Event(day=day, reason=f"{told.printed!r} is {said}, {format_date(day)}", span=told.span)


def _whole(told: _Told, day: date | None, page: date | None) -> Event:
    if day is None:
        return Event(day=None, reason=f"there is no such day: {told.printed!r}")
    if _history().search(told.sentence) or (page is not None and page - day > _NEWS):
        return Event(day=None, reason=f"the story opens with a day of the past: {told.printed!r}")
    return Event(day=day, reason=f"printed whole: {told.printed!r}", span=told.span)


def _of_some_year(told: _Told, month: int, day: int, page: date | None, heads: str) -> Event:
    try:
        partial = PartialDate(month=month, day=day)
    except ValueError:
        return Event(day=None, reason=f"there is no such day: {told.printed!r}")
    unprinted = f"{told.printed!r} has no year"
    if page is not None:
        near = _beside(month, day, page, to_come=is_to_come(told.sentence))
        if near is not None:
            side = "before" if near <= page else "after"
            reason = f"{unprinted}: the nearest such day {side} the page's date, {format_date(page)}"
            reason = reason if near != page else f"{unprinted}: it is the page's day, {format_date(page)}"
            return Event(day=near, reason=reason, span=told.span)
        return Event(day=partial, reason=f"{unprinted}, and the page's date is far from it", span=told.span)
    found = {year: cue for cue in _year_cues().finditer(heads) for year in _years(cue, month)}
    if len(found) != 1:
        return Event(day=partial, reason=f"{unprinted}, and nothing tells it", span=told.span)
    year, cue = next(iter(found.items()))
    said = "reviews" if cue.lastgroup != "plan" else "plans"
    inferred = _exact(year, month, day)
    if inferred is None:
        return Event(day=partial, reason=f"{unprinted}, and nothing tells it", span=told.span)
    return Event(
        day=inferred, reason=f"{unprinted}: the story {said} {cue[cue.lastgroup or 0]}, so it is {year}", span=told.span
    )


def _beside(month: int, day: int, page: date, *, to_come: bool) -> date | None:
    near = [found for year in (page.year - 1, page.year, page.year + 1) if (found := _exact(year, month, day))]
    behind, ahead = [each for each in near if each <= page], [each for each in near if each > page]
    if to_come and ahead and ahead[0] - page <= _NEWS and (not behind or page - behind[-1] > ahead[0] - page):
        return ahead[0]
    return behind[-1] if behind and page - behind[-1] <= _NEWS else None


def _years(cue: re.Match[str], month: int) -> tuple[int, ...]:
    """Return the years in which a meeting of *month* may look back on, or ahead to, the year of the cue."""
    october, april, may = 10, 4, 5
    if cue["half"]:
        return (int(cue["half"]),) if may <= month <= october else ()
    if cue["review"]:
        year = int(cue["review"])
        return (year + 1,) if month <= april else (year,) if month >= october else ()
    year = int(cue["plan"])
    return (year,) if month <= may else (year - 1,) if month >= october else ()
