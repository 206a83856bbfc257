"""This file gives a figure without a noun the unit of the figure before it ("8 trường hợp, gồm khiển trách 3")."""

import re
from collections.abc import Iterable, Iterator

from attrs import evolve

from vnbulletin.mentions.mention import MentionKind
from vnbulletin.mentions.scene import Reading
from vnbulletin.mentions.units import is_measure, opens_stop_word

__all__ = ["with_inherited_units"]

_COUNTS = frozenset({MentionKind.NUMBER, MentionKind.RATIO})
_BRACKET = re.compile(r"[()]")
# A unit is remembered for about two sentences.
_FARTHEST = 300


def with_inherited_units(lower: str, readings: Iterable[Reading]) -> Iterator[Reading]:
    """Yield *readings*; a count with no noun of its own takes the unit of the last count outside closed brackets."""
    remembered: list[tuple[int, int] | None] = [None]
    place = 0
    for reading in readings:
        for bracket in _BRACKET.finditer(lower, max(place, reading.start - _FARTHEST), reading.start):
            if bracket[0] == "(":
                remembered.append(remembered[-1])
            elif len(remembered) > 1:
                remembered.pop()
        place = reading.end
        unit = remembered[-1]
        if reading.kind not in _COUNTS:
            yield reading
            continue
        bare = reading.unit is None and opens_stop_word(lower, reading.end)
        if bare and unit is not None and reading.start - unit[1] <= _FARTHEST:
            yield evolve(reading, unit=unit)
            continue
        yield reading
        if reading.unit is not None and not is_measure(lower[slice(*reading.unit)]):
            remembered[-1] = reading.unit
