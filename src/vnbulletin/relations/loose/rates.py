"""This file finds what a rate is of that is told apart from its counts: "Tỷ lệ hộ đạt so với hộ đăng ký là 50%"."""

import re
from functools import cache
from itertools import pairwise

from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.lexicon.loose_tables import loose_cues
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.relations.evidence.cues import speaks_of_other_time
from vnbulletin.relations.evidence.leads import is_change
from vnbulletin.relations.evidence.likeness import is_age, kindred, same_unit
from vnbulletin.relations.kinds.parts import Share
from vnbulletin.relations.loose.figures import Loose, Seen, digits_told, is_percent_of
from vnbulletin.relations.loose.shares import is_compared
from vnbulletin.relations.loose.words import is_planned, is_rate, names_share, said_around
from vnbulletin.relations.operands import part_operand, share_of, whole_operand
from vnbulletin.relations.passage import Placed

__all__ = [
    "opens_with_whole",
    "rate_share_of",
    "share_of_ratio_before",
    "share_of_whole_before",
    "share_of_whole_behind",
]

_ALL = 100
_MOST_AWAY, _NEXT = 3, 1
# How much the digits tell of a percent whose counts are beside it, in its paragraph, and further away.
_BESIDE, _NEAR, _TELLING = 17, 40, 100
_WORD = re.compile(r"[^\W\d]+")
_READING = "the whole that the percent fits"


@cache
def _named_rate() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(loose_cues().rate)})[ ](?P<name>[^,;.]+)\Z")


@cache
def _of_what() -> re.Pattern[str]:
    return re.compile(rf"[ ](?:(?:{any_of(loose_cues().of_what)})[ ])+(?:[^\W\d]+[ ]){{0,4}}")


@cache
def _compared() -> re.Pattern[str]:
    cues = any_of((*loose_cues().of_what, *relation_cues().of_whole, "so với"))
    return re.compile(rf"[ ]?(?:(?:nếu|còn|tính|xét)[ ])?(?:(?:{cues})[ ])+")


@cache
def _described_whole() -> re.Pattern[str]:
    cues = any_of((*relation_cues().of_whole, "so với", "trong", "trên"))
    return re.compile(rf"(?:\A|[,;])[ ]?(?:(?:nếu|còn|tính|xét)[ ])?(?:{cues})[ ][^,;:.()]{{2,90}}\(\Z")


def share_of_ratio_before(loose: Loose) -> Share | None:
    """Return the share of the proportion before a rate that it fits: "178.426/254.180 phụ nữ, tỷ lệ vào Hội 70,2%"."""
    stated = loose.figure.percent
    if stated is None or not is_rate(loose.lead) or is_compared(loose):
        return None
    for each in loose.before:
        ratio = each.placed.proportion
        if each.placed.percent is not None or each.away > _NEXT or each.outside:
            return None
        if ratio is not None:
            # Behind a mark another item may begin, so that the name of the rate has to stand beside the proportion.
            apart = each.away or ";" in loose.passage.gap(each.placed, loose.figure)
            if apart and not _is_named(each, _pairs(loose.lead)):
                return None
            telling = digits_told(stated.value) >= (_NEAR if each.away else _BESIDE)
            fits = ratio.part <= ratio.whole and is_percent_of(ratio.part, ratio.whole, loose.figure)
            return share_of(each.placed, whole_operand(each.placed), loose.figure) if telling and fits else None
    return None


def share_of_whole_behind(loose: Loose) -> Share | None:
    """Return the share of a count before in the one right behind a percent: "…, 34,2% của 9.408 tỷ đồng nói trên"."""
    stated, behind = loose.figure.percent, loose.passage.mentions[loose.place + 1 : loose.place + 2]
    whole = behind[0] if behind else None
    if stated is None or whole is None or not whole.number or not whole.unit or not whole.is_exact:
        return None
    # "tỷ lệ 94% so với 6.000 trẻ": what is called a rate is compared with its whole.
    called = names_share(loose.lead) and not (loose.has_plan_behind or speaks_of_other_time(loose.said_behind))
    if digits_told(stated.value) < (_BESIDE if called else _TELLING) or (is_compared(loose) and not called):
        return None
    if not _of_what().fullmatch(loose.passage.gap(loose.figure, whole)) or is_planned(loose.passage, whole):
        return None
    fitting = (each for each in loose.before if same_unit(each.placed, whole) and _fits(loose, each.placed, whole))
    part = next((each.placed for each in fitting if _may_be_part(each)), None)
    return None if part is None else share_of(part, part_operand(whole), loose.figure, _READING)


def opens_with_whole(loose: Loose, whole: Placed) -> bool:
    """Tell whether the clause of a percent opens with a count as what is compared with ("so với 1.876 đảng viên …")."""
    passage = loose.passage
    opening = passage.lower[passage.clause_start(loose.figure) : whole.start]
    return _compared().fullmatch(opening) is not None


def _is_bracketed_whole(loose: Loose, whole: Placed) -> bool:
    """Tell whether a count stands in brackets behind the name of what is compared with ("so với số nữ (326 người)")."""
    passage = loose.passage
    opening = passage.lower[passage.clause_start(loose.figure) : whole.start]
    if not opening.endswith("(") or _described_whole().search(opening) is None:
        return False
    if speaks_of_other_time(opening):
        return False
    return whole.depth > loose.figure.depth and not is_planned(passage, whole)


def share_of_whole_before(loose: Loose) -> Share | None:
    """Return the share of a count in the one that the clause of a percent opens with, other percents between or not."""
    stated = loose.figure.percent
    whole = next((each for each in loose.before if each.placed.number is not None), None)
    if stated is None or whole is None or whole.away or digits_told(stated.value) < _TELLING or is_compared(loose):
        return None
    opens = names_share(loose.lead) and opens_with_whole(loose, whole.placed)
    if not opens and not (is_rate(loose.lead) and _is_bracketed_whole(loose, whole.placed)):
        return None
    near = (each.placed for each in loose.before if each.away <= _NEXT and not each.outside)
    kin = (each for each in near if kindred(each, whole.placed))
    part = next((each for each in kin if _fits(loose, each, whole.placed)), None)
    return None if part is None else share_of(part, part_operand(whole.placed), loose.figure, _READING)


def rate_share_of(loose: Loose) -> Share | None:
    """Return the share of a count that bears the name of a rate in one of its kind that the percent fits, the nearest.

    "có 372.800 hộ đăng ký, 186.402 hộ đạt danh hiệu. … Tỷ lệ hộ đạt so với hộ đăng ký là 50%".
    """
    stated, hit = loose.figure.percent, _named_rate().search(loose.lead)
    if stated is None or hit is None or digits_told(stated.value) < _BESIDE or stated.value >= _ALL:
        return None
    if is_compared(loose):
        return None
    name, digits = _pairs(hit["name"]), digits_told(stated.value)
    for part in filter(_is_count, (*loose.before, *loose.behind)):
        wholes = [each for each in loose.before if _fits(loose, part.placed, each.placed)]
        if not wholes or not _may_be_part(part):
            continue
        named, by_unit = _is_named(part, name), not name.isdisjoint(_pairs(part.placed.unit))
        for whole in filter(_tells_what_is, wholes) if named or by_unit else ():
            # "103 hộ nghèo … của 4.120 hộ. Tỷ lệ hộ nghèo còn 2,5%": a unit that the whole has, too, names no part.
            told = named or whole.placed.unit != part.placed.unit
            if told and kindred(part.placed, whole.placed) and digits >= (_NEAR if whole.outside else _BESIDE):
                return share_of(part.placed, part_operand(whole.placed), loose.figure, _READING)
    return None


def _fits(loose: Loose, part: Placed, whole: Placed) -> bool:
    some, every = part.number, whole.number
    return some is not None and every is not None and some < every and is_percent_of(some, every, loose.figure)


def _is_count(each: Seen) -> bool:
    placed = each.placed
    return placed.number is not None and placed.unit != "" and each.away <= _MOST_AWAY and not each.outside


def _may_be_part(each: Seen) -> bool:
    return _is_count(each) and not is_age(each.placed) and _tells_what_is(each)


def _tells_what_is(each: Seen) -> bool:
    return not is_change(each.passage, each.placed) and not is_planned(each.passage, each.placed)


def _is_named(each: Seen, name: set[tuple[str, str]]) -> bool:
    # Its unit alone names no count.
    own = _pairs(said_around(each.passage, each.placed)) - _pairs(each.placed.unit)
    return not name.isdisjoint(own)


def _pairs(words: str) -> set[tuple[str, str]]:
    return set(pairwise(_WORD.findall(words)))
