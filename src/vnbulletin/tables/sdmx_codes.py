"""This file tells the codes of an observation's unit and status, in the lists that SDMX and others share."""

import re
from functools import cache

from vnbulletin.checks.finding import Verdict
from vnbulletin.folding import fold
from vnbulletin.lexicon.observation_tables import observation_cues
from vnbulletin.lexicon.unit_code_tables import unit_codes
from vnbulletin.lexicon.unit_tables import units
from vnbulletin.mentions.mention import MentionKind
from vnbulletin.observations.statistic import Status
from vnbulletin.tables.statistic_rows import StatisticRow

__all__ = ["observation_status", "unit_measure"]

_HEDGES = frozenset({"about", "below", "above"})
_QUOTED = re.compile("“([^”]*)”")
_BETWEEN = re.compile(r", | và ")


def unit_measure(kind: MentionKind, unit: str) -> str:
    """Return the code of the unit that a figure of *kind* is printed with; one that has none is unknown.

    Money has its code of ISO 4217, a measure its common code of UN/CEFACT Recommendation 20, and what is counted one
    by one the code of that list for one. Nothing is converted, and a compound ("tạ/ha") has no code.

    >>> unit_measure(MentionKind.NUMBER, "tấn"), unit_measure(MentionKind.NUMBER, "xã, phường")
    ('TNE', 'C62')
    >>> unit_measure(MentionKind.NUMBER, "tạ/ha"), unit_measure(MentionKind.PERCENT, "đảng viên")
    ('_U', 'PT')
    """
    codes = unit_codes()
    told = {
        MentionKind.PERCENT: codes.percent,
        MentionKind.POINTS: codes.points,
        MentionKind.TIMES: codes.multiple,
    }.get(kind)
    if told is not None:
        return told
    printed = " ".join(fold(unit).lower.split())
    is_counted = printed in _counted() or all(each in _counted() for each in _BETWEEN.split(printed))
    return codes.by_unit.get(printed) or (codes.counted if is_counted else codes.unknown)


def observation_status(row: StatisticRow) -> str:
    """Return the gravest status of CL_OBS_STATUS that fits: U low reliability, F forecast, E estimated, A normal.

    A forecast is of what is to come; what is estimated of the present (ước đạt), or hedged by a word such as khoảng,
    gần or hơn, is an estimate. M, a missing value, is never written, since what has no value is no observation.
    """
    if row.verdict is Verdict.CONTRADICTION:
        return "U"
    if row.status is Status.FORECAST and not _is_estimate(row.status_reason):
        return "F"
    return "E" if row.status is Status.FORECAST or row.bound in _HEDGES else "A"


def _is_estimate(reason: str) -> bool:
    quoted = _QUOTED.search(reason)
    return quoted is not None and fold(quoted[1]).lower in observation_cues().statuses.estimates


@cache
def _counted() -> frozenset[str]:
    table = units()
    measured = {*table.fractional, *table.measures, *table.symbols, *table.currencies, *table.times}
    return frozenset(each.lower() for each in {*table.nouns, *table.abbreviations} - measured)
