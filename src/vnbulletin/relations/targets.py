"""This file finds targets: a result with the gap by which it exceeds what was planned."""

import re
from collections.abc import Iterator
from functools import cache

from vnbulletin.lexicon.cue_tables import relation_cues
from vnbulletin.lexicon.patterns import any_of
from vnbulletin.mentions.mention import MentionKind
from vnbulletin.mentions.units import is_measure
from vnbulletin.relations.cues import speaks_of_other_time
from vnbulletin.relations.kinds.developments import Target
from vnbulletin.relations.passage import Passage, Placed, number_operand, percent_operand
from vnbulletin.relations.relation import Operand

__all__ = ["find_targets"]

_FARTHEST = 140
_BESIDE = 20
_FEW_WORDS = 3
_CLAUSE = re.compile(r"[^.;,]*")
_YEAR = re.compile(r"(?<!\w)năm [0-9]{4}(?!\w)")


@cache
def _exceed() -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?:{any_of(relation_cues().exceed)})[ ]{{1,2}}(?:hơn[ ]|trên[ ]|gần[ ]|khoảng[ ]|tới[ ])?\Z"
    )


@cache
def _printed_target() -> re.Pattern[str]:
    nouns = any_of(relation_cues().target_nouns)
    # "chỉ tiêu 2.000 đảng viên", "chỉ tiêu là …", "kế hoạch giao …", "chỉ tiêu tăng trưởng (500 triệu đồng)".
    named = r"(?:[ ]\w{1,8}){0,3}?[ ](?:\(|là[ ]|giao[ ])[^\d.;)]{0,12}"
    return re.compile(rf"[^.;]{{0,12}}?(?:{nouns})(?:{named}|[ ])\Z")


def find_targets(passages: tuple[Passage, ...]) -> tuple[Target, ...]:
    """Return the results that are printed with their gap above a target ("139 đảng viên, vượt 15,8% chỉ tiêu")."""
    return tuple(each for passage in passages for each in _in_passage(passage))


def _in_passage(passage: Passage) -> Iterator[Target]:
    for number, gap in enumerate(passage.mentions):
        is_gap = gap.mention.kind in {MentionKind.PERCENT, MentionKind.POINTS}
        if not is_gap or _exceed().search(passage.before(gap)) is None or _compares_times(passage.after(gap)):
            continue
        actual = _actual(passage, passage.mentions[:number], gap)
        target = _target(passage, number)
        # An amount of money has no whole-number target to solve for.
        solvable = actual is not None and not is_measure(actual.unit) and _is_its_gap(passage, actual, gap)
        if actual is not None and (target is not None or solvable):
            yield Target(actual=_operand(actual), gap=percent_operand(gap), target=target)


def _compares_times(after: str) -> bool:
    """Tell whether what follows the gap makes it a change: "vượt 20% so với quý trước"."""
    hit = _CLAUSE.match(after)
    clause = hit[0] if hit else ""
    compared = clause if "so" in clause.split() else clause[:_BESIDE]
    return speaks_of_other_time(compared) or _YEAR.search(compared) is not None


def _actual(passage: Passage, before: tuple[Placed, ...], gap: Placed) -> Placed | None:
    for placed in reversed(before):
        between = passage.gap(placed, gap)
        if ";" in between or len(between) > _FARTHEST:
            return None
        if placed.percent is not None or placed.number is not None:
            return placed
        if placed.proportion is not None:
            return None
    return None


def _is_its_gap(passage: Passage, actual: Placed, gap: Placed) -> bool:
    """Tell whether no new subject stands before the gap: "7 hội nghị, thu ngân sách vượt 12,5% dự toán"."""
    _, comma, last = passage.gap(actual, gap).rpartition(",")
    return not comma or len(last.split()) <= _FEW_WORDS


def _operand(placed: Placed) -> Operand:
    return percent_operand(placed) if placed.number is None else number_operand(placed, placed.number)


def _target(passage: Passage, number: int) -> Operand | None:
    if number + 1 >= len(passage.mentions):
        return None
    gap, following = passage.mentions[number], passage.mentions[number + 1]
    if _printed_target().match(passage.gap(gap, following)) is None:
        return None
    return _operand(following) if following.percent is not None or following.number is not None else None
