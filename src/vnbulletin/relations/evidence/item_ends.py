"""This file tells where an item of a list ends in a sentence, and whether the next figure is another item of it."""

import re

from vnbulletin.relations.evidence.cues import has_inside
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["ASIDE", "ITEM_END", "LONGEST_GAP", "goes_to_next_item", "some_item_without_figure"]

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


def some_item_without_figure(passage: Passage, parts: list[Placed], end: int) -> bool:
    """Tell whether an item names the unit but no figure: "5 chi bộ thôn, 3 chi bộ trường học và chi bộ công an"."""
    head = parts[0].head
    ends = [*(each.start for each in parts[1:]), end]
    texts = (passage.lower[part.end : stop] for part, stop in zip(parts, ends, strict=True))
    pieces = (piece.strip() for text in texts for piece in ITEM_END.split(ASIDE.sub("", text))[1:])
    return head != "" and any(piece.startswith(f"{head} ") for piece in pieces)
