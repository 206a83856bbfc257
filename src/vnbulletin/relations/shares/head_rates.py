"""This file finds percents of a headline whose proportion the story prints ("Trên 99% hộ", "29.828/30.059 hộ")."""

import re
from collections.abc import Container, Iterator
from fractions import Fraction

from vnbulletin.articles.article import ParagraphKind
from vnbulletin.notation.quantities.proportions import Proportion
from vnbulletin.relations.evidence.cues import speaks_of_other_time
from vnbulletin.relations.evidence.leads import has_plan_behind, is_change
from vnbulletin.relations.evidence.likeness import kindred
from vnbulletin.relations.evidence.rounding import percent_range
from vnbulletin.relations.kinds.parts import Share
from vnbulletin.relations.operands import share_of, whole_operand
from vnbulletin.relations.passage import Passage, Placed
from vnbulletin.spans import Span

__all__ = ["find_head_rates"]

_HEADS = frozenset({ParagraphKind.KICKER, ParagraphKind.TITLE, ParagraphKind.SUMMARY})
_MOST_HEADS, _MOST_SENTENCES = 6, 16
_COMMON, _LARGEST = 3, 100
_WORD = re.compile(r"[^\W\d_]{2,}")


def find_head_rates(passages: tuple[Passage, ...], shares: tuple[Share, ...]) -> Iterator[Share]:
    """Yield the share of a proportion that has no percent of its own and is what the headline says of its noun.

    Words of the headline stand in its sentence, too, and only what fits is taken, so that nothing accuses.
    """
    told = {each.percent.span for each in shares} | {each.part.span for each in shares}
    heads = [each for each in passages[:_MOST_HEADS] if each.paragraph.kind in _HEADS and each.has_percent]
    for head in heads:
        below = [each for each in passages[:_MOST_SENTENCES] if each.start >= head.end]
        for percent in head.mentions:
            if percent.mention.span not in told and _is_rate(head, percent):
                found = _said_by(head, percent, below, told)
                if found is not None:
                    yield found


def _is_rate(head: Passage, percent: Placed) -> bool:
    stated = percent.percent
    if stated is None or not 0 < stated.value < _LARGEST:
        return False
    return not (is_change(head, percent) or has_plan_behind(head, percent) or speaks_of_other_time(head.after(percent)))


def _said_by(head: Passage, percent: Placed, below: list[Passage], told: Container[Span | None]) -> Share | None:
    words = set(_WORD.findall(head.lower[head.start : head.end])) - set(percent.unit.split())
    low, high = percent_range(percent)
    for passage in below:
        for each in passage.mentions:
            ratio = each.proportion
            if ratio is None or each.mention.span in told or not each.is_exact or not _is_of_noun(each, percent):
                continue
            common = words & set(_WORD.findall(passage.lower[passage.start : passage.end]))
            if len(common) >= _COMMON and low <= _rate(ratio) <= high and ratio.part < ratio.whole:
                return share_of(each, whole_operand(each), percent)
    return None


def _is_of_noun(ratio: Placed, percent: Placed) -> bool:
    return ratio.unit != "" and (not percent.unit or kindred(ratio, percent))


def _rate(ratio: Proportion) -> Fraction:
    return Fraction(ratio.part) * _LARGEST / Fraction(ratio.whole)
