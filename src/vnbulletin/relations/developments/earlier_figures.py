"""This file finds the earlier figure that a result is compared with, by what the words name and what fits."""

import re
from decimal import Decimal

from attrs import evolve, frozen

from vnbulletin.mentions.mention import MentionKind
from vnbulletin.notation.dates.partial_dates import PartialDate
from vnbulletin.notation.quantities.multiples import Multiple
from vnbulletin.notation.quantities.percents import Percent, PercentagePoints
from vnbulletin.relations.developments.change_cues import (
    changes_from,
    compares_further,
    leads_from,
    leads_to_base,
    leads_to_result,
    names_start,
)
from vnbulletin.relations.developments.comparing import Comparison
from vnbulletin.relations.developments.ways import Way
from vnbulletin.relations.evidence.cues import speaks_of_other_time
from vnbulletin.relations.evidence.leads import LONGEST_LEAD, between, is_time, lead_of, names_plan, without_asides
from vnbulletin.relations.evidence.likeness import counts_alike, is_in_unit_of, of_one_noun, same_measure
from vnbulletin.relations.evidence.ratios import in_percent, is_printed_as, is_ratio
from vnbulletin.relations.evidence.years import years_of
from vnbulletin.relations.passage import Passage, Placed

__all__ = [
    "Rise",
    "agrees",
    "base_behind",
    "base_elsewhere",
    "differs",
    "fits",
    "goes_the_way",
    "is_near",
    "may_be_base",
    "named_base",
    "restates",
    "rises",
    "told_of_asides",
]

_FARTHEST_SENTENCE = 3
_MOST_ASIDES = 4
_PAIR = 2
_BEHIND = 40
_NAMED = re.compile(r"[^,;.()]{0,20}?(?<!\w)so (?:với )?(?P<first>\w+ \w+)")
_COUNTED = re.compile(r"(?:\w{1,9} ){1,4}(?=so )")
_IN_TIME = re.compile(r"[\w ]*(?<!\w)(?:trong|vào) ")
_BESIDE_YEAR = frozenset({"", "so với", "so", "của"})
# "từ 45 lên 52 triệu đồng": the scale word may be meant for both.
_OUT_OF_SCALE = 1000
# What grew threefold is seldom told in per cent.
_NEAR = 3


@frozen
class Rise:
    """An earlier figure and the result that the sentence says it became ("từ 850 ha lên 1.020 ha")."""

    base: Placed
    result: Placed
    falls: bool


def rises(passage: Passage) -> list[Rise]:
    """Return the pairs of a sentence that say from what to what something changed."""
    if len(passage.mentions) < _PAIR or not names_start(passage.lower, passage.start, passage.end):
        return []
    figures = [(place, each) for place, each in enumerate(passage.mentions) if not is_time(each)]
    found: list[Rise] = []
    for number, (place, base) in enumerate(figures):
        # Few figures stand close behind the word, which is asked first.
        if not names_start(passage.lower, max(passage.start, base.start - LONGEST_LEAD), base.start):
            continue
        result = _next_outside(figures, number)
        if (base.number is None) is not (result.number is None) or not leads_from(lead_of(passage, place)[0]):
            continue
        # "từ 96 hộ (5,12%) giảm còn 24 hộ": what stands in brackets belongs to the first.
        beside = without_asides(between(passage, base.end, result.start))
        way = leads_to_result(beside, base.unit)
        figured = (base.number is not None) or (base.percent is not None and result.percent is not None)
        alike = counts_alike(base, result) or not _prints_unit(passage, base)
        if way is None or not figured or not alike or not _same_scale(base, result):
            continue
        # "từ nhóm 3 lên nhóm 2": a place among others grows by falling, so the verb and the unit have to be there.
        counted = result.unit != "" or result.percent is not None
        if not _is_contrary(base, result, way) or (counted and changes_from(lead_of(passage, place)[0])):
            found.append(Rise(base, result, way == "down"))
    return found


def _next_outside(figures: list[tuple[int, Placed]], number: int) -> Placed:
    """Return the next figure behind that of a number which is not in deeper brackets, or itself where none follows."""
    _, figure = figures[number]
    behind = (other for _, other in figures[number + 1 : number + 1 + _MOST_ASIDES] if other.depth <= figure.depth)
    return next(behind, figure)


def _is_contrary(base: Placed, result: Placed, way: str) -> bool:
    before, after = base.stated, result.stated
    return before is not None and after is not None and (after > before if way == "down" else after < before)


def _prints_unit(passage: Passage, placed: Placed) -> bool:
    """Tell whether the unit stands right behind the figure, and was not taken over from another one."""
    return placed.unit != "" and passage.after(placed, 60).lstrip().startswith(placed.unit)


def _same_scale(base: Placed, result: Placed) -> bool:
    """Tell whether both figures are of one scale, as far as is printed."""
    if base.number is None or result.number is None:
        return True
    low, high = sorted((base.number, result.number))
    scaled = any(any(map(str.isalpha, each.mention.text)) for each in (base, result))
    return not scaled or (low > 0 and high < low * _OUT_OF_SCALE)


def restates(result: Placed, difference: Placed, percent: Placed, *, falls: bool) -> bool:
    """Tell whether a percent is that of a difference, rounded or cut off, taken of the result less the difference."""
    if result.number is None or difference.number is None or percent.percent is None:
        return False
    base = result.number + difference.number if falls else result.number - difference.number
    return base > 0 and is_printed_as(in_percent(difference.number, base), _amount(percent.percent, falls=falls))


def _amount(percent: Percent, *, falls: bool) -> Percent:
    """Return a percent without the minus that says a fall again: "giảm 5 vụ (-5,43%)"."""
    return Percent(-percent.value) if falls and percent.value < 0 else percent


def goes_the_way(base: Placed, result: Placed, *, falls: bool) -> bool:
    """Tell whether the result lies on the side of the earlier figure that the word says."""
    before, after = base.stated, result.stated
    return before is not None and after is not None and (after < before if falls else after > before)


def agrees(base: Placed, result: Placed, compared: Comparison) -> bool:
    """Tell whether a comparison fits two figures exactly: as their difference, also in points, or in per cent."""
    falls = compared.way is Way.FALL
    return differs(base, result, compared.figure, falls=falls) or fits(base, result, compared)


def told_of_asides(passage: Passage, compared: Comparison, rise: Rise) -> Comparison | None:
    """Return the comparison, or that of the figures in brackets behind those of a rise, or None where neither fits.

    "từ 1.250 hộ (8,2%) xuống còn 980 hộ (6,4%), giảm 1,8%".
    """
    base, result = _aside_of(passage, rise.base), _aside_of(passage, rise.result)
    many_times = compared.figure.mention.kind is MentionKind.TIMES
    if base is None or result is None or many_times or agrees(rise.base, rise.result, compared):
        return compared
    if (base.number is None) is not (result.number is None) or (base.number is None) is (rise.base.number is None):
        return compared
    return evolve(compared, result=result, earlier=base) if agrees(base, result, compared) else None


def _aside_of(passage: Passage, placed: Placed) -> Placed | None:
    """Return the figure in the brackets right behind another ("1.250 hộ (8,2%)")."""
    place = passage.mentions.index(placed) + 1
    following = passage.mentions[place] if place < len(passage.mentions) else None
    return following if following is not None and following.depth > placed.depth and not is_time(following) else None


def differs(base: Placed, result: Placed, difference: Placed, *, falls: bool) -> bool:
    """Tell whether two figures differ exactly by a difference, in the direction that is said."""
    points = difference.mention.value
    by = points.value if isinstance(points, PercentagePoints) else difference.stated
    before, after = base.stated, result.stated
    # Counts differ by a count, rates by points.
    if (base.number is None) is not (difference.number is None):
        return False
    if before is None or after is None or by is None:
        return False
    return before - after == by if falls else after - before == by


def is_near(base: Placed, result: Placed) -> bool:
    """Tell whether two figures are of one size, so that one may have become the other."""
    before, after = base.stated, result.stated
    return before is not None and after is not None and after < before * _NEAR and before < after * _NEAR


def named_base(passage: Passage, compared: Comparison, result: Placed, grown: dict[Placed, Rise]) -> Placed | None:
    """Return the earlier figure that the words name: behind the comparison, before it, or in “từ … lên …”."""
    behind, earlier = base_behind(passage, compared), compared.earlier
    if behind is not None and may_be_base(behind, result):
        return behind
    if earlier is not None and may_be_base(earlier, result):
        # "năm trước có 453 lượt khách, năm nay có 670 lượt khách, tăng 3% so với năm 2015".
        return earlier if not _names_another(passage, compared, earlier) or agrees(earlier, result, compared) else None
    rise = grown.get(result)
    if rise is None:
        return None
    # "từ 850 ha lên 1.020 ha, tăng 5% so với năm 2019" compares with another year.
    elsewhere = compares_further(passage.after(compared.figure))
    return rise.base if not elsewhere or fits(rise.base, result, compared) else None


def _names_another(passage: Passage, compared: Comparison, earlier: Placed) -> bool:
    """Tell whether what a change is compared with is named behind it, in other words than before the earlier figure."""
    hit = _NAMED.match(passage.after(compared.figure))
    return hit is not None and hit["first"] not in passage.before(earlier)


def may_be_base(base: Placed, result: Placed) -> bool:
    """Tell whether a figure may be the earlier one of a result: alike in kind, unit and scale."""
    alike = counts_alike(base, result) or (of_one_noun(result, base) and is_near(base, result))
    same = alike and same_measure(base, result)
    return (base.number is None) is (result.number is None) and same and _same_scale(base, result)


def base_behind(passage: Passage, compared: Comparison) -> Placed | None:
    """Return the figure behind a comparison that the words between name as the earlier one."""
    start = compared.figure.end
    for each in passage.mentions[compared.place + 1 :]:
        if is_time(each):
            continue
        if each.percent is not None and each.depth > compared.figure.depth and compared.figure.number is not None:
            # "tăng 78 đảng viên (3,3%) so với …": the percent restates the difference.
            start = each.end
            continue
        if each.number is None and each.percent is None:
            return None
        text = between(passage, start, each.start).removeprefix(compared.figure.unit).lstrip(") ")
        if names_plan(text) and not speaks_of_other_time(text):
            return None
        # "tăng 5 mô hình trồng nấm so với mùa trước (21 mô hình)".
        counted = _COUNTED.match(text) if compared.figure.number is not None else None
        return each if leads_to_base(text[counted.end() :] if counted else text) else None
    return None


def base_elsewhere(passages: tuple[Passage, ...], compared: Comparison, result: Placed) -> Placed | None:
    """Return the nearest earlier figure of the unit of a result, if both have a time of their own and it fits exactly.

    "Năm 2010 có 13.400 hộ; năm 2011 lên 14.740 hộ, tăng 10%".
    """
    passage = passages[-1]
    if result.number is None or not _has_own_time(passage, result):
        return None
    # "năm 2023 là 164, năm 2024 là 205": what both count stands before them, in their sentence.
    year = _year_behind(passage, compared)
    near = passages[-_FARTHEST_SENTENCE:] if result.unit else passages[-1:]
    for one in reversed(passage.of_its_paragraph(near)):
        for each in reversed(one.mentions):
            if each.number is None or each.start >= result.start:
                continue
            alike = each.unit == "" if not result.unit else each.unit != "" and is_in_unit_of(each, result)
            if alike and _has_own_time(one, each):
                if year is not None and year not in years_of(one, each):
                    continue
                return each if fits(each, result, compared) else None
    return None


def _year_behind(passage: Passage, compared: Comparison) -> int | None:
    """Return the year right behind a comparison, of which its base is ("gấp 1,7 lần năm 2022", "so với năm 2022")."""
    behind = next(iter(passage.mentions[compared.place + 1 : compared.place + 2]), None)
    value = None if behind is None else behind.mention.value
    if behind is None or not isinstance(value, PartialDate) or value.month is not None:
        return None
    return value.year if passage.gap(compared.figure, behind).strip() in _BESIDE_YEAR else None


def _has_own_time(passage: Passage, placed: Placed) -> bool:
    """Tell whether a day or a year opens the clause of a figure, or the figure grew to what it is."""
    lead, _ = lead_of(passage, passage.mentions.index(placed))
    if leads_to_result(lead, "") is not None:
        return True
    start = passage.clause_start(placed)
    # "12.000 tấn giấy trong năm 2021": a time may stand right behind the figure as well.
    end = placed.end + _BEHIND
    times = [each for each in passage.mentions if is_time(each) and start <= each.start < end]
    return any(each.start < placed.start or _IN_TIME.fullmatch(passage.gap(placed, each)) is not None for each in times)


def fits(base: Placed, result: Placed, compared: Comparison) -> bool:
    """Tell whether what a comparison says, in per cent or so many times, is the change from *base* to *result*."""
    stated, times = compared.figure.percent, compared.figure.mention.value
    before, after = base.stated, result.stated
    if before is None or after is None:
        return False
    if isinstance(times, Multiple) and compared.way is Way.MULTIPLY:
        half = Decimal((0, (5,), min(0, int(times.factor.as_tuple().exponent)) - 1))
        return before > 0 and abs(after - before * times.factor) <= before * half
    if stated is None:
        return False
    grown = before - after if compared.way is Way.FALL else after - before
    return is_ratio(grown, before, _amount(stated, falls=compared.way is Way.FALL))
