"""This file tells how well a percent fits a part and a whole; finders use it to choose, checks to judge do not."""

from decimal import Decimal
from fractions import Fraction

from vnbulletin.intervals import Rounding, interval_of
from vnbulletin.notation.quantities.percents import Percent
from vnbulletin.relations.kinds.parts import Share

__all__ = ["fits", "is_near"]

_HUNDRED = 100


def _exact(share: Share) -> tuple[Fraction, Percent] | None:
    part, whole, percent = share.part.value, share.whole.value, share.percent.value
    if not isinstance(part, Decimal) or not isinstance(whole, Decimal) or not isinstance(percent, Percent) or not whole:
        return None
    return Fraction(part) / Fraction(whole) * _HUNDRED, percent


def fits(share: Share) -> bool:
    """Tell whether the percent is the share, rounded to nearest, of a part inside its whole."""
    known = _exact(share)
    return known is not None and 0 < known[0] <= _HUNDRED and known[0] in interval_of(known[1].value, Rounding.NEAREST)


def is_near(share: Share) -> bool:
    """Tell whether the percent is within one point of the share, so that it can be meant as that share."""
    known = _exact(share)
    return known is not None and abs(known[0] - Fraction(known[1].value)) <= 1
