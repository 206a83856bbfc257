"""This file knows the mark that ends a story ("./."), and the shorter ways in which it is written."""

import re

__all__ = ["FULL_END_REST", "SHORT_END_REST", "find_end_mark", "find_end_mark_before_name"]

# What follows the full stop of an end mark.
FULL_END_REST = r"\s?/{1,2}\s?\."
# Written in haste; inside of a text it counts only before a blank, as "đồng./ha" may stand there too.
SHORT_END_REST = r"\s?/{1,2}(?=\s)"
_AT_THE_END = re.compile(r"(?:\.\s?/{1,2}(?:\s?\.)?|/\.)(?=[\s\"'”’»)\]]{0,4}\Z)")
_WITHIN = re.compile(rf"\.(?:{FULL_END_REST}|{SHORT_END_REST})|/\.(?=\s)")
_LONGEST_END = 12


def find_end_mark(text: str) -> tuple[int, int] | None:
    """Return where the mark stands that ends folded text, with nothing but closing signs behind it, or None.

    >>> find_end_mark("đạt 95%./."), find_end_mark("đạt 95%./"), find_end_mark("đạt 95%.")
    ((7, 10), (7, 9), None)
    """
    hit = _AT_THE_END.search(text, max(0, len(text) - _LONGEST_END))
    return None if hit is None else hit.span()


def find_end_mark_before_name(text: str, start: int) -> tuple[int, int] | None:
    """Return where the last mark stands in folded text from *start* on that has words before and behind it, or None.

    >>> find_end_mark_before_name("Huyện họp./. Lê Mẫu", 0), find_end_mark_before_name("1/. Lê Mẫu", 0)
    ((9, 12), None)
    """
    found = None
    for hit in _WITHIN.finditer(text, start):
        # A numbered heading ("1/. Kết quả") ends nothing.
        if " " in text[: hit.start()].strip() and hit.end() < len(text):
            found = hit.span()
    return found
