"""This file finds lists that a sentence ends for all others: "Nhiều nhất là khối xã: 96. Các khối khác gồm: …"."""

import re
from collections.abc import Iterator
from functools import cache

from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.relations.evidence.leads import is_change
from vnbulletin.relations.evidence.likeness import kindred
from vnbulletin.relations.evidence.sums import total_of
from vnbulletin.relations.kinds.parts import Breakdown
from vnbulletin.relations.operands import breakdown_of, part_operand
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["find_lists_going_on"]

_LEAST = 3
_MOST_SENTENCES = 3


@cache
def _opening() -> re.Pattern[str]:
    closed = any_of(relation_cues().closed)
    return re.compile(rf"\W*(?:các|những)(?:[ ][^\W\d]+){{1,4}}[ ]khác[ ]?(?:[ ](?:{closed}|là)[ ]?)?[: ]")


def find_lists_going_on(passage: Passage, earlier: tuple[Passage, ...]) -> Iterator[Breakdown]:
    """Yield the nearest earlier figure that the figures of all others, and of those named right before, make up.

    The whole has to fit exactly: which of the figures before belong to the list, only the sum tells.
    """
    if _opening().match(passage.lower, passage.start, passage.end) is None:
        return
    parts = _counts(passage)
    named = passage.of_its_paragraph(earlier[-_MOST_SENTENCES:])
    for taken in range(1, len(named) + 1):
        parts = [*_counts(named[-taken]), *parts]
        if len(parts) < _LEAST or not all(each.is_exact for each in parts):
            return
        total = total_of(parts)
        before = (each for one in reversed(earlier) for each in reversed(one.mentions) if each.start < parts[0].start)
        plain = (each for each in before if each.is_exact and each.number == total)
        whole = next((each for each in plain if kindred(each, parts[0])), None)
        if whole is not None:
            yield breakdown_of(part_operand(whole), parts)
            return


def _counts(passage: Passage) -> list[Placed]:
    plain = (each for each in passage.mentions if each.number is not None and each.depth == 0)
    return [each for each in plain if not is_change(passage, each)]
