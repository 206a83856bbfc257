"""This file makes the mentions of a sentence operands, and of these the relations that several finders tell of."""

from collections.abc import Iterable
from decimal import Decimal

from vnbulletin.notation.quantities.multiples import Multiple
from vnbulletin.notation.quantities.percents import Percent, PercentagePoints
from vnbulletin.relations.kinds.parts import Breakdown, Share, Subset
from vnbulletin.relations.passage import Placed
from vnbulletin.relations.relation import Operand, OperandValue

__all__ = [
    "breakdown_of",
    "figure_operand",
    "operand_of",
    "part_operand",
    "percent_operand",
    "share_of",
    "subset_of",
    "whole_operand",
]


def operand_of(placed: Placed, value: OperandValue) -> Operand:
    """Return the mention as an operand of *value*, printed as it is."""
    mention = placed.mention
    return Operand(printed=mention.text, value=value, bound=mention.bound, mention=mention)


def part_operand(placed: Placed) -> Operand:
    """Return the number, or the part of the proportion, as an operand."""
    if placed.proportion is None:
        return operand_of(placed, _number(placed))
    part, _, _ = placed.mention.text.partition("/")
    # "gần 2/3 số hộ": the word hedges the part.
    bound = placed.mention.bound
    return Operand(printed=part.strip(), value=placed.proportion.part, bound=bound, mention=placed.mention)


def whole_operand(placed: Placed) -> Operand:
    """Return the number, or the whole of the proportion, as an operand."""
    if placed.proportion is None:
        return operand_of(placed, _number(placed))
    _, _, whole = placed.mention.text.partition("/")
    return Operand(printed=whole.strip(), value=placed.proportion.whole, mention=placed.mention)


def percent_operand(placed: Placed) -> Operand:
    """Return the percent or the points as an operand."""
    value = placed.mention.value
    if not isinstance(value, Percent | PercentagePoints):
        msg = f"a percent was expected, got {placed.mention.kind}"
        raise TypeError(msg)
    return operand_of(placed, value)


def figure_operand(placed: Placed) -> Operand:
    """Return a number, a percent, points or a number of times as an operand."""
    if placed.number is not None:
        return operand_of(placed, placed.number)
    value = placed.mention.value
    return operand_of(placed, value) if isinstance(value, Multiple) else percent_operand(placed)


def breakdown_of(whole: Operand, parts: Iterable[Placed], reading: str = "") -> Breakdown:
    """Return the breakdown of *whole* into numbers, or the parts of proportions."""
    return Breakdown(whole=whole, parts=tuple(map(part_operand, parts)), reading=reading)


def share_of(part: Placed, whole: Operand, percent: Placed, reading: str = "") -> Share:
    """Return the share of a part, with the percent that restates it, in *whole*."""
    return Share(part=part_operand(part), whole=whole, percent=percent_operand(percent), reading=reading)


def subset_of(part: Placed, whole: Placed, reading: str = "") -> Subset:
    """Return the subset that a number, or the part of a proportion, makes of another one."""
    return Subset(part=part_operand(part), whole=part_operand(whole), reading=reading)


def _number(placed: Placed) -> Decimal:
    if placed.number is None:
        msg = f"a number was expected, got {placed.mention.kind}"
        raise TypeError(msg)
    return placed.number
