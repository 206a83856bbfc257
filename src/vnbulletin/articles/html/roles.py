"""This file tells by tag, class and id what an element of a page is."""

import re
from enum import StrEnum
from functools import cache, lru_cache

from vnbulletin.articles.html.nodes import Node
from vnbulletin.lexicon.markup_tables import Markup, markup
from vnbulletin.lexicon.page_tables import WordList
from vnbulletin.lexicon.patterns import any_of

__all__ = ["CHROME_TAGS", "Role", "Surrounding", "roles_of", "surrounding"]


class Role(StrEnum):
    """What the markup says that an element holds."""

    TITLE = "title"
    SUMMARY = "summary"
    DATE = "date"
    CAPTION = "caption"
    BYLINE = "byline"


class Surrounding(StrEnum):
    """A part of the site: links, buttons and short lines; or other stories, and what readers say."""

    CHROME = "chrome"
    OTHER_VOICES = "other-voices"


CHROME_TAGS = frozenset({"nav", "footer", "aside", "menu", "dialog"})
_TAGS = {"h1": Role.TITLE, "figcaption": Role.CAPTION}
# An element that holds more than this is no title, no date …, whatever its class says: it is the wrapper of one.
_LONGEST = {Role.TITLE: 400, Role.SUMMARY: 1_600, Role.DATE: 200, Role.CAPTION: 700, Role.BYLINE: 120}


def roles_of(node: Node) -> frozenset[Role]:
    """Return the roles that the tag, class and id of an element give it; an element of much text has none."""
    found = {_TAGS[node.tag]} if node.tag in _TAGS else set()
    if node.label:
        found |= _labelled(node.names)
    return frozenset(role for role in found if node.size <= 2 * _LONGEST[role] and len(node.text()) <= _LONGEST[role])


def surrounding(node: Node, *within: Node) -> Surrounding | None:
    """Return which part of the site an element is, as far as its tag, class and id show it; None for the story's own.

    An aside of the page is of the site; one *within* an article may be a box of the story's own figures.
    """
    named = _surrounding(node.names) if node.label else None
    if named is None and node.tag in CHROME_TAGS:
        boxed = node.tag == "aside" and any(each.tag == "article" for each in within)
        return None if boxed else Surrounding.CHROME
    return named


@cache
def _patterns() -> dict[Role, re.Pattern[str]]:
    words: Markup = markup()
    lists = {
        Role.TITLE: words.title,
        Role.SUMMARY: words.summary,
        Role.DATE: words.date,
        Role.CAPTION: words.caption,
        Role.BYLINE: words.byline,
    }
    return {role: _names(each) for role, each in lists.items()}


def _names(words: WordList) -> re.Pattern[str]:
    return re.compile(rf"(?<= )(?:{any_of(words.words)})(?= )")


@cache
def _surroundings() -> dict[Surrounding, re.Pattern[str]]:
    words = markup()
    return {Surrounding.OTHER_VOICES: _names(words.other_voices), Surrounding.CHROME: _names(words.chrome)}


# The same few names come again on every page of a site.
@lru_cache(maxsize=4096)
def _labelled(names: str) -> frozenset[Role]:
    return frozenset(role for role, pattern in _patterns().items() if pattern.search(names))


@lru_cache(maxsize=4096)
def _surrounding(names: str) -> Surrounding | None:
    return next((kind for kind, pattern in _surroundings().items() if pattern.search(names)), None)
