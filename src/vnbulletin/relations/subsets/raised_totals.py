"""This file finds what was added to a total inside it: "thành lập 12 HTX, nâng tổng số lên 57 HTX"."""

from collections.abc import Container, Iterator
from functools import cache

from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.relations.evidence.cues import raises_total
from vnbulletin.relations.evidence.flows import leaves
from vnbulletin.relations.evidence.leads import is_change
from vnbulletin.relations.evidence.likeness import can_hold, same_unit
from vnbulletin.relations.evidence.literals import core_words, may_say
from vnbulletin.relations.kinds.parts import Subset
from vnbulletin.relations.operands import subset_of
from vnbulletin.relations.passage import Passage, Placed
from vnbulletin.spans import Span

__all__ = ["find_added"]

_MOST_SENTENCES = 4


@cache
def _raising() -> tuple[str, ...]:
    return core_words(relation_cues().raising)


def find_added(passages: tuple[Passage, ...], parts: Container[Span | None]) -> Iterator[Subset]:
    """Yield the last count of its noun before each raised total, in its sentence or, at its head, the one before.

    *parts*, which sums hold, are passed over: their whole was added. No such pair accuses.
    """
    for number, passage in enumerate(passages):
        if passage.amounts and may_say(passage, _raising()):
            near = passage.of_its_paragraph(passages[max(0, number - _MOST_SENTENCES) : number])
            yield from _in_sentence(passage, next((each for each in reversed(near) if each.amounts), None), parts)


def _in_sentence(passage: Passage, before: Passage | None, parts: Container[Span | None]) -> Iterator[Subset]:
    top = _counts(passage)
    for number, total in enumerate(top):
        if not raises_total(passage.before(total)):
            continue
        own = top[:number]
        for added in reversed(own or (_counts(before) if before is not None else [])):
            if added.mention.span in parts or not _may_be_added(total, added):
                continue
            dated = any(added.end <= each.start < total.start and each.tells_when for each in passage.mentions)
            if not own or not dated:
                yield subset_of(added, total)
            break


def _counts(passage: Passage) -> list[Placed]:
    counts = [each for each in passage.mentions if each.number and each.depth == 0 and not is_change(passage, each)]
    return [each for each in counts if not leaves(passage, each)]


def _may_be_added(total: Placed, added: Placed) -> bool:
    named = same_unit(total, added) or (total.unit != "" and added.unit.startswith(f"{total.unit} "))
    return named and can_hold(total, added)
