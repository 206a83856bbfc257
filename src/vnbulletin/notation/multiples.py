"""This file defines multiples: how many times another figure."""

from decimal import Decimal

from attrs import frozen

__all__ = ["Multiple"]


@frozen
class Multiple:
    """A multiplier ("gấp 2,5 lần"): how many times another figure."""

    factor: Decimal
