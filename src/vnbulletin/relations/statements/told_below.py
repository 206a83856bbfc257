"""This file finds what the body alone can mean by a figure of the headline: "hơn 99%", "đạt 99,16%"."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from vnbulletin.articles.article import ParagraphKind
from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.mentions.units import is_measure
from vnbulletin.relations.evidence.cues import speaks_of_other_time
from vnbulletin.relations.evidence.digit_slips import digits_of
from vnbulletin.relations.evidence.leads import tells_what_is
from vnbulletin.relations.evidence.likeness import counts_people, makes_up, units_agree
from vnbulletin.relations.evidence.rounding import HEDGES
from vnbulletin.relations.kinds.statements import Restatement
from vnbulletin.relations.operands import figure_operand, part_operand
from vnbulletin.relations.passage import Passage, Placed
from vnbulletin.relations.relation import Operand
from vnbulletin.relations.statements.repetitions import is_heading
from vnbulletin.relations.statements.told_exactly import told_exactly
from vnbulletin.relations.subsets.same_things import clause_before, speaks_of_others

__all__ = ["find_told_below"]

_MOST_SENTENCES, _MOST_OF_ITEM = 40, 3
_FIRST = 2
_TELLING, _HUNDREDS = 2, 3
_LEAST, _MANY = 10, 1000
_SINCE = re.compile(r"(?:từ|tháng|tuần) đầu năm")
_ITEM_HEAD = re.compile(r"[^\w\n]*[^\W\d_][^:.;\d]{1,60}:[ ]")


def find_told_below(passages: tuple[Passage, ...], told: Sequence[Restatement]) -> Iterator[Restatement]:
    """Yield the figures of the headline with the one figure below that fits, told exactly or by another noun.

    The first sentence of an item ("Cần Thơ: 8 đảng bộ về đích.") is the headline of the rest. Only what is equal or
    rounds to the headline is taken, so that none accuses. *told* says which are said already.
    """
    known = {each.first.span for each in told} | {each.again.span for each in told}
    for number, head in enumerate(passages):
        if not head.amounts and not head.has_percent:
            continue
        of_text = head.paragraph.kind is ParagraphKind.TITLE
        below = _below(passages, number) if of_text else _of_its_item(passages, number)
        for placed in head.mentions if below else ():
            if placed.mention.span in known or placed.depth:
                continue
            found = list(_fitting(head, placed, below) if of_text else _told_in_item(head, placed, below))
            if found and len({each.mention.value for each in found}) == 1 and found[0].mention.span not in known:
                known.add(found[0].mention.span)
                yield Restatement(first=_operand(placed), again=_operand(found[0]))


def _operand(placed: Placed) -> Operand:
    return figure_operand(placed) if placed.proportion is None else part_operand(placed)


def _below(passages: Sequence[Passage], number: int) -> list[Passage]:
    body = (each for each in islice(passages, number + 1, None) if each.paragraph.kind is ParagraphKind.BODY)
    return [*islice(body, _MOST_SENTENCES)]


def _of_its_item(passages: Sequence[Passage], number: int) -> list[Passage]:
    """Return the sentences below a heading, or behind the first of a paragraph that opens with a name and a colon."""
    head, before = passages[number], passages[number - 1] if number else None
    if before is not None and before.paragraph_number == head.paragraph_number:
        return []
    near = passages[number + 1 : number + 1 + _MOST_OF_ITEM]
    if head.paragraph.kind is not ParagraphKind.BODY or not near:
        return []
    if near[0].paragraph_number != head.paragraph_number:
        return [*near[0].of_its_paragraph(near)] if is_heading(head) and not near[0].opens_a_line else []
    return [*head.of_its_paragraph(near)] if _ITEM_HEAD.match(head.lower, head.start, head.end) else []


def _told_in_item(head: Passage, placed: Placed, below: Sequence[Passage]) -> Iterator[Placed]:
    alike = [(one, each) for one in below for each in one.mentions if each.mention.kind is placed.mention.kind]
    if placed.mention.bound in HEDGES:
        exact = told_exactly(placed, [(one, each) for one, each in alike if _agree(placed, each)])
        yield from (each for one, each in exact if _is_told(one, each))
    elif placed.amount is not None and tells_what_is(head, placed):
        equal = [(one, each) for one, each in alike if each.mention.value == placed.mention.value and not each.depth]
        named = [(one, each) for one, each in equal if units_agree(placed, each) or _is_kin(placed, each)]
        yield from (each for one, each in named[:1] if _is_told(one, each))


def _fitting(head: Passage, placed: Placed, below: Sequence[Passage]) -> Iterator[Placed]:
    if placed.mention.bound in HEDGES and _is_telling(placed):
        # Two digits are told exactly in the first sentences, or of something else.
        near = below if placed.percent is not None or len(digits_of(placed)) >= _HUNDREDS else below[:_FIRST]
        same = [(one, each) for one in near for each in one.mentions if each.mention.kind is placed.mention.kind]
        exact = told_exactly(placed, [(one, each) for one, each in same if _agree(placed, each)])
        yield from (each for one, each in exact if _is_told(one, each))
    elif placed.number is not None and placed.is_exact and placed.number >= _LEAST and tells_what_is(head, placed):
        # "13 tỉnh, thành phố báo kết quả": the first sentences say it by another noun.
        counted = ((one, each) for one in below[:_FIRST] for each in one.mentions if each.number == placed.number)
        yield from (each for one, each in counted if _is_kin(placed, each) and _is_told(one, each))


def _agree(placed: Placed, each: Placed) -> bool:
    """Tell whether two counts have one noun, or are of so many people that any noun for them will do."""
    many = placed.number is not None and placed.number >= _MANY and counts_people(placed) and counts_people(each)
    return many or units_agree(placed, each)


def _is_telling(placed: Placed) -> bool:
    return len(digits_of(placed)) >= _TELLING


def _is_told(passage: Passage, placed: Placed) -> bool:
    # "Từ đầu năm, Đảng bộ kết nạp 90 đảng viên" tells of this year.
    if speaks_of_other_time(_SINCE.sub("", passage.lower[passage.start : placed.start])):
        return False
    return tells_what_is(passage, placed) and not speaks_of_others(clause_before(passage, placed))


def _is_kin(placed: Placed, each: Placed) -> bool:
    """Tell whether two counts are of people, or the second of any body or of what makes up the first."""
    if not placed.unit or not each.is_exact or is_measure(placed.unit):
        return False
    people = counts_people(placed) and counts_people(each)
    return people or makes_up(placed, (each,)) or each.unit in relation_cues().bodies
