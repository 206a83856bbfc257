"""This file writes numbers in words, in the style of the North, of the South or of one's own."""

from decimal import Decimal
from functools import cache
from typing import Self

from attrs import Attribute, field, frozen

from vnbulletin.lexicon.number_tables import number_words
from vnbulletin.notation.numbers.digits import whole_number

__all__ = ["CHOICES", "WordStyle", "format_number_words"]

# Where a field of `WordStyle` keeps the words that it offers.
CHOICES = "choices"

_GROUP = 1000
_BILLION = 10**9
_LONGEST_FRACTION = 3


def _one_of(*words: str) -> str:
    def is_offered(_style: object, attribute: "Attribute[str]", value: str) -> None:
        if value not in words:
            msg = f"{attribute.name} is one of {', '.join(map(repr, words))}, not {value!r}"
            raise ValueError(msg)

    choice: str = field(default=words[0], validator=is_offered, metadata={CHOICES: words})
    return choice


@frozen(kw_only=True)
class WordStyle:
    """How numbers are written in words; the default is the usage of the North and of official papers.

    *zero_hundreds* says when a group below one hundred is filled with "không trăm":
    "always" but in the first group, in the "last" group behind a thousand only (as
    ICU does), or "never". *decimals* are said digit by "digit" or, up to three of
    them, as one "number" ("phẩy bốn mươi hai").

    >>> WordStyle.southern().thousand
    'ngàn'

    Source: common Northern and Southern usage; CLDR 47 (vi) spellout rules.

    .. versionadded:: 0.1.0
    """

    thousand: str = _one_of("nghìn", "ngàn")
    billion: str = _one_of("tỷ", "tỉ")
    zero_tens: str = _one_of("linh", "lẻ")
    four: str = _one_of("tư", "bốn")
    five: str = _one_of("lăm", "nhăm")
    seven: str = _one_of("bảy", "bẩy")
    minus: str = _one_of("âm", "trừ")
    tens: str = _one_of("full", "dropped")
    zero_hundreds: str = _one_of("always", "last", "never")
    decimals: str = _one_of("digit", "number")

    @classmethod
    def southern(cls) -> Self:
        """Return the usage of the South: ngàn, lẻ, and "hai mươi bốn"."""
        return cls(thousand="ngàn", zero_tens="lẻ", four="bốn")


_NORTHERN = WordStyle()


def format_number_words(value: Decimal | int, *, style: WordStyle = _NORTHERN) -> str:
    """Write *value* in words ("một trăm linh năm", "âm mười hai phẩy không năm"), of any size.

    Args:
        value: A finite number; all decimals that it holds are said.
        style: The choice among standard forms.

    Returns:
        The words in lower case; `parse_number_words` reads them again.

    Raises:
        TypeError: *value* is neither a Decimal nor an integer.
        ValueError: *value* is not finite.

    >>> format_number_words(1005), format_number_words(Decimal("-12.05"))
    ('một nghìn không trăm linh năm', 'âm mười hai phẩy không năm')
    >>> format_number_words(1024, style=WordStyle.southern())
    'một ngàn không trăm hai mươi bốn'

    Source: common Northern and Southern usage; CLDR 47 (vi) spellout rules.

    .. versionadded:: 0.1.0
    """
    if not isinstance(value, Decimal):
        value = whole_number(value)
        if 0 <= value < _GROUP:
            return (_northern() if style is _NORTHERN else _tables(style)).opening[0][value]
        return f"{style.minus} {_spelled(-value, style)}" if value < 0 else _spelled(value, style)
    if not value.is_finite():
        msg = f"only a finite number can be written, got {value}"
        raise ValueError(msg)
    magnitude = value.copy_abs()
    places = f"{magnitude:f}".partition(".")[2]
    text = _spelled(int(magnitude), style)
    if places:
        text = f"{text} {number_words().signs.comma} {_spelled_places(places, style)}"
    return f"{style.minus} {text}" if value < 0 else text


def _spelled(value: int, style: WordStyle) -> str:
    """Return a whole number in words, block by block of nine digits, each counted in its tỷ."""
    tables = _northern() if style is _NORTHERN else _tables(style)
    high, low = divmod(value, _BILLION)
    if not high:
        return _block(low, tables.opening, tables)
    if high < _GROUP:
        billions = tables.opening[3][high]
        return f"{billions} {_block(low, tables.following, tables)}" if low else billions
    blocks = [low]
    while high >= _BILLION:
        high, block = divmod(high, _BILLION)
        blocks.append(block)
    words = [_block(high, tables.opening, tables) + f" {style.billion}" * len(blocks)]
    words.extend(
        _block(blocks[run], tables.following, tables) + f" {style.billion}" * run
        for run in range(len(blocks) - 1, -1, -1)
        if blocks[run]
    )
    return " ".join(words)


@frozen
class _Tables:
    """The words of 0 to 999 by what they count: ones, thousands, millions and billions.

    *opening* begins a number and *following* stands behind a scale word; *last* and *alone* are
    the ones behind a thousand, and behind a larger scale without one.
    """

    opening: tuple[tuple[str, ...], ...]
    following: tuple[tuple[str, ...], ...]
    last: tuple[str, ...]
    alone: tuple[str, ...]


@cache
def _tables(style: WordStyle) -> _Tables:
    first, filled = _groups(style)
    # Without "không trăm" a digit alone needs its link: "một triệu hai" would be 1.200.000.
    linked = tuple(f"{style.zero_tens} {words}" for words in first[:10]) + first[10:]
    scales = ("", f" {style.thousand}", f" {_million()}", f" {style.billion}")
    following = filled if style.zero_hundreds == "always" else first
    # And round hundreds need their empty thousands: "ba triệu sáu trăm" may be 3.600.000.
    empty = f"{first[0]} {style.thousand}"
    alone = filled if style.zero_hundreds == "always" else linked
    return _Tables(
        opening=tuple(tuple(words + scale for words in first) for scale in scales),
        following=tuple(tuple(words + scale for words in following) for scale in scales),
        last=linked if style.zero_hundreds == "never" else filled,
        alone=tuple(f"{empty} {words}" if value % 100 == 0 else words for value, words in enumerate(alone)),
    )


@cache
def _northern() -> _Tables:
    # Finding the tables of a style hashes the whole style.
    return _tables(_NORTHERN)


def _block(value: int, begin: tuple[tuple[str, ...], ...], tables: _Tables) -> str:
    thousands, ones = divmod(value, _GROUP)
    if not thousands:
        return begin[0][ones] if begin is tables.opening else tables.alone[ones]
    if thousands < _GROUP:
        words = begin[1][thousands]
    else:
        millions, thousands = divmod(thousands, _GROUP)
        words = f"{begin[2][millions]} {tables.following[1][thousands]}" if thousands else begin[2][millions]
    if not ones:
        return words
    return f"{words} {tables.last[ones]}" if thousands else f"{words} {tables.alone[ones]}"


def _spelled_places(places: str, style: WordStyle) -> str:
    zeros = len(places) - len(places.lstrip("0"))
    if style.decimals == "number" and len(places) <= _LONGEST_FRACTION and zeros < len(places):
        return " ".join([*_digits(style)[:1] * zeros, _groups(style)[0][int(places)]])
    return " ".join(_digits(style)[int(each)] for each in places)


@cache
def _million() -> str:
    return next(row.words[0] for row in number_words().scales if row.power == 6)  # noqa: PLR2004 -- ten to this power


@cache
def _digits(style: WordStyle) -> tuple[str, ...]:
    said = {row.value: row.words[0] for row in number_words().digits} | {7: style.seven}
    return tuple(said[digit] for digit in range(10))


@cache
def _groups(style: WordStyle) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the words of 0 to 999 where they open a number, and where they follow a scale word."""
    digits, hundred = _digits(style), number_words().small.hundred
    below = [digits[0], *(_below_hundred(value, style) for value in range(1, 100))]
    behind = [f"{style.zero_tens} {words}" if value < 10 else words for value, words in enumerate(below)]  # noqa: PLR2004
    first, following = list(below), [f"{digits[0]} {hundred} {words}" for words in behind]
    for hundreds in range(1, 10):
        full = f"{digits[hundreds]} {hundred}"
        words = [full, *(f"{full} {rest}" for rest in behind[1:])]
        first += words
        following += words
    return tuple(first), tuple(following)


def _below_hundred(value: int, style: WordStyle) -> str:
    small, digits = number_words().small, _digits(style)
    tens, units = divmod(value, 10)
    if not tens:
        return digits[units]
    one = next(row.after_tens[0] for row in number_words().digits if row.value == 1)
    behind = {5: style.five} if tens == 1 else {1: one, 4: style.four, 5: style.five}
    unit = behind.get(units, digits[units])
    if tens == 1:
        return f"{small.ten} {unit}" if units else small.ten
    # Only a form that follows a ten shows that "mươi" was left out.
    if style.tens == "dropped" and units and unit != digits[units]:
        return f"{digits[tens]} {unit}"
    return f"{digits[tens]} {small.tens} {unit}" if units else f"{digits[tens]} {small.tens}"
