"""This file finds weekdays that are printed with a whole date."""

from datetime import date

from vnbulletin.articles.article import Article
from vnbulletin.folding import fold
from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.mentions.mention import Mention
from vnbulletin.notation.dates.weekdays import printed_weekday
from vnbulletin.relations.kinds.calendar import WeekdayDate
from vnbulletin.relations.relation import Operand

__all__ = ["find_weekdays"]

_BESIDE = 16


def find_weekdays(article: Article, mentions: tuple[Mention, ...]) -> tuple[WeekdayDate, ...]:
    """Return each whole date that is printed with its weekday ("Chủ nhật, 17/01/2021"), the page's header included.

    A date that says it is lunar has another weekday, and is left out.
    """
    found: list[WeekdayDate] = []
    for mention in mentions:
        # A date of digits alone prints no name, which is told faster than by a search.
        if not isinstance(mention.value, date) or mention.text.lower() == mention.text.upper():
            continue
        if (weekday := printed_weekday(mention.text)) is None:
            continue
        behind = fold(article.text[mention.span.end : mention.span.end + _BESIDE]).lower
        if relation_cues().lunar not in behind:
            operand = Operand(printed=mention.text, value=mention.value, mention=mention)
            found.append(WeekdayDate(date=operand, weekday=weekday))
    return tuple(found)
