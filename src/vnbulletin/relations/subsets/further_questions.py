"""This file finds counts that answer another question about a whole divided before: "xét về tiền án, 164 đối tượng"."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.mentions.units import is_measure
from vnbulletin.relations.evidence.leads import tells_what_is
from vnbulletin.relations.kinds.parts import Breakdown, Subset
from vnbulletin.relations.operands import part_operand
from vnbulletin.relations.passage import Passage, Placed
from vnbulletin.relations.subsets.same_things import speaks_of_others

__all__ = ["find_further_questions"]

_WINDOW = 60
_NEXT = 1


@cache
def _question() -> re.Pattern[str]:
    # "xét về giới, có", "theo độ tuổi thì".
    asks, opens = any_of(relation_cues().questions), any_of(relation_cues().count_openers)
    aspect = r"[^,;:.()0-9]{2,30}?"
    return re.compile(rf"(?:\A|[;.,][ ])[ ]*(?:{asks})[ ]{aspect}(?:[,:]|[ ]thì)[ ](?:(?:{opens})[ ])?\Z")


def find_further_questions(passages: Sequence[Passage], breakdowns: Sequence[Breakdown]) -> Iterator[Subset]:
    """Yield each count of its noun inside the whole of a sum that answers a question, where it answers another one.

    "Xét về giới, có 476 nam và 36 nữ; xét về tiền án, 164 đối tượng …" of 512. Only a larger whole is taken, so that
    none accuses.
    """
    wholes = {part.span: each for each in breakdowns for part in each.parts}
    parts = {*wholes, *(each.whole.span for each in breakdowns)}
    answered: tuple[int, Breakdown] | None = None
    for number, passage in enumerate(passages if wholes else ()):
        near = answered is not None and number - answered[0] <= _NEXT
        for placed in passage.top_numbers:
            span = placed.mention.span
            # Before any words are read: one of the parts, or another count behind them.
            if span not in wholes and (not near or span in parts):
                continue
            if _question().search(passage.before(placed, _WINDOW)) is None:
                continue
            if span in wholes:
                answered, near = (number, wholes[span]), True
            elif answered is not None:
                yield from _inside(passage, placed, answered[1])


def _inside(passage: Passage, placed: Placed, sum_before: Breakdown) -> Iterator[Subset]:
    whole = sum_before.whole
    if whole.mention is None or not placed.unit or is_measure(placed.unit):
        return
    ahead = Placed.of(whole.mention, 0, 0)
    larger = ahead.amount is not None and placed.number is not None and placed.number < ahead.amount
    alike = ahead.unit == placed.unit or ahead.unit.startswith(f"{placed.unit} ")
    if larger and alike and tells_what_is(passage, placed) and not speaks_of_others(passage.after(placed)):
        yield Subset(part=part_operand(placed), whole=whole, reading="qualities of the whole")
