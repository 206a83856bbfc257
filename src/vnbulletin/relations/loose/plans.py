"""This file finds the plan of a percent that no relation explains, and the result, where they fit exactly."""

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from itertools import pairwise
from typing import TypeAlias

from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.lexicon.development_tables import development_cues
from vnbulletin.lexicon.loose_tables import loose_cues
from vnbulletin.lexicon.patterns import any_of, whole_words
from vnbulletin.mentions.units import is_measure
from vnbulletin.notation.quantities.percents import Percent, PercentagePoints
from vnbulletin.relations.evidence.leads import figure_before, is_change, is_plan
from vnbulletin.relations.evidence.likeness import of_its_unit, same_unit
from vnbulletin.relations.kinds.developments import Achievement, Target
from vnbulletin.relations.loose.figures import (
    Ends,
    Loose,
    Seen,
    agree,
    count_operand,
    digits_told,
    ends_of,
    is_percent_of,
    nearest_pair,
    size_of,
)
from vnbulletin.relations.loose.plan_words import names_plan_in, speak_of_plan
from vnbulletin.relations.loose.words import (
    Claim,
    claim_of,
    is_planned,
    said_around,
    said_before,
    said_behind,
    undertaken_in,
)
from vnbulletin.relations.operands import figure_operand, percent_operand
from vnbulletin.relations.passage import Passage, Placed

__all__ = ["Taken", "achievement_by_name", "achievement_of", "promises", "reached", "reaches", "target_of"]

# Where the plans stand that are known, each with the place of the result that it is the plan of.
Taken: TypeAlias = Mapping[int, int]

_CLAUSE = re.compile(r",|[ ]và(?!\w)")
_PLACES = 2
_MOST_PLANS, _MOST_RESULTS = 10, 8
_MOST_AWAY = 2
_ALL = 100
_COLON, _PAIR = 2, 2
# How much the digits tell of a percent of which all is named, whose plan is in its own sentence, further away, and
# counted otherwise.
_FEW, _BESIDE, _NEAR, _FAR = 2, 8, 50, 1000


def achievement_of(loose: Loose, taken: Taken) -> Achievement | None:
    """Return the result that is exactly the percent of a figure that is called a plan."""
    stated = loose.figure.percent
    if stated is None or stated.value == _ALL or not _may_be_planned(loose):
        return None
    low, high = (each.scaleb(-_PLACES) for each in ends_of(loose.figure))

    def ends(plan: Seen, size: Decimal) -> tuple[Decimal, Decimal] | None:
        return None if plan.placed.percent is not None else (size * low, size * high)

    pair = _pair(loose, ends, taken)
    return None if pair is None else reached(loose, *pair)


def reached(loose: Loose, actual: Placed, plan: Placed) -> Achievement:
    """Return the achievement of a plan by the percent *loose*."""
    return Achievement(actual=count_operand(actual), percent=percent_operand(loose.figure), target=figure_operand(plan))


def achievement_by_name(loose: Loose, taken: Taken) -> Achievement | None:
    """Return the result of a plan right before a percent that fits and bears the name of the plan, however far away.

    "lệ phí trước bạ 64 tỷ đồng. … Đội Trước bạ được giao 80 tỷ đồng lệ phí trước bạ, đã thực hiện 80%".
    """
    stated, plan = loose.figure.percent, _plan_before(loose)
    if stated is None or plan is None or plan.number is None or digits_told(stated.value) < _NEAR:
        return None
    names = _pairs(said_around(loose.passage, plan).replace(f"| {plan.unit} |", "|"))
    for each in (*loose.before, *loose.behind):
        actual, own = each.placed, each.placed.mention.span.start
        fits = (
            same_unit(actual, plan)
            and actual.number is not None
            and is_percent_of(actual.number, plan.number, loose.figure)
        )
        if not fits or actual is plan or taken.get(plan.mention.span.start, own) != own or _is_changed_by(each):
            continue
        if not names.isdisjoint(_pairs(said_around(each.passage, actual))) and not is_planned(each.passage, actual):
            return reached(loose, actual, plan)
    return None


def _plan_before(loose: Loose) -> Placed | None:
    """Return the figure right before a percent, if it is called a plan and the percent claims no share of it."""
    before = figure_before(loose.passage, loose.place)
    if before is None or not before.is_exact or ";" in loose.passage.gap(before, loose.figure):
        return None
    return before if is_planned(loose.passage, before) else None


def _pairs(words: str) -> set[tuple[str, str]]:
    """Return every two neighbouring words that may be of a name."""
    said = [each if each.isalpha() and not names_plan_in(each) else "" for each in words.split()]
    return {pair for pair in pairwise(said) if all(pair)}


def promises(passage: Passage, place: int) -> bool:
    """Tell whether a percent is reached of what its sentence says that somebody means to do, and of no printed whole.

    "phấn đấu có thêm 20 trường đạt chuẩn, kết quả được 17 trường, mới đạt 85%".
    """
    lead, behind = said_before(passage, place), said_behind(passage, passage.mentions[place]).strip()
    if behind:
        # "hoàn thành 95% khối lượng đăng ký (20.000 m2)".
        return reaches(lead, fully=True) and bool(undertaken_in(behind))
    counts = [each for each in passage.mentions[:place] if each.number is not None]
    if len(counts) != _PAIR or not reaches(lead):
        return False
    words = said_before(passage, passage.mentions.index(counts[0])).rpartition(",")[2].split()
    return (
        not _within().intersection(words) and names_plan_in(f"{' '.join(words)} ") and not names_plan_in(counts[0].unit)
    )


def reaches(lead: str, *, fully: bool = False) -> bool:
    """Tell whether the words before a percent end in one that it was reached by, or in one that work is finished by."""
    return _reaching(fully=fully).search(lead) is not None


@cache
def _reaching(*, fully: bool) -> re.Pattern[str]:
    words = loose_cues().finished if fully else development_cues().reach
    return re.compile(rf"(?<!\w)(?:{any_of(words)})[ ]?\Z")


@cache
def _within() -> frozenset[str]:
    return frozenset(word for each in relation_cues().within for word in each.split())


def target_of(loose: Loose, taken: Taken, *, falls: bool = False) -> Target | None:
    """Return the result that differs from a figure that is called a plan exactly by the percent, points or count."""
    stated = loose.figure.mention.value
    relative = loose.figure.percent is not None
    by = stated.value if isinstance(stated, Percent | PercentagePoints) else loose.figure.number
    if by is None or by <= 0 or not _may_be_planned(loose):
        return None
    low, high = (each.scaleb(-_PLACES) for each in _reached_parts(loose, falls=falls)) if relative else (0, 0)
    away = -by if falls else by

    def ends(plan: Seen, size: Decimal) -> tuple[Decimal, Decimal] | None:
        rate = plan.placed.percent is not None
        if rate is not (loose.figure.number is None) and not relative:
            return None
        if rate or not relative:
            counted = rate or agree(plan.placed, loose.figure) or not loose.figure.unit
            return (size + away, size + away) if counted and loose.figure.is_exact else None
        return size * low, size * high

    pair = _pair(loose, ends, taken)
    if pair is None:
        return None
    actual, gap, plan = count_operand(pair[0]), figure_operand(loose.figure), figure_operand(pair[1])
    return Target(actual=actual, gap=gap, target=plan, falls=falls)


def _reached_parts(loose: Loose, *, falls: bool) -> tuple[Decimal, Decimal]:
    """Return how many per cent of a plan a result can be that lies above or below it by the percent."""
    low, high = ends_of(loose.figure)
    return (_ALL - high, _ALL - low) if falls else (_ALL + low, _ALL + high)


def _may_be_planned(loose: Loose) -> bool:
    """Tell whether a plan is spoken of near a percent, or something that somebody took upon himself behind it."""
    return speak_of_plan(loose.near[-_MOST_AWAY - 1 :]) or bool(undertaken_in(loose.said_behind))


def _pair(loose: Loose, ends: Ends, taken: Taken) -> tuple[Placed, Placed] | None:
    """Return the nearest figure before a percent, and one that is called a plan, that the percent fits."""
    verbs = undertaken_in(loose.said_behind)

    def joined(actual: Seen, plan: Seen) -> bool:
        # "thu 115 tỷ đồng, vượt 15% dự toán 100 tỷ đồng; chi 90 tỷ đồng, đạt 90% dự toán": of another plan.
        own = actual.placed.mention.span.start
        free = taken.get(plan.placed.mention.span.start, own) == own
        return free and _is_pair(loose, actual, plan) and _is_called_plan(plan, verbs)

    before = [each for each in loose.before[:_MOST_PLANS] if each.away <= _MOST_AWAY and not each.outside]
    behind = (each for each in loose.behind if not each.away)
    return nearest_pair(
        before[:_MOST_RESULTS], (each for each in (*behind, *before) if not each.placed.proportion), ends, joined
    )


def _is_pair(loose: Loose, actual: Seen, plan: Seen) -> bool:
    """Tell whether a result and a figure that fit count the same, and the second is called a plan."""
    rates = actual.placed.percent is not None
    stated = loose.figure.mention.value
    by = stated.value if isinstance(stated, Percent | PercentagePoints) else Decimal(0)
    # Rates differ by points, whatever sign is printed.
    if (rates or not isinstance(stated, Percent)) and _adds_up(loose, actual, plan):
        return True
    if loose.figure.number is not None:
        return False
    reached, planned = size_of(actual.placed), size_of(plan.placed)
    exact = reached * _ALL in {planned * by, planned * (_ALL + by), planned * (_ALL - by)}
    apart = bool(actual.away or plan.away) and not rates and not exact
    # "1.890 ca. Chỉ tiêu là 1.800 ca. Như vậy, đã vượt 5% chỉ tiêu": all is named, and nothing is rounded.
    sure = exact and loose.has_plan_behind and of_its_unit(actual.placed, plan.placed)
    if digits_told(by) < (_FEW if sure else _NEAR if apart else _BESIDE):
        return False
    # "xóa 500 nhà tạm. Kết quả: 518 căn đã bàn giao, đạt 103,6%": many digits with nothing rounded tell enough.
    told = exact and digits_told(by) >= _FAR and actual.placed.number is not None and plan.placed.number is not None
    if not agree(actual.placed, plan.placed) and not (told and _are_plain_counts(actual.placed, plan.placed)):
        return False
    united = rates or bool(actual.placed.unit or plan.placed.unit)
    return united and not _is_changed_by(actual)


def _are_plain_counts(one: Placed, other: Placed) -> bool:
    return all(each.unit and not is_measure(each.unit) for each in (one, other))


def _adds_up(loose: Loose, actual: Seen, plan: Seen) -> bool:
    """Tell whether three figures of one sentence add up, which needs no many digits; the result may stand before it."""
    named = not actual.away or (actual.away == 1 and same_unit(actual.placed, plan.placed) and _is_beside(loose, plan))
    near = named and (not plan.away or _is_said_before(loose, actual, plan)) and _is_in_clause(loose, plan.placed)
    return near and agree(actual.placed, plan.placed) and not _is_changed_by(actual)


def _is_beside(loose: Loose, plan: Seen) -> bool:
    """Tell whether a plan stands in brackets right before a gap in its unit: "vượt kế hoạch năm (1.200 ha) 60 ha"."""
    before = loose.passage.mentions[loose.place - 1] if loose.place else None
    # "Đại hội giao chỉ tiêu 100 đảng viên, vượt 15 đảng viên".
    exceeds = loose.claim is Claim.EXCEED and is_plan(loose.passage, plan.placed)
    beside = exceeds or plan.placed.depth > loose.figure.depth
    return before is plan.placed and beside and same_unit(plan.placed, loose.figure)


def _is_said_before(loose: Loose, actual: Seen, plan: Seen) -> bool:
    """Tell whether a plan stands in the sentence before a gap beside its result, all of one unit, that names a plan.

    "Chỉ tiêu là 120 em. Đã kết nạp 136 em, như vậy là vượt 16 em so với chỉ tiêu".
    """
    beside = not actual.away and plan.away == 1 and same_unit(actual.placed, plan.placed)
    counted = loose.figure.number is None or same_unit(actual.placed, loose.figure)
    return beside and counted and names_plan_in(loose.said_behind)


def _is_in_clause(loose: Loose, plan: Placed) -> bool:
    """Tell whether the word of the gap stands right before it, and no semicolon parts it from a plan behind it."""
    behind = loose.passage.lower[loose.figure.end : plan.start] if plan.start > loose.figure.end else ""
    word = claim_of(_CLAUSE.split(loose.lead)[-1])
    # "9 chỉ tiêu hoàn thành vượt mức và 3 chỉ tiêu đạt" counts plans.
    return ";" not in behind and word is not None and not names_plan_in(loose.figure.unit)


def _is_called_plan(seen: Seen, verbs: frozenset[str]) -> bool:
    """Tell whether the words beside a figure name a plan, or say what the words behind the percent say again."""
    again = verbs and not verbs.isdisjoint(undertaken_in(said_around(seen.passage, seen.placed)))
    return bool(again) or is_planned(seen.passage, seen.placed)


def _is_changed_by(seen: Seen) -> bool:
    """Tell whether a figure is what something changed by; behind a colon it is what the word of change tells of.

    "Hiến máu cũng vượt: 372 đơn vị".
    """
    if not is_change(seen.passage, seen.placed) or _is_growth_rate(seen.passage, seen.placed):
        return False
    return not seen.passage.before(seen.placed, _COLON).strip().endswith(":")


def _is_growth_rate(passage: Passage, placed: Placed) -> bool:
    """Tell whether a rate is that of an indicator that grows, and no change of another (“tốc độ tăng trưởng”)."""
    return placed.percent is not None and _growth_rates().search(passage.before(placed)) is not None


@cache
def _growth_rates() -> re.Pattern[str]:
    return whole_words(loose_cues().growth_rates)
