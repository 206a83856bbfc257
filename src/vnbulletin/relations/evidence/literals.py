"""This file tells by plain strings whether a cue may stand in a sentence, far faster than its pattern is searched."""

from collections import Counter
from collections.abc import Iterable

from vnbulletin.folding import fold
from vnbulletin.relations.passage import Passage

__all__ = ["core_words", "may_hold", "may_say"]


def core_words(phrases: Iterable[str]) -> tuple[str, ...]:
    """Return words in folded lower case of which each of *phrases* holds one: few, as many phrases share theirs.

    >>> core_words(["năm trước", "kỳ trước", "cùng kỳ"])
    ('trước', 'cùng')
    """
    left = [frozenset(fold(each).lower.split()) for each in phrases]
    found: list[str] = []
    while left:
        # Of words that as many phrases share, the longest stands in the fewest sentences.
        shared = Counter(word for each in left for word in each)
        best = max(shared, key=lambda word: (shared[word], len(word), word))
        found.append(best)
        left = [each for each in left if best not in each]
    return tuple(found)


def may_hold(text: str, literals: Iterable[str]) -> bool:
    """Tell whether any of some strings stands in a text, be it within a word."""
    return True in [each in text for each in literals]


def may_say(passage: Passage, literals: Iterable[str]) -> bool:
    """Tell whether any of some strings stands in the sentence, be it within a word."""
    lower, start, end = passage.lower, passage.start, passage.end
    for each in literals:
        if lower.find(each, start, end) >= 0:
            break
    else:
        return False
    return True
