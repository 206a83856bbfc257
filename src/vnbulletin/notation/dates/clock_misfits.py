"""This file finds out why a text is no clock time, and where."""

import re

from vnbulletin.errors import ParseReason
from vnbulletin.notation.dates.clock_grammar import clock_pattern
from vnbulletin.notation.dates.misfits import Misfit
from vnbulletin.spans import Span

__all__ = ["misfit"]

_LETTERS = re.compile(r"[^\W\d_]+")
_SPACED_COLON = re.compile(r"(?P<hour>[0-9]{1,2})(?:(?P<before>\s+):\s*|:(?P<behind>\s+))(?P<minute>[0-9]{2})")
_GLUED = re.compile(r"(?P<hour>[0-9]{1,3})\s{0,3}(?P<mark>giờ)(?P<minute>[0-9]{1,3})(?P<rest>\s{0,3}phút)?")
_GLUED_UNIT = re.compile(r"[0-9]{1,3}\s?[hg][0-9]{1,3}\s{0,3}(?P<word>[^\W\d_]+)")
_HALF_WITHOUT_HOUR = re.compile(r"(?P<hour>[0-9]{1,2})\s{1,3}(?P<half>rưỡi)")
_HOURS, _MINUTES = 24, 60


def misfit(lower: str) -> Misfit:
    """Return where and why a folded text is no clock time, and what was meant."""
    if (hit := re.match(clock_pattern(), lower)) and (rest := lower[hit.end() :].lstrip()):
        place = Span(len(lower) - len(rest), len(lower))
        reason = ParseReason.UNKNOWN_WORD if rest[0].isalpha() else ParseReason.UNEXPECTED_CHARACTER
        return place, reason, "a clock time ends before it", ()
    if found := _near(lower):
        return found
    if hit := _LETTERS.search(lower):
        wrong = f"{hit[0]!r} marks no hour" if lower[0].isdecimal() else "a clock time begins with its hour in digits"
        return Span(*hit.span()), ParseReason.UNKNOWN_WORD, wrong, ()
    return Span(0, len(lower)), ParseReason.NOT_COMPLETE, 'an hour is marked by ":", "h" or "giờ"', ()


def _near(lower: str) -> Misfit | None:
    """Return what is wrong with a clock time that one sign or word would make whole."""
    if hit := _SPACED_COLON.fullmatch(lower):
        place = Span(*hit.span("before" if hit["before"] else "behind"))
        meant = _existing(f"{hit['hour']}:{hit['minute']}", hit["hour"], hit["minute"])
        return place, ParseReason.STRAY_SPACE, "a space stands beside its colon", meant
    if hit := _GLUED.fullmatch(lower):
        meant = _existing(f"{hit['hour']} giờ {hit['minute']}{hit['rest'] or ''}", hit["hour"], hit["minute"])
        place = Span(hit.start("mark"), hit.end("minute"))
        return place, ParseReason.NOT_COMPLETE, "a space stands between “giờ” and its minutes", meant
    if hit := _HALF_WITHOUT_HOUR.fullmatch(lower):
        meant = _existing(f"{hit['hour']} giờ rưỡi", hit["hour"], "0")
        return Span(*hit.span("half")), ParseReason.NOT_COMPLETE, "“giờ” is missing before it", meant
    if hit := _GLUED_UNIT.match(lower):
        return Span(*hit.span("word")), ParseReason.UNKNOWN_WORD, f"{hit['word']!r} marks no minutes", ()
    return None


def _existing(text: str, hour: str, minute: str) -> tuple[str, ...]:
    return (text,) if int(hour) < _HOURS and int(minute) < _MINUTES else ()
