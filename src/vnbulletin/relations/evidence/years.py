"""This file tells which years a figure is said of: "Năm 2022 có 12/20 chi bộ hoàn thành tốt nhiệm vụ"."""

from datetime import date

from vnbulletin.notation.dates.partial_dates import PartialDate
from vnbulletin.notation.periods.periods import TimePeriod
from vnbulletin.relations.evidence.leads import is_called_earlier
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["are_of_other_years", "years_of"]


def are_of_other_years(one: Passage, first: Placed, passage: Passage, second: Placed) -> bool:
    """Tell whether each of two figures is said of a year, and no year of both."""
    years = years_of(one, first)
    others = years_of(passage, second) if years else years
    return bool(others) and not years & others


def years_of(passage: Passage, placed: Placed) -> frozenset[int]:
    """Return the years that a figure is said of: those of the last time before it that nothing is compared with."""
    # "787 tổ chức (tăng 11 so với 2011), gồm 269 …": an aside tells the year of its own figures alone.
    for time in reversed([each for each in passage.times if each.start < placed.start and each.depth <= placed.depth]):
        years = _years(time)
        if years and not is_called_earlier(passage, time):
            return years
    return frozenset()


def _years(time: Placed) -> frozenset[int]:
    value = time.mention.value
    if isinstance(value, TimePeriod):
        first, last = value.start.year, None if value.end is None else value.end.year
        if value.end is None or first is None or last is None:
            # What is still open may hold any later year.
            return frozenset()
        return frozenset(range(first, last + 1))
    year = value.year if isinstance(value, PartialDate | date) else None
    return frozenset() if year is None else frozenset({year})
