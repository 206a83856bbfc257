"""This file settles a comma before three digits by the habits of the document and the figures beside it."""

import re
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from attrs import evolve

from vnbulletin.mentions.mention import Alternative, MentionKind
from vnbulletin.mentions.scene import Reading
from vnbulletin.notation.quantities.percents import Percent

__all__ = ["settled"]

# "4.249,793 tỷ" prints three decimals; "9,000,000" and "1,234.5" group by commas.
_DECIMALS_OF_THREE = re.compile(r"(?<![0-9.,])[1-9][0-9]{0,2}(?:\.[0-9]{3})+,[0-9]{3}(?![0-9.,])")
_COMMA_GROUPS = re.compile(r"(?<![0-9.,])[1-9][0-9]{0,2}(?:(?:,[0-9]{3}){2}|,[0-9]{3}\.[0-9])")
_FARTHEST_PERCENT, _FARTHEST_WHOLE = 80, 400
_MOST_WHOLES = 8


def settled(lower: str, readings: Sequence[Reading]) -> Sequence[Reading]:
    """Return *readings*; those with two values keep the one that the document or a percent beside them supports.

    A reading that is settled has no alternative left; one that is not keeps both.
    """
    open_ones = [index for index, each in enumerate(readings) if each.alternatives and _is_open(each)]
    if not open_ones:
        return readings
    habit = _habit(lower)
    told = list(readings)
    for index in open_ones:
        told[index] = _by_percent(readings, index) or _by_habit(readings[index], habit)
    return told


def _is_open(reading: Reading) -> bool:
    kinds = [each.kind for each in reading.alternatives]
    return reading.kind is MentionKind.NUMBER and kinds == [MentionKind.NUMBER]


def _habit(lower: str) -> int:
    """Return -1 where the commas of the document mark decimals of three digits, 1 where they group, 0 otherwise."""
    return (_COMMA_GROUPS.search(lower) is not None) - (_DECIMALS_OF_THREE.search(lower) is not None)


def _by_habit(reading: Reading, habit: int) -> Reading:
    if habit == 0:
        return reading
    (other,) = reading.alternatives
    values = sorted((_number(reading), _number(other)))
    return evolve(reading, value=values[0] if habit < 0 else values[1], alternatives=())


def _number(reading: Reading | Alternative) -> Decimal:
    value = reading.value
    if not isinstance(value, Decimal):
        msg = f"a number was expected, got {reading.kind}"
        raise TypeError(msg)
    return value


def _by_percent(readings: Sequence[Reading], index: int) -> Reading | None:
    """Return the reading with the value that alone makes the percent behind it a share of a number nearby."""
    reading = readings[index]
    behind = next((each for each in readings[index + 1 : index + 3] if isinstance(each.value, Percent)), None)
    if behind is None or behind.start - reading.end > _FARTHEST_PERCENT or not isinstance(behind.value, Percent):
        return None
    near = [*readings[max(0, index - _MOST_WHOLES) : index], *readings[index + 1 : index + 3]]
    wholes = [
        each.value
        for each in near
        if isinstance(each.value, Decimal)
        and not each.alternatives
        and abs(each.start - reading.start) < _FARTHEST_WHOLE
    ]
    values = (_number(reading), _number(reading.alternatives[0]))
    fitting = [value for value in values if any(_fits(value, whole, behind.value) for whole in wholes)]
    return evolve(reading, value=fitting[0], alternatives=()) if len(fitting) == 1 else None


def _fits(part: Decimal, whole: Decimal, percent: Percent) -> bool:
    if whole <= 0:
        return False
    exponent = percent.value.as_tuple().exponent
    unit = Fraction(10) ** (exponent if isinstance(exponent, int) else 0)
    return abs(Fraction(part) * 100 / Fraction(whole) - Fraction(percent.value)) < unit
