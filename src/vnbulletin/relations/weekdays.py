"""This file finds weekdays that are printed with a whole date."""

from datetime import date

from vnbulletin.mentions.mention import Mention
from vnbulletin.notation.dates import printed_weekday
from vnbulletin.relations.relation import Operand, WeekdayDate

__all__ = ["find_weekdays"]


def find_weekdays(mentions: tuple[Mention, ...]) -> tuple[WeekdayDate, ...]:
    """Return each whole date that is printed with its weekday ("Chủ nhật, 17/01/2021"), the page's header included."""
    found: list[WeekdayDate] = []
    for mention in mentions:
        if isinstance(mention.value, date) and (weekday := printed_weekday(mention.text)) is not None:
            operand = Operand(printed=mention.text, value=mention.value, mention=mention)
            found.append(WeekdayDate(date=operand, weekday=weekday))
    return tuple(found)
