"""This file tells where a comma before three digits may mark thousands, as in English, and no decimals."""

import re
from collections.abc import Callable

from vnbulletin.notation.numbers.scales import scale_pattern
from vnbulletin.notation.quantities.unit_phrases import takes_decimals
from vnbulletin.spans import Span

__all__ = ["COMMA_OF_THREE", "doubtful", "respelled", "unmistakable"]

COMMA_OF_THREE = re.compile(r"(?<![0-9.,])[1-9][0-9]{0,2},(?P<tail>[0-9]{3})(?![0-9.,])")


def doubtful(printed: str, unit: str) -> list[Span]:
    """Return the places of the numerals of an amount whose comma may group.

    Its comma marks decimals where a scale word or a measure takes them, and they do not end
    in two zeros; "2,100 suất" counts, and a number alone keeps the rule of marks.

    *printed* and *unit* are in folded lower case.
    """
    scaled = re.search(scale_pattern(), printed) is not None
    if not (unit or scaled):
        return []
    decimals = scaled or takes_decimals(unit)
    hits = COMMA_OF_THREE.finditer(printed)
    return [Span(*hit.span()) for hit in hits if not decimals or hit["tail"].endswith("00")]


def respelled(printed: str, places: list[Span], spell: Callable[[str], str]) -> str:
    """Return *printed* with each of *places* spelt otherwise."""
    for each in reversed(places):
        printed = printed[: each.start] + spell(each.of(printed)) + printed[each.end :]
    return printed


def unmistakable(printed: str, unit: str) -> str:
    """Return an amount as written, each doubtful numeral with a fourth decimal: that comma marks no thousands."""
    return respelled(printed, doubtful(printed, unit), "{}0".format)
