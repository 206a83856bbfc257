"""This program counts what a search for digits, dateparser and this library find in the hand-marked texts.

Usage: python -m tests.bench.found
"""

import re
import sys
from collections.abc import Iterator
from datetime import datetime

from dateparser.search import search_dates
from tests.bench.ratios import table
from tests.bench.texts import BULLETINS, SHORT_TEXTS
from tests.gold.marks import GoldText, Mark
from tests.gold.tally import tally_of
from tests.gold.values import FREE_KINDS

CLUSTERS = re.compile(r"[0-9](?:[0-9.,/%-]*[0-9%])?")
# What a library of dates can find: a date, or the time of a day.
_DATED = frozenset({"date", "time"})
_FIELDS = re.compile(r"(?:([0-9]{4})|XXXX)?(?:-([0-9]{2}))?(?:-([0-9]{2}))?(?:T([0-9]{2}):([0-9]{2}))?")


def lines(texts: tuple[GoldText, ...]) -> Iterator[str]:
    """Yield the table of what each finds in *texts*."""
    tally = tally_of(texts)
    groups = ("figures", "times", "doc")
    marked, hit, beyond = (sum(tally[f"{group} {said}"] for group in groups) for said in ("marked", "hit", "beyond"))
    dates = [mark for gold in texts for mark in gold.marks if mark.kind in _DATED]
    dates_hit, dates_false = map(sum, zip(*map(_dates_found, texts), strict=True))
    bare_hit, bare_false = map(sum, zip(*map(_clusters_found, texts), strict=True))
    rows = (
        ("vnbulletin", "figures, times, documents, with their values", marked, hit, beyond),
        (
            "dateparser's `search_dates`",
            "dates and times of day, with their values",
            len(dates),
            dates_hit,
            dates_false,
        ),
        ("`findall`", "places with digits, without kind or value", marked, bare_hit, bare_false),
    )
    yield from table(("", "looks for", "marked", "found", "found beyond"), (tuple(map(str, row)) for row in rows))


def _clusters_found(gold: GoldText) -> tuple[int, int]:
    """Count the marks that are a cluster of digits and no more, and the clusters that are no mark."""
    places = {(mark.start, mark.end) for mark in gold.marks if mark.kind not in FREE_KINDS}
    clusters = [hit.span() for hit in CLUSTERS.finditer(gold.text)]
    hits = sum(span in places for span in clusters)
    return hits, len(clusters) - hits


def _dates_found(gold: GoldText) -> tuple[int, int]:
    """Count the marks of dates whose value is found at their place, and what is found elsewhere or otherwise."""
    dates = [mark for mark in gold.marks if mark.kind in _DATED]
    hits = false = place = 0
    for said, moment in search_dates(gold.text, languages=["vi"]) or ():
        start = gold.text.find(said, place)
        # The words come without their place, and now and then in another spelling; such a hit is judged by its value.
        here = [mark for mark in dates if start < 0 or (mark.start < start + len(said) and start < mark.end)]
        place = max(place, start)
        right = next((mark for mark in here if _states(mark, moment)), None)
        if right is None:
            false += 1
        else:
            hits += 1
            dates.remove(right)
    return hits, false


def _states(mark: Mark, moment: datetime) -> bool:
    """Tell whether all that is printed of a date is the same in *moment*."""
    fields = _FIELDS.fullmatch(mark.value)
    if fields is None:
        return False
    given = (moment.year, moment.month, moment.day, moment.hour, moment.minute)
    return all(printed is None or int(printed) == value for printed, value in zip(fields.groups(), given, strict=True))


if __name__ == "__main__":
    for heading, texts in (("Short texts", SHORT_TEXTS), ("Bulletins", BULLETINS)):
        sys.stdout.writelines(f"{line}\n" for line in (f"### {heading}", "", *lines(texts)))
