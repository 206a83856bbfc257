"""This file finds what a sentence tells of an earlier time and of now ("đầu năm còn 84 hộ, nay còn 21 hộ")."""

import re
from collections.abc import Iterator
from functools import cache

from vnbulletin.lexicon.development_tables import development_cues
from vnbulletin.lexicon.patterns import any_of, whole_words
from vnbulletin.relations.evidence.leads import (
    BLANK,
    between,
    end_with_unit,
    is_plan,
    is_time,
    names_plan,
    without_asides,
)
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["tell_the_same", "then_and_now"]

_FARTHEST = 160
_MOST_FIGURES = 4
_ENDS = re.compile(r"\s*(?:[,;.()]|\Z)")


@cache
def _then() -> re.Pattern[str]:
    return whole_words(development_cues().earlier)


@cache
def _now() -> re.Pattern[str]:
    cues = development_cues()
    hedges = any_of((*cues.hedges, *cues.now_verbs))
    # No subject of its own stands there: "đến nay còn 21 hộ", "đến năm 2024, có 35 mô hình".
    return re.compile(rf"(?:.*[,;][ ]?)?(?:{any_of(cues.now)})(?:[ ]?{BLANK})?,?(?:[ ](?:{hedges}))*")


def then_and_now(passage: Passage) -> Iterator[tuple[Placed, Placed]]:
    """Yield the pairs of an earlier figure and that of now, where the second clause has no subject of its own."""
    figures = [each for each in passage.mentions if each.depth == 0 and not is_time(each)]
    for place, base in enumerate(figures):
        near = [each for each in figures[place + 1 : place + 1 + _MOST_FIGURES] if each.start - base.end <= _FARTHEST]
        if not near or not _opens_clause(passage, base, figures):
            continue
        behind = end_with_unit(passage, base)
        for result in near:
            text = without_asides(between(passage, behind, result.start))
            counts_the_same = _ENDS.match(passage.lower, end_with_unit(passage, result), passage.end) is not None
            if tell_the_same(base, result) and counts_the_same and _now().fullmatch(text) is not None:
                yield base, result


def tell_the_same(base: Placed, other: Placed) -> bool:
    """Tell whether both are percents, or numbers of one unit, one of which may be cut short."""
    if base.number is None or other.number is None:
        return base.percent is not None and other.percent is not None
    first, second = sorted((base.unit, other.unit), key=len)
    return first != "" and f"{second} ".startswith(f"{first} ")


def _opens_clause(passage: Passage, base: Placed, figures: list[Placed]) -> bool:
    """Tell whether no figure stands before it in its clause, and an earlier time does."""
    start = max(passage.clause_start(base), base.start - _FARTHEST)
    if any(start <= each.start < base.start for each in figures) or is_plan(passage, base):
        return False
    lead = between(passage, start, base.start)
    return (BLANK in lead or _then().search(lead) is not None) and not names_plan(lead)
