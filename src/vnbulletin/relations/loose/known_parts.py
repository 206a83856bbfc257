"""This file finds percents of figures that are known to be parts of a whole, however far before them those stand."""

import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import TypeAlias

from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.relations.evidence.leads import is_change
from vnbulletin.relations.evidence.likeness import kindred
from vnbulletin.relations.kinds.parts import Breakdown, Share
from vnbulletin.relations.loose.figures import Loose, Seen, digits_told, is_percent_of
from vnbulletin.relations.loose.shares import is_compared
from vnbulletin.relations.loose.words import names_share, said_behind
from vnbulletin.relations.operands import share_of
from vnbulletin.relations.passage import Passage, Placed
from vnbulletin.relations.relation import Operand, Relation

__all__ = ["Wholes", "share_beside", "share_of_known_part", "wholes_of"]

# Where the parts of breakdowns stand, each with its whole.
Wholes: TypeAlias = Mapping[int, Operand]

_MOST_AWAY = 3
# How much the digits tell of a percent whose part its words name, and of one that they do not.
_NAMED, _TELLING = 17, 100
_MOST_PASSED, _MOST_WORDS = 2, 10
_MARK, _CLAUSE = re.compile(r"[;.]"), re.compile(r"[,;:]")
_READING = "the whole of the breakdown"


def wholes_of(relations: Iterable[Relation]) -> Wholes:
    """Return the whole of each part of the breakdowns among *relations*, by the place of the part."""
    told = (each for each in relations if isinstance(each, Breakdown) and isinstance(each.whole.value, Decimal))
    return {part.span.start: each.whole for each in told for part in each.parts if part.span is not None}


def share_of_known_part(loose: Loose, wholes: Wholes) -> Share | None:
    """Return the share of the nearest part of a breakdown in its whole that a percent fits.

    "1.735 video và 685 ảnh; toàn bộ là 24.380 tác phẩm. … Video mới chiếm 7,1%".
    """
    stated = loose.figure.percent
    if stated is None or not wholes:
        return None
    digits = digits_told(stated.value)
    for each in loose.before:
        if each.outside or each.away > _MOST_AWAY:
            # The nearest come first.
            break
        whole = wholes.get(each.placed.mention.span.start)
        if whole is None or each.placed.number is None:
            continue
        size = whole.value
        fits = isinstance(size, Decimal) and is_percent_of(each.placed.number, size, loose.figure)
        if fits and digits >= (_NAMED if _is_named(loose, each, wholes) else _TELLING):
            return share_of(each.placed, whole, loose.figure, _READING)
    return None


def share_beside(loose: Loose, wholes: Wholes) -> Share | None:
    """Return the share of the part of a breakdown right before or behind a percent that fits it.

    "3.872 đảng viên, gồm …; 15 đảng viên, 0,4%", "82,95% đủ điều kiện, tương ứng 934 người".
    """
    stated = loose.figure.percent
    if stated is None or not wholes or is_compared(loose):
        return None
    for part, gap in _beside(loose):
        whole = wholes.get(part.mention.span.start)
        if whole is None or part.number is None or not isinstance(whole.value, Decimal):
            continue
        counted = not loose.figure.unit or kindred(part, loose.figure)
        told = digits_told(stated.value) >= _NAMED or _is_bare(loose, part, gap)
        if counted and told and is_percent_of(part.number, whole.value, loose.figure):
            return share_of(part, whole, loose.figure, _READING)
    return None


def _beside(loose: Loose) -> Iterator[tuple[Placed, str]]:
    """Yield the counts beside a percent with the words between, the one before it first."""
    passage, place = loose.passage, loose.place
    for each in (*reversed(passage.mentions[max(0, place - _MOST_PASSED) : place]), *passage.mentions[place + 1 :][:1]):
        first, second = sorted((each, loose.figure), key=lambda one: one.start)
        gap = passage.gap(first, second)
        near = len(gap.split()) <= _MOST_WORDS and _MARK.search(gap) is None
        if near and each.number is not None and each.is_exact and not is_change(passage, each):
            yield each, gap


def _is_bare(loose: Loose, part: Placed, gap: str) -> bool:
    """Tell whether nothing but the noun and a mark, or a word for a share, stands between a part and its percent."""
    ends = not loose.said_behind.strip()
    between = gap.strip().removeprefix(part.unit)
    return part.start < loose.figure.start and ends and (not between.strip(" ,:(–-") or names_share(between))


def _is_named(loose: Loose, part: Seen, wholes: Wholes) -> bool:
    """Tell whether the words before a percent name a part: by its noun, or by what is said of no other part there."""
    lead = set(_CLAUSE.split(loose.lead)[-1].split())
    if part.placed.unit and f" {part.placed.unit} " in f" {loose.lead} ":
        return True
    if not names_share(loose.lead):
        return False
    others = [each for each in part.passage.mentions if each.mention.span.start in wholes and each is not part.placed]
    told = set().union(*(_said_of(part.passage, each) for each in others))
    own = _said_of(part.passage, part.placed)
    return not lead.isdisjoint(own - told) and lead.isdisjoint(told - own)


def _said_of(passage: Passage, part: Placed) -> set[str]:
    """Return the words right behind a part that describe it: "39 căn cất mới và 13 căn sửa chữa"."""
    said = said_behind(passage, part).strip().removeprefix(part.unit).split()
    return {each for each in said if each.isalpha() and each not in relation_cues().fillers}
