"""This file reads the scale words behind digits in running text, with hundreds and tens among them ("5 trăm hộ")."""

import re
from decimal import Decimal
from functools import cache

from vnbulletin.lexicon.number_tables import number_words
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.lexicon.unit_tables import units
from vnbulletin.notation.numbers.digits import EXACT, valued

__all__ = ["scale_behind", "scale_openers", "scale_pattern", "scaled"]

_HALF = Decimal("0.5")


@cache
def _powers() -> dict[str, int]:
    small = number_words().small
    return {small.dozen: 1, small.hundred: 2, **number_words().scale_powers}


def scale_openers() -> tuple[str, ...]:
    """Return the words that a chain of scale words begins with."""
    return (*_powers(),)


@cache
def scale_pattern() -> str:
    """Return a pattern for a chain of scale words ("nghìn tỷ", "trăm triệu", "chục"), in folded lower case."""
    small = number_words().small
    scales = any_of(number_words().scale_powers)
    chain = rf"(?:{scales})(?:\s{{1,3}}(?:{scales}))?"
    # “trăm” and “chục” are counted in a larger scale, and none of them in these.
    return rf"(?:{any_of((small.hundred, small.dozen))}(?:\s{{1,3}}{chain})?|{chain})(?!\w)"


@cache
def scale_behind() -> re.Pattern[str]:
    """Compile the scale words right behind a figure that has none of its own ("4,224/5,28 tỉ", "nửa triệu")."""
    # "đến 20/12 tỷ lệ giải quyết": a noun that begins like a scale word is none.
    return re.compile(rf"[ ]{{1,2}}(?!(?:{any_of(units().scaled_nouns)})(?!\w))(?P<scale>{scale_pattern()})")


def scaled(numeral: str, scale: str, *, half: bool = False) -> Decimal:
    """Return *numeral* times the chain of scale words *scale* (empty for none), and half of the scale more.

    >>> scaled("2", "trăm triệu"), scaled("2", "tỷ", half=True)
    (Decimal('2E+8'), Decimal('2.5E+9'))
    """
    if not scale:
        return valued(numeral)
    words = scale.split()
    value = _counted(valued(numeral), words)
    # "3 trăm triệu rưỡi" is half a million more.
    counting = words[1:] if words[0] not in number_words().scale_powers else words
    return EXACT.add(value, _counted(_HALF, counting or words)) if half else value


def _counted(value: Decimal, words: list[str]) -> Decimal:
    return value.scaleb(sum(_powers()[word] for word in words), context=EXACT)
