"""This file finds wholes that a later sentence says again, bare or divided anew: "phụ trách 36 chi bộ"."""

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from vnbulletin.relations.evidence.cues import speaks_of_other_time
from vnbulletin.relations.evidence.leads import end_with_unit, tells_what_is
from vnbulletin.relations.evidence.likeness import of_its_unit
from vnbulletin.relations.kinds.parts import Breakdown
from vnbulletin.relations.kinds.statements import Restatement
from vnbulletin.relations.operands import part_operand
from vnbulletin.relations.passage import Passage, Placed
from vnbulletin.relations.subsets.same_things import clause_before, speaks_of_others
from vnbulletin.spans import Span

__all__ = ["find_wholes_again"]

_TELLING = 10
_FARTHEST = 16
_MARK = re.compile(r"[;,.:()\n]|\Z")
_OWN = re.compile(r"[ ](?:có|gồm|với)[ ]\Z")
_NAME = re.compile(r"(?<!\w)[^\W\d_][^\W\d_]*")


def find_wholes_again(
    passages: tuple[Passage, ...], told: Iterable[Restatement], breakdowns: Sequence[Breakdown]
) -> Iterator[Restatement]:
    """Yield each count that the whole of an earlier sum has, and that is a whole itself or stands alone with its noun.

    Only equal figures are taken, so that none accuses. *told* says which are said again already.
    """
    wholes = {each.whole.span for each in breakdowns}
    if not wholes:
        return
    parts = {part.span for each in breakdowns for part in each.parts}
    said = {each.again.span for each in told}
    known: dict[Decimal, tuple[int, Placed]] = {}
    for number, passage in enumerate(passages):
        for each in passage.top_numbers:
            if not each.number or each.number < _TELLING or not each.unit or not each.is_exact:
                continue
            place, first = known.get(each.number, (number, each))
            near = number > place and number - place <= _FARTHEST and each.mention.span not in said
            if near and _is_it(passage, each, first, wholes) and each.mention.span not in parts:
                yield Restatement(first=part_operand(first), again=part_operand(each))
            elif each.mention.span in wholes and first is each:
                known[each.number] = number, each


def _is_it(passage: Passage, placed: Placed, first: Placed, wholes: set[Span | None]) -> bool:
    """Tell whether a count with the value of an earlier whole counts what that does, now and there."""
    if not of_its_unit(first, placed) and not of_its_unit(placed, first):
        return False
    lead = clause_before(passage, placed)
    behind = passage.lower[end_with_unit(passage, placed) : passage.end]
    alone = _MARK.match(behind.lstrip(" ")) is not None
    if not alone and placed.mention.span not in wholes:
        return False
    if speaks_of_other_time(lead) or speaks_of_others(lead) or not tells_what_is(passage, placed):
        return False
    return not _is_of_another(passage, placed, lead)


def _is_of_another(passage: Passage, placed: Placed, lead: str) -> bool:
    """Tell whether somebody is named right before “có” and the count: "Huyện Hoài Ân có 36 chi bộ"."""
    if _OWN.search(f" {lead}") is None:
        return False
    start = placed.start - len(lead)
    names = [hit[0] for hit in _NAME.finditer(passage.text, start, placed.start)]
    return any(each[0].isupper() for each in names[1:])
