"""This file gives typed access to the words that tell a figure's time, status, rating, award, action and reporter."""

from functools import cache

from attrs import frozen

from vnbulletin.lexicon.loading import read_table

__all__ = ["ObservationCues", "observation_cues"]


@frozen(kw_only=True)
class TimeCues:
    """Words for a time that no date names, and words that tell what a printed time is of."""

    review: tuple[str, ...]
    this_year: tuple[str, ...]
    now: tuple[str, ...]
    opening_now: tuple[str, ...]
    attributes: tuple[str, ...]
    not_now: tuple[str, ...]
    until_now: tuple[str, ...]
    since: tuple[str, ...]
    year_to_date: tuple[str, ...]
    term_to_date: tuple[str, ...]
    month: tuple[str, ...]
    months: tuple[str, ...]
    quarter: tuple[str, ...]
    year_before: tuple[str, ...]
    same_time: tuple[str, ...]
    year_start: tuple[str, ...]
    unknown_before: tuple[str, ...]
    next_year: tuple[str, ...]
    coming: tuple[str, ...]
    today: tuple[str, ...]
    compared: tuple[str, ...]
    named_years: tuple[str, ...]
    time_openers: tuple[str, ...]
    plans: tuple[str, ...]
    reviews: tuple[str, ...]
    signed: tuple[str, ...]
    campaigns: tuple[str, ...]
    campaign_months: dict[str, int]
    rounds: tuple[str, ...]
    founding: tuple[str, ...]
    attending: tuple[str, ...]
    meetings: tuple[str, ...]
    counted_from: tuple[str, ...]
    term_names: tuple[str, ...]
    stocks: tuple[str, ...]
    standing: tuple[str, ...]
    goes_on: tuple[str, ...]
    amounts: tuple[str, ...]
    happenings: tuple[str, ...]
    this_amount: tuple[str, ...]
    starts: tuple[str, ...]
    before_days: tuple[str, ...]
    first_half: tuple[str, ...]
    last_half: tuple[str, ...]
    up_to: tuple[str, ...]
    ends: tuple[str, ...]
    prices: tuple[str, ...]
    not_prices: tuple[str, ...]
    compared_figures: tuple[str, ...]
    of_its_time: tuple[str, ...]
    time_words: tuple[str, ...]
    compares: tuple[str, ...]
    comes_to: tuple[str, ...]
    hedges: tuple[str, ...]
    marks: tuple[str, ...]
    exceeds: tuple[str, ...]
    exceeds_behind: tuple[str, ...]
    year_plans: tuple[str, ...]


@frozen(kw_only=True)
class StatusCues:
    """Words that say that a figure is aimed at, expected or reached."""

    targets: tuple[str, ...]
    strong_targets: tuple[str, ...]
    reached: tuple[str, ...]
    spoken_of: tuple[str, ...]
    not_forecasts: tuple[str, ...]
    estimates: tuple[str, ...]
    forecasts: tuple[str, ...]
    results: tuple[str, ...]
    plan_heads: tuple[str, ...]
    result_heads: tuple[str, ...]
    closing: tuple[str, ...]


@frozen(kw_only=True)
class RatingCues:
    """Words of ratings beside the names of the levels: shortened names by code, and what stands around them."""

    whole: dict[str, str]
    short: dict[str, str]
    inverted: dict[str, tuple[str, ...]]
    bare: dict[str, str]
    other_scales: tuple[str, ...]
    or_higher: tuple[str, ...]
    tasks: tuple[str, ...]
    rated: tuple[str, ...]
    leads: tuple[str, ...]
    announcing: tuple[str, ...]
    before_figure: tuple[str, ...]
    before_old: tuple[str, ...]
    this_level: tuple[str, ...]
    behind_short: tuple[str, ...]
    denying: tuple[str, ...]
    removing: tuple[str, ...]
    parting: tuple[str, ...]
    leading_parts: tuple[str, ...]
    leading_shares: tuple[str, ...]
    joining: tuple[str, ...]


@frozen(kw_only=True)
class AwardCues:
    """Names of commendations as bulletins print them, and the verbs that give or receive one."""

    names: tuple[str, ...]
    giving: tuple[str, ...]


@frozen(kw_only=True)
class ActionCues:
    """Verbs of what was done, those of them that say little, and the words of the passive voice and of denial.

    *makes_noun* are the words behind which a verb is the rest of a noun, but for *predicates*, and *behind_denials*
    those that may stand between a word of *denials* and the verb that it denies; *done* says behind a verb that it was.
    """

    verbs: tuple[str, ...]
    not_verbs: tuple[str, ...]
    makes_noun: tuple[str, ...]
    predicates: tuple[str, ...]
    weak: tuple[str, ...]
    passive: tuple[str, ...]
    done: tuple[str, ...]
    denials: tuple[str, ...]
    behind_denials: tuple[str, ...]


@frozen(kw_only=True)
class BodyCues:
    """First words of the names of organisations, words before those that do not act, and small words inside."""

    heads: tuple[str, ...]
    not_bodies: tuple[str, ...]
    small_heads: tuple[str, ...]
    several: tuple[str, ...]
    places: tuple[str, ...]
    selves: tuple[str, ...]
    kin: dict[str, tuple[str, ...]]
    has: tuple[str, ...]
    not_acting: tuple[str, ...]
    sets: tuple[str, ...]
    telling: tuple[str, ...]
    leading: tuple[str, ...]
    naming: tuple[str, ...]
    hearing: tuple[str, ...]
    gives: tuple[str, ...]
    anew: tuple[str, ...]
    ranks: tuple[str, ...]
    inside: tuple[str, ...]
    second: tuple[str, ...]


@frozen(kw_only=True)
class SubjectCues:
    """Words that end what a figure counts, and those that lead to the figure; *hanging_unless* by what they follow.

    *amounts* are nouns of what is measured, which begin behind a verb of *predicates*; *leading* stand before it.
    *not_ends* and *not_parts* begin like one of those words.
    """

    ends: tuple[str, ...]
    not_ends: tuple[str, ...]
    parts: tuple[str, ...]
    not_parts: tuple[str, ...]
    amounts: tuple[str, ...]
    predicates: tuple[str, ...]
    leading: tuple[str, ...]
    hanging: tuple[str, ...]
    hanging_unless: dict[str, tuple[str, ...]]


@frozen(kw_only=True)
class IndicatorCues:
    """Words behind a noun that make it some of what there is, and words before it of an occasion that some attend.

    *before_nouns* stand before the noun of what a figure is of, *goes_from* and *goes_to* before the earlier and the
    later of two figures of one thing, *of_whole* before the whole of the next figure, and *people* are nouns for any
    of the people that a whole counts.
    """

    narrowing: tuple[str, ...]
    occasions: tuple[str, ...]
    before_nouns: tuple[str, ...]
    goes_from: tuple[str, ...]
    goes_to: tuple[str, ...]
    of_whole: tuple[str, ...]
    people: tuple[str, ...]


@frozen(kw_only=True)
class PartCues:
    """Words of a sentence whose figures are parts of what the sentence before counted."""

    openers: tuple[str, ...]
    other_matters: tuple[str, ...]
    announcing: tuple[str, ...]


@frozen(kw_only=True)
class StandingCues:
    """Words that tell what there is: *bodies* and what each *has*, its *units* and *members*, and *balances* of money.

    *persons* are counted where another noun stands before them; *homes* are there too, but as a year left them; money
    goes *through* *groups*. *of_whole* stands between a noun
    and the body that all of it is of, *is_* and *before_numbers* before the number, *of_parts* and *behind* behind its
    noun. *changing* words before a balance tell what was done with it, *judging* ones that a number is rated, and
    *narrowing* ones that only some are counted; *other_times* are those of the past that no date names.
    """

    bodies: tuple[str, ...]
    units: tuple[str, ...]
    has: tuple[str, ...]
    members: tuple[str, ...]
    persons: tuple[str, ...]
    homes: tuple[str, ...]
    groups: tuple[str, ...]
    through: tuple[str, ...]
    shares: tuple[str, ...]
    makes_up: tuple[str, ...]
    of_whole: tuple[str, ...]
    is_: tuple[str, ...]
    before_numbers: tuple[str, ...]
    of_parts: tuple[str, ...]
    behind: tuple[str, ...]
    balances: tuple[str, ...]
    changing: tuple[str, ...]
    judging: tuple[str, ...]
    narrowing: tuple[str, ...]
    other_times: tuple[str, ...]


@frozen(kw_only=True)
class ObservationCues:
    """All words that tell the coordinates of a figure."""

    source: str
    times: TimeCues
    standing: StandingCues
    statuses: StatusCues
    rating: RatingCues
    awards: AwardCues
    actions: ActionCues
    bodies: BodyCues
    subjects: SubjectCues
    parts: PartCues
    indicators: IndicatorCues


@cache
def observation_cues() -> ObservationCues:
    """Return the words that tell the coordinates of a figure."""
    return read_table("observation_cues", ObservationCues)
