"""This file finds days of one text that have an order and a distance: a story's and its page's, and anniversaries."""

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from functools import cache
from itertools import pairwise

from vnbulletin.articles.article import Article, MarkKind, ParagraphKind
from vnbulletin.articles.opening_days import is_to_come
from vnbulletin.lexicon.cue_tables import cues, relation_cues
from vnbulletin.lexicon.page_tables import masthead
from vnbulletin.lexicon.patterns import Lead, any_of, right_before, whole_words
from vnbulletin.mentions.mention import Mention, MentionKind
from vnbulletin.notation.dates.partial_dates import PartialDate
from vnbulletin.notation.periods.durations import Duration
from vnbulletin.notation.periods.periods import TimePeriod
from vnbulletin.relations.kinds.calendar import Chronology
from vnbulletin.relations.passage import Passage, Placed
from vnbulletin.relations.relation import Operand
from vnbulletin.relations.statements.bare_years import is_bare_year

__all__ = ["find_chronologies"]

# A story of today may go online on the next days; any other story, and a festive page, within a month.
_TODAY, _NEWS = 3, 30
# A number of years that lies further from the ends beside it is said of something else.
_FAR = 3
_SENTENCE = 200
_DURATION = MentionKind.DURATION
_HEADS = (ParagraphKind.KICKER, ParagraphKind.TITLE)
_DASH = re.compile(r"\s{0,2}[-–—]\s{0,2}")
_BESIDE = re.compile(r"[ ]?[(:]?[ ]?")
_BRACKET = re.compile(r"[ ]?\([ ]?")
_TILL_NOW = re.compile(r"[ ](?:đến|tới)[ ]nay[ ]?\([ ]?")
_DAY_OF = re.compile(r"[ ](?:năm[ ])?ngày[ ]")


def find_chronologies(
    article: Article, mentions: tuple[Mention, ...], passages: tuple[Passage, ...]
) -> tuple[Chronology, ...]:
    """Return the days that can be held against each other.

    They are the day of the story, or the anniversary that its headline tells, with the date of its page; and the
    first and last year or day of a length that is printed ("kỷ niệm 75 năm … (1945-2020)").
    """
    # Few sentences tell how long something lasts, which is seen by the kinds of their mentions.
    lasting = [each for each in passages if _DURATION in [one.mention.kind for one in each.mentions]]
    lengths = tuple([each for passage in lasting for each in _lengths(passage)])
    page = _page(article, mentions)
    if page is None:
        return lengths
    told = _story(article, mentions, page), _festive(passages, lengths, page)
    since = (each for passage in lasting for each in _since(passage, page))
    return (*(each for each in told if each is not None), *lengths, *since)


def _day(value: object) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    return value if isinstance(value, date) else None


def _marked(article: Article, mentions: tuple[Mention, ...], kind: MarkKind) -> Mention | None:
    span = article.span_of(kind)
    if span is None:
        return None
    return next((each for each in mentions if each.span.start < span.end and span.start < each.span.end), None)


def _page(article: Article, mentions: tuple[Mention, ...]) -> Operand | None:
    """Return the date of the page as an operand, or None where it prints none."""
    mention, day = _marked(article, mentions, MarkKind.PAGE_DATE), _day(article.page_date)
    if mention is None or day is None:
        return None
    return Operand(printed=mention.text, value=day, mention=mention)


@cache
def _same_day() -> re.Pattern[str]:
    return whole_words(masthead().same_day.words)


@cache
def _part_of_day() -> re.Pattern[str]:
    return whole_words(cues().parts_of_day)


def _story(article: Article, mentions: tuple[Mention, ...], page: Operand) -> Chronology | None:
    """Return the printed day with which the story opens, with the date of the page; what is to come is no news yet."""
    mention, day = _marked(article, mentions, MarkKind.EVENT_DATE), _day(article.event_date)
    span, dated = article.span_of(MarkKind.EVENT_DATE), _day(page.value)
    if mention is None or span is None or day is None or dated is None:
        return None
    start, end = article.folded.folded_bounds(span)
    if is_to_come(article.folded.lower[end : end + _SENTENCE].partition(". ")[0]):
        return None
    told = article.folded.lower[start:end]
    is_today = _same_day().search(told) is not None
    # "Ngày 1/7, luật có hiệu lực": only a part of the day is surely told of what the story reports.
    if not is_today and not _part_of_day().search(told) and not timedelta() <= dated - day <= timedelta(_NEWS):
        return None
    story = Operand(printed=mention.text, value=day, mention=mention)
    return Chronology(earlier=story, later=page, most=_TODAY if is_today else _NEWS, reading="the day of the story")


@cache
def _festive_head() -> re.Pattern[str]:
    return re.compile(rf"\W{{0,3}}(?:lễ[ ]|mít tinh[ ])?(?:{any_of(relation_cues().anniversary)})[ ]")


def _festive(passages: tuple[Passage, ...], lengths: tuple[Chronology, ...], page: Operand) -> Chronology | None:
    """Return the anniversary that the headline tells with its day ("KỶ NIỆM 1 NĂM … (1-6-2020 - 1-6-2021)")."""
    for passage in passages if lengths else ():
        if passage.paragraph.kind not in _HEADS or not _festive_head().match(passage.lower, passage.start):
            continue
        for each in lengths:
            place, day = each.later.span, _day(each.later.value)
            inside = place is not None and passage.paragraph.span.start <= place.start < passage.paragraph.span.end
            # Before the day the page may well prepare for it.
            if inside and day is not None and isinstance(page.value, date) and day <= page.value:
                return Chronology(earlier=each.later, later=page, most=_NEWS, reading="the anniversary")
    return None


def _since(passage: Passage, page: Operand) -> Iterator[Chronology]:
    """Find "từ năm 2016 đến nay (4 năm)": a length that ends with the page."""
    for first, length in pairwise(passage.mentions):
        start, years = first.mention.value, _years(length)
        if years is None:
            continue
        if isinstance(start, TimePeriod) and start.end is None:
            start, gap = start.start, _BRACKET.fullmatch(passage.gap(first, length))
        else:
            gap = _TILL_NOW.fullmatch(passage.gap(first, length))
        closed = passage.lower.startswith(")", length.end)
        if gap and closed and isinstance(start, PartialDate) and is_bare_year(start):
            ends = Operand(printed=first.mention.text, value=start, mention=first.mention), page
            told = Operand(printed=length.mention.text, value=years, mention=length.mention)
            yield Chronology(earlier=ends[0], later=ends[1], length=told, counts_both=True)


@cache
def _anniversary() -> Lead:
    return right_before(relation_cues().anniversary, then="[ ]{1,2}")


def _lengths(passage: Passage) -> Iterator[Chronology]:
    """Find a number of years with its first and last one: beside them, or as an anniversary with them in brackets."""
    for number, placed in enumerate(passage.mentions):
        years = _years(placed)
        if years is None:
            continue
        following = passage.mentions[number + 1 :]
        length = Operand(printed=placed.mention.text, value=years, mention=placed.mention)
        ends = _ends(passage, following[:2]) if following else None
        if ends and _BESIDE.fullmatch(passage.gap(placed, following[0])) and _may_last(years, ends):
            yield Chronology(earlier=ends[0], later=ends[1], length=length, counts_both=True)
        elif _is_anniversary(passage, placed) and (ends := _bracketed(passage, following)) and _may_last(years, ends):
            yield Chronology(earlier=ends[0], later=ends[1], length=length)


def _years(placed: Placed) -> Duration | None:
    """Return a length in whole years alone, or None."""
    value = placed.mention.value
    if not isinstance(value, Duration) or value.years % 1:
        return None
    shorter = value.months, value.weeks, value.days, value.hours, value.minutes, value.seconds
    return None if any(shorter) else value


def _may_last(years: Duration, ends: tuple[Operand, Operand]) -> bool:
    first, last = (each.value.year for each in ends if isinstance(each.value, PartialDate | date))
    return first is not None and last is not None and abs(last - first - years.years) < _FAR


def _is_anniversary(passage: Passage, placed: Placed) -> bool:
    """Tell whether a length is of an anniversary: behind the word, or the next of several ("…, 130 năm Ngày sinh")."""
    if _anniversary().before(passage.lower, passage.start, placed.start) is not None:
        return True
    told = passage.lower[passage.start : placed.start]
    listed = told.endswith((", ", " và ")) and _DAY_OF.match(passage.lower, placed.end) is not None
    return listed and re.search(any_of(relation_cues().anniversary), told) is not None


def _bracketed(passage: Passage, following: tuple[Placed, ...]) -> tuple[Operand, Operand] | None:
    """Return the two ends in the first brackets behind an anniversary, where nothing else is told in them."""
    for number, each in enumerate(following):
        if isinstance(each.mention.value, Duration):
            return None
        if passage.lower.endswith("(", passage.start, each.start):
            ends = _ends(passage, following[number : number + 2])
            last = None if ends is None else ends[1].span
            closed = last is not None and passage.lower.startswith(")", passage.folded.folded_offset(last.end))
            return ends if closed else None
    return None


def _ends(passage: Passage, following: tuple[Placed, ...]) -> tuple[Operand, Operand] | None:
    """Return the first and the last year of a period, or two whole days with a dash between them."""
    mention, value = following[0].mention, following[0].mention.value
    if isinstance(value, TimePeriod) and value.end is not None:
        both = value.start, value.end
        if not all(map(is_bare_year, both)):
            return None
        first, last = (Operand(printed=str(each.year), value=each, mention=mention) for each in both)
        return first, last
    if len(following) == 1 or _DASH.fullmatch(passage.gap(*following)) is None:
        return None
    days = [_day(each.mention.value) for each in following]
    if days[0] is None or days[1] is None:
        return None
    first, last = (
        Operand(printed=each.mention.text, value=day, mention=each.mention)
        for each, day in zip(following, days, strict=True)
        if day is not None
    )
    return first, last
