"""This file gives typed access to the words that tell whether figures of two bulletins may be compared."""

from functools import cache

from attrs import frozen

from vnbulletin.lexicon.loading import read_table

__all__ = ["ComparisonCues", "comparison_cues"]


@frozen(kw_only=True)
class ComparisonCues:
    """Words of bodies that a province has once or many times, around a subject, of corrections and of comparisons."""

    source: str
    whole_province: tuple[str, ...]
    below: tuple[str, ...]
    districts: tuple[str, ...]
    shared_names: tuple[str, ...]
    narrowing: tuple[str, ...]
    subject_ends: tuple[str, ...]
    joints: tuple[str, ...]
    referring: tuple[str, ...]
    corrections: tuple[str, ...]
    compared: tuple[str, ...]
    year_before: tuple[str, ...]


@cache
def comparison_cues() -> ComparisonCues:
    """Return the words that tell whether figures of two bulletins may be compared."""
    return read_table("comparison_cues", ComparisonCues)
