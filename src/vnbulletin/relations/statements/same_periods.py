"""This file tells whether a sentence of the body speaks of the time of the head."""

import re
from functools import cache

from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.notation.dates.partial_dates import PartialDate
from vnbulletin.notation.periods.periods import TimePeriod
from vnbulletin.relations.evidence.cues import speaks_of_other_time
from vnbulletin.relations.evidence.leads import is_called_earlier, names_plan
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["are_of_other_parts", "is_of_its_time", "opening_of"]

_LONGEST_OPENING = 60
_MARK = re.compile(r"[,;:.()]")


@cache
def _by_now() -> re.Pattern[str]:
    cues = relation_cues()
    return re.compile(rf"[ ](?:{any_of((*cues.by_now, *cues.this_time))})(?!\w)")


def opening_of(body: Passage, each: Placed) -> str:
    """Return the first words of the sentence of a figure, or of its clause where that turns to the time of now.

    "Năm ngoái, hội thi chỉ có 310 phụ nữ dự": the opening tells the time of all that follows.
    """
    clause = body.clause_start(each)
    start = clause if _by_now().match(body.lower, clause, body.end) is not None else body.start
    return _MARK.split(body.lower[start : start + _LONGEST_OPENING], maxsplit=1)[0]


def are_of_other_parts(head: Passage, body: Passage) -> bool:
    """Tell whether both sentences name parts of a year, and no part of both ("quý I", "quý II")."""
    parts = [{part for each in one.times if (part := _part_of_year(each)) is not None} for one in (head, body)]
    return bool(parts[0] and parts[1]) and parts[0].isdisjoint(parts[1])


def _part_of_year(time: Placed) -> tuple[int | None, int | None] | None:
    """Return the quarter and the month that a time names, where it is one of them."""
    value = time.mention.value
    if not isinstance(value, PartialDate) or value.day is not None:
        return None
    return None if value.quarter is None and value.month is None else (value.quarter, value.month)


def is_of_its_time(head: Passage, placed: Placed, body: Passage, each: Placed) -> bool:
    """Tell whether a sentence speaks of no other time than the head: of its very period only by its very verb."""
    told = {one.mention.value for one in head.times}
    last = next((one.mention.value for one in reversed(body.times) if one.start < each.start), None)
    # "giảm 1.183 đoàn viên so với năm 2021 (năm 2021 là 2.621 đoàn viên)" tells the figure of that year.
    compared = (one for one in body.times if one.mention.value in told or (one.mention.value == last))
    if any(is_called_earlier(body, one) for one in compared):
        # "500 hội viên, tăng 66,7% so với năm 2015": the time of the head is an earlier one.
        return False
    if not speaks_of_other_time(body.lower[body.start : body.end]):
        return True
    if speaks_of_other_time(_without_times_of(head, body)) or names_plan(body.before(each)):
        return False
    verbs = [one.before(it).split()[-1:] for one, it in ((head, placed), (body, each))]
    return verbs[0] == verbs[1] != []


def _without_times_of(head: Passage, body: Passage) -> str:
    """Return a sentence without the periods of the head: "6 tháng đầu năm" of both is no other time."""
    text, place = "", body.start
    for each in body.times:
        if any(_is_one_period(one, each) for one in head.times):
            text, place = text + body.lower[place : each.start], each.end
    return text + body.lower[place : body.end]


def _is_one_period(one: Placed, other: Placed) -> bool:
    """Tell whether two periods have the same months, and the years that both print."""
    first, second = one.mention.value, other.mention.value
    if not isinstance(first, TimePeriod) or not isinstance(second, TimePeriod):
        return False
    if first.end is None or second.end is None or first.start.month != second.start.month:
        return False
    years = {each.start.year for each in (first, second)} - {None}
    return len(years) <= 1 and first.end.month == second.end.month
