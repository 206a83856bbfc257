"""This file lists what a printed figure may have been meant to read, if a digit slipped."""

import re
from decimal import Decimal
from enum import StrEnum

from vnbulletin.checks.denotation import number_of
from vnbulletin.notation.numbers.digits import format_number
from vnbulletin.notation.quantities.percents import Percent, PercentagePoints
from vnbulletin.relations.relation import Operand, OperandValue

__all__ = ["Slip", "misprinted_numbers", "misprints", "with_number"]


class Slip(StrEnum):
    """What may have happened to a figure on its way into print."""

    SWAPPED = "digits swapped"
    OFF_BY_ONE = "off by one"
    ONE_DIGIT = "one digit"
    DIGIT_TOO_MANY = "a digit too many"
    DIGIT_LEFT_OUT = "a digit left out"


# A numeral in digits, with what is printed behind it; a scale word would make another number of it.
_PRINTED = re.compile(r"(?P<whole>[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+)(?:,(?P<decimals>[0-9]+))?(?P<rest>\s{0,3}%?)\Z")
_LONGEST = 12
_GROUP = 3
_DIGITS = "0123456789"


def misprints(operand: Operand) -> tuple[tuple[Operand, Slip], ...]:
    """Return what *operand* would be without one slip of the pen, each with the name of the slip.

    Figures in words, with a scale word or of very many digits give none.

    >>> from vnbulletin.checks.operands import figure_operand
    >>> [each.printed for each, slip in misprints(figure_operand("78%")) if slip is Slip.SWAPPED]
    ['87%']
    """
    meant = ((with_number(operand, number), slip) for number, slip in misprinted_numbers(operand))
    return tuple((each, slip) for each, slip in meant if each is not None)


def misprinted_numbers(operand: Operand) -> tuple[tuple[Decimal, Slip], ...]:
    """Return the numbers of `misprints`, which are many, before any of them is written."""
    hit = _PRINTED.match(operand.printed)
    if hit is None:
        return ()
    places = len(hit["decimals"] or "")
    digits = hit["whole"].replace(".", "") + (hit["decimals"] or "")
    # In a range or behind a scale word the digits are not the number.
    if len(digits) > _LONGEST or _decimal(digits, places) != number_of(operand):
        return ()
    found: dict[str, Slip] = {}
    padded, printed = digits[0] == "0" and len(digits) > places + 1, int(digits)
    for text, slip in _spoilt(digits):
        # A number begins with a zero only before its comma, or where the printed one is padded.
        plain = len(text) > places and (padded or text[0] != "0" or len(text) == places + 1)
        if plain and int(text) != printed:
            found.setdefault(text, slip)
    return tuple((_decimal(text, places), slip) for text, slip in found.items())


def with_number(operand: Operand, number: Decimal) -> Operand | None:
    """Return *operand* as it would be printed with *number*, or None where its notation is not plain digits."""
    hit = _PRINTED.match(operand.printed)
    if hit is None:
        return None
    value: OperandValue
    match operand.value:
        case Decimal():
            value = number
        case Percent():
            value = Percent(number)
        case PercentagePoints():
            value = PercentagePoints(number)
        case _:
            return None
    ungrouped = len(hit["whole"]) > _GROUP and "." not in hit["whole"]
    printed = format_number(number, grouping="none" if ungrouped else "dot") + hit["rest"]
    return Operand(printed=printed, value=value, bound=operand.bound, mention=operand.mention)


def _decimal(digits: str, places: int) -> Decimal:
    return Decimal(f"{digits}E-{places}")


def _spoilt(digits: str) -> list[tuple[str, Slip]]:
    size = len(digits)
    swapped = [digits[:i] + digits[i + 1] + digits[i] + digits[i + 2 :] for i in range(size - 1)]
    beside = [f"{int(digits) + step:0{size}d}" for step in (1, -1) if int(digits) + step >= 0]
    changed = [digits[:i] + digit + digits[i + 1 :] for i in range(size) for digit in _DIGITS]
    shorter = [digits[:i] + digits[i + 1 :] for i in range(size)]
    longer = [digits[:i] + digit + digits[i:] for i in range(size + 1) for digit in _DIGITS]
    lists = (swapped, beside, changed, shorter, longer)
    return [(text, slip) for slip, texts in zip(Slip, lists, strict=True) for text in texts]
