"""This file finds numbers that stand in digits and, in brackets behind them, in words."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.lexicon.number_tables import number_words
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.mentions.words import spoken_value
from vnbulletin.relations.kinds.statements import Spelling
from vnbulletin.relations.operands import operand_of
from vnbulletin.relations.passage import Passage, Placed
from vnbulletin.relations.relation import Operand

__all__ = ["find_spellings"]

_CLOSING = "chẵn"
_DIGIT = re.compile("[0-9]")


@cache
def _words() -> str:
    word = rf"(?:{any_of(number_words().spoken)})(?!\w)"
    return rf"(?P<words>{word}(?:[ ]{{1,2}}{word}){{0,30}})(?P<noun>[^();:,0-9]{{0,30}})\)"


@cache
def _beside() -> re.Pattern[str]:
    """Return the pattern of "05 (năm)"."""
    return re.compile(rf"[ ]?\([ ]?{_words()}")


@cache
def _announced() -> re.Pattern[str]:
    """Return the pattern of "120.000.000 đồng (bằng chữ: một trăm hai mươi triệu đồng)"."""
    return re.compile(rf"[^();,0-9\n]{{0,30}}\([ ]?(?:{any_of(relation_cues().spelled)})[ ]?:?[ ]{{0,2}}{_words()}")


def find_spellings(passages: tuple[Passage, ...]) -> tuple[Spelling, ...]:
    """Return the numbers in digits that brackets right behind them repeat in words.

    The words must be all that the brackets hold, beside the noun of the digits: "20 đảng viên
    (hai đợt)" says how often, not how many.
    """
    bracketed = [each for each in passages if each.amounts and each.lower.find("(", each.start, each.end) >= 0]
    return tuple([each for passage in bracketed for each in _in_passage(passage)])


def _in_passage(passage: Passage) -> Iterator[Spelling]:
    for placed in passage.mentions:
        if placed.number is None or _DIGIT.match(placed.mention.text) is None:
            continue
        if not placed.is_exact:
            continue
        found = _brackets(passage, placed)
        if found is None:
            continue
        value = spoken_value(found["words"])
        if value is not None:
            words = _spelled(passage, placed, *found.span("words"), value)
            yield Spelling(digits=operand_of(placed, placed.number), words=words)


def _brackets(passage: Passage, placed: Placed) -> re.Match[str] | None:
    """Return the brackets with the words: right behind the digits, announced, or with the unit on either side."""
    hit = _beside().match(passage.lower, placed.end, passage.end)
    hit = hit or _announced().match(passage.lower, placed.end, passage.end)
    if hit is not None:
        return hit if _names_the_same(placed, hit["noun"]) else None
    # "2.000.000 đồng (hai triệu đồng)": behind the unit, the words must have it too.
    unit_end = placed.end + len(f" {placed.unit}")
    if not placed.unit or not passage.lower.startswith(f" {placed.unit}", placed.end):
        return None
    hit = _beside().match(passage.lower, unit_end, passage.end)
    return hit if hit is not None and hit["noun"].strip() != "" and _names_the_same(placed, hit["noun"]) else None


def _names_the_same(placed: Placed, noun: str) -> bool:
    """Tell whether *noun*, behind the words, is none, or the unit of the digits."""
    said = noun.strip().removesuffix(_CLOSING).strip(" .")
    return said in {"", placed.unit}


def _spelled(passage: Passage, placed: Placed, start: int, end: int, value: Decimal) -> Operand:
    """Return the words as an operand; where they are no mention of their own, they belong to that of the digits."""
    known = next((each for each in passage.mentions if (each.start, each.end) == (start, end)), placed)
    return Operand(printed=passage.printed(start, end), value=value, mention=known.mention)
