"""This file compiles the words around a change: from what, to what, and how it goes on."""

import re
from functools import cache

from vnbulletin.lexicon.development_tables import development_cues
from vnbulletin.lexicon.patterns import any_of, whole_words

__all__ = [
    "averages",
    "changes_from",
    "compares_further",
    "explains",
    "goes_on",
    "leads_from",
    "leads_to_base",
    "leads_to_result",
    "names_start",
    "speaks_of_base",
]

_START = "từ"


@cache
def _hedges() -> str:
    return rf"(?:[ ]?(?<!\w)(?:{any_of(development_cues().hedges)})(?!\w))*"


@cache
def _from() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){_START}{_hedges()}\Z")


@cache
def _changing_from() -> re.Pattern[str]:
    cues = development_cues()
    return re.compile(rf"(?<!\w)(?:{any_of((*cues.rise, *cues.fall))})[ ]{_START}{_hedges()}\Z")


@cache
def _to() -> re.Pattern[str]:
    cues = development_cues()
    ends = rf"(?:(?P<up>{any_of(cues.up_to)})|(?P<down>{any_of(cues.down_to)}))"
    return re.compile(rf"(?:[^,;:]{{0,60}}(?<!\w))?{ends}{_hedges()}")


@cache
def _ranked() -> re.Pattern[str]:
    # "số hộ giỏi các cấp tăng từ …", "số lớp tăng từ …": they are counted, and are no place among others.
    return re.compile(rf"(?<!\w)(?<!các[ ])(?<!số[ ])(?:{any_of(development_cues().ranks)})(?!\w)")


@cache
def _base() -> re.Pattern[str]:
    cues = development_cues()
    goes_on = rf"(?:[ ](?:{any_of(cues.base_words)}|#))*"
    time = rf"(?:(?:{any_of(cues.earlier)})(?!\w)|#)"
    named, closed = rf"{time}{goes_on}", rf"[ ]?(?:{any_of(cues.base_verbs)}|:|=)?"
    other = rf"so(?:[ ]với)?(?:[ ](?:{any_of((*cues.earlier, *cues.compared_with))}|#)(?!\w)|)"
    compared = rf"(?:{other}{goes_on}|{named}){closed}"
    bracketed = rf"(?:(?:{other}|{time})(?:[ ][\w#/-]{{1,12}}){{0,5}}[ ]?)?\([ ]?(?:{named})?{closed}"
    last = rf"(?:{any_of(cues.last_time)})(?:[ ](?:{any_of(cues.base_words)}|#))*"
    again = rf"(?:{other}(?:[ ][\w#/-]{{1,12}}){{0,5}}[ ]?)?,[ ]{last}{closed}"
    # "so với mùa giải trước (mùa giải trước 24 huy chương)": the same words stand before and in the brackets.
    twice = rf"so(?:[ ]với)?[ ](?P<said>[\w#][\w# ]{{2,40}}?)[ ]?\([ ]?(?P=said)(?!\w){goes_on}{closed}"
    return re.compile(rf"(?:{compared}|{bracketed}|{again}|{twice}){_hedges()}")


@cache
def _compares() -> re.Pattern[str]:
    cues = development_cues()
    return re.compile(rf"[ ]?(?:so(?!\w)|(?:{any_of(cues.earlier)})(?!\w))")


@cache
def _explains() -> re.Pattern[str]:
    cues = development_cues()
    ways = rf"(?P<rise>{any_of(cues.rise)})|(?P<fall>{any_of(cues.fall)})"
    return re.compile(rf"(?P<restated>{any_of(cues.restating)})?[ ]?(?:{ways})?{_hedges()}")


@cache
def _goes_on() -> re.Pattern[str]:
    cues = development_cues()
    return re.compile(
        rf"\s*(?:[,.;)\]…!?\"”(]|\Z|-[ ]|\u2013|(?:{any_of((*cues.change_goes_on, *cues.earlier))})(?!\w))"
    )


def names_start(lower: str, start: int, end: int) -> bool:
    """Tell whether a sentence can say from what something grew: most have no “từ”, and need no further look."""
    return lower.find(_START, start, end) >= 0


@cache
def averages() -> re.Pattern[str]:
    """Compile the words for an average, which changes by other figures than its whole."""
    return whole_words(development_cues().averages)


def leads_from(lead: str) -> bool:
    """Tell whether the words before a figure make it what something grew from (“tăng từ”)."""
    return _from().search(lead) is not None and _ranked().search(lead) is None


def changes_from(lead: str) -> bool:
    """Tell whether a word of a rise or a fall stands right before “từ” (“tăng từ”)."""
    return _changing_from().search(lead) is not None


def leads_to_result(text: str, unit: str) -> str | None:
    """Return "up" or "down" where the words between two figures say that the first became the second, or None."""
    hit = _to().fullmatch(text.removeprefix(unit).strip())
    if hit is None or _ranked().search(text.removeprefix(unit)):
        return None
    return "up" if hit["up"] else "down"


def leads_to_base(text: str) -> bool:
    """Tell whether the words behind a change name the figure behind them as the earlier one (“so với năm 2021 (”)."""
    return text not in {"", "("} and _base().fullmatch(text) is not None


def compares_further(after: str) -> bool:
    """Tell whether the words behind a change begin to say what it is compared with (“so với …”, “cùng kỳ”)."""
    return _compares().match(after) is not None


def speaks_of_base(lead: str, after: str) -> bool:
    """Tell whether a change says itself what it is compared with, before or behind its figure."""
    return "so" in lead.split() or compares_further(after)


def explains(lead: str, *, falls: bool, bracketed: bool) -> bool:
    """Tell whether the words between a difference and a percent make the percent the same change."""
    hit = _explains().fullmatch(lead)
    if hit is None or (hit["fall"] if not falls else hit["rise"]):
        return False
    return bracketed or bool(hit["restated"] or hit["rise"] or hit["fall"])


def goes_on(after: str) -> bool:
    """Tell whether what follows a percent names no other subject for it ("tăng 5%, …", not "tăng 5% số hộ")."""
    return _goes_on().match(after) is not None
