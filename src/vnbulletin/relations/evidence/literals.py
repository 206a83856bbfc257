"""This file tells by plain strings whether a cue may stand in a sentence, far faster than its pattern is searched."""

from collections.abc import Iterable

from vnbulletin.folding import fold
from vnbulletin.relations.passage import Passage

__all__ = ["core_words", "may_hold", "may_say"]


def core_words(phrases: Iterable[str]) -> tuple[str, ...]:
    """Return words in folded lower case of which each of *phrases* holds one: few, as many phrases share theirs.

    >>> core_words(["chọn", "bình chọn", "chọn ra", "nổi bật"])
    ('chọn', 'nổi')
    """
    found: dict[str, None] = {}
    for words in sorted((fold(each).lower.split() for each in phrases), key=len):
        if found.keys().isdisjoint(words):
            found[words[0]] = None
    return tuple(found)


def may_hold(text: str, literals: Iterable[str]) -> bool:
    """Tell whether any of some strings stands in a text, be it within a word."""
    return True in [each in text for each in literals]


def may_say(passage: Passage, literals: Iterable[str]) -> bool:
    """Tell whether any of some strings stands in the sentence, be it within a word."""
    lower, start, end = passage.lower, passage.start, passage.end
    return max([lower.find(each, start, end) for each in literals]) >= 0
