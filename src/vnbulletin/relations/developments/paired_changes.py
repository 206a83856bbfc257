"""This file reads changes whose two ends one pair prints, now and then ("giảm 5,83% (3.389/3.599 vụ)")."""

import re
from collections.abc import Iterator
from functools import cache

from vnbulletin.lexicon.development_tables import development_cues
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.relations.evidence.leads import end_with_unit, is_time
from vnbulletin.relations.evidence.likeness import is_in_unit_of
from vnbulletin.relations.evidence.ratios import is_ratio
from vnbulletin.relations.kinds.developments import Change
from vnbulletin.relations.operands import figure_operand, part_operand, whole_operand
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["find_paired_changes"]

# Figures that one figure divides are too many for chance.
_SMALLEST = 10
_LEAD = 32


@cache
def _changing() -> re.Pattern[str]:
    cues = development_cues()
    hedges = rf"(?:[ ](?:{any_of(cues.hedges)}))*"
    return re.compile(rf"(?:.*\W)?(?:(?P<fall>{any_of(cues.fall)})|{any_of(cues.rise)}){hedges}[ ]")


def find_paired_changes(passages: tuple[Passage, ...]) -> tuple[Change, ...]:
    """Return the changes by a percent or a number that the pair in the brackets beside it makes exactly.

    A pair may as well be a proportion ("tăng 5% (45/52 đơn vị)"), so one that does not fit tells no change.
    """
    with_pairs = (each for each in passages if each.amounts > len(each.top_numbers))
    return tuple(change for passage in with_pairs for change in _in_passage(passage))


def _in_passage(passage: Passage) -> Iterator[Change]:
    for place, pair in enumerate(passage.mentions):
        ratio = pair.proportion
        if ratio is None or min(ratio.part, ratio.whole) < _SMALLEST or ratio.part == ratio.whole:
            continue
        before = next((each for each in reversed(passage.mentions[:place]) if not is_time(each)), None)
        if before is not None and _opens(passage, before, pair) and (change := _made_by(passage, before, pair)):
            yield change
            continue
        behind = next((each for each in passage.mentions[place + 1 :] if not is_time(each)), None)
        # "có 45/52 đơn vị tăng 7 người": what stands first is the result, which an earlier figure follows.
        if behind is not None and not set(passage.gap(pair, behind)) & set(";)"):
            change = _made_by(passage, behind, pair)
            if change is not None and change.result.printed == part_operand(pair).printed:
                yield change


def _made_by(passage: Passage, figure: Placed, pair: Placed) -> Change | None:
    """Return the change by a figure that lies between the two ends of a pair, whichever stands first."""
    ratio, percent = pair.proportion, figure.percent
    hit = _changing().fullmatch(passage.before(figure, _LEAD)) if percent or figure.number else None
    if hit is None or ratio is None:
        return None
    if percent is None and not (is_in_unit_of(figure, pair) or not figure.unit or not pair.unit):
        return None
    falls = hit["fall"] is not None
    # "tăng 93 vụ (113/206 vụ)": what was may stand first.
    turned = (ratio.part > ratio.whole) is falls
    base = ratio.part if turned else ratio.whole
    grown = abs(ratio.part - ratio.whole)
    if not (is_ratio(grown, base, percent) if percent else grown == figure.number):
        return None
    ends = part_operand(pair), whole_operand(pair)
    by = figure_operand(figure)
    return Change(
        result=ends[turned],
        base=ends[not turned],
        difference=None if percent else by,
        percent=by if percent else None,
        falls=falls,
    )


def _opens(passage: Passage, figure: Placed, pair: Placed) -> bool:
    """Tell whether nothing but what is counted and the time stand before the bracket of a pair."""
    between = passage.lower[end_with_unit(passage, figure) : pair.start].strip()
    return pair.depth > figure.depth and between.endswith("(") and not set(between[:-1]) & set(",;.)(")
