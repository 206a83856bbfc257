"""This file finds web and e-mail addresses and names of files, whose digits count nothing."""

import re
from bisect import bisect_right

from vnbulletin.mentions.mention import LabelKind
from vnbulletin.mentions.recogniser import recogniser
from vnbulletin.mentions.scene import Reading, Scene

__all__ = ["address", "find_addresses"]

# Each way begins with a mark, so that the search skips from mark to mark.
_MARK = re.compile(
    r"://|@|\.(?:(?<=www\.)|(?<=[0-9]\.)(?:png|jpe?g|gif|webp|docx?|pdf|xlsx?|html?|aspx?|mp4)(?!\w)"
    r"|(?<=[\w-]\.)(?:com|vn|org|net)(?!\w))"
)
_SIGNS = (
    "://", "@", "www.", ".com", ".vn", ".org", ".net", ".png", ".jp", ".gif", ".webp", ".doc", ".pdf", ".xls", ".htm",
    ".asp", ".mp4",
)  # fmt: skip
_LONGEST = 200


def find_addresses(lower: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Return where web and e-mail addresses and names of files stand between *start* and *end*."""
    # Most texts hold none of the signs, and finding that out is cheap.
    if not any(sign in lower for sign in _SIGNS):
        return ()
    found: list[tuple[int, int]] = []
    for hit in _MARK.finditer(lower, start, end):
        if found and hit.start() < found[-1][1]:
            continue
        floor, ceiling = max(start, hit.start() - _LONGEST), min(end, hit.end() + _LONGEST)
        head = lower[floor : hit.start()].split()
        first = hit.start() - len(head[-1]) if head and not lower[hit.start() - 1].isspace() else hit.start()
        tail = lower[hit.end() : ceiling].split(maxsplit=1)
        last = hit.end() + len(tail[0]) if tail and not lower[hit.end()].isspace() else hit.end()
        # The full stop behind an address closes the sentence.
        found.append((first, hit.end() + len(lower[hit.end() : last].rstrip('.,;:)”"'))))
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
