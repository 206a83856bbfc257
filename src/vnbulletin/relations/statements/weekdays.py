"""This file finds weekdays that are printed with a date."""

import re
import unicodedata
from calendar import monthrange
from datetime import date

from vnbulletin.articles.article import Article
from vnbulletin.folding import fold
from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.mentions.mention import Mention
from vnbulletin.notation.dates.partial_dates import PartialDate
from vnbulletin.notation.dates.weekdays import printed_weekday
from vnbulletin.relations.kinds.calendar import WeekdayDate
from vnbulletin.relations.relation import Operand

__all__ = ["find_weekdays"]

_BESIDE = 16
_LONGEST_NAME = 20
# A capital within the line makes it a name, where in lower case it may rank what stands before it.
_NAME = re.compile(r"(?<=[a-zà-ỹ] )(?:Thứ|Chủ)[ ]\w{1,4},?[ ]\Z")


def find_weekdays(article: Article, mentions: tuple[Mention, ...]) -> tuple[WeekdayDate, ...]:
    """Return each whole date that is printed with its weekday ("Chủ nhật, 17/01/2021"), the page's header included.

    A date that says it is lunar has another weekday, and is left out. A day and a month alone are of the year of the
    page where they fall on their weekday then; where they do not, they may be of another year, and claim nothing.
    """
    found: list[WeekdayDate] = []
    for mention in mentions:
        if isinstance(mention.value, PartialDate) and (of_page := _of_year(mention, article.page_date)) is not None:
            found.append(of_page)
        if not isinstance(mention.value, date):
            continue
        # A date of digits alone prints no name, which is told faster than by a search.
        plain = mention.text.lower() == mention.text.upper()
        weekday = _named_before(article.text, mention) if plain else printed_weekday(mention.text)
        if weekday is None:
            continue
        behind = fold(article.text[mention.span.end : mention.span.end + _BESIDE]).lower
        if relation_cues().lunar not in behind:
            operand = Operand(printed=mention.text, value=mention.value, mention=mention)
            found.append(WeekdayDate(date=operand, weekday=weekday))
    return tuple(found)


def _of_year(mention: Mention, page: date | PartialDate | None) -> WeekdayDate | None:
    """Return the weekday of a day and a month that is printed with them, if they fall on it in the year of the page."""
    told, year = mention.value, None if page is None else page.year
    if not isinstance(told, PartialDate) or told.day is None or told.month is None or told.year is not None:
        return None
    weekday = None if year is None else printed_weekday(mention.text)
    day = None if weekday is None else _day_of(year or 0, told.month, told.day)
    if weekday is None or day is None or day.isoweekday() != weekday:
        return None
    return WeekdayDate(date=Operand(printed=mention.text, value=day, mention=mention), weekday=weekday)


def _day_of(year: int, month: int, day: int) -> date | None:
    """Return a day, or None where the year does not have it."""
    return date(year, month, day) if day <= monthrange(year, month)[1] else None


def _named_before(text: str, mention: Mention) -> int | None:
    """Return the weekday that stands with a capital right before a date of digits, if it is that of the date.

    "Gửi bài Thứ 5, 5/2/2009". Another one may be an ordinal, and claims nothing.
    """
    end = mention.span.start
    hit = _NAME.search(unicodedata.normalize("NFC", text[max(0, end - _LONGEST_NAME) : end]))
    weekday = None if hit is None else printed_weekday(hit[0] + mention.text)
    day = mention.value
    return weekday if isinstance(day, date) and weekday == day.isoweekday() else None
