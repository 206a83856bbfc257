"""This file finds the indicator of a figure by its noun, by its rating or award, and by the words beside it."""

import re
from collections.abc import Iterator
from functools import cache

from attrs import frozen

from vnbulletin.lexicon.indicator_tables import Indicator, indicators
from vnbulletin.lexicon.observation_tables import observation_cues
from vnbulletin.lexicon.patterns import any_of, spaced
from vnbulletin.observations.denials import is_denied, says_denial

__all__ = ["Counted", "Surroundings", "find_indicator"]


@frozen(kw_only=True)
class Surroundings:
    """The folded lower-case words around a figure.

    *before* reaches back to the figure before it, *behind* runs on to the next mark or figure, *led* stands around the
    first figure of the list that it goes on, *shared* around the next of the list that it opens, and *around* is the
    paragraph with the headline.
    """

    before: str
    behind: str
    led: str = ""
    shared: str = ""
    around: str = ""


@frozen(kw_only=True)
class Counted:
    """What is known of a figure before its indicator; words are in folded lower case.

    *unit* is the noun that is counted (a longer phrase is taken for the noun that it begins with), *subject* what a
    figure without a noun is of, *award* its commendation. It *is_share* as a percent or a proportion, *is_percent* as a
    bare percent, and *is_points* in percentage points, which tell rates alone. Where it *is_denied*, the words say that
    what was done was not done.
    """

    unit: str = ""
    subject: str = ""
    award: str | None = None
    is_rated: bool = False
    is_share: bool = False
    is_percent: bool = False
    is_points: bool = False
    is_measured: bool = False
    is_part: bool = False
    is_denied: bool = False


def find_indicator(counted: Counted, words: Surroundings) -> Indicator | None:
    """Return the indicator that a figure reports, or None where no words tell one.

    A commendation and a rating tell it by themselves. Else the words between two figures tell more than those before
    the first of a list; among them those of the figure's own clause win, then the longest cue, then the nearest one.
    What the words deny is never told as done.

    Args:
        counted: The figure.
        words: What stands around it.

    >>> words = Surroundings(before="trong năm kết nạp ", behind=" đảng viên mới")
    >>> find_indicator(Counted(unit="đảng viên"), words).id
    'PARTY_MEMBERS_ADMITTED'
    """
    if not counted.is_denied and (awarded := _of_award(counted)) is not None:
        return awarded
    around = spaced(words.around)
    known = _open_to(counted, words.led)
    open_to = [each for each in known if not each.within or any(one in around for one in each.spaced_within)]
    if counted.is_rated:
        return _of_rating([each for each in open_to if each.is_rating], words)
    fitting = [each for each in open_to if _fits(each, counted, words)]
    before = words.before.rpartition(";")[2]
    for said, follows in ((before, words.behind), (words.led, ""), ("", words.shared)):
        if (found := _best(fitting, said, follows, counted)) is not None:
            return found
    return None


def _of_award(counted: Counted) -> Indicator | None:
    if counted.award is None or counted.is_measured or counted.is_percent:
        return None
    table = indicators().by_award
    return next((table[name] for name in sorted(table, key=len, reverse=True) if counted.award.startswith(name)), None)


def _of_rating(rating: list[Indicator], words: Surroundings) -> Indicator | None:
    """Return the indicator of ratings that a noun belongs to; a body that the page names decides between two."""
    if len(rating) > 1 and (told := [each for each in rating if each.within]):
        rating = told
    if len(rating) == 1:
        return rating[0]
    return _best(rating, words.before, words.behind, Counted())


def _open_to(counted: Counted, led: str) -> list[Indicator]:
    """Return the indicators that the noun of a figure may count, or its subject where it has no noun."""
    found = [*_of_noun(counted.unit or _noun_in(counted.subject))]
    if not counted.unit:
        found += indicators().by_unit.get("", ())
    if not counted.is_percent:
        return [each for each in found if not each.is_rate]
    subject = spaced(counted.subject or led)
    shared = (each for each in indicators().indicators if each.is_rate or each.has_percent)
    found += (each for each in shared if any(cue in subject for cue in each.spaced_cues))
    return [each for each in dict.fromkeys(found) if each.is_rate or not counted.is_points]


def _of_noun(unit: str) -> tuple[Indicator, ...]:
    """Return the indicators that are counted in a noun, or in the longest beginning of it that counts any."""
    table, noun = indicators().by_unit, unit
    while noun and noun not in table:
        noun = noun.rpartition(" ")[0]
    return table.get(noun, ()) if noun else ()


@cache
def _leads_noun() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:(?:{any_of(observation_cues().indicators.before_nouns)})\s)*")


def _noun_in(subject: str) -> str:
    """Return the longest noun of the table that *subject* begins with, or an empty text ("số tổ chức đảng bị …")."""
    words = spaced(_leads_noun().sub("", f"{subject} ", count=1)).split()
    beginnings = (f" {' '.join(words[:count])} " for count in range(len(words), 0, -1))
    return next((_nouns()[each] for each in beginnings if each in _nouns()), "")


@cache
def _nouns() -> dict[str, str]:
    return {spaced(noun): noun for noun in indicators().by_unit if noun}


def _fits(indicator: Indicator, counted: Counted, words: Surroundings) -> bool:
    """Tell whether the figure may be a standing number, where the indicator is one: nothing narrows or parts it."""
    if not indicator.is_stock:
        return True
    if counted.is_share or counted.is_part:
        return False
    cues = observation_cues().indicators
    narrowing = spaced(counted.subject.removeprefix(counted.unit))
    own = spaced(re.split(r"[,:]", words.before)[-1])
    return not any(spaced(each) in narrowing for each in cues.narrowing) and not any(
        spaced(each) in own for each in cues.occasions
    )


def _best(fitting: list[Indicator], before: str, behind: str, counted: Counted) -> Indicator | None:
    """Return the indicator whose cue tells most, or None where none stands there or two tell the same."""
    own = spaced(re.split(r",(?=[^,]*\Z)", before)[-1]).count(" ") - 1
    said, follows = spaced(before), spaced(behind)
    told = sorted(
        ((rank, each.id, each) for each in fitting for rank in _ranks(each, said, follows, own, counted)),
        key=lambda one: one[0],
        reverse=True,
    )
    if not told or any(rank == told[0][0] and found != told[0][1] for rank, found, _ in told):
        return None
    return told[0][2]


def _ranks(
    indicator: Indicator, before: str, behind: str, own: int, counted: Counted
) -> Iterator[tuple[bool, int, bool, bool, int]]:
    """Yield how much each cue beside the figure tells: its clause, its words, its noun, its body, its nearness.

    *own* counts the words of the figure's own clause before it. A cue that is denied tells nothing, nor one that denies
    nothing of a figure of what was not done.
    """
    told_by = bool(indicator.units), bool(indicator.within)
    for cue in indicator.spaced_cues:
        if counted.is_denied and not says_denial(cue):
            continue
        length = cue.count(" ") - 1
        last, first = before.rfind(cue), -1 if indicator.is_rate else behind.find(cue)
        if last >= 0 and not is_denied(before, last, cue):
            apart = before.count(" ", last + len(cue))
            yield apart < own, length, *told_by, -apart
        if first >= 0 and not is_denied(behind, first, cue):
            yield True, length, *told_by, -behind.count(" ", 0, first + 1)
