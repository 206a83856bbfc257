"""This file tells the times of a sentence that are those of earlier figures, which others are compared with."""

from collections.abc import Iterable, Mapping

from attrs import evolve

from vnbulletin.observations.periods import Told
from vnbulletin.observations.roles import Role
from vnbulletin.observations.uses import TimeUse
from vnbulletin.relations.passage import Passage, Placed
from vnbulletin.spans import Span

__all__ = ["with_base_times"]


def with_base_times(passage: Passage, times: tuple[Told, ...], roles: Mapping[Span, Role]) -> tuple[Told, ...]:
    """Return the times of a sentence, where one right before an earlier figure is of that figure alone.

    "Cuối năm 2018, con số này là 1.177 tỷ đồng; như vậy tăng 107 tỷ đồng": what follows is not of 2018.
    """
    earlier = {each.start for each in _earlier(passage, roles)}
    if not earlier or not times:
        return times
    figures = sorted(each.start for each in passage.mentions if each.mention.is_figure)
    return tuple(evolve(each, use=TimeUse.BASE) if _is_base(each, times, figures, earlier) else each for each in times)


def _earlier(passage: Passage, roles: Mapping[Span, Role]) -> Iterable[Placed]:
    for each in passage.mentions:
        role = roles.get(each.mention.span)
        if role is not None and role.is_earlier:
            yield each


def _is_base(time: Told, times: Iterable[Told], figures: list[int], earlier: set[int]) -> bool:
    """Tell whether the first figure behind a time is an earlier one, with no other time between."""
    behind = next((each for each in figures if each >= time.end), None)
    if time.use is not TimeUse.TOPIC or behind not in earlier or behind is None:
        return False
    return not any(time.end <= each.start < behind for each in times)
