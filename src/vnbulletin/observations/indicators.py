"""This file finds the indicator of a figure by its noun and by the words beside it."""

from collections.abc import Iterator

from attrs import frozen

from vnbulletin.lexicon.indicator_tables import Indicator, indicators
from vnbulletin.lexicon.patterns import spaced

__all__ = ["Surroundings", "find_indicator"]


@frozen(kw_only=True)
class Surroundings:
    """The folded lower-case words around a figure.

    *before* reaches back to the figure before it, *behind* runs on to the next mark or figure, *led* is the
    sentence up to the figure, and *around* the paragraph with the headline.
    """

    before: str
    behind: str
    led: str
    around: str


def find_indicator(unit: str, words: Surroundings) -> Indicator | None:
    """Return the indicator that a figure of *unit* reports, or None where no words tell one.

    The words between two figures tell more than those before the first of a list; among them the longest cue wins,
    then the nearest one.

    Args:
        unit: The noun that is counted, in folded lower case.
        words: What stands around the figure.

    >>> words = Surroundings(before="trong năm kết nạp ", behind=" đảng viên mới", led="trong năm kết nạp ", around="")
    >>> find_indicator("đảng viên", words).id
    'PARTY_MEMBERS_ADMITTED'
    """
    around = spaced(words.around)
    table = indicators().by_unit
    counted = [
        each
        for each in (*table.get(unit, ()), *table.get("", ()))
        if not each.within or any(one in around for one in each.spaced_within)
    ]
    return _best(counted, words.before, words.behind) or _best(counted, words.led, "")


def _best(counted: list[Indicator], before: str, behind: str) -> Indicator | None:
    """Return the indicator whose cue tells most, or None where none stands there or two tell the same."""
    told = sorted(
        ((rank, each.id, each) for each in counted for rank in _ranks(each, spaced(before), spaced(behind))),
        key=lambda one: one[0],
        reverse=True,
    )
    if not told or any(rank == told[0][0] and found != told[0][1] for rank, found, _ in told):
        return None
    return told[0][2]


def _ranks(indicator: Indicator, before: str, behind: str) -> Iterator[tuple[int, bool, bool, int]]:
    """Yield how much each cue that stands beside the figure tells: its words, its noun, its body, its nearness."""
    for cue in indicator.spaced_cues:
        length = cue.count(" ") - 1
        last, first = before.rfind(cue), behind.find(cue)
        if last >= 0:
            yield length, bool(indicator.units), bool(indicator.within), -before.count(" ", last + len(cue))
        if first >= 0:
            yield length, bool(indicator.units), bool(indicator.within), -behind.count(" ", 0, first + 1)
