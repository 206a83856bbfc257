"""This file reads and writes numbers in digits: dot groups, a decimal comma, scale words.

A dot groups three digits and a comma marks decimals ("1.234,5"), as in every
Vietnamese bulletin. English marks are refused with what was probably meant.
"""

import re
from decimal import MAX_EMAX, MAX_PREC, MIN_EMIN, ROUND_HALF_UP, Context, Decimal
from operator import index
from typing import Literal

__all__ = [
    "EXACT",
    "NUMERAL",
    "PLAIN_NUMBER",
    "Grouping",
    "format_number",
    "last_place",
    "parse_number",
    "plain",
    "rounded",
    "valued",
    "whole_number",
]

# One numeral in ASCII digits: groups of three by dots or none at all, then decimals by a comma.
NUMERAL = r"(?:[1-9][0-9]{0,2}+(?:\.[0-9]{3}){1,13}|[0-9]{1,40})(?:,[0-9]{1,40})?"

# The caller's context may round to a few digits; what is printed is never rounded.
EXACT = Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN)

Grouping = Literal["dot", "space", "none"]

PLAIN_NUMBER = re.compile(rf"[-+]?{NUMERAL}")
_PLAIN = PLAIN_NUMBER.fullmatch
# A no-break space, so that a line never ends inside a number.
_GROUP_MARKS = {"dot": ".", "space": "\u00a0", "none": ""}


def parse_number(text: str) -> Decimal:
    """Read a number in digits, with scale words if any (nghìn, vạn, triệu, tỷ, rưỡi).

    Accepts "7.897", "95,8", "07", "1 410", "−5", "âm 5", "27.000 tỷ", "2 tỷ 300 triệu"
    and "2 tỷ rưỡi". Refuses English marks ("95.8", "1,234,567") and broken groups.

    Args:
        text: The whole notation, with nothing around it.

    Returns:
        The exact value. Its exponent keeps the printed precision, so "40" and
        "40,0" differ, and "1,5 triệu" is precise to 100,000.

    Raises:
        ParseError: The text is not such a number; its span points into *text*.

    >>> parse_number("7.897"), parse_number("95,80"), parse_number("1,5 triệu")
    (Decimal('7897'), Decimal('95.80'), Decimal('1.5E+6'))

    Source: CLDR 47 (vi) for the marks; counts of published bulletins for the scale words.

    .. versionadded:: 0.1.0
    """
    try:
        hit = _PLAIN(text)
    except TypeError:
        hit = None
    if hit is not None:
        return Decimal(text.replace(".", "").replace(",", "."))
    # What only unusual text needs is loaded when such a text comes.
    from vnbulletin.notation.numbers.scales import read_number  # noqa: PLC0415 -- see above

    return read_number(text, expected="a Vietnamese number")


def format_number(  # noqa: PLR0913 -- each option stands alone, and all have defaults
    value: Decimal | int,
    *,
    decimals: int | None = None,
    minimum_digits: int = 1,
    grouping: Grouping = "dot",
    scale: str = "",
    rounding: str = ROUND_HALF_UP,
) -> str:
    """Write *value* with grouped digits and a decimal comma.

    Args:
        value: A finite number; a float is refused, because it is not what was printed.
        decimals: How many decimals to print, from 0; by default all that *value* holds.
        minimum_digits: Pad the whole part with zeros to this length ("07").
        grouping: What parts three digits: "dot", a no-break "space", or "none" (4055).
        scale: Scale words to count in ("triệu", "nghìn tỷ"); "largest" takes the largest
            of nghìn, triệu and tỷ that leaves a whole part.
        rounding: A rounding mode of the `decimal` module, used when *decimals* cuts.

    Returns:
        The number as a bulletin prints it; `parse_number` reads it again, up to forty digits on a side of the comma.

    Raises:
        TypeError: *value* is neither a Decimal nor an integer.
        ValueError: *value* is not finite, or an option is unknown.

    >>> format_number(7897), format_number(Decimal("94.666"), decimals=2), format_number(7, minimum_digits=2)
    ('7.897', '94,67', '07')
    >>> format_number(1_500_000, scale="triệu"), format_number(27_000 * 10**9, scale="largest")
    ('1,5 triệu', '27.000 tỷ')

    Source: CLDR 47 (vi) for the marks.

    .. versionadded:: 0.1.0
    """
    if type(value) is int and decimals is None and minimum_digits == 1 and grouping == "dot" and not scale:
        return f"{value:,}".replace(",", ".")
    exact = value if isinstance(value, Decimal) else Decimal(whole_number(value))
    words = ""
    if scale:
        from vnbulletin.notation.numbers.scales import counted_in, scale_words  # noqa: PLC0415 -- few ask for it

        words = scale_words(exact, scale)
        exact = counted_in(exact, words) if words else exact
    if decimals is not None:
        if decimals < 0:
            msg = f"decimals are counted from 0, got {decimals}"
            raise ValueError(msg)
        exact = rounded(exact, decimals=decimals, rounding=rounding)
    text = f"{exact:,f}"
    if not exact:
        text = text.removeprefix("-")
    whole, _, places = text.partition(".")
    if grouping != "dot" or minimum_digits > 1:
        whole = _padded(whole, minimum_digits, _group_mark(grouping))
    else:
        whole = whole.replace(",", ".")
    if whole[-1] not in "0123456789":
        msg = f"only a finite number can be written, got {value}"
        raise ValueError(msg)
    text = f"{whole},{places}" if places else whole
    return f"{text} {words}" if words else text


def whole_number(value: object) -> int:
    """Return *value* as an int where it is a whole number of any type; a float is not what was printed.

    >>> whole_number(7)
    7
    """
    if type(value) is int:
        return value
    if isinstance(value, bool) or not hasattr(value, "__index__"):
        msg = f"only a Decimal or a whole number can be written exactly, got {type(value).__name__} {value!r}"
        raise TypeError(msg)
    return index(value)


def rounded(value: Decimal, *, decimals: int, rounding: str = ROUND_HALF_UP) -> Decimal:
    """Return *value* with exactly this many decimals, whatever the caller's context is.

    >>> rounded(Decimal("94.665"), decimals=2)
    Decimal('94.67')
    """
    return (
        value.quantize(Decimal((0, (1,), -decimals)), rounding=rounding, context=EXACT) if value.is_finite() else value
    )


def plain(value: Decimal) -> str:
    """Return *value* as a plain decimal string: no exponent, no padding zeros ("1500000", "12.5").

    >>> plain(Decimal("1.50E+6"))
    '1500000'
    """
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def last_place(value: Decimal) -> Decimal:
    """Return the place value of the last digit of *value* that is not zero, as 100 for 300; zero has none and gives 0.

    >>> last_place(Decimal("1500")), last_place(Decimal("0.250"))
    (Decimal('1E+2'), Decimal('0.01'))
    """
    _, digits, exponent = value.normalize(EXACT).as_tuple()
    return Decimal((0, (1,), int(exponent))) if any(digits) else Decimal(0)


def valued(numeral: str) -> Decimal:
    """Return the value of *numeral*, a match of `NUMERAL`."""
    return Decimal(numeral.replace(".", "").replace(",", "."))


def _padded(whole: str, minimum_digits: int, mark: str) -> str:
    sign, digits = ("-", whole[1:]) if whole.startswith("-") else ("", whole)
    bare = digits.replace(",", "")
    # A group never begins with a zero, so padded digits stand ungrouped.
    return sign + (bare.zfill(minimum_digits) if len(bare) < minimum_digits else digits.replace(",", mark))


def _group_mark(grouping: Grouping) -> str:
    if grouping not in _GROUP_MARKS:
        msg = f"digits are grouped by {', '.join(map(repr, _GROUP_MARKS))}, not by {grouping!r}"
        raise ValueError(msg)
    return _GROUP_MARKS[grouping]
