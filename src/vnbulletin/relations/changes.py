"""This file finds changes: a result with the earlier figure, the difference or the percent that it is compared by."""

from collections.abc import Iterator
from itertools import pairwise

from attrs import frozen

from vnbulletin.mentions.mention import MentionKind
from vnbulletin.notation.quantities.multiples import Multiple
from vnbulletin.relations.achievements import counts_alike, figure_operand, same_measure, stated_number
from vnbulletin.relations.change_cues import (
    compares_further,
    explains,
    goes_on,
    leads_from,
    leads_to_base,
    leads_to_result,
)
from vnbulletin.relations.comparing import (
    Comparison,
    Way,
    between,
    comparisons,
    has_plan_behind,
    is_time,
    lead_of,
)
from vnbulletin.relations.kinds.developments import Change
from vnbulletin.relations.passage import Passage, Placed
from vnbulletin.relations.plausibility import is_ratio
from vnbulletin.relations.relation import Operand

__all__ = ["find_changes"]

_FARTHEST_SENTENCE = 3
# Of the unit of a difference.
_MOST_WORDS = 6
# "từ 45 lên 52 triệu đồng": the scale word may be meant for both.
_OUT_OF_SCALE = 1000
# What grew threefold is seldom told in per cent.
_NEAR = 3


@frozen
class _Rise:
    """An earlier figure and the result that the sentence says it became ("từ 850 ha lên 1.020 ha")."""

    base: Placed
    result: Placed
    falls: bool


def find_changes(passages: tuple[Passage, ...]) -> tuple[Change, ...]:
    """Return the results that are compared with an earlier figure ("2.435 đảng viên, tăng 78 đảng viên (3,3%)").

    An earlier figure is taken where the words name it; one that is merely near has to fit exactly.
    """
    return tuple(each for number in range(len(passages)) for each in _in_passage(passages, number))


def _in_passage(passages: tuple[Passage, ...], number: int) -> Iterator[Change]:
    passage = passages[number]
    rises = {each.result: each for each in _rises(passage)}
    told: set[Placed] = set()
    explained: set[Placed] = set()
    for compared in comparisons(passage):
        if compared.way in {Way.REACH, Way.EXCEED} or compared.figure in explained:
            continue
        percent = _explaining(passage, compared) if compared.figure.number is not None else None
        explained |= {percent} if percent else set()
        change = (
            _of_percent(passages[: number + 1], compared, rises)
            if compared.figure.number is None
            else _of_difference(passages[: number + 1], compared, percent, rises)
        )
        if change is not None:
            yield change
            if change.base is not None and compared.result is not None:
                told.add(compared.result)
    for each in rises.values():
        if each.result not in told:
            yield Change(result=figure_operand(each.result), base=figure_operand(each.base), falls=each.falls)


def _rises(passage: Passage) -> Iterator[_Rise]:
    figures = [(place, each) for place, each in enumerate(passage.mentions) if not is_time(each)]
    for (place, base), (_, result) in pairwise(figures):
        if (base.number is None) is not (result.number is None) or not leads_from(lead_of(passage, place)[0]):
            continue
        way = leads_to_result(between(passage, base.end, result.start), base.unit)
        figured = (base.number is not None) or (base.percent is not None and result.percent is not None)
        alike = counts_alike(base, result) or not _prints_unit(passage, base)
        if way is not None and figured and alike and _same_scale(base, result):
            yield _Rise(base, result, way == "down")


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


def _explaining(passage: Passage, compared: Comparison) -> Placed | None:
    """Return the percent that restates a difference right behind it ("tăng 78 đảng viên (hơn 3,3%)")."""
    behind = [(place, each) for place, each in enumerate(passage.mentions) if place > compared.place]
    if not behind:
        return None
    place, percent = behind[0]
    if percent.percent is None:
        return None
    lead, set_off = lead_of(passage, place)
    gap = between(passage, compared.figure.end, percent.start).removesuffix(lead).rstrip()
    # Nothing but what is counted stands before the bracket or the comma.
    head, mark = gap[:-1].strip(), gap[-1:]
    beside = mark in {"(", ","} and not set(head) & set(",;()") and len(head.split()) <= _MOST_WORDS
    bracketed = mark == "("
    if not set_off or not beside or not goes_on(passage.after(percent)):
        return None
    # "(giảm 9 đầu mối, 24,3%)": both stand in the same brackets, and nothing else does.
    bracketed = bracketed or (percent.depth > 0 and passage.after(percent).lstrip().startswith(")"))
    return percent if explains(lead, falls=compared.way is Way.FALL, bracketed=bracketed) else None


def _of_difference(
    passages: tuple[Passage, ...], compared: Comparison, percent: Placed | None, rises: dict[Placed, _Rise]
) -> Change | None:
    difference, falls = compared.figure, compared.way is Way.FALL
    result = compared.result
    if result is None or result.number is None or not _same_unit(result, difference):
        result = None if percent is None else _result_elsewhere(passages, difference, percent, falls=falls)
    if result is None:
        return None
    if percent is not None and not _restates(result, difference, percent, falls=falls):
        # "dư nợ 500 tỷ đồng, dư nợ hộ nghèo 120 tỷ đồng, tăng 25 tỷ đồng (5,3%)": the figure that fits was meant,
        # and where none of several fits, none is accused.
        better = _result_elsewhere(passages, difference, percent, falls=falls)
        if better is None and _has_rivals(passages[-1], result, difference):
            return None
        result = better or result
    base = _base(passages[-1], compared, result, rises)
    if base is None and percent is None:
        return None
    return Change(
        result=figure_operand(result),
        base=None if base is None else figure_operand(base),
        difference=figure_operand(difference),
        percent=None if percent is None else figure_operand(percent),
        falls=falls,
    )


def _has_rivals(passage: Passage, result: Placed, difference: Placed) -> bool:
    """Tell whether the sentence prints other figures in the unit of a difference before it."""
    before = (each for each in passage.mentions if each.start < difference.start and each != result)
    return any(each.number is not None and each.unit != "" and _same_unit(each, difference) for each in before)


def _restates(result: Placed, difference: Placed, percent: Placed, *, falls: bool) -> bool:
    """Tell whether a percent is that of a difference, rounded, taken of the result less the difference."""
    if result.number is None or difference.number is None or percent.percent is None:
        return False
    base = result.number + difference.number if falls else result.number - difference.number
    return is_ratio(difference.number, base, percent.percent)


def _same_unit(result: Placed, difference: Placed) -> bool:
    """Tell whether a difference is printed in the unit of its result, or in none."""
    if not difference.unit:
        return True
    return bool(result.unit) and result.unit.split("/")[0].split()[0] == difference.unit.split("/")[0].split()[0]


def _result_elsewhere(
    passages: tuple[Passage, ...], difference: Placed, percent: Placed, *, falls: bool
) -> Placed | None:
    """Return the nearest figure of the same unit in the paragraph that the difference and its percent fit exactly."""
    if not difference.unit:
        return None
    here = passages[-1].paragraph_number
    for passage in reversed(passages[-_FARTHEST_SENTENCE:]):
        if passage.paragraph_number != here:
            break
        for each in reversed(passage.mentions):
            alike = each.start < difference.start and _same_unit(each, difference)
            if alike and _restates(each, difference, percent, falls=falls):
                return each
    return None


def _of_percent(passages: tuple[Passage, ...], compared: Comparison, rises: dict[Placed, _Rise]) -> Change | None:
    passage, figure, result = passages[-1], compared.figure, compared.result
    if result is None or has_plan_behind(passage, figure) or not goes_on(passage.after(figure)):
        return None
    if figure.mention.kind is MentionKind.TIMES and result.number is None:
        return None
    if figure.mention.kind is MentionKind.POINTS and result.percent is None:
        return None
    base = _base(passage, compared, result, rises) or _base_elsewhere(passages, compared, result)
    difference = None
    if base is not None and figure.percent is not None and not _fits(base, result, compared):
        result = _better_result(passage, compared, base) or result
        if _is_bare_aside(passage, compared, base) and not _fits(base, result, compared):
            # "tăng 8,5% so với năm 2020 (24 hội viên)" prints the difference; far from both it is neither.
            percent, falls = figure, compared.way is Way.FALL
            difference = base if _restates(result, base, percent, falls=falls) else None
            base = None if difference is not None or not _is_near(base, result) else base
    return Change(
        result=figure_operand(result),
        base=None if base is None else figure_operand(base),
        difference=None if difference is None else figure_operand(difference),
        percent=_change_operand(figure),
        falls=compared.way is Way.FALL,
        adds=figure.mention.kind is MentionKind.TIMES and compared.way is Way.RISE,
    )


def _better_result(passage: Passage, compared: Comparison, base: Placed) -> Placed | None:
    """Return another figure before the comparison that the earlier figure and the percent fit exactly."""
    before = (
        each for each in reversed(passage.mentions[: compared.place]) if each != base and _may_be_base(base, each)
    )
    return next((each for each in before if _fits(base, each, compared)), None)


def _is_bare_aside(passage: Passage, compared: Comparison, base: Placed) -> bool:
    """Tell whether nothing in the brackets behind a change says what the figure there is."""
    place = passage.mentions.index(base)
    return base.depth > compared.figure.depth and place > compared.place and lead_of(passage, place)[0] == ""


def _is_near(base: Placed, result: Placed) -> bool:
    before, after = stated_number(base), stated_number(result)
    return before is not None and after is not None and after < before * _NEAR and before < after * _NEAR


def _base(passage: Passage, compared: Comparison, result: Placed, rises: dict[Placed, _Rise]) -> Placed | None:
    """Return the earlier figure that the words name: behind the comparison, before it, or in “từ … lên …”."""
    for each in (_base_behind(passage, compared), compared.earlier):
        if each is not None and _may_be_base(each, result):
            return each
    rise = rises.get(result)
    if rise is None:
        return None
    # "từ 850 ha lên 1.020 ha, tăng 5% so với năm 2019" compares with another year.
    elsewhere = compares_further(passage.after(compared.figure))
    return rise.base if not elsewhere or _fits(rise.base, result, compared) else None


def _may_be_base(base: Placed, result: Placed) -> bool:
    alike = counts_alike(base, result) and same_measure(base, result)
    return (base.number is None) is (result.number is None) and alike and _same_scale(base, result)


def _base_behind(passage: Passage, compared: Comparison) -> Placed | None:
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
        return each if leads_to_base(text) else None
    return None


def _base_elsewhere(passages: tuple[Passage, ...], compared: Comparison, result: Placed) -> Placed | None:
    """Return the nearest earlier figure of the unit of a result, if both have a time of their own and it fits exactly.

    "Năm 2010 có 13.400 hộ; năm 2011 lên 14.740 hộ, tăng 10%".
    """
    passage = passages[-1]
    if not result.unit or result.number is None or not _has_own_time(passage, result):
        return None
    for one in reversed(passages[-_FARTHEST_SENTENCE:]):
        for each in reversed(one.mentions):
            if one.paragraph_number != passage.paragraph_number or each.number is None or each.start >= result.start:
                continue
            if each.unit and _same_unit(result, each) and _has_own_time(one, each):
                return each if _fits(each, result, compared) else None
    return None


def _has_own_time(passage: Passage, placed: Placed) -> bool:
    """Tell whether a day or a year opens the clause of a figure, or the figure grew to what it is."""
    lead, _ = lead_of(passage, passage.mentions.index(placed))
    if leads_to_result(lead, "") is not None:
        return True
    start = max(passage.lower.rfind(";", passage.start, placed.start) + 1, passage.start)
    return any(start <= each.start < placed.start and is_time(each) for each in passage.mentions)


def _fits(base: Placed, result: Placed, compared: Comparison) -> bool:
    stated = compared.figure.percent
    before, after = stated_number(base), stated_number(result)
    if stated is None or before is None or after is None:
        return False
    grown = before - after if compared.way is Way.FALL else after - before
    return is_ratio(grown, before, stated)


def _change_operand(placed: Placed) -> Operand:
    mention = placed.mention
    if isinstance(mention.value, Multiple):
        return Operand(printed=mention.text, value=mention.value, bound=mention.bound, mention=mention)
    return figure_operand(placed)
