"""This file joins what a sentence tells of one change in two clauses: by its difference, and by its percent."""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

from attrs import evolve

from vnbulletin.notation.quantities.percents import Percent
from vnbulletin.relations.evidence.ratios import in_percent, rounds_to
from vnbulletin.relations.kinds.developments import Change
from vnbulletin.spans import Span

__all__ = ["joined_changes"]

_ALL = 100


def joined_changes(changes: Iterable[Change]) -> tuple[Change, ...]:
    """Return the changes, those of one result as one where the percent of the second fits the base of the first.

    "64 dự thảo, tăng 11 dự thảo so với năm 2021 (53 dự thảo), tương đương tăng 20,8%".
    """
    joined: list[Change] = []
    first: dict[Span | None, int] = {}
    for each in changes:
        place = first.setdefault(each.result.span, len(joined))
        if place < len(joined) and _goes_on(joined[place], each):
            joined[place] = evolve(joined[place], percent=each.percent)
        else:
            joined.append(each)
    return tuple(joined)


def _goes_on(first: Change, other: Change) -> bool:
    """Tell whether *other* gives only the percent of the same change."""
    if first.percent is not None or first.base is None or other.base is not None or other.difference is not None:
        return False
    base, result, percent = first.base.value, first.result.value, None if other.percent is None else other.percent.value
    if first.result.span != other.result.span or first.falls is not other.falls:
        return False
    if not isinstance(base, Decimal) or not isinstance(result, Decimal) or not isinstance(percent, Percent) or not base:
        return False
    changed: Fraction = abs(in_percent(result, base) - _ALL)
    return rounds_to(changed, percent)
