"""This file finds the indicator of a figure by its noun and by the words beside it."""

import re
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


def find_indicator(unit: str, words: Surroundings, subject: str = "") -> Indicator | None:
    """Return the indicator that a figure of *unit* reports, or None where no words tell one.

    The words between two figures tell more than those before the first of a list. Among them those of the figure's own
    clause win, then the longest cue, then the nearest one.

    Args:
        unit: The noun that is counted, in folded lower case; a longer phrase is taken for the noun that it begins with.
        words: What stands around the figure.
        subject: What a figure without a noun is of ("số tổ chức đảng …"), in folded lower case.

    >>> words = Surroundings(before="trong năm kết nạp ", behind=" đảng viên mới", led="trong năm kết nạp ", around="")
    >>> find_indicator("đảng viên", words).id
    'PARTY_MEMBERS_ADMITTED'
    """
    around = spaced(words.around)
    counted = [
        each
        for each in (*_of_noun(unit or _noun_in(subject)), *indicators().by_unit.get("", ()))
        if not each.within or any(one in around for one in each.spaced_within)
    ]
    before = words.before.rpartition(";")[2]
    return _best(counted, before, words.behind) or _best(counted, words.led.rpartition(";")[2], "")


def _of_noun(unit: str) -> tuple[Indicator, ...]:
    """Return the indicators that are counted in a noun, or in the longest beginning of it that counts any."""
    table, noun = indicators().by_unit, unit
    while noun and noun not in table:
        noun = noun.rpartition(" ")[0]
    return table.get(noun, ()) if noun else ()


def _noun_in(subject: str) -> str:
    """Return the longest noun of the table that stands in *subject*, or an empty text."""
    text = spaced(subject)
    return max((noun for noun in indicators().by_unit if noun and spaced(noun) in text), key=len, default="")


def _best(counted: list[Indicator], before: str, behind: str) -> Indicator | None:
    """Return the indicator whose cue tells most, or None where none stands there or two tell the same."""
    own = spaced(re.split(r",(?=[^,]*\Z)", before)[-1]).count(" ") - 1
    said, follows = spaced(before), spaced(behind)
    told = sorted(
        ((rank, each.id, each) for each in counted for rank in _ranks(each, said, follows, own)),
        key=lambda one: one[0],
        reverse=True,
    )
    if not told or any(rank == told[0][0] and found != told[0][1] for rank, found, _ in told):
        return None
    return told[0][2]


def _ranks(indicator: Indicator, before: str, behind: str, own: int) -> Iterator[tuple[bool, int, bool, bool, int]]:
    """Yield how much each cue beside the figure tells: its clause, its words, its noun, its body, its nearness.

    *own* counts the words of the figure's own clause before it.
    """
    told_by = bool(indicator.units), bool(indicator.within)
    for cue in indicator.spaced_cues:
        length = cue.count(" ") - 1
        last, first = before.rfind(cue), behind.find(cue)
        if last >= 0:
            apart = before.count(" ", last + len(cue))
            yield apart < own, length, *told_by, -apart
        if first >= 0:
            yield True, length, *told_by, -behind.count(" ", 0, first + 1)
