"""This file gives typed access to the vocabulary of pages: furniture, what stands around a story, and provinces."""

import unicodedata
from datetime import date
from functools import cache, cached_property

from attrs import field, fields, frozen

from vnbulletin.lexicon.loading import read_table

__all__ = [
    "Furniture",
    "Masthead",
    "Province",
    "Provinces",
    "WordList",
    "Writing",
    "furniture",
    "masthead",
    "provinces",
    "writing",
]


# A list whose phrases may stand anywhere in a line; those of all other lists open one.
_WITHIN = {"within": True}


@frozen
class WordList:
    """Phrases that play one part on a page, and where they were read."""

    source: str
    words: tuple[str, ...]


@frozen(kw_only=True)
class Furniture:
    """Phrases that belong to the site and not to the story."""

    toolbar: WordList
    headings: WordList
    tag_headings: WordList
    counter_headings: WordList
    forms: WordList
    ratings: WordList
    codes: WordList
    counters: WordList
    counter_periods: WordList
    counter_units: WordList = field(metadata=_WITHIN)
    contacts: WordList
    notices: WordList
    numbered_notices: WordList
    paths: WordList
    links: WordList
    tag_labels: WordList
    channels: WordList = field(metadata=_WITHIN)
    letterheads: WordList
    sections: WordList = field(metadata=_WITHIN)
    styles: WordList = field(metadata=_WITHIN)

    @cached_property
    def opening(self) -> tuple[WordList, ...]:
        """The lists whose phrases open a line."""
        return tuple(getattr(self, each.name) for each in fields(Furniture) if not each.metadata.get("within"))


@frozen(kw_only=True)
class Masthead:
    """Phrases that mark dates of the page, names, captions and sources."""

    date_labels: WordList
    bylines: WordList
    credits: WordList
    sources: WordList
    outlets: WordList
    not_outlets: WordList
    agencies: WordList
    not_agencies: WordList
    scenes: WordList
    people: WordList
    acts: WordList
    telling: WordList
    same_day: WordList
    day_before: WordList
    to_come: WordList
    reviews: WordList
    plans: WordList
    histories: WordList
    province_signs: WordList
    passing: WordList
    place_words: WordList
    smaller_places: WordList
    several: WordList
    address_parts: WordList
    signing_bodies: WordList


@frozen(kw_only=True)
class Writing:
    """Habits of writing that reading has to know."""

    abbreviations: WordList
    before_letters: WordList
    frequent: WordList

    @cached_property
    def abbreviated(self) -> frozenset[str]:
        """The abbreviations, to look words up in."""
        return frozenset(self.abbreviations.words)

    @cached_property
    def lettered(self) -> frozenset[str]:
        """The words before a letter that names a class of things, to look words up in."""
        return frozenset(self.before_letters.words)

    @cached_property
    def frequent_syllables(self) -> frozenset[str]:
        """The frequent syllables, to look words up in."""
        return frozenset(self.frequent.words)


@frozen(kw_only=True)
class Province:
    """A province or city of the centre, with the former ones that it unites and what else it is called."""

    name: str
    spellings: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    unites: tuple[str, ...] = ()
    seats_press: bool = False

    @cached_property
    def printed(self) -> str:
        """The name in the standard spelling ("Thanh Hóa"); tables are folded as they are read ("Thanh Hoá")."""
        return self.name.replace("oá", "óa").replace("oà", "òa")

    @property
    def forms(self) -> tuple[str, ...]:
        """The forms in which the name stands in a text, in folded lower case."""
        return self.spellings or (self.name.lower(),)

    @cached_property
    def slugs(self) -> tuple[str, ...]:
        """The forms in which the name stands in web addresses ("namdinh")."""
        letters = unicodedata.normalize("NFD", self.name.lower()).replace("đ", "d")
        return self.addresses or ("".join(each for each in letters if each.isascii() and each.isalnum()),)


@frozen(kw_only=True)
class Provinces:
    """The provinces before and since the day on which they were united."""

    source: str
    evidence: str
    since: str
    former: tuple[Province, ...]
    present: tuple[Province, ...]

    @cached_property
    def merged_into(self) -> dict[str, Province]:
        """The present province that holds each former one, by the former one's name in folded lower case."""
        return {former: each for each in self.present for former in each.unites}

    @cached_property
    def united_on(self) -> date:
        """The first day of the present provinces."""
        return date.fromisoformat(self.since)

    @cached_property
    def by_form(self) -> dict[str, tuple[Province, ...]]:
        """The provinces, former before present, by each form of their names."""
        found: dict[str, tuple[Province, ...]] = {}
        for each in (*self.former, *self.present):
            for form in each.forms:
                found[form] = (*found.get(form, ()), each)
        return found

    @cached_property
    def by_slug(self) -> dict[str, tuple[Province, ...]]:
        """The provinces, former before present, by each form of their names in web addresses."""
        found: dict[str, tuple[Province, ...]] = {}
        for each in (*self.former, *self.present):
            for form in each.slugs:
                found[form] = (*found.get(form, ()), each)
        return found


@cache
def furniture() -> Furniture:
    """Return the phrases that belong to the site."""
    return read_table("furniture", Furniture)


@cache
def masthead() -> Masthead:
    """Return the phrases around a story."""
    return read_table("masthead", Masthead)


@cache
def writing() -> Writing:
    """Return the habits of writing."""
    return read_table("writing", Writing)


@cache
def provinces() -> Provinces:
    """Return the provinces."""
    return read_table("provinces", Provinces)
