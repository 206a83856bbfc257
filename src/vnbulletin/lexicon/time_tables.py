"""This file gives typed access to the names of days, months and stretches of time; every table names its source."""

from functools import cache, cached_property

from attrs import frozen

from vnbulletin.lexicon.loading import read_table

__all__ = ["Calendar", "DayPart", "Month", "OtherUnit", "Periods", "TimeUnit", "Weekday", "calendar", "periods"]


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
    quarters: tuple[str, ...]
    day_parts: tuple[DayPart, ...]
    first_ten: tuple[str, ...]
    before_noon: tuple[str, ...]
    after_noon: tuple[str, ...]
    lunar: tuple[str, ...]
    solar: tuple[str, ...]
    lunar_months: tuple[str, ...]
    stems: tuple[str, ...]
    branches: tuple[str, ...]
    ordinal_heads: tuple[str, ...]
    ordinal_tails: tuple[str, ...]

    @cached_property
    def weekday_numbers(self) -> dict[str, int]:
        """The ISO number of each weekday name."""
        return {word: row.iso for row in self.weekdays for word in row.words}

    @cached_property
    def short_weekday_numbers(self) -> dict[str, int]:
        """The ISO number of each weekday name that a header alone may use."""
        return {word: row.iso for row in self.weekdays for word in row.short}

    @cached_property
    def quarter_numbers(self) -> dict[str, int]:
        """The number of each quarter's numeral."""
        return {numeral: number for number, numeral in enumerate(self.quarters, start=1)}

    @cached_property
    def month_numbers(self) -> dict[str, int]:
        """The number of each month word."""
        return {word: row.number for row in self.months for word in row.words}


@frozen
class TimeUnit:
    """A unit of time: the field of a duration that counts it, its spellings, and those that running text may hold."""

    field: str
    words: tuple[str, ...]
    behind_digits: tuple[str, ...]
    behind_words: tuple[str, ...]


@frozen
class OtherUnit:
    """A unit that no duration counts, as so many times a unit that one does."""

    words: tuple[str, ...]
    times: int
    of: str


@frozen
class Season:
    """Names of stretches of a year that run over two, and the month in which they usually begin, where one is usual."""

    names: tuple[str, ...]
    source: str
    first_month: int | None = None


@frozen
class Periods:
    """Units of time, and the words that bound a period."""

    source: str
    names: tuple[str, ...]
    from_: tuple[str, ...]
    to: tuple[str, ...]
    opening: str
    middle: str
    closing: str
    now: tuple[str, ...]
    quarters: tuple[str, ...]
    half: str
    relative: tuple[str, ...]
    seasons: tuple[Season, ...]
    units: tuple[TimeUnit, ...]
    other_units: tuple[OtherUnit, ...]

    @cached_property
    def seasons_by_name(self) -> dict[str, Season]:
        """The stretches that run over two years, by each of their names."""
        return {name: row for row in self.seasons for name in row.names}

    @cached_property
    def every_name(self) -> tuple[str, ...]:
        """The names of all stretches that two years bound."""
        return (*self.names, *self.seasons_by_name)

    @cached_property
    def unit_fields(self) -> dict[str, str]:
        """The field of each unit, in every spelling."""
        return {word: row.field for row in self.units for word in row.words}

    @cached_property
    def unit_fields_behind_digits(self) -> dict[str, str]:
        """The field of each unit that makes a length behind digits in running text."""
        return {word: row.field for row in self.units for word in row.behind_digits}

    @cached_property
    def unit_fields_behind_words(self) -> dict[str, str]:
        """The field of each unit that makes a length behind number words in running text."""
        return {word: row.field for row in self.units for word in row.behind_words}


@cache
def calendar() -> Calendar:
    """Return the names of weekdays, months, parts of the day and lunar days."""
    return read_table("calendar", Calendar)


@cache
def periods() -> Periods:
    """Return the units of time and the words that bound a period."""
    return read_table("periods", Periods)
