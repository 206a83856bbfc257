"""This file defines a date of which only some parts are printed; no part is ever invented."""

from datetime import date, datetime

from attrs import evolve, field, frozen, validators

__all__ = ["PartialDate"]

_LAST = {"year": 9999, "quarter": 4, "month": 12, "day": 31, "hour": 23, "minute": 59}
_THIRTY = (4, 6, 9, 11)
_FEBRUARY, _LONGEST_FEBRUARY, _SHORT_MONTH = 2, 29, 30


def _part(name: str, first: int) -> int | None:
    inside = validators.and_(validators.ge(first), validators.le(_LAST[name]))
    part: int | None = field(default=None, validator=validators.optional(inside))
    return part


@frozen(kw_only=True)
class PartialDate:
    """A printed date with only the parts that are printed ("28/12", "tháng 6/2021", "quý IV").

    Parts that are `None` were not printed. Impossible dates (31/4, 29/2 of a common
    year) cannot be built.

    >>> PartialDate(month=12, day=28).isoformat()
    'XXXX-12-28'
    """

    year: int | None = _part("year", 1)
    quarter: int | None = _part("quarter", 1)
    month: int | None = _part("month", 1)
    day: int | None = _part("day", 1)
    hour: int | None = _part("hour", 0)
    minute: int | None = _part("minute", 0)

    def __attrs_post_init__(self) -> None:
        if self.quarter is not None and (self.month is not None or self.day is not None):
            msg = "a quarter has no month or day beside it"
            raise ValueError(msg)
        if self.minute is not None and self.hour is None:
            msg = "a minute needs its hour"
            raise ValueError(msg)
        if self.day is None or self.month is None:
            return
        longest = _SHORT_MONTH if self.month in _THIRTY else _LAST["day"]
        if self.month == _FEBRUARY:
            longest = _LONGEST_FEBRUARY
        if self.day > longest or (self.year is not None and not _exists(self.year, self.month, self.day)):
            msg = f"there is no such date: {self.isoformat()}"
            raise ValueError(msg)

    @classmethod
    def of(cls, day: date) -> "PartialDate":
        """Return *day*, with its time if it is a `datetime`, as a date whose parts are all known."""
        whole = cls(year=day.year, month=day.month, day=day.day)
        return evolve(whole, hour=day.hour, minute=day.minute) if isinstance(day, datetime) else whole

    def isoformat(self) -> str:
        """Return ISO 8601 with X for what is not printed, as TIMEX3 does ("XXXX-Q4", "2021-06")."""
        text = "XXXX" if self.year is None else f"{self.year:04d}"
        if self.quarter is not None:
            return f"{text}-Q{self.quarter}"
        if self.month is not None or self.day is not None:
            text += "-XX" if self.month is None else f"-{self.month:02d}"
        if self.day is not None:
            text += f"-{self.day:02d}"
        if self.hour is not None:
            text += f"T{self.hour:02d}:{self.minute or 0:02d}"
        return text

    def as_date(self) -> date | None:
        """Return the whole date, or None where the year, month or day is not printed."""
        if self.year is None or self.month is None or self.day is None:
            return None
        return date(self.year, self.month, self.day)

    def resolve(self, *, near: date) -> date:
        """Return the whole date nearest to *near*, where only the year is missing.

        >>> PartialDate(month=12, day=28).resolve(near=date(2021, 1, 17))
        datetime.date(2020, 12, 28)
        """
        if isinstance(near, datetime):
            near = near.date()
        if (whole := self.as_date()) is not None:
            return whole
        if self.month is None or self.day is None:
            msg = f"only a day and a month can be resolved, got {self.isoformat()}"
            raise ValueError(msg)
        # 29 February may need the fourth year on either side, or the eighth round a century.
        years = range(max(1, near.year - 8), min(_LAST["year"], near.year + 8) + 1)
        candidates = [date(y, self.month, self.day) for y in years if _exists(y, self.month, self.day)]
        return min(candidates, key=lambda each: abs(each - near))


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
