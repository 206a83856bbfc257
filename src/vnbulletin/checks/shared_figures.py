"""This file groups the contradictions of a text that share figures, each figure with what tells it from others."""

from typing import TypeAlias

from attrs import frozen

from vnbulletin.checks.finding import Finding
from vnbulletin.relations.relation import Operand

__all__ = ["Figure", "Placed", "figure_of", "figures_of", "groups"]

Figure: TypeAlias = tuple[int, int, str]

# So many digits are not the same in two places by chance.
_TELLING = 3


@frozen(eq=False)
class Placed:
    """A finding with those of its figures that stand in the text."""

    finding: Finding
    figures: dict[Figure, Operand]


def figure_of(operand: Operand) -> Figure | None:
    """Return what tells a figure from others, or None for one without a text."""
    if operand.span is None:
        return None
    # A slip hardly ever makes a long figure that the text prints elsewhere too, so its prints change together.
    if sum(map(str.isdigit, operand.printed)) >= _TELLING:
        return -1, -1, operand.printed
    # The two figures of a proportion share a mention, so what is printed tells them apart.
    return operand.span.start, operand.span.end, operand.printed


def figures_of(finding: Finding) -> dict[Figure, Operand]:
    """Return those figures of a finding that stand in the text."""
    placed = ((figure_of(operand), operand) for _, operand in finding.operands)
    return {key: operand for key, operand in placed if key is not None}


def groups(failing: list[Placed]) -> list[list[Placed]]:
    """Return the contradictions that share figures, directly or by others, in the order of the first of each group."""
    found: list[list[Placed]] = []
    group_of: dict[Figure, int] = {}
    for placed in failing:
        joined = sorted({group_of[key] for key in placed.figures if key in group_of})
        first = joined[0] if joined else len(found)
        if not joined:
            found.append([])
        for other in joined[1:]:
            for each in found[other]:
                group_of |= dict.fromkeys(each.figures, first)
            found[first] += found[other]
            found[other] = []
        found[first].append(placed)
        group_of |= dict.fromkeys(placed.figures, first)
    return [group for group in found if group]
