"""This file finds which part of a whole a sentence restates as a percent, before it is known what the whole is."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import TypeAlias

from attrs import frozen

from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.relations.evidence.cues import (
    compares,
    has_inside,
    links_share,
    may_link_share,
    puts_percent_first,
)
from vnbulletin.relations.evidence.leads import is_change
from vnbulletin.relations.evidence.likeness import alike, is_age
from vnbulletin.relations.evidence.ratios import may_be_ratio
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["Restated", "Told", "restated", "restated_parts"]

# A percent this far behind its part restates something else.
_FARTHEST = 90
# A proportion says itself what its share is, so that only the one it has can be meant.
_FARTHEST_RATIO = 120
_ALL, _TWO = 100, 2
# "(26,8% số xã đạt chuẩn)", "đạt 90% của khối".
_NAMES_BASE = re.compile(r"[ ](?:trong[ ])?(?:số|của|trong|trên)[ ]")
_ENDS = re.compile(r"[ ]?(?:[.,;)]|[-–][ ]|\Z)")
_PLAIN = re.compile(r"[\w ]{1,30}")


@frozen(kw_only=True)
class Restated:
    """A part with the percent that the sentence gives it; where the link is weak, the arithmetic has to agree.

    *ratios* are proportions of the clause that the percent may restate as well, if they fit; the part is *alone*
    where it is a proportion that fills the brackets right behind its percent.
    """

    part: Placed
    percent: Placed
    weak: bool = False
    ratios: tuple[Placed, ...] = ()
    alone: bool = False


# What each sentence restates in percents; several finders ask for it.
Told: TypeAlias = Mapping[Passage, tuple[Restated, ...]]


def restated(passages: Iterable[Passage]) -> Told:
    """Return the percents of each sentence that has any, with their parts."""
    return {each: tuple(_restated(each)) for each in passages if each.has_percent}


def _restated(passage: Passage) -> Iterator[Restated]:
    """Yield the percents of a sentence with their parts; a percent of change restates none."""
    for number, percent in enumerate(passage.mentions):
        if percent.percent is None or is_change(passage, percent):
            continue
        following = passage.mentions[number + 1] if number + 1 < len(passage.mentions) else None
        part, ratios = _part_before(passage, number), _ratios_before(passage, number)
        counted = following is not None and not _says_itself(passage, part, percent, following)
        if counted and following is not None and _is_counted_behind(passage, percent, following):
            # "Toàn huyện đạt 94%, với 15/20 xã hoàn thành" speaks of two things as often as of one.
            yield Restated(part=following, percent=percent, weak=True, alone=_is_alone(passage, percent, following))
            continue
        gap = "" if part is None else passage.gap(part, percent)
        if part is not None and links_share(gap):
            yield Restated(part=part, percent=percent, weak=_speaks_of_else(passage, part, percent), ratios=ratios)
        elif part is not None and (may_link_share(gap) or _is_bare(passage, percent, gap)):
            yield Restated(part=part, percent=percent, weak=True, ratios=ratios)
        elif part is None and (shared := _part_of_two(passage, number)) is not None:
            yield Restated(part=shared, percent=percent, weak=True)
        elif ratios and may_link_share(passage.gap(ratios[0], percent)):
            yield Restated(part=ratios[0], percent=percent, weak=True, ratios=ratios[1:])


def restated_parts(told: Iterable[Restated]) -> Iterator[tuple[Placed, Placed]]:
    """Yield each number with the percent that its sentence surely gives it as its share ("12 hộ (3,2%)")."""
    for each in told:
        in_brackets = each.part.depth > each.percent.depth and each.part.start > each.percent.start
        if (in_brackets or not each.weak) and each.part.number is not None:
            yield each.part, each.percent


@cache
def _bare() -> re.Pattern[str]:
    return re.compile(rf"(?:,| [-–])[ ](?:(?:{any_of(relation_cues().hedges)})[ ])?\Z")


def _is_bare(passage: Passage, percent: Placed, gap: str) -> bool:
    """Tell whether nothing but marks, and a hedge, parts a percent from the words around: "9/27 đơn vị, hơn 33,3%;"."""
    return _bare().search(gap) is not None and _ENDS.match(passage.after(percent)) is not None


def _is_counted_behind(passage: Passage, percent: Placed, following: Placed) -> bool:
    if following.amount is None:
        return False
    # "92,6% học sinh, tức 1.250 em": the noun of the percent may stand between.
    gap = passage.gap(percent, following).removeprefix(f" {percent.unit}" if percent.unit else "")
    # "chiếm 28,6% (14 đảng viên)": the count explains the percent in brackets.
    if puts_percent_first(gap) or (gap == " (" and (following.unit != "" or following.proportion is not None)):
        return True
    # "98,5% hộ dân (12.300 hộ)": the noun is longer than its known beginning.
    noun, bracket, rest = gap.partition("(")
    of_it = alike(percent, following) or (following.proportion is not None and following.unit == "")
    return bool(bracket) and not rest and _PLAIN.fullmatch(noun) is not None and of_it


def _says_itself(passage: Passage, part: Placed | None, percent: Placed, following: Placed | None) -> bool:
    """Tell whether a percent is that of the proportion before it: "xây 157/200 nhà, đạt 78,5%, với 6,059 tỉ đồng"."""
    if part is None or part.proportion is None or percent.percent is None:
        return False
    if not links_share(passage.gap(part, percent)):
        return False
    plain = following is not None and following.proportion is None
    return plain or may_be_ratio(part.proportion.part, part.proportion.whole, percent.percent)


def _is_alone(passage: Passage, percent: Placed, ratio: Placed) -> bool:
    """Tell whether a proportion with nothing but its noun fills the brackets right behind a percent.

    "34,2% (3.218/9.408 tỷ đồng)"; "95,3% (19/20 xã đạt trên 90%)" says something else.
    """
    if ratio.proportion is None or not ratio.is_exact or not percent.is_exact or passage.gap(percent, ratio) != " (":
        return False
    noun, closed, _ = passage.after(ratio).partition(")")
    return ratio.unit != "" and bool(closed) and noun.strip() == ratio.unit


def _speaks_of_else(passage: Passage, part: Placed, percent: Placed) -> bool:
    """Tell whether what follows the percent gives it another base: "đạt 100% kế hoạch", "đạt 98% hộ dân"."""
    after = passage.after(percent)
    if compares(after) or _NAMES_BASE.match(after) or (percent.unit != "" and not alike(part, percent)):
        return True
    # "10/12 trường đỗ với tỷ lệ 100%": all of each, not all of them.
    complete = percent.percent is not None and percent.percent.value == _ALL
    return complete and part.proportion is not None and part.proportion.part < part.proportion.whole


def _part_before(passage: Passage, number: int) -> Placed | None:
    percent = passage.mentions[number]
    for part in reversed(passage.mentions[:number]):
        gap = passage.gap(part, percent)
        if len(gap) > _FARTHEST or ";" in gap or part.tells_when:
            return None
        # Figures in brackets explain the part: "08 (01 đảng bộ, 07 chi bộ), tỷ lệ 15,67%".
        explains = part.depth > percent.depth or passage.is_behind_unclosed(part)
        if part.amount is not None and not explains and not is_age(part):
            return part
        if part.percent is not None and part.depth <= percent.depth:
            return None
    return None


def _part_of_two(passage: Passage, number: int) -> Placed | None:
    """Return the part of the percent before: "112 đại biểu tán thành, bằng 94,12% số có mặt và 88,89% tổng số"."""
    if not number or passage.mentions[number - 1].percent is None:
        return None
    gap = passage.gap(passage.mentions[number - 1], passage.mentions[number])
    joined = gap.endswith((" và ", " và bằng ", ", bằng ")) and ";" not in gap and len(gap) <= _FARTHEST // 2
    return _part_before(passage, number - 1) if joined else None


def _ends_name(passage: Passage, time: Placed, percent: Placed) -> bool:
    """Tell whether a time ends what is counted, and three digits of a percent follow ("nhiệm kỳ 2020-2025, đạt").

    "71/75 tập thể khá, năm 2021 đạt 94,67%" begins with another one.
    """
    told = percent.percent is not None and len(percent.percent.value.as_tuple().digits) > _TWO
    return told and passage.gap(time, percent).startswith(",") and passage.before(time)[-2:-1].isalpha()


def _ratios_before(passage: Passage, number: int) -> tuple[Placed, ...]:
    """Return the exact proportions ahead in the clause, nearest first: "68/128 trường có 100% học sinh đỗ (53,1%)"."""
    percent = passage.mentions[number]
    found: list[Placed] = []
    for each in reversed(passage.mentions[:number]):
        if percent.start - each.end > _FARTHEST_RATIO or (each.tells_when and not _ends_name(passage, each, percent)):
            break
        if each.proportion is None or not each.is_exact:
            continue
        gap = passage.gap(each, percent)
        if ";" in gap or has_inside(gap):
            break
        found.append(each)
    return tuple(found)
