"""This file reads numbers written in words, North and South, below one thousand tỷ."""

import re
from functools import cache

from attrs import frozen

from vnbulletin.errors import ParseError, ParseReason
from vnbulletin.lexicon.tables import number_words
from vnbulletin.notation.strictness import folded_notation
from vnbulletin.spans import Span

__all__ = ["parse_number_words"]

_EXPECTED = "a number in words"
_WORD = re.compile(r"\S+")
_TEEN_OR_MORE = 2


def parse_number_words(text: str) -> int:
    """Read a whole number written in Vietnamese words ("hai mươi lăm", "một trăm linh ba").

    Accepts linh or lẻ, tư or bốn, lăm or nhăm, nghìn or ngàn, a dropped "mươi"
    ("hai mốt") and any case. Every word must belong to the number.

    Args:
        text: The whole notation, with nothing around it.

    Returns:
        The value as an `int`.

    Raises:
        ParseError: A word is unknown, or stands where no number allows it.

    >>> parse_number_words("Một trăm linh ba"), parse_number_words("hai mốt")
    (103, 21)

    .. versionadded:: 0.1.0
    """
    folded = folded_notation(text, expected=_EXPECTED)
    words = [(hit[0], folded.span(*hit.span())) for hit in _WORD.finditer(folded.lower)]
    table = _vocabulary()
    for word, span in words:
        if word not in table.known:
            raise ParseError(text, span, ParseReason.UNKNOWN_WORD, f"{word!r} writes no number", expected=_EXPECTED)
    value = _read(table, [word for word, _ in words])
    if value is None:
        whole = Span(words[0][1].start, words[-1][1].end)
        raise ParseError(text, whole, ParseReason.WRONG_ORDER, "its words do not build one number", expected=_EXPECTED)
    return value


@frozen
class _Vocabulary:
    digits: dict[str, int]
    scales: dict[str, int]
    ten: str
    tens: str
    hundred: str
    zero_tens: frozenset[str]
    known: frozenset[str]


@cache
def _vocabulary() -> _Vocabulary:
    table = number_words()
    small = table.small
    digits, scales = table.digit_values, table.scale_powers
    others = {small.ten, small.tens, small.hundred, *small.zero_tens}
    return _Vocabulary(
        digits=digits,
        scales=scales,
        ten=small.ten,
        tens=small.tens,
        hundred=small.hundred,
        zero_tens=frozenset(small.zero_tens),
        known=frozenset({*digits, *scales, *others}),
    )


def _read(table: _Vocabulary, words: list[str]) -> int | None:
    total, group, least = 0, [], None
    for word in words:
        if word not in table.scales:
            group.append(word)
            continue
        power = table.scales[word]
        value = _below_thousand(table, group)
        if value is None or (least is not None and power >= least):
            return None
        total, group, least = total + value * 10**power, [], power
    if not group:
        return total if least is not None else None
    rest = _below_thousand(table, group)
    return None if rest is None else total + rest


def _below_thousand(table: _Vocabulary, words: list[str]) -> int | None:
    if table.hundred in words:
        place = words.index(table.hundred)
        if place != 1 or words[0] not in table.digits:
            return None
        rest = _below_hundred(table, words[2:]) if words[2:] else 0
        return None if rest is None else table.digits[words[0]] * 100 + rest
    return _below_hundred(table, words)


def _below_hundred(table: _Vocabulary, words: list[str]) -> int | None:
    match words:
        case [digit] if digit in table.digits:
            return table.digits[digit]
        case [ten] if ten == table.ten:
            return 10
        case [ten, digit] if ten == table.ten and digit in table.digits:
            return 10 + table.digits[digit]
        case [zero, digit] if zero in table.zero_tens and digit in table.digits:
            return table.digits[digit]
        case [digit, tens] if tens == table.tens and table.digits.get(digit, 0) >= _TEEN_OR_MORE:
            return table.digits[digit] * 10
        case [first, tens, last] if tens == table.tens and last in table.digits:
            return (
                table.digits[first] * 10 + table.digits[last] if table.digits.get(first, 0) >= _TEEN_OR_MORE else None
            )
        case [first, last] if last in table.digits and table.digits.get(first, 0) >= _TEEN_OR_MORE:
            return table.digits[first] * 10 + table.digits[last]
        case _:
            return None
