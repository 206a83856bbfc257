"""This file gives typed access to what bulletins count, and the bounds beside it; every table names its source."""

from functools import cache

from attrs import frozen

from vnbulletin.lexicon.loading import read_table

__all__ = ["BoundWords", "Bounds", "DifferingWords", "UnitKind", "Units", "bounds", "units"]


@frozen
class BoundWords:
    """Words that set a bound, and the sign that notes it."""

    sign: str
    words: tuple[str, ...]


@frozen
class DifferingWords:
    """Bound words that say a difference as well."""

    words: tuple[str, ...]


@frozen
class Bounds:
    """The bound words before and after a figure, those that compare in running text, and one standard word a sign."""

    source: str
    verbs_of_estimates: tuple[str, ...]
    out_of: tuple[str, ...]
    higher: tuple[str, ...]
    before: tuple[BoundWords, ...]
    after: tuple[BoundWords, ...]
    compared: tuple[BoundWords, ...]
    differing: DifferingWords
    signs: dict[str, str]
    standard: dict[str, str]


@frozen
class UnitKind:
    """Units that together make up another one: đảng bộ and chi bộ are tổ chức cơ sở đảng."""

    whole: str
    parts: tuple[str, ...]


@frozen
class Units:
    """The nouns and measures that bulletins count, and the words around them."""

    source: str
    nouns: tuple[str, ...]
    together: tuple[tuple[str, ...], ...]
    ranked: tuple[str, ...]
    people: tuple[str, ...]
    ages: tuple[str, ...]
    kinds: tuple[UnitKind, ...]
    sorts: tuple[tuple[str, ...], ...]
    turns: tuple[str, ...]
    anybody: tuple[str, ...]
    cases: tuple[str, ...]
    measures: tuple[str, ...]
    symbols: tuple[str, ...]
    abbreviations: tuple[str, ...]
    currencies: tuple[str, ...]
    whole_currencies: tuple[str, ...]
    times: tuple[str, ...]
    not_number_of: tuple[str, ...]
    sorting: tuple[str, ...]
    not_sorted: tuple[str, ...]
    given_plans: tuple[str, ...]
    fractional: tuple[str, ...]
    whole_measures: tuple[str, ...]
    dotted: tuple[str, ...]
    not_units: tuple[str, ...]
    scaled_nouns: tuple[str, ...]
    joints: tuple[str, ...]
    never_first: tuple[str, ...]
    not_spoken: tuple[str, ...]
    surely_counting: tuple[str, ...]
    compounds: tuple[str, ...]
    digit_nouns: tuple[str, ...]
    spoken_nouns: tuple[str, ...]
    never_spoken: tuple[str, ...]
    ranks: tuple[str, ...]
    fillers: tuple[str, ...]
    stops: tuple[str, ...]


@cache
def bounds() -> Bounds:
    """Return the bound words."""
    return read_table("bounds", Bounds)


@cache
def units() -> Units:
    """Return the nouns and measures that bulletins count."""
    return read_table("units", Units)
