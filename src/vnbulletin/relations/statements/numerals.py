"""This file reads the Roman numerals of congresses and terms, as they stand in a sentence."""

from vnbulletin.errors import ParseError
from vnbulletin.notation.numbers.ordinals import parse_ordinal

__all__ = ["ROMAN", "read_roman"]

ROMAN = "[ivx]{1,6}"


def read_roman(numeral: str) -> int | None:
    """Return the number of a Roman numeral in lower case, or None where it is none ("iiii").

    >>> read_roman("xiii"), read_roman("iiii")
    (13, None)
    """
    try:
        return parse_ordinal(f"thứ {numeral}")
    except ParseError:
        return None
