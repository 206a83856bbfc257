"""This file names the weekdays and finds the one that is printed before a date."""

import re
from functools import cache

from vnbulletin.folding import fold
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.lexicon.tables import calendar

__all__ = ["printed_weekday", "weekday_pattern"]


@cache
def weekday_pattern() -> str:
    """Return a pattern for a printed weekday, in folded lower case."""
    return rf"(?:{any_of(calendar().weekday_numbers)})(?!\w)"


def printed_weekday(text: str) -> int | None:
    """Return the ISO number of the weekday printed first in *text* (Monday is 1), or None.

    >>> printed_weekday("Chủ nhật, 17/01/2021"), printed_weekday("17/01/2021")
    (7, None)
    """
    hit = re.search(rf"(?<!\w){weekday_pattern()}", fold(text).lower)
    return calendar().weekday_numbers[" ".join(hit[0].split())] if hit else None
