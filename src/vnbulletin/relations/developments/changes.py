"""This file finds changes: a result with the earlier figure, the difference or the percent that it is compared by."""

from collections.abc import Iterator
from decimal import Decimal

from vnbulletin.mentions.mention import MentionKind
from vnbulletin.relations.developments.better_results import better_result, is_of_several
from vnbulletin.relations.developments.change_cues import explains, goes_on
from vnbulletin.relations.developments.comparing import Comparison
from vnbulletin.relations.developments.completed import completed
from vnbulletin.relations.developments.earlier_figures import (
    Rise,
    agrees,
    base_behind,
    base_elsewhere,
    differs,
    fits,
    is_near,
    may_be_base,
    named_base,
    restates,
    rises,
)
from vnbulletin.relations.developments.leading_changes import leading_change
from vnbulletin.relations.developments.levels import misses_level, states_level
from vnbulletin.relations.developments.mergers import mergers
from vnbulletin.relations.developments.raised_by import raised_by
from vnbulletin.relations.developments.surplus import find_surplus
from vnbulletin.relations.developments.ways import Way
from vnbulletin.relations.evidence.cues import speaks_of_other_time
from vnbulletin.relations.evidence.leads import (
    BLANK,
    between,
    has_plan_behind,
    is_bare_aside,
    is_of_some,
    is_time,
    lead_of,
)
from vnbulletin.relations.evidence.likeness import alike, is_in_unit_of
from vnbulletin.relations.evidence.ratios import is_ratio
from vnbulletin.relations.kinds.developments import Change
from vnbulletin.relations.operands import figure_operand
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["find_changes"]

_OF_PLANS = frozenset({Way.REACH, Way.EXCEED, Way.SHORT})
_FARTHEST_SENTENCE = 12
_FARTHEST_RESULT = 3
_ALL = 100
# Of the unit of a difference.
_COMPARED = 8
# "tăng 2.029 vụ = 7% so với năm 2016".
_EQUALS = "="
_MOST_WORDS = 6


def find_changes(passages: tuple[Passage, ...], compared: tuple[tuple[Comparison, ...], ...]) -> tuple[Change, ...]:
    """Return the results that are compared with an earlier figure ("2.435 đảng viên, tăng 78 đảng viên (3,3%)").

    An earlier figure is taken where the words name it; one that is merely near has to fit exactly.
    """
    found: list[Change] = []
    for number, ones in enumerate(compared):
        grown = {each.result: each for each in (*mergers(passages[number], ones), *rises(passages[number]))}
        near = passages[max(0, number + 1 - _FARTHEST_SENTENCE) : number + 1]
        surplus = tuple(find_surplus(near))
        found += surplus
        if ones or grown:
            told = {each.percent.span for each in surplus if each.percent}
            changes = _in_passage(near, ones, grown)
            found += (each for each in changes if each.percent is None or each.percent.span not in told)
    return tuple(found)


def _in_passage(
    passages: tuple[Passage, ...], compared_here: tuple[Comparison, ...], grown: dict[Placed, Rise]
) -> Iterator[Change]:
    passage = passages[-1]
    told: set[Placed] = set()
    explained: set[Placed] = set()
    for compared in compared_here:
        if compared.way is Way.REACH and (change := _of_base(passage, compared)) is not None:
            yield change
        if compared.way in _OF_PLANS or compared.figure in explained:
            continue
        percent = _explaining(passage, compared) if compared.figure.number is not None else None
        explained |= {percent} if percent else set()
        whole = completed(passages, compared, compared_here, percent, grown)
        if whole is None:
            continue
        change = (
            _of_percent(passages, whole, grown)
            if whole.figure.number is None
            else _of_difference(passages, whole, percent, grown)
        )
        if change is not None:
            yield change
            if change.base is not None and whole.result is not None:
                told.add(whole.result)
    for each in grown.values():
        if each.result not in told:
            yield _of_rise(passage, each, {change.figure for change in compared_here if change.result is not None})


def _of_base(passage: Passage, compared: Comparison) -> Change | None:
    """Return the change that says what a result is of its earlier figure ("bằng 97,5% cùng kỳ (220.000 con)")."""
    stated, result, base = compared.figure.percent, compared.result, base_behind(passage, compared)
    if stated is None or result is None or base is None or not may_be_base(base, result):
        return None
    # "104,56% so với con số 465 tỷ đồng được giao" is that of a plan.
    said = between(passage, compared.figure.end, base.start)
    if (BLANK not in said and not speaks_of_other_time(said)) or is_of_some(passage, base):
        return None
    # "bằng 97% cùng kỳ (220 con)": far from the result, it may be what lies between.
    if not is_near(base, result) and not is_ratio(result.stated or Decimal(0), base.stated or Decimal(0), stated):
        return None
    after, before, percent = map(figure_operand, (result, base, compared.figure))
    return Change(result=after, base=before, percent=percent, falls=stated.value < _ALL, of_base=True)


def _of_rise(passage: Passage, rise: Rise, compared: set[Placed]) -> Change:
    """Return the change from one figure to another, with the percent or the difference right before them."""
    leading = leading_change(passage, rise)
    by = None if leading is None or leading in compared else figure_operand(leading)
    counted = by is not None and leading is not None and leading.percent is None
    return Change(
        result=figure_operand(rise.result),
        base=figure_operand(rise.base),
        difference=by if counted else None,
        percent=None if counted else by,
        falls=rise.falls,
    )


def _explaining(passage: Passage, compared: Comparison) -> Placed | None:
    """Return the percent that restates a difference right behind it ("tăng 78 đảng viên (hơn 3,3%)")."""
    # "giảm 4 cuộc so với năm 2015 (giảm 40%)": a time may stand between.
    behind = ((place, each) for place, each in enumerate(passage.mentions) if place > compared.place)
    place, percent = next(((place, each) for place, each in behind if not is_time(each)), (0, compared.figure))
    if percent.percent is None:
        return None
    lead, set_off = lead_of(passage, place)
    if lead == _EQUALS:
        return percent if goes_on(passage.after(percent)) else None
    gap = between(passage, compared.figure.end, percent.start).removesuffix(lead).rstrip()
    # Nothing but what is counted stands before the bracket or the comma.
    head, mark = gap[:-1].strip(), gap[-1:]
    beside = mark in {"(", ","} and not set(head) & set(",;()") and len(head.split()) <= _MOST_WORDS
    bracketed = mark == "("
    if not set_off or not beside or not goes_on(passage.after(percent)):
        return None
    # "tăng 7 người so với dự kiến, tăng 5,81% so với khóa trước": each is over something of its own.
    if "so" in head.split() and "so" in passage.after(percent, _COMPARED).split():
        return None
    # "(giảm 9 đầu mối, 24,3%)": both stand in the same brackets, and nothing else does.
    bracketed = bracketed or (percent.depth > 0 and passage.after(percent).lstrip().startswith(")"))
    return percent if explains(lead, falls=compared.way is Way.FALL, bracketed=bracketed) else None


def _of_difference(
    passages: tuple[Passage, ...], compared: Comparison, percent: Placed | None, grown: dict[Placed, Rise]
) -> Change | None:
    difference, falls = compared.figure, compared.way is Way.FALL
    result = compared.result
    if result is not None and not is_in_unit_of(difference, result) and alike(result, difference):
        # "57 học sinh, tăng 9 em": another word for the same people, if the earlier figure fits, or the percent.
        earlier = named_base(passages[-1], compared, result, grown)
        fitting = earlier is not None and differs(earlier, result, difference, falls=falls)
        if not fitting and (percent is None or not restates(result, difference, percent, falls=falls)):
            result = None
    elif result is None or result.number is None or not is_in_unit_of(difference, result):
        result = None
    if result is None:
        result = None if percent is None else _result_elsewhere(passages, difference, percent, falls=falls)
    if result is None:
        return None
    of_level = percent is not None and states_level(passages[-1], result, difference, percent, falls=falls)
    if percent is not None and not of_level and not restates(result, difference, percent, falls=falls):
        # "dư nợ 500 tỷ đồng, dư nợ hộ nghèo 120 tỷ đồng, tăng 25 tỷ đồng (5,3%)": the figure that fits was meant,
        # and where none of several fits, none is accused.
        better = _result_elsewhere(passages, difference, percent, falls=falls)
        # "tăng 5 đảng viên, đạt 97,5%" is of a plan, or of nothing that is printed.
        else_said = _has_rivals(passages[-1], result, difference) or misses_level(passages[-1], percent)
        if better is None and else_said:
            return None
        result = better or result
    base = named_base(passages[-1], compared, result, grown) or _base_aside(passages[-1], compared, result)
    if base is None and percent is None:
        return None
    if base is not None and not differs(base, result, difference, falls=falls):
        result = _result_of_base(passages[-1], base, difference, falls=falls) or result
    return Change(
        result=figure_operand(result),
        base=None if base is None else figure_operand(base),
        difference=figure_operand(difference),
        percent=None if percent is None else figure_operand(percent),
        falls=falls,
        of_base=of_level,
    )


def _base_aside(passage: Passage, compared: Comparison, result: Placed) -> Placed | None:
    """Return the figure in bare brackets behind a difference, if it is just the earlier one: "ít hơn 5 vụ (16 vụ)"."""
    aside = next(iter(passage.mentions[compared.place + 1 : compared.place + 2]), None)
    if aside is None or not is_bare_aside(passage, aside, compared.figure):
        return None
    return aside if differs(aside, result, compared.figure, falls=compared.way is Way.FALL) else None


def _result_of_base(passage: Passage, base: Placed, difference: Placed, *, falls: bool) -> Placed | None:
    """Return the nearest figure before an earlier one that differs from it exactly by a difference.

    "71 giải, trong đó 45 giải ba và 26 giải khuyến khích, so với năm trước (63 giải) tăng 8 giải" tells of all 71.
    """
    before = (each for each in reversed(passage.top_numbers) if each.start < min(base.start, difference.start))
    fitting = (each for each in before if differs(base, each, difference, falls=falls))
    return next((each for each in fitting if is_in_unit_of(difference, each)), None)


def _has_rivals(passage: Passage, result: Placed, difference: Placed) -> bool:
    """Tell whether the sentence prints other figures in the unit of a difference before it."""
    # What stands before a semicolon has changes of its own.
    first = passage.clause_start(difference)
    before = (each for each in passage.mentions if first <= each.start < difference.start and each != result)
    return any(each.number is not None and each.unit != "" and is_in_unit_of(difference, each) for each in before)


def _result_elsewhere(
    passages: tuple[Passage, ...], difference: Placed, percent: Placed, *, falls: bool
) -> Placed | None:
    """Return the nearest figure of the same unit in the paragraph that the difference and its percent fit exactly."""
    if not difference.unit:
        return None
    for passage in reversed(passages[-1].of_its_paragraph(passages[-_FARTHEST_RESULT:])):
        for each in reversed(passage.mentions):
            before = each.start < difference.start and each.depth <= difference.depth
            if before and is_in_unit_of(difference, each) and restates(each, difference, percent, falls=falls):
                return each
    return None


def _of_percent(passages: tuple[Passage, ...], compared: Comparison, grown: dict[Placed, Rise]) -> Change | None:
    passage, figure, result = passages[-1], compared.figure, compared.result
    if result is None or has_plan_behind(passage, figure):
        return None
    aside = _base_aside(passage, compared, result)
    if not goes_on(passage.after(figure)) and not _is_of_time(passage, compared) and aside is None:
        return None
    if figure.mention.kind is MentionKind.TIMES and result.number is None:
        return None
    if figure.mention.kind is MentionKind.POINTS and result.percent is None:
        return None
    base = named_base(passage, compared, result, grown) or base_elsewhere(passages, compared, result)
    base = base or aside
    difference = None
    if base is not None and figure.percent is not None and not agrees(base, result, compared):
        better = better_result(passages, compared, base)
        if better is None and is_of_several(passages, compared, base):
            return None
        result = better or result
        if is_bare_aside(passage, base, figure) and not fits(base, result, compared):
            # "tăng 8,5% so với năm 2020 (24 hội viên)" prints the difference; far from both it is neither.
            percent, falls = figure, compared.way is Way.FALL
            difference = base if restates(result, base, percent, falls=falls) else None
            other = difference is not None or is_of_some(passage, base) or not is_near(base, result)
            base = None if other else base
    elif base is None:
        difference = raised_by(passages, compared, result)
    return Change(
        result=figure_operand(result),
        base=None if base is None else figure_operand(base),
        difference=None if difference is None else figure_operand(difference),
        percent=figure_operand(figure),
        falls=compared.way is Way.FALL,
        adds=figure.mention.kind is MentionKind.TIMES and compared.way is Way.RISE,
    )


def _is_of_time(passage: Passage, compared: Comparison) -> bool:
    """Tell whether a time stands right behind a number of times ("gấp 2,5 lần năm 2018 (700 lượt tàu)")."""
    behind = passage.mentions[compared.place + 1 : compared.place + 2]
    return compared.figure.mention.kind is MentionKind.TIMES and any(
        is_time(each) and not passage.gap(compared.figure, each).strip() for each in behind
    )
