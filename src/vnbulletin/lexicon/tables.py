"""This file gives typed access to the vocabulary; every table names its source."""

from functools import cache

from attrs import frozen

from vnbulletin.lexicon.loading import read_table
from vnbulletin.lexicon.notation_tables import Documents, Periods, documents, periods

__all__ = [
    "Bounds",
    "Calendar",
    "Cues",
    "Documents",
    "NumberWords",
    "Periods",
    "RelationCues",
    "Units",
    "bounds",
    "calendar",
    "cues",
    "documents",
    "number_words",
    "periods",
    "relation_cues",
    "units",
]


@frozen
class Digit:
    """A digit, the words that write it, and those that write it behind a ten only."""

    value: int
    words: tuple[str, ...]
    after_tens: tuple[str, ...] = ()


@frozen
class Scale:
    """A power of ten and the words that write it."""

    power: int
    words: tuple[str, ...]


@frozen
class SmallWords:
    """The words that build a number below one thousand."""

    ten: str
    tens: str
    hundred: str
    zero_tens: tuple[str, ...]
    years: str
    half: str
    dozen: str


@frozen
class SignWords:
    """The words that say a minus and a decimal comma."""

    minus: tuple[str, ...]
    comma: str


@frozen
class OrdinalWords:
    """The words that make a number an ordinal, and the ordinals with a form of their own."""

    lead: str
    times: str
    first: tuple[str, ...]
    forms: tuple[Digit, ...]


@frozen
class NumberWords:
    """The words that write numbers."""

    source: str
    digits: tuple[Digit, ...]
    scales: tuple[Scale, ...]
    small: SmallWords
    signs: SignWords
    ordinals: OrdinalWords

    @property
    def digit_values(self) -> dict[str, int]:
        """The value of each digit word, wherever it may stand."""
        return {word: row.value for row in self.digits for word in (*row.words, *row.after_tens)}

    @property
    def after_tens(self) -> frozenset[str]:
        """The digit words that stand behind a ten only."""
        return frozenset(word for row in self.digits for word in row.after_tens)

    @property
    def scale_powers(self) -> dict[str, int]:
        """The power of ten of each scale word."""
        return {word: row.power for row in self.scales for word in row.words}

    @property
    def grouping_scales(self) -> tuple[Scale, ...]:
        """The scales that name a group of three digits, the largest first; vạn names four."""
        groups = (row for row in self.scales if row.power % 3 == 0)
        return tuple(sorted(groups, key=lambda row: row.power, reverse=True))


@frozen
class BoundWords:
    """Words that set a bound, and the sign that notes it."""

    sign: str
    words: tuple[str, ...]


@frozen
class Bounds:
    """The bound words before and after a figure, those that compare in running text, and one standard word a sign."""

    source: str
    before: tuple[BoundWords, ...]
    after: tuple[BoundWords, ...]
    compared: tuple[BoundWords, ...]
    standard: dict[str, str]


@frozen
class Weekday:
    """A weekday by its ISO number (Monday is 1), its names, and those that a header alone may use."""

    iso: int
    words: tuple[str, ...]
    short: tuple[str, ...] = ()


@frozen
class Month:
    """A month and the words that write it after “tháng”."""

    number: int
    words: tuple[str, ...]


@frozen
class DayPart:
    """A part of the day: the words that name it, and its first and last hour."""

    first: int
    last: int
    words: tuple[str, ...]


@frozen
class Calendar:
    """Names of weekdays, months, parts of the day and lunar days."""

    source: str
    weekdays: tuple[Weekday, ...]
    months: tuple[Month, ...]
    day_parts: tuple[DayPart, ...]
    first_ten: tuple[str, ...]
    before_noon: tuple[str, ...]
    after_noon: tuple[str, ...]
    lunar: tuple[str, ...]
    solar: tuple[str, ...]
    lunar_months: tuple[str, ...]
    stems: tuple[str, ...]
    branches: tuple[str, ...]

    @property
    def weekday_numbers(self) -> dict[str, int]:
        """The ISO number of each weekday name."""
        return {word: row.iso for row in self.weekdays for word in row.words}

    @property
    def short_weekday_numbers(self) -> dict[str, int]:
        """The ISO number of each weekday name that a header alone may use."""
        return {word: row.iso for row in self.weekdays for word in row.short}

    @property
    def month_numbers(self) -> dict[str, int]:
        """The number of each month word."""
        return {word: row.number for row in self.months for word in row.words}


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
    people: tuple[str, ...]
    ages: tuple[str, ...]
    kinds: tuple[UnitKind, ...]
    measures: tuple[str, ...]
    currencies: tuple[str, ...]
    times: tuple[str, ...]
    fractional: tuple[str, ...]
    not_units: tuple[str, ...]
    scaled_nouns: tuple[str, ...]
    joints: tuple[str, ...]
    never_first: tuple[str, ...]
    not_spoken: tuple[str, ...]
    ranks: tuple[str, ...]
    fillers: tuple[str, ...]
    stops: tuple[str, ...]


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
def number_words() -> NumberWords:
    """Return the words that write numbers."""
    return read_table("number_words", NumberWords)


@cache
def bounds() -> Bounds:
    """Return the bound words."""
    return read_table("bounds", Bounds)


@cache
def calendar() -> Calendar:
    """Return the names of weekdays, months, parts of the day and lunar days."""
    return read_table("calendar", Calendar)


@cache
def units() -> Units:
    """Return the nouns and measures that bulletins count."""
    return read_table("units", Units)


@cache
def cues() -> Cues:
    """Return the words beside digits that say what the digits are."""
    return read_table("cues", Cues)


@cache
def relation_cues() -> RelationCues:
    """Return the words between figures that say how they are related."""
    return read_table("relation_cues", RelationCues)
