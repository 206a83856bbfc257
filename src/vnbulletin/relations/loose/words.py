"""This file reads the words around a figure that no relation explains: what it claims, and what others are called."""

import re
from bisect import bisect_left
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from operator import attrgetter

from vnbulletin.lexicon.development_tables import development_cues
from vnbulletin.lexicon.loose_tables import loose_cues
from vnbulletin.lexicon.patterns import any_of, spotting, whole_words
from vnbulletin.relations.developments.change_cues import averages
from vnbulletin.relations.evidence.leads import between, end_with_unit, is_time, without_asides
from vnbulletin.relations.loose.plan_words import names_plan_in
from vnbulletin.relations.passage import Passage, Placed

__all__ = [
    "Claim",
    "changing_places",
    "claim_of",
    "earlier_times_in",
    "goes_on_with",
    "is_average",
    "is_earlier_time",
    "is_past",
    "is_planned",
    "is_rate",
    "names_share",
    "said_around",
    "said_before",
    "said_behind",
    "speak_of_earlier_time",
    "subject_of",
    "undertaken_in",
]

_LONGEST_LEAD = 100
_LONGEST_BEHIND = 60
_MOST_PASSED = 6
_MOST_BEHIND = 3
_PAIR = 2
_START = attrgetter("start")
_MARK = re.compile(r"[.;,()\n]")


class Claim(StrEnum):
    """What the words before a figure say that it is: a change, or a gap above a plan."""

    RISE = "rise"
    FALL = "fall"
    EXCEED = "exceed"


# By the names of the groups of the pattern.
_CLAIMS: Mapping[str | None, Claim] = {**{f"{each}": each for each in Claim}, "over": Claim.RISE}


@cache
def _claims() -> re.Pattern[str]:
    cues = loose_cues()
    words = {Claim.RISE: cues.rise, Claim.FALL: cues.fall, Claim.EXCEED: cues.exceed}
    named = "|".join(f"(?P<{name}>{whole_words(each).pattern})" for name, each in words.items())
    # "hơn năm trước 18 đơn vị" compares, "hơn 18 đơn vị" hedges.
    return re.compile(rf"{_no_class()}(?:{named}|(?P<over>(?<!\w)hơn(?=[ ]\S)))")


def _no_class() -> str:
    """Return the pattern of a place at which no class of a scale is named."""
    cues = loose_cues()
    names = any_of(cues.classes)
    behind = "".join(rf"(?!(?<=\b{each} )(?:{names}))" for each in cues.lower_classes)
    return rf"(?!(?:{names})[ :(]{{0,3}}(?:[0-9]|\Z)){behind}"


@cache
def _changes() -> re.Pattern[str]:
    cues = loose_cues()
    return re.compile(_no_class() + whole_words((*cues.rise, *cues.fall, *cues.exceed, "hơn")).pattern)


@cache
def _any_change() -> re.Pattern[str]:
    cues = loose_cues()
    return spotting((*cues.rise, *cues.fall, *cues.exceed, "hơn"))


@cache
def _past() -> re.Pattern[str]:
    return whole_words((*development_cues().earlier, *loose_cues().past))


@cache
def _earlier() -> re.Pattern[str]:
    return whole_words((*development_cues().earlier, "so với"))


@cache
def _any_earlier() -> re.Pattern[str]:
    return spotting((*development_cues().earlier, "so với"))


@cache
def _rates() -> re.Pattern[str]:
    return whole_words(loose_cues().rate)


@cache
def _undertaken() -> re.Pattern[str]:
    return whole_words(loose_cues().undertaken)


@cache
def _share() -> re.Pattern[str]:
    # "chiếm tỷ lệ là": behind "tỷ lệ thu hội phí đạt" the percent is of something else.
    return re.compile(
        rf"(?<!\w)(?:{any_of(loose_cues().share)})(?:[ ](?:{any_of(development_cues().hedges)}|đạt))?[ ]?:?\Z"
    )


def claim_of(lead: str) -> Claim | None:
    """Return what the last word of change before a figure makes it."""
    told = [hit.lastgroup for hit in _claims().finditer(lead)]
    return _CLAIMS[told[-1]] if told else None


def changing_places(passage: Passage) -> set[int]:
    """Return the places of the first figures behind each word of change; brackets between are passed over."""
    found: set[int] = set()
    if not passage.says(_any_change):
        return found
    for hit in _changes().finditer(passage.lower, passage.start, passage.end):
        place = bisect_left(passage.mentions, hit.end(), key=_START)
        for number in range(place, min(place + _MOST_BEHIND, len(passage.mentions))):
            each = passage.mentions[number]
            if each.start - hit.end() > _LONGEST_BEHIND:
                break
            if not is_time(each):
                found.add(number)
                if not each.depth:
                    found.update({number + 1} if goes_on_with(passage, number + 1) else ())
                    break
    return found


def goes_on_with(passage: Passage, place: int) -> bool:
    """Tell whether “và” alone, or a comma before brackets, joins a count to the one before it: "2 lớp và 61 em"."""
    pair = passage.mentions[max(0, place - 1) : place + 1]
    if len(pair) < _PAIR or any(each.number is None for each in pair):
        return False
    first, second = pair
    if not first.unit or not second.unit or not passage.gap(first, second).startswith(f" {first.unit}"):
        return False
    link = passage.gap(first, second)[len(first.unit) + 1 :]
    return link == " và " or (link == ", " and passage.after(second).startswith(f" {second.unit} ("))


def subject_of(lead: str) -> str:
    """Return what the last clause before a change calls its subject, empty where it names none or only a time."""
    clause = lead.rpartition(",")[2].strip()
    hit = _changes().search(clause)
    subject = "" if hit is None else clause[: hit.start()].strip()
    return "" if _past().search(subject) is not None else subject


def is_average(lead: str) -> bool:
    """Tell whether the words before a figure make it the change of a year within many.

    "cao hơn bình quân cả nước" is compared with an average.
    """
    return any(_above().search(lead[: hit.start()]) is None for hit in averages().finditer(lead))


@cache
def _above() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(loose_cues().above)})[ ]\Z")


def undertaken_in(text: str) -> frozenset[str]:
    """Return the verbs in some words by which somebody takes something upon himself."""
    return frozenset(hit[0] for hit in _undertaken().finditer(text))


def names_share(lead: str) -> bool:
    """Tell whether the last words before a percent call it a share (“chiếm”, “tỷ trọng”)."""
    return _share().search(lead) is not None


def is_rate(lead: str) -> bool:
    """Tell whether the words before a percent call it the rate of something, with whatever verb behind."""
    return _rates().search(lead) is not None


def said_before(passage: Passage, place: int) -> str:
    """Return the words between a figure and the one before it that is no deeper in brackets, without asides."""
    placed = passage.mentions[place]
    start = max(passage.clause_start(placed), placed.start - _LONGEST_LEAD)
    for each in reversed(passage.mentions[max(0, place - _MOST_PASSED) : place]):
        if each.start < start:
            break
        if each.depth <= placed.depth and not is_time(each):
            start = end_with_unit(passage, each)
            break
    words = between(passage, min(start, placed.start), placed.start)
    return without_asides(words) if "(" in words else words


def said_behind(passage: Passage, placed: Placed) -> str:
    """Return the words behind a figure up to the next mark or figure, with a sign for each time."""
    following = (each.start for each in passage.mentions if each.start > placed.start and not is_time(each))
    end = min(passage.end, placed.end + _LONGEST_BEHIND, next(following, passage.end))
    return _MARK.split(between(passage, placed.end, end), maxsplit=1)[0]


def said_around(passage: Passage, placed: Placed) -> str:
    """Return the words before a figure, its unit, and the words behind it."""
    before = said_before(passage, passage.mentions.index(placed))
    return f" {before} | {placed.unit} | {said_behind(passage, placed)} "


def is_past(passage: Passage, placed: Placed) -> bool:
    """Tell whether the words beside a figure name another time or what is compared with."""
    return _past().search(said_around(passage, placed)) is not None or _has_time(passage, placed)


def _has_time(passage: Passage, placed: Placed) -> bool:
    """Tell whether a day or a period stands beside a figure, with no other figure and no mark between."""
    place = passage.mentions.index(placed)
    for each in reversed(passage.mentions[max(0, place - _MOST_PASSED) : place]):
        if not is_time(each) or ";" in passage.gap(each, placed):
            break
        if each.tells_when:
            return True
    behind = passage.mentions[place + 1 : place + 2]
    return any(each.tells_when and _MARK.search(passage.gap(placed, each)) is None for each in behind)


def is_earlier_time(passage: Passage, placed: Placed) -> bool:
    """Tell whether the words beside a figure say that its time is an earlier one, and not only name a time."""
    return _earlier().search(said_around(passage, placed)) is not None


def earlier_times_in(text: str) -> frozenset[str]:
    """Return the names of earlier times in some words in lower case (“cùng kỳ”)."""
    return frozenset(hit[0] for hit in _earlier().finditer(text)) - {"so với"}


def is_planned(passage: Passage, placed: Placed) -> bool:
    """Tell whether the words beside a figure name a plan."""
    place = passage.mentions.index(placed)
    before = said_before(passage, place)
    # "đạt 120% kế hoạch năm, trong đó rừng sản xuất 1.000 ha": the plan is that of the percent.
    if any(each.percent is not None for each in passage.mentions[max(0, place - _MOST_PASSED) : place]):
        before = before.rpartition(",")[2]
    return names_plan_in(f"{before} | {said_behind(passage, placed)}")


def speak_of_earlier_time(passages: tuple[Passage, ...]) -> bool:
    """Tell whether any of some sentences speaks of an earlier time at all."""
    return any(each.says(_any_earlier) for each in passages)
