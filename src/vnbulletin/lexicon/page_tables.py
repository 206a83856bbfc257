"""This file gives typed access to the vocabulary of pages: furniture, and what stands around a story."""

from functools import cache

from attrs import frozen

from vnbulletin.lexicon.loading import read_table

__all__ = ["Furniture", "Masthead", "WordList", "Writing", "furniture", "masthead", "writing"]


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
    forms: WordList
    counters: WordList
    counter_periods: WordList
    counter_units: WordList
    contacts: WordList
    notices: WordList
    sections: WordList
    styles: WordList


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
    event_openings: WordList


@frozen(kw_only=True)
class Writing:
    """Habits of writing that reading has to know."""

    abbreviations: WordList
    frequent: WordList


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
