"""This file tells which body a figure is of, where its name and its province leave one only."""

import re
from datetime import date
from functools import cache

from attrs import frozen

from vnbulletin.folding import FoldedText, fold
from vnbulletin.lexicon.comparison_tables import comparison_cues
from vnbulletin.lexicon.page_tables import provinces
from vnbulletin.lexicon.patterns import whole_words
from vnbulletin.observations.statistic import Statistic

__all__ = ["KnownBody", "body_of"]


@frozen
class KnownBody:
    """A body that two bulletins can mean alike: its name without that of its province, in folded lower case.

    An empty name is the province itself, and an empty province one that nothing tells. *is_united* tells whether it is
    one of the provinces that were united, as it is since then: the same name, but another territory than before.
    """

    name: str
    province: str
    is_united: bool


@cache
def _provinces() -> re.Pattern[str]:
    return whole_words(provinces().by_form)


@cache
def _whole() -> re.Pattern[str]:
    return whole_words(comparison_cues().whole_province)


@cache
def _below() -> re.Pattern[str]:
    return whole_words(comparison_cues().below)


@cache
def _united() -> frozenset[str]:
    return frozenset(each.name for each in provinces().present if len(each.unites) > 1)


def body_of(statistic: Statistic, day: date | None) -> KnownBody | None:
    """Return the body that *statistic* is of, or None where its name may be that of several.

    A name tells one body if it holds that of a province, or if the province is known and the body is of all of it, or
    of a smaller place that the name tells; a district's needs no province. Without any name, the figure is that of
    the province.
    """
    told, printed = statistic.province.name, statistic.organisation.name
    if printed is None:
        return None if told is None else _known("", told, day)
    name = fold(" ".join(printed.split()))
    hits = tuple(_provinces().finditer(name.lower))
    if hits:
        hit = hits[-1]
        # Both provinces of one name are called alike.
        own = provinces().by_form[hit[0]][0].name
        return _known(f"{name.lower[: hit.start()]} {name.lower[hit.end() :]}", own, day)
    if told is None:
        return _known(name.lower, "", day) if _is_of_district(name) else None
    if _is_of_place(name) or (_whole().search(name.lower) and not _below().search(name.lower)):
        return _known(name.lower, told, day)
    return None


def _is_of_place(name: FoldedText) -> bool:
    """Tell whether the last word for a smaller place has the name of that place behind it ("huyện Hải Hậu")."""
    hits = tuple(_below().finditer(name.lower))
    return bool(hits) and name.text[hits[-1].end() :].lstrip()[:1].isupper()


def _is_of_district(name: FoldedText) -> bool:
    """Tell whether a name is that of a district's body, and no other province had a district of that name."""
    if not _is_of_place(name):
        return False
    hit = tuple(_below().finditer(name.lower))[-1]
    cues = comparison_cues()
    return hit[0] in cues.districts and name.lower[hit.end() :].strip() not in cues.shared_names


def _known(name: str, province: str, day: date | None) -> KnownBody:
    words = " ".join(name.split())
    bare = "" if words in {"tỉnh", "toàn tỉnh"} else words.removesuffix(" tỉnh")
    is_united = province in _united() and day is not None and day >= provinces().united_on
    return KnownBody(bare, province, is_united)
