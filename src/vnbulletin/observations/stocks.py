"""This file finds the words that tell what there is on the day of the bulletin, and not what was done before it."""

import re
from functools import cache

from attrs import frozen

from vnbulletin.lexicon.observation_tables import observation_cues
from vnbulletin.lexicon.patterns import any_of, whole_words
from vnbulletin.mentions.mention import MentionKind
from vnbulletin.notation.periods.periods import TimePeriod
from vnbulletin.observations.settings import Setting, is_within_year
from vnbulletin.observations.stretches import is_day
from vnbulletin.observations.uses import segment_start
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["Stock", "stock_in"]

_LONGEST, _FARTHEST = 90, 1000
_COUNTS = frozenset({MentionKind.NUMBER, MentionKind.RATIO})
# What stands before a clause, and what ends one.
_OPENS, _ENDS = ",;:.(–-•*+", re.compile(r"[.;:(]")
_PARTS = re.compile(r"[,;:]")
_ITEM = re.compile(r"\s?(?:,|và|với|gồm|cùng)\s(?:[0-9][0-9./]*\s)")
_WORDS = r"(?:\s[^\W\d_]+)"


@frozen
class Stock:
    """The words that tell what there is, by their place and as a reason, and whether it is a balance of money."""

    start: int
    end: int
    words: str
    is_balance: bool = False


@cache
def _whole_has() -> re.Pattern[str]:
    """Return what stands before a number of members or parts: “toàn huyện có”, “Đảng bộ Khối gồm”."""
    cues = observation_cues().standing
    body = rf"(?<!\w)(?:{any_of(cues.bodies)}){_WORDS}{{0,5}}?"
    units = rf"[0-9][0-9./]*\s(?:{any_of(cues.units)})(?:\s[^,;:.()0-9\s]+){{0,5}}(?:,|\svà|\svới)\s"
    return re.compile(
        rf"(?P<lead>{body}\s(?:{any_of(cues.has)}))\s(?:{units}){{0,3}}(?:(?:{any_of(cues.before_numbers)})\s)?\Z"
    )


@cache
def _number_of() -> re.Pattern[str]:
    """Return what stands before a number of persons: “lao động toàn Công ty”, “tổng số đảng viên là”."""
    cues = observation_cues().standing
    nouns, whole = any_of(cues.members), rf"(?:{any_of(cues.of_whole)}){_WORDS}{{1,4}}?"
    is_ = rf"\s?(?:{any_of(cues.is_)}|:)"
    counted = rf"(?:(?:tổng\s)?số\s(?:{nouns})(?:\s{whole})?{is_}|(?:số\s)?(?:{nouns})\s{whole})"
    verb = rf"(?:{is_})?\s(?:(?:{any_of(cues.before_numbers)})\s)?"
    return re.compile(rf"(?<!\w)(?P<lead>{counted}){verb}\Z")


@cache
def _through() -> re.Pattern[str]:
    """Return what stands before the number of groups that what is lent goes through."""
    return re.compile(rf"(?<!\w)(?:{any_of(observation_cues().standing.through)})\s\Z")


@cache
def _noun() -> re.Pattern[str]:
    """Return the noun of a number of all that there is: nothing behind it narrows it."""
    cues = observation_cues().standing
    ends = rf"\s?(?:[,.;(:]|\Z|\s?(?:{any_of(cues.behind)})(?!\w))"
    nouns = (
        rf"(?>(?P<group>{any_of(cues.groups)})|(?P<member>{any_of(cues.members)})"
        rf"|(?P<person>{any_of(cues.persons)})|{any_of(cues.homes)})"
    )
    return re.compile(rf"\s{nouns}(?!\w)(?:\s(?:{any_of(cues.of_parts)}))?(?={ends})")


@cache
def _balance() -> re.Pattern[str]:
    """Return the words of what is lent, owed or kept, unless they tell how it was changed."""
    cues = observation_cues().standing
    return re.compile(rf"(?<!\w)(?:(?P<not>{any_of(cues.changing)})\s(?:\w+\s)?)?(?:{any_of(cues.balances)})(?!\w)")


@cache
def _judges() -> re.Pattern[str]:
    return whole_words(observation_cues().standing.judging)


@cache
def _narrows() -> re.Pattern[str]:
    return whole_words(observation_cues().standing.narrowing)


@cache
def _otherwise() -> re.Pattern[str]:
    return whole_words(observation_cues().standing.other_times)


def stock_in(passage: Passage, setting: Setting) -> Stock | None:
    """Return the first words of a sentence that tell what there is, where the story reviews some time, or None.

    In a story of a part of a year, whatever stands is as of its day. In one of a whole year only the members and the
    parts of a body are: what is lent, or the poor, are told as the year left them, and whoever is rated was there then.
    """
    reviewed = setting.reviewed
    if reviewed is None or is_day(reviewed.period) or (_is_season(reviewed.period) and reviewed.period.end is not None):
        return None
    is_part = is_within_year(reviewed.period)
    if not is_part and setting.day is None:
        return None
    found = [_counted(passage, each, is_part=is_part) for each in passage.mentions if each.mention.kind in _COUNTS]
    ready = [each for each in (*found, _kept(passage) if is_part else None) if each is not None]
    first = min(ready, key=lambda each: each.start, default=None)
    return None if first is None or _otherwise().search(passage.lower, passage.start, first.end) else first


def _is_season(period: TimePeriod) -> bool:
    """Tell whether a period is a school year, whose schools and pupils are those of the whole year."""
    return "học" in period.name


def _counted(passage: Passage, placed: Placed, *, is_part: bool) -> Stock | None:
    """Return the words before a number of all that there is in a body."""
    noun = _noun().match(passage.lower, placed.end, passage.end)
    if noun is None or not (is_part or noun["member"] or noun["person"]):
        return None
    floor = max(passage.start, placed.start - _LONGEST)
    if noun["group"]:
        hit = _through().search(passage.lower, floor, placed.start)
        return None if hit is None else _stock(passage, hit.start(), placed.start, noun.end(), is_balance=True)
    hit = None if noun["person"] else _whole_has().search(passage.lower, floor, placed.start)
    is_one = hit is not None and not passage.lower.startswith(_all(), hit.start())
    hit = hit or _number_of().search(passage.lower, floor, placed.start)
    if hit is None or _is_narrowed(passage, noun.end()):
        return None
    if is_one and not _is_alone(passage, placed, noun[0]):
        return None
    if not (_opens(passage, hit.start()) or passage.lower.startswith(_all(), hit.start())):
        return None
    if _judges().search(passage.lower, noun.end(), passage.end):
        return None
    return _stock(passage, hit.start(), hit.end("lead"), noun.end())


def _opens(passage: Passage, place: int) -> bool:
    """Tell whether the words at *place* open a clause."""
    before = passage.lower[passage.start : place].rstrip()
    return not before or before[-1] in _OPENS


@cache
def _all() -> tuple[str, ...]:
    return tuple(f"{each} " for each in observation_cues().standing.of_whole)


def _is_alone(passage: Passage, placed: Placed, noun: str) -> bool:
    """Tell whether the number of one body is no share of many ("Đảng bộ A có 211 đảng viên, xã B có 154 đảng viên").

    Nothing in the paragraph has counted the same before it, and no other body has as much behind it.
    """
    again = re.compile(rf"(?:có )?[0-9.]+{re.escape(noun)}")
    opened = passage.folded.folded_offset(passage.paragraph.span.start)
    if again.search(passage.lower, max(opened, placed.start - _FARTHEST), placed.start) is not None:
        return False
    return not any(each[0].startswith("có") for each in again.finditer(passage.lower, placed.end, passage.end))


def _is_narrowed(passage: Passage, place: int) -> bool:
    """Tell whether the list that goes on behind a number says of all of it what was done ("12 thôn, 3 xã đạt …")."""
    mark = _ENDS.search(passage.lower, place, passage.end)
    end = passage.end if mark is None else mark.start()
    while (item := _ITEM.match(passage.lower, place, end)) is not None:
        behind = passage.lower.find(",", item.end(), end)
        place = end if behind < 0 else behind
        if _narrows().search(passage.lower, item.end(), place):
            return True
    return False


def _kept(passage: Passage) -> Stock | None:
    """Return the words of a balance that a figure stands behind in their part of the sentence, and none before."""
    hits = _balance().finditer(passage.lower, passage.start, passage.end)
    hit = next((each for each in hits if not each["not"]), None)
    figures = () if hit is None else tuple(each for each in passage.mentions if each.mention.is_figure)
    amount = next((each for each in figures if hit is not None and each.start >= hit.end()), None)
    if hit is None or amount is None or _PARTS.search(passage.lower, hit.end(), amount.start):
        return None
    start = segment_start(passage, hit.start())
    if any(start <= each.start < hit.start() for each in figures):
        return None
    return _stock(passage, hit.start(), hit.end(), hit.end(), is_balance=True)


def _stock(passage: Passage, start: int, end: int, last: int, *, is_balance: bool = False) -> Stock:
    words = " ".join(passage.printed(start, last).split())
    return Stock(start, end, words, is_balance)
