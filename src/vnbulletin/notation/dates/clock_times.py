"""This file reads and writes clock times: "08:24", "8h30", "8 giờ kém 5", "2 giờ chiều", "02:48 PM"."""

import re
from datetime import time
from functools import cache

from vnbulletin.notation.dates.clock_grammar import clock_pattern, read_clock
from vnbulletin.notation.dates.clock_misfits import misfit
from vnbulletin.notation.dates.styles import TimeStyle, chosen_style
from vnbulletin.notation.dates.zones import ZONE, format_zone
from vnbulletin.notation.strictness import folded_notation, matched, refusal, require_type

__all__ = ["clock_text", "format_time", "parse_time"]

_EXPECTED = "a clock time"
_PLAIN = re.compile(r"([0-9]{1,2}):([0-9]{2})")


def parse_time(text: str) -> time:
    """Read a clock time (tiếng Việt: “giờ”), with a part of the day, AM or PM, and a zone if they are printed.

    Accepts "08:24", "02:48:00 AM", "8h30", "8g02", "21 giờ", "8 giờ 30 phút", "8 giờ rưỡi", "9 giờ kém 5",
    "2 giờ chiều" and "13:31 [GMT+7]". Refuses "24:00", hours that the part of the day does not have
    ("13 giờ sáng"), and "12 giờ đêm", which may open the day or end it.

    Args:
        text: The whole notation, with nothing around it.

    Returns:
        The time; it has a zone where one is printed.

    Raises:
        ParseError: The text is no clock time, or is two; its span points into *text*.

    >>> parse_time("2 giờ chiều"), parse_time("9 giờ kém 5"), parse_time("02:48:00 AM")
    (datetime.time(14, 0), datetime.time(8, 55), datetime.time(2, 48))

    Source: counts of published bulletins.

    .. versionadded:: 0.1.0
    """
    hit = matched(_PLAIN, text)
    if hit is not None and (hour := int(hit[1])) < 24 and (minute := int(hit[2])) < 60:  # noqa: PLR2004 -- a clock
        return time(hour, minute)
    folded = folded_notation(text, expected=_EXPECTED)
    found = _whole().fullmatch(folded.lower)
    if found is not None:
        return read_clock(folded, found, expected=_EXPECTED).as_time()
    place, reason, explanation, suggestions = misfit(folded.lower)
    raise refusal(folded, place, reason, explanation, expected=_EXPECTED, suggestions=suggestions)


def format_time(moment: time, *, style: TimeStyle | str = TimeStyle.COLON) -> str:
    """Write a clock time; seconds are written where they are not zero, and a zone where there is one.

    Args:
        moment: A time of day, in whole minutes or seconds; its zone is printed if it has one.
        style: A `TimeStyle` or its name.

    Raises:
        ValueError: The style is unknown, or the time has a fraction of a second, a zone that is not printed,
            or seconds where the style is "letter".

    >>> format_time(time(8, 5)), format_time(time(8, 5), style="letter"), format_time(time(8), style="administrative")
    ('08:05', '8h05', '8 giờ')

    Source: Decree 30/2020/NĐ-CP for the administrative style; counts of published bulletins for the others.

    .. versionadded:: 0.1.0
    """
    require_type(moment, time)
    zone = format_zone(moment.utcoffset())
    written = clock_text(moment, chosen_style(TimeStyle, style))
    return f"{written} {zone}" if zone else written


def clock_text(moment: time, style: TimeStyle) -> str:
    """Return *moment* in *style*, without its zone."""
    if moment.microsecond:
        msg = f"a page prints no fraction of a second, got {moment}"
        raise ValueError(msg)
    match style:
        case TimeStyle.LETTER if moment.second:
            msg = f"no page prints seconds behind an “h”, got {moment}"
            raise ValueError(msg)
        case TimeStyle.LETTER:
            return f"{moment.hour}h{moment.minute:02d}"
        case TimeStyle.ADMINISTRATIVE:
            parts = [f"{moment.hour} giờ"]
            parts += [f"{moment.minute} phút"] if moment.minute or moment.second else []
            parts += [f"{moment.second} giây"] if moment.second else []
            return " ".join(parts)
        case _:
            seconds = f":{moment.second:02d}" if moment.second else ""
            return f"{moment.hour:02d}:{moment.minute:02d}{seconds}"


@cache
def _whole() -> re.Pattern[str]:
    return re.compile(rf"{clock_pattern()}(?:\s{{0,3}}{ZONE})?")
