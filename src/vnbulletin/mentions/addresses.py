"""This file finds web and e-mail addresses and names of files, whose digits count nothing."""

import re
from bisect import bisect_right

from vnbulletin.mentions.mention import LabelKind
from vnbulletin.mentions.recogniser import recogniser
from vnbulletin.mentions.scene import Reading, Scene

__all__ = ["address", "find_addresses"]

# One pattern for each mark: a search for a single sign skips to it far faster than a search for any of three,
# and most texts lack the first two.
_MARKS = {
    "://": re.compile("://"),
    "@": re.compile("@"),
    ".": re.compile(
        r"\.(?:(?<=www\.)|(?=[a-z])(?:(?<=[0-9]\.)(?:png|jpe?g|gif|webp|docx?|pdf|xlsx?|html?|aspx?|mp4)"
        r"|(?<=[\w-]\.)(?:com|vn|org|net))(?!\w))"
    ),
}
_LONGEST = 200


def find_addresses(lower: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Return where web and e-mail addresses and names of files stand between *start* and *end*."""
    found: list[tuple[int, int]] = []
    met = [pattern for mark, pattern in _MARKS.items() if mark in lower]
    for opens, closes in sorted([hit.span() for pattern in met for hit in pattern.finditer(lower, start, end)]):
        if found and opens < found[-1][1]:
            continue
        floor, ceiling = max(start, opens - _LONGEST), min(end, closes + _LONGEST)
        head = lower[floor:opens].split()
        first = opens - len(head[-1]) if head and not lower[opens - 1].isspace() else opens
        tail = lower[closes:ceiling].split(maxsplit=1)
        last = closes + len(tail[0]) if tail and not lower[closes].isspace() else closes
        # The full stop behind an address closes the sentence.
        found.append((first, closes + len(lower[closes:last].rstrip('.,;:)”"'))))
    return tuple(found)


@recogniser("address")
def address(scene: Scene, place: int) -> Reading | None:
    """Read the digits of a web or e-mail address or of a file's name."""
    if not scene.addresses:
        return None
    index = bisect_right(scene.addresses, (place, len(scene.lower))) - 1
    if index < 0 or place >= scene.addresses[index][1]:
        return None
    start, end = scene.addresses[index]
    start, end = max(start, scene.floor), min(end, scene.end)
    return Reading.label(start, end, scene.text[start:end], LabelKind.ADDRESS)
