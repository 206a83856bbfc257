"""This file defines bounds, ranges and multiples: figures that do not state one plain number."""

from decimal import Decimal
from enum import StrEnum

from attrs import field, frozen

__all__ = ["Bound", "Multiple", "Range"]


class Bound(StrEnum):
    """What a word beside a figure says of the true value; the value is the sign used in records.

    BELOW is gần, dưới; ABOVE is hơn, trên; ABOUT is khoảng, ước; AT_LEAST is trở
    lên, ít nhất; AT_MOST is không quá, tối đa.
    """

    EXACT = ""
    BELOW = "<"
    ABOVE = ">"
    ABOUT = "~"
    AT_LEAST = ">="
    AT_MOST = "<="


@frozen
class Range:
    """Two ends printed together ("180 - 200", "6-7%"), both included; *is_percent* when they end in a percent sign."""

    low: Decimal
    high: Decimal = field()
    is_percent: bool = False

    @high.validator
    def _ascends(self, _attribute: object, value: Decimal) -> None:
        if value < self.low:
            msg = f"a range must not descend, got {self.low} to {value}"
            raise ValueError(msg)


@frozen
class Multiple:
    """A multiplier ("gấp 2,5 lần"): how many times another figure."""

    factor: Decimal
