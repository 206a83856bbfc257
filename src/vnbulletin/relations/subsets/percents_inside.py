"""This file finds percents of a class inside the percent before “trong đó”: "đậu 98,97%, trong đó loại giỏi 2,59%"."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import pairwise

from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.lexicon.development_tables import development_cues
from vnbulletin.lexicon.patterns import whole_words
from vnbulletin.relations.evidence.class_cues import has_comparison, names_rating
from vnbulletin.relations.evidence.cues import find_inside, has_attributes, speaks_of_other_time
from vnbulletin.relations.evidence.leads import has_plan_behind, is_change, is_plan
from vnbulletin.relations.kinds.parts import Subset
from vnbulletin.relations.operands import percent_operand
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["find_percents_inside"]

_LONGEST = 90
_SHARE, _HAVING = "chiếm", "có"
_ENDS = re.compile(r"[;\n]")


@cache
def _classes() -> re.Pattern[str]:
    """Return the pattern of the classes of scales, but for those that are verbs as well ("đạt 98%")."""
    named = {name for row in relation_cues().scales for name in row} - {*development_cues().reach}
    return whole_words((*named, *relation_cues().foremost))


def find_percents_inside(passage: Passage, before: Passage | None) -> Iterator[Subset]:
    """Yield the percents behind “trong đó” that each name a class or a quality, inside the percent before the words.

    Words that open a sentence put them inside the percent of the one *before*. A percent beside its count is a share
    of its own. None is accused: rates of several places ("trong đó, thành thị 99%") are no parts, so nothing is
    claimed where one exceeds the percent before, or all together do.
    """
    cues = [*find_inside(passage.lower, passage.start, passage.end), passage.end]
    for cue, following in pairwise(cues):
        # "297 (90%), 61 trong số này đạt …, bằng 20,53%": the words say what a count is of.
        whole = next((each for each in reversed(passage.mentions) if each.end <= cue and each.mention.is_figure), None)
        parts = _listed(passage, cue, following, several=whole is None)
        held = whole is not None and whole.percent is not None and _may_hold(passage, whole, cue)
        if whole is None and before is not None and before.paragraph_number == passage.paragraph_number:
            whole = _only_rate(before)
            held = whole is not None
        if whole is None or not parts or not held:
            continue
        if sum(_value(each) for each in parts) <= _value(whole):
            for each in parts:
                yield Subset(part=percent_operand(each), whole=percent_operand(whole))


def _only_rate(passage: Passage) -> Placed | None:
    """Return the only percent of a sentence without counts that says how many there are, its changes left out."""
    if passage.amounts:
        return None
    rates = [each for each in passage.mentions if each.percent is not None and not is_change(passage, each)]
    return rates[0] if len(rates) == 1 and _may_hold(passage, rates[0], rates[0].end) else None


def _may_hold(passage: Passage, whole: Placed, cue: int) -> bool:
    """Tell whether a percent right before the words says how many there are, and neither a change nor a plan."""
    between = passage.lower[whole.end : cue]
    said = passage.before(whole, _LONGEST).rpartition(",")[2]
    plain = not (is_change(passage, whole) or is_plan(passage, whole) or has_plan_behind(passage, whole))
    near = len(between) <= _LONGEST and not _ENDS.search(between)
    return plain and whole.is_exact and near and not has_comparison(said)


def _listed(passage: Passage, cue: int, following: int, *, several: bool) -> list[Placed]:
    """Return the percents of the item behind the words, up to one that no class or quality names, or a count.

    Words that open a sentence may lead to *several* items.
    """
    found: list[Placed] = []
    start = cue
    for each in passage.mentions:
        if each.start < cue or not each.mention.is_figure:
            continue
        said = passage.lower[start : each.start]
        named = f"{said}|{passage.after(each, _LONGEST).partition(',')[0].partition(';')[0]}"
        if each.percent is None or each.start >= following or (found and not several and _ENDS.search(said)):
            break
        if not each.is_exact or has_comparison(said) or speaks_of_other_time(named):
            break
        # "94%, trong đó có 36% số dân dùng nước sạch": what stands right behind the words names no other place.
        if said.strip(" ,") in {"", _HAVING} and not found:
            found.append(each)
            start = each.end
            continue
        if not (names_rating(named) or _classes().search(named) or has_attributes(named) or _SHARE in said):
            break
        found.append(each)
        start = each.end
    return found


def _value(placed: Placed) -> Decimal:
    return Decimal(0) if placed.percent is None else placed.percent.value
