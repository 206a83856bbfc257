"""This file gives typed access to the words of web pages: of classes and ids, and of the headings of tables."""

from functools import cache

from attrs import frozen

from vnbulletin.lexicon.loading import read_table
from vnbulletin.lexicon.page_tables import WordList

__all__ = ["Markup", "markup"]


@frozen(kw_only=True)
class Markup:
    """Words that tell what an element of a page is, and what a column of a table holds."""

    title: WordList
    summary: WordList
    date: WordList
    caption: WordList
    byline: WordList
    by: WordList
    placeholders: WordList
    chrome: WordList
    other_voices: WordList
    numbering: WordList
    plain_headings: WordList
    measures: WordList


@cache
def markup() -> Markup:
    """Return the words of web pages."""
    return read_table("markup", Markup)
