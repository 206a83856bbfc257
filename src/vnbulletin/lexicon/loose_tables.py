"""This file gives typed access to the words that say which claim a percent or a difference makes."""

from functools import cache

from attrs import frozen

from vnbulletin.lexicon.loading import read_table

__all__ = ["LooseCues", "loose_cues"]


@frozen
class LooseCues:
    """Words that say which claim a percent or a difference makes, wherever in its clause they stand."""

    source: str
    rise: tuple[str, ...]
    fall: tuple[str, ...]
    classes: tuple[str, ...]
    lower_classes: tuple[str, ...]
    up: tuple[str, ...]
    down: tuple[str, ...]
    exceed: tuple[str, ...]
    share: tuple[str, ...]
    rate: tuple[str, ...]
    planned: tuple[str, ...]
    not_planned: tuple[str, ...]
    past: tuple[str, ...]
    of_what: tuple[str, ...]
    all_of: tuple[str, ...]
    undertaken: tuple[str, ...]
    hence: tuple[str, ...]
    changes: tuple[str, ...]
    pointing: tuple[str, ...]
    told_back: tuple[str, ...]
    reckoned: tuple[str, ...]
    meaning: tuple[str, ...]
    growth_rates: tuple[str, ...]
    above: tuple[str, ...]
    carried: tuple[str, ...]
    finished: tuple[str, ...]


@cache
def loose_cues() -> LooseCues:
    """Return the words that say which claim a percent or a difference makes."""
    return read_table("loose_cues", LooseCues)
