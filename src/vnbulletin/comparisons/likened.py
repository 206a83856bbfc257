"""This file makes words alike that two bulletins use for one thing: of a figure's unit, subject and action."""

import re
from functools import cache

from attrs import frozen

from vnbulletin.folding import fold
from vnbulletin.lexicon.comparison_tables import comparison_cues
from vnbulletin.lexicon.indicator_tables import Indicator, indicators
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.lexicon.unit_tables import units

__all__ = ["LikenedWords", "likened", "plain_words"]


@frozen(kw_only=True)
class LikenedWords:
    """The words of a figure in folded lower case, each in the form that stands for all that say the same."""

    unit: str
    subject: str
    behind: str
    action: str


def plain_words(words: str) -> str:
    """Return *words* in folded lower case with one blank between each two."""
    return " ".join(fold(words).lower.split())


def likened(indicator: str, *, unit: str, subject: str, behind: str, action: str) -> LikenedWords:
    """Return the words of a figure of *indicator* in the forms that stand for others.

    A noun for anybody is the one for people that the indicator counts ("đồng chí"); a noun that is itself a word for
    the indicator is told by it ("đảng viên mới" of those admitted); a longer word for an action is the shorter one of
    the indicator that it begins with ("kết nạp vào Đảng"); and behind a figure a joint that leads on says nothing.

    >>> likened("PARTY_MEMBERS_ADMITTED", unit="đồng chí", subject="đồng chí là nữ", behind="đồng chí là nữ và",
    ...         action="kết nạp vào Đảng")
    LikenedWords(unit='đảng viên', subject='đảng viên là nữ', behind='đảng viên là nữ', action='kết nạp')
    """
    known = indicators().by_id.get(indicator)
    printed = plain_words(unit)
    noun = _noun(known, printed)
    return LikenedWords(
        unit=noun,
        subject=_narrowed_noun(known, plain_words(subject), printed, noun),
        behind=_narrowed_noun(known, _joint().sub("", plain_words(behind)), printed, noun),
        action=_action(known, plain_words(action)),
    )


@cache
def _joint() -> re.Pattern[str]:
    return re.compile(rf"(?:(?:^|\s){{1}}(?:{any_of(comparison_cues().joints)}))+\Z")


def _noun(indicator: Indicator | None, unit: str) -> str:
    """Return the noun that *indicator* is counted in, where *unit* is a word for it or calls anybody."""
    if indicator is None:
        return unit
    if unit in indicator.cues:
        return next((each for each in indicator.units if unit.startswith(f"{each} ")), unit)
    if unit not in units().anybody:
        return unit
    return next((each for each in indicator.units if each in units().people and each not in units().anybody), unit)


def _narrowed_noun(indicator: Indicator | None, words: str, unit: str, noun: str) -> str:
    own = bool(unit) and f"{words} ".startswith(f"{unit} ")
    named = f"{noun}{words.removeprefix(unit)}" if own else words
    is_name = indicator is not None and own and named in indicator.cues
    return noun if is_name else named


def _action(indicator: Indicator | None, action: str) -> str:
    cues = () if indicator is None else indicator.cues
    begun = [each for each in cues if f"{action} ".startswith(f"{each} ")]
    return min(begun, key=len, default=action) if action in cues else action
