"""This file holds every way to say a number below one thousand, each word noted by one sign.

Signs: 0 to 9 for the digits, a d e for the one, four and five that follow a ten (mốt,
tư, lăm), t m h for mười, mươi and trăm, l for linh or lẻ, c for chục, r for rưỡi,
K V M B for nghìn, vạn, triệu and tỷ, n for âm, p for phẩy.
"""

from collections.abc import Iterator, Mapping
from functools import cache

from vnbulletin.lexicon.number_tables import number_words

__all__ = ["groups_of_three", "signs_of_words"]

_AFTER_TENS = {1: "a", 4: "d", 5: "e"}
_SCALES = {3: "K", 4: "V", 6: "M", 9: "B"}
# “năm” behind a ten says years, so five has its other form there.
_UNITS = (*((str(digit), digit) for digit in (1, 2, 3, 4, 6, 7, 8, 9)), ("d", 4), ("e", 5))


@cache
def signs_of_words() -> Mapping[str, str]:
    """Return the sign of each word that writes numbers, in folded lower case and in the standard spelling."""
    table = number_words()
    small = table.small
    signs = {word: str(row.value) for row in table.digits for word in row.words}
    signs |= {word: _AFTER_TENS[row.value] for row in table.digits for word in row.after_tens}
    signs |= {word: _SCALES[row.power] for row in table.scales for word in row.words}
    signs |= {small.ten: "t", small.tens: "m", small.hundred: "h", small.dozen: "c", small.half: "r"}
    signs |= dict.fromkeys(small.zero_tens, "l") | dict.fromkeys(table.signs.minus, "n") | {table.signs.comma: "p"}
    return signs


@cache
def groups_of_three() -> tuple[Mapping[str, int], Mapping[str, int]]:
    """Return the value of each group that may open a number, and of each that may follow a scale word."""
    tails = dict(_below_hundred())
    linked = {f"l{unit}": value for unit, value in _UNITS if unit != "e"} | {"l5": 5}
    # "một trăm hai" is 120: 102 is never said without “linh”.
    spoken = {unit: value * 10 for unit, value in (*_UNITS, ("a", 1))}
    dropped = {f"{tens}{unit}": tens * 10 + value for tens in range(2, 10) for unit, value in _UNITS[:8]}
    behind = {"": 0} | {sign: value for sign, value in tails.items() if len(sign) > 1 or sign == "t"}
    behind |= linked | spoken | dropped
    opening = {"0": 0} | {sign: value for sign, value in tails.items() if sign not in {"a", "d", "e"}}
    opening |= {
        f"{hundreds}h{tail}": hundreds * 100 + value for hundreds in range(1, 10) for tail, value in behind.items()
    }
    zero_hundreds = {f"0h{tail}": value for tail, value in behind.items() if tail and tail not in spoken}
    # "một nghìn lẻ chín mươi bảy" is heard as well as "một nghìn không trăm chín mươi bảy".
    linked_tens = {f"l{sign}": value for sign, value in tails.items() if len(sign) > 1 or sign == "t"}
    return opening, opening | zero_hundreds | linked | linked_tens


def _below_hundred() -> Iterator[tuple[str, int]]:
    """Yield each group of one digit or of two, with its value."""
    for digit in range(1, 10):
        yield str(digit), digit
        yield f"{digit}c", digit * 10
    yield "t", 10
    yield from ((f"t{unit}", 10 + value) for unit, value in _UNITS)
    for tens in range(2, 10):
        yield f"{tens}m", tens * 10
        yield from ((f"{tens}m{unit}", tens * 10 + value) for unit, value in (*_UNITS, ("a", 1)))
        # Without “mươi” only a form that follows a ten shows two digits: "hai ba" is two or three.
        yield from ((f"{tens}{unit}", tens * 10 + value) for unit, value in (("a", 1), ("d", 4), ("e", 5)))
