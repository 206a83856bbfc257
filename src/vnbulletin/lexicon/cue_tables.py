"""This file gives typed access to the words beside figures; every table names its source."""

from functools import cache

from attrs import frozen

from vnbulletin.lexicon.loading import read_table

__all__ = ["Cues", "RelationCues", "cues", "relation_cues"]


@frozen
class Cues:
    """Words beside digits that say what the digits are."""

    source: str
    day: tuple[str, ...]
    clock: tuple[str, ...]
    names: tuple[str, ...]
    labels: tuple[str, ...]
    labels_after: tuple[str, ...]
    telephones: tuple[str, ...]
    pairs: tuple[str, ...]
    counters_before: tuple[str, ...]
    counters_after: tuple[str, ...]
    multipliers: tuple[str, ...]
    ranks_before: tuple[str, ...]
    five_after: tuple[str, ...]
    lengths_after: tuple[str, ...]
    counts_by_day: tuple[str, ...]
    amounts_before: tuple[str, ...]
    slash_names: tuple[str, ...]
    links: tuple[str, ...]
    parts_of_day: tuple[str, ...]
    weekday_after: tuple[str, ...]
    stretches: tuple[str, ...]
    not_bounds: dict[str, tuple[str, ...]]


@frozen
class RelationCues:
    """Words between figures that say how they are related."""

    source: str
    share: tuple[str, ...]
    hedges: tuple[str, ...]
    percent_first: tuple[str, ...]
    having: tuple[str, ...]
    within: tuple[str, ...]
    ends_inside: tuple[str, ...]
    share_after_comma: tuple[str, ...]
    of_whole: tuple[str, ...]
    not_share: tuple[str, ...]
    compared: tuple[str, ...]
    partition: tuple[str, ...]
    closed: tuple[str, ...]
    inside: tuple[str, ...]
    total: tuple[str, ...]
    raising: tuple[str, ...]
    remainder: tuple[str, ...]
    open_list: tuple[str, ...]
    ratings: tuple[str, ...]
    lowest_ratings: tuple[str, ...]
    attributes: tuple[str, ...]
    lunar: str
    other_time: tuple[str, ...]
    other_flows: tuple[str, ...]
    exceed: tuple[str, ...]
    target_nouns: tuple[str, ...]
    announce: tuple[str, ...]


@cache
def cues() -> Cues:
    """Return the words beside digits that say what the digits are."""
    return read_table("cues", Cues)


@cache
def relation_cues() -> RelationCues:
    """Return the words between figures that say how they are related."""
    return read_table("relation_cues", RelationCues)
