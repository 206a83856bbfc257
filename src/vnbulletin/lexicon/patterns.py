"""This file turns vocabulary into pieces of regular expressions."""

import re
from collections.abc import Iterable

from vnbulletin.folding import fold

__all__ = ["any_of", "phrase"]


def phrase(words: str) -> str:
    """Return a pattern for *words* in folded lower case, with any run of up to three blanks between two words."""
    return r"\s{1,3}".join(re.escape(word) for word in fold(words).lower.split())


def any_of(phrases: Iterable[str]) -> str:
    r"""Return an alternation of *phrases*, the longest first, so that none hides a longer one.

    >>> any_of(["ước", "ước đạt"])
    'ước\\s{1,3}đạt|ước'
    """
    return "|".join(phrase(each) for each in sorted(set(phrases), key=lambda each: (-len(each), each)))
