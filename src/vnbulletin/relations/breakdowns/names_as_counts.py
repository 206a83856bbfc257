"""This file reads digits that look like a name as a count, for lists that are whole only with them."""

from decimal import Decimal

from attrs import evolve

from vnbulletin.mentions.mention import MentionKind
from vnbulletin.relations.kinds.parts import Breakdown
from vnbulletin.relations.passage import Passage, Placed
from vnbulletin.relations.relation import Operand

__all__ = ["digit_names", "names_as_counts", "with_names"]

# By a name of the module: a member is looked up in its enumeration far slower.
_LABEL = MentionKind.LABEL
_LONGEST = 5


def digit_names(passage: Passage, *, deepest: int = 0) -> list[Placed]:
    """Return the plain digits that read as a name or a rank ("công nghiệp 52, vận tải 37")."""
    labels = [each for each in passage.mentions if each.mention.kind is _LABEL and each.depth <= deepest]
    return [each for each in labels if each.mention.text.isdecimal() and _is_short(each)]


def names_as_counts(passage: Passage, unit: str, *, deepest: int = 0) -> list[Placed]:
    """Return the digits that read as a name, as counts of a unit."""
    return [_as_count(each, unit) for each in digit_names(passage, deepest=deepest)]


def with_names(found: Breakdown, passage: Passage) -> Breakdown:
    """Return the breakdown with the mentions of its operands as they stand in the text."""
    mentions = {each.mention.span: each.mention for each in passage.mentions}

    def read(operand: Operand) -> Operand:
        return operand if operand.span is None else evolve(operand, mention=mentions.get(operand.span, operand.mention))

    return found.with_operands(read)


def _is_short(name: Placed) -> bool:
    return len(name.mention.text) <= _LONGEST


def _as_count(name: Placed, unit: str) -> Placed:
    value = Decimal(name.mention.text)
    mention = evolve(name.mention, kind=MentionKind.NUMBER, value=value, unit=unit)
    return Placed.of(mention, name.start, name.end, name.depth)
