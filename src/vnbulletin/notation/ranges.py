"""This file defines ranges: two ends printed together."""

from decimal import Decimal

from attrs import field, frozen

__all__ = ["Range"]


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
