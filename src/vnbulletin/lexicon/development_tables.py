"""This file gives typed access to the words that compare a result with a plan or an earlier figure."""

from functools import cache

from attrs import frozen

from vnbulletin.lexicon.loading import read_table

__all__ = ["DevelopmentCues", "development_cues"]


@frozen
class DevelopmentCues:
    """Words that compare a result with a plan or with an earlier figure."""

    source: str
    reach: tuple[str, ...]
    rise: tuple[str, ...]
    fall: tuple[str, ...]
    surplus: tuple[str, ...]
    multiply: tuple[str, ...]
    exceed: tuple[str, ...]
    over_plan: tuple[str, ...]
    under_plan: tuple[str, ...]
    short: tuple[str, ...]
    unmet: tuple[str, ...]
    connectors: tuple[str, ...]
    hedges: tuple[str, ...]
    earlier: tuple[str, ...]
    compared_with: tuple[str, ...]
    plans: tuple[str, ...]
    up_to: tuple[str, ...]
    down_to: tuple[str, ...]
    merged_to: tuple[str, ...]
    merged_into: tuple[str, ...]
    merged_by: tuple[str, ...]
    averages: tuple[str, ...]
    plan_words: tuple[str, ...]
    least: tuple[str, ...]
    contrasts: tuple[str, ...]
    change_goes_on: tuple[str, ...]
    base_words: tuple[str, ...]
    base_verbs: tuple[str, ...]
    last_time: tuple[str, ...]
    restating: tuple[str, ...]
    ranks: tuple[str, ...]
    assigned: tuple[str, ...]
    assigned_plans: tuple[str, ...]
    long_plans: tuple[str, ...]
    now: tuple[str, ...]
    now_verbs: tuple[str, ...]
    carried_out: tuple[str, ...]
    percent_heads: tuple[str, ...]


@cache
def development_cues() -> DevelopmentCues:
    """Return the words that compare a result with a plan or an earlier figure."""
    return read_table("development_cues", DevelopmentCues)
