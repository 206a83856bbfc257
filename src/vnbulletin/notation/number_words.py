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

    Accepts linh or lẻ, tư or bốn, lăm or nhăm, nghìn or ngàn, a dropped "mươi" that
    the last word shows ("hai mốt"), and any case. Refuses words that say two things:
    "hai ba" (two or three), "hai mươi năm" (twenty years), "một triệu hai" (1.200.000 in speech).
    One scale word follows a number below one thousand, so "một nghìn tỷ" is beyond it.

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
    after_tens: frozenset[str]
    scales: dict[str, int]
    ten: str
    tens: str
    hundred: str
    zero_tens: frozenset[str]
    years: str
    known: frozenset[str]

    def opener(self, word: str) -> int:
        """Return the value of a digit that may open a number; 0 for zero and for any other word."""
        return 0 if word in self.after_tens else self.digits.get(word, 0)


@cache
def _vocabulary() -> _Vocabulary:
    table = number_words()
    small = table.small
    digits, scales = table.digit_values, table.scale_powers
    others = {small.ten, small.tens, small.hundred, *small.zero_tens}
    return _Vocabulary(
        digits=digits,
        after_tens=table.after_tens,
        scales=scales,
        ten=small.ten,
        tens=small.tens,
        hundred=small.hundred,
        zero_tens=frozenset(small.zero_tens),
        years=small.years,
        known=frozenset({*digits, *scales, *others}),
    )


def _read(table: _Vocabulary, words: list[str]) -> int | None:
    if len(words) == 1 and table.digits.get(words[0]) == 0:
        return 0
    total, group, least = 0, [], None
    for word in words:
        if word not in table.scales:
            group.append(word)
            continue
        power = table.scales[word]
        value = _below_thousand(table, group, opens=least is None)
        if value is None or (least is not None and power >= least):
            return None
        total, group, least = total + value * 10**power, [], power
    if not group:
        return total if least is not None else None
    # "một triệu hai" is 1.200.000 in speech and 1.000.002 by the book.
    if least is not None and len(group) == 1 and group[0] != table.ten:
        return None
    rest = _below_thousand(table, group, opens=least is None)
    return None if rest is None else total + rest


def _below_thousand(table: _Vocabulary, words: list[str], *, opens: bool) -> int | None:
    match words:
        case [hundreds, hundred, *rest] if hundred == table.hundred:
            # A group of its own never begins with "không trăm"; one behind a scale word may.
            digit = table.opener(hundreds)
            if digit == 0 and (opens or table.digits.get(hundreds) != 0):
                return None
            below = _behind(table, rest) if rest else 0
            # "một trăm hai" is 120 in speech and 102 by the book.
            return None if below is None or (len(rest) == 1 and rest[0] != table.ten) else digit * 100 + below
        case [zero, *_] if zero in table.zero_tens:
            return None if opens else _behind(table, words)
        case _:
            return _below_hundred(table, words)


def _behind(table: _Vocabulary, words: list[str]) -> int | None:
    match words:
        case [zero, digit] if zero in table.zero_tens:
            return table.digits.get(digit, 0) or None
        case _:
            return _below_hundred(table, words)


def _below_hundred(table: _Vocabulary, words: list[str]) -> int | None:
    match words:
        case [ten] if ten == table.ten:
            return 10
        case [digit]:
            return table.opener(digit) or None
        case [ten, digit] if ten == table.ten:
            return _tens(table, 1, digit)
        case [digit, tens] if tens == table.tens:
            return table.opener(digit) * 10 if table.opener(digit) >= _TEEN_OR_MORE else None
        case [first, tens, last] if tens == table.tens:
            return _tens(table, table.opener(first), last) if table.opener(first) >= _TEEN_OR_MORE else None
        case [first, last] if last in table.after_tens:
            # Without a form that follows tens only, "hai ba" is two or three and "hai năm" is two years.
            return _tens(table, table.opener(first), last) if table.opener(first) >= _TEEN_OR_MORE else None
        case _:
            return None


def _tens(table: _Vocabulary, tens: int, last: str) -> int | None:
    digit = table.digits.get(last, 0)
    return None if digit == 0 or last == table.years else tens * 10 + digit
