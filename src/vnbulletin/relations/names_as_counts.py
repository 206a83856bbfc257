"""This file reads digits that look like a name as a count, for lists that are whole only with them."""

from decimal import Decimal

from attrs import evolve

from vnbulletin.mentions.mention import MentionKind
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["names_as_counts"]

_LONGEST = 5


def names_as_counts(passage: Passage, unit: str) -> list[Placed]:
    """Return the plain digits that read as a name or a rank, as counts ("công nghiệp 52, vận tải 37")."""
    labels = (each for each in passage.mentions if each.mention.kind is MentionKind.LABEL and each.depth == 0)
    return [_as_count(each, unit) for each in labels if each.mention.text.isdecimal() and _is_short(each)]


def _is_short(name: Placed) -> bool:
    return len(name.mention.text) <= _LONGEST


def _as_count(name: Placed, unit: str) -> Placed:
    value = Decimal(name.mention.text)
    mention = evolve(name.mention, kind=MentionKind.NUMBER, value=value, unit=unit)
    return Placed(mention=mention, start=name.start, end=name.end, depth=name.depth)
