"""This file finds lists that claim a sum: “gồm” opens them and the sentence closes them, or a total follows them."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from vnbulletin.lexicon.patterns import any_of
from vnbulletin.lexicon.tables import relation_cues, units
from vnbulletin.notation.quantities import Bound
from vnbulletin.relations.cues import has_inside, is_open_list
from vnbulletin.relations.passage import Passage, Placed, number_operand
from vnbulletin.relations.relation import Breakdown

__all__ = ["announces_total", "claimed_breakdowns"]


@cache
def _opener() -> re.Pattern[str]:
    # The cue must follow its whole closely: "41 tổ chức, gồm 24 …".
    return re.compile(
        rf"[^.;:]{{0,50}}?[,:]?[ ](?:{any_of(['gồm', 'bao gồm', 'gồm có'])})(?:[ ]có)?[ :]{{1,2}}[^.;:,]{{0,30}}\Z"
    )


@cache
def _total() -> re.Pattern[str]:
    hedge = r"(?:[ ](?:là|có|được|hơn|gần|trên|khoảng)){0,2}"
    return re.compile(rf"(?<!\w)(?:{any_of(relation_cues().total)}){hedge}[ :]{{1,2}}\Z")


@cache
def _measures() -> frozenset[str]:
    return frozenset(each.casefold() for each in units().measures)


def announces_total(passage: Passage, whole: Placed) -> bool:
    """Tell whether the text before *whole* says that it is the total of what came before."""
    return _total().search(passage.before(whole)) is not None


def claimed_breakdowns(passage: Passage) -> Iterator[Breakdown]:
    """Yield the breakdowns that a sentence claims, whether or not they add up.

    A list behind “gồm” claims its sum when it is closed: top-level numbers to the end of
    the clause, one per item, nothing open or nested among them, no hedge on any. Amounts
    of money behind “trong đó” claim only that they do not exceed the whole together.
    """
    top = [each for each in passage.mentions if each.depth == 0 and each.number is not None]
    for number, whole in enumerate(top[:-2]):
        parts = _clause_of(passage, top[number + 1 :])
        if len(parts) < _LEAST:
            continue
        opener = _opener().match(passage.gap(whole, parts[0])) is not None
        if (opener and _closed(passage, whole, parts)) or _money_exceeds(passage, whole, parts):
            yield Breakdown(
                whole=number_operand(whole, _value(whole)),
                parts=tuple(number_operand(each, _value(each)) for each in parts),
                reading="a closed list" if opener else "amounts of money do not overlap",
            )


def _money_exceeds(passage: Passage, whole: Placed, parts: list[Placed]) -> bool:
    if not has_inside(passage.gap(whole, parts[0])) or any(
        each.mention.bound is not Bound.EXACT or each.mention.unit.casefold() != _MONEY for each in (whole, *parts)
    ):
        return False
    return max(map(_value, parts)) < _value(whole) < sum(map(_value, parts), start=Decimal(0))


_MONEY = "đồng"
_LEAST = 2
_LONGEST_GAP = 90
_ITEM_END = re.compile(r"[,;]| và ")


def _clause_of(passage: Passage, candidates: list[Placed]) -> list[Placed]:
    parts = [candidates[0]]
    for each in candidates[1:]:
        gap = passage.gap(parts[-1], each)
        if len(gap) > _LONGEST_GAP or _ITEM_END.search(gap) is None or has_inside(gap):
            break
        parts.append(each)
    return parts


def _closed(passage: Passage, whole: Placed, parts: list[Placed]) -> bool:
    last = parts[-1]
    tail = passage.lower[last.end : passage.end]
    between = passage.lower[whole.end : last.start]
    if is_open_list(between) or is_open_list(tail) or any(ch.isdigit() for ch in re.sub(r"\([^()]*\)", "", tail)):
        return False
    if any(each.mention.bound is not Bound.EXACT for each in (whole, *parts)):
        return False
    # Items must count the same kind of thing as the whole; people with attributes overlap.
    heads = {each.mention.unit.casefold().split(" ")[0] for each in (whole, *parts) if each.mention.unit}
    return len(heads) == 1 and not heads & _measures()


def _value(placed: Placed) -> Decimal:
    return placed.number if placed.number is not None else Decimal(0)
