"""This file reads the words that name a plan beside a figure that no relation explains."""

import re
from functools import cache

from vnbulletin.lexicon.development_tables import development_cues
from vnbulletin.lexicon.loose_tables import loose_cues
from vnbulletin.lexicon.patterns import any_of, spotting, whole_words
from vnbulletin.relations.passage import Passage

__all__ = ["behind_exceeding", "names_plan_alone", "names_plan_in", "speak_of_plan"]


@cache
def _planned() -> re.Pattern[str]:
    words = whole_words((*development_cues().plans, *loose_cues().planned))
    return re.compile(rf"(?<!\w)(?:{any_of(loose_cues().not_planned)})(?!\w)|(?P<plan>{words.pattern})")


@cache
def _any_plan() -> re.Pattern[str]:
    cues = loose_cues()
    return spotting((*development_cues().plans, *cues.planned, *cues.not_planned))


@cache
def _plan_alone() -> re.Pattern[str]:
    cues = development_cues()
    return re.compile(rf"(?:so với )?(?:{any_of(cues.plans)})(?:[ ](?:{any_of(cues.plan_words)}|#))*")


@cache
def _exceeding() -> re.Pattern[str]:
    return whole_words((*loose_cues().exceed, "hơn"))


def behind_exceeding(lead: str) -> str:
    """Return what stands behind the last word for exceeding or being more: "vượt kế hoạch năm" names the plan."""
    hits = [hit.end() for hit in _exceeding().finditer(lead)]
    return lead[hits[-1] :] if hits else lead


def names_plan_alone(behind: str) -> bool:
    """Tell whether the words behind a percent name a plan and no thing that is planned ("kế hoạch năm")."""
    return _plan_alone().fullmatch(behind.strip()) is not None


def names_plan_in(text: str) -> bool:
    """Tell whether some words in lower case name a plan, by any word for one."""
    return any(hit["plan"] for hit in _planned().finditer(text))


def speak_of_plan(passages: tuple[Passage, ...]) -> bool:
    """Tell whether any of some sentences speaks of a plan at all."""
    return any(each.says(_any_plan) for each in passages)
