"""This file finds points that make up a growth: "mức tăng 7,4%, dịch vụ đóng góp 1,8 điểm phần trăm, …"."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from itertools import pairwise
from re import Pattern

from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.lexicon.patterns import whole_words
from vnbulletin.mentions.mention import MentionKind
from vnbulletin.notation.numbers.digits import last_place
from vnbulletin.notation.quantities.percents import PercentagePoints
from vnbulletin.relations.kinds.parts import Breakdown
from vnbulletin.relations.operands import percent_operand
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["find_contributed_points"]

_LEAST = 2
_HALF = Decimal("0.5")
_POINTS = MentionKind.POINTS


@cache
def _contributing() -> Pattern[str]:
    return whole_words(relation_cues().contributing)


@cache
def _of_that_growth() -> Pattern[str]:
    return whole_words(relation_cues().that_growth)


def find_contributed_points(passage: Passage, before: Passage | None) -> Iterator[Breakdown]:
    """Yield the percent before all points of a sentence that they add up to, where the words say that they contribute.

    The percent stands in the same sentence, or last in the one *before*, of which the points take up the growth. The
    contributions may not all be told, so that other points claim nothing.
    """
    points = [each for each in passage.mentions if each.mention.kind is _POINTS]
    if len(points) < _LEAST or not all(each.is_exact for each in points) or not passage.says(_contributing):
        return
    for whole in (*_growth_before(passage, points[0], before), *_growth_of_all(passage, points)):
        if whole.percent is not None and _make_up(points, whole.percent.value):
            yield Breakdown(whole=percent_operand(whole), parts=tuple(map(percent_operand, points)))
            return


def _growth_of_all(passage: Passage, points: Sequence[Placed]) -> list[Placed]:
    """Return the percent before those that the points stand beside: "tăng 6,5%; A tăng 4,29%, góp 0,49; B …"."""
    figures = [each for each in passage.mentions if each.percent or each in points]
    ahead = figures[: figures.index(points[0])]
    paired = [one for one, other in pairwise(figures) if other in points and one.percent]
    return ahead[-_LEAST : -_LEAST + 1] if len(paired) == len(points) and len(ahead) >= _LEAST else []


def _growth_before(passage: Passage, first: Placed, before: Passage | None) -> list[Placed]:
    """Return the percents that the points may be contributed to: of their own sentence, or of the one before.

    Of the one before it is the last that goes first, and then the first, which the others make up.
    """
    whole = next((each for each in reversed(passage.mentions) if each.percent and each.start < first.start), None)
    if whole is not None:
        return [whole] if _contributing().search(passage.gap(whole, first)) else []
    opening = passage.lower[passage.start : first.start]
    if before is None or not (_of_that_growth().search(opening) and _contributing().search(opening)):
        return []
    told = [each for each in before.mentions if each.percent]
    return [*told[-1:], *told[:1]]


def _make_up(points: Sequence[Placed], growth: Decimal) -> bool:
    """Tell whether points are a growth, as far as the last digits of all of them are rounded."""
    values = [*map(_value, points)]
    places = sum([_HALF * last_place(each) for each in (*values, growth)], start=Decimal(0))
    return abs(sum(values, start=Decimal(0)) - growth) <= places


def _value(placed: Placed) -> Decimal:
    value = placed.mention.value
    return value.value if isinstance(value, PercentagePoints) else Decimal(0)
