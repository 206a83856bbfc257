"""This file finds proportions of one whole whose parts make it up: "71/75 …; 03/75 …; 01/75"."""

from collections.abc import Container, Iterable, Iterator, Sequence
from decimal import Decimal

from vnbulletin.relations.breakdowns.announced_ratios import all_of, claimed_by_announcement
from vnbulletin.relations.breakdowns.closed_lists import claimed_by_ratings
from vnbulletin.relations.evidence.cues import has_attributes
from vnbulletin.relations.evidence.likeness import kind_of
from vnbulletin.relations.evidence.sums import amount_of, total_of
from vnbulletin.relations.kinds.parts import Breakdown
from vnbulletin.relations.operands import breakdown_of, part_operand, whole_operand
from vnbulletin.relations.passage import Passage, Placed
from vnbulletin.spans import Span

__all__ = ["find_denominators_apart", "find_shared_denominators"]

_FEW, _LEAST = 2, 3


def find_shared_denominators(passage: Passage, earlier: Sequence[Passage] = ()) -> Iterator[Breakdown]:
    """Yield the whole of two proportions or more that make it up, or that the words claim to.

    It is the plain number that the sentence, or one of its paragraph before, counts them by.
    """
    groups: dict[Decimal, list[Placed]] = {}
    for each in passage.mentions:
        if each.proportion is not None and each.proportion.part < each.proportion.whole:
            groups.setdefault(each.proportion.whole, []).append(each)
    for whole, members in groups.items():
        if len(members) < _FEW:
            continue
        total = total_of(members)
        if total == whole:
            every = all_of(passage, members) or _counted_before(passage.of_its_paragraph(earlier), members[0], whole)
            yield breakdown_of(whole_operand(members[0]) if every is None else part_operand(every), members)
        elif total:
            # Where all are in one class ("3/3"), nothing is left for the others.
            claimed = claimed_by_ratings(passage, members) or claimed_by_announcement(passage, members)
            if claimed is not None:
                yield claimed


def _counted_before(earlier: Sequence[Passage], part: Placed, size: Decimal) -> Placed | None:
    """Return the nearest plain number of a size that counts what a proportion does: "93 ý kiến. …, 18/93 ý kiến"."""
    before = (each for one in reversed(earlier) for each in reversed(one.top_numbers))
    alike = (each for each in before if each.number == size and each.is_exact and each.unit and part.unit)
    return next((each for each in alike if kind_of(each.unit) == kind_of(part.unit)), None)


def find_denominators_apart(
    paragraphs: Iterable[Sequence[Passage]], known: Container[Span | None]
) -> Iterator[Breakdown]:
    """Yield the whole of two proportions or more of one of *paragraphs* that make it up, told in several sentences.

    What is counted of one of them may stand between: "58/61 …. Trong nhóm này, 11/58 …. 02/61 …; 01/61".
    """
    for paragraph in paragraphs:
        groups: dict[tuple[Decimal, str], list[Placed]] = {}
        told = [passage for passage in paragraph if passage.amounts > len(passage.top_numbers)]
        for each in (each for passage in told for each in passage.mentions):
            if each.proportion is not None and each.is_exact and each.proportion.part < each.proportion.whole:
                groups.setdefault((each.proportion.whole, kind_of(each.unit)), []).append(each)
        for (whole, _), members in groups.items():
            if len(members) < _FEW or any(each.mention.span in known for each in members):
                continue
            # Two of them may be qualities that overlap: "12/39 là nữ …; 27/39 dưới 40 tuổi".
            if len(members) < _LEAST and any(has_attributes(one.lower[one.start : one.end]) for one in told):
                continue
            if total_of(members) == whole and all(map(amount_of, members)):
                yield breakdown_of(whole_operand(members[0]), members)
