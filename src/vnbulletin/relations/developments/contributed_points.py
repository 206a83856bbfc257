"""This file finds points that make up a growth: "mức tăng 7,4%, dịch vụ đóng góp 1,8 điểm phần trăm, …"."""

from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from re import Pattern

from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.lexicon.patterns import whole_words
from vnbulletin.notation.quantities.percents import PercentagePoints
from vnbulletin.relations.kinds.parts import Breakdown
from vnbulletin.relations.operands import percent_operand
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["find_contributed_points"]

_LEAST = 2


@cache
def _contributing() -> Pattern[str]:
    return whole_words(relation_cues().contributing)


def find_contributed_points(passage: Passage) -> Iterator[Breakdown]:
    """Yield the percent before all points of a sentence that they add up to, where the words say that they contribute.

    The contributions may not all be told, so that other points claim nothing.
    """
    if not passage.has_percent:
        return
    points = [each for each in passage.mentions if isinstance(each.mention.value, PercentagePoints)]
    if len(points) < _LEAST or not all(each.is_exact for each in points):
        return
    whole = next((each for each in reversed(passage.mentions) if each.percent and each.start < points[0].start), None)
    if whole is None or whole.percent is None or _contributing().search(passage.gap(whole, points[0])) is None:
        return
    if sum(map(_value, points), start=Decimal(0)) == whole.percent.value:
        yield Breakdown(whole=percent_operand(whole), parts=tuple(map(percent_operand, points)))


def _value(placed: Placed) -> Decimal:
    value = placed.mention.value
    return value.value if isinstance(value, PercentagePoints) else Decimal(0)
