"""This file finds the percents that only say again what a count beside them says of its whole."""

from collections.abc import Iterable
from itertools import pairwise

from vnbulletin.mentions.mention import Mention
from vnbulletin.relations.kinds.parts import Share, SharedBase
from vnbulletin.relations.passage import Passage
from vnbulletin.relations.relation import Operand, Relation
from vnbulletin.spans import Span

__all__ = ["restated_by"]


def restated_by(passages: Iterable[Passage], relations: Iterable[Relation]) -> dict[Span, Mention]:
    """Return the count that each such percent restates, by the percent's place ("71/75 tập thể (94,67%)").

    They are a share's part and percent, in one sentence, with no figure between them but its whole.
    """
    neighbours = _neighbours(passages)
    found: dict[Span, Mention] = {}
    taken: set[Span] = set()
    for part, whole, percent in _shares(relations):
        if part.mention is None or percent.span is None or percent.span in found or part.mention.span in taken:
            continue
        counts = {part.mention.span} if whole is None or whole.span is None else {part.mention.span, whole.span}
        if counts & neighbours.get(percent.span, set()):
            found[percent.span] = part.mention
            taken.add(part.mention.span)
    return found


def _shares(relations: Iterable[Relation]) -> Iterable[tuple[Operand, Operand | None, Operand]]:
    for relation in relations:
        if isinstance(relation, Share):
            yield relation.part, relation.whole, relation.percent
        elif isinstance(relation, SharedBase):
            for part, percent in zip(relation.parts, relation.percents, strict=True):
                yield part, None, percent


def _neighbours(passages: Iterable[Passage]) -> dict[Span, set[Span]]:
    """Return the figures right before and right behind each figure of a sentence."""
    beside: dict[Span, set[Span]] = {}
    for passage in passages:
        figures = [each.mention.span for each in passage.mentions if each.mention.is_figure]
        for one, other in pairwise(figures):
            beside.setdefault(one, set()).add(other)
            beside.setdefault(other, set()).add(one)
    return beside
