"""This file finds the change that stands right before what changed: "giảm 30%, từ 600 hộ xuống còn 420 hộ"."""

import re
from functools import cache

from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.lexicon.development_tables import development_cues
from vnbulletin.lexicon.patterns import any_of, spotting
from vnbulletin.relations.developments.earlier_figures import Rise
from vnbulletin.relations.evidence.leads import figure_before
from vnbulletin.relations.evidence.likeness import is_in_unit_of
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["leading_change"]

_NEAR = 60


@cache
def _falling() -> re.Pattern[str]:
    return re.compile(rf".*(?<!\w)(?:{any_of(development_cues().fall)})[ ](?:được[ ])?", re.DOTALL)


@cache
def _rising() -> re.Pattern[str]:
    return re.compile(rf".*(?<!\w)(?:{any_of(development_cues().rise)})[ ](?:được[ ])?", re.DOTALL)


@cache
def _by_each() -> re.Pattern[str]:
    return spotting((*relation_cues().others, *development_cues().averages))


def leading_change(passage: Passage, rise: Rise) -> Placed | None:
    """Return the percent or the difference of a rise or fall that stands right before its “từ”.

    What is said of each year or of an average ("bình quân giảm 2%, từ 12% …") is none.
    """
    figure = figure_before(passage, passage.mentions.index(rise.base))
    if figure is None or not figure.is_exact or figure.depth != rise.base.depth:
        return None
    between = passage.gap(figure, rise.base).removeprefix(f" {figure.unit}" if figure.unit else "")
    before = passage.before(figure, _NEAR)
    way = _falling() if rise.falls else _rising()
    if between not in {" từ ", ", từ "} or way.fullmatch(before) is None or _by_each().search(before) is not None:
        return None
    counted = figure.number is not None and rise.result.number is not None and figure.unit != ""
    return figure if figure.percent is not None or (counted and is_in_unit_of(figure, rise.result)) else None
