"""This file tells by the words beside a figure that it is what something changed by, where no relation tells it."""

import re
from functools import cache

from vnbulletin.lexicon.development_tables import development_cues
from vnbulletin.lexicon.loose_tables import loose_cues
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.mentions.mention import MentionKind
from vnbulletin.notation.quantities.percents import PercentagePoints
from vnbulletin.observations.signing import is_below_zero
from vnbulletin.relations.developments.change_cues import compares_further
from vnbulletin.relations.developments.comparing_words import OVER
from vnbulletin.relations.evidence.leads import compares_with_plan, figure_before, is_change
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["goes_with", "moves"]

_LOOK_BACK = 60
# Between two figures of which the second goes the way of the first: "giảm 21 vụ (10,1%)", "giảm 5% và 7%".
_JOINT = re.compile(r"(?:(?:[^\W\d_]{1,9}\s?){0,2}[,(]|và(?=\s))?\s*")


def moves(passage: Passage, placed: Placed) -> bool:
    """Tell whether a figure is what something changed by: by its kind, its word, or the change that it goes on with."""
    value = placed.mention.value
    if placed.mention.kind is MentionKind.TIMES or isinstance(value, PercentagePoints) or is_change(passage, placed):
        return True
    if _is_signed_aside(passage, placed) or _falls_since(passage, placed):
        return True
    return _over().search(passage.before(placed, _LOOK_BACK)) is not None or _goes_on(passage, placed)


def _is_signed_aside(passage: Passage, placed: Placed) -> bool:
    """Tell whether brackets behind a figure hold another with its sign ("87 vụ (-5 vụ)", "12 người (+2 người)")."""
    before = figure_before(passage, passage.mentions.index(placed))
    if before is None or before.depth >= placed.depth:
        return False
    return passage.before(placed, 1) == "+" or is_below_zero(placed.mention.value)


@cache
def _falling() -> re.Pattern[str]:
    cues = development_cues()
    verbs = set(loose_cues().fall) - set(cues.short)
    return re.compile(rf"(?<!\w)(?:{any_of(verbs)})(?:\s(?:{any_of(cues.hedges)}))*\s\Z")


def _falls_since(passage: Passage, placed: Placed) -> bool:
    """Tell whether a rarer verb of a fall stands before a figure, and a time that it is compared with behind it.

    "tụt 5 bậc so với năm 2021"; "hạ 3 cấp" alone may tell of anything.
    """
    if _falling().search(passage.before(placed, _LOOK_BACK)) is None or compares_with_plan(passage, placed):
        return False
    return compares_further(passage.after(placed).lstrip().removeprefix(placed.unit))


@cache
def _over() -> re.Pattern[str]:
    """Return what compares with another time that stands before the figure: "ít hơn năm 2021 là 14 đơn"."""
    cues = development_cues()
    compared = any_of((*cues.short, *(each for each in (*cues.rise, *cues.fall) if each.endswith(OVER))))
    times = any_of((*cues.earlier, *cues.compared_with))
    named = rf"(?:{compared})\s(?:so\s(?:với\s)?)?(?:{times})|{OVER}\s(?:{any_of(cues.earlier)})"
    return re.compile(rf"(?<!\w)(?:{named})(?!\w)(?:\s[\w/]{{1,9}}){{0,4}}\s\Z")


def _goes_on(passage: Passage, placed: Placed) -> bool:
    """Tell whether a figure stands in a list of changes, each of its own kind, or says the one before in per cent.

    "giảm 21 vụ (10,1%)"; "giảm 3 vụ, 2 người chết so với cùng kỳ" where the comparison is of all of them.
    """
    figures = [each for each in passage.mentions if each.mention.is_figure]
    place = figures.index(placed)
    first = place
    while first and goes_with(passage, figures[first - 1], figures[first]):
        first -= 1
    if first == place or not is_change(passage, figures[first]):
        return False
    if placed.depth > figures[place - 1].depth:
        return placed.percent is not None
    last = place
    while last + 1 < len(figures) and goes_with(passage, figures[last], figures[last + 1]):
        last += 1
    behind = passage.after(figures[last]).lstrip().removeprefix(figures[last].unit)
    return compares_further(_CLOSED.sub("", behind))


_CLOSED = re.compile(r"\A[^,;.)]{0,24}?\)?\s*(?=so\s|cùng\s)")


def goes_with(passage: Passage, before: Placed, placed: Placed) -> bool:
    """Tell whether nothing but what is counted stands between two figures, so that both go one way."""
    gap = passage.gap(before, placed).lstrip().removeprefix(before.unit).lstrip(" )")
    return _JOINT.fullmatch(gap) is not None
