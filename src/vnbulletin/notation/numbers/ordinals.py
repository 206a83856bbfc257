"""This file reads and writes ordinals: "thứ nhất", "lần thứ hai mươi", "thứ 8", "lần thứ XX"."""

import re
from functools import cache

from vnbulletin.errors import ParseError, ParseReason
from vnbulletin.folding import FoldedText
from vnbulletin.lexicon.number_tables import number_words
from vnbulletin.notation.numbers.spelling import WordStyle, format_number_words
from vnbulletin.notation.numbers.words import parse_number_words
from vnbulletin.notation.strictness import folded_notation, refusal, require_type
from vnbulletin.spans import Span

__all__ = ["format_ordinal", "parse_ordinal"]

_EXPECTED = "an ordinal"
_NORTHERN = WordStyle()
_DIGITS = re.compile(r"[0-9]{1,6}")
_ROMAN = re.compile(r"(?=[ivxlcdm])m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})")
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}


def parse_ordinal(text: str) -> int:
    """Read an ordinal in words, digits or Roman numerals behind "thứ" or "lần thứ".

    Accepts "thứ nhất", "thứ nhì", "lần thứ hai mươi", "thứ 8", "lần thứ XX" and "đầu
    tiên". "Thứ hai" is read as the second; whether it is a Monday is for the text around
    it to say.

    Args:
        text: The whole notation, with nothing around it.

    Returns:
        The place in the order; the first is 1.

    Raises:
        ParseError: The text is not such an ordinal.

    >>> parse_ordinal("thứ nhất"), parse_ordinal("lần thứ hai mươi"), parse_ordinal("lần thứ XX")
    (1, 20, 20)

    Source: common usage; numerals of congresses as published bulletins print them.

    .. versionadded:: 0.1.0
    """
    folded = folded_notation(text, expected=_EXPECTED)
    words = number_words().ordinals
    said = " ".join(folded.lower.split())
    bare = said.removeprefix(f"{words.times} ")
    if bare in words.first:
        return 1
    lead = f"{words.lead} "
    if not bare.startswith(lead):
        explanation = f"it must begin with {words.lead!r} or '{words.times} {words.lead}'"
        raise refusal(folded, Span(0, len(folded.text)), ParseReason.MISSING_SIGN, explanation, expected=_EXPECTED)
    number = bare.removeprefix(lead)
    end = len(folded.lower)
    place = Span(end - len(number) if folded.lower.endswith(number) else 0, end)
    value = _value(folded, number, place)
    if value < 1:
        raise refusal(folded, place, ParseReason.OUT_OF_RANGE, "it counts from the first", expected=_EXPECTED)
    return value


def format_ordinal(value: int, *, style: WordStyle = _NORTHERN) -> str:
    """Write an ordinal in words ("thứ nhất", "thứ tư", "thứ hai mươi mốt").

    Args:
        value: The place in the order, from 1.
        style: The choice among standard forms; by default the usage of the North.

    Returns:
        The words in lower case; `parse_ordinal` reads them again.

    Raises:
        TypeError: *value* is no int.
        ValueError: *value* is below 1.

    >>> format_ordinal(1), format_ordinal(21)
    ('thứ nhất', 'thứ hai mươi mốt')

    Source: common usage.

    .. versionadded:: 0.1.0
    """
    require_type(value, int)
    if value < 1:
        msg = f"an ordinal is at least 1, got {value}"
        raise ValueError(msg)
    words = number_words().ordinals
    own = next((row.words[0] for row in words.forms if row.value == value), None)
    return f"{words.lead} {own or format_number_words(value, style=style)}"


@cache
def _forms() -> dict[str, int]:
    return {word: row.value for row in number_words().ordinals.forms for word in row.words}


def _value(folded: FoldedText, number: str, place: Span) -> int:
    if _DIGITS.fullmatch(number):
        return int(number)
    if _ROMAN.fullmatch(number):
        return _roman(number)
    if number in _forms():
        return _forms()[number]
    try:
        value = parse_number_words(number)
    except ParseError as error:
        raise refusal(folded, place, error.reason, error.explanation, expected=_EXPECTED) from None
    whole = int(value) if value == value.to_integral_value() else 0
    if whole in _forms().values():
        own = (format_ordinal(whole),)
        explanation = f"'{number_words().ordinals.lead} {number}' has a form of its own"
        raise refusal(folded, place, ParseReason.UNKNOWN_WORD, explanation, expected=_EXPECTED, suggestions=own)
    return whole


def _roman(numeral: str) -> int:
    values = [_ROMAN_VALUES[sign] for sign in numeral]
    # A smaller sign before a larger one is taken away: IX.
    return sum(-value if value < behind else value for value, behind in zip(values, [*values[1:], 0], strict=True))
