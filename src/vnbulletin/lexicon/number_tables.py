"""This file gives typed access to the words that write numbers; every table names its source."""

from functools import cache, cached_property

from attrs import frozen

from vnbulletin.lexicon.loading import read_table

__all__ = ["Digit", "FractionWords", "NumberWords", "OrdinalWords", "Scale", "SignWords", "SmallWords", "number_words"]


@frozen
class Digit:
    """A digit, the words that write it, and those that write it behind a ten only."""

    value: int
    words: tuple[str, ...]
    after_tens: tuple[str, ...] = ()


@frozen
class Scale:
    """A power of ten and the words that write it."""

    power: int
    words: tuple[str, ...]


@frozen
class SmallWords:
    """The words that build a number below one thousand."""

    ten: str
    tens: str
    hundred: str
    zero_tens: tuple[str, ...]
    years: str
    half: str
    dozen: str


@frozen
class FractionWords:
    """The words that say a part of a whole."""

    joint: str
    half: str
    hundredth: str


@frozen
class SignWords:
    """The words that say a minus and a decimal comma."""

    minus: tuple[str, ...]
    comma: str


@frozen
class OrdinalWords:
    """The words that make a number an ordinal, and the ordinals with a form of their own."""

    lead: str
    times: str
    first: tuple[str, ...]
    forms: tuple[Digit, ...]


@frozen
class NumberWords:
    """The words that write numbers."""

    source: str
    digits: tuple[Digit, ...]
    scales: tuple[Scale, ...]
    small: SmallWords
    fractions: FractionWords
    signs: SignWords
    ordinals: OrdinalWords

    @cached_property
    def digit_values(self) -> dict[str, int]:
        """The value of each digit word, wherever it may stand."""
        return {word: row.value for row in self.digits for word in (*row.words, *row.after_tens)}

    @cached_property
    def spoken(self) -> tuple[str, ...]:
        """Every word that a whole number in words may hold."""
        small = self.small
        return (*self.digit_values, small.ten, small.tens, small.hundred, *small.zero_tens, *self.scale_powers)

    @cached_property
    def after_tens(self) -> frozenset[str]:
        """The digit words that stand behind a ten only."""
        return frozenset(word for row in self.digits for word in row.after_tens)

    @cached_property
    def scale_powers(self) -> dict[str, int]:
        """The power of ten of each scale word."""
        return {word: row.power for row in self.scales for word in row.words}

    @cached_property
    def grouping_scales(self) -> tuple[Scale, ...]:
        """The scales that name a group of three digits, the largest first; vạn names four."""
        groups = (row for row in self.scales if row.power % 3 == 0)
        return tuple(sorted(groups, key=lambda row: row.power, reverse=True))


@cache
def number_words() -> NumberWords:
    """Return the words that write numbers."""
    return read_table("number_words", NumberWords)
