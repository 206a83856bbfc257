"""This file writes a statistic as a record of plain values."""

from fractions import Fraction
from typing import Any

from attrs import evolve

from vnbulletin.intervals import Interval
from vnbulletin.mentions.mention import Mention
from vnbulletin.observations.statistic import Statistic
from vnbulletin.relations.relation import Operand

__all__ = ["statistic_record"]


def statistic_record(statistic: Statistic) -> dict[str, Any]:
    """Return *statistic* as a record of plain values; offsets are those of its mention, exact numbers are texts."""
    period = statistic.period
    return {
        **_figure(statistic),
        "restated": [_place(each) for each in statistic.restated],
        "measure": statistic.measure.value,
        "direction": None if statistic.direction is None else statistic.direction.value,
        "indicator": statistic.indicator,
        "subject": statistic.subject,
        "action": statistic.action,
        "base": _base(statistic.base),
        "rating": None if statistic.rating is None else str(statistic.rating),
        "award": statistic.award,
        "period": None if period.period is None else period.period.isoformat(),
        "period_source": None if period.source is None else period.source.value,
        "period_reason": period.reason,
        "status": statistic.status.value,
        "status_reason": statistic.status_reason,
        "organisation": statistic.organisation.name,
        "province": statistic.province.name,
        "duplicate_of": None if statistic.duplicate_of is None else statistic.duplicate_of.span.start,
        **_ends(statistic.interval),
        "verdict": _gravest(statistic),
        "findings": sorted({each.code for each in statistic.findings}),
    }


def _figure(statistic: Statistic) -> dict[str, Any]:
    """Return the record of the figure, with the sign of the statistic."""
    mention = statistic.mention
    if statistic.turns_sign:
        mention = evolve(mention, value=statistic.value, bound=statistic.bound, alternatives=statistic.alternatives)
    return mention.to_record()


def _place(mention: Mention) -> dict[str, str | int]:
    return {"start": mention.span.start, "end": mention.span.end, "text": mention.text}


def _base(base: Operand | None) -> dict[str, str | int] | None:
    if base is None:
        return None
    place = {} if base.span is None else {"start": base.span.start, "end": base.span.end}
    return {**place, "text": base.printed}


def _ends(interval: Interval) -> dict[str, str | bool | None]:
    return {
        "low": _exact(interval.low),
        "high": _exact(interval.high),
        "low_closed": interval.low_closed,
        "high_closed": interval.high_closed,
    }


def _exact(end: Fraction | None) -> str | None:
    return None if end is None else str(end)


def _gravest(statistic: Statistic) -> str | None:
    """Return the gravest verdict of the statistic's findings, or None where it has none."""
    gravest = max(statistic.findings, key=lambda each: each.verdict.gravity, default=None)
    return None if gravest is None else gravest.verdict.value
