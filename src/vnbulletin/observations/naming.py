"""This file asks the lexicon which indicator a figure reports, with the words that stand around it."""

import re

from vnbulletin.folding import fold
from vnbulletin.observations.indicators import Surroundings, find_indicator
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["indicator_of", "paragraph_of"]

_MARK = re.compile(r"[,;.()\n]")
# What stands farther away in an endless paragraph tells nothing, and work has to grow with the text alone.
_FARTHEST = 1000


def indicator_of(passage: Passage, placed: Placed, subject: str, around: str, between: tuple[int, int]) -> str | None:
    """Return the id of the indicator that a figure reports, or None where no words tell one.

    Args:
        passage: Its sentence.
        placed: The figure.
        subject: What it counts, as printed.
        around: Its paragraph with the headline, in folded lower case.
        between: Where the figure before it ends, and where the one behind it begins.
    """
    floor, ceiling = between
    lower = passage.lower
    mark = _MARK.search(lower, placed.end, ceiling)
    words = Surroundings(
        before=lower[floor : placed.start],
        behind=lower[placed.end : ceiling if mark is None else mark.start()],
        led=lower[passage.start : placed.start],
        around=around,
    )
    found = find_indicator(placed.unit, words, fold(subject).lower)
    return None if found is None else found.id


def paragraph_of(passage: Passage) -> str:
    """Return the paragraph of a sentence in folded lower case, as far as it stands close to the sentence."""
    span, folded = passage.paragraph.span, passage.folded
    start = max(folded.folded_offset(span.start), passage.start - _FARTHEST)
    return folded.lower[start : min(folded.folded_offset(span.end), passage.end + _FARTHEST)]
