"""This file reads the days behind the count of what they were: "Ba đợt hiến máu (24-3, 14-6, 20-10)"."""

import re

from vnbulletin.relations.passage import Passage
from vnbulletin.relations.statements.name_lists import Piece

__all__ = ["days_behind"]

_DAY = r"(?:ngày[ ])?[0-9]{1,2}[-/.][0-9]{1,2}(?:[-/.][0-9]{4})?"
_LIST = rf"{_DAY}(?:(?:,|;|,?[ ]và)[ ]{_DAY}){{1,39}}"
_DAYS = re.compile(rf"[^\W\d_]*(?:[ ][^\W\d_]+){{0,6}}[ ]?\((?P<days>{_LIST})\)")
# Without brackets they stand right behind the noun, for behind a verb they say when it was.
_BESIDE = re.compile(rf"[ ](?:các[ ])?(?P<days>{_LIST})(?![-/.]?[0-9])")


def days_behind(passage: Passage, start: int, count: int) -> list[Piece]:
    """Return the days in the first brackets behind a count, or right behind its noun, if they are as many."""
    hit = _DAYS.match(passage.lower, start, passage.end) or _BESIDE.match(passage.lower, start, passage.end)
    if hit is None:
        return []
    first, last = hit.span("days")
    held = [each for each in passage.mentions if first <= each.start < last]
    days = [(each.start, each.end) for each in held if each.tells_when]
    return days if len(days) == len(held) == count else []
