"""This file defines durations, lengths of time as printed, with their reading and writing."""

import re
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from attrs import Attribute, field, frozen

from vnbulletin.lexicon.time_tables import periods
from vnbulletin.notation.numbers.digits import format_number, plain
from vnbulletin.notation.periods.duration_grammar import read_amounts
from vnbulletin.notation.strictness import matched, require_type

if TYPE_CHECKING:
    from dateutil.relativedelta import relativedelta

__all__ = ["Duration", "format_duration", "parse_duration"]

_DIGITS = 40
_NONE = Decimal(0)


def _is_writable(_owner: object, attribute: "Attribute[Decimal]", value: Decimal) -> None:
    if not value:
        return
    if not value.is_finite():
        msg = f"{attribute.name!r} must be a finite number, got {value}"
        raise ValueError(msg)
    if value < 0:
        msg = f"{attribute.name!r} must be >= 0: {value}"
        raise ValueError(msg)
    if value.adjusted() >= _DIGITS or -int(value.as_tuple().exponent) > _DIGITS:
        msg = f"{attribute.name!r} must have at most {_DIGITS} digits on each side of the comma"
        raise ValueError(msg)


def _exact(amount: Decimal | int) -> Decimal:
    if type(amount) is Decimal:
        return amount
    require_type(amount, Decimal, int)
    return Decimal(amount)


def _amount() -> Decimal:
    amount: Decimal = field(default=_NONE, converter=_exact, validator=_is_writable)
    return amount


@frozen(kw_only=True)
class Duration:
    """A length of time as printed ("4 năm", "2,5 ngày"), with no calendar behind it.

    Each amount is exact and stands in its own unit: "6 tháng" and "180 ngày" differ, and
    "2 tháng rưỡi" is 2.5 months. A date plus or minus a whole duration is a date,
    and a datetime where hours, minutes or seconds are added.

    >>> Duration(years=4).isoformat(), Duration(hours=10).isoformat()
    ('P4Y', 'PT10H')
    >>> date(2020, 2, 29) + Duration(years=4, months=6)
    datetime.date(2024, 8, 29)

    Source: ISO 8601-1:2019, 5.5.2, for the string.

    .. versionadded:: 0.1.0
    """

    years: Decimal = _amount()
    months: Decimal = _amount()
    weeks: Decimal = _amount()
    days: Decimal = _amount()
    hours: Decimal = _amount()
    minutes: Decimal = _amount()
    seconds: Decimal = _amount()

    def isoformat(self) -> str:
        """Return the ISO 8601 duration."""
        dates = ((self.years, "Y"), (self.months, "M"), (self.weeks, "W"), (self.days, "D"))
        times = ((self.hours, "H"), (self.minutes, "M"), (self.seconds, "S"))
        text = "P" + "".join(f"{plain(amount)}{sign}" for amount, sign in dates if amount)
        clock = "".join(f"{plain(amount)}{sign}" for amount, sign in times if amount)
        return f"{text}T{clock}" if clock else text if text != "P" else "P0D"

    def to_relativedelta(self) -> "relativedelta":
        """Return the same length as a `dateutil.relativedelta.relativedelta`, for calendar arithmetic.

        Raises:
            ValueError: An amount is not whole; a calendar has no half months.
        """
        from dateutil.relativedelta import relativedelta  # noqa: PLC0415 -- loaded when a call needs it

        amounts = (self.years, self.months, self.weeks, self.days, self.hours, self.minutes, self.seconds)
        if any(amount != amount.to_integral_value() for amount in amounts):
            msg = f"only whole amounts have a calendar length, got {self.isoformat()}"
            raise ValueError(msg)
        years, months, weeks, days, hours, minutes, seconds = map(int, amounts)
        return relativedelta(
            years=years, months=months, weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds
        )

    def __radd__(self, day: date) -> date:
        """Return the day that is this long after *day*; the end of a shorter month stands for a day it lacks.

        Hours, minutes and seconds make a `date` a `datetime`.

        Raises:
            ValueError: An amount is not whole, or the day is beyond the calendar.
        """
        return self._moved(day, 1)

    def __rsub__(self, day: date) -> date:
        """Return the day that is this long before *day*, as `__radd__` does for the one after it."""
        return self._moved(day, -1)

    def _moved(self, day: date, direction: int) -> date:
        if not isinstance(day, date):
            return NotImplemented
        try:
            moved: date = day + self.to_relativedelta() * direction
        except OverflowError:
            msg = f"{self.isoformat()} leads beyond the calendar"
            raise ValueError(msg) from None
        return moved


_PLAIN = re.compile(r"(?P<amount>[0-9]{1,6}(?:,[0-9]{1,6})?) (?P<unit>năm|tháng|tuần|ngày|giờ|phút|giây)")


def parse_duration(text: str) -> Duration:
    """Read a length of time (“4 năm”, “2 năm 6 tháng”, “một năm rưỡi”, “nửa tháng”).

    Accepts amounts in digits or words, each with its unit: năm, tháng, tuần, ngày, giờ (tiếng),
    phút, giây, in descending order and each once, perhaps joined by a comma or "và". "rưỡi"
    behind the last unit adds half of it, and "nửa" is half a unit. Refuses other units:
    "2 quý" is better said in months.

    Args:
        text: The whole notation, with nothing around it.

    Returns:
        The length as printed: nothing is converted from one unit into another.

    Raises:
        ParseError: The text is not such a length; its span points into *text*.

    >>> parse_duration("2 năm 6 tháng").isoformat(), parse_duration("năm năm").isoformat()
    ('P2Y6M', 'P5Y')
    >>> date(2020, 1, 1) + parse_duration("4 năm")
    datetime.date(2024, 1, 1)

    Source: counts of published bulletins; "năm" behind a ten counts years, as in "hai mươi năm".

    .. versionadded:: 0.1.0
    """
    hit = matched(_PLAIN, text)
    if hit is not None:
        return Duration(**{periods().unit_fields[hit["unit"]]: Decimal(hit["amount"].replace(",", "."))})
    return Duration(**read_amounts(text))


def format_duration(duration: Duration) -> str:
    """Write a length of time with digits and the standard names of its units ("2 năm 6 tháng").

    Args:
        duration: Any length; "0 ngày" is no time at all.

    Returns:
        A text that `parse_duration` reads as an equal length.

    Raises:
        TypeError: *duration* is not a `Duration`.

    >>> format_duration(Duration(months=Decimal("2.5"), days=1))
    '2,5 tháng 1 ngày'

    Source: counts of published bulletins.

    .. versionadded:: 0.1.0
    """
    require_type(duration, Duration)
    words = {row.field: row.words[0] for row in periods().units}
    amounts = {name: getattr(duration, name) for name in words}
    parts = [f"{format_number(amount)} {words[name]}" for name, amount in amounts.items() if amount]
    return " ".join(parts) or f"0 {words['days']}"
