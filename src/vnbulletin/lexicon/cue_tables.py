"""This file gives typed access to the words beside figures; every table names its source."""

from functools import cache, cached_property

from attrs import frozen

from vnbulletin.folding import fold
from vnbulletin.lexicon.loading import read_table

__all__ = ["Cues", "RelationCues", "cues", "relation_cues"]


@frozen
class Cues:
    """Words beside digits that say what the digits are."""

    source: str
    day: tuple[str, ...]
    weak_day: tuple[str, ...]
    clock: tuple[str, ...]
    streets: tuple[str, ...]
    guns: tuple[str, ...]
    calibres: tuple[str, ...]
    labels_after: tuple[str, ...]
    telephones: tuple[str, ...]
    accounts: tuple[str, ...]
    scores: tuple[str, ...]
    pages: tuple[str, ...]
    clauses: tuple[str, ...]
    counters_before: tuple[str, ...]
    counters_after: tuple[str, ...]
    multipliers: tuple[str, ...]
    never_opening: tuple[str, ...]
    not_lengths: tuple[str, ...]
    still_lengths: tuple[str, ...]
    years_named: tuple[str, ...]
    named_years: tuple[str, ...]
    this: str
    lengths_behind: tuple[str, ...]
    adding_multipliers: tuple[str, ...]
    rates: tuple[str, ...]
    quarters: tuple[str, ...]
    ranks_before: tuple[str, ...]
    five_after: tuple[str, ...]
    lengths_after: tuple[str, ...]
    lengths_before: tuple[str, ...]
    each: tuple[str, ...]
    counts_by_day: tuple[str, ...]
    range_ends: tuple[str, ...]
    divided: tuple[str, ...]
    fractions_after: tuple[str, ...]
    all_of: tuple[str, ...]
    never_halved: tuple[str, ...]
    nearly: tuple[str, ...]
    ages_before: tuple[str, ...]
    wholes_behind: tuple[str, ...]
    amounts_before: tuple[str, ...]
    links: tuple[str, ...]
    list_openings: tuple[str, ...]
    sorts_of_lists: tuple[str, ...]
    list_times: tuple[str, ...]
    list_verbs: tuple[str, ...]
    list_results: tuple[str, ...]
    parts_of_day: tuple[str, ...]
    hours_past_noon: dict[str, tuple[int, ...]]
    weekday_after: tuple[str, ...]
    weekday_weeks: tuple[str, ...]
    minus_words: tuple[str, ...]
    no_minus_after: tuple[str, ...]
    signed_after: tuple[str, ...]
    degrees: tuple[str, ...]
    stretches: tuple[str, ...]
    not_bounds: dict[str, tuple[str, ...]]
    not_labels: dict[str, tuple[str, ...]]
    names: dict[str, tuple[str, ...]]
    labels: dict[str, tuple[str, ...]]
    numbered_names: dict[str, tuple[str, ...]]
    slash_names: dict[str, tuple[str, ...]]
    prepositions: dict[str, tuple[str, ...]]

    @cached_property
    def name_kinds(self) -> dict[str, str]:
        """What each word before a name says that the digits are."""
        return _kinds(self.names)

    @cached_property
    def label_kinds(self) -> dict[str, str]:
        """What each word before a name or a rank says that the digits are, where nothing is counted."""
        return _kinds(self.labels)

    @cached_property
    def numbered_name_kinds(self) -> dict[str, str]:
        """What each word before a name that ends in a number says that the name is."""
        return _kinds(self.numbered_names)

    @cached_property
    def slash_name_kinds(self) -> dict[str, str]:
        """What each word before two numbers with a slash says that they are."""
        return _kinds(self.slash_names)


def _kinds(table: dict[str, tuple[str, ...]]) -> dict[str, str]:
    return {fold(word).lower: kind for kind, words in table.items() for word in words}


@frozen
class Stages:
    """Verbs of one course of business, in which *narrow* speaks of some of what *wide* speaks of."""

    wide: tuple[str, ...]
    narrow: tuple[str, ...]


@frozen
class RelationCues:
    """Words between figures that say how they are related."""

    source: str
    share: tuple[str, ...]
    hedges: tuple[str, ...]
    percent_first: tuple[str, ...]
    accounting: tuple[str, ...]
    seizing: tuple[str, ...]
    having: tuple[str, ...]
    within: tuple[str, ...]
    of_named: tuple[str, ...]
    quantifiers: tuple[str, ...]
    showing: tuple[str, ...]
    pointing: tuple[str, ...]
    stays_inside: tuple[str, ...]
    outcomes: tuple[str, ...]
    choosing: tuple[str, ...]
    ends_inside: tuple[str, ...]
    share_after_comma: tuple[str, ...]
    of_whole: tuple[str, ...]
    of_all: tuple[str, ...]
    each_of: tuple[str, ...]
    all_do: tuple[str, ...]
    each_does: tuple[str, ...]
    demonstratives: tuple[str, ...]
    over: tuple[str, ...]
    not_share: tuple[str, ...]
    more_than: tuple[str, ...]
    names_with_change: tuple[str, ...]
    names_from_change: tuple[str, ...]
    compared: tuple[str, ...]
    one_for_each: tuple[str, ...]
    contributing: tuple[str, ...]
    that_growth: tuple[str, ...]
    partition: tuple[str, ...]
    divides: tuple[str, ...]
    criteria: tuple[str, ...]
    closed: tuple[str, ...]
    inside: tuple[str, ...]
    causes: tuple[str, ...]
    narrowing: tuple[str, ...]
    places: tuple[str, ...]
    total: tuple[str, ...]
    merging: tuple[str, ...]
    closing: tuple[str, ...]
    together: tuple[str, ...]
    closing_in_compounds: tuple[str, ...]
    summing: tuple[str, ...]
    total_rows: tuple[str, ...]
    raising: tuple[str, ...]
    remainder: tuple[str, ...]
    rest_of_list: tuple[str, ...]
    left: tuple[str, ...]
    pending: tuple[str, ...]
    open_list: tuple[str, ...]
    open_quantifiers: tuple[str, ...]
    ratings: tuple[str, ...]
    lowest_ratings: tuple[str, ...]
    attributes: tuple[str, ...]
    lunar: str
    other_time: tuple[str, ...]
    this_time: tuple[str, ...]
    by_now: tuple[str, ...]
    other_flows: tuple[str, ...]
    exceed: tuple[str, ...]
    target_nouns: tuple[str, ...]
    announce: tuple[str, ...]
    itemized: tuple[str, ...]
    anniversary: tuple[str, ...]
    qualities: tuple[str, ...]
    opposites: tuple[tuple[str, ...], ...]
    sorting: tuple[tuple[str, ...], ...]
    exclusive: tuple[tuple[str, ...], ...]
    graded: tuple[str, ...]
    grades: tuple[str, ...]
    contrasts: tuple[tuple[str, ...], ...]
    acts: tuple[tuple[str, ...], ...]
    singling: tuple[str, ...]
    states: tuple[str, ...]
    done: tuple[str, ...]
    scopes: tuple[str, ...]
    added: tuple[str, ...]
    composition: tuple[str, ...]
    leaving: tuple[str, ...]
    including: tuple[str, ...]
    excluding: tuple[str, ...]
    scales: tuple[tuple[str, ...], ...]
    full_scales: tuple[tuple[str, ...], ...]
    all_levels: tuple[str, ...]
    rating_scales: tuple[tuple[str, ...], ...]
    exclusive_scales: tuple[tuple[str, ...], ...]
    full_sortings: tuple[tuple[str, ...], ...]
    full_sortings_of_people: tuple[tuple[str, ...], ...]
    beside_classes: tuple[str, ...]
    shared_prizes: tuple[str, ...]
    rate: tuple[str, ...]
    denial: tuple[str, ...]
    runs_on: tuple[str, ...]
    elsewhere: tuple[str, ...]
    not_so_named: tuple[str, ...]
    spelled: tuple[str, ...]
    topic_openers: tuple[str, ...]
    topic_verbs: tuple[str, ...]
    fillers: tuple[str, ...]
    groups: tuple[str, ...]
    questions: tuple[str, ...]
    count_openers: tuple[str, ...]
    households: tuple[str, ...]
    bodies: tuple[str, ...]
    things: tuple[str, ...]
    next_in_rank: tuple[str, ...]
    clause_openers: tuple[str, ...]
    others: tuple[str, ...]
    selecting: tuple[str, ...]
    such_as: tuple[str, ...]
    no_such: tuple[str, ...]
    more_of_them: tuple[str, ...]
    having_most: tuple[str, ...]
    singled_inside: tuple[str, ...]
    setting_apart: tuple[str, ...]
    foremost: tuple[str, ...]
    stages: tuple[Stages, ...]

    @cached_property
    def pointers(self) -> tuple[str, ...]:
        """The words behind a noun that was told before ("số hộ này", "số đơn trên")."""
        return *self.demonstratives, *self.pointing


@cache
def cues() -> Cues:
    """Return the words beside digits that say what the digits are."""
    return read_table("cues", Cues)


@cache
def relation_cues() -> RelationCues:
    """Return the words between figures that say how they are related."""
    return read_table("relation_cues", RelationCues)
