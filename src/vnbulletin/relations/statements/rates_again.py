"""This file finds rates that a later sentence says again by name: "Như thế, tỉ lệ trong sạch, vững mạnh 67,16%"."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.relations.evidence.cues import speaks_of_other_time
from vnbulletin.relations.evidence.leads import is_change
from vnbulletin.relations.kinds.statements import Restatement
from vnbulletin.relations.loose.figures import digits_told
from vnbulletin.relations.loose.words import is_rate
from vnbulletin.relations.operands import percent_operand
from vnbulletin.relations.passage import Passage, Placed
from vnbulletin.relations.statements.other_scenes import is_of_another_scene

__all__ = ["find_rates_again"]

_FARTHEST, _NEAR = 12, 4
_BESIDE = 20
_WINDOW = 70
_LEAST_WORDS = 3
_LEAST_TOLD = 100
_WORD = re.compile(r"[^\W\d_]+")


def find_rates_again(passages: tuple[Passage, ...], told: tuple[Restatement, ...]) -> Iterator[Restatement]:
    """Yield each rate of three digits or more with the last equal one whose sentence has the words right before it.

    One that words behind it point back to ("tỷ lệ chậm 3,45% này") needs no other words.

    Only equal rates are taken, so that none accuses. *told* says which are said again already.
    """
    said = {each.again.span for each in told}
    last: dict[Decimal, tuple[int, Passage, Placed]] = {}
    for number, passage in enumerate(passages):
        if not passage.has_percent:
            continue
        for placed in passage.mentions:
            if placed.percent is None or not placed.is_exact or digits_told(placed.percent.value) < _LEAST_TOLD:
                continue
            place, one, first = last.get(placed.percent.value, (number, passage, placed))
            last[placed.percent.value] = number, passage, placed
            near = one is not passage and number - place <= _FARTHEST and placed.mention.span not in said
            pointed = number - place <= _NEAR and _pointed().match(passage.after(placed, _BESIDE)) is not None
            if near and (pointed or _is_named_alike(one, first, passage, placed)):
                yield Restatement(first=percent_operand(first), again=percent_operand(placed))


@cache
def _pointed() -> re.Pattern[str]:
    cues = relation_cues()
    return re.compile(rf"[ ](?:{any_of((*cues.pointers, *cues.demonstratives))})(?!\w)")


def _is_named_alike(one: Passage, first: Placed, passage: Passage, placed: Placed) -> bool:
    """Tell whether a rate bears the name of an earlier one, and neither is of change or of another time."""
    if is_change(passage, placed) or is_change(one, first) or is_of_another_scene(one, first, passage, placed):
        return False
    lead, earlier = passage.before(placed, _WINDOW), one.before(first, _WINDOW)
    if not is_rate(lead) or speaks_of_other_time(lead) or speaks_of_other_time(earlier):
        return False
    name = _WORD.findall(lead)[-_LEAST_WORDS:]
    # "- Vững mạnh: 45 tổ chức, tỉ lệ 67,16%": the count may stand between the name and its rate.
    words = _WORD.findall(earlier)
    runs = (words[place : place + _LEAST_WORDS] for place in range(len(words) - _LEAST_WORDS + 1))
    return len(name) == _LEAST_WORDS and name in runs
