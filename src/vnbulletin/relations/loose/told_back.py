"""This file finds percents that open a sentence and say again what the one before ends with: "Với tỷ lệ 89%, …"."""

from functools import cache
from itertools import combinations

from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.lexicon.loose_tables import loose_cues
from vnbulletin.relations.evidence.leads import is_change
from vnbulletin.relations.kinds.parts import Share
from vnbulletin.relations.loose.figures import Loose, Seen, digits_told, is_percent_of
from vnbulletin.relations.loose.shares import is_compared
from vnbulletin.relations.loose.words import is_planned, is_rate
from vnbulletin.relations.operands import part_operand, share_of, whole_operand

__all__ = ["share_told_back"]

_LAST = 3
_BESIDE, _TELLING = 17, 100
_READING = "the whole that the percent fits"


def share_told_back(loose: Loose) -> Share | None:
    """Return the share of the last counts, or the proportion, of the sentence before, which the percent says again.

    "100 học sinh dự thi thì 89 em có giải. Với tỷ lệ 89%, tỉnh đứng đầu cả nước."
    """
    stated, first = loose.figure.percent, next(iter(loose.passage.mentions), None)
    if stated is None or first is not loose.figure or is_compared(loose):
        return None
    lead = loose.passage.lower[loose.passage.start : loose.figure.start]
    if not _opening_words().issuperset(lead.replace(",", " ").replace("(", " ").split()):
        return None
    if digits_told(stated.value) < (_BESIDE if is_rate(lead) else _TELLING):
        return None
    last = [each for each in loose.before if each.away == 1 and not each.outside][:_LAST]
    for each in last:
        ratio = each.placed.proportion
        if ratio is not None and ratio.part <= ratio.whole and is_percent_of(ratio.part, ratio.whole, loose.figure):
            return share_of(each.placed, whole_operand(each.placed), loose.figure)
    counts = [each for each in last if each.placed.number and _is_told(each)]
    for one, other in combinations(counts, 2):
        part, whole = sorted((one.placed, other.placed), key=lambda each: each.number or 0)
        if part.number and whole.number and is_percent_of(part.number, whole.number, loose.figure):
            return share_of(part, part_operand(whole), loose.figure, _READING)
    return None


def _is_told(each: Seen) -> bool:
    return not is_change(each.passage, each.placed) and not is_planned(each.passage, each.placed)


@cache
def _opening_words() -> frozenset[str]:
    cues = loose_cues()
    phrases = (*cues.told_back, *cues.hence, *cues.pointing, *cues.rate, *relation_cues().demonstratives)
    return frozenset(word for each in phrases for word in each.split())
