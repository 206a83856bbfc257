"""This file finds comparisons: a percent, an amount or a number of times, with the word that compares by it."""

import re
from functools import cache

from attrs import evolve, frozen

from vnbulletin.lexicon.development_tables import development_cues
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.mentions.mention import MentionKind
from vnbulletin.mentions.units import is_measure
from vnbulletin.relations.developments.change_cues import averages
from vnbulletin.relations.developments.comparing_words import OVER, may_compare, names_difference
from vnbulletin.relations.developments.planned_changes import is_planned_change
from vnbulletin.relations.developments.ways import Way, compared_by, is_signed, way_of, way_of_sign, way_of_subject
from vnbulletin.relations.evidence.item_ends import ASIDE
from vnbulletin.relations.evidence.leads import (
    BLANK,
    end_with_unit,
    has_plan_behind,
    is_earlier,
    is_plan,
    is_time,
    lead_of,
    lead_over_aside,
    names_plan,
)
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["Comparison", "comparisons"]


@frozen(kw_only=True)
class Comparison:
    """A figure that compares, the way it does, and the result that it is said of, where the sentence prints it.

    *planned* is a plan, and *earlier* an earlier figure, that stands between the result and the figure.
    *set_off* tells whether a comma or a bracket parts the figure from what stands before it.
    """

    place: int
    figure: Placed
    way: Way
    lead: str
    set_off: bool
    result: Placed | None = None
    planned: Placed | None = None
    earlier: Placed | None = None


_COMPARING = frozenset({MentionKind.NUMBER, MentionKind.PERCENT, MentionKind.POINTS, MentionKind.TIMES})
_FARTHEST = 240
_MOST_WORDS_BEHIND = 10
_PAIR = 2
_MARK = re.compile(r"[,(:\u2013]| - ")


@cache
def _hedged() -> re.Pattern[str]:
    cues = development_cues()
    return re.compile(rf"(?:(?:{any_of((*cues.connectors, *cues.hedges))})(?:[ ]|\Z))*")


@cache
def _goes_on() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(development_cues().change_goes_on)})(?!\w)")


def comparisons(passage: Passage) -> tuple[Comparison, ...]:
    """Return the comparisons of a sentence in text order, each with the result that it is said of.

    A result stands before its comparisons, and nothing but them, a plan, an earlier figure or a time
    may stand between ("thu 3.370 tỷ đồng, tăng 17,7%, bằng 59,9% dự toán"): a new subject ends the chain.
    """
    found: dict[int, Comparison] = {}
    for place, figure in enumerate(passage.mentions):
        if figure.mention.kind not in _COMPARING or not (
            is_signed(passage, figure) or may_compare(passage, place, found)
        ):
            continue
        if (compared := _comparison(passage, place, found)) is not None:
            found[place] = compared
    return tuple([_with_result(passage, each, found) for each in found.values()])


def _comparison(passage: Passage, place: int, found: dict[int, Comparison]) -> Comparison | None:
    figure = passage.mentions[place]
    lead, set_off = lead_of(passage, place)
    way = way_of(lead, figure) or way_of_sign(passage, figure) or _way_of_list(passage, place, lead, found)
    way = way or way_of_subject(passage, place, lead)
    if way is None and (over := lead_over_aside(passage, place)) is not None:
        way, (lead, set_off) = _way_over(over[0], figure), over
    if way is None and place - 1 in found and not set_off:
        # "bằng 76,7% dự toán và tăng 42,4%": what the figure before is of stands between.
        way = way_of(lead.rpartition(" và ")[2], figure)
    if way is None or averages().search(lead) or (figure.depth and is_planned_change(passage, figure)):
        return None
    return Comparison(place=place, figure=figure, way=way, lead=lead, set_off=set_off)


def _way_over(lead: str, figure: Placed) -> Way | None:
    """Return the way of a figure behind brackets: "cao hơn mức của tỉnh (58 triệu đồng) 4 triệu đồng"."""
    if names_plan(lead):
        return None
    words = lead.split()
    comparing = OVER in words[:_PAIR] and len(words) <= _MOST_WORDS_BEHIND
    return way_of(lead, figure) or (way_of(" ".join(words[: words.index(OVER) + 1]), figure) if comparing else None)


def _way_of_list(passage: Passage, place: int, lead: str, found: dict[int, Comparison]) -> Way | None:
    """Return the way of a figure that goes on with the word before it, or that a plan behind it explains.

    "giảm 21 vụ (10,1%), 9 người chết (7,44%)", "bằng 59,9% dự toán Trung ương giao và 58% dự toán tỉnh giao".
    """
    figure = passage.mentions[place]
    bare = _hedged().fullmatch(lead) is not None
    if not (bare or lead.endswith(" và")):
        return None
    earlier = [number for number, each in enumerate(passage.mentions[:place]) if not is_time(each)]
    if not earlier:
        return None
    before = passage.mentions[earlier[-1]]
    beside = [number for number in earlier if passage.mentions[number].depth <= figure.depth]
    if figure.percent is not None and has_plan_behind(passage, figure):
        bracketed = bare and figure.depth > before.depth and before.number is not None
        goes_on = bool(beside) and beside[-1] in found and found[beside[-1]].way is Way.REACH
        return Way.REACH if bracketed or goes_on else None
    last = found.get(beside[-1]) if beside else None
    if not bare or last is None or last.figure.number is None or figure.number is None:
        return None
    following = passage.mentions[place + 1] if place + 1 < len(passage.mentions) else None
    explained = following is not None and following.percent is not None and following.depth > figure.depth
    return last.way if explained and ";" not in passage.gap(last.figure, figure) else None


def _with_result(passage: Passage, compared: Comparison, found: dict[int, Comparison]) -> Comparison:
    figure = compared.figure
    planned, earlier = None, _over(passage, compared.place)
    for place in range(compared.place - 1, -1, -1):
        each = passage.mentions[place]
        if ";" in passage.gap(each, figure) or figure.start - each.end > _FARTHEST:
            break
        # "bằng 92,1%, cao hơn năm trước 0,9 điểm": points are of the rate that was reached.
        rate = figure.mention.kind is MentionKind.POINTS and each.percent is not None and place in found
        reached = rate and found[place].way is Way.REACH and not has_plan_behind(passage, each)
        if (place in found and not reached) or is_time(each) or is_signed(passage, each):
            continue
        if each.depth > figure.depth or passage.is_behind_unclosed(each):
            # "52 đảng viên (chỉ tiêu 50), vượt 4%": an aside may hold the plan, never the result.
            planned = planned or (each if _is_own_plan(passage, place, found) else None)
            continue
        if each.number is None and each.percent is None:
            break
        lead, _ = lead_of(passage, place)
        if each.percent is not None and figure.mention.kind is not MentionKind.POINTS and _ends_comparing(lead):
            # "CPI cao hơn tháng trước 0,55% và hơn cùng kỳ 3,52%": the one is not the result of the other.
            break
        if is_plan(passage, each):
            planned = planned or each
        elif is_earlier(lead):
            earlier = earlier or each
        elif _speaks_of(passage, each, compared):
            return _with_context(passage, place, evolve(compared, result=each, planned=planned, earlier=earlier))
        else:
            break
    return evolve(compared, planned=planned, earlier=earlier)


def _over(passage: Passage, place: int) -> Placed | None:
    """Return the earlier figure in the brackets right before a figure: "cao hơn năm 2022 (91,2%) 3,4 điểm"."""
    return passage.mentions[place - 1] if lead_over_aside(passage, place) is not None else None


def _is_own_plan(passage: Passage, place: int, found: dict[int, Comparison]) -> bool:
    """Tell whether an aside holds a plan, and not that of another comparison right before it."""
    aside = passage.mentions[place]
    if aside.number is None or not is_plan(passage, aside):
        return False
    before = (number for number in range(place - 1, -1, -1) if passage.mentions[number].depth < aside.depth)
    return next((number for number in before if not is_time(passage.mentions[number])), None) not in found


def _with_context(passage: Passage, place: int, compared: Comparison) -> Comparison:
    """Add the plan or the earlier figure right before the result: "chỉ tiêu 300 hội viên, kết nạp 312 hội viên"."""
    before = passage.mentions[place - 1] if place else None
    result = passage.mentions[place]
    if before is None or result.depth != before.depth or ";" in passage.gap(before, result):
        return compared
    if before.number is None and before.percent is None:
        return compared
    if compared.planned is None and is_plan(passage, before):
        return evolve(compared, planned=before)
    lead, _ = lead_of(passage, place - 1)
    if compared.earlier is None and is_earlier(lead):
        return evolve(compared, earlier=before)
    return compared


def _ends_comparing(lead: str) -> bool:
    """Tell whether the words before a percent end in a comparison, whatever subject they begin with."""
    words = lead.split() if names_difference(lead) else []
    return any(
        (hit := compared_by().fullmatch(" ".join(words[first:]))) is not None
        and not hit["reach"]
        and not hit["multiply"]
        for first in range(max(0, len(words) - _MOST_WORDS_BEHIND), len(words))
    )


def _speaks_of(passage: Passage, result: Placed, compared: Comparison) -> bool:
    """Tell whether nothing between a result and the comparison begins a new subject."""
    start = end_with_unit(passage, result)
    first, *rest = _segments(passage, start, compared)
    if not rest:
        # "38 đơn vị đạt 100% kế hoạch" tells what each of them reached.
        behind = first.removesuffix(compared.lead).strip()
        return compared.set_off or (not behind and (is_measure(result.unit) or result.percent is not None))
    if len(first.split()) > _MOST_WORDS_BEHIND:
        return False
    return all(not each or BLANK in each or _goes_on().match(each) is not None for each in rest[:-1])


def _segments(passage: Passage, start: int, compared: Comparison) -> list[str]:
    """Return the pieces between commas and brackets; asides are left out, and comparisons are marked."""
    text, place = "", start
    for each in passage.mentions[: compared.place]:
        if each.start >= start:
            text += passage.lower[place : each.start] + BLANK * (each.end - each.start)
            place = each.end
    plain = ASIDE.sub(" ", text + passage.lower[place : compared.figure.start])
    return [" ".join(each.split()) for each in _MARK.split(plain)]
