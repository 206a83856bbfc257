"""This file defines durations: lengths of time as printed, each with its ISO 8601 string."""

from decimal import Decimal
from typing import TYPE_CHECKING

from attrs import field, frozen, validators

from vnbulletin.notation.numbers import plain

if TYPE_CHECKING:
    from dateutil.relativedelta import relativedelta

__all__ = ["Duration"]


def _amount() -> Decimal:
    amount: Decimal = field(default=Decimal(0), converter=Decimal, validator=validators.ge(Decimal(0)))
    return amount


@frozen(kw_only=True)
class Duration:
    """A length of time as printed ("4 năm", "2,5 ngày"), with no calendar behind it.

    >>> Duration(years=4).isoformat(), Duration(hours=10).isoformat()
    ('P4Y', 'PT10H')
    """

    years: Decimal = _amount()
    months: Decimal = _amount()
    weeks: Decimal = _amount()
    days: Decimal = _amount()
    hours: Decimal = _amount()
    minutes: Decimal = _amount()

    def isoformat(self) -> str:
        """Return the ISO 8601 duration."""
        dates = ((self.years, "Y"), (self.months, "M"), (self.weeks, "W"), (self.days, "D"))
        times = ((self.hours, "H"), (self.minutes, "M"))
        text = "P" + "".join(f"{plain(amount)}{sign}" for amount, sign in dates if amount)
        clock = "".join(f"{plain(amount)}{sign}" for amount, sign in times if amount)
        return f"{text}T{clock}" if clock else text if text != "P" else "P0D"

    def to_relativedelta(self) -> "relativedelta":
        """Return the same length as a `dateutil.relativedelta.relativedelta`, for calendar arithmetic.

        Raises:
            ValueError: An amount is not whole; a calendar has no half months.
        """
        from dateutil.relativedelta import relativedelta  # noqa: PLC0415 -- loaded when a call needs it

        amounts = (self.years, self.months, self.weeks, self.days, self.hours, self.minutes)
        if any(amount != amount.to_integral_value() for amount in amounts):
            msg = f"only whole amounts have a calendar length, got {self.isoformat()}"
            raise ValueError(msg)
        years, months, weeks, days, hours, minutes = map(int, amounts)
        return relativedelta(years=years, months=months, weeks=weeks, days=days, hours=hours, minutes=minutes)
