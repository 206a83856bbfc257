"""This file tells the parts of a breakdown what is told of their whole, where nothing beside them tells it."""

from collections.abc import Iterable

from attrs import evolve

from vnbulletin.folding import fold
from vnbulletin.lexicon.indicator_tables import indicators
from vnbulletin.lexicon.observation_tables import observation_cues
from vnbulletin.observations.denials import says_denial
from vnbulletin.observations.statistic import Statistic
from vnbulletin.observations.wholes import parts_with_wholes
from vnbulletin.relations.evidence.likeness import kind_of
from vnbulletin.relations.relation import Relation

__all__ = ["with_shared_indicators"]

_PEOPLE = "người"


def with_shared_indicators(told: Iterable[Statistic], relations: Iterable[Relation]) -> list[Statistic]:
    """Return the statistics, with the indicator of the whole for parts that have none ("gồm cấp tỉnh 6.930 hộ").

    Args:
        told: The statistics as their own sentences tell them.
        relations: The relations of the article, of which the breakdowns count.
    """
    every = list(told)
    by_span = {each.mention.span: each for each in every}
    wholes = {part: by_span[whole] for part, whole in parts_with_wholes(relations) if whole in by_span}
    return [_with_whole(each, wholes.get(each.mention.span)) for each in every]


def _with_whole(own: Statistic, whole: Statistic | None) -> Statistic:
    """Return a part with what its whole is of; a part of another noun, or of another rating, is another thing."""
    if whole is None or whole.indicator is None or _is_stock(whole.indicator) or says_denial(f" {own.action} "):
        return own
    is_alike = own.unit.lower() in {"", whole.unit.lower()} or _are_people(own.unit, whole.unit)
    if not is_alike or own.measure is not whole.measure or own.rating != whole.rating or own.award != whole.award:
        return own
    if own.indicator is not None and not _is_stock(own.indicator):
        return own
    return evolve(own, indicator=whole.indicator, action=own.action or whole.action)


def _are_people(unit: str, whole: str) -> bool:
    """Tell whether a part of people is counted by a noun for any of them ("112 đối tượng (98 nam, 14 nữ)")."""
    return fold(unit).lower in observation_cues().indicators.people and kind_of(fold(whole).lower) == kind_of(_PEOPLE)


def _is_stock(indicator: str) -> bool:
    """Tell whether an indicator counts all that there is, as no part of it or of something done does."""
    return indicators().by_id[indicator].is_stock
