"""This file defines periods: stretches of time with both ends, each with its TIMEX3-style string."""

from attrs import field, frozen

from vnbulletin.notation.partial_dates import PartialDate

__all__ = ["TimePeriod"]


@frozen
class TimePeriod:
    """A stretch of time with both ends included ("nhiệm kỳ 2020-2025", "6 tháng đầu năm 2022").

    >>> TimePeriod(PartialDate(year=2022, month=1), PartialDate(year=2022, month=6)).isoformat()
    '2022-01/2022-06'
    """

    start: PartialDate
    end: PartialDate = field()

    @end.validator
    def _follows(self, _attribute: object, value: PartialDate) -> None:
        if _descends(self.start, value):
            msg = f"a period must not end before it starts, got {self.start.isoformat()} to {value.isoformat()}"
            raise ValueError(msg)

    def isoformat(self) -> str:
        """Return ``start/end``, each in ISO 8601 with X for what is not printed."""
        return f"{self.start.isoformat()}/{self.end.isoformat()}"


def _descends(start: PartialDate, end: PartialDate) -> bool:
    # Without years, "28/12 - 3/1" runs over a new year; a part that only one end prints cannot be compared.
    if start.year is None:
        return False
    pairs = ((start.year, end.year), (start.quarter, end.quarter), (start.month, end.month), (start.day, end.day))
    first, last = next((pair for pair in pairs if pair[0] != pair[1]), (None, None))
    return first is not None and last is not None and last < first
