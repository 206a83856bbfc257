"""This file tells how well a percent fits a part and a whole; finders use it to choose, checks to judge do not."""

from decimal import Decimal
from fractions import Fraction
from math import floor

from vnbulletin.notation.quantities.percents import Percent
from vnbulletin.relations.evidence.digit_slips import are_a_slip_apart, are_a_swap_apart
from vnbulletin.relations.evidence.ratios import in_percent, is_ratio, may_be_ratio
from vnbulletin.relations.kinds.parts import Share

__all__ = [
    "fits",
    "is_near",
    "is_printed_in_disorder",
    "is_share",
    "is_slip",
    "is_swap",
    "may_be_share",
    "may_print",
    "prints",
    "slips_from",
]

_HUNDRED = 100
_LEAST_DIGITS = 4


def _numbers(share: Share) -> tuple[Decimal, Decimal, Percent] | None:
    part, whole, percent = share.part.value, share.whole.value, share.percent.value
    if not isinstance(part, Decimal) or not isinstance(whole, Decimal) or not isinstance(percent, Percent):
        return None
    return part, whole, percent


def _exact(share: Share) -> tuple[Fraction, Percent] | None:
    known = _numbers(share)
    return None if known is None or not known[1] else (in_percent(*known[:2]), known[2])


def fits(share: Share) -> bool:
    """Tell whether the percent is the share, rounded to nearest, of a part inside its whole."""
    known = _numbers(share)
    return known is not None and is_share(*known)


def is_share(part: Decimal | None, whole: Decimal | None, percent: Percent) -> bool:
    """Tell of numbers what `fits` tells of a share."""
    return part is not None and whole is not None and 0 < part <= whole and is_ratio(part, whole, percent)


def is_near(share: Share) -> bool:
    """Tell whether the percent is within one point of the share, so that it can be meant as that share."""
    known = _exact(share)
    if known is None:
        return False
    (top, bottom), (printed, parts) = known[0].as_integer_ratio(), known[1].value.as_integer_ratio()
    return abs(top * parts - printed * bottom) <= bottom * parts


def prints(share: Share) -> bool:
    """Tell whether the percent is the share, rounded to nearest, be it above 100 as that of an exceeded plan."""
    known = _numbers(share)
    return known is not None and known[0] > 0 and is_ratio(*known)


def may_print(share: Share) -> bool:
    """Tell whether the percent is the share of a part inside its whole under some rounding."""
    known = _numbers(share)
    return known is not None and may_be_share(*known)


def may_be_share(part: Decimal, whole: Decimal, percent: Percent) -> bool:
    """Tell of numbers what `may_print` tells of a share."""
    return 0 < part <= whole and may_be_ratio(part, whole, percent)


def is_slip(share: Share, *, least: int = 4) -> bool:
    """Tell whether the percent is the share with one digit changed, or two neighbouring digits swapped.

    Fewer than *least* digits are too few to tell a slip from another figure.
    """
    known = _exact(share)
    return known is not None and 0 < known[0] <= _HUNDRED and slips_from(*known, least=least)


def is_swap(share: Share) -> bool:
    """Tell whether the percent has the digits of the share, two or more, with two neighbours swapped (57 for 75)."""
    known = _exact(share)
    if known is None or not 0 < known[0] <= _HUNDRED:
        return False
    printed, right = _digits(*known)
    return len(printed) > 1 and sorted(printed) == sorted(right) and are_a_slip_apart(printed, right)


def slips_from(exact: Fraction, percent: Percent, *, least: int = 1) -> bool:
    """Tell whether a percent of *least* digits is the exact one, rounded, with one digit changed or two swapped."""
    printed, right = _digits(exact, percent)
    # Four digits tell two that are swapped far apart, too ("78,03" for 73,08).
    swapped = len(printed) >= _LEAST_DIGITS and are_a_swap_apart(printed, right)
    return len(printed) >= least and (swapped or are_a_slip_apart(printed, right))


def is_printed_in_disorder(exact: Fraction, percent: Percent, *, least: int) -> bool:
    """Tell whether a percent of *least* digits is the exact one, rounded, with any two of its digits swapped."""
    printed, right = _digits(exact, percent)
    return len(printed) >= least and are_a_swap_apart(printed, right)


def _digits(exact: Fraction, percent: Percent) -> tuple[str, str]:
    """Return the digits of a printed percent, and those of the exact one rounded to its places."""
    places = max(0, -int(percent.value.as_tuple().exponent))
    return str(int(percent.value.scaleb(places))), str(floor(exact * 10**places + Fraction(1, 2)))
