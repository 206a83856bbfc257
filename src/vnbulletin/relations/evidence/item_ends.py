"""This file tells where an item of a list ends in a sentence, and whether the next figure is another item of it."""

import re

from vnbulletin.relations.evidence.cues import has_inside

__all__ = ["ASIDE", "ITEM_END", "LONGEST_GAP", "goes_to_next_item"]

# Between two figures of one list; farther apart they are of two.
LONGEST_GAP = 90
ITEM_END = re.compile(r"[,;]| và ")
# What stands in brackets, where marks end no item.
ASIDE = re.compile(r"\([^()]*\)")


def goes_to_next_item(gap: str) -> bool:
    """Tell whether *gap*, the text between two figures, ends an item, so that the second stands beside the first.

    >>> goes_to_next_item(" hộ, thôn Đông có "), goes_to_next_item(" hộ, trong đó "), goes_to_next_item(" hộ có ")
    (True, False, False)
    """
    return len(gap) <= LONGEST_GAP and ITEM_END.search(gap) is not None and not has_inside(gap)
