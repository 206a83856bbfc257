"""This file tells whether words deny what stands behind them (“chưa kết nạp được”, “không hoàn thành”)."""

import re
from functools import cache

from vnbulletin.lexicon.observation_tables import observation_cues
from vnbulletin.lexicon.patterns import any_of

__all__ = ["denial_before", "is_denied", "says_denial"]

_LONGEST = 60


@cache
def _denied() -> re.Pattern[str]:
    cues = observation_cues().actions
    between = any_of((*cues.behind_denials, *cues.weak))
    return re.compile(rf"(?<!\w)(?:{any_of(cues.denials)})(?:\s{{1,2}}(?:{between})){{0,6}}\s{{1,2}}\Z")


@cache
def _denials() -> tuple[str, ...]:
    return tuple(f" {each} " for each in observation_cues().actions.denials)


def denial_before(text: str, floor: int, place: int) -> int | None:
    """Return where the words begin that deny what stands at *place* of a text in folded lower case, or None.

    >>> denial_before("chi bộ chưa tổ chức kết nạp", 0, 20)
    7
    """
    hit = _denied().search(text, max(floor, place - _LONGEST), place)
    return None if hit is None else hit.start()


def says_denial(words: str) -> bool:
    """Tell whether words with a blank around each deny something themselves.

    >>> says_denial(" không đạt "), says_denial(" đạt ")
    (True, False)
    """
    return any(each in words for each in _denials())


def is_denied(text: str, place: int, words: str) -> bool:
    """Tell whether *words* at a place of a text, with a blank around each, are denied by those before them."""
    return not says_denial(words) and denial_before(text, 0, place + 1) is not None
