"""This file reads numbers that are not plain: spaced groups, spoken signs, and chains of scale words."""

import re
from decimal import Decimal
from functools import cache

from vnbulletin.lexicon.number_tables import number_words
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.notation.numbers.digits import EXACT, NUMERAL, PLAIN_NUMBER, plain, valued
from vnbulletin.notation.numbers.refusals import number_refusal
from vnbulletin.notation.strictness import folded_notation

__all__ = ["counted_in", "read_number", "scale_pattern", "scale_words", "scaled"]

_SPACED_GROUPS = re.compile(r"[-+]?[1-9][0-9]{0,2}(?: [0-9]{3})+(?:,[0-9]+)?")
_HALF = Decimal("0.5")


@cache
def scale_pattern() -> str:
    """Return a pattern for a chain of scale words ("nghìn tỷ"), in folded lower case."""
    words = any_of(number_words().scale_powers)
    return rf"(?:{words})(?:\s{{1,3}}(?:{words}))?(?!\w)"


def scaled(numeral: str, scale: str) -> Decimal:
    """Return *numeral*, a match of `NUMERAL`, times the chain of scale words *scale* (empty for none)."""
    if not scale:
        return valued(numeral)
    powers = number_words().scale_powers
    return valued(numeral).scaleb(sum(powers[word] for word in scale.split()), context=EXACT)


def read_number(text: str, *, expected: str) -> Decimal:
    """Read a number in any form that `parse_number` accepts; an error says that *text* is not *expected*."""
    folded = folded_notation(text, expected=expected)
    lower = folded.lower
    sign, digits = "", lower
    for minus in number_words().signs.minus:
        if lower.startswith(f"{minus} ") and lower[len(minus) + 1 :][:1] in "0123456789":
            sign, digits = "-", lower[len(minus) + 1 :].lstrip()
    if PLAIN_NUMBER.fullmatch(digits):
        return valued(sign + digits)
    if _SPACED_GROUPS.fullmatch(digits):
        return valued(sign + digits.replace(" ", ""))
    if (value := _read_scaled(sign + digits)) is not None:
        return value
    raise number_refusal(folded, expected=expected)


def scale_words(value: Decimal, scale: str) -> str:
    """Return the scale words that *scale* asks to count *value* in: itself, or those of the largest scale reached."""
    table = number_words()
    if scale == "largest":
        reached = (row for row in table.grouping_scales if value.is_finite() and value.copy_abs() >= 10**row.power)
        return next((row.words[0] for row in reached), "")
    if re.fullmatch(scale_pattern(), scale) is None:
        msg = f"{scale!r} is no chain of scale words; known are {', '.join(table.scale_powers)}"
        raise ValueError(msg)
    return scale


def counted_in(value: Decimal, words: str) -> Decimal:
    """Return *value* counted in the scale that *words* name."""
    powers = number_words().scale_powers
    counted = value.scaleb(-sum(powers[word] for word in words.split()), context=EXACT)
    # A value that is precise to its ones would print every zero: "1,500000 triệu".
    exponent = value.as_tuple().exponent
    return counted if isinstance(exponent, int) and exponent > 0 else Decimal(plain(counted))


@cache
def _term() -> re.Pattern[str]:
    half = number_words().small.half
    return re.compile(
        rf"(?P<numeral>{NUMERAL})\s{{0,3}}(?P<scale>{scale_pattern()})(?:\s{{1,3}}(?P<half>{half}))?\s{{0,3}}"
    )


def _read_scaled(folded: str) -> Decimal | None:
    total: Decimal | None = None
    sign = folded[:1] if folded[:1] in {"-", "+"} else ""
    position, unit = len(sign), None
    while position < len(folded):
        hit = _term().match(folded, position)
        if hit is None:
            return None
        one = scaled("1", hit["scale"])
        value = scaled(hit["numeral"], hit["scale"])
        # "2 tỷ 300 triệu" descends; "300 triệu 2 tỷ" and "2 tỷ 5000 triệu" are slips.
        if unit is not None and value >= unit:
            return None
        # "1,702 tỷ 417 triệu" is 1.702 tỷ in English marks: decimals close a number.
        if "," in hit["numeral"] and (hit["half"] or hit.end() < len(folded)):
            return None
        if hit["half"]:
            value = EXACT.add(value, EXACT.multiply(one, _HALF))
        # Starting from 0 would lose the printed precision: 0 + 1.5E+6 is 1500000.
        total = value if total is None else EXACT.add(total, value)
        position, unit = hit.end(), one
    return total.copy_negate() if total is not None and sign == "-" else total
