"""This file reads and writes the time zone beside a clock time ("GMT+7", "+07:00")."""

import re
from datetime import timedelta, timezone

from vnbulletin.errors import ParseReason
from vnbulletin.folding import FoldedText
from vnbulletin.notation.strictness import refusal
from vnbulletin.spans import Span

__all__ = ["ZONE", "format_zone", "read_zone"]

# In folded lower case; numbers may be too large, so that they can be named.
ZONE = (
    r"(?P<zone>[(\[]?(?:(?:gmt|utc)(?:\s?(?P<sign>[-+])\s?(?P<hours>[0-9]{1,2})(?::?(?P<minutes>[0-9]{2}))?)?"
    r"|(?P<bare_sign>[-+])(?P<bare_hours>[0-9]{2}):(?P<bare_minutes>[0-9]{2}))[)\]]?)(?!\w)"
)
_PAIRS = {"(": ")", "[": "]"}
_WEST, _EAST = timedelta(hours=-12), timedelta(hours=14)
_HOUR = 60


def read_zone(folded: FoldedText, hit: re.Match[str], *, expected: str) -> timezone | None:
    """Return the zone that a match of `ZONE` printed, or None where it printed none."""
    if hit["zone"] is None:
        return None
    place = Span(*hit.span("zone"))
    opened = hit["zone"][0]
    closed = hit["zone"][-1]
    if _PAIRS.get(opened, "") != (closed if closed in _PAIRS.values() else ""):
        reason = "its brackets do not close each other"
        raise refusal(folded, place, ParseReason.UNEXPECTED_CHARACTER, reason, expected=expected)
    sign, hours, minutes = (hit[name] or hit[f"bare_{name}"] or "0" for name in ("sign", "hours", "minutes"))
    offset = timedelta(hours=int(hours), minutes=int(minutes))
    offset = -offset if sign == "-" else offset
    if int(minutes) >= _HOUR or not _WEST <= offset <= _EAST:
        reason = "a time zone lies between GMT-12 and GMT+14"
        raise refusal(folded, place, ParseReason.OUT_OF_RANGE, reason, expected=expected)
    return timezone(offset)


def format_zone(offset: timedelta | None) -> str:
    """Return a zone as pages print it behind a date ("(GMT+7)"), or nothing where there is none.

    Raises:
        ValueError: No notation prints such a zone.

    >>> format_zone(timedelta(hours=7)), format_zone(timedelta(hours=5, minutes=30)), format_zone(None)
    ('(GMT+7)', '(GMT+05:30)', '')
    """
    if offset is None:
        return ""
    minutes, rest = divmod(abs(offset), timedelta(minutes=1))
    if rest or not _WEST <= offset <= _EAST:
        msg = f"a zone is printed in whole minutes between GMT-12 and GMT+14, got {offset}"
        raise ValueError(msg)
    sign = "-" if offset < timedelta(0) else "+"
    hours, minutes = divmod(minutes, _HOUR)
    return f"(GMT{sign}{hours:02d}:{minutes:02d})" if minutes else f"(GMT{sign}{hours})"
