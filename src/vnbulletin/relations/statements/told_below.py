"""This file finds what the body alone can mean by a figure of the headline: "hơn 99%", "đạt 99,16%"."""

from collections.abc import Iterator, Sequence

from vnbulletin.articles.article import ParagraphKind
from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.mentions.units import is_measure
from vnbulletin.relations.evidence.cues import speaks_of_other_time
from vnbulletin.relations.evidence.digit_slips import digits_of
from vnbulletin.relations.evidence.leads import tells_what_is
from vnbulletin.relations.evidence.likeness import counts_people, makes_up, units_agree
from vnbulletin.relations.evidence.rounding import HEDGES
from vnbulletin.relations.kinds.statements import Restatement
from vnbulletin.relations.operands import figure_operand
from vnbulletin.relations.passage import Passage, Placed
from vnbulletin.relations.statements.told_exactly import told_exactly
from vnbulletin.relations.subsets.same_things import clause_before, speaks_of_others

__all__ = ["find_told_below"]

_MOST_SENTENCES = 40
_FIRST = 2
_TELLING, _HUNDREDS = 2, 3
_LEAST = 10


def find_told_below(passages: tuple[Passage, ...], told: Sequence[Restatement]) -> Iterator[Restatement]:
    """Yield the figures of the headline with the one figure below that fits, told exactly or by another noun.

    Only what is equal or rounds to the headline is taken, so that none accuses. *told* says which are said already.
    """
    known = {each.first.span for each in told} | {each.again.span for each in told}
    for number, head in enumerate(passages):
        if head.paragraph.kind is not ParagraphKind.TITLE:
            continue
        below = [each for each in passages[number + 1 :] if each.paragraph.kind is ParagraphKind.BODY]
        for placed in head.mentions:
            if placed.mention.span in known or placed.depth:
                continue
            found = list(_fitting(head, placed, below[:_MOST_SENTENCES]))
            if found and len({each.mention.value for each in found}) == 1 and found[0].mention.span not in known:
                yield Restatement(first=figure_operand(placed), again=figure_operand(found[0]))


def _fitting(head: Passage, placed: Placed, below: Sequence[Passage]) -> Iterator[Placed]:
    if placed.mention.bound in HEDGES and _is_telling(placed):
        same = [(one, each) for one in below for each in one.mentions if each.mention.kind is placed.mention.kind]
        exact = told_exactly(placed, [(one, each) for one, each in same if units_agree(placed, each)])
        yield from (each for one, each in exact if _is_told(one, each))
    elif placed.number is not None and placed.is_exact and placed.number >= _LEAST and tells_what_is(head, placed):
        # "13 tỉnh, thành phố báo kết quả": the first sentences say it by another noun.
        counted = ((one, each) for one in below[:_FIRST] for each in one.mentions if each.number == placed.number)
        yield from (each for one, each in counted if _is_kin(placed, each) and _is_told(one, each))


def _is_telling(placed: Placed) -> bool:
    return len(digits_of(placed)) >= (_HUNDREDS if placed.percent is None else _TELLING)


def _is_told(passage: Passage, placed: Placed) -> bool:
    if speaks_of_other_time(passage.lower[passage.start : placed.start]):
        return False
    return tells_what_is(passage, placed) and not speaks_of_others(clause_before(passage, placed))


def _is_kin(placed: Placed, each: Placed) -> bool:
    """Tell whether two counts are of people, or the second of any body or of what makes up the first."""
    if not placed.unit or not each.is_exact or is_measure(placed.unit):
        return False
    people = counts_people(placed) and counts_people(each)
    return people or makes_up(placed, (each,)) or each.unit in relation_cues().bodies
