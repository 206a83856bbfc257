"""This file finds sums of paragraphs that words divide: "Chia theo mức, 40 năm có 510 người, …. 50 năm có 31 người"."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from vnbulletin.relations.evidence.class_cues import overlap
from vnbulletin.relations.evidence.cues import has_attributes, has_inside, has_partition
from vnbulletin.relations.evidence.leads import tells_what_is_now
from vnbulletin.relations.evidence.likeness import kind_of
from vnbulletin.relations.evidence.sums import amount_of, total_of
from vnbulletin.relations.kinds.parts import Breakdown
from vnbulletin.relations.operands import breakdown_of, part_operand
from vnbulletin.relations.passage import Passage, Placed, by_paragraph
from vnbulletin.spans import Span

__all__ = ["find_divided_paragraphs"]

_LEAST, _MOST = 3, 20
_TELLING = 20
_FARTHEST = 12


def find_divided_paragraphs(passages: Sequence[Passage], told: Iterable[Breakdown]) -> Iterator[Breakdown]:
    """Yield the counts of one kind from a sentence that divides to the end of its paragraph, where they make up one.

    Only what fits exactly is taken, of a count in the sentences before. *told* are the breakdowns that are known:
    their parts stand in no other.
    """
    known: set[Span | None] = {each.span for one in told for each in one.parts}
    place = 0
    for paragraph in by_paragraph(passages):
        counted = len(paragraph) > 1 and sum([one.amounts for one in paragraph]) >= _LEAST
        divided = _divided(paragraph) if counted else ()
        if divided:
            near = passages[max(0, place - _FARTHEST) : place + len(paragraph) - len(divided)]
            yield from _of_kinds(divided, near, known)
        place += len(paragraph)


def _divided(paragraph: Sequence[Passage]) -> Sequence[Passage]:
    """Return the sentences of a paragraph from the one that divides; one sentence alone is a list of its own."""
    for number, passage in enumerate(paragraph[:-1]):
        first = passage.top_numbers[0].start if passage.top_numbers else passage.end
        if has_partition(passage.lower[passage.start : first]):
            return paragraph[number:]
    return ()


def _of_kinds(divided: Sequence[Passage], near: Sequence[Passage], known: set[Span | None]) -> Iterator[Breakdown]:
    kinds: dict[str, list[tuple[Passage, Placed]]] = {}
    for passage in divided:
        for each in passage.top_numbers:
            if each.unit:
                kinds.setdefault(kind_of(each.unit), []).append((passage, each))
    said = divided[0].lower[divided[0].start : divided[-1].end]
    if overlap(said) or has_attributes(said) or has_inside(said):
        return
    for kind, told in kinds.items():
        parts = [each for _, each in told]
        if not _LEAST <= len(parts) <= _MOST or any(each.mention.span in known for each in parts):
            continue
        if not all(each.is_exact and amount_of(each) and tells_what_is_now(passage, each) for passage, each in told):
            continue
        whole = _whole(near, kind, parts)
        if whole is not None:
            known.update(each.mention.span for each in parts)
            yield breakdown_of(part_operand(whole), parts)


def _whole(near: Sequence[Passage], kind: str, parts: Sequence[Placed]) -> Placed | None:
    """Return the nearest count before the list that its parts make up."""
    total = total_of(parts)
    if total < _TELLING:
        return None
    counts = chain.from_iterable(((one, each) for each in reversed(one.top_numbers)) for one in reversed(near))
    plain = (
        each
        for one, each in counts
        if each.number == total and kind_of(each.unit) == kind and tells_what_is_now(one, each)
    )
    return next((each for each in plain if each.is_exact), None)
